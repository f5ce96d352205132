import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Colleague, InvitationAsked, StaffRole } from '../../../model/team.ts';
import { staffRoles } from '../../../stores/team.ts';
import { formatMoment } from '../clock.ts';
import { field, isBusy, isolated, typed, whyNot, type Part } from './part.ts';

const canMail = ({ state }: Part) => state.me?.ways.mail ?? false;

/** Who is to come, as what, and whether their link is copied or mailed. */
export function invitationPart(part: Part): TemplateResult {
  const { words, desk, open } = part;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const [name, role, mail] = ['name', 'role', 'mail'].map((each) => typed(event, each));
    const byMail = (event.submitter as HTMLButtonElement).value === 'mail';
    void make(part, 'invite', {
      name: name!,
      role: role as StaffRole,
      ...(mail && { mail }),
      ...(byMail && { byMail, lang: desk.language }),
    });
  };
  return html`<form class="fields invite" aria-label=${words.invitation} novalidate @submit=${submit}>
    <div class="pair">
      ${field(part, 'invite', { id: 'invite-name', name: 'name', label: words.name, hint: words.nameHint })}
      <div>
        <label class="label" for="invite-role">${words.role}</label>
        <select class="field" id="invite-role" name="role" aria-describedby="roles">
          ${staffRoles.map(
            (role) =>
              html`<option value=${role} ?selected=${role === 'moderator'}>${words.roles[role]}</option>`,
          )}
        </select>
        <div class="note" id="roles">
          ${staffRoles.map((role) => html`<p>${words.roles[role]}: ${words.roleMay[role]}.</p>`)}
        </div>
      </div>
    </div>
    ${
      canMail(part)
        ? field(part, 'invite', {
            id: 'invite-mail',
            name: 'mail',
            label: words.mail,
            hint: words.mailHint,
            isOptional: true,
          })
        : nothing
    }
    ${whyNot(part, 'invite')}
    <div class="actions">
      ${ways(part, 'invite')}
      <button class="quiet" type="button" @click=${() => open(undefined, '#invite')}>
        ${desk.words.cancel}
      </button>
    </div>
  </form>`;
}

/** A link for somebody who is of the team: they have lost theirs, or it was too old. */
export function newLinkPart(part: Part, { id, name }: Colleague): TemplateResult {
  const { words, desk, state } = part;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const byMail = (event.submitter as HTMLButtonElement).value === 'mail';
    void make(part, `link-${id}`, { staff: id, ...(byMail && { byMail, lang: desk.language }) });
  };
  const failure = state.failed[`link-${id}`];
  const hasNoAddress = typeof failure === 'object' && failure.fields?.['mail'] !== undefined;
  return html`<form class="new-link" aria-label=${words.newLinkFor(isolated(name))} @submit=${submit}>
    <p class="note">${words.newLinkAbout}</p>
    ${hasNoAddress ? html`<p class="error" role="alert">${words.fields.noMail}</p>` : whyNot(part, `link-${id}`)}
    <div class="actions">${ways(part, `link-${id}`)}</div>
  </form>`;
}

function ways(part: Part, about: string): TemplateResult {
  const { words } = part;
  const isOff = isBusy(part, about);
  return html`<button class="primary" value="link" ?disabled=${isOff}>${words.makeLink}</button>
    ${
      canMail(part)
        ? html`<button class="quiet" value="mail" ?disabled=${isOff}>${words.sendLink}</button>`
        : nothing
    }`;
}

async function make({ store, invited, open }: Part, about: string, asked: InvitationAsked): Promise<void> {
  const invitation = await store.invite(about, asked);
  if (!invitation) return;
  invited(invitation);
  open(undefined, invitation.link ? '#link' : '.made button');
}

/** The link that was made: it is seen once. */
export function invitedPart({ words, desk, invitation, invited, open }: Part): TemplateResult {
  if (!invitation) return html`<div role="status"></div>`;
  const { staff, link, expiresAt } = invitation;
  const [who, until] = [isolated(staff.name), formatMoment(desk.tag, expiresAt)];
  const close = () => {
    invited(undefined);
    open(undefined, '#invite');
  };
  return html`<div class="made" role="status">
    <p>${link ? words.handOn(who, until) : words.sent(who, until)}</p>
    ${
      link
        ? html`<input
            class="field"
            id="link"
            readonly
            aria-label=${words.link}
            .value=${link}
            @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
          />`
        : nothing
    }
    <div class="actions">
      ${
        link
          ? html`<button class="primary" type="button" @click=${(event: Event) => copy(event, link, desk.words.copied)}>
              ${desk.words.copy}
            </button>`
          : nothing
      }
      <button class="quiet" type="button" @click=${close}>${desk.words.close}</button>
    </div>
  </div>`;
}

/** Without the right to it the link stands there, marked, to be copied by hand. */
async function copy(event: Event, link: string, copied: string): Promise<void> {
  const button = event.currentTarget as HTMLElement;
  try {
    await navigator.clipboard.writeText(link);
    button.textContent = copied;
  } catch {
    button.closest('.made')!.querySelector('input')!.focus();
  }
}
