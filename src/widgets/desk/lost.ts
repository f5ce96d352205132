import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeskDraft } from '../../stores/desk-draft.ts';
import type { Desk } from './screen.ts';

/** Nothing that was typed is lost with what it was about: it can be copied, until it is not wanted any more. */
export function lost<D extends object>(
  { words }: Desk,
  drafts: readonly DeskDraft<D>[],
  textsOf: (draft: D) => readonly string[],
): TemplateResult | typeof nothing {
  const typed = drafts.flatMap(({ value }) => textsOf(value.get()).filter(Boolean));
  if (!typed.length) return nothing;
  const discard = () => {
    for (const draft of drafts) draft.clear();
  };
  return html`<div class="fields">
    <div>
      <label class="label" for="lost">${words.lost}</label>
      <textarea class="field" id="lost" readonly dir="auto" .value=${typed.join('\n\n')}></textarea>
    </div>
    <div class="actions"><button class="plain" type="button" @click=${discard}>${words.discard}</button></div>
  </div>`;
}
