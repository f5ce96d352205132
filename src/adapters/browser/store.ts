import { GuyubError } from '../../backend/errors.ts';
import type { Hint } from '../../model/community.ts';
import { hintsOf, Listeners } from '../../model/hints.ts';
import { newId } from '../../model/id.ts';
import { keyOf, queries } from '../../model/queries.ts';
import type { Change } from '../../model/records.ts';
import type { Acceptance, Snapshot, Store, Transaction } from '../../model/store.ts';

/** The version of the database's layout. A new kind of record needs no new one: it is a part of each record's key. */
const layout = 1;
const parts = ['records', 'acceptances', 'meta'] as const;

/**
 * One community in this browser's IndexedDB, shared by all tabs of the site. A transaction spans all of it, which
 * makes those of all tabs serialisable.
 */
export class BrowserStore implements Store {
  readonly #name: string;
  readonly #listeners = new Listeners();
  /** To and from other tabs; where there are no channels they see what is new with their next read. */
  readonly #channel: BroadcastChannel | undefined;
  #opening: Promise<IDBDatabase> | undefined;

  /** @param name of the database and of the channel between tabs; begins with `guyub:` */
  constructor(name: string) {
    this.#name = name;
    if (!globalThis.BroadcastChannel) return;
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener('message', ({ data }) => this.#listeners.tell(data as Hint[]));
  }

  /**
   * Puts records there without a command, once and for all: the first time that there are some to put. Rejects with
   * the browser's own error where it keeps no database.
   */
  async seed(records: readonly Change[]): Promise<void> {
    const hints = await this.#run('readwrite', async (database) => {
      const meta = database.objectStore('meta');
      if (!records.length || (await result(meta.get('seeded')))) return [];
      for (const change of records) carryOut(database, change);
      const version = newId((await result<string | undefined>(meta.get('version'))) ?? '');
      meta.put(version, 'version');
      meta.put(true, 'seeded');
      return hintsOf(records, version);
    });
    this.#tell(hints);
  }

  read<T>(look: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    return this.#run('readonly', (database) => look(transactionOver(database, []))).catch(fail);
  }

  async transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const hints: Hint[] = [];
    const write = (database: IDBTransaction) => work(transactionOver(database, hints));
    const outcome = await this.#run('readwrite', write).catch(fail);
    this.#tell(hints);
    return outcome;
  }

  subscribe(heard: (hint: Hint) => void): () => void {
    return this.#listeners.add(heard);
  }

  #tell(hints: readonly Hint[]): void {
    if (!hints.length) return;
    this.#listeners.tell(hints);
    this.#channel?.postMessage(hints);
  }

  /**
   * Does its work in one transaction and is done when that is on the disk. IndexedDB ends a transaction as soon as
   * nothing is asked of it: the work may wait for its requests and for what is ready already, and for nothing else.
   */
  async #run<T>(mode: IDBTransactionMode, work: (database: IDBTransaction) => Promise<T>): Promise<T> {
    const transaction = (await this.#database()).transaction(parts, mode, { durability: 'strict' });
    const done = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error));
    });
    const giveUp = (error: unknown) => {
      // Where a request has failed it is given up already.
      if (!transaction.error) transaction.abort();
      throw error;
    };
    const [outcome] = await Promise.all([work(transaction).catch(giveUp), done]);
    return outcome;
  }

  #database(): Promise<IDBDatabase> {
    this.#opening ??= open(this.#name, () => (this.#opening = undefined));
    this.#opening.catch(() => (this.#opening = undefined));
    return this.#opening;
  }
}

function fail(error: unknown): never {
  throw error instanceof GuyubError ? error : new GuyubError('server', { detail: String(error) });
}

/** @param closed told when the connection is gone: the next transaction opens another */
async function open(name: string, closed: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, layout);
  request.addEventListener('upgradeneeded', () => {
    for (const part of parts) request.result.createObjectStore(part);
  });
  // Ours let go at once; one that does not is somebody else's.
  request.addEventListener('blocked', () =>
    console.warn(`Guyub: the database "${name}" waits for another tab to be closed.`),
  );
  const database = await result(request);
  // Another tab brings a newer layout, or deletes all: it shall not have to wait for this one.
  database.addEventListener('versionchange', () => {
    database.close();
    closed();
  });
  database.addEventListener('close', closed);
  return database;
}

function transactionOver(database: IDBTransaction, hints: Hint[]): Transaction {
  const [records, acceptances, meta] = parts.map((part) => database.objectStore(part)) as [
    IDBObjectStore,
    IDBObjectStore,
    IDBObjectStore,
  ];
  const version = async () => (await result<string | undefined>(meta.get('version'))) ?? '';
  return {
    get: (table, ...key) => result(records.get([table, ...key])),
    ...queries((table, beginning) => {
      const key = beginning === undefined ? [table] : [table, beginning];
      // A list comes after every text and number: behind all keys that go on from here.
      return result(records.getAll(IDBKeyRange.bound(key, [...key, []])));
    }),
    version,
    nextVersion: async (now) => newId(await version(), now.getTime()),
    acceptance: (commandId) => result<Acceptance | undefined>(acceptances.get(commandId)),
    async write(changes, acceptance) {
      for (const change of changes) carryOut(database, change);
      acceptances.put(acceptance, acceptance.commandId);
      await result(meta.put(acceptance.version, 'version'));
      hints.push(...hintsOf(changes, acceptance.version));
    },
  };
}

function carryOut(database: IDBTransaction, { table, record, gone }: Change): void {
  const records = database.objectStore('records');
  const key = [table, ...keyOf[table](record as never)];
  if (gone) records.delete(key);
  else records.put(record, key);
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
