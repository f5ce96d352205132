import type { WritableAtom } from 'nanostores';
import { toGuyubError, type GuyubError } from '../backend/errors.ts';
import type { Pending } from '../backend/outbox/index.ts';
import type { Backend } from '../backend/resolve.ts';
import type { Read, Receipt } from '../model/community.ts';
import type { Command } from '../model/records.ts';
import type { Reader } from './reading.ts';

/** A command given here or left by an earlier visit, until the store that shows it is done with it. */
export interface Sent<C extends Command> {
  readonly command: C;
  /** `waiting`: kept on the device (see `durable`) and tried again by itself. */
  readonly state: 'sending' | 'waiting' | 'accepted' | 'refused';
  readonly receipt?: Receipt;
  readonly error?: Pick<GuyubError, 'code' | 'fields' | 'reason' | 'because'>;
  /** It waits because the backend wants a pause. */
  readonly resting?: boolean;
  /** Set while the browser solves a challenge for it: declines that. */
  readonly decline?: () => void;
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
 *
 * @param actor whose commands these are, where that may change: nobody's are shown to another, nor given as theirs
 */
export async function sending<C extends Command>(
  backend: Backend,
  sent: WritableAtom<readonly Sent<C>[]>,
  concerns: (command: Command) => command is C,
  readersOf: ReadersOf<C>,
  actor?: string,
): Promise<Sending<C>> {
  const box = await backend.outbox();
  const ours = new Set<string>();
  /** Settled in another tab, and whether what shows it has been read since. */
  const left = new Map<string, boolean>();

  let timer: ReturnType<typeof setTimeout> | undefined;

  const isAccepted = ({ state }: Sent<C>) => state === 'accepted';
  const set = (change: Sent<C>) => {
    const { command, state } = change;
    const isIt = (each: Sent<C>) => each.command.id === command.id;
    const before = sent.get().find(isIt);
    const others = sent.get().filter((each) => !isIt(each));
    sent.set([...others, change].sort((a, b) => (a.command.id < b.command.id ? -1 : 1)));
    if (state !== before?.state && (state === 'accepted' || state === 'refused')) void refresh(command);
  };
  const refresh = (command?: C) => Promise.all(readersOf(command).map((reader) => reader.refresh()));
  /** Whether everything that shows a command was read after it was accepted. */
  const isHeld = ({ command, receipt }: Sent<C>) =>
    readersOf(command).every(({ reading }) => {
      const { result, error } = reading.get();
      return !error && (receipt?.version ?? '') <= (result?.version ?? '');
    });
  const drop = (which: (sent: Sent<C>) => boolean) => {
    const dropped = sent.get().filter(which);
    for (const { command, state } of dropped) {
      if (state === 'refused' && !left.has(command.id)) void box.forget(command.id);
    }
    if (dropped.length) sent.set(sent.get().filter((each) => !dropped.includes(each)));
  };

  const settle = () => {
    drop((each) => (isAccepted(each) || Boolean(left.get(each.command.id))) && isHeld(each));
    clearTimeout(timer);
    const late = sent.get().find(isAccepted);
    if (late) timer = setTimeout(() => refresh(late.command), 2000);
  };

  const follow = (pending: readonly Pending[]) => {
    for (const { command, state, refused, resting, decline, actor: giver } of pending) {
      // A refusal of one given here arrives where it was given.
      if (!concerns(command) || giver !== (actor ?? giver) || (refused && ours.has(command.id))) continue;
      left.delete(command.id);
      set({
        command,
        state,
        ...(refused && {
          error: Object.assign(toGuyubError(refused), { because: refused.because }),
        }),
        ...(resting && { resting }),
        ...(decline && { decline }),
      });
    }
    // What was not given here and is no longer pending has been sent from here, or settled in another tab.
    for (const { command, state } of sent.get()) {
      if (state === 'accepted' || ours.has(command.id)) continue;
      if (pending.some((other) => other.command.id === command.id)) continue;
      const receipt = box.receipt(command.id);
      if (receipt) set({ command, state: 'accepted', receipt });
      else void leave(command);
    }
  };
  /** Another tab has said how it went. Here the next read tells, and the command is shown until then. */
  const leave = async (command: C) => {
    if (left.has(command.id)) return;
    left.set(command.id, false);
    await refresh(command);
    // It may be there again, or the widget gone.
    if (!left.has(command.id)) return;
    left.set(command.id, true);
    settle();
  };
  const unsubscribe = box.pending.subscribe(follow);
  // What an earlier visit left may have arrived since the reads.
  if (readersOf().some(({ reading }) => (reading.get().result?.version ?? '') < box.version)) void refresh();

  return {
    get durable() {
      return box.durable;
    },
    async send(command) {
      ours.add(command.id);
      set({ command, state: 'sending' });
      try {
        const receipt = await box.submit(command, { actor });
        set({ command, state: 'accepted', receipt });
      } catch (thrown) {
        set({ command, state: 'refused', error: toGuyubError(thrown) });
      }
    },
    drop,
    settle,
    close() {
      left.clear();
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
