import type { Transaction as Connection } from 'kysely';
import type { Block } from '../../model/block.ts';
import type { Snapshot } from '../../model/store.ts';
import type { Database } from './schema.ts';

/** Whom the team has paused. */
export const blockQueries = (
  db: Connection<Database>,
  community: string,
): Required<Pick<Snapshot, 'blockById' | 'blocks' | 'isColleague'>> => ({
  async blockById(id) {
    const row = await db
      .selectFrom('blocks')
      .select('record')
      .where('community', '=', community)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && blockIn(row);
  },

  async blocks(limit, after) {
    let rows = db
      .selectFrom('blocks')
      .select('record')
      .where('community', '=', community)
      .where('blocked', '=', 1)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit);
    if (after) {
      const { time, id } = after;
      rows = rows.where('at', '<=', time).where((is) => is.or([is('at', '!=', time), is('id', '<', id)]));
    }
    return (await rows.execute()).map(blockIn);
  },

  async isColleague(person) {
    const row = await db
      .selectFrom('staff')
      .select('id')
      .where('community', '=', community)
      .where('id', '=', person)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    return row !== undefined;
  },
});

const blockIn = ({ record }: { readonly record: string }) => JSON.parse(record) as Block;
