import type { Read } from './community.ts';

/** How many options a ballot may hold: exactly one, or several. */
export type PollKind = 'single' | 'multiple';
/** When the counts are shown: at once, to those who voted, or after the close. */
export type PollResults = 'always' | 'on-vote' | 'on-close';

export interface PollOption {
  readonly id: string;
  readonly label: string;
}

export interface Poll {
  readonly id: string;
  readonly question: string;
  /** The language of question and options (BCP 47), where it is known. */
  readonly lang?: string;
  readonly kind: PollKind;
  readonly options: readonly PollOption[];
  /** How many options a ballot of a `multiple` poll may hold at most; no limit when absent. */
  readonly max?: number;
  readonly results: PollResults;
  /** Whether a vote may be changed or taken back while the poll is open. */
  readonly allowChange: boolean;
  /** When voting ends (RFC 3339, UTC); never when absent. */
  readonly closesAt?: string;
  readonly createdAt: string;
  /** Seen by the team alone: neither the current one nor voted on. */
  readonly draft?: true;
  /** When a draft was opened for the first time; absent of one that was open from the start. */
  readonly openedAt?: string;
  /** When the team closed it, ahead of `closesAt`. */
  readonly closedAt?: string;
  /** The command of the team's that last set it; absent where that is the one that made it. */
  readonly version?: string;
}

/** One person's vote. A ballot without choices was taken back. */
export interface Ballot {
  readonly pollId: string;
  readonly voter: string;
  readonly choices: readonly string[];
  /** The command that set it: of two, the greater is the newer. */
  readonly commandId: string;
  readonly castAt: string;
}

/** Sets the voter's ballot. */
export interface PollVote {
  readonly id: string;
  readonly type: 'poll.vote';
  readonly pollId: string;
  readonly choices: readonly string[];
}

/** Takes the voter's ballot back. */
export interface PollWithdraw {
  readonly id: string;
  readonly type: 'poll.withdraw';
  readonly pollId: string;
}

export type PollCommand = PollVote | PollWithdraw;

/** Counted ballots: `counts` in the order of the options; `voters` are people, however many options each chose. */
export interface Tally {
  readonly voters: number;
  readonly counts: readonly number[];
}

/** All that a poll widget shows. */
export interface PollRead extends Read {
  /** `null`: there is no such poll, or no current one. */
  readonly poll: Poll | null;
  readonly closed: boolean;
  /** `null` while this viewer may not see it. */
  readonly tally: Tally | null;
  /** The viewer's own ballot, which nobody else is shown. */
  readonly mine: Pick<Ballot, 'choices' | 'commandId'> | null;
  /** What the viewer may do with this poll now. */
  readonly can: readonly PollCommand['type'][];
}

/** The records that a poll command touches. */
export interface TouchedByVote {
  readonly poll: Poll | undefined;
  readonly ballot: Ballot | undefined;
}

/** Since when people vote. */
export const openedAt = ({ openedAt, createdAt }: Poll): string => openedAt ?? createdAt;

/** When voting ends, or has ended; never when absent. */
export const endOf = ({ closedAt, closesAt }: Poll): string | undefined => closedAt ?? closesAt;

export function isClosed(poll: Poll, now: Date): boolean {
  const end = endOf(poll);
  return end !== undefined && now >= new Date(end);
}

/** How many options one ballot may hold. */
export function mostChoices(poll: Poll): number {
  return poll.kind === 'single' ? 1 : Math.min(poll.max ?? Infinity, poll.options.length);
}
