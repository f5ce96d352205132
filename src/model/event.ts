import type { Read } from './community.ts';
import { toUtc } from './time.ts';

/** Where an event takes place: on the net, somewhere, or both at once. */
export type EventMode = 'online' | 'offline' | 'hybrid';

/** What makes it possible to take part. What is not named is not known; it is never shown as missing. */
export const accessFeatures = [
  'step-free',
  'captions',
  'sign-language',
  'quiet-room',
  'hearing-loop',
  'free',
] as const;
export type AccessFeature = (typeof accessFeatures)[number];

/** A meeting of a community. (`Event` is the platform's own.) */
export interface CommunityEvent {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** The language of title, description, place and reason (BCP 47), where it is known. */
  readonly lang?: string;
  /** Begin and end (RFC 3339). */
  readonly startsAt: string;
  readonly endsAt: string;
  /** The zone in which the event thinks of its time (IANA, `Asia/Makassar`). */
  readonly zone: string;
  readonly mode: EventMode;
  /** Where it is, in words. */
  readonly place?: string;
  /** A page about it; of an event that is also online, the way in, which only those who go are shown. */
  readonly url?: string;
  /** How many may go; any number when absent. */
  readonly capacity?: number;
  /** Whether people may wait for a place where all are taken. */
  readonly waitlist?: boolean;
  /** A draft is for the team alone. */
  readonly status: 'draft' | 'scheduled' | 'cancelled';
  /** Why it was cancelled. */
  readonly reason?: string;
  readonly access?: readonly AccessFeature[];
  readonly createdAt: string;
  /** When it was shown to others for the first time, where the team has planned it. */
  readonly publishedAt?: string;
  /** The command that last set it; absent where that is the one that made it. */
  readonly version?: string;
}

/** `wait`: yes as soon as there is a place. */
export type RsvpAnswer = 'yes' | 'no' | 'wait';

/** One person's answer to one event. */
export interface Rsvp {
  readonly eventId: string;
  readonly person: string;
  readonly answer: RsvpAnswer;
  /** The number drawn by whoever waits: the smallest gets the next place. */
  readonly turn?: number;
  /** What they want to be called on the list of those who come, which the team alone reads. */
  readonly name?: string;
  /** The command by which they first answered; absent where that is the one that set it. */
  readonly first?: string;
  /** The command that set it: of two, the greater is the newer. */
  readonly commandId: string;
  readonly at: string;
}

/** Sets a person's answer. */
export interface EventRsvp {
  readonly id: string;
  readonly type: 'event.rsvp';
  readonly eventId: string;
  readonly answer: RsvpAnswer;
  /** For the list of those who come, which the team alone reads; nothing of it is kept with a `no`. */
  readonly name?: string;
}
export type EventCommand = EventRsvp;

/** An event as one viewer is shown it. */
export interface EventView extends CommunityEvent {
  /** How many have said that they go; none where the backend takes no answers. */
  readonly going: number;
  /** How many wait for a place; absent where there is no waiting list. */
  readonly waiting?: number;
  /** The viewer's own answer, which nobody else is shown; `place` in line is 1 for whoever gets the next one. */
  readonly mine: (Pick<Rsvp, 'answer' | 'commandId' | 'name'> & { readonly place?: number }) | null;
  /** What the viewer may do with it now. */
  readonly can: readonly EventCommand['type'][];
}

/** `upcoming`: what has not ended, the next one first. `past`: what has, the last one first. */
export type EventsWhen = 'upcoming' | 'past';

export interface EventsQuery {
  readonly type: 'events';
  /**
   * This event alone, whenever it is: what else is asked counts for nothing then. That there is no such event is an
   * answer too, as of a draft: `events` is empty.
   */
  readonly id?: string | undefined;
  readonly when: EventsWhen;
  /** Where an earlier page ended: its `next`. */
  readonly cursor?: string | undefined;
  /** How many at most; {@link eventsPage} by default. */
  readonly limit?: number | undefined;
}

/** One page of a list of events, or one event alone. */
export interface EventsRead extends Read {
  readonly events: readonly EventView[];
  /** Present where there are more. */
  readonly next?: string;
}

/** How many events a page holds unless told otherwise, and how many at most. */
export const eventsPage = 20;
export const longestEventsPage = 50;

/** The longest that an event may last: what bounds the search for those that have begun and not ended. */
export const longestEvent = 366 * 24 * 60 * 60 * 1000;

export interface EventTimes {
  /** RFC 3339, UTC, to the millisecond, so that they compare as texts. */
  readonly start: string;
  readonly end: string;
}

/**
 * When an event begins and ends; nothing where its times cannot be read, contradict each other or lie more than a
 * year apart. Such an event is shown last, says so, and takes no answers.
 */
export function timesOf({
  startsAt,
  endsAt,
}: Pick<CommunityEvent, 'startsAt' | 'endsAt'>): EventTimes | undefined {
  const [start, end] = [toUtc(startsAt), toUtc(endsAt)];
  if (!start || !end || end < start || Date.parse(end) - Date.parse(start) > longestEvent) return undefined;
  return { start, end };
}

/** How many go to an event and wait for a place, and the last number drawn by those who wait. */
export interface Attendance {
  readonly going: number;
  readonly waiting: number;
  readonly lastTurn: number;
}
export const noAttendance: Attendance = { going: 0, waiting: 0, lastTurn: 0 };

/** How many places are left; any number where there is no limit, none where the limit is no number. */
export function placesLeft({ capacity, going }: Pick<EventView, 'capacity' | 'going'>): number {
  if (capacity === undefined) return Infinity;
  return Number.isInteger(capacity) ? Math.max(0, capacity - going) : 0;
}
