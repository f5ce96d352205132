import type { StaffPoll } from '../../model/poll-staff.ts';
import type { Poll, PollRead } from '../../model/poll.ts';

/** What a visitor is answered who has not voted. */
export function pollAsRead(poll: Poll, { state, tally }: Partial<StaffPoll> = {}): PollRead {
  const { draft: _, ...shown } = poll;
  const closed = state === 'closed';
  const none = { voters: 0, counts: poll.options.map(() => 0) };
  return {
    version: '',
    at: new Date().toISOString(),
    viewer: { roles: [] },
    poll: shown,
    closed,
    tally: closed || poll.results === 'always' ? (tally ?? none) : null,
    mine: null,
    can: closed ? [] : ['poll.vote'],
  };
}
