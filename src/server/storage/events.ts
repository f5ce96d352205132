import type { Transaction as Connection } from 'kysely';
import type { CommunityEvent } from '../../model/event.ts';
import { earliestStart } from '../../model/event-rules.ts';
import type { Snapshot } from '../../model/store.ts';
import type { Database } from './schema.ts';

export const eventQueries = (
  db: Connection<Database>,
  community: string,
): Pick<Snapshot, 'events' | 'going'> => ({
  async events(when, now, limit, after) {
    const upcoming = when === 'upcoming';
    const [by, direction, beyond] = upcoming
      ? (['starts_at', 'asc', '>'] as const)
      : (['ends_at', 'desc', '<'] as const);
    let events = db
      .selectFrom('events')
      .select('record')
      .where('community', '=', community)
      .where('ends_at', upcoming ? '>' : '<=', now.toISOString())
      .orderBy(by, direction)
      .orderBy('id', direction)
      .limit(limit);
    // What began longer ago has ended: the search begins there and not with the first event of all.
    if (upcoming) events = events.where('starts_at', '>=', earliestStart(now));
    if (after) {
      const { time, id } = after;
      events = events.where(by, upcoming ? '>=' : '<=', time);
      events = events.where((is) => is.or([is(by, '!=', time), is('id', beyond, id)]));
    }
    return (await events.execute()).map(({ record }) => JSON.parse(record) as CommunityEvent);
  },

  async going(eventIds) {
    if (!eventIds.length) return new Map();
    const rows = await db
      .selectFrom('rsvps')
      .select(({ fn }) => ['event_id', fn.countAll().as('count')])
      .where('community', '=', community)
      .where('event_id', 'in', eventIds)
      .where('answer', '=', 'yes')
      .groupBy('event_id')
      .execute();
    return new Map(rows.map((row) => [row.event_id, Number(row.count)]));
  },
});
