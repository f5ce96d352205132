import type { WritableAtom } from 'nanostores';
import { toGuyubError, type GuyubError } from '../backend/errors.ts';
import type { Pending } from '../backend/outbox.ts';
import type { Backend } from '../backend/resolve.ts';
import type { Receipt } from '../model/community.ts';
import type { Command } from '../model/records.ts';

/** A command given here or left by an earlier visit, until the store that shows it is done with it. */
export interface Sent<C extends Command> {
  readonly command: C;
  /** `waiting`: kept on the device (see `durable`) and tried again by itself. */
  readonly state: 'sending' | 'waiting' | 'accepted' | 'refused';
  /** Absent for one of an earlier visit. */
  readonly receipt?: Receipt;
  readonly error?: Pick<GuyubError, 'code' | 'fields' | 'reason'>;
}

export interface Sending<C extends Command> {
  /** Whether what waits survives the page. */
  readonly durable: boolean;
  /** What was read before this version is out of date. */
  readonly version: string;
  /** Gives a command to the outbox; how it fares is seen in `sent`. */
  send(command: C): Promise<void>;
  /** Removes commands that need no more showing. */
  drop(which: (sent: Sent<C>) => boolean): void;
  close(): void;
}

/**
 * The way from a widget's command to the backend and back.
 *
 * @param sent where commands are shown, in the order in which they were given
 * @param concerns which of the waiting commands belong there
 */
export async function sending<C extends Command>(
  backend: Backend,
  sent: WritableAtom<readonly Sent<C>[]>,
  concerns: (command: Command) => command is C,
): Promise<Sending<C>> {
  const box = await backend.outbox();
  const ours = new Set<string>();

  const set = (change: Sent<C>) => {
    const others = sent.get().filter(({ command }) => command.id !== change.command.id);
    sent.set([...others, change].sort((a, b) => (a.command.id < b.command.id ? -1 : 1)));
  };

  const follow = (pending: readonly Pending[]) => {
    for (const { command, state, refused } of pending) {
      // A refusal of one given here arrives where it was given.
      if (!concerns(command) || (refused && ours.has(command.id))) continue;
      set({ command, state, ...(refused && { error: toGuyubError(refused) }) });
    }
    // What an earlier visit left and is no longer pending has been accepted.
    for (const { command, state } of sent.get()) {
      const open = state === 'sending' || state === 'waiting';
      if (open && !ours.has(command.id) && !pending.some((other) => other.command.id === command.id)) {
        set({ command, state: 'accepted' });
      }
    }
  };
  const unsubscribe = box.pending.subscribe(follow);

  return {
    get durable() {
      return box.durable;
    },
    get version() {
      return box.version;
    },
    async send(command) {
      ours.add(command.id);
      set({ command, state: 'sending' });
      try {
        const receipt = await box.submit(command);
        set({ command, state: 'accepted', receipt });
      } catch (thrown) {
        set({ command, state: 'refused', error: toGuyubError(thrown) });
      }
    },
    drop(which) {
      const dropped = sent.get().filter(which);
      for (const { command, state } of dropped) {
        if (state === 'refused') void box.forget(command.id);
      }
      if (dropped.length) sent.set(sent.get().filter((each) => !dropped.includes(each)));
    },
    close: unsubscribe,
  };
}
