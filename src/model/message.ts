import type { Read } from './community.ts';
import type { Feedback } from './feedback.ts';
import type { Report } from './report.ts';
import type { Reviewed } from './review.ts';

// Messages: what people send to the team, which reads it alone, and what becomes of it.

/** The kinds of records that are messages. */
export const messageTables = ['feedback', 'report'] as const;
export type MessageTable = (typeof messageTables)[number];

/** How feedback stands. A `duplicate` says what another one says: that one has the answer. */
export const feedbackStatuses = [
  'received',
  'seen',
  'planned',
  'started',
  'done',
  'declined',
  'duplicate',
] as const;
export type FeedbackStatus = (typeof feedbackStatuses)[number];

/** How a report stands. */
export const reportStatuses = ['received', 'acknowledged', 'investigating', 'decided', 'closed'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** What the team tells whoever sent a message. */
export interface Reply {
  /** The command that gave it. */
  readonly id: string;
  readonly body: string;
  readonly at: string;
}

/** What the team notes about a message for itself alone. Who has noted it says the audit entry of the same id. */
export interface Note {
  /** The command that made it. */
  readonly id: string;
  readonly body: string;
  readonly at: string;
}

/** What the team has made of a message. */
export interface Handled<S extends FeedbackStatus | ReportStatus> {
  readonly status: S;
  /** The command that last set its status or answered it; absent where nobody has. */
  readonly version?: string;
  /** The first one first. */
  readonly replies?: readonly Reply[];
  readonly notes?: readonly Note[];
}

/** What only the team is told of a message, and who sent it. */
export type Unshown = 'author' | 'version' | 'notes' | 'duplicateOf' | keyof Reviewed;

/** A message as its sender is shown it, with what the team has answered. */
export type OwnMessage =
  | {
      readonly kind: 'feedback';
      readonly record: Omit<Feedback, Unshown | 'replies'>;
      /** The first one first; of a duplicate also those to the one that it is a duplicate of. */
      readonly replies: readonly Reply[];
      /** How the one stands that it is a duplicate of. */
      readonly merged?: FeedbackStatus;
    }
  | {
      readonly kind: 'report';
      readonly record: Omit<Report, Unshown | 'replies'>;
      readonly replies: readonly Reply[];
    };

/** What the asker has sent to the team, the newest first. */
export interface MessagesQuery {
  readonly type: 'messages';
  /** Of this kind alone. */
  readonly kind?: MessageTable | undefined;
  /** Where an earlier page ended: its `next`. */
  readonly cursor?: string | undefined;
  /** How many at most. */
  readonly limit?: number | undefined;
}

export interface MessagesRead extends Read {
  readonly messages: readonly OwnMessage[];
  /** Present where there are more. */
  readonly next?: string;
}

/** Which messages a store is asked for. */
export interface MessageFilter {
  /** Only those that wait for the team yet, or that do not. */
  readonly open?: boolean | undefined;
  readonly status?: FeedbackStatus | ReportStatus | undefined;
  /** The kind of feedback, or the reason of a report. */
  readonly about?: string | undefined;
  /** Each of these words is in them. */
  readonly words?: readonly string[] | undefined;
  readonly author?: string | undefined;
}
