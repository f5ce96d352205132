import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { StaffAnswer } from '../../../model/question-staff.ts';
import { newId } from '../../../stores/desk.ts';
import type { ShownQuestion } from '../../../stores/desk-questions.ts';
import { editOf, faultsIn, field, present, reasonFor, restored, type Here } from './here.ts';

// What opens below a post: where its words are edited, and where somebody says why it is hidden or closed.

export type Shown = ShownQuestion | StaffAnswer;
export const isAnswer = (post: Shown): post is StaffAnswer => 'questionId' in post;
export const kindOf = (post: Shown) => (isAnswer(post) ? 'answer' : 'question');

/** Begins to edit a post with the words that stand there, unless an edit was begun already. */
export function beginEdit(here: Here, post: Shown): void {
  const draft = here.drafts.of(editOf(post.id));
  const { title, body } = draft.value.get();
  if (!title && !body) {
    const first = { title: isAnswer(post) ? '' : post.title, body: post.body ?? '', version: post.version };
    draft.edit(first);
  }
  here.setPanel({ what: 'edit', id: post.id }, isAnswer(post) ? 'body' : 'title');
}

/** The team's own words are edited as everybody edits theirs; others' by the team, with its reason. */
const isOwn = ({ can }: Shown) => can.includes('question.edit') || can.includes('answer.edit');

export function editPanel(here: Here, post: Shown): TemplateResult {
  const { words, desk, drafts } = here;
  const purpose = editOf(post.id);
  const draft = drafts.of(purpose);
  const outdated = draft.value.get().version !== '' && draft.value.get().version !== post.version;
  const own = isOwn(post);
  const save = (event: Event) => {
    event.preventDefault();
    const value = draft.value.get();
    const fields = [...(isAnswer(post) ? [] : (['title'] as const)), 'body', 'reason'] as const;
    if (!here.passes(purpose, faultsIn(value, fields, [isAnswer(post) ? 'body' : 'title']))) return;
    const { id, version: ifVersion } = post;
    const body = present('body', value.body);
    here.setPanel(undefined, `edit-${id}`);
    draft.clear();
    if (!own) {
      const target = { kind: kindOf(post), id } as const;
      const title = isAnswer(post) ? {} : { title: value.title.trim() };
      const reason = present('reason', value.reason);
      here.give({ id: newId(ifVersion), type: 'post.edit', target, ...title, ...body, ifVersion, ...reason });
    } else if (isAnswer(post)) {
      const about = { questionId: post.questionId, answerId: id, ifVersion };
      here.give({ id: newId(ifVersion), type: 'answer.edit', ...about, body: value.body.trim() });
    } else {
      const title = value.title.trim();
      here.give({ id: newId(ifVersion), type: 'question.edit', questionId: id, title, ...body, ifVersion });
    }
  };
  const cancel = () => {
    draft.clear();
    here.setPanel(undefined, `edit-${post.id}`);
  };
  return html`<form
    class="panel fields"
    aria-label=${isAnswer(post) ? words.editAnswer : words.editQuestion}
    novalidate
    @submit=${save}
  >
    ${outdated ? html`<p class="error" role="alert">${desk.words.changed}</p>` : restored(here, purpose)}
    ${own ? nothing : html`<p class="note">${words.editNote}</p>`}
    ${isAnswer(post) ? nothing : field(here, purpose, 'title', words.fields.title)}
    ${field(here, purpose, 'body', isAnswer(post) ? words.fields.answer : words.fields.body, { rows: 5 })}
    ${own ? nothing : field(here, purpose, 'reason', words.reason, { hint: words.optional })}
    <div class="actions">
      <button class="primary">${desk.words.save}</button>
      <button class="quiet" type="button" @click=${cancel}>${desk.words.cancel}</button>
    </div>
  </form>`;
}

/** In the name of the brand: whoever wrote it is of the team. */
export const isOurs = (post: Shown): boolean => (isAnswer(post) ? post.official : Boolean(post.byTeam));

/**
 * Where somebody says why they hide a post, or close a question. Nobody takes away what others wrote without telling them
 * why.
 */
export function reasonPanel(
  here: Here,
  what: 'hide' | 'close',
  id: string,
  label: string,
  go: (reason: { readonly reason?: string }) => void,
  isForAuthor = what === 'hide',
): TemplateResult {
  const { words, desk, drafts } = here;
  const purpose = reasonFor(what, id);
  const draft = drafts.of(purpose);
  const send = (event: Event) => {
    event.preventDefault();
    const value = draft.value.get();
    if (!here.passes(purpose, faultsIn(value, ['reason'], isForAuthor ? ['reason'] : []))) return;
    draft.clear();
    here.setPanel(undefined, `${what === 'hide' ? 'show' : what}-${id}`);
    go(present('reason', value.reason));
  };
  const whose = what === 'close' ? words.closeReason : isForAuthor ? words.reason : words.ownReason;
  const cancel = () => {
    draft.clear();
    here.setPanel(undefined, `${what}-${id}`);
  };
  return html`<form class="panel fields" aria-label=${label} novalidate @submit=${send}>
    ${restored(here, purpose)}
    ${field(here, purpose, 'reason', whose, isForAuthor ? {} : { hint: words.optional })}
    <div class="actions">
      <button class="primary">${label}</button>
      <button class="quiet" type="button" @click=${cancel}>
        ${desk.words.cancel}
      </button>
    </div>
  </form>`;
}
