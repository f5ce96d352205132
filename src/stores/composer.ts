import { atom, type ReadableAtom } from 'nanostores';
import type { FieldErrors } from '../model/community.ts';
import { newId } from '../model/id.ts';
import {
  checkAnswer,
  checkQuestion,
  type AnswerEdit,
  type AnswerPost,
  type AnswerView,
  type QuestionAsk,
  type QuestionEdit,
  type QuestionView,
} from '../model/question.ts';
import { tidy } from '../model/text.ts';
import { draftKeeper } from './draft.ts';
import { keptDraft } from './kept-draft.ts';

/** What somebody writes on a board. The id is made with the first key, so that it can be sent only once. */
export interface Words {
  readonly id: string;
  /** Of a question; empty for an answer. */
  readonly title: string;
  readonly body: string;
  readonly name: string;
  /** Of what is edited: the version that its writer began with. */
  readonly version?: string;
}

/** A question or an answer on its way into words: kept on the device until it is sent. */
export interface Composer {
  readonly words: ReadableAtom<Words>;
  /** The words are those of an earlier visit. */
  readonly restored: boolean;
  edit(change: Partial<Omit<Words, 'id'>>): void;
  /** It is on its way: the device need not keep it any more, and what is written next is something new. */
  sent(): void;
  close(): void;
}

const empty = (): Words => ({ id: newId(), title: '', body: '', name: '' });

const isWords = (draft: unknown): draft is Words =>
  typeof draft === 'object' &&
  draft !== null &&
  Object.keys(empty()).every((field) => typeof (draft as Record<string, unknown>)[field] === 'string');

/**
 * @param name what is being written, and for which backend; without one nothing outlives the page
 * @param first the words to begin with where none were kept
 */
export function composer(name: string | undefined, first: Partial<Words> = {}): Composer {
  const place = name && `guyub:draft:${name}`;
  const keeper = draftKeeper<Words>(place);
  const kept = keptDraft(place, isWords);
  const words = atom<Words>(kept ?? { ...empty(), ...first });
  return {
    words,
    restored: Boolean(kept?.title || kept?.body),
    edit(change) {
      words.set({ ...words.get(), ...change });
      keeper.save(words.get());
    },
    sent() {
      keeper.clear();
      words.set({ ...empty(), name: words.get().name });
    },
    close: keeper.close,
  };
}

/** What has to be mended before it can be sent. */
export const checkWords = (words: Words, questionId?: string): FieldErrors =>
  questionId === undefined ? checkQuestion(words) : checkAnswer(words);

/** The command that sends it: a question, or an answer to one. */
export function commandOf(words: Words, lang: string, questionId?: string): QuestionAsk | AnswerPost {
  const { id } = words;
  const [title, body, name] = [tidy(words.title), tidy(words.body), tidy(words.name)];
  const rest = { id, lang, ...(name && { name }) };
  return questionId === undefined
    ? { ...rest, type: 'question.ask', title, ...(body && { body }) }
    : { ...rest, type: 'answer.post', questionId, body };
}

/** The command that puts these words in the place of those that are shown: its writer has seen them. */
export function editOf(words: Words, shown: QuestionView | AnswerView): QuestionEdit | AnswerEdit {
  const { version: ifVersion } = shown;
  const [title, body] = [tidy(words.title), tidy(words.body)];
  const rest = { id: newId(ifVersion), ifVersion };
  return 'questionId' in shown
    ? { ...rest, type: 'answer.edit', questionId: shown.questionId, answerId: shown.id, body }
    : { ...rest, type: 'question.edit', questionId: shown.id, title, ...(body && { body }) };
}

/** The words that a command was made of. */
export const wordsOf = (
  command: QuestionAsk | QuestionEdit | AnswerPost | AnswerEdit,
): Omit<Words, 'id'> => ({
  title: 'title' in command ? command.title : '',
  body: command.body ?? '',
  name: 'name' in command ? command.name : '',
  ...('ifVersion' in command && { version: command.ifVersion }),
});
