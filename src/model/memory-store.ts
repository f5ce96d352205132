import { hintsOf, Listeners, newest } from './hints.ts';
import { newId } from './id.ts';
import { keyOf, queries } from './queries.ts';
import type { Hint } from './community.ts';
import { attendanceLife, mostPresent, type Attending, type Present } from './presence-staff.ts';
import type { Table, Tables } from './records.ts';
import type { Acceptance, Snapshot, Store, Transaction } from './store.ts';

/** A community in memory, gone with the process. */
export class MemoryStore implements Store {
  /** Per kind, by the record's key as JSON. */
  readonly #tables = new Map<Table, Map<string, unknown>>();
  readonly #accepted = new Map<string, Acceptance>();
  readonly #listeners = new Listeners();
  /** By topic, when it last changed. */
  readonly #changed = new Map<string, Hint>();
  /** Who is at what, by that and by who it is. */
  readonly #present = new Map<string, Map<string, Present & { readonly ends: number }>>();
  #version = '';
  #turn: Promise<unknown> = Promise.resolve();

  /** Puts a record there without a command: for fixtures and tests. */
  put<T extends Table>(table: T, record: Tables[T]): void {
    this.#table(table).set(JSON.stringify(keyOf[table](record as never)), structuredClone(record));
  }

  /** Every record of a kind, in the order in which they were first written; or those whose keys begin so. */
  all<T extends Table>(table: T, beginning?: string): Tables[T][] {
    const records = [...this.#table(table).values()];
    const begins = (record: Tables[T]) => keyOf[table](record as never)[0] === beginning;
    return structuredClone(beginning === undefined ? records : records.filter(begins));
  }

  read<T>(look: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    return this.#inTurn(() => look(this.#transaction()));
  }

  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#inTurn(() => work(this.#transaction()));
  }

  async changes(after: string): Promise<readonly Hint[]> {
    return newest([...this.#changed.values()], after);
  }

  async attend({ target, state, person, role }: Attending, now: Date): Promise<readonly Present[]> {
    const place = JSON.stringify([target.kind, target.id]);
    const there = this.#present.get(place) ?? new Map<string, Present & { readonly ends: number }>();
    this.#present.set(place, there);
    const ends = now.getTime() + attendanceLife * 1000;
    if (state === 'gone') there.delete(person);
    else there.set(person, { role, writing: state === 'writing', ends });
    for (const [who, { ends }] of there) if (ends <= now.getTime()) there.delete(who);
    if (!there.size) this.#present.delete(place);
    return [...there]
      .filter(([who]) => who !== person)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, mostPresent)
      .map(([, { role, writing }]) => ({ role, writing }));
  }

  subscribe(heard: (hint: Hint) => void): () => void {
    return this.#listeners.add(heard);
  }

  /** One after the other: the simplest serialisable order. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }

  #transaction(): Transaction {
    return {
      get: async (table, ...key) => structuredClone(this.#table(table).get(JSON.stringify(key))),
      ...queries(async (table, beginning) => this.all(table, beginning)),
      version: async () => this.#version,
      nextVersion: async (now) => newId(this.#version, now.getTime()),
      acceptance: async (commandId) => this.#accepted.get(commandId),
      write: async (changes, acceptance) => {
        for (const { table, record, gone } of changes) {
          if (gone) this.#table(table).delete(JSON.stringify(keyOf[table](record as never)));
          else this.put(table, record);
        }
        this.#accepted.set(acceptance.commandId, acceptance);
        this.#version = acceptance.version;
        const hints = hintsOf(changes, acceptance.version);
        for (const hint of hints) this.#changed.set(hint.topic, hint);
        this.#listeners.tell(hints);
      },
    };
  }

  #table<T extends Table>(table: T): Map<string, Tables[T]> {
    const records = this.#tables.get(table) ?? new Map<string, unknown>();
    this.#tables.set(table, records);
    return records as Map<string, Tables[T]>;
  }
}
