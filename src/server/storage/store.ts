import { sql, type SqlBool, type Transaction as Connection } from 'kysely';
import { polled, type Subscribe } from '../../backend/polled.ts';
import type { Hint } from '../../model/community.ts';
import { eventsOf } from '../../model/domain-events.ts';
import { mostTopics, newest, topicsOf } from '../../model/hints.ts';
import type { Change, Table, Tables } from '../../model/records.ts';
import type { Acceptance, Keys, Snapshot, Store, Transaction } from '../../model/store.ts';
import { giverIn, givenTables, type Given } from '../../model/given.ts';
import { eventQueries } from './events.ts';
import { countBallot, pollQueries } from './polls.ts';
import { policyQueries } from './policies.ts';
import { countQuestion, questionQueries } from './questions.ts';
import { reviewQueries } from './reviews.ts';
import { drawFrom } from './buckets.ts';
import type { Engine } from './engine.ts';
import { mailQueries } from './mail.ts';
import { forgetNotices, NoticeQueue, queueEvents, type Outgoing } from './notices.ts';
import type { Database } from './schema.ts';
import { eraseOlder, type RetainedKind } from './retention.ts';
import { sweep } from './sweep.ts';
import { alike, shapes } from './tables.ts';

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

/** Where whoever looks sees every change up to the last one. */
const everything = sql<SqlBool>`true`;

function transactionOn(
  db: Connection<Database>,
  { settled = everything, nextVersion }: Engine,
  community: string,
  outgoing: Outgoing | undefined,
): Transaction {
  return {
    get: (table, ...key) => get(db, community, table, key),
    ...pollQueries(db, community),
    ...eventQueries(db, community),
    ...policyQueries(db, community),
    ...questionQueries(db, community),
    ...reviewQueries(db, community),
    given: (person) => given(db, community, person),
    mail: mailQueries(db, community),
    async version() {
      const last = await db
        .selectFrom('changes')
        .select('id')
        .where('community', '=', community)
        .where(settled)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return last?.id ?? '';
    },
    nextVersion: (now) => nextVersion(db, community, now),
    async acceptance(commandId) {
      // Claimed at once: of two that looked first, and found nothing, one would have to begin anew.
      const claim = { community, command_id: commandId, actor: '', content: '', version: '', at: '' };
      const { numInsertedOrUpdatedRows: claimed } = await db
        .insertInto('acceptances')
        .values(claim)
        .onConflict((same) => same.columns(['community', 'command_id']).doNothing())
        .executeTakeFirstOrThrow();
      if (claimed) return undefined;
      const row = await db
        .selectFrom('acceptances')
        .select(['actor', 'content', 'version', 'at'])
        .where('community', '=', community)
        .where('command_id', '=', commandId)
        .executeTakeFirst();
      return row && { commandId, ...row };
    },
    draw: (name, rate, now) => drawFrom(db, community, name, rate, now),
    async write(changes, { commandId, ...acceptance }: Acceptance, type) {
      for (const change of changes) await carryOut(db, community, change);
      await db
        .insertInto('acceptances')
        .values({ community, command_id: commandId, ...acceptance })
        .onConflict((same) => same.columns(['community', 'command_id']).doUpdateSet(acceptance))
        .execute();
      const topics = changes.length ? topicsOf(changes) : [''];
      await db
        .insertInto('changes')
        .values(topics.map((topic) => ({ community, id: acceptance.version, topic })))
        .execute();
      if (type === 'person.erase') {
        await forgetNotices(db, community, acceptance.actor);
        await mailQueries(db, community).remove(acceptance.actor);
      }
      const happened = outgoing ? eventsOf(type, changes, { ...acceptance, community }) : [];
      await queueEvents(db, community, happened, outgoing);
    },
  };
}

async function get<T extends Table>(
  db: Connection<Database>,
  community: string,
  table: T,
  key: Keys[T],
): Promise<Tables[T] | undefined> {
  const { name, key: columns } = shapes[table];
  let rows = alike(db).selectFrom(name).select('record').where('community', '=', community);
  for (const [index, column] of columns.entries()) rows = rows.where(column, '=', key[index]!);
  const row = await rows.executeTakeFirst();
  return row && (JSON.parse(String(row.record)) as Tables[T]);
}

async function given(db: Connection<Database>, community: string, person: string): Promise<Given> {
  const given: Record<string, unknown> = {};
  for (const table of givenTables) {
    // Columns that name somebody are called as the fields are.
    const rows = await alike(db)
      .selectFrom(shapes[table].name)
      .select('record')
      .where('community', '=', community)
      .where(giverIn[table], '=', person)
      .execute();
    given[table] = rows.map(({ record }) => JSON.parse(String(record)) as unknown);
  }
  return given as unknown as Given;
}

export async function carryOut(
  db: Connection<Database>,
  community: string,
  { table, record, gone }: Change,
): Promise<void> {
  const { name, key, columns } = shapes[table];
  const row: Readonly<Record<string, string | number | null>> = {
    ...columns(record as never),
    record: JSON.stringify(record),
  };
  if (gone) {
    let rows = alike(db).deleteFrom(name).where('community', '=', community);
    for (const column of key) rows = rows.where(column, '=', row[column]!);
    await rows.execute();
  } else {
    await alike(db)
      .insertInto(name)
      .values({ community, ...row })
      .onConflict((same) => same.columns(['community', ...key]).doUpdateSet(row))
      .execute();
  }
  if (table === 'ballot') await countBallot(db, community, gone ? { ...record, choices: [] } : record);
  if (table === 'question') await countQuestion(db, community, record.id);
  if (table === 'answer') await countQuestion(db, community, record.questionId);
  if (table === 'vote') await countQuestion(db, community, record.targetId);
}
