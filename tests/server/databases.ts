/** An empty database for a test, on each engine that the server runs on. */
import { DatabaseSync } from 'node:sqlite';
import { after } from 'node:test';
import { Client, type QueryResult } from 'pg';
import { openPostgres, type Postgres } from '../postgres.ts';
import { folder } from './helpers.ts';

export interface Database extends AsyncDisposable {
  /** For `openStorage`. */
  readonly place: string;
  /** For `startServer`. */
  readonly settings: { readonly data: string; readonly databaseUrl?: string };
  /** For `guyub`. */
  readonly args: readonly string[];
  /** Asks it beside whoever has it open. */
  query(sql: string): Promise<Record<string, unknown>[]>;
  tables(): Promise<string[]>;
  /** All that stands in these tables. */
  rows(tables: readonly string[]): Promise<Record<string, unknown>[][]>;
}

export interface Engine {
  readonly name: string;
  open(): Promise<Database>;
}

export const sqlite: Engine = { name: 'SQLite', open: openSqlite };
export const engines: readonly Engine[] = [sqlite, { name: 'PostgreSQL', open: openOnPostgres }];

const selects = (tables: readonly string[]) => tables.map((name) => `select * from "${name}"`);
const names = (rows: readonly Record<string, unknown>[]) => rows.map(({ name }) => String(name));

async function openSqlite(): Promise<Database> {
  const data = folder();
  const place = data.file('guyub.db');
  let database: DatabaseSync | undefined;
  const query: Database['query'] = async (sql) => {
    database ??= new DatabaseSync(place, { timeout: 5000 });
    return database.prepare(sql).all();
  };
  return {
    place,
    settings: { data: data.path },
    args: ['--data', data.path],
    query,
    tables: async () => names(await query(`select name from sqlite_master where type = 'table' order by 1`)),
    rows: (tables) => Promise.all(selects(tables).map(query)),
    async [Symbol.asyncDispose]() {
      database?.close();
      data[Symbol.dispose]();
    },
  };
}

/** One for all tests of a file, started when the first asks for it. */
let postgres: Promise<Postgres> | undefined;
let count = 0;
after(async () => (await postgres)?.[Symbol.asyncDispose]());

async function openOnPostgres(): Promise<Database> {
  const { url } = await (postgres ??= openPostgres());
  const name = `test_${count++}`;
  await asked(url, `create database ${name}`);
  const place = url.replace(/postgres$/, name);
  const data = folder();
  const client = new Client({ connectionString: place });
  await client.connect();
  const query: Database['query'] = async (sql) => (await client.query<Record<string, unknown>>(sql)).rows;
  return {
    place,
    settings: { data: data.path, databaseUrl: place },
    args: ['--data', data.path, '--database-url', place],
    query,
    tables: async () =>
      names(
        await query(
          `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
        ),
      ),
    async rows(tables) {
      // Sent at once, of several statements each has a result.
      const results: unknown = await client.query(selects(tables).join(';'));
      return (results as QueryResult<Record<string, unknown>>[]).map(({ rows }) => rows);
    },
    async [Symbol.asyncDispose]() {
      await client.end();
      data[Symbol.dispose]();
    },
  };
}

async function asked(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
