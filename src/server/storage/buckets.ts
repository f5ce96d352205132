import type { Transaction } from 'kysely';
import { draw, type Rate } from '../../model/limits.ts';
import type { Database } from './schema.ts';

/** Takes one from a bucket; returns how many seconds to wait if there is none left. */
export async function drawFrom(
  db: Transaction<Database>,
  community: string,
  name: string,
  rate: Rate,
  now: Date,
): Promise<number | undefined> {
  const before = await db
    .selectFrom('buckets')
    .select(['since', 'taken'])
    .where('community', '=', community)
    .where('name', '=', name)
    .executeTakeFirst();
  const { bucket, wait } = draw(before, rate, now);
  if (!bucket) return wait;
  const row = { ...bucket, ends: bucket.since + rate.seconds * 1000 };
  await db
    .insertInto('buckets')
    .values({ community, name, ...row })
    .onConflict((same) => same.columns(['community', 'name']).doUpdateSet(row))
    .execute();
  return undefined;
}
