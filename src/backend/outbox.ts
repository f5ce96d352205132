import { atom, type ReadableAtom } from 'nanostores';
import type { Receipt } from '../model/community.ts';
import type { Command } from '../model/records.ts';
import type { BackendAdapter } from './adapter.ts';
import { GuyubError, toGuyubError } from './errors.ts';
import type { Entry, OutboxStorage } from './outbox-storage.ts';

/** A waiting command and how it fares. */
export interface Pending extends Entry {
  /** `waiting`: it could not be sent yet and is tried again by itself. */
  readonly state: 'sending' | 'waiting' | 'refused';
}

/**
 * An adapter that loses nothing: a command is kept before it is sent and until its answer has arrived, over
 * failures, reloads and restarts.
 */
export interface Outbox extends BackendAdapter {
  /** What of this person is not settled yet, the oldest first. */
  readonly pending: ReadableAtom<readonly Pending[]>;
  /** Whether waiting commands survive the page. */
  readonly durable: boolean;
  /** The version after the last command that was accepted here: what was read before it is out of date. */
  readonly version: string;
  /** Sends what waits, now. */
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

/** A backend remembers a command for 30 days; long before that it goes back to its writer. */
const handBackAfter = 7 * 24 * 60 * 60 * 1000;
const fullJitter = (failures: number) => Math.random() * Math.min(60_000, 1000 * 2 ** failures);

/** A command that somebody on this page waits for. */
interface Settling {
  readonly entry: Entry;
  resolve(receipt: Receipt): void;
  reject(error: GuyubError): void;
}

export function outbox(
  adapter: BackendAdapter,
  { backend, storage, delay = fullJitter, now = Date.now }: OutboxOptions,
): Outbox {
  const pending = atom<readonly Pending[]>([]);
  const settling = new Map<string, Settling>();
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let flushing: Promise<void> | undefined;
  let kept = storage;
  let version = '';

  /** Shows and returns those of whoever is here now; another person's words stay where they are, unseen. */
  const look = async (): Promise<Entry[]> => {
    const entries = new Map((await kept.all()).map((entry) => [entry.command.id, entry]));
    // Another tab may have sent what this one waits for: asked again, the backend repeats its receipt.
    for (const [id, { entry }] of settling) if (!entries.has(id)) entries.set(id, entry);
    const here = [...entries.values()].filter((entry) => entry.backend === backend);
    const actor = here.length ? await adapter.actor() : '';
    const mine = here
      .filter((entry) => entry.actor === actor)
      .sort((a, b) => (a.command.id < b.command.id ? -1 : 1));
    pending.set(
      mine.map((entry) => ({
        ...entry,
        // Nobody is told of a failure before there is one, nor of each new attempt after it.
        state: entry.refused ? 'refused' : failures ? 'waiting' : 'sending',
      })),
    );
    return mine;
  };

  const refuse = async (entry: Entry, error: GuyubError) => {
    const waiting = settling.get(entry.command.id);
    if (waiting) {
      await kept.delete(entry.command.id);
      settling.delete(entry.command.id);
      waiting.reject(error);
    } else {
      const { code, reason, fields, message: detail } = error;
      await kept.put({ ...entry, refused: { code, reason, fields, detail } });
    }
  };

  const accept = async (entry: Entry, receipt: Receipt) => {
    if (receipt.version > version) version = receipt.version;
    await kept.delete(entry.command.id);
    settling.get(entry.command.id)?.resolve(receipt);
    settling.delete(entry.command.id);
  };

  /** Sends one entry. False: it has to wait. */
  const sendOne = async (entry: Entry): Promise<boolean> => {
    if (entry.refused) {
      await refuse(entry, toGuyubError(entry.refused));
      return true;
    }
    if (now() - entry.writtenAt > handBackAfter) {
      await refuse(entry, new GuyubError('timeout', { detail: 'not delivered within 7 days' }));
      return true;
    }
    try {
      await accept(entry, await adapter.submit(entry.command));
      failures = 0;
      return true;
    } catch (thrown) {
      const error = toGuyubError(thrown);
      if (!error.retryable) {
        await refuse(entry, error);
        return true;
      }
      failures++;
      clearTimeout(timer);
      timer = setTimeout(flush, error.retryAfter ? error.retryAfter * 1000 : delay(failures));
      return false;
    }
  };

  const sendAll = async () => {
    for (;;) {
      const next = (await look()).find((entry) => !entry.refused || settling.has(entry.command.id));
      if (!next) return;
      if (!(await sendOne(next))) {
        await look();
        return;
      }
    }
  };

  /**
   * One tab at a time sends what all of them see. Where there are no locks, or a sandboxed frame is denied them, the
   * backend's memory of ids keeps it to one effect. What one page alone keeps is nobody else's to wait for.
   */
  const alone = async (work: () => Promise<void>) => {
    let begun = false;
    const begin = () => {
      begun = true;
      return work();
    };
    if (!kept.durable) return work();
    try {
      await navigator.locks.request(`guyub:outbox:${backend}`, begin);
    } catch (error) {
      if (begun) throw error;
      await work();
    }
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    flushing ??= alone(sendAll).finally(() => (flushing = undefined));
    return flushing;
  };

  // What is under way may have failed just before the network came back.
  const flushAgain = () => void Promise.resolve(flushing).then(flush);
  globalThis.addEventListener?.('online', flushAgain);

  return {
    manifest: () => adapter.manifest(),
    actor: () => adapter.actor(),
    read: (query, options) => adapter.read(query, options),
    pending,
    get durable() {
      return kept.durable;
    },
    get version() {
      return version;
    },
    async submit(command: Command) {
      const entry: Entry = { command, actor: await adapter.actor(), backend, writtenAt: now() };
      try {
        await kept.put(entry);
      } catch {
        // The disk is full or was taken away: from here on memory serves, and `durable` says so.
        kept = inMemoryOver(kept);
        await kept.put(entry);
      }
      const settled = new Promise<Receipt>((resolve, reject) => {
        settling.set(command.id, { entry, resolve, reject });
      });
      // One that is under way may have looked before this command was kept.
      flushAgain();
      return settled;
    },
    flush,
    async forget(commandId) {
      await kept.delete(commandId);
      await look();
    },
    dispose() {
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', flushAgain);
    },
  };
}

/** Memory for what cannot be stored any more, over what was stored before. */
function inMemoryOver(stored: OutboxStorage): OutboxStorage {
  const extra = new Map<string, Entry>();
  return {
    durable: false,
    all: async () => [...(await stored.all().catch(() => [])), ...extra.values()],
    put: async (entry) => void extra.set(entry.command.id, entry),
    delete: async (id) => void (extra.delete(id) || (await stored.delete(id).catch(() => {}))),
  };
}
