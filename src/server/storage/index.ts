import type { Engine } from './engine.ts';
import { migrate } from './migrations.ts';
import type { Outgoing } from './notices.ts';
import { SqlStaff } from './staff.ts';
import { SqlStore } from './store.ts';

/** A database with any number of communities in it. */
export interface Storage {
  community(name: string): SqlStore;
  /** Who is of its team, as far as the server itself lets them in. */
  staff(community: string): SqlStaff;
  /** Whether the database was begun with a secret, by its mark; a new one is. */
  recognises(mark: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Where the records are kept: a SQLite file, or the `postgres://` address of a database that others serve. */
export async function openEngine(place: string): Promise<Engine> {
  if (!isAddress(place)) return (await import('./sqlite.ts')).connectSqlite(place);
  return (await import('./postgres.ts')).connectPostgres(place);
}

export const isAddress = (place: string): boolean => /^postgres(ql)?:\/\//.test(place);

/**
 * Opens a database, made and brought up to date where needed.
 *
 * @param outgoing who outside is told of what happens; without it nobody
 */
export async function openStorage(place: string, outgoing?: Outgoing): Promise<Storage> {
  const engine = await openEngine(place);
  try {
    await migrate(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
  /** One for each: what has changed is asked for once for all who listen. */
  const stores = new Map<string, SqlStore>();
  return {
    community(name) {
      const store = stores.get(name) ?? new SqlStore(engine, name, outgoing);
      stores.set(name, store);
      return store;
    },
    staff: (community) => new SqlStaff(engine, community, () => outgoing?.queued()),
    recognises: (mark) =>
      engine.write(async (db) => {
        const known = await db.selectFrom('secrets').select('mark').executeTakeFirst();
        if (!known) await db.insertInto('secrets').values({ mark }).execute();
        return !known || known.mark === mark;
      }),
    close: () => engine.close(),
  };
}
