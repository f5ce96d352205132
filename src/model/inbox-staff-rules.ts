import { isTeam, type FieldErrors } from './community.ts';
import { noAttendance, type CommunityEvent } from './event.ts';
import { sortKeys, type Position } from './event-rules.ts';
import { isClosed } from './poll.ts';
import { excerptOf, inboxTables } from './inbox-rules.ts';
import {
  inboxKinds,
  type AgendaEvent,
  type InboxItem,
  type InboxKind,
  type InboxQuery,
} from './inbox-staff.ts';
import { checkPage, paged, type Readers } from './staff-table.ts';
import type { HeldRecord, Snapshot, WaitingRecord } from './store.ts';

// What the team is told of what waits for it and what comes next.

/** Counting goes no further: nobody needs to know whether it is 1,000 or 10,000 that wait. */
const countedTo = 1000;
const nextEvents = 5;
/** Far more than anybody plans. */
const mostOnAgenda = 20;
const week = 7 * 24 * 60 * 60 * 1000;

/** So much of what waits, each kind in its own order and all of them in one. */
async function found(
  seen: Snapshot,
  kinds: readonly InboxKind[],
  limit: number,
  after?: Position,
): Promise<InboxItem[]> {
  const items: InboxItem[] = [];
  for (const table of inboxTables.filter((table) => kinds.includes(table)))
    for (const each of await seen.waiting(table, limit, after)) items.push(viewWaiting(each));
  if (kinds.includes('held'))
    for (const each of await seen.held(limit, after)) items.push(viewHeldItem(each));
  const key = ({ since, id }: InboxItem) => `${since} ${id}`;
  return items.sort((a, b) => (key(a) < key(b) ? -1 : 1)).slice(0, limit);
}

const viewWaiting = ({ table, record, since }: WaitingRecord): InboxItem => ({
  kind: table,
  ...pick(table, record),
  since,
  why: table === 'question' ? 'unanswered' : 'received',
});

const viewHeldItem = ({ table, record }: HeldRecord): InboxItem => ({
  kind: 'held',
  ...pick(table, record),
  since: record.held!.since,
  why: record.held!.why,
});

const pick = (
  table: HeldRecord['table'],
  record: HeldRecord['record'],
): Omit<InboxItem, 'kind' | 'since' | 'why'> => ({
  id: record.id,
  record: table,
  ...('questionId' in record && { questionId: record.questionId }),
  excerpt: excerptOf(record),
  ...(record.lang !== undefined && { lang: record.lang }),
});

async function counted(seen: Snapshot): Promise<Record<InboxKind, number>> {
  const counts: Partial<Record<InboxKind, number>> = { held: await seen.heldCount(countedTo) };
  for (const table of inboxTables) counts[table] = await seen.waitingCount(table, countedTo);
  return counts as Record<InboxKind, number>;
}

/** What is wrong with a query for what waits. */
const checkInbox = ({ kinds, ...page }: InboxQuery): FieldErrors => ({
  ...checkPage(page),
  ...(kinds && !kinds.every((kind) => inboxKinds.includes(kind)) && { kinds: 'unknown' }),
});

/** The next events: what is cancelled stands in no other's place. */
async function comingEvents(seen: Snapshot, now: Date): Promise<CommunityEvent[]> {
  const coming: CommunityEvent[] = [];
  let page: CommunityEvent[] = [];
  do {
    const last = page.at(-1);
    const after = last && { time: sortKeys(last).start, id: last.id };
    page = await seen.events('upcoming', now, mostOnAgenda, after);
    coming.push(...page.filter(({ status }) => status !== 'cancelled'));
  } while (coming.length < nextEvents && page.length === mostOnAgenda);
  return coming.slice(0, nextEvents);
}

export const inboxReaders: Readers<'inbox' | 'agenda'> = {
  inbox: {
    may: isTeam,
    check: checkInbox,
    async read(seen, { kinds = inboxKinds, ...query }) {
      const { page, next } = await paged(
        query,
        (limit, after) => found(seen, kinds, limit, after),
        ({ since, id }) => ({ time: since, id }),
      );
      return { items: page, ...next, counts: await counted(seen), countedTo };
    },
  },
  agenda: {
    may: isTeam,
    async read(seen, _, __, now) {
      const coming = await comingEvents(seen, now);
      const attendances = await seen.attendance(coming.map(({ id }) => id));
      const events = coming.map((event): AgendaEvent => {
        const { id, title, startsAt, endsAt, zone, capacity } = event;
        const { going, waiting } = attendances.get(id) ?? noAttendance;
        const places = capacity !== undefined && { capacity };
        return { id, title, startsAt, endsAt, zone, ...places, going, waiting };
      });
      const inAWeek = new Date(now.getTime() + week);
      const open = await seen.polls('open', now, mostOnAgenda);
      const closing = open.filter((poll) => isClosed(poll, inAWeek));
      const polls = closing.map(({ id, question, closesAt }) => ({ id, question, closesAt: closesAt! }));
      const policies = (await seen.comingPolicies(now, mostOnAgenda)).map(
        ({ id, version, title, publishedAt }) => ({ id, version, title, publishedAt }),
      );
      return { events, polls, policies };
    },
  },
};
