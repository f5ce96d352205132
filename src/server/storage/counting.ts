import type { SelectQueryBuilder, Transaction as Connection } from 'kysely';
import type { Database } from './schema.ts';

/** How many rows a query finds that has a limit: no more are looked at. */
export async function countUpTo<DB, T extends keyof DB, O>(
  db: Connection<Database>,
  some: SelectQueryBuilder<DB, T, O>,
): Promise<number> {
  const { count } = await db
    .selectFrom(some.as('some') as never)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
