import { sql, type Transaction as Connection } from 'kysely';
import { noAttendance, type Attendance, type CommunityEvent, type Rsvp } from '../../model/event.ts';
import { earliestStart } from '../../model/event-rules.ts';
import type { Snapshot } from '../../model/store.ts';
import type { Database } from './schema.ts';

export const eventQueries = (
  db: Connection<Database>,
  community: string,
): Pick<Snapshot, 'events' | 'attendance' | 'line' | 'attendees' | 'rsvps' | 'ahead'> => {
  const waitingFor = (eventId: string) =>
    db
      .selectFrom('rsvps')
      .where('community', '=', community)
      .where('event_id', '=', eventId)
      .where('answer', '=', 'wait');
  return {
    async events(when, now, limit, after, words = []) {
      const upcoming = when !== 'past';
      const [by, direction, beyond] = upcoming
        ? (['starts_at', 'asc', '>'] as const)
        : (['ends_at', 'desc', '<'] as const);
      let events = db
        .selectFrom('events')
        .select('record')
        .where('community', '=', community)
        .where('draft', '=', Number(when === 'draft'))
        .orderBy(by, direction)
        .orderBy('id', direction)
        .limit(limit);
      if (when !== 'draft') events = events.where('ends_at', upcoming ? '>' : '<=', now.toISOString());
      // What began longer ago has ended: the search begins there and not with the first event of all.
      if (when === 'upcoming') events = events.where('starts_at', '>=', earliestStart(now));
      if (after) {
        const { time, id } = after;
        events = events.where(by, upcoming ? '>=' : '<=', time);
        events = events.where((is) => is.or([is(by, '!=', time), is('id', beyond, id)]));
      }
      for (const word of words)
        events = events.where(sql<boolean>`words like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`);
      return (await events.execute()).map(({ record }) => JSON.parse(record) as CommunityEvent);
    },

    async attendance(eventIds) {
      if (!eventIds.length) return new Map();
      const rows = await db
        .selectFrom('rsvps')
        .select(({ fn }) => ['event_id', 'answer', fn.countAll().as('count'), fn.max('turn').as('last')])
        .where('community', '=', community)
        .where('event_id', 'in', eventIds)
        .where('answer', 'in', ['yes', 'wait'])
        .groupBy(['event_id', 'answer'])
        .execute();
      const counts = new Map<string, Attendance>();
      for (const { event_id: id, answer, count, last } of rows) {
        const before = counts.get(id) ?? noAttendance;
        const some = answer === 'yes' ? { going: Number(count) } : { waiting: Number(count), lastTurn: last };
        counts.set(id, { ...before, ...some });
      }
      return counts;
    },

    async line(eventId, limit) {
      const waiting = waitingFor(eventId).select('record').orderBy('turn').limit(limit);
      return limit ? (await waiting.execute()).map(({ record }) => JSON.parse(record) as Rsvp) : [];
    },

    async attendees(eventId, limit, after = '') {
      const rows = await db
        .selectFrom('rsvps')
        .select('record')
        .where('community', '=', community)
        .where('event_id', '=', eventId)
        .where('attendance_key', '>', after)
        .orderBy('attendance_key')
        .limit(limit)
        .execute();
      return rows.map(({ record }) => JSON.parse(record) as Rsvp);
    },

    async rsvps(eventId) {
      const rows = await db
        .selectFrom('rsvps')
        .select('record')
        .where('community', '=', community)
        .where('event_id', '=', eventId)
        .execute();
      return rows.map(({ record }) => JSON.parse(record) as Rsvp);
    },

    async ahead(eventId, turn) {
      const { count } = await waitingFor(eventId)
        .where('turn', '<', turn)
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
};
