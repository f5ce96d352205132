import { migrate } from './migrations.ts';
import type { Outgoing } from './notices.ts';
import { connect } from './sqlite.ts';
import { SqlStore } from './store.ts';

/** A database with any number of communities in it. */
export interface Storage {
  community(name: string): SqlStore;
  close(): void;
}

/**
 * Opens a SQLite file, made and brought up to date where needed.
 *
 * @param outgoing who outside is told of what happens; without it nobody
 */
export async function openStorage(file: string, outgoing?: Outgoing): Promise<Storage> {
  const writer = connect(file);
  try {
    await migrate(writer.db);
  } catch (error) {
    writer.close();
    throw error;
  }
  const reader = connect(file, { readOnly: true });
  /** One for each: what has changed is asked for once for all who listen. */
  const stores = new Map<string, SqlStore>();
  return {
    community(name) {
      const store = stores.get(name) ?? new SqlStore(reader.db, writer.db, name, outgoing);
      stores.set(name, store);
      return store;
    },
    close() {
      reader.close();
      // The last one to close takes the write-ahead log into the file, so it must be one that may write.
      writer.close();
    },
  };
}
