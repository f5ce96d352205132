import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { openStorage, type Storage } from '../../../src/server/storage/index.ts';
import { openPostgres } from '../../postgres.ts';
import { folder } from '../helpers.ts';

interface Opened {
  readonly storage: Storage;
  /** Everything in the database, as a text. */
  dump(): Promise<string>;
  close(): Promise<void>;
}
/** The databases that the server runs on. */
export const engines: readonly { name: string; open(): Promise<Opened> }[] = [
  { name: 'SQLite', open: openSqlite },
  { name: 'PostgreSQL', open: openOnPostgres },
];

async function openSqlite(): Promise<Opened> {
  const place = folder();
  const file = place.file('guyub.db');
  const storage = await openStorage(file);
  const seen = new DatabaseSync(file, { readOnly: true });
  const tables = seen.prepare(`select name from sqlite_master where type = 'table' order by name`).all();
  const rows = tables.map(({ name }) => seen.prepare(`select * from "${String(name)}"`));
  return {
    storage,
    dump: async () => JSON.stringify(rows.map((table) => table.all())),
    async close() {
      seen.close();
      await storage.close();
      place[Symbol.dispose]();
    },
  };
}

async function openOnPostgres(): Promise<Opened> {
  const postgres = await openPostgres();
  const storage = await openStorage(postgres.url);
  const seen = new Client({ connectionString: postgres.url });
  await seen.connect();
  const { rows: tables } = await seen.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  return {
    storage,
    async dump() {
      const dumped = [];
      for (const { name } of tables) {
        const { rows } = await seen.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
        dumped.push(rows);
      }
      return JSON.stringify(dumped);
    },
    async close() {
      await seen.end();
      await storage.close();
      await postgres[Symbol.asyncDispose]();
    },
  };
}
