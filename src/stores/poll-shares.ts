import type { Poll, PollRead, Tally } from '../model/poll.ts';
import { shares } from '../model/shares.ts';

export type { PollRead };

/** Each option's percentage: of the votes, which make 100 together, or of the people where each may choose several. */
export function sharesOf(poll: Poll, { counts, voters }: Tally): number[] {
  return shares(counts, poll.kind === 'single' ? undefined : voters);
}
