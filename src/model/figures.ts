import type { Read } from './community.ts';
import type { ReviewedTable } from './records.ts';

/** How much there is of a kind, and since when it waits. */
export interface Counts {
  readonly kind: ReviewedTable;
  /** Shown, or read: nothing is left for the team to do. */
  readonly published: number;
  readonly held: number;
  readonly rejected: number;
  /** Since when the first waits, and the one or two in the middle. */
  readonly oldest?: string;
  readonly middle: readonly string[];
}

/** The same for those who are shown figures and nobody behind them. `null`: some, but fewer than `fewest`. */
export interface Figure {
  readonly kind: ReviewedTable;
  readonly published: number | null;
  readonly held: number | null;
  readonly rejected: number | null;
  /** Seconds that the first has waited by now, and half of all at least; `null` where nobody waits, or too few. */
  readonly waiting: { readonly oldest: number; readonly median: number } | null;
}

/** How much there is and waits, without names and words. For the team and its reviewers. */
export interface FiguresQuery {
  readonly type: 'figures';
}

export interface FiguresRead extends Read {
  /** A smaller number is not told to a reviewer: it could be about one person. 1 for the team, which sees all there is. */
  readonly fewest: number;
  readonly figures: readonly Figure[];
}
