import { html, nothing, type TemplateResult } from 'lit/html.js';
import { commandOf, wordsOf } from '../../stores/composer.ts';
import type { QaBoardState, QaBoardStore, QuestionCommand } from '../../stores/qa-board.ts';
import { moveTo } from './address.ts';
import type { Board } from './board.ts';
import { editingAgain } from './qa-board.edit.ts';
import { faults, formFor, line, passes, text, type Form } from './qa-board.form.ts';

// Where questions and answers are written. What was typed stays on the device until it is sent.

const asking = (store: QaBoardStore) => formFor(store, 'question', '', undefined);
const replying = (store: QaBoardStore, questionId: string) =>
  formFor(store, `answer:${questionId}`, 'answer-', questionId);

/** What was looked for becomes the question, unless there is one already. */
export function beginAsking(store: QaBoardStore, typed: string): void {
  const { composer } = asking(store);
  if (typed && !composer.words.get().body) composer.edit({ title: typed });
}

/** Puts refused words back where they were written, unless there are others by now. */
export function takeBack(
  store: QaBoardStore,
  { command, error }: QaBoardState['sent'][number],
): 'question' | undefined {
  if (command.type === 'answer.accept' || command.type === 'vote.set') return undefined;
  const form = formOf(store, command);
  const { title, body } = form.composer.words.get();
  if (!title && !body) form.composer.edit(wordsOf(command));
  // They are here from now on, and not refused anew with each visit.
  store.dismiss(({ id }) => id === command.id);
  form.open = true;
  form.errors = error?.fields ?? {};
  form.refused = error?.reason ?? error?.code ?? 'server';
  form.because = error?.because;
  return command.type === 'question.ask' ? 'question' : undefined;
}

function formOf(store: QaBoardStore, command: Parameters<typeof wordsOf>[0]): Form {
  if (command.type === 'question.ask') return asking(store);
  return command.type === 'answer.post' ? replying(store, command.questionId) : editingAgain(store, command);
}

export function askForm(board: Board): TemplateResult {
  const words = board.late.qaBoard;
  const form = asking(board.store);
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
  const form = replying(board.store, questionId);
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

const submit = (form: Form, board: Board) => async (event: Event) => {
  event.preventDefault();
  const { questionId, composer } = form;
  if (!passes(form, board, questionId ? '.reply' : '.ask')) return;
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
