import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FieldErrors } from '../../model/community.ts';
import { checkWords, commandOf, composer, wordsOf, type Composer } from '../../stores/composer.ts';
import type { QaBoardState, QaBoardStore, QuestionCommand } from '../../stores/qa-board.ts';
import { summary } from '../../ui/summary.ts';
import { moveTo } from './address.ts';
import type { Board } from './board.ts';

// Where questions and answers are written. What was typed stays on the device until it is sent.

type Field = 'title' | 'body' | 'name';

/** One form: for a question, or for an answer to one. */
interface Form {
  readonly composer: Composer;
  /** The question that is answered; a new one where there is none. */
  readonly questionId: string | undefined;
  readonly restored: boolean;
  /** Somebody has been in it: it shows all its fields. */
  open: boolean;
  errors: FieldErrors;
  /** Why the backend has turned down what stands in it. */
  refused?: string | undefined;
}

const forms = new WeakMap<QaBoardStore, Map<string, Form>>();

function formFor(store: QaBoardStore, questionId?: string): Form {
  if (!forms.has(store)) forms.set(store, new Map());
  const mine = forms.get(store)!;
  const key = questionId ?? '';
  let form = mine.get(key);
  if (!form) {
    const kept = composer(store.name && `${questionId ? `answer:${questionId}` : 'question'}:${store.name}`);
    const restored = Boolean(kept.words.get().body || kept.words.get().title);
    form = { composer: kept, questionId, restored, open: restored, errors: {} };
    mine.set(key, form);
  }
  return form;
}

/** Keeps what is not kept yet; the board is going away. */
export function forget(store: QaBoardStore): void {
  for (const form of forms.get(store)?.values() ?? []) form.composer.close();
  forms.delete(store);
}

/** What was looked for becomes the question, unless there is one already. */
export function beginAsking(store: QaBoardStore, typed: string): void {
  const { composer } = formFor(store);
  if (typed && !composer.words.get().body) composer.edit({ title: typed });
}

/** Puts refused words back where they were written, unless there are others by now. */
export function takeBack(
  store: QaBoardStore,
  { command, error }: QaBoardState['sent'][number],
): 'question' | undefined {
  if (command.type !== 'question.ask' && command.type !== 'answer.post') return undefined;
  const form = formFor(store, 'questionId' in command ? command.questionId : undefined);
  const { title, body } = form.composer.words.get();
  if (!title && !body) form.composer.edit(wordsOf(command));
  // They are here from now on, and not refused anew with each visit.
  store.dismiss(({ id }) => id === command.id);
  form.open = true;
  form.errors = error?.fields ?? {};
  form.refused = error?.reason ?? error?.code ?? 'server';
  return command.type === 'question.ask' ? 'question' : undefined;
}

export function askForm(board: Board): TemplateResult {
  const words = board.late.qaBoard;
  const form = formFor(board.store);
  return html`<form class="ask" aria-labelledby="ask-title" novalidate @submit=${submit(form, board)}>
    <div role="heading" aria-level=${Math.min(6, board.level + 1)} id="ask-title">${words.askTitle}</div>
    ${faults(form, board)} ${line('title', words.title, form, board, words.titleHint)}
    ${text('body', words.body, form, board, 5)} ${line('name', words.name, form, board)}
    <div class="actions">
      <button class="primary" part="button">${words.send}</button>
      <button class="quiet" type="button" @click=${board.endAsking}>${words.cancel}</button>
    </div>
  </form>`;
}

/** One line until somebody is in it. */
export function replyForm(questionId: string, board: Board): TemplateResult {
  const words = board.late.qaBoard;
  const form = formFor(board.store, questionId);
  const enter = () => {
    if (form.open) return;
    form.open = true;
    board.update();
  };
  return html`<form class="reply" aria-label=${words.answer} novalidate @submit=${submit(form, board)} @focusin=${enter}>
    ${faults(form, board)} ${text('body', words.answer, form, board, form.open ? 3 : 1)}
    ${
      form.open
        ? html`${line('name', words.name, form, board)}
          <button class="primary" part="button">${words.post}</button>`
        : nothing
    }
  </form>`;
}

/** Fields of several forms stand on one board: each has its form's name in its id. */
const idOf = (field: Field, { questionId }: Form) => (questionId ? `answer-${field}` : field);

const wrong = (field: Field, { errors }: Form, { late }: Board) => {
  const error = errors[field];
  return error ? (late.qaBoard.errors[field]?.[error] ?? late.feedback.unfit) : '';
};

function faults(form: Form, board: Board): TemplateResult | typeof nothing {
  const { late } = board;
  const fields = (['title', 'body', 'name'] as const).filter((field) => form.errors[field]);
  if (!fields.length && !form.refused) return nothing;
  const why = form.refused ? (late.refused[form.refused] ?? late.refused.server) : late.feedback.summary;
  return summary(
    fields.length ? late.feedback.summary : why,
    fields.map((field) => ({ selector: `#${idOf(field, form)}`, words: wrong(field, form, board) })),
    board.goTo,
  );
}

/** A name over a field, what helps with it, and what is wrong with it. */
function around(
  field: Field,
  name: string,
  form: Form,
  board: Board,
  hint: string | undefined,
  input: TemplateResult,
): TemplateResult {
  const id = idOf(field, form);
  const optional = field === 'name' || (field === 'body' && !form.questionId);
  return html`<div>
    <label class="label" for=${id}>${name} <span class="note">${optional ? `(${board.late.qaBoard.optional})` : nothing}</span></label>
    ${hint ? html`<p class="note" id="${id}-hint">${hint}</p>` : nothing} ${input}
    <span id="${id}-error" class="error">${wrong(field, form, board)}</span>
  </div>`;
}

function line(
  field: 'title' | 'name',
  name: string,
  form: Form,
  board: Board,
  hint?: string,
): TemplateResult {
  const id = idOf(field, form);
  return around(
    field,
    name,
    form,
    board,
    hint,
    html`<input
      id=${id}
      class="field"
      dir="auto"
      autocomplete=${field === 'name' ? 'name' : 'off'}
      .value=${form.composer.words.get()[field]}
      aria-invalid=${form.errors[field] ? 'true' : 'false'}
      aria-describedby="${id}-hint ${id}-error"
      @input=${edit(field, form, board)}
    />`,
  );
}

function text(field: 'body', name: string, form: Form, board: Board, rows: number): TemplateResult {
  const id = idOf(field, form);
  const hint = form.open || !form.questionId ? board.late.qaBoard.bodyHint : undefined;
  return around(
    field,
    name,
    form,
    board,
    hint,
    html`<textarea
      id=${id}
      class="field"
      dir="auto"
      rows=${rows}
      .value=${form.composer.words.get()[field]}
      aria-invalid=${form.errors[field] ? 'true' : 'false'}
      aria-describedby="${id}-hint ${id}-error"
      @input=${edit(field, form, board)}
    ></textarea>`,
  );
}

const edit = (field: Field, form: Form, board: Board) => (event: Event) => {
  form.composer.edit({ [field]: (event.target as HTMLInputElement).value });
  form.refused = undefined;
  // An error goes as soon as it is mended; a new one waits until somebody tries to send.
  if (form.errors[field] && !check(form)[field]) form.errors = { ...form.errors, [field]: undefined! };
  board.update();
};

const check = ({ composer, questionId }: Form) => checkWords(composer.words.get(), questionId);

const submit = (form: Form, board: Board) => async (event: Event) => {
  event.preventDefault();
  const { questionId, composer } = form;
  form.refused = undefined;
  form.errors = check(form);
  board.update();
  if (Object.keys(form.errors).length) {
    board.focusOn(questionId ? '.reply .summary' : '.ask .summary');
    return;
  }
  const command: QuestionCommand = commandOf(composer.words.get(), board.language, questionId);
  if (!(await board.post(command))) return;
  composer.sent();
  form.open = false;
  if (!questionId) {
    // What was asked stands first among what is new.
    board.endAsking();
    board.showNewest();
    moveTo();
  }
  board.focusOn(`[data-id="${CSS.escape(command.id)}"] ${questionId ? '.say' : 'a'}`);
};
