import { atom, type ReadableAtom } from 'nanostores';
import type { FieldErrors } from '../model/community.ts';
import { newId } from '../model/id.ts';
import { checkAnswer, checkQuestion, type AnswerPost, type QuestionAsk } from '../model/question.ts';
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
}

/** A question or an answer on its way into words: kept on the device until it is sent. */
export interface Composer {
  readonly words: ReadableAtom<Words>;
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

/** @param name what is being written, and for which backend; without one nothing outlives the page */
export function composer(name: string | undefined): Composer {
  const place = name && `guyub:draft:${name}`;
  const keeper = draftKeeper<Words>(place);
  const words = atom(keptDraft(place, isWords) ?? empty());
  return {
    words,
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

/** The words that a command was made of. */
export const wordsOf = (command: QuestionAsk | AnswerPost): Omit<Words, 'id'> => ({
  title: command.type === 'question.ask' ? command.title : '',
  body: command.body ?? '',
  name: command.name ?? '',
});
