import type { ReadableAtom } from 'nanostores';
import type { Receipt } from '../../model/community.ts';
import { comesBefore } from '../../model/order.ts';
import type { BackendAdapter } from '../adapter.ts';
import { toGuyubError, type GuyubError } from '../errors.ts';
import { fullJitter } from './limits.ts';
import { list, type Pending } from './list.ts';
import type { Entry, OutboxStorage } from './storage.ts';
import { tabs } from './tabs.ts';

export type { Pending };

/**
 * An adapter that loses nothing: a command is kept before it is sent and until its answer has arrived, over
 * failures, reloads and restarts. Commands about one record are sent one after another; those about others do not
 * wait for them.
 */
export interface Outbox extends BackendAdapter {
  /** What of this person is not settled yet, the oldest first, whichever tab it was given in. */
  readonly pending: ReadableAtom<readonly Pending[]>;
  /** Whether waiting commands survive the page. */
  readonly durable: boolean;
  /** The version after the last command that was accepted here: what was read before it is out of date. */
  readonly version: string;
  /**
   * The receipt of a command that this page sent without having given it: an earlier visit's, or another tab's. One
   * that is neither pending nor has a receipt was settled in another tab.
   */
  receipt(commandId: string): Receipt | undefined;
  /** Sends what waits, now, whatever pause the backend asked for. */
  flush(): Promise<void>;
  /** Drops a refused command once its writer has it back. */
  forget(commandId: string): Promise<void>;
  /** Stops trying; what is kept stays kept. */
  dispose(): void;
}

export interface OutboxOptions {
  /** Names the backend, so that one storage serves several. */
  readonly backend: string;
  readonly storage: OutboxStorage;
  /** Milliseconds to wait after the nth failure: by default at random up to 1 s, 2 s, 4 s … 60 s. */
  readonly delay?: (failures: number) => number;
  readonly now?: () => number;
}

/** How many commands fail by themselves before a round ends: where all is broken, not all has to be tried. */
const mostFailures = 3;
/** A timer that is set for longer than this goes off at once. */
const longestPause = 2 ** 31 - 1;

export function outbox(
  adapter: BackendAdapter,
  { backend, storage, delay = fullJitter, now = Date.now }: OutboxOptions,
): Outbox {
  /** How often the backend failed over each command, while it was there for others. */
  const failed = new Map<string, number>();
  /** Nothing can be sent: the backend is out of reach, or wants a pause. */
  let stalled = false;
  /** It has said how long a pause. */
  let resting = false;
  /** Since something was sent. */
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let flushing: Promise<void> | undefined;
  let disposed = false;
  /** How to decline the challenge that a command has met. */
  const declines = new Map<string, (() => void) | undefined>();

  const among = tabs(`guyub:outbox:${backend}`, storage.durable, () => void nudged());
  const waiting = list(adapter, {
    backend,
    storage,
    now,
    changed: among.nudge,
    isResting: () => resting,
    declineOf: ({ command }) => declines.get(command.id),
    // Nobody is told of a failure before there is one, nor of each new attempt after it.
    isHeldUp: (entry, open) =>
      stalled ||
      open.some(
        (other) =>
          failed.has(other.command.id) && (other === entry || comesBefore(other.command, entry.command)),
      ),
  });

  const look = async () => {
    const seen = await waiting.look();
    // Other tabs may have sent what failed here.
    if (!seen.open.length) {
      failed.clear();
      failures = 0;
      stalled = false;
    }
    return seen;
  };

  const known = async () => adapter.known?.() ?? adapter.actor();
  const isAnothers = async ({ actor }: Entry) => {
    const now = await known().catch(() => undefined);
    return now !== undefined && now !== actor;
  };

  /** Sends one entry. Returns what keeps it waiting, if anything does. */
  const sendOne = async (entry: Entry): Promise<GuyubError | undefined> => {
    const { id } = entry.command;
    try {
      const challenged = (how?: () => void) => {
        declines.set(id, how);
        void lookAgain();
      };
      await waiting.accept(entry, await adapter.submit(entry.command, { challenged, actor: entry.actor }));
    } catch (thrown) {
      const error = toGuyubError(thrown);
      if (error.retryable) {
        // A failure of the backend's own may be about this command alone; all else is about everything.
        stalled = error.code !== 'server' || error.retryAfter !== undefined;
        if (!stalled) failed.set(id, (failed.get(id) ?? 0) + 1);
        return error;
      }
      // Theirs it stays, until they are here again.
      if (error.code === 'unauthorized' && (await isAnothers(entry))) return error;
      await waiting.refuse(entry, error);
    }
    failed.delete(id);
    failures = 0;
    stalled = false;
    return undefined;
  };

  /** Sends all that can be sent, what has failed before last. Returns why something is left, if anything is. */
  const sendAll = async (): Promise<GuyubError | undefined> => {
    const left = new Map<string, GuyubError>();
    for (;;) {
      const seen = await look();
      if (disposed) return undefined;
      if (await waiting.handBack(seen)) continue;
      const isNext = ({ command }: Entry) =>
        !left.has(command.id) && !seen.open.some((other) => comesBefore(other.command, command));
      const times = ({ command }: Entry) => failed.get(command.id) ?? 0;
      const [next] = seen.open.filter(isNext).sort((a, b) => times(a) - times(b));
      if (!next || left.size === mostFailures) return [...left.values()][0];
      const error = await sendOne(next);
      if (error) left.set(next.command.id, error);
      if (stalled) return error;
    }
  };

  const round = async () => {
    clearTimeout(timer);
    timer = undefined;
    resting = false;
    // Whose turn it is may not be known without a network either.
    const error = await sendAll().catch(toGuyubError);
    if (!error || disposed) return;
    resting = Boolean(error.retryAfter);
    void error.until?.then(flush);
    pause(resting ? error.retryAfter! * 1000 : delay(++failures));
    await lookAgain();
  };
  const pause = (time: number) => {
    const end = () => {
      resting = false;
      void goOn();
    };
    timer = setTimeout(end, Math.min(time, longestPause));
  };
  const flush = (): Promise<void> => {
    if (!flushing) {
      // What waits is shown while another tab is sending, too.
      void lookAgain();
      flushing = among.alone(round).finally(() => (flushing = undefined));
    }
    return flushing;
  };

  const lookAgain = () => look().catch(() => undefined);
  /** After what is under way, which may have looked too early or failed just before the network came back. */
  const goOn = async () => {
    await flushing;
    // Neither the network's return nor one more command ends a pause that the backend asked for.
    await (resting ? lookAgain() : flush());
  };
  /** A network that comes back often carries nothing for another moment: old failures do not make that a long wait. */
  const back = async () => {
    await flushing;
    failures = 0;
    await goOn();
  };
  globalThis.addEventListener?.('online', back);

  /** Another tab has kept or settled something. */
  const nudged = async () => {
    const seen = await lookAgain();
    if (seen?.taken) await goOn();
    // Should that tab be closed, this one sends it.
    else if (seen?.open.length && !timer && !flushing) pause(delay(failures + 1));
  };

  return {
    manifest: () => adapter.manifest(),
    actor: () => adapter.actor(),
    known,
    read: (query, options) => adapter.read(query, options),
    pending: waiting.pending,
    get durable() {
      return waiting.durable;
    },
    get version() {
      return waiting.version;
    },
    receipt: waiting.receipt,
    async submit(command, { actor } = {}) {
      const { settled } = await waiting.add(command, actor);
      void goOn();
      return settled;
    },
    flush,
    forget: waiting.forget,
    dispose() {
      disposed = true;
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', back);
      among.close();
    },
  };
}
