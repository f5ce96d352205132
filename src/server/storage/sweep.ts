import type { Transaction as Connection } from 'kysely';
import type { Engine } from './engine.ts';
import type { Database } from './schema.ts';

/** How many rows go at once: nobody who writes waits long for it. */
const most = 500;

/**
 * Deletes what was accepted, what changed and what could not be told before a moment, but for the last change, and
 * buckets that count no more.
 *
 * @returns how much was accepted
 */
export async function sweep({ write }: Engine, community: string, before: Date): Promise<number> {
  const past = await write(async (db) => {
    await db
      .deleteFrom('buckets')
      .where('community', '=', community)
      .where('ends', '<', Date.now())
      .execute();
    await db
      .deleteFrom('mail_addresses')
      .where('community', '=', community)
      .where('confirmed', '=', 0)
      .where('ends', '<', Date.now())
      .execute();
    await db
      .deleteFrom('presence')
      .where('community', '=', community)
      .where('ends', '<=', Date.now())
      .execute();
    // Given up long ago, or for somebody who is told of nothing any more.
    await db
      .deleteFrom('notices')
      .where('community', '=', community)
      .where('due', '<', before.getTime())
      .execute();
    return pastOf(db, community, before.toISOString());
  });
  let forgotten = 0;
  for (;;) {
    const { accepted, changed } = await write((db) => sweepSome(db, community, past));
    forgotten += accepted;
    if (!accepted && !changed) return forgotten;
  }
}

/** What is to go: accepted before a moment, and changed up to a version, but for the last one. */
interface Past {
  readonly before: string;
  readonly upTo: string;
  readonly last: string;
}

async function pastOf(db: Connection<Database>, community: string, before: string): Promise<Past> {
  const accepted = await db
    .selectFrom('acceptances')
    .select('version')
    .where('community', '=', community)
    .where('at', '<', before)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const changed = await db
    .selectFrom('changes')
    .select(({ fn }) => fn.max('id').as('id'))
    .where('community', '=', community)
    .executeTakeFirst();
  return { before, upTo: accepted?.version ?? '', last: changed?.id ?? '' };
}

async function sweepSome(
  db: Connection<Database>,
  community: string,
  { before, upTo, last }: Past,
): Promise<{ readonly accepted: number; readonly changed: number }> {
  const acceptances = await db
    .selectFrom('acceptances')
    .select('command_id as id')
    .where('community', '=', community)
    .where('at', '<', before)
    .limit(most)
    .execute();
  const changes = await db
    .selectFrom('changes')
    .select('id')
    .distinct()
    .where('community', '=', community)
    .where('id', '<=', upTo)
    .where('id', '<', last)
    .limit(most)
    .execute();
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  if (acceptances.length)
    await db
      .deleteFrom('acceptances')
      .where('community', '=', community)
      .where('command_id', 'in', ids(acceptances))
      .execute();
  if (changes.length)
    await db
      .deleteFrom('changes')
      .where('community', '=', community)
      .where('id', 'in', ids(changes))
      .execute();
  return { accepted: acceptances.length, changed: changes.length };
}
