import { html, type TemplateResult } from 'lit/html.js';
import type { QaBoardState, QuestionCommand } from '../../stores/qa-board.ts';
import { formatNumber } from '../../ui/format.ts';
import { markdownStyles } from '../../ui/markdown.styles.ts';
import { outcome } from '../../ui/outcome.ts';
import { summaryStyles } from '../../ui/summary.ts';
import { aboutOf, type Board } from './board.ts';
import { qaBoardLateStyles } from './qa-board.late.styles.ts';

// What a board shows after its first view: when things were said, how commands fare, what is written and read.

export { forget } from './qa-board.form.ts';
export { askForm, beginAsking, takeBack } from './qa-board.forms.ts';
export { thread } from './qa-board.thread.ts';
export { told } from './times.ts';

export const lateStyles = [summaryStyles, markdownStyles, qaBoardLateStyles];

type Sent = QaBoardState['sent'][number];

/** What there is to say about a question or an answer; nothing if all is as it was. */
export function notice(
  { store, late }: Board,
  id: string,
  said: QuestionCommand['type'] | undefined,
): TemplateResult | string | undefined {
  const sent: Sent | undefined = store.state.get().sent.findLast(({ command }) => aboutOf(command) === id);
  const fares = outcome(sent, late, store.durable ?? false);
  if (fares) return fares;
  if (said && isWaiting(store, id)) return late.qaBoard.arrived;
  if (said === 'question.ask') return late.qaBoard.asked;
  if (said === 'answer.post') return late.qaBoard.answered;
  return said === 'question.edit' || said === 'answer.edit' ? late.qaBoard.saved : undefined;
}

/** Whether what somebody has written is not shown to others yet. */
function isWaiting({ state }: Board['store'], id: string): boolean {
  const { questions = [], thread } = state.get();
  const { question, answers = [] } = thread?.read ?? {};
  const known = [...questions, ...(question ? [question] : []), ...answers];
  return known.some((each) => each.id === id && each.held && each.mine.author);
}

/** What there is to say about the list. */
export function boardNotice({ store, late, tag }: Board): string | undefined {
  const { search, questions, more, waiting, error } = store.state.get();
  if (error) return late.stale;
  if (!search || waiting || more || !questions) return undefined;
  const { found, nothingFound } = late.qaBoard;
  return questions.length ? found(questions.length, formatNumber(tag, questions.length)) : nothingFound;
}

/** Others have asked meanwhile. */
export function fresh({ store, late, tag }: Board): TemplateResult {
  const { fresh } = store.state.get();
  return html`<button class="quiet" type="button" @click=${() => store.reveal()}>
    ${late.qaBoard.fresh(fresh, formatNumber(tag, fresh))}
  </button>`;
}

/** The last of what a search finds: to ask it. */
export function askThis({ store, late, ask }: Board): TemplateResult {
  return html`<button class="ask-this" type="button" @click=${ask}>
    ${late.qaBoard.askFor(store.state.get().search)}
  </button>`;
}

const before = {
  'question.ask': 'guyub-question-ask',
  'question.edit': 'guyub-question-edit',
  'answer.post': 'guyub-answer-post',
  'answer.edit': 'guyub-answer-edit',
  'answer.accept': 'guyub-answer-accept',
  'vote.set': 'guyub-vote-set',
} as const;
const after = {
  'question.ask': ['guyub-question-asked', 'guyub-question-refused'],
  'question.edit': ['guyub-question-edited', 'guyub-question-refused'],
  'answer.post': ['guyub-answer-posted', 'guyub-answer-refused'],
  'answer.edit': ['guyub-answer-edited', 'guyub-answer-refused'],
  'answer.accept': ['guyub-answer-accepted', 'guyub-answer-refused'],
  'vote.set': ['guyub-vote-counted', 'guyub-vote-refused'],
} as const;

/** Ids and kinds; never what somebody wrote. */
function detailOf(command: QuestionCommand): object {
  const commandId = command.id;
  if (command.type === 'question.ask') return { commandId };
  const about = { commandId, questionId: command.questionId };
  if (command.type === 'answer.post' || command.type === 'question.edit') return about;
  if (command.type !== 'vote.set') return { ...about, answerId: command.answerId };
  const { answerId, value } = command;
  return { ...about, ...(answerId !== undefined && { answerId }), value };
}

/** The public event before a command is sent. */
export const eventBefore = (command: QuestionCommand) => [before[command.type], detailOf(command)] as const;

/** Tells the page what became of a command. */
export function tellOutcome(
  { command, state, error }: Sent,
  announce: (name: string, detail: object) => void,
): void {
  const [accepted, refused] = after[command.type];
  const detail = detailOf(command);
  if (state === 'refused') announce(refused, { ...detail, code: error?.code });
  else announce(accepted, command.type === 'question.ask' ? { ...detail, questionId: command.id } : detail);
}
