import { sql, type Transaction as Connection } from 'kysely';
import type { Feedback } from '../../model/feedback.ts';
import { longAgo, oldestFirst } from '../../model/message-rules.ts';
import type { MessageTable } from '../../model/message.ts';
import type { Tables } from '../../model/records.ts';
import type { Snapshot } from '../../model/store.ts';
import type { Database } from './schema.ts';
import { alike, shapes } from './tables.ts';

/** What people have sent to the team. */
export const messageQueries = (
  db: Connection<Database>,
  community: string,
): Pick<Snapshot, 'messages' | 'duplicates'> => ({
  async messages<T extends MessageTable>(
    table: T,
    filter: Parameters<Snapshot['messages']>[1],
    limit: number,
    after?: Parameters<Snapshot['messages']>[3],
  ) {
    const { open, status, about, words = [], author } = filter;
    const [direction, beyond] = oldestFirst(filter) ? (['asc', '>'] as const) : (['desc', '<'] as const);
    let rows = alike(db).selectFrom(shapes[table].name).select('record').where('community', '=', community);
    if (open !== undefined) rows = rows.where('open', '=', Number(open));
    if (status !== undefined) rows = rows.where('status', '=', status);
    if (about !== undefined) rows = rows.where('about', '=', about);
    if (author !== undefined) rows = rows.where('author', '=', author);
    for (const word of words) {
      rows = rows.where(sql<boolean>`words like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`);
    }
    if (after) {
      const { id } = after;
      const time = after.time === longAgo ? '' : after.time;
      rows = rows
        .where('created_at', direction === 'asc' ? '>=' : '<=', time)
        .where((is) => is.or([is('created_at', beyond, time), is('id', beyond, id)]));
    }
    const found = await rows.orderBy('created_at', direction).orderBy('id', direction).limit(limit).execute();
    return found.map(({ record }) => JSON.parse(String(record)) as Tables[T]);
  },

  async duplicates(feedbackId, limit) {
    const rows = await db
      .selectFrom('feedback')
      .select('record')
      .where('community', '=', community)
      .where('duplicate_of', '=', feedbackId)
      .orderBy('created_at')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ record }) => JSON.parse(record) as Feedback);
  },
});
