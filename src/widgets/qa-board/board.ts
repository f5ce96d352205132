import type { TemplateResult } from 'lit/html.js';
import type { Language, LateMessages } from '../../locales/index.ts';
import type { QaBoardMessages } from '../../locales/qa-board.ts';
import type { AnswerView, QaBoardStore, QuestionCommand, QuestionView } from '../../stores/qa-board.ts';

/** What the parts that are fetched after the first view need of the board they belong to. */
export interface Board {
  readonly store: QaBoardStore;
  readonly messages: QaBoardMessages;
  readonly late: LateMessages;
  readonly language: Language;
  /** The language that `Intl` is asked for. */
  readonly tag: string;
  /** The level of the board's heading. */
  readonly level: number;
  vote(target: QuestionView | AnswerView): TemplateResult;
  stateOf(question: QuestionView): TemplateResult;
  notice(target: QuestionView | AnswerView): unknown;
  accept(question: QuestionView, answer: AnswerView): void;
  /** Sends what was written, unless the page holds it back. */
  post(command: QuestionCommand): Promise<boolean>;
  ask(): void;
  endAsking(): void;
  /** Lists all questions, the newest first. */
  showNewest(): void;
  focusOn(selector: string): void;
  goTo(selector: string): (event: Event) => void;
  update(): void;
}

/** What a command is about: what it makes, or a question or answer that is there. */
export function aboutOf(command: QuestionCommand): string {
  if (command.type === 'question.ask' || command.type === 'answer.post') return command.id;
  return ('answerId' in command && command.answerId) || command.questionId;
}
