import type { WritableAtom } from 'nanostores';
import { toGuyubError, type GuyubError } from '../backend/errors.ts';
import type { Pending } from '../backend/outbox.ts';
import type { Backend } from '../backend/resolve.ts';
import type { Read, Receipt } from '../model/community.ts';
import type { Command } from '../model/records.ts';
import type { Reader } from './reading.ts';

/** A command given here or left by an earlier visit, until the store that shows it is done with it. */
export interface Sent<C extends Command> {
  readonly command: C;
  /** `waiting`: kept on the device (see `durable`) and tried again by itself. */
  readonly state: 'sending' | 'waiting' | 'accepted' | 'refused';
  /** Absent for one of an earlier visit. */
  readonly receipt?: Receipt;
  readonly error?: Pick<GuyubError, 'code' | 'fields' | 'reason'>;
}

/** The reads that show what a command leads to, or any command. */
export type ReadersOf<C extends Command> = (command?: C) => readonly Reader<Read>[];

export interface Sending<C extends Command> {
  /** Whether what waits survives the page. */
  readonly durable: boolean;
  /** Gives a command to the outbox; how it fares is seen in `sent`. */
  send(command: C): Promise<void>;
  /** Removes commands that need no more showing. */
  drop(which: (sent: Sent<C>) => boolean): void;
  /** To be called when a read has come or failed: lets go of what the reads hold by now. */
  settle(): void;
  close(): void;
}

/**
 * The way from a widget's command to the backend and back.
 *
 * Once a command is accepted, what shows it is read again until it holds it: no read is ever patched. After a refusal
 * too, because what led to it may be out of date: closed meanwhile, say.
 */
export async function sending<C extends Command>(
  backend: Backend,
  sent: WritableAtom<readonly Sent<C>[]>,
  concerns: (command: Command) => command is C,
  readersOf: ReadersOf<C>,
): Promise<Sending<C>> {
  const box = await backend.outbox();
  const ours = new Set<string>();

  let timer: ReturnType<typeof setTimeout> | undefined;

  const isAccepted = ({ state }: Sent<C>) => state === 'accepted';
  const set = (change: Sent<C>) => {
    const { command, state } = change;
    const isIt = (each: Sent<C>) => each.command.id === command.id;
    const before = sent.get().find(isIt);
    const others = sent.get().filter((each) => !isIt(each));
    sent.set([...others, change].sort((a, b) => (a.command.id < b.command.id ? -1 : 1)));
    if (state !== before?.state && (state === 'accepted' || state === 'refused')) refresh(command);
  };
  const refresh = (command?: C) => {
    for (const reader of readersOf(command)) void reader.refresh();
  };
  /** Whether everything that shows a command was read after it was accepted. */
  const isHeld = ({ command, receipt }: Sent<C>) =>
    readersOf(command).every(({ reading }) => {
      const { result, error } = reading.get();
      return !error && (receipt?.version ?? '') <= (result?.version ?? '');
    });
  const drop = (which: (sent: Sent<C>) => boolean) => {
    const dropped = sent.get().filter(which);
    for (const { command, state } of dropped) {
      if (state === 'refused') void box.forget(command.id);
    }
    if (dropped.length) sent.set(sent.get().filter((each) => !dropped.includes(each)));
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
  // What an earlier visit left may have arrived since the reads.
  if (readersOf().some(({ reading }) => (reading.get().result?.version ?? '') < box.version)) refresh();

  return {
    get durable() {
      return box.durable;
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
    drop,
    settle() {
      drop((each) => isAccepted(each) && isHeld(each));
      clearTimeout(timer);
      const late = sent.get().find(isAccepted);
      if (late) timer = setTimeout(() => refresh(late.command), 2000);
    },
    close() {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
