import { DatabaseSync } from 'node:sqlite';
import { openStorage, type Storage } from '../../../src/server/storage/index.ts';
import { folder } from '../helpers.ts';

interface Opened {
  readonly storage: Storage;
  /** Everything in the database, as a text. */
  dump(): Promise<string>;
  close(): void;
}
/** The databases that the server runs on. */
export const engines: readonly { name: string; open(): Promise<Opened> }[] = [
  { name: 'SQLite', open: openSqlite },
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
    close() {
      seen.close();
      storage.close();
      place[Symbol.dispose]();
    },
  };
}
