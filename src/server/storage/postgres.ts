import { setTimeout as pause } from 'node:timers/promises';
import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type DatabaseConnection,
  type RawBuilder,
  type SqlBool,
  type Transaction as Connection,
  type TransactionSettings,
} from 'kysely';
import { Pool, types } from 'pg';
import Cursor from 'pg-cursor';
import { GuyubError } from '../../backend/errors.ts';
import type { Engine } from './engine.ts';
import { postgresColumns } from './postgres-columns.ts';
import { isBroken, isUnserialisable, passing } from './postgres-errors.ts';
import type { Database } from './schema.ts';

/** Milliseconds that a statement, and a pause between two, may take in a transaction: then the database ends it. */
const patience = 5000;
/** Connections of one process. Of many who write at once most would meet at the same pages, and begin anew. */
const [readers, writers] = [10, 4];
/** How often a piece of work is begun anew because somebody else was at the same records, or its connection broke. */
const mostAttempts = 20;
const mostConnections = 3;

/**
 * Opens a PostgreSQL database.
 *
 * Of versions: transactions end in another order than they begin, so that the greatest version to be seen says nothing
 * of a smaller one still under way. A version here is the number of its transaction, and the database knows the lowest
 * number that may not be over: whoever sees a version below that has seen all that come before it. Nobody waits for
 * anybody, and there is no row that all of a community write. A stranger's transaction in the same installation that
 * stays open for long does not hold versions up for long: ours are over soon, so what is twice as old is settled.
 */
export function connectPostgres(url: string): Engine {
  const [reader, writer] = [connect(url, readers), connect(url, writers)];
  return {
    read: (look) =>
      guard(() =>
        again(() =>
          reader.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(look),
        ),
      ),
    write: (work) =>
      guard(() => again(() => writer.transaction().setIsolationLevel('serializable').execute(work))),
    async nextVersion(transaction) {
      const { rows } = await sql<{ version: string }>`select ${versionOf(own)} as version`.execute(
        transaction,
      );
      return rows[0]!.version;
    },
    async mark(community) {
      // The last change with none missing before it, and how many are seen beyond.
      const { rows } = await guard(() =>
        again(() =>
          sql<{ mark: string }>`
            select concat(
              (select max(id) from changes where community = ${community} and id < ${versionOf(lowestOpen)}), ' ',
              (select count(*) from changes where community = ${community} and id >= ${versionOf(lowestOpen)})
            ) as mark`.execute(reader),
        ),
      );
      return rows[0]!.mark;
    },
    settled: sql<SqlBool>`(changes.id < ${versionOf(lowestOpen)} or changes.id <= ${longAgo})`,
    // Not serialisable: what it sees is to be what is there once its turn has come.
    reshape: (work) =>
      guard(() =>
        writer
          .transaction()
          .setIsolationLevel('read committed')
          .execute(async (db) => {
            await unhurried(db);
            await sql`select pg_advisory_xact_lock(hashtext('guyub'))`.execute(db);
            const outcome = await work(db);
            await openEra(db);
            return outcome;
          }),
      ),
    unhurried,
    async close() {
      await Promise.all([reader.destroy(), writer.destroy()]);
    },
  };
}

function connect(url: string, max: number): Kysely<Database> {
  const pool = new Pool({
    connectionString: url,
    application_name: 'guyub',
    max,
    connectionTimeoutMillis: patience,
    types: { getTypeParser: parserOf },
  });
  // A connection that breaks while nobody uses it: the next use makes another.
  pool.on('error', () => {});
  // Whoever uses one hears of it by what they asked.
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Database>({
    dialect: {
      createDriver: () => new PatientDriver({ pool, cursor: Cursor }),
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    },
    plugins: [postgresColumns],
  });
}

const own = sql`pg_current_xact_id()`;
const lowestOpen = sql`pg_snapshot_xmin(pg_current_snapshot())`;

/**
 * A transaction's number as a version: sixteen hexadecimal digits behind the era. Numbers begin anew where a dump is
 * put into another installation; a new era, which begins like the UUIDs of its time, comes after all before it.
 */
const versionOf = (transaction: RawBuilder<unknown>) =>
  sql`(select max(opened) from eras) || '-' || lpad(to_hex(${transaction}::text::bigint), 16, '0')`;

/** The version of the last command that is too old for any before it to be under way. */
const longAgo = sql`coalesce((
  select version from acceptances
  where acceptances.community = changes.community
    and at < to_char((clock_timestamp() - ${sql.lit(`${(2 * patience) / 1000} s`)}::interval) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  order by at desc limit 1), '')`;

async function unhurried(db: Connection<Database>): Promise<void> {
  await sql`set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`.execute(db);
}

/** Opens an era where there is none, or where the one that is open knows greater numbers than the database gives. */
async function openEra(db: Connection<Database>): Promise<void> {
  const { rows } = await sql<{ isOver: boolean | null }>`
    select ${versionOf(own)} <= coalesce((select max(id) from changes), '') as "isOver"`.execute(db);
  if (rows[0]?.isOver === false) return;
  const time = Date.now().toString(16).padStart(12, '0');
  await db
    .insertInto('eras')
    .values({ opened: `${time.slice(0, 8)}-${time.slice(8)}` })
    .execute();
}

/** Begins transactions that end by themselves should this process go silent, and that look things up by index. */
class PatientDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel, accessMode = 'read write' }: TransactionSettings,
  ): Promise<void> {
    // In one message. Whoever reads a whole table, however small, would stand in the way of all who write into it.
    const settings = [
      `start transaction isolation level ${isolationLevel} ${accessMode}`,
      `set local statement_timeout = ${patience}`,
      `set local idle_in_transaction_session_timeout = ${patience}`,
      'set local enable_seqscan = off',
    ];
    await connection.executeQuery(CompiledQuery.raw(settings.join(';')));
  }

  override async rollbackTransaction(
    ...all: Parameters<PostgresDriver['rollbackTransaction']>
  ): Promise<void> {
    // One that cannot even roll back is thrown away; what broke it is told by what failed first.
    await super.rollbackTransaction(...all).catch(() => {});
  }
}

/** Counts and times are far below the greatest number that JavaScript knows exactly. */
const parserOf: typeof types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  type === types.builtins.INT8 ? Number : types.getTypeParser(type, format as 'text');

/**
 * Does work again that could not be as if it were alone, or whose connection broke: those that a database has ended are
 * noticed by their next use. Should it have been done all the same, it finds its own command accepted.
 */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const most = isUnserialisable(error) ? mostAttempts : isBroken(error) ? mostConnections : 1;
      if (attempt >= most) throw error;
      // Not all of those who met at once meet again.
      await pause(Math.random() * 2 ** Math.min(attempt, 6));
    }
  }
}

async function guard<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const retryAfter = passing(error);
    throw retryAfter ? new GuyubError('server', { retryAfter, detail: String(error) }) : error;
  }
}
