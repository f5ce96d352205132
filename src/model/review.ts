/**
 * Why something waits for the team's review: a guest wrote it (`guest`), somebody of whom nothing was approved yet
 * (`first`), perhaps no person at all (`challenge`); or it was shown already and has other words now (`edited`).
 */
export type HeldWhy = 'guest' | 'first' | 'challenge' | 'edited';

/** What waits for the team's review, and since when. */
export interface Held {
  readonly why: HeldWhy;
  readonly since: string;
}

export const reviewDecisions = ['publish', 'reject'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** The team's last word on something. */
export interface Review {
  readonly decision: ReviewDecision;
  /** Why, for its author. */
  readonly reason?: string;
  /** The command that set it: of two, the greater is the newer. */
  readonly commandId: string;
  readonly at: string;
}

/**
 * What the team reviews. A question or an answer that is held is shown to its author and the team alone, and one that
 * was rejected to its author; for feedback and reports, which the team alone reads, it is a mark.
 */
export interface Reviewed {
  readonly held?: Held;
  readonly review?: Review;
}

/** How something stands that not everybody is shown. */
export interface Standing {
  /** It waits for the team's review: for its author and the team. */
  readonly held?: true;
  /** The team has decided not to show it: for its author. */
  readonly rejected?: { readonly reason?: string };
}
