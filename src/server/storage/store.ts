import type { Transaction as Connection } from 'kysely';
import { polled, type Subscribe } from '../../backend/polled.ts';
import type { Hint } from '../../model/community.ts';
import { mostTopics, newest, topicsOf } from '../../model/hints.ts';
import type { PlacementName, Sighting } from '../../model/placement.ts';
import type { Change, Table, Tables } from '../../model/records.ts';
import type { Snapshot, Store, Transaction } from '../../model/store.ts';
import type { Attending, Present } from '../../model/presence-staff.ts';
import type { Engine } from './engine.ts';
import { NoticeQueue, type Outgoing } from './notices.ts';
import { forgetSightings, sight } from './placements.ts';
import { attend } from './presence.ts';
import { eraseOlder, type RetainedKind } from './retention.ts';
import type { Database } from './schema.ts';
import { sweep } from './sweep.ts';
import { carryOut, everything, transactionOn } from './transaction.ts';

/** Milliseconds between two looks at what other processes have written, while somebody listens. */
const otherProcesses = 1000;

/** One community in a SQL database. */
export class SqlStore implements Store {
  readonly #engine: Engine;
  readonly #community: string;
  /** Whoever asks at once after a write of this process. */
  readonly #writes = new Set<() => void>();
  readonly #outgoing: Outgoing | undefined;
  /** Tells of what anybody writes, another process too. */
  readonly subscribe: Subscribe;
  /** What waits to be told outside. */
  readonly notices: NoticeQueue;

  constructor(engine: Engine, community: string, outgoing?: Outgoing) {
    this.#engine = engine;
    this.#community = community;
    this.#outgoing = outgoing;
    this.notices = new NoticeQueue(engine, community);
    this.subscribe = polled(
      (after) => this.changes(after),
      otherProcesses,
      (ask) => {
        this.#writes.add(ask);
        return () => this.#writes.delete(ask);
      },
    );
  }

  read<T>(look: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    return this.#engine.read((db) => look(this.#transaction(db)));
  }

  async transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const done = this.#engine.write(async (db) => {
      const transaction = this.#transaction(db);
      let isClaimed = false;
      const outcome = await work({
        ...transaction,
        async acceptance(commandId) {
          const known = await transaction.acceptance(commandId);
          isClaimed = !known;
          return known;
        },
        write(...all) {
          isClaimed = false;
          return transaction.write(...all);
        },
      });
      if (isClaimed) throw new Unwritten(outcome);
      return outcome;
    });
    try {
      const outcome = await done;
      for (const written of this.#writes) written();
      this.#outgoing?.queued();
      return outcome;
    } catch (thrown) {
      if (thrown instanceof Unwritten) return thrown.outcome as T;
      throw thrown;
    }
  }

  /** Of this and of all other processes. */
  attend(who: Attending, now: Date): Promise<readonly Present[]> {
    return this.#engine.write((db) => attend(db, this.#community, who, now));
  }

  mark(): Promise<string> {
    return this.#engine.mark(this.#community);
  }

  async changes(after: string): Promise<readonly Hint[]> {
    return this.#engine.read((db) => this.#changes(db, after));
  }

  async #changes(db: Connection<Database>, after: string): Promise<readonly Hint[]> {
    const { settled = everything } = this.#engine;
    const rows = db
      .selectFrom('changes')
      .select(({ fn }) => ['topic', fn.max('id').as('version')])
      .where('community', '=', this.#community)
      .where(settled);
    const oldest = await db
      .selectFrom('changes')
      .select('id')
      .where('community', '=', this.#community)
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    // Whoever knows no version, or one of which nothing is remembered, is told the newest one: not every topic that
    // ever was is looked at for that.
    const known = after >= (oldest?.id ?? '') ? after : '';
    const latest = known
      ? await rows.where('id', '>', known).groupBy('topic').execute()
      : await rows.groupBy(['id', 'topic']).orderBy('id', 'desc').limit(mostTopics).execute();
    return newest(latest, known);
  }

  /**
   * Forgets what was accepted and what changed before a moment, but for the last of it. A command that comes again so
   * late is a new one, and whoever knows an older version is told that anything may have changed.
   *
   * @returns how many acceptances were forgotten
   */
  sweep(before: Date): Promise<number> {
    return sweep(this.#engine, this.#community, before);
  }

  /**
   * Erases all of a kind that is older than a moment, with what hangs on it.
   *
   * @returns how many of the kind there were
   */
  async eraseOlder(kind: RetainedKind, before: Date, now: Date): Promise<number> {
    const erased = await eraseOlder(this.#engine, this.#community, kind, before, now);
    if (erased) for (const written of this.#writes) written();
    return erased;
  }

  sight(place: PlacementName, sighting: Sighting): Promise<boolean> {
    return sight(this.#engine, this.#community, place, sighting);
  }

  /** Forgets where placements were seen before a moment and not since. */
  forgetSightings(before: Date): Promise<void> {
    return forgetSightings(this.#engine, this.#community, before);
  }

  /** Puts a record there without a command: for a community's first records and for tests. */
  put<T extends Table>(table: T, record: Tables[T]): Promise<void> {
    const change = { table, record } as Change;
    return this.#engine.write(async (db) => {
      await carryOut(db, this.#community, change);
      const id = await this.#engine.nextVersion(db, this.#community, new Date());
      await db
        .insertInto('changes')
        .values(topicsOf([change]).map((topic) => ({ community: this.#community, id, topic })))
        .execute();
    });
  }

  #transaction(db: Connection<Database>): Transaction {
    return transactionOn(db, this.#engine, this.#community, this.#outgoing);
  }
}

/** Takes back what a transaction has claimed and then had no use for. */
class Unwritten extends Error {
  readonly outcome: unknown;

  constructor(outcome: unknown) {
    super();
    this.outcome = outcome;
  }
}
