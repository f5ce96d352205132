import type { Read } from './community.ts';
import type { Feedback, FeedbackKind } from './feedback.ts';
import type { FeedbackStatus, MessageTable, Note, Reply, ReportStatus } from './message.ts';
import type { Tables } from './records.ts';
import type { ReportReason } from './report.ts';
import type { Held } from './review.ts';

// What the team does with messages, and how it reads them.

export interface MessageTarget {
  readonly kind: MessageTable;
  readonly id: string;
}

/** What can be set: feedback becomes a duplicate by being merged, and is none any more once its status is set. */
export type SetStatus = Exclude<FeedbackStatus, 'duplicate'> | ReportStatus;

/** Sets how a message stands. */
export interface MessageStatus {
  readonly id: string;
  readonly type: 'message.status';
  readonly target: MessageTarget;
  readonly status: SetStatus;
  /** The `version` that was read: nobody writes over what a colleague has done meanwhile. */
  readonly ifVersion: string;
}

/** Answers whoever sent a message and, in the same step, sets how it stands. */
export interface MessageReply {
  readonly id: string;
  readonly type: 'message.reply';
  readonly target: MessageTarget;
  readonly body: string;
  readonly status?: SetStatus;
  readonly ifVersion: string;
}

/** Notes something about a message for the team alone. */
export interface MessageNote {
  readonly id: string;
  readonly type: 'message.note';
  readonly target: MessageTarget;
  readonly body: string;
}

/**
 * Says that feedback says what another one says. Whoever sent it reads from then on what the other one is answered, too.
 * `message.status` takes it back.
 */
export interface FeedbackMerge {
  readonly id: string;
  readonly type: 'feedback.merge';
  readonly feedbackId: string;
  /** The one that stays. */
  readonly intoId: string;
  /** Of the one that is merged. */
  readonly ifVersion: string;
}

export type MessageStaffCommand = MessageStatus | MessageReply | MessageNote | FeedbackMerge;
export const messageStaffCommandTypes = [
  'message.status',
  'message.reply',
  'message.note',
  'feedback.merge',
] as const satisfies readonly MessageStaffCommand['type'][];

/** The longest reply and note, in UTF-16 code units, and how many of each a message takes. */
export const messageLimits = { body: 5000, replies: 20, notes: 50, search: 200 } as const;

/** A message in a list: all that it says, and how it stands, without its author. */
export type MessageItem<T extends MessageTable = MessageTable> = {
  readonly [K in T]: {
    readonly kind: K;
    readonly record: Omit<Tables[K], 'author' | 'version' | 'replies' | 'notes' | 'held' | 'review'>;
    /** Whoever sets its status or answers it names it. */
    readonly version: string;
    /** Whether a guest or a member has sent it, where the record tells. */
    readonly from?: 'guest' | 'member';
    /** It is marked for review. */
    readonly held?: Held;
    /** How many there are. */
    readonly replies: number;
    readonly notes: number;
  };
}[T];

/** With whose hand something was written: the name that the community knows its member by; absent where it is not known any more. */
interface ByTeam {
  readonly by?: string;
}

/** One message with all that belongs to it. */
export type MessageThread = {
  readonly [K in MessageTable]: Omit<MessageItem<K>, 'replies' | 'notes'> & {
    readonly replies: readonly (Reply & ByTeam)[];
    readonly notes: readonly (Note & ByTeam)[];
    /** The feedback that stays, of a duplicate; absent where it is gone. */
    readonly into?: Related;
    /** What was merged into it, the first sent first. */
    readonly duplicates: readonly Related[];
  };
}[MessageTable];

/** Feedback that says the same. */
export type Related = Pick<Feedback, 'id' | 'kind' | 'message' | 'status' | 'createdAt'>;

interface ListQuery<S> {
  /** One status, or what waits for the team yet; by default all. */
  readonly status?: S | 'open' | undefined;
  /** Only messages in which each of these words is found, whatever their case and accents. */
  readonly search?: string | undefined;
  /** Where an earlier page ended: its `next`. */
  readonly cursor?: string | undefined;
  /** How many at most. */
  readonly limit?: number | undefined;
}

/** Feedback: of what waits who waits longest first, else the newest first. For the team. */
export interface FeedbackQuery extends ListQuery<FeedbackStatus> {
  readonly type: 'feedback';
  readonly kind?: FeedbackKind | undefined;
}
export interface FeedbackRead extends Read {
  readonly messages: readonly MessageItem<'feedback'>[];
  /** Present where there are more. */
  readonly next?: string;
}

/** Reports, in the same order. For the team. */
export interface ReportsQuery extends ListQuery<ReportStatus> {
  readonly type: 'reports';
  readonly reason?: ReportReason | undefined;
}
export interface ReportsRead extends Read {
  readonly messages: readonly MessageItem<'report'>[];
  readonly next?: string;
}

/** One message. For the team. */
export interface MessageQuery {
  readonly type: 'message';
  readonly kind: MessageTable;
  readonly id: string;
}
export interface MessageRead extends Read {
  /** `null`: there is no such message, any more. */
  readonly message: MessageThread | null;
}

export interface MessageStaffReads {
  feedback: { readonly query: FeedbackQuery; readonly result: FeedbackRead };
  reports: { readonly query: ReportsQuery; readonly result: ReportsRead };
  message: { readonly query: MessageQuery; readonly result: MessageRead };
}
export const messageStaffReadTypes = [
  'feedback',
  'reports',
  'message',
] as const satisfies readonly (keyof MessageStaffReads)[];
