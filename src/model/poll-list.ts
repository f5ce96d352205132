import { never } from './event-rules.ts';
import type { Position } from './event-rules.ts';
import { endOf, isClosed, openedAt, type Poll } from './poll.ts';
import type { PollState } from './poll-staff.ts';

// How polls lie in the team's list: those that are open by what closes next, all others by what is newest.

export function stateOfPoll(poll: Poll, now: Date): PollState {
  if (poll.draft) return 'draft';
  return isClosed(poll, now) ? 'closed' : 'open';
}

/** When a poll began and ends, as texts that compare; one without an end ends after all others. */
export const timesOfPoll = (poll: Poll): { readonly began: string; readonly ends: string } => {
  const end = endOf(poll);
  return { began: utc(openedAt(poll)), ends: end === undefined ? never : utc(end) };
};
const utc = (time: string) => new Date(time).toISOString();

/** Where a poll lies in the list of a state. */
export function placeOfPoll(poll: Poll, state: PollState | 'all'): Position {
  const { began, ends } = timesOfPoll(poll);
  return { time: state === 'open' || state === 'closed' ? ends : began, id: poll.id };
}

/** Whether one of two places in the list of a state comes before the other. */
export function comesFirst(state: PollState | 'all', one: Position, other: Position): boolean {
  const [a, b] = state === 'open' ? [one, other] : [other, one];
  return a.time < b.time || (a.time === b.time && a.id < b.id);
}
