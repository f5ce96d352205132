import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeskConductMessages } from '../../../locales/desk-conduct.ts';
import { wordChangesBetween } from '../../../stores/desk-policy.ts';

type Pieces = NonNullable<ReturnType<typeof wordChangesBetween>>[number]['pieces'];

/** What a text changes in another: told by words, by strokes through and under what changed, and never by colour alone. */
export function changed(
  before: string,
  after: string,
  lang: string | undefined,
  { editor }: DeskConductMessages,
): TemplateResult {
  const parts = wordChangesBetween(before, after);
  if (!parts) return html`<p class="note">${editor.tooMuch}</p>`;
  if (!parts.length) return html`<p class="note">${editor.nothingChanged}</p>`;
  return html`<ul class="changes">
    ${parts.map(
      ({ kind, pieces }) =>
        html`<li class=${kind}>
          <span class="chip">${editor.kinds[kind]}</span>
          <p lang=${lang ?? nothing} dir="auto">${marked(pieces)}</p>
        </li>`,
    )}
  </ul>`;
}

const marked = (pieces: Pieces) =>
  pieces.map(({ kind, text }, at) => {
    const space = at ? ' ' : '';
    if (kind === 'same') return `${space}${text}`;
    return kind === 'added' ? html`${space}<ins>${text}</ins>` : html`${space}<del>${text}</del>`;
  });
