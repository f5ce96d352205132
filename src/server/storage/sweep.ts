import type { Kysely } from 'kysely';
import { newId } from '../../model/id.ts';
import type { Database } from './schema.ts';

/** How many rows go at once: nobody who writes waits long for it. */
const most = 500;

/**
 * Deletes what was accepted, what changed and what could not be told before a moment, but for the last change, and
 * buckets that count no more.
 *
 * @returns how much was accepted
 */
export async function sweep(db: Kysely<Database>, community: string, before: Date): Promise<number> {
  // Versions order as time does, and begin with it.
  const limit = newId('', before.getTime()).slice(0, 13);
  const last = await db
    .selectFrom('changes')
    .select(({ fn }) => fn.max('id').as('id'))
    .where('community', '=', community)
    .executeTakeFirst();
  await db.deleteFrom('buckets').where('community', '=', community).where('ends', '<', Date.now()).execute();
  await db
    .deleteFrom('mail_addresses')
    .where('community', '=', community)
    .where('confirmed', '=', 0)
    .where('ends', '<', Date.now())
    .execute();
  // Given up long ago, or for somebody who is told of nothing any more.
  await db
    .deleteFrom('notices')
    .where('community', '=', community)
    .where('due', '<', before.getTime())
    .execute();
  let forgotten = 0;
  for (;;) {
    const accepted = await db
      .selectFrom('acceptances')
      .select('command_id as id')
      .where('community', '=', community)
      .where('version', '<', limit)
      .limit(most)
      .execute();
    const changed = await db
      .selectFrom('changes')
      .select('id')
      .distinct()
      .where('community', '=', community)
      .where('id', '<', limit)
      .where('id', '<', last?.id ?? '')
      .limit(most)
      .execute();
    if (!accepted.length && !changed.length) return forgotten;
    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
    if (accepted.length)
      await db
        .deleteFrom('acceptances')
        .where('community', '=', community)
        .where('command_id', 'in', ids(accepted))
        .execute();
    if (changed.length)
      await db
        .deleteFrom('changes')
        .where('community', '=', community)
        .where('id', 'in', ids(changed))
        .execute();
    forgotten += accepted.length;
  }
}
