import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { AnswerEdit, QuestionEdit } from '../../model/question.ts';
import { editOf, type Words } from '../../stores/composer.ts';
import type { AnswerView, QaBoardStore, QuestionRead } from '../../stores/qa-board.ts';
import { titleOf } from '../../ui/title.ts';
import type { Board } from './board.ts';
import { faults, formFor, formsOf, idOf, line, passes, text, type Form } from './qa-board.form.ts';

// Where somebody mends their own words: in their place, in the form in which they were written. An edit that was begun
// stays open, over a reload too, until it is saved or cancelled.

type Written = NonNullable<QuestionRead['question']> | AnswerView;

const purposeOf = (id: string) => `edit:${id}`;
const buttonOf = (target: Written) => `edit-${titleOf(target)}`;
const formOf = (target: Written) => `form-${titleOf(target)}`;
const find = (id: string) => `#${CSS.escape(id)}`;

const begin = (store: QaBoardStore, id: string, questionId: string | undefined, first?: Partial<Words>) =>
  formFor(store, purposeOf(id), `edit-${titleOf({ id })}-`, questionId, first);

const editing = (store: QaBoardStore, target: Written): Form => {
  const { id, version, body = '' } = target;
  const rest = { body, version };
  return 'questionId' in target
    ? begin(store, id, target.questionId, rest)
    : begin(store, id, undefined, { title: target.title, ...rest });
};

/** The form for an edit that comes back: empty, unless other words were begun meanwhile. */
export function editingAgain(store: QaBoardStore, command: QuestionEdit | AnswerEdit): Form {
  const [id, questionId] =
    command.type === 'answer.edit' ? [command.answerId, command.questionId] : [command.questionId];
  const purpose = purposeOf(id);
  if (!formsOf(store).get(purpose)?.open) formsOf(store).delete(purpose);
  return begin(store, id, questionId);
}

const mayEdit = ({ can }: Written) => can.some((type) => type === 'question.edit' || type === 'answer.edit');

/** The form in which something is being edited. Words that came back stay there, also where they cannot be sent. */
function openForm(target: Written, { store }: Board): Form | undefined {
  const known = mayEdit(target) || formsOf(store).has(purposeOf(target.id));
  const form = known ? editing(store, target) : undefined;
  return form?.open ? form : undefined;
}

/** What was written, or in its place the form in which it is being edited. */
export function editable(target: Written, shown: TemplateResult, board: Board): TemplateResult {
  const form = openForm(target, board);
  return form ? editForm(form, target, shown, board) : shown;
}

/** A way to edit it, for who may and does not already. */
export function editButton(target: Written, board: Board): TemplateResult | typeof nothing {
  if (!mayEdit(target) || openForm(target, board)) return nothing;
  const open = () => {
    // It begins with what stands there now, not with what stood there when it was shown first.
    formsOf(board.store).delete(purposeOf(target.id));
    const form = editing(board.store, target);
    form.open = true;
    board.focusOn(find(idOf(form.questionId ? 'body' : 'title', form)));
  };
  return html`<button id=${buttonOf(target)} class="plain" type="button" aria-describedby=${titleOf(target)} @click=${open}>
    ${board.late.qaBoard.edit}
  </button>`;
}

function editForm(form: Form, target: Written, shown: TemplateResult, board: Board): TemplateResult {
  const words = board.late.qaBoard;
  const { composer, questionId } = form;
  const outdated = composer.words.get().version !== target.version;
  const name = questionId ? words.editAnswer : words.editQuestion;
  return html`<form class="edit" id=${formOf(target)} aria-label=${name} novalidate @submit=${save(form, target, board)}>
    ${faults(form, board, form.refused ?? (outdated ? 'changed' : undefined))}
    <div class="standing" hidden=${outdated ? nothing : ''}>
      <p class="label">${words.standsNow}</p>
      ${'title' in target ? html`<p dir="auto" lang=${target.lang ?? nothing}>${target.title}</p>` : nothing} ${shown}
    </div>
    ${composer.restored && !outdated ? html`<p class="note">${words.restored}</p>` : nothing}
    ${
      questionId
        ? text('body', words.answer, form, board, 5)
        : html`${line('title', words.title, form, board, words.titleHint)} ${text('body', words.body, form, board, 5)}`
    }
    <div class="actions">
      <button class="primary" part="button">${words.save}</button>
      <button class="quiet" type="button" @click=${() => end(form, target, board)}>${words.cancel}</button>
    </div>
  </form>`;
}

/** Upon the words that are shown: where others stood before, these are shown above the form by now. */
const save = (form: Form, target: Written, board: Board) => async (event: Event) => {
  event.preventDefault();
  if (!passes(form, board, find(formOf(target)))) return;
  if (await board.post(editOf(form.composer.words.get(), target))) end(form, target, board);
};

/** The device need not keep the words any more, and the next edit begins with what stands then. */
function end({ composer }: Form, target: Written, { store, focusOn }: Board): void {
  composer.sent();
  formsOf(store).delete(purposeOf(target.id));
  focusOn(find(buttonOf(target)));
}
