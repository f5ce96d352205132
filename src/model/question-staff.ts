import type { Read } from './community.ts';
import type {
  AnswerView,
  Counted,
  Question,
  QuestionCommand,
  QuestionQuery,
  QuestionView,
} from './question.ts';
import type { Held, Standing } from './review.ts';

// What the team does on a board of questions and answers, and how it is shown one.

/**
 * Says, or says no more, in the name of the brand that a member's answer is right. Not of what is official, which is in the
 * brand's name anyway, nor of one's own.
 */
export interface AnswerVerify {
  readonly id: string;
  readonly type: 'answer.verify';
  readonly questionId: string;
  readonly answerId: string;
  readonly verified: boolean;
  /** The `version` that was read: the brand answers for no words that nobody of it has seen. */
  readonly ifVersion: string;
  /** The command that set it last, as it was read, `null` where none had: where another has since, nothing is set. */
  readonly ifSetBy?: string | null;
}
/** Sets whether a question takes answers and votes. One whose author had it erased stays closed. */
export interface QuestionClose {
  readonly id: string;
  readonly type: 'question.close';
  readonly questionId: string;
  readonly closed: boolean;
  /** For everybody who reads the question. */
  readonly reason?: string;
  /** The command that set it last, as it was read, `null` where none had: where another has since, nothing is set. */
  readonly ifSetBy?: string | null;
}
/** Sets whether a question stands at the top of the board. Of more than a few: `pins-full`. */
export interface QuestionPin {
  readonly id: string;
  readonly type: 'question.pin';
  readonly questionId: string;
  readonly pinned: boolean;
  /** The command that set it last, as it was read, `null` where none had: where another has since, nothing is set. */
  readonly ifSetBy?: string | null;
}
/**
 * Sets the words of a question or an answer, which everybody is told; their author goes on reading their own. Nobody edits
 * their own words so.
 */
export interface PostEdit {
  readonly id: string;
  readonly type: 'post.edit';
  readonly target: { readonly kind: 'question' | 'answer'; readonly id: string };
  /** Of a question, which needs one. */
  readonly title?: string;
  /** Of an answer, which needs one, and of a question, which has none without it. */
  readonly body?: string;
  /** The `version` that was read: nobody writes over words that they have not seen. */
  readonly ifVersion: string;
  /** For their author. */
  readonly reason?: string;
}
/** Asks and answers in one, both in the name of the brand: the command's id is the question's. */
export interface QuestionPublish {
  readonly id: string;
  readonly type: 'question.publish';
  /** The id that the answer gets: a UUIDv7 of its own. */
  readonly answerId: string;
  readonly title: string;
  readonly body?: string;
  /** The answer's words. */
  readonly answer: string;
  readonly lang?: string;
  /** As whom the team writes. */
  readonly name?: string;
  readonly pinned?: boolean;
}

export type QuestionStaffCommand = AnswerVerify | QuestionClose | QuestionPin | PostEdit | QuestionPublish;
export type QuestionStaffCommandType = QuestionStaffCommand['type'];
export const questionStaffCommandTypes: readonly QuestionStaffCommandType[] = [
  'answer.verify',
  'question.close',
  'question.pin',
  'post.edit',
  'question.publish',
];

/**
 * Of what everybody is shown, `unanswered`, who waits longest first, and the newest first `open` and `closed`. `hidden`
 * are those that were rejected or have a rejected answer. `all` holds what waits for review, too.
 */
export const threadStates = ['unanswered', 'open', 'closed', 'hidden', 'all'] as const;
export type ThreadState = (typeof threadStates)[number];

/** A list of questions, those that others are not shown among them. For the team. */
export interface ThreadsQuery {
  readonly type: 'threads';
  readonly state: ThreadState;
  /** Only questions in which each of these words is found. */
  readonly search?: string | undefined;
  /** Where an earlier page ended: its `next`. */
  readonly cursor?: string | undefined;
  /** How many at most. */
  readonly limit?: number | undefined;
}

export interface ThreadsRead extends Read {
  readonly threads: readonly StaffQuestion[];
  /** Present where there are more. */
  readonly next?: string;
}

/** One question with all its answers, those that others are not shown in their places; a page of them. For the team. */
export interface ThreadQuery extends Omit<QuestionQuery, 'type'> {
  readonly type: 'thread';
}

export interface ThreadRead extends Read {
  /** `null`: there is no such question. */
  readonly question: (StaffQuestion & Pick<Question, 'body' | 'original'>) | null;
  readonly answers: readonly StaffAnswer[];
  /** Present where there are more answers. */
  readonly next?: string;
}

/** How something stands, for the team. */
export interface StaffStanding {
  /** It waits for the team's review: why, and since when. */
  readonly held?: Held;
  /** The team has decided not to show it: when, and what its author is told of why. */
  readonly rejected?: NonNullable<Standing['rejected']> & { readonly at: string };
}

/** What one of the team may do with a post now. */
export type StaffCan = QuestionCommand['type'] | QuestionStaffCommandType | 'post.review';

/** The command that last set each of these, for `ifSetBy`; `null`: none has. */
export type SetBy<What extends string> = { readonly [W in What]: string | null };

export interface StaffQuestion
  extends
    Omit<QuestionView, 'can' | keyof Standing>,
    StaffStanding,
    Pick<Counted, 'heldPosts' | 'rejectedPosts'> {
  readonly setBy: SetBy<'reviewed' | 'closed' | 'pinned'>;
  readonly can: readonly StaffCan[];
}

export interface StaffAnswer extends Omit<AnswerView, 'can' | keyof Standing>, StaffStanding {
  readonly setBy: SetBy<'reviewed' | 'verified'>;
  readonly can: readonly StaffCan[];
}

export interface QuestionStaffReads {
  threads: { readonly query: ThreadsQuery; readonly result: ThreadsRead };
  thread: { readonly query: ThreadQuery; readonly result: ThreadRead };
}
export const questionStaffReadTypes: readonly (keyof QuestionStaffReads)[] = ['threads', 'thread'];
