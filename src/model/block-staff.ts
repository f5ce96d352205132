import type { Block } from './block.ts';
import type { Read } from './community.ts';
import type { ReviewedTable } from './records.ts';

/** What somebody wrote, or a block as it was read. */
export interface BlockTarget {
  readonly kind: ReviewedTable | 'block';
  readonly id: string;
}

/**
 * Sets whether somebody is paused: whoever wrote something, or whom a block is about. They are never named. Nobody of the
 * team is, and nobody pauses themselves.
 */
export interface PersonBlock {
  readonly id: string;
  readonly type: 'person.block';
  readonly target: BlockTarget;
  readonly blocked: boolean;
  /** Why, for the person; needed where nobody has given one. */
  readonly reason?: string;
  /** The command that set it last, as it was read, `null` where they were not paused: where that has changed, nothing is set. */
  readonly ifSetBy?: string | null;
}

/** Somebody who is paused, without who they are. */
export interface BlockView extends Pick<Block, 'id' | 'target' | 'reason' | 'role'> {
  readonly since: string;
  /** How what it was for begins, where that is still there: plain text. */
  readonly excerpt?: string;
  /** The command that set it: for `ifSetBy`. */
  readonly setBy: string;
}

/** Who is paused, the newest first. For the team. */
export interface BlocksQuery {
  readonly type: 'blocks';
  /** Where an earlier page ended: its `next`. */
  readonly cursor?: string | undefined;
  /** How many at most. */
  readonly limit?: number | undefined;
}

export interface BlocksRead extends Read {
  readonly blocks: readonly BlockView[];
  /** Present where there are more. */
  readonly next?: string;
}
