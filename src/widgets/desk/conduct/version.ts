import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Policy } from '../../../model/conduct.ts';
import type { PoliciesRead, PolicyVersion } from '../../../model/policy-staff.ts';
import type { DeskConductMessages } from '../../../locales/desk-conduct.ts';
import { parseMarkdown } from '../../../stores/markdown.ts';
import { formatNumber } from '../../../ui/format.ts';
import { markdown } from '../../../ui/markdown.ts';
import { formatMoment } from '../clock.ts';
import type { Desk } from '../screen.ts';
import { changed } from './changes.ts';

/** What one version is shown with. */
export interface Showing {
  readonly desk: Desk;
  readonly words: DeskConductMessages;
  readonly read: PoliciesRead;
  /** With its text, as soon as that is there. */
  readonly whole: Policy | undefined;
  /** It is being taken back; or something else is written, in whose place its text would stand. */
  readonly back: 'going' | 'later' | undefined;
  withdraw(policy: Policy): void;
}

/** How a version stands, and how many have answered it. */
export function standing(
  { version, state, publishedAt, accepted, declined }: PolicyVersion,
  { tag }: Desk,
  words: DeskConductMessages,
): TemplateResult {
  const number = (n: number) => formatNumber(tag, n);
  const time = formatMoment(tag, publishedAt);
  const isScheduled = state === 'scheduled';
  return html`<span class="meta">
    <span class="chip">${words.states[state]}</span>
    <span>${words.version(number(version))}</span>
    <span>${isScheduled ? words.holdsFrom(time) : words.holdsSince(time)}</span>
    ${isScheduled ? nothing : html`<span>${words.accepted(accepted, number(accepted))}</span><span>${words.declined(declined, number(declined))}</span>`}
  </span>`;
}

/** One version: what it changes, who has answered it as numbers, and its text. */
export function shownVersion(version: PolicyVersion, showing: Showing): TemplateResult {
  const { desk, words, whole } = showing;
  const { lang = nothing, title, changes, material, state } = version;
  const asks = material ? words.materialYes : words.materialNo;
  return html`<div class="stack">
      <h2 lang=${lang} dir="auto" tabindex="-1">${title}</h2>
      ${standing(version, desk, words)}
      <p class="note">${version.version === 1 ? words.materialFirst : asks}</p>
    </div>
    ${changes ? html`<section class="group"><h3>${words.said}</h3><p class="words" lang=${lang} dir="auto">${changes}</p></section>` : nothing}
    ${state === 'scheduled' ? review(showing) : answers(version, showing)}
    <section class="group">
      <h3>${words.text}</h3>
      ${
        whole
          ? html`<div class="rules text" lang=${lang} dir="auto">${markdown(parseMarkdown(whole.body), { level: 4 })}</div>`
          : html`<p class="note">${desk.words.loading}</p>`
      }
    </section>`;
}

/** What was published and does not hold yet: what it changes, and how to take it back. */
function review({ words, read: { holds }, whole, back, withdraw }: Showing): TemplateResult | typeof nothing {
  if (!whole) return nothing;
  const button = html`<button class="quiet" type="button" @click=${() => withdraw(whole)}>${words.withdraw}</button>`;
  const notes = { going: words.withdrawing, later: words.withdrawLater };
  return html`<section class="group">
    <p>${words.underReview}</p>
    ${holds ? html`<h3>${words.compared}</h3>${changed(holds.body, whole.body, whole.lang, words)}` : nothing}
    <div class="actions">${back ? html`<p class="note" role="status">${notes[back]}</p>` : button}</div>
  </section>`;
}

function answers(
  { accepted, declined, state }: PolicyVersion,
  { desk, words, read: { toAsk } }: Showing,
): TemplateResult {
  const { columns } = words;
  const row = (name: string, n: number) =>
    html`<tr><th scope="row">${name}</th><td class="number">${formatNumber(desk.tag, n)}</td></tr>`;
  return html`<section class="group">
    <h3 id="answers">${words.answers}</h3>
    <table aria-labelledby="answers">
      <tbody>
        ${row(columns.accepted, accepted)} ${row(columns.declined, declined)}
        ${state === 'holds' ? row(columns.toAsk, toAsk) : nothing}
      </tbody>
    </table>
    <p class="note">${words.answersNote}</p>
  </section>`;
}
