import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { SessionsRead } from '../../../model/team.ts';
import { formatMoment } from '../clock.ts';
import { isBusy, isolated, whyNot, type Part } from './part.ts';

type Seen = SessionsRead['sessions'][number];

/** Where one is signed in; for owners, where everybody is. */
export function sessionsPart(part: Part): TemplateResult {
  const { words, state } = part;
  const all = state.sessions?.sessions ?? [];
  const own = all.toSorted((a, b) => Number(b.current) - Number(a.current));
  return html`<section aria-labelledby="sessions">
    <div class="bar"><h2 id="sessions" tabindex="-1">${words.sessions}</h2></div>
    <p class="note">${words.sessionsAbout}</p>
    <ul class="rows">
      ${own.map((each) => row(part, each))}
    </ul>
  </section>`;
}

/** When it was last used is known to the hour: what would come before the signing in is left out. */
function row(part: Part, { id, staff, device, createdAt, usedAt, current }: Seen): TemplateResult {
  const { words, desk, state, store, open } = part;
  const browser = device || words.someBrowser;
  const isMine = staff.id === state.me?.me?.id;
  const time = (at: string) => formatMoment(desk.tag, at);
  const end = () => {
    open(undefined, '#sessions');
    void store.endSession(id);
  };
  return html`<li class="person">
    <div class="who">
      <span class="title">${browser}${isMine ? nothing : html`, <bdi>${staff.name}</bdi>`}</span>
      <span class="meta">
        ${current ? html`<span class="chip">${words.thisOne}</span>` : nothing}
        <span>${words.signedIn(time(createdAt))}</span>
        ${usedAt > createdAt ? html`<span>${words.lastUsed(time(usedAt))}</span>` : nothing}
      </span>
    </div>
    ${
      current
        ? html`<form class="actions" method="post" action=${store.signOut}>
            <button class="quiet">${words.signOut}</button>
          </form>`
        : html`<div class="actions">
            <button
              class="quiet"
              type="button"
              aria-label=${words.endWhich(browser, isolated(staff.name))}
              ?disabled=${isBusy(part, id)}
              @click=${end}
            >
              ${words.end}
            </button>
          </div>`
    }
    ${whyNot(part, id)}
  </li>`;
}
