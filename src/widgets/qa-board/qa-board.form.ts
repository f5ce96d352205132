import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FieldErrors } from '../../model/community.ts';
import { checkWords, composer, type Composer, type Words } from '../../stores/composer.ts';
import type { QaBoardStore } from '../../stores/qa-board.ts';
import { inTheirWords } from '../../ui/outcome.ts';
import { summary } from '../../ui/summary.ts';
import type { Board } from './board.ts';

// What all forms of a board have in common: what was typed into each, its fields, and what is wrong with them.

export type Field = 'title' | 'body' | 'name';

/** One form: for a question, for an answer to one, or for other words of either. */
export interface Form {
  readonly composer: Composer;
  /** The question that is answered; none where the words are those of a question. */
  readonly questionId: string | undefined;
  /** Fields of several forms stand on one board: each has this before its name in its id. */
  readonly prefix: string;
  /** Somebody has been in it: it shows all its fields. */
  open: boolean;
  errors: FieldErrors;
  /** Why the backend has turned down what stands in it. */
  refused?: string | undefined;
  /** In the team's words. */
  because?: string | undefined;
}

const forms = new WeakMap<QaBoardStore, Map<string, Form>>();

/** The forms of a board, by what each is for. */
export function formsOf(store: QaBoardStore): Map<string, Form> {
  if (!forms.has(store)) forms.set(store, new Map());
  return forms.get(store)!;
}

/** The form for something, as it was kept on the device where it was begun earlier. */
export function formFor(
  store: QaBoardStore,
  purpose: string,
  prefix: string,
  questionId: string | undefined,
  first?: Partial<Words>,
): Form {
  const mine = formsOf(store);
  if (!mine.has(purpose)) {
    const begun = composer(store.name && `${purpose}:${store.name}`, first);
    mine.set(purpose, { composer: begun, questionId, prefix, open: begun.restored, errors: {} });
  }
  return mine.get(purpose)!;
}

/** Keeps what is not kept yet; the board is going away. */
export function forget(store: QaBoardStore): void {
  for (const { composer } of formsOf(store).values()) composer.close();
  forms.delete(store);
}

/** What has to be mended before it can be sent. */
export const check = ({ composer, questionId }: Form) => checkWords(composer.words.get(), questionId);

export const idOf = (field: Field, { prefix }: Form) => `${prefix}${field}`;

const wrong = (field: Field, { errors }: Form, { late }: Board) => {
  const error = errors[field];
  return error ? (late.qaBoard.errors[field]?.[error] ?? late.feedback.unfit) : '';
};

/** What keeps it from being sent, or why it was turned down. */
export function faults(
  form: Form,
  board: Board,
  refused: string | undefined = form.refused,
): TemplateResult | typeof nothing {
  const { late } = board;
  const fields = (['title', 'body', 'name'] as const).filter((field) => form.errors[field]);
  if (!fields.length && !refused) return nothing;
  const why = refused
    ? inTheirWords(late.refused[refused] ?? late.refused.server, form.because)
    : late.feedback.summary;
  return summary(
    fields.length ? late.feedback.summary : why,
    fields.map((field) => ({
      selector: `#${CSS.escape(idOf(field, form))}`,
      words: wrong(field, form, board),
    })),
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

/** A field of one line. */
export function line(
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

/** A field of several lines. */
export function text(field: 'body', name: string, form: Form, board: Board, rows: number): TemplateResult {
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
  form.because = undefined;
  // An error goes as soon as it is mended; a new one waits until somebody tries to send.
  if (form.errors[field] && !check(form)[field]) form.errors = { ...form.errors, [field]: undefined! };
  board.update();
};

/** Whether it can be sent; what has to be mended is shown and led to. */
export function passes(form: Form, board: Board, selector: string): boolean {
  form.refused = undefined;
  form.because = undefined;
  form.errors = check(form);
  board.update();
  const faulty = Object.keys(form.errors).length > 0;
  if (faulty) board.focusOn(`${selector} .summary`);
  return !faulty;
}
