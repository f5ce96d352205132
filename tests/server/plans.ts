import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Database } from '../../src/server/storage/schema.ts';
import type { Database as TestDatabase } from './databases.ts';

/** What SQLite does for each statement that a look sends. */
export async function plansOf(
  database: TestDatabase,
  look: (db: never) => Promise<unknown>,
): Promise<string[]> {
  const statements: { sql: string; parameters: readonly unknown[] }[] = [];
  const db = new Kysely<Database>({
    dialect: {
      createDriver: () => new DummyDriver(),
      createAdapter: () => new SqliteAdapter(),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    },
    log: ({ query }) => void statements.push(query),
  });
  // The database behind it is empty, and what counts finds not even a row.
  await look(db as never).catch(() => {});
  const plans = [];
  for (const { sql, parameters } of statements) {
    let next = 0;
    const text = sql.replaceAll('?', () => {
      const value = parameters[next++];
      return typeof value === 'number' ? String(value) : `'${String(value)}'`;
    });
    const rows = await database.query(`explain query plan ${text}`);
    plans.push(rows.map(({ detail }) => String(detail)).join('; '));
  }
  return plans;
}
