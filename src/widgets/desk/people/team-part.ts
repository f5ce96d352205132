import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Colleague, StaffRole } from '../../../model/team.ts';
import { staffRoles } from '../../../stores/team.ts';
import { formatMoment } from '../clock.ts';
import { asking, wayOut } from '../asking.ts';
import { invitationPart, invitedPart, newLinkPart } from './invitation-part.ts';
import { isBusy, isolated, whyNot, type Part } from './part.ts';

/** Who is of the team, and as what. Owners alone change that. */
export function teamPart(part: Part): TemplateResult {
  const { words, state, opened, open } = part;
  const all = state.staff?.staff ?? [];
  const present = all.filter(({ removedAt }) => removedAt === undefined);
  const former = all.filter(({ removedAt }) => removedAt !== undefined);
  return html`<section aria-labelledby="team">
    <div class="bar">
      <h2 id="team" tabindex="-1">${words.team}</h2>
      ${
        isOwner(part)
          ? html`<button
              class="primary"
              id="invite"
              type="button"
              data-key="n"
              aria-expanded=${opened === 'invite' ? 'true' : 'false'}
              @click=${() => open(opened === 'invite' ? undefined : 'invite', '#invite-name')}
            >
              ${words.invite}
            </button>`
          : nothing
      }
    </div>
    ${opened === 'invite' ? invitationPart(part) : nothing} ${invitedPart(part)}
    <ul class="rows">
      ${present.map((each) => row(part, each))}
    </ul>
    ${former.length ? formerly(part, former) : nothing}
  </section>`;
}

const isOwner = ({ desk }: Part) => desk.ability.viewer.roles.includes('owner');

/** An owner who can sign in always stays: nothing is offered that would be refused. */
function isOnlyOwner({ state }: Part, { id }: Colleague): boolean {
  const owners = state.staff!.staff.filter(
    ({ role, joinedAt, removedAt }) => role === 'owner' && joinedAt !== undefined && removedAt === undefined,
  );
  return owners.length === 1 && owners[0]!.id === id;
}

function row(part: Part, each: Colleague): TemplateResult {
  const { words, state, desk, opened } = part;
  const { id, name, role, joinedAt, mail } = each;
  const isMe = id === state.me?.me?.id;
  return html`<li class="person">
    <div class="who">
      <span class="title"><bdi>${name}</bdi></span>
      <span class="meta">
        ${isOwner(part) ? nothing : html`<span class="chip">${words.roles[role]}</span>`}
        ${isMe ? html`<span>${words.yourself}</span>` : nothing}
        <span>${joinedAt ? words.since(formatMoment(desk.tag, joinedAt)) : words.onlyInvited}</span>
        ${mail ? html`<bdi>${mail}</bdi>` : nothing}
      </span>
    </div>
    ${isOwner(part) ? actions(part, each) : nothing}
    ${isOwner(part) && isOnlyOwner(part, each) ? html`<p class="note" id="only-owner">${words.onlyOwner}</p>` : nothing}
    ${whyNot(part, id)}
    ${opened === `link-${id}` ? newLinkPart(part, each) : nothing}
    ${opened === `remove-${id}` ? removal(part, each) : nothing}
  </li>`;
}

function actions(part: Part, each: Colleague): TemplateResult {
  const { id, name, role } = each;
  const stays = isOnlyOwner(part, each);
  const { words, store, open, opened } = part;
  const set = (event: Event) => {
    open(undefined);
    void store.setRole(id, (event.target as HTMLSelectElement).value as StaffRole);
  };
  const toggle = (what: 'link' | 'remove', focus: string) => () =>
    open(opened === `${what}-${id}` ? undefined : `${what}-${id}`, focus);
  return html`<div class="actions">
    <select
      class="field"
      aria-label=${words.roleOf(isolated(name))}
      aria-describedby=${stays ? 'only-owner' : nothing}
      ?disabled=${stays || isBusy(part, id)}
      @change=${set}
    >
      ${staffRoles.map(
        (each) => html`<option value=${each} .selected=${each === role}>${words.roles[each]}</option>`,
      )}
    </select>
    <button
      class="quiet"
      id="new-link-${id}"
      type="button"
      aria-label=${words.newLinkFor(isolated(name))}
      aria-expanded=${opened === `link-${id}` ? 'true' : 'false'}
      @click=${toggle('link', '.new-link button')}
    >
      ${words.newLink}
    </button>
    ${
      stays
        ? nothing
        : html`<button
            class="quiet danger"
            id="remove-${id}"
            type="button"
            aria-label="${words.remove}: ${isolated(name)}"
            aria-expanded=${opened === `remove-${id}` ? 'true' : 'false'}
            @click=${toggle('remove', wayOut)}
          >
            ${words.remove}
          </button>`
    }
  </div>`;
}

function removal(part: Part, { id, name }: Colleague): TemplateResult {
  const { words, store, open, desk } = part;
  return asking({
    id,
    question: words.removeWho(isolated(name)),
    about: words.removeAbout,
    yes: words.remove,
    no: desk.words.cancel,
    leave: () => open(undefined, `[id="remove-${id}"]`),
    act: () => {
      open(undefined, '#team');
      void store.setRole(id, null);
    },
  });
}

function formerly({ words, desk }: Part, former: readonly Colleague[]): TemplateResult {
  return html`<details>
    <summary>${words.formerly}</summary>
    <ul class="rows">
      ${former.map(
        ({ name, removedAt }) =>
          html`<li class="person">
            <div class="who">
              <bdi>${name}</bdi>
              <span class="meta">${words.left(formatMoment(desk.tag, removedAt!))}</span>
            </div>
          </li>`,
      )}
    </ul>
  </details>`;
}
