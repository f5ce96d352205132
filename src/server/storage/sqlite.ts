import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type SqliteDatabase,
} from 'kysely';
import { GuyubError } from '../../backend/errors.ts';
import { newId } from '../../model/id.ts';
import type { Engine } from './engine.ts';
import { committedTogether } from './group-commit.ts';
import type { Database } from './schema.ts';

/**
 * How long a statement waits for another process. Node's SQLite waits on the thread that serves everybody, so it
 * is short, and whoever meets a busy database is asked to come back.
 */
const busyTimeout = 1000;

/**
 * With the write-ahead log readers never wait for a writer; FULL syncs every commit before it is acknowledged.
 *
 * What is erased is overwritten in the file, not only let go. In the log it stands until a checkpoint has taken the
 * erasure into the file and the next write begins the log anew, which then is cut off behind that write: after 1000
 * pages at the latest, or when the server stops.
 */
const pragmas =
  'pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma journal_size_limit = 0';

/** One connection to a SQLite file, by Node's own driver. */
export interface Connection {
  readonly db: Kysely<Database>;
  close(): void;
}

/**
 * Opens a SQLite file. Kysely lets one piece of work after the other have the connection, so a transaction is
 * never mixed with somebody else's statements.
 */
export function connect(file: string, { readOnly = false } = {}): Connection {
  const database = guard(() => new DatabaseSync(file, { readOnly, timeout: busyTimeout }));
  if (!readOnly) guard(() => database.exec(pragmas));
  const db = new Kysely<Database>({
    dialect: {
      createDriver: () => new NodeSqliteDriver(database, readOnly ? 'begin' : 'begin immediate'),
      createAdapter: () => new SqliteAdapter(),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    },
  });
  return { db, close: () => database.close() };
}

/** A SQLite file: one connection writes while another looks. */
export function connectSqlite(file: string): Engine {
  const writer = connect(file);
  const reader = connect(file, { readOnly: true });
  const write = committedTogether(writer.db);
  // Its own connection: in the middle of a look the reader's would see what that look sees.
  const watcher = guard(() => new DatabaseSync(file, { readOnly: true, timeout: busyTimeout }));
  let newest: StatementSync | undefined;
  return {
    read: (look) => reader.db.transaction().execute(look),
    write,
    reshape: write,
    async nextVersion(db, community, now) {
      const last = await db
        .selectFrom('changes')
        .select('id')
        .where('community', '=', community)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return newId(last?.id, now.getTime());
    },
    async mark(community) {
      newest ??= guard(() =>
        watcher.prepare('select id from changes where community = ? order by id desc limit 1'),
      );
      return String(guard(() => newest!.get(community))?.['id']);
    },
    async close() {
      watcher.close();
      reader.close();
      // The last one to close takes the write-ahead log into the file, so it must be one that may write.
      writer.close();
    },
  };
}

class NodeSqliteDriver extends SqliteDriver {
  readonly #database: DatabaseSync;
  readonly #begin: string;

  constructor(database: DatabaseSync, begin: string) {
    super({ database: kyselyView(database) });
    this.#database = database;
    this.#begin = begin;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(this.#begin));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // On a full disk SQLite has rolled back by itself; asking again would fail and hide why.
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}

/** How many prepared statements are kept: far more than there are different ones in a day's work. */
const mostStatements = 500;

/** Node's database as the one that Kysely expects: it asks for `reader` and gives its parameters as an array. */
function kyselyView(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, StatementSync>();
  const statementFor = (sql: string) => {
    const statement = prepared.get(sql) ?? guard(() => database.prepare(sql));
    if (prepared.size >= mostStatements) prepared.clear();
    prepared.set(sql, statement);
    return statement;
  };
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = statementFor(sql);
      const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => guard(() => statement.all(...values(parameters))),
        run: (parameters) => guard(() => statement.run(...values(parameters))),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}

/** SQLite's primary result codes that pass by themselves, with the seconds after which to try again. */
const passing: Readonly<Record<number, number>> = { 5: 1 /* busy */, 6: 1 /* locked */, 13: 60 /* full */ };

function guard<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const retryAfter = passing[((error as { errcode?: number }).errcode ?? 0) & 0xff];
    throw retryAfter ? new GuyubError('server', { retryAfter, detail: String(error) }) : error;
  }
}
