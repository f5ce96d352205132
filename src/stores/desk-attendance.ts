import { atom, type ReadableAtom } from 'nanostores';
import type { Backend } from '../backend/resolve.ts';
import { staffOf } from '../backend/staff.ts';
import type { AttendanceState, Present, PresenceQuery } from '../model/presence-staff.ts';

/** Somebody is at an item: colleagues are told, and they are told of these. */
export interface DeskAttendance {
  readonly others: ReadableAtom<readonly Present[]>;
  /** Whether they write. */
  write(is: boolean): void;
  close(): void;
}

/** Often enough to count as being there, and to hear of others in time (milliseconds). */
const askEvery = 10_000;

/** What cannot be told or heard now is left out: it is a courtesy, and the records keep two from writing over each other. */
export function attending({ adapter, inView }: Backend, target: PresenceQuery['target']): DeskAttendance {
  const others = atom<readonly Present[]>([]);
  let state: AttendanceState = 'here';
  let isSeen = true;
  let timer: ReturnType<typeof setInterval> | undefined;

  const ask = async (now: AttendanceState) => {
    const heard = await staffOf(adapter)
      .read({ type: 'presence', target, state: now })
      .catch(() => undefined);
    if (state !== 'gone' && isSeen) others.set(heard?.others ?? []);
  };
  const look = (seen = true) => {
    isSeen = seen;
    clearInterval(timer);
    if (seen) timer = setInterval(() => void ask(state), askEvery);
    void ask(seen ? state : 'gone');
  };
  const stop = inView ? inView.subscribe(look) : (look(), () => {});
  return {
    others,
    write(is) {
      const next = is ? 'writing' : 'here';
      if (next === state || state === 'gone') return;
      state = next;
      if (isSeen) void ask(state);
    },
    close() {
      stop();
      clearInterval(timer);
      state = 'gone';
      void ask(state);
    },
  };
}
