import type { Kysely, Transaction as Connection } from 'kysely';
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
import { drawFrom } from './buckets.ts';
import { mailQueries } from './mail.ts';
import { forgetNotices, NoticeQueue, queueEvents, type Outgoing } from './notices.ts';
import type { Database } from './schema.ts';
import { sweep } from './sweep.ts';
import { shapes } from './tables.ts';

/** Milliseconds between two looks at what other processes have written, while somebody listens. */
const otherProcesses = 1000;

/** One community in a SQL database. */
export class SqlStore implements Store {
  readonly #reader: Kysely<Database>;
  readonly #writer: Kysely<Database>;
  readonly #community: string;
  /** Whoever asks at once after a write of this process. */
  readonly #writes = new Set<() => void>();
  readonly #outgoing: Outgoing | undefined;
  /** Tells of what anybody writes, another process too. */
  readonly subscribe: Subscribe;
  /** What waits to be told outside. */
  readonly notices: NoticeQueue;

  constructor(
    reader: Kysely<Database>,
    writer: Kysely<Database>,
    community: string,
    outgoing: Outgoing | undefined,
  ) {
    this.#reader = reader;
    this.#writer = writer;
    this.#community = community;
    this.#outgoing = outgoing;
    this.notices = new NoticeQueue(reader, writer, community);
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
    return this.#reader.transaction().execute((db) => look(transactionOn(db, this.#community, undefined)));
  }

  async transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const outcome = await this.#writer
      .transaction()
      .execute((db) => work(transactionOn(db, this.#community, this.#outgoing)));
    for (const written of this.#writes) written();
    this.#outgoing?.queued();
    return outcome;
  }

  async changes(after: string): Promise<readonly Hint[]> {
    const rows = this.#reader
      .selectFrom('changes')
      .select(({ fn }) => ['topic', fn.max('id').as('version')])
      .where('community', '=', this.#community);
    const oldest = await this.#reader
      .selectFrom('changes')
      .select(({ fn }) => fn.min('id').as('id'))
      .where('community', '=', this.#community)
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
    return sweep(this.#writer, this.#community, before);
  }

  /** Puts a record there without a command: for a community's first records and for tests. */
  put<T extends Table>(table: T, record: Tables[T]): Promise<void> {
    const change = { table, record } as Change;
    return this.#writer.transaction().execute((db) => carryOut(db, this.#community, change));
  }
}

function transactionOn(
  db: Connection<Database>,
  community: string,
  outgoing: Outgoing | undefined,
): Transaction {
  return {
    get: (table, ...key) => get(db, community, table, key),
    ...pollQueries(db, community),
    ...eventQueries(db, community),
    ...policyQueries(db, community),
    ...questionQueries(db, community),
    given: (person) => given(db, community, person),
    mail: mailQueries(db, community),
    async version() {
      const last = await db
        .selectFrom('changes')
        .select('id')
        .where('community', '=', community)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return last?.id ?? '';
    },
    async acceptance(commandId) {
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

/** All tables that hold records, seen alike: which columns each has is known to its shape alone. */
type Alike = Kysely<Record<string, Record<string, string | number | null>>>;
export const alike = (db: Connection<Database>) => db as unknown as Alike;

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

async function carryOut(
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
