import type { AuditQuery, AuditRead } from './audit.ts';
import type { BlocksQuery, BlocksRead, PersonBlock } from './block-staff.ts';
import type { Read } from './community.ts';
import {
  messageStaffCommandTypes,
  messageStaffReadTypes,
  type MessageStaffCommand,
  type MessageStaffReads,
} from './message-staff.ts';
import {
  eventStaffCommandTypes,
  eventStaffReadTypes,
  type EventStaffCommand,
  type EventStaffReads,
} from './event-staff.ts';
import type { FiguresQuery, FiguresRead } from './figures.ts';
import type { PlacementStaffCommand, PlacementsQuery, PlacementsRead } from './placement-staff.ts';
import type { PollsQuery, PollsRead, PollStaffCommand } from './poll-staff.ts';
import type { AgendaQuery, AgendaRead, InboxQuery, InboxRead } from './inbox-staff.ts';
import type { PoliciesQuery, PoliciesRead, PolicyStaffCommand } from './policy-staff.ts';
import type { PresenceQuery, PresenceRead } from './presence-staff.ts';
import type { ReviewedTable, Tables } from './records.ts';
import {
  questionStaffCommandTypes,
  questionStaffReadTypes,
  type QuestionStaffCommand,
  type QuestionStaffReads,
} from './question-staff.ts';
import type { Held, ReviewDecision, Reviewed } from './review.ts';

// What the team does and reads, beside what every visitor can.

/**
 * Sets whether everybody is shown what somebody wrote, with the reason for its author. Of feedback and reports, which
 * the team alone reads, it takes the mark away. Nobody reviews their own words.
 */
export interface PostReview {
  readonly id: string;
  readonly type: 'post.review';
  readonly target: { readonly kind: ReviewedTable; readonly id: string };
  readonly decision: ReviewDecision;
  /** For the author, who is shown it where their words were rejected. */
  readonly reason?: string;
  /** The `version` that was read: nobody publishes words that they have not seen. */
  readonly ifVersion: string;
  /** The command that reviewed it last, as it was read, `null` where none had: where another has since, nothing is set. */
  readonly ifSetBy?: string | null;
}

export type StaffCommand =
  | PostReview
  | PollStaffCommand
  | PlacementStaffCommand
  | PolicyStaffCommand
  | PersonBlock
  | QuestionStaffCommand
  | MessageStaffCommand
  | EventStaffCommand;
export type StaffCommandType = StaffCommand['type'];
export const staffCommandTypes: readonly StaffCommandType[] = [
  'post.review',
  ...eventStaffCommandTypes,
  'poll.create',
  'poll.edit',
  'poll.open',
  'poll.close',
  'poll.discard',
  'placement.set',
  'placement.discard',
  'policy.publish',
  'policy.withdraw',
  'person.block',
  ...questionStaffCommandTypes,
  ...messageStaffCommandTypes,
];

/** The longest reason, in UTF-16 code units. */
export const longestReason = 1000;

/** Something that waits for review, with all that it says and without its author. */
export type HeldPost = {
  readonly [T in ReviewedTable]: {
    readonly kind: T;
    readonly record: Omit<Tables[T], 'author' | keyof Reviewed>;
    /** Of its words: whoever reviews them names it. */
    readonly version: string;
    readonly held: Held;
    /** The command that reviewed it last, for `ifSetBy`; `null`: none has. */
    readonly setBy: string | null;
    /** What is answered, of an answer. */
    readonly question?: { readonly id: string; readonly title: string };
  };
}[ReviewedTable];

/** What others are shown once it is published, and what the team alone reads. */
export const heldKinds = {
  posts: ['question', 'answer'],
  messages: ['feedback', 'report'],
} as const satisfies Readonly<Record<string, readonly ReviewedTable[]>>;
export type HeldKinds = keyof typeof heldKinds;

/** What waits for review, who waits longest first. For the team. */
export interface HeldQuery {
  readonly type: 'held';
  /** Only questions and answers (`posts`), or only feedback and reports (`messages`). */
  readonly only?: HeldKinds | undefined;
  /** Where an earlier page ended: its `next`. */
  readonly cursor?: string | undefined;
  /** How many at most. */
  readonly limit?: number | undefined;
}

export interface HeldRead extends Read {
  readonly posts: readonly HeldPost[];
  /** Present where there are more. */
  readonly next?: string;
}

/** How many a page of a staff list holds unless told otherwise, and how many at most. */
export const staffPage = 20;
export const longestStaffPage = 100;

/** What the team can read; figures its reviewers too. */
export interface StaffReads extends QuestionStaffReads, MessageStaffReads, EventStaffReads {
  held: { readonly query: HeldQuery; readonly result: HeldRead };
  audit: { readonly query: AuditQuery; readonly result: AuditRead };
  figures: { readonly query: FiguresQuery; readonly result: FiguresRead };
  polls: { readonly query: PollsQuery; readonly result: PollsRead };
  placements: { readonly query: PlacementsQuery; readonly result: PlacementsRead };
  inbox: { readonly query: InboxQuery; readonly result: InboxRead };
  agenda: { readonly query: AgendaQuery; readonly result: AgendaRead };
  policies: { readonly query: PoliciesQuery; readonly result: PoliciesRead };
  blocks: { readonly query: BlocksQuery; readonly result: BlocksRead };
  presence: { readonly query: PresenceQuery; readonly result: PresenceRead };
}
export type StaffReadType = keyof StaffReads;
export type StaffQuery = StaffReads[StaffReadType]['query'];

export const staffReadTypes: readonly StaffReadType[] = [
  'held',
  'audit',
  'figures',
  ...questionStaffReadTypes,
  'inbox',
  'agenda',
  'policies',
  'blocks',
  'presence',
  ...eventStaffReadTypes,
  'polls',
  'placements',
  ...messageStaffReadTypes,
];
