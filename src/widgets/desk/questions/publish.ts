import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { QuestionPublish } from '../../../model/question-staff.ts';
import { newId } from '../../../stores/desk.ts';
import { faultsIn, field, present, publishing, restored, type Here } from './here.ts';

/** A question and its answer, both in the brand's name, written and shown in one step. */
export function publishForm(here: Here): TemplateResult {
  const { words, desk, drafts } = here;
  const draft = drafts.of(publishing);
  const { pinned } = draft.value.get();
  const send = (event: Event) => {
    event.preventDefault();
    const value = draft.value.get();
    const faults = faultsIn(value, ['title', 'body', 'answer', 'name'], ['title', 'answer']);
    if (!here.passes(publishing, faults)) return;
    const id = newId();
    const [title, answer] = [value.title.trim(), value.answer.trim()];
    const more = { ...present('body', value.body), ...present('name', value.name) };
    const pin = value.pinned && { pinned: true };
    draft.clear();
    here.give({
      id,
      type: 'question.publish',
      answerId: newId(id),
      title,
      answer,
      lang: desk.language,
      ...more,
      ...pin,
    });
  };
  return html`<form class="fields" novalidate aria-labelledby="publish" @submit=${send}>
    <h2 id="publish">${words.publishTitle}</h2>
    <p class="note">${words.publishNote}</p>
    ${restored(here, publishing)} ${field(here, publishing, 'title', words.fields.title)}
    ${field(here, publishing, 'body', words.fields.body, { rows: 3, hint: words.optional })}
    ${field(here, publishing, 'answer', words.fields.answer, { rows: 6 })}
    ${field(here, publishing, 'name', words.fields.name, { hint: words.optional })}
    <label class="switch">
      <input
        type="checkbox"
        .checked=${pinned}
        @change=${(event: Event) => draft.edit({ pinned: (event.target as HTMLInputElement).checked })}
      />
      ${words.fields.pin}
    </label>
    <div class="actions"><button class="primary">${words.publishNow}</button></div>
  </form>`;
}

/** What was just published, until the backend has it. */
export function coming({ words }: Here, { title, body, answer }: QuestionPublish): TemplateResult {
  return html`<article class="stack" aria-labelledby="question">
    <h2 id="question" dir="auto">${title}</h2>
    <p class="meta"><span class="chip">${words.sending}</span></p>
    ${body ? html`<p class="words" dir="auto">${body}</p>` : nothing}
    <p class="words answer" dir="auto">${answer}</p>
  </article>`;
}
