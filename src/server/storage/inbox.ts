import type { Transaction as Connection } from 'kysely';
import type { Snapshot, WaitingRecord } from '../../model/store.ts';
import { countUpTo } from './counting.ts';
import type { Database } from './schema.ts';
import { alike, shapes } from './tables.ts';

/** What waits for the team and is not held. */
export const inboxQueries = (
  db: Connection<Database>,
  community: string,
): Pick<Snapshot, 'waiting' | 'waitingCount'> => ({
  async waiting(table, limit, after) {
    let rows = alike(db)
      .selectFrom(shapes[table].name)
      .select(['waiting_since', 'record'])
      .where('community', '=', community)
      .where('waiting_since', 'is not', null)
      .orderBy('waiting_since')
      .orderBy('id')
      .limit(limit);
    if (after) {
      const { time, id } = after;
      // What came before is passed over in the index, and not row by row.
      rows = rows
        .where('waiting_since', '>=', time)
        .where((is) => is.or([is('waiting_since', '!=', time), is('id', '>', id)]));
    }
    return (await rows.execute()).map(({ waiting_since: since, record }) => {
      return { table, record: JSON.parse(String(record)) as unknown, since } as WaitingRecord;
    });
  },

  waitingCount(table, most) {
    const some = alike(db)
      .selectFrom(shapes[table].name)
      .select('id')
      .where('community', '=', community)
      .where('waiting_since', 'is not', null)
      .limit(most);
    return countUpTo(db, some);
  },
});
