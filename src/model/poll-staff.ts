import type { Read } from './community.ts';
import type { Poll, Tally } from './poll.ts';

// What the team does with polls, and reads of them.

/** A draft is for the team alone; what is open takes votes until it is closed, or closes by itself. */
export type PollState = 'draft' | 'open' | 'closed';
export const pollStates: readonly PollState[] = ['draft', 'open', 'closed'];

/** The longest texts, in UTF-16 code units, and how many options there are. */
export const pollLimits = { question: 300, label: 200, fewestOptions: 2, mostOptions: 20 } as const;

/** All that the team writes in a poll. */
export type PollContent = Pick<
  Poll,
  'question' | 'lang' | 'kind' | 'options' | 'max' | 'results' | 'allowChange' | 'closesAt'
>;

/** Makes a poll: a draft, or one that is open at once. The command's id becomes the poll's. */
export interface PollCreate extends PollContent {
  readonly id: string;
  readonly type: 'poll.create';
  readonly draft: boolean;
}

/**
 * Sets all that is written in a poll. A draft may change in everything. Once it was open its words may be mended, by
 * the options' ids, which loses no votes; and it may be set when counts are shown and when it closes. Anything else:
 * `conflict`, `opened`.
 */
export interface PollEdit extends PollContent {
  readonly id: string;
  readonly type: 'poll.edit';
  readonly pollId: string;
  /** The `version` that was read: nobody writes over what they have not seen. */
  readonly ifVersion: string;
}

/** Opens a draft, or again what was closed: until its `closesAt`, where that is still to come. */
export interface PollOpen {
  readonly id: string;
  readonly type: 'poll.open';
  readonly pollId: string;
  readonly ifVersion: string;
}

/** Closes an open poll now. A draft: `conflict`, `draft`. */
export interface PollClose {
  readonly id: string;
  readonly type: 'poll.close';
  readonly pollId: string;
  readonly ifVersion: string;
}

/** Deletes a draft for good. What was opened is closed instead: `conflict`, `opened`. */
export interface PollDiscard {
  readonly id: string;
  readonly type: 'poll.discard';
  readonly pollId: string;
  /** The `version` that was read. A late copy is refused too, so that nobody takes for deleted what is still there. */
  readonly ifVersion: string;
}

export type PollStaffCommand = PollCreate | PollEdit | PollOpen | PollClose | PollDiscard;

/** One page of the polls in a state; without one of all, the newest first. For the team. */
export interface PollsQuery {
  readonly type: 'polls';
  readonly state?: PollState | 'all' | undefined;
  /** Where an earlier page ended: its `next`. */
  readonly cursor?: string | undefined;
  /** How many at most. */
  readonly limit?: number | undefined;
}

/** A poll as the team sees it: with its counts, whoever else may see them. */
export interface StaffPoll {
  readonly poll: Poll;
  readonly state: PollState;
  /** Of all that is set in it: commands name it (`ifVersion`). */
  readonly version: string;
  readonly tally: Tally;
}

export interface PollsRead extends Read {
  readonly polls: readonly StaffPoll[];
  /** Present where there are more. */
  readonly next?: string;
}
