import type { Read } from './community.ts';
import type { CommunityEvent } from './event.ts';
import type { Policy } from './conduct.ts';
import type { Poll } from './poll.ts';
import type { ReviewedTable } from './records.ts';
import type { HeldWhy } from './review.ts';

// What waits for the team, and what comes next.

/** Feedback and reports that nobody has dealt with, open questions without an answer, and what waits for review. */
export const inboxKinds = ['feedback', 'question', 'report', 'held'] as const;
export type InboxKind = (typeof inboxKinds)[number];

/** Something that waits for the team. What is held waits as that alone. */
export interface InboxItem {
  readonly kind: InboxKind;
  /** The record's. */
  readonly id: string;
  /** What kind of record it is: of what is held, any of these. */
  readonly record: ReviewedTable;
  /** What an answer answers. */
  readonly questionId?: string;
  /** A question's title, or how the text begins: plain text. */
  readonly excerpt: string;
  /** The language of the text, or of the form it was sent by (BCP 47). */
  readonly lang?: string;
  readonly since: string;
  readonly why: 'received' | 'unanswered' | HeldWhy;
}

/** What waits, who waits longest first. For the team. */
export interface InboxQuery {
  readonly type: 'inbox';
  /** These kinds alone; all of them by default. */
  readonly kinds?: readonly InboxKind[] | undefined;
  /** Where an earlier page ended: its `next`. */
  readonly cursor?: string | undefined;
  /** How many at most. */
  readonly limit?: number | undefined;
}

export interface InboxRead extends Read {
  readonly items: readonly InboxItem[];
  /** Present where there are more. */
  readonly next?: string;
  /** How much of each kind waits, whatever was asked for. */
  readonly counts: { readonly [K in InboxKind]: number };
  /** Nothing is counted further than this: such a count says *so many or more*. */
  readonly countedTo: number;
}

/** The next events, the polls that close within a week, and the policies that do not hold yet. For the team. */
export interface AgendaQuery {
  readonly type: 'agenda';
}

export interface AgendaRead extends Read {
  /** Five at most, the next one first; none that is cancelled. */
  readonly events: readonly AgendaEvent[];
  /** What closes first comes first. */
  readonly polls: readonly Required<Pick<Poll, 'id' | 'question' | 'closesAt'>>[];
  /** What holds first comes first. */
  readonly policies: readonly Pick<Policy, 'id' | 'version' | 'title' | 'publishedAt'>[];
}

export interface AgendaEvent extends Pick<
  CommunityEvent,
  'id' | 'title' | 'startsAt' | 'endsAt' | 'zone' | 'capacity'
> {
  readonly going: number;
  /** For a place. */
  readonly waiting: number;
}
