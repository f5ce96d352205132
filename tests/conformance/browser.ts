import { browserAdapter } from '../../src/adapters/browser/index.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import { guestKey } from '../../src/backend/conformance/context.ts';
import type { Harness } from '../../src/backend/conformance/index.ts';
import type { DeviceKey } from '../../src/backend/device-key.ts';
import { liveManifest } from '../../src/backend/store-adapter.ts';
import { keyOf } from '../../src/model/queries.ts';
import type { Table, Tables } from '../../src/model/records.ts';

/** The browser adapter, each community a database of its own and each person an adapter with its own connection. */
export const browser: Harness = {
  manifest: liveManifest,
  offers: ['records', 'boards'],
  async open(boards = {}) {
    const community = crypto.randomUUID();
    const people = new Map<string, BackendAdapter>();
    await browserAdapter({ community });
    return {
      adapter(name) {
        if (!people.has(name)) people.set(name, atOnce(browserAdapter({ community, key: key(), boards })));
        return people.get(name)!;
      },
      stranger: () => atOnce(browserAdapter({ community, key: key(), boards })),
      put: (table, record) =>
        door(community, (records) => records.put(record, [table, ...keyOf[table](record as never)])),
      records: (table) => stored(community, table),
      close: () => remove(community),
    };
  },
};

/** The suite has its adapters at once; this one waits for its database with every question. */
function atOnce(opening: Promise<BackendAdapter>): BackendAdapter {
  return {
    manifest: async () => (await opening).manifest(),
    actor: async () => (await opening).actor(),
    read: async (query, options) => (await opening).read(query, options),
    submit: async (command, options) => (await opening).submit(command, options),
    subscribe(heard) {
      const stop = opening.then((adapter) => adapter.subscribe!(heard));
      return () => void stop.then((stop) => stop());
    },
  };
}

/** A key as the browser keeps it, for somebody else than this device's owner. */
function key(): DeviceKey {
  let made: string | undefined;
  return { peek: () => made, obtain: () => (made ??= guestKey()) };
}

export const nameOf = (community: string) => `guyub:browser:${community}`;

/** Every record of a kind, read past the adapter, in the order in which they were made. */
export async function stored<T extends Table>(community: string, table: T): Promise<Tables[T][]> {
  let found: Tables[T][] = [];
  await door(community, (records) => {
    const all = records.getAll(IDBKeyRange.bound([table], [table, []]));
    all.addEventListener('success', () => (found = all.result));
  });
  return found.sort((a, b) => (madeAt(a) < madeAt(b) ? -1 : 1));
}

/** Ids order as time does: that of the command that made a record, which may be the record's own. */
const madeAt = (record: object) => {
  const { commandId, id } = record as { commandId?: string; id?: string };
  return commandId ?? id ?? '';
};

/** What the database holds, by way of the browser's own interface. */
async function door(community: string, work: (records: IDBObjectStore) => unknown): Promise<void> {
  const database = await settled(indexedDB.open(nameOf(community)));
  const transaction = database.transaction('records', 'readwrite');
  work(transaction.objectStore('records'));
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}

/** Deletes a community, for which every connection to it has to let go. */
export const remove = async (community: string) =>
  void (await settled(indexedDB.deleteDatabase(nameOf(community))));

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
