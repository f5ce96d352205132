import { sql, type Transaction } from 'kysely';
import type { Rate } from '../../model/limits.ts';
import type { Database } from './schema.ts';

/**
 * Takes one from a bucket; returns how many seconds to wait if there was none left, and then the transaction is to be
 * undone. One statement: who looks first stands in the way of all who look at once.
 */
export async function drawFrom(
  db: Transaction<Database>,
  community: string,
  name: string,
  { most, seconds }: Rate,
  now: Date,
): Promise<number | undefined> {
  const time = now.getTime();
  const fresh = { since: time, taken: 1, ends: time + seconds * 1000 };
  // A clock that was set back does not keep anybody waiting.
  const isOver = sql`(buckets.ends <= ${time} or buckets.since > ${time})`;
  const { taken, ends } = await db
    .insertInto('buckets')
    .values({ community, name, ...fresh })
    .onConflict((same) =>
      same.columns(['community', 'name']).doUpdateSet({
        since: sql<number>`case when ${isOver} then ${time} else buckets.since end`,
        taken: sql<number>`case when ${isOver} then 1 else buckets.taken + 1 end`,
        ends: sql<number>`case when ${isOver} then ${fresh.ends} else buckets.ends end`,
      }),
    )
    .returning(['taken', 'ends'])
    .executeTakeFirstOrThrow();
  return taken > most ? Math.ceil((ends - time) / 1000) : undefined;
}
