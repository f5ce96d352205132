import type { StaffCommand } from '../../../src/model/staff.ts';
import { asTheTeam, madeUp, type Broken, type BrokenOnes } from './tools.ts';

/** Sets anew whatever stands, as if nothing that was read had been named. */
const unread: Broken['in'] = asTheTeam((staff) => ({
  submit: (command) => {
    const { ifSetBy: _, ...rest } = command as StaffCommand & { ifSetBy?: string | null };
    return staff.submit(rest as StaffCommand);
  },
}));

/** Takes what was made by a clock that is behind for a late copy of what it names. */
const byTheClock: Broken['in'] = asTheTeam((staff) => ({
  submit: async (command) => {
    const { ifSetBy, ifVersion } = command as { ifSetBy?: string | null; ifVersion?: string };
    const named = ifSetBy ?? ifVersion;
    return named && named >= command.id ? madeUp(command as never) : staff.submit(command);
  },
}));

export const deciding: BrokenOnes = {
  'deciding-1': { fault: 'lets whoever comes second decide over the first unseen', in: unread },
  'deciding-2': { fault: 'lets whoever comes second set over the first unseen', in: unread },
  'deciding-3': { fault: 'writes one reason over another unseen', in: unread },
  'deciding-4': { fault: 'thanks a slow clock and does nothing', in: byTheClock },
  'deciding-5': { fault: 'thanks a slow clock and leaves the poll as it was', in: byTheClock },
  'deciding-6': { fault: 'thanks a slow clock and leaves the event as it was', in: byTheClock },
  'deciding-7': { fault: 'thanks a slow clock and leaves the placement as it was', in: byTheClock },
};
