import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import type { Command } from '../../model/records.ts';
import type { Refused } from '../errors.ts';

/** A command on its way, with all that is needed to send it another day. */
export interface Entry {
  readonly command: Command;
  /** Whose it is: it is sent under no other name. */
  readonly actor: string;
  /** Which backend it is for. */
  readonly backend: string;
  /** When it was written (milliseconds since 1970). */
  readonly writtenAt: number;
  /** How it is written; the first one did not say so. */
  readonly format?: number;
  /** Set when it was refused for good and nobody has been told yet. */
  readonly refused?: Refused;
}

export interface OutboxStorage {
  /** Whether what is kept survives the page. */
  readonly durable: boolean;
  all(): Promise<Entry[]>;
  put(entry: Entry): Promise<void>;
  delete(commandId: string): Promise<void>;
}

/** What is kept for as long as the page is open. */
export function memoryStorage(): OutboxStorage {
  const kept = new Map<string, Entry>();
  return {
    durable: false,
    all: async () => [...kept.values()],
    put: async (entry) => void kept.set(entry.command.id, entry),
    delete: async (commandId) => void kept.delete(commandId),
  };
}

/** IndexedDB; where it is forbidden or broken (private windows, sandboxed frames, a full disk), memory. */
export async function openStorage(name = 'guyub:outbox'): Promise<OutboxStorage> {
  try {
    const store: UseStore = createStore(name, 'commands');
    await entries(store); // opens the database: fails here rather than on the first word somebody writes
    return {
      durable: true,
      all: async () => (await entries<string, Entry>(store)).map(([, entry]) => entry),
      put: (entry) => set(entry.command.id, entry, store),
      delete: (commandId) => del(commandId, store),
    };
  } catch {
    return memoryStorage();
  }
}
