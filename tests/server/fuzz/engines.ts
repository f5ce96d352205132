import { openStorage, type Storage } from '../../../src/server/storage/index.ts';
import * as databases from '../databases.ts';

interface Opened {
  readonly storage: Storage;
  /** Every record in the database, as a text. Where the team is (`presence`) is none: to ask is to be there. */
  dump(): Promise<string>;
  close(): Promise<void>;
}
/** The databases that the server runs on. */
export const engines: readonly { name: string; open(): Promise<Opened> }[] = databases.engines.map(
  ({ name, open }) => ({ name, open: async () => opened(await open()) }),
);

async function opened(database: databases.Database): Promise<Opened> {
  const storage = await openStorage(database.place);
  const tables = (await database.tables()).filter((name) => name !== 'presence');
  return {
    storage,
    async dump() {
      const all = await database.rows(tables);
      return JSON.stringify(all.map((rows) => rows.map((row) => JSON.stringify(row)).sort()));
    },
    async close() {
      await storage.close();
      await database[Symbol.asyncDispose]();
    },
  };
}
