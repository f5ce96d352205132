import { atom, type ReadableAtom } from 'nanostores';
import type { Receipt } from '../../model/community.ts';
import type { Command } from '../../model/records.ts';
import type { BackendAdapter } from '../adapter.ts';
import { GuyubError, toGuyubError } from '../errors.ts';
import { sturdy } from './kept.ts';
import { handBackAfter, sweepAfter, tooMuch } from './limits.ts';
import type { Entry, OutboxStorage } from './storage.ts';

/** A waiting command and how it fares. */
export interface Pending extends Entry {
  /** `waiting`: it could not be sent yet and is tried again by itself. */
  readonly state: 'sending' | 'waiting' | 'refused';
  /** It waits because the backend wants a pause. */
  readonly resting: boolean;
  /** Set while the browser solves a challenge for it: declines that. */
  readonly decline?: (() => void) | undefined;
}

/** What waits for one backend, and who on this page waits for it. */
export interface List {
  readonly pending: ReadableAtom<readonly Pending[]>;
  readonly durable: boolean;
  /** The version after the last command that was accepted here. */
  readonly version: string;
  /** The receipt of a command that nobody on this page waited for. */
  receipt(commandId: string): Receipt | undefined;
  /** Shows what is kept for whoever is here now; another person's words stay where they are, unseen. */
  look(): Promise<Seen>;
  /**
   * Keeps a command. Done when it is kept; `settled` when it is accepted or refused for good.
   *
   * @param meant whose it is, where that is known: it is not kept as anybody else's
   */
  add(command: Command, meant?: string): Promise<{ readonly settled: Promise<Receipt> }>;
  accept(entry: Entry, receipt: Receipt): Promise<void>;
  refuse(entry: Entry, error: GuyubError): Promise<void>;
  /** Gives back one that cannot be sent any more, whether there is a network or not; false if there is none. */
  handBack(seen: Seen): Promise<boolean>;
  forget(commandId: string): Promise<void>;
}

export interface Seen {
  /** The oldest first. */
  readonly mine: readonly Entry[];
  /** Those of them that can be sent. */
  readonly open: readonly Entry[];
  /** Another tab has settled one that this page waits for. */
  readonly taken: boolean;
}

export interface ListOptions {
  readonly backend: string;
  readonly storage: OutboxStorage;
  readonly now: () => number;
  /** Called after every change of what is kept. */
  readonly changed: () => void;
  /** Whether a command could not be sent so far. */
  readonly isHeldUp: (entry: Entry, open: readonly Entry[]) => boolean;
  /** Whether the backend wants a pause. */
  readonly isResting: () => boolean;
  /** How to decline the challenge that a command has met, if it has. */
  readonly declineOf: (entry: Entry) => (() => void) | undefined;
}

/** A command that somebody on this page waits for. */
interface Settling {
  readonly entry: Entry;
  resolve(receipt: Receipt): void;
  reject(error: GuyubError): void;
}

export function list(
  adapter: Pick<BackendAdapter, 'actor' | 'known'>,
  { backend, storage, now, changed, isHeldUp, isResting, declineOf }: ListOptions,
): List {
  const kept = sturdy(storage, changed);
  const pending = atom<readonly Pending[]>([]);
  const settling = new Map<string, Settling>();
  const receipts = new Map<string, Receipt>();
  let looks = 0;
  let version = '';

  const look = async (): Promise<Seen> => {
    const turn = ++looks;
    const entries = new Map((await kept.all()).map((entry) => [entry.command.id, entry]));
    let taken = false;
    for (const [id, { entry }] of settling) {
      const stored = entries.get(id);
      if (!stored || stored.refused) taken = true;
      // Asked again, the backend repeats its receipt.
      if (!stored) entries.set(id, entry);
    }
    const here = [...entries.values()].filter((entry) => entry.backend === backend);
    // To look makes nobody known: where another tab has just made a key that is not to be seen here yet, a second one
    // would take its place.
    const actor = here.length ? await (adapter.known?.() ?? adapter.actor()) : undefined;
    const mine = here
      .filter((entry) => entry.actor === actor)
      .sort((a, b) => (a.command.id < b.command.id ? -1 : 1));
    const open = mine.filter(({ refused }) => !refused);
    const stateOf = (entry: Entry) =>
      entry.refused ? 'refused' : isHeldUp(entry, open) ? 'waiting' : 'sending';
    // A look that began later has seen more.
    if (turn === looks)
      pending.set(
        mine.map((entry) => ({
          ...entry,
          state: stateOf(entry),
          resting: isResting(),
          decline: declineOf(entry),
        })),
      );
    for (const entry of here)
      if (actor && entry.actor !== actor && now() - entry.writtenAt > sweepAfter)
        await kept.delete(entry.command.id);
    return { mine, open, taken };
  };

  const refuse = async (entry: Entry, error: GuyubError) => {
    const { id } = entry.command;
    if (settling.has(id)) {
      await kept.delete(id);
      settling.get(id)?.reject(error);
      settling.delete(id);
    } else {
      const { code, reason, fields, because, message: detail } = error;
      await kept.put({ ...entry, refused: { code, reason, fields, because, detail } });
    }
  };

  return {
    pending,
    get durable() {
      return kept.durable;
    },
    get version() {
      return version;
    },
    receipt: (commandId) => receipts.get(commandId),
    look,
    async add(command, meant) {
      const actor = await adapter.actor();
      if (meant !== undefined && meant !== actor) throw new GuyubError('unauthorized');
      const refusal = tooMuch(command, (await look()).mine.length);
      if (refusal) throw refusal;
      const entry: Entry = { command, actor, backend, writtenAt: now() };
      await kept.put(entry);
      // Given twice before it is settled, it is answered twice.
      const before = settling.get(command.id);
      const settled = new Promise<Receipt>((resolve, reject) => {
        settling.set(command.id, {
          entry,
          resolve(receipt) {
            before?.resolve(receipt);
            resolve(receipt);
          },
          reject(error) {
            before?.reject(error);
            reject(error);
          },
        });
      });
      return { settled };
    },
    async accept({ command: { id } }, receipt) {
      if (receipt.version > version) version = receipt.version;
      if (!settling.has(id)) receipts.set(id, receipt);
      await kept.delete(id);
      settling.get(id)?.resolve(receipt);
      settling.delete(id);
    },
    refuse,
    async handBack({ mine }) {
      const isOver = ({ writtenAt }: Entry) => now() - writtenAt > handBackAfter;
      const entry = mine.find((each) => (each.refused ? settling.has(each.command.id) : isOver(each)));
      if (!entry) return false;
      const { refused = { code: 'timeout', detail: 'not delivered within 7 days' } } = entry;
      await refuse(entry, toGuyubError(refused));
      return true;
    },
    async forget(commandId) {
      await kept.delete(commandId);
      await look();
    },
  };
}
