import type { FieldError, FieldErrors, Read } from './community.ts';
import type { Reviewed, Standing } from './review.ts';
import { tidy } from './text.ts';

/** Longest texts, in UTF-16 code units as `maxlength` and `String.length` count them. */
export const questionLimits = { title: 150, body: 5000, name: 100, search: 100 } as const;

/** What is known of a text that its author may have changed. */
interface Edited {
  /** The command that last set the words; absent where that is the one that made the record. */
  readonly version?: string;
  /** When the words were changed last. */
  readonly editedAt?: string;
  /** The words that stand there are not the author's own: the team has changed them. */
  readonly editedBy?: 'team';
}

/** The author's own words, where the team has changed them: for the author and the team alone. */
interface Original extends Pick<Edited, 'version' | 'editedAt'> {
  /** Why they were changed, for their author. */
  readonly reason?: string;
}

/** A question to the community. */
export interface Question extends Edited, Reviewed {
  readonly id: string;
  readonly title: string;
  /** Markdown. */
  readonly body?: string;
  /** The language it is written in (BCP 47), where it is known. */
  readonly lang?: string;
  readonly author: string;
  /** What the author wants to be called. */
  readonly name?: string;
  readonly createdAt: string;
  /** When it was closed: it can be read, and takes neither answers nor votes. */
  readonly closedAt?: string;
  /** Why it was closed. */
  readonly closedReason?: string;
  /** Since when it stands at the top of the board. */
  readonly pinnedAt?: string;
  /** Asked in the name of the brand, by its team. */
  readonly byTeam?: true;
  readonly original?: Original & Pick<Question, 'title' | 'body'>;
  /** The commands that last set whether it is closed, and pinned: of two, the greater is the newer. */
  readonly setBy?: { readonly closed?: string; readonly pinned?: string };
  /** The answer that helped, as the one who asked or the team has marked it. */
  readonly acceptance?: AnswerAcceptance;
  /** Whoever asked has had their words erased: the title is empty. It stays for the answers of others. */
  readonly erased?: true;
}

/** The last word on which answer helped. */
export interface AnswerAcceptance {
  /** `null`: none, any more. */
  readonly answerId: string | null;
  readonly by: 'asker' | 'team';
  /** The command that set it: of two, the greater is the newer. */
  readonly commandId: string;
  readonly at: string;
}

export interface Answer extends Edited, Reviewed {
  readonly id: string;
  readonly questionId: string;
  /** Markdown. */
  readonly body: string;
  readonly lang?: string;
  readonly author: string;
  readonly name?: string;
  /** Given in the name of the brand, by its team. */
  readonly official: boolean;
  readonly createdAt: string;
  /** When the team last said, in the name of the brand, that these words are right. */
  readonly verifiedAt?: string;
  readonly original?: Original & Pick<Answer, 'body'>;
  /** The command that last set whether it is verified: of two, the greater is the newer. */
  readonly setBy?: { readonly verified?: string };
}

/** Whether one person finds a question or an answer useful. */
export interface Vote {
  /** The question or the answer. */
  readonly targetId: string;
  readonly person: string;
  readonly value: VoteValue;
  /** The command that set it: of two, the greater is the newer. */
  readonly commandId: string;
  readonly at: string;
}
/** 1: useful. 0: taken back. */
export type VoteValue = 0 | 1;

interface Writing {
  readonly id: string;
  readonly lang?: string;
  readonly name?: string;
}
/** Asks: the command's id is the question's. */
export interface QuestionAsk extends Writing {
  readonly type: 'question.ask';
  readonly title: string;
  readonly body?: string;
}
/** Answers: the command's id is the answer's. */
export interface AnswerPost extends Writing {
  readonly type: 'answer.post';
  readonly questionId: string;
  readonly body: string;
  /** In the name of the brand: for its team alone. */
  readonly official?: boolean;
}
/** Changes the words of a question. */
export interface QuestionEdit {
  readonly id: string;
  readonly type: 'question.edit';
  readonly questionId: string;
  readonly title: string;
  readonly body?: string;
  /** The `version` that was read: nobody writes over words that they have not seen. */
  readonly ifVersion: string;
}
/** Changes the words of an answer. */
export interface AnswerEdit {
  readonly id: string;
  readonly type: 'answer.edit';
  readonly questionId: string;
  readonly answerId: string;
  readonly body: string;
  /** The `version` that was read. */
  readonly ifVersion: string;
}
/** Says which answer helped, or that none does any more. For who asked, and for the team. */
export interface AnswerAccept {
  readonly id: string;
  readonly type: 'answer.accept';
  readonly questionId: string;
  readonly answerId: string | null;
  /** The command that said so last, as it was read, `null` where none had: where another has since, nothing is set. */
  readonly ifSetBy?: string | null;
}
/** Sets the vote for a question or for one of its answers. */
export interface VoteSet {
  readonly id: string;
  readonly type: 'vote.set';
  readonly questionId: string;
  /** The answer; without it the question itself. */
  readonly answerId?: string;
  readonly value: VoteValue;
}
export type QuestionCommand = QuestionAsk | QuestionEdit | AnswerPost | AnswerEdit | AnswerAccept | VoteSet;

/** What is counted of a question. */
export interface QuestionCounts {
  readonly votes: number;
  readonly answers: number;
  /** Whether one of its answers is official. */
  readonly official: boolean;
}

/** A question with all that is counted of it. */
export interface Counted extends QuestionCounts {
  readonly question: Question;
  /** How much of it waits for the team's review, and how much was rejected: itself and its answers. */
  readonly heldPosts: number;
  readonly rejectedPosts: number;
}

/** An answer with what is counted of it. */
export interface CountedAnswer {
  readonly answer: Answer;
  readonly votes: number;
}

/** Where a page of questions ends. */
export interface QuestionPosition {
  /** Counts only where the list is ordered by votes. */
  readonly votes: number;
  readonly time: string;
  readonly id: string;
}

/** A viewer's own part in a question or an answer, which nobody else is shown. */
export interface OwnPart {
  readonly author: boolean;
  readonly vote: Pick<Vote, 'value' | 'commandId'> | null;
}

/** A question as one viewer is shown it in a list: without its text and without who asked. */
export interface QuestionView
  extends
    Omit<Question, 'author' | 'body' | 'original' | 'setBy' | keyof Reviewed>,
    QuestionCounts,
    Standing {
  /** Of its words: the command that last set them. Whoever edits them names it. */
  readonly version: string;
  readonly mine: OwnPart;
  /** What the viewer may do with it now. */
  readonly can: readonly QuestionCommand['type'][];
}

export interface AnswerView extends Omit<Answer, 'author' | 'setBy' | keyof Reviewed>, Standing {
  /** Of its words: the command that last set them. Whoever edits them names it. */
  readonly version: string;
  readonly votes: number;
  readonly accepted: boolean;
  readonly mine: OwnPart;
  readonly can: readonly ('answer.edit' | 'vote.set' | 'answer.accept')[];
}

/**
 * `newest` and `votes` (most voted) list all questions; `unanswered` those without an answer that are open, who
 * waits longest first. In a list of all that nothing is looked for in, those that are pinned come first.
 */
export const questionOrders = ['newest', 'votes', 'unanswered'] as const;
export type QuestionOrder = (typeof questionOrders)[number];

export interface QuestionsQuery {
  readonly type: 'questions';
  readonly order: QuestionOrder;
  /** Only questions in which each of these words is found. */
  readonly search?: string | undefined;
  /** Where an earlier page ended: its `next`. */
  readonly cursor?: string | undefined;
  /** How many at most; {@link questionsPage} by default. */
  readonly limit?: number | undefined;
}

/** One page of a list of questions. */
export interface QuestionsRead extends Read {
  readonly questions: readonly QuestionView[];
  /** Present where there are more. */
  readonly next?: string;
  /** What the viewer may do on the board now. */
  readonly can: readonly 'question.ask'[];
}

/** One question with its answers: the official ones, those that are verified, the accepted one, then by votes; a page of them. */
export interface QuestionQuery {
  readonly type: 'question';
  readonly id: string;
  /** Where an earlier page of answers ended: its `next`. */
  readonly cursor?: string | undefined;
}

export interface QuestionRead extends Read {
  /** `null`: there is no such question. */
  readonly question: (QuestionView & Pick<Question, 'body' | 'original'>) | null;
  readonly answers: readonly AnswerView[];
  /** Present where there are more answers. */
  readonly next?: string;
}

/** How many questions a page holds unless told otherwise, how many at most, and how many answers. */
export const questionsPage = 20;
export const longestQuestionsPage = 50;
export const answersPage = 50;

/** How many questions are pinned at most. */
export const mostPinned = 3;

/** What a visitor has to mend before a question can be asked. What passes here passes the backend. */
export function checkQuestion({ title, body, name }: Record<'title' | 'body' | 'name', string>): FieldErrors {
  return {
    ...tooLong({ title, body, name }),
    ...(!tidy(title) && { title: 'required' }),
  };
}

/** What a visitor has to mend before an answer can be posted. */
export function checkAnswer({ body, name }: Record<'body' | 'name', string>): FieldErrors {
  return {
    ...tooLong({ body, name }),
    ...(!tidy(body) && { body: 'required' }),
  };
}

function tooLong(texts: Partial<Record<'title' | 'body' | 'name', string>>): Record<string, FieldError> {
  const fields = Object.keys(texts) as (keyof typeof texts)[];
  return Object.fromEntries(
    fields
      .filter((field) => tidy(texts[field]!).length > questionLimits[field])
      .map((field) => [field, 'too-long']),
  );
}
