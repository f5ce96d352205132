import { noted } from './audit-rules.ts';
import { isTeam, type Actor } from './community.ts';
import { checkEvent } from './event-check.ts';
import { attendanceKey, isOpen, promoted, sortKeys } from './event-rules.ts';
import {
  eventLimits,
  planLists,
  type Attendee,
  type EventCancel,
  type EventCreate,
  type EventDiscard,
  type EventEdit,
  type EventFields,
  type EventPlan,
  type EventPublish,
  type EventRestore,
  type EventStaffCommand,
  type EventStaffReads,
} from './event-staff.ts';
import {
  noAttendance,
  placesLeft,
  timesOf,
  type Attendance,
  type CommunityEvent,
  type Rsvp,
} from './event.ts';
import { fingerprint } from './fingerprint.ts';
import { versionOf } from './question-rules.ts';
import type { Change, Decision } from './records.ts';
import { staffPage } from './staff.ts';
import { changedSince, checkPage, notFound, paged, type Deciders, type Readers } from './staff-table.ts';
import type { Snapshot } from './store.ts';
import { wordsOf } from './text.ts';

// What the team may do with an event, and how it sees them.

async function decideCreate(
  seen: Snapshot,
  command: EventCreate,
  actor: Actor,
  now: Date,
): Promise<Decision> {
  const { id, status } = command;
  if (await seen.get('event', id)) return { refusal: { code: 'conflict', reason: 'id-taken' } };
  const written = writtenOf(command);
  if (written.refusal) return written;
  const at = now.toISOString();
  const shown = status === 'scheduled' && { publishedAt: at };
  const event: CommunityEvent = { ...written.fields, id, status, createdAt: at, ...shown };
  return { changes: [set(event), about(command, actor, now, event, null, status)] };
}

async function decideEdit(seen: Snapshot, command: EventEdit, actor: Actor, now: Date): Promise<Decision> {
  const { event, decision } = await found(seen, command);
  if (!event) return decision;
  const written = writtenOf(command);
  if (written.refusal) return written;
  const { id, status, reason, createdAt, publishedAt } = event;
  const edited: CommunityEvent = {
    ...written.fields,
    id,
    status,
    ...(reason !== undefined && { reason }),
    createdAt,
    ...(publishedAt !== undefined && { publishedAt }),
    version: command.id,
  };
  const { going } = await attendanceOf(seen, id);
  // Who has a place keeps it; what was overbooked before need not be mended first.
  if (edited.capacity !== undefined && edited.capacity < Math.min(going, event.capacity ?? Infinity))
    return { refusal: { code: 'conflict', reason: 'overbooked' } };
  const [before, after] = [whenOf(event), whenOf(edited)];
  const [was, is] = before === after ? [status, status] : [before, after];
  return {
    changes: [
      set(edited),
      ...(await placesGiven(seen, edited, now)),
      about(command, actor, now, event, was, is),
    ],
  };
}

async function decidePublish(
  seen: Snapshot,
  command: EventPublish,
  actor: Actor,
  now: Date,
): Promise<Decision> {
  const { event, decision } = await found(seen, command);
  if (!event) return decision;
  if (event.status === 'cancelled') return { refusal: { code: 'closed', reason: 'cancelled' } };
  if (event.status === 'scheduled') return { changes: [] };
  return setStatus(seen, command, event, 'scheduled', actor, now);
}

async function decideCancel(
  seen: Snapshot,
  command: EventCancel,
  actor: Actor,
  now: Date,
): Promise<Decision> {
  const { event, decision } = await found(seen, command);
  if (!event) return decision;
  // Nobody has heard of it: there is nothing to cancel.
  if (event.status === 'draft') return { refusal: { code: 'conflict', reason: 'draft' } };
  return setStatus(seen, command, event, 'cancelled', actor, now);
}

async function decideRestore(
  seen: Snapshot,
  command: EventRestore,
  actor: Actor,
  now: Date,
): Promise<Decision> {
  const { status } = command;
  const { event, decision } = await found(seen, command);
  if (!event) return decision;
  if (event.status === status) return { changes: [] };
  const { going, waiting } = await attendanceOf(seen, event.id);
  if (status === 'draft' && going + waiting > 0) return { refusal: { code: 'conflict', reason: 'answered' } };
  return setStatus(seen, command, event, status, actor, now);
}

async function decideDiscard(
  seen: Snapshot,
  command: EventDiscard,
  actor: Actor,
  now: Date,
): Promise<Decision> {
  const event = await seen.get('event', command.eventId);
  if (!event) return notFound;
  // No late copy is passed over as if it were done, as one of another command is: the draft would be taken for deleted.
  if (versionOf(event) !== command.ifVersion) return changedSince;
  if (event.status !== 'draft') return { refusal: { code: 'conflict', reason: 'opened' } };
  // Of one that was shown before, who has said no. Nothing would ever find these answers again, to erase them for their age.
  const answers = await seen.rsvps(event.id);
  return {
    changes: [
      { ...set(event), gone: true },
      ...answers.map((record): Change => ({ table: 'rsvp', record, gone: true })),
      about(command, actor, now, event, event.status, null),
    ],
  };
}

/** The event that a command is about, if it may still change it; what to decide otherwise. */
async function found(
  seen: Snapshot,
  { id, eventId, ...command }: EventEdit | EventPublish | EventCancel | EventRestore,
): Promise<{ event: CommunityEvent; decision?: never } | { event?: never; decision: Decision }> {
  const event = await seen.get('event', eventId);
  if (!event) return { decision: notFound };
  const { ifVersion } = command;
  if (ifVersion !== undefined) return versionOf(event) === ifVersion ? { event } : { decision: changedSince };
  // A late copy of an older command must not undo a newer one; its writer need not hear of it.
  if (event.version !== undefined && event.version >= id) return { decision: { changes: [] } };
  return { event };
}

/** What a command writes, or what is wrong with it. */
function writtenOf(
  command: EventCreate | EventEdit,
): { fields: EventFields; refusal?: never } | (Decision & { refusal: object; fields?: never }) {
  const { id: _, type: __, ...rest } = command;
  const {
    status: ___,
    eventId: ____,
    ifVersion: _____,
    ...fields
  } = rest as EventFields & Partial<Commanded>;
  const errors = checkEvent(fields);
  return Object.keys(errors).length ? { refusal: { code: 'invalid', fields: errors } } : { fields };
}
type Commanded = Record<'status' | 'eventId' | 'ifVersion', string>;

async function setStatus(
  seen: Snapshot,
  command: EventPublish | EventCancel | EventRestore,
  event: CommunityEvent,
  status: CommunityEvent['status'],
  actor: Actor,
  now: Date,
): Promise<Decision> {
  const { reason: _, ...kept } = event;
  // A draft that was shown before is known to have been, so that visitors hear that it is gone.
  const { publishedAt = event.status === 'draft' ? now.toISOString() : event.createdAt } = event;
  const why = 'reason' in command && { reason: command.reason };
  const changed: CommunityEvent = { ...kept, status, ...why, publishedAt, version: command.id };
  return {
    changes: [
      set(changed),
      ...(await placesGiven(seen, changed, now)),
      about(command, actor, now, event, event.status, status),
    ],
  };
}

const set = (record: CommunityEvent): Change => ({ table: 'event', record });

/** What is noted of a use of the team's power: how the event stood, or when it was if that has changed. */
const about = (
  command: EventStaffCommand,
  actor: Actor,
  now: Date,
  { id, reason }: Pick<CommunityEvent, 'id' | 'reason'>,
  before: string | null,
  after: string | null,
): Change =>
  noted(command, actor, now, {
    target: { kind: 'event', id },
    before,
    after,
    ...('reason' in command && { reason: command.reason }),
    ...(reason !== undefined && { reasonBefore: reason }),
  });

/** When an event is, as an interval of ISO 8601. */
function whenOf({ startsAt, endsAt }: CommunityEvent): string {
  const times = timesOf({ startsAt, endsAt });
  return times ? `${times.start}/${times.end}` : `${startsAt}/${endsAt}`;
}

async function attendanceOf(seen: Snapshot, id: string): Promise<Attendance> {
  return (await seen.attendance([id])).get(id) ?? noAttendance;
}

/** The places that an event has for those who wait for one. */
async function placesGiven(seen: Snapshot, event: CommunityEvent, now: Date): Promise<Change[]> {
  if (!isOpen(event, now)) return [];
  const { going, waiting } = await attendanceOf(seen, event.id);
  const places = placesLeft({ ...event, going });
  return promoted(await seen.line(event.id, Math.min(waiting, places)), places);
}

function planOf(event: CommunityEvent, { going, waiting }: Attendance): EventPlan {
  const { status } = event;
  return {
    ...event,
    version: versionOf(event),
    going,
    waiting,
    can: [
      'event.edit',
      ...(status === 'draft' ? (['event.publish', 'event.discard'] as const) : (['event.cancel'] as const)),
      ...(status === 'cancelled' || (status === 'scheduled' && !(going + waiting))
        ? (['event.restore'] as const)
        : []),
    ],
  };
}

/**
 * What somebody is called on the list of one event. It is made of the id of their first answer, which was drawn by lot
 * on their own device, and of nothing that they are known by.
 */
function pseudonymOf({ first, commandId }: Rsvp): string {
  const number = parseInt(fingerprint(first ?? commandId).split('-')[1]!, 36);
  return Array.from({ length: 6 }, (_, at) => letters[(number >>> (5 * at)) & 31]).join('');
}
/** None of them is taken for another. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export const eventDeciders: Deciders<EventStaffCommand['type']> = {
  'event.create': decideCreate,
  'event.edit': decideEdit,
  'event.publish': decidePublish,
  'event.cancel': decideCancel,
  'event.restore': decideRestore,
  'event.discard': decideDiscard,
};

export const eventReaders: Readers<keyof EventStaffReads> = {
  'event-plans': {
    may: isTeam,
    check: ({ when, search, ...page }) => ({
      ...(!planLists.includes(when) && { when: 'unknown' }),
      ...(search !== undefined && search.length > eventLimits.search && { search: 'too-long' }),
      ...checkPage(page),
    }),
    async read(seen, { when, search = '', ...asked }, _, now) {
      const words = wordsOf(search);
      const { page, next } = await paged(
        asked,
        (limit, after) => seen.events(when, now, limit, after, words),
        (event) => ({ time: sortKeys(event)[when === 'past' ? 'end' : 'start'], id: event.id }),
      );
      const counts = await seen.attendance(page.map(({ id }) => id));
      return { events: page.map((event) => planOf(event, counts.get(event.id) ?? noAttendance)), ...next };
    },
  },
  attendance: {
    may: isTeam,
    check: ({ cursor, limit }) => ({
      ...checkPage({ limit }),
      ...(cursor !== undefined && !/^[12]~.{1,200}$/s.test(cursor) && { cursor: 'malformed' }),
    }),
    async read(seen, { eventId, cursor, limit = staffPage }) {
      const event = await seen.get('event', eventId);
      if (!event) return { event: null, people: [] };
      const found = await seen.attendees(eventId, limit + 1, cursor);
      const page = found.slice(0, limit);
      const firstInLine = page.find(({ turn }) => turn !== undefined);
      let place = firstInLine ? await seen.ahead(eventId, firstInLine.turn!) : 0;
      const people = page.map((rsvp): Attendee => ({
        pseudonym: pseudonymOf(rsvp),
        ...(rsvp.name !== undefined && { name: rsvp.name }),
        answer: rsvp.answer as Attendee['answer'],
        ...(rsvp.answer === 'wait' && { place: ++place }),
        at: rsvp.at,
      }));
      return {
        event: planOf(event, await attendanceOf(seen, eventId)),
        people,
        ...(found.length > limit && { next: attendanceKey(page.at(-1)!) }),
      };
    },
  },
};
