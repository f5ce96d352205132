import type { Actor, FieldErrors, Viewer } from './community.ts';
import {
  eventsPage,
  longestEventsPage,
  placesLeft,
  timesOf,
  type Attendance,
  type CommunityEvent,
  type EventCommand,
  type EventsQuery,
  type EventsRead,
  type EventsWhen,
  type EventView,
  type Rsvp,
} from './event.ts';
import { folded } from './text.ts';
import type { Change, Decision } from './records.ts';

// What may be done with an event, and what each person is shown of it.

/** The records that an answer touches. */
export interface TouchedByRsvp {
  readonly event: CommunityEvent | undefined;
  readonly rsvp: Rsvp | undefined;
  /** Whoever is asking among them. */
  readonly attendance: Attendance;
  /** Those who wait, the first one first: as many of them as may get a place now. */
  readonly line: readonly Rsvp[];
}

export function decideRsvp(
  { event, rsvp, attendance, line }: TouchedByRsvp,
  command: EventCommand,
  actor: Actor,
  now: Date,
): Decision {
  if (!isShown(event)) return { refusal: { code: 'not-found' } };
  // A late copy of an older command must not undo a newer one; its writer need not hear of it.
  if (rsvp && rsvp.commandId >= command.id) return { changes: [] };
  if (event.status === 'cancelled') return { refusal: { code: 'closed', reason: 'cancelled' } };
  if (!isOpen(event, now)) {
    return { refusal: { code: 'closed', ...(timesOf(event) && { reason: 'over' as const }) } };
  }
  const goes = rsvp?.answer === 'yes';
  const places = placesLeft({ ...event, going: attendance.going - Number(goes) });
  const others = line.filter(({ person }) => person !== actor.id);
  const ahead = others.filter(({ turn = 0 }) => turn < (rsvp?.turn ?? Infinity));
  const waits = !goes && places <= ahead.length;
  if (command.answer === 'yes' && waits) return { refusal: { code: 'conflict', reason: 'full' } };
  if (command.answer === 'wait' && waits && !event.waitlist) {
    return { refusal: { code: 'conflict', reason: 'full' } };
  }
  const answer = command.answer === 'no' ? 'no' : waits ? 'wait' : 'yes';
  const record: Rsvp = {
    eventId: event.id,
    person: actor.id,
    answer,
    ...(answer === 'wait' && { turn: rsvp?.turn ?? attendance.lastTurn + 1 }),
    ...(answer !== 'no' && command.name !== undefined && { name: command.name }),
    ...(rsvp && { first: rsvp.first ?? rsvp.commandId }),
    commandId: command.id,
    at: now.toISOString(),
  };
  return { changes: [{ table: 'rsvp', record }, ...promoted(others, places - Number(answer === 'yes'))] };
}

/** Those who have waited longest go, as many as there are places for. */
export function promoted(line: readonly Rsvp[], places: number): Change[] {
  return line.slice(0, Math.max(0, places)).map((waiting) => {
    const { turn: _, ...rsvp } = waiting;
    return { table: 'rsvp', record: { ...rsvp, answer: 'yes' } };
  });
}

/** How many of those who wait may get a place when one person answers. */
export function mostPromoted(
  event: Pick<CommunityEvent, 'capacity'>,
  { going, waiting }: Attendance,
): number {
  return Math.min(waiting, placesLeft({ ...event, going }) + 2);
}

/** Whether there is such an event for visitors: a draft is for the team alone. */
export const isShown = (event: CommunityEvent | undefined): event is CommunityEvent =>
  event !== undefined && event.status !== 'draft';

/** Whether an event takes answers: planned, readable and not over. */
export function isOpen(event: CommunityEvent, now: Date): boolean {
  const times = timesOf(event);
  return event.status === 'scheduled' && times !== undefined && times.end > now.toISOString();
}

export interface SeenOfEvent {
  readonly event: CommunityEvent;
  readonly rsvp: Rsvp | undefined;
  readonly attendance: Attendance;
  /** The viewer's place in line, where they wait. */
  readonly place?: number | undefined;
}

/** What a viewer is shown of an event: the one place that decides who sees the way in and who may do what. */
export function viewEvent({ event, rsvp, attendance, place }: SeenOfEvent, now: Date): EventView {
  const open = isOpen(event, now);
  const goes = rsvp?.answer === 'yes' && event.status === 'scheduled';
  return {
    ...(event.mode === 'offline' || goes ? event : withoutUrl(event)),
    going: attendance.going,
    ...(event.waitlist && { waiting: attendance.waiting }),
    mine: rsvp ? mineOf(rsvp, place) : null,
    can: open ? ['event.rsvp'] : [],
  };
}

const mineOf = ({ answer, commandId, name }: Rsvp, place?: number): EventView['mine'] => ({
  answer,
  commandId,
  ...(name !== undefined && { name }),
  ...(place && { place }),
});

function withoutUrl<E extends CommunityEvent>(event: E): Omit<E, 'url'> {
  const { url: _, ...rest } = event;
  return rest;
}

/** One page of events; `more` says that there are others after the last. */
export function viewEvents(
  events: readonly EventView[],
  more: boolean,
  when: EventsWhen,
  viewer: Viewer,
  version: string,
  now: Date,
): EventsRead {
  const last = events.at(-1);
  return {
    version,
    at: now.toISOString(),
    viewer,
    events,
    ...(more && last && { next: cursorAfter(last, when) }),
  };
}

/**
 * The read as it will look once a command is accepted. Applying it to a read that already holds its effect, or a
 * newer one, changes nothing.
 */
export function applyToEvents(read: EventsRead, command: EventCommand): EventsRead {
  const at = read.events.findIndex(({ id }) => id === command.eventId);
  const event = read.events[at];
  if (!event || (event.mine && event.mine.commandId >= command.id)) return read;
  const went = event.mine?.answer === 'yes';
  const waited = event.mine?.answer === 'wait';
  const full = !went && !placesLeft(event);
  // Whether there is a place is for the backend to say; a yes on a full event is on its way to a refusal.
  const answer = command.answer === 'wait' && !full ? 'yes' : command.answer;
  const waits = answer === 'wait';
  const { waiting = 0 } = event;
  // A place that is given back goes to whoever waits longest.
  const passedOn = Number(went && answer !== 'yes' && waiting > 0);
  const changed: EventView = {
    ...(event.mode === 'offline' || answer === 'yes' ? event : withoutUrl(event)),
    going: event.going + Number(answer === 'yes') - Number(went) + passedOn,
    ...(event.waitlist && { waiting: waiting + Number(waits) - Number(waited) - passedOn }),
    mine: {
      answer,
      commandId: command.id,
      ...(answer !== 'no' && command.name !== undefined && { name: command.name }),
      ...(waits && { place: event.mine?.place ?? waiting + 1 }),
    },
  };
  return { ...read, events: read.events.with(at, changed) };
}

/** What an event is sorted by: one without readable times comes after all others, and never ends. */
export function sortKeys(event: CommunityEvent): { readonly start: string; readonly end: string } {
  return timesOf(event) ?? { start: never, end: never };
}
/** Later than every time. */
export const never = '9999-12-31T23:59:59.999Z';

/** When an event has to have begun at the latest if it has not ended by now. */
export function earliestStart(now: Date): string {
  return new Date(now.getTime() - 367 * 24 * 60 * 60 * 1000).toISOString();
}

/** What of an event is searched. */
export const wordsIn = ({ title, place = '', description = '' }: CommunityEvent): string =>
  folded(`${title} ${place} ${description}`);

/** Where somebody stands on the list of those who come and then of those who wait; nowhere after a no. */
export function attendanceKey({ answer, turn = 0, at, commandId }: Rsvp): string {
  if (answer === 'no') return '';
  return answer === 'yes' ? `1~${at}~${commandId}` : `2~${String(turn).padStart(12, '0')}`;
}

/** Where a page ends. */
export interface Position {
  readonly time: string;
  readonly id: string;
}

function cursorAfter(event: CommunityEvent, when: EventsWhen): string {
  const { start, end } = sortKeys(event);
  return `${when === 'upcoming' ? start : end}~${event.id}`;
}

export function positionOf(cursor: string): Position | undefined {
  const [, time, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~(.{1,200})$/s.exec(cursor) ?? [];
  return time && id ? { time, id } : undefined;
}

/** What is wrong with a query for events. */
export function checkEventsQuery({ when, cursor, limit }: EventsQuery): FieldErrors {
  return {
    ...(when !== 'upcoming' && when !== 'past' && { when: 'unknown' }),
    ...(cursor !== undefined && !positionOf(cursor) && { cursor: 'malformed' }),
    ...(limit !== undefined && !(Number.isInteger(limit) && limit > 0) && { limit: 'malformed' }),
    ...(limit !== undefined && limit > longestEventsPage && { limit: 'too-many' }),
  };
}

export const limitOf = ({ limit = eventsPage }: EventsQuery): number => limit;
