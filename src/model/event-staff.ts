import type { Read } from './community.ts';
import type { CommunityEvent } from './event.ts';

// What the team does with events, and what it reads of them.

/** Longest texts, in UTF-16 code units, and what a number may be at most. */
export const eventLimits = {
  title: 150,
  description: 5000,
  place: 200,
  url: 2000,
  name: 100,
  capacity: 1_000_000,
  search: 200,
} as const;

/** What the team writes of an event. */
export type EventFields = Pick<
  CommunityEvent,
  | 'title'
  | 'description'
  | 'lang'
  | 'startsAt'
  | 'endsAt'
  | 'zone'
  | 'mode'
  | 'place'
  | 'url'
  | 'capacity'
  | 'waitlist'
  | 'access'
>;

/** Makes an event; the command's id becomes the event's. */
export interface EventCreate extends EventFields {
  readonly id: string;
  readonly type: 'event.create';
  readonly status: 'draft' | 'scheduled';
}

/** Sets all that is written of an event: what is left out is gone. More places go at once to those who wait. */
export interface EventEdit extends EventFields {
  readonly id: string;
  readonly type: 'event.edit';
  readonly eventId: string;
  /** The `version` that was read: nobody writes over what they have not seen. */
  readonly ifVersion: string;
}

/** Shows a draft to everybody. */
export interface EventPublish {
  readonly id: string;
  readonly type: 'event.publish';
  readonly eventId: string;
  readonly ifVersion: string;
}

/** Sets that an event does not take place, and why. It stays in the list, and so do the answers to it. */
export interface EventCancel {
  readonly id: string;
  readonly type: 'event.cancel';
  readonly eventId: string;
  /** Everybody is told. */
  readonly reason: string;
  readonly ifVersion: string;
}

/** Sets an event back to how it stood: planned after all, or a draft again while nobody goes or waits. */
export interface EventRestore {
  readonly id: string;
  readonly type: 'event.restore';
  readonly eventId: string;
  readonly status: 'draft' | 'scheduled';
  /** The `version` that was read: where something was set since, nothing is. */
  readonly ifVersion?: string;
}

/**
 * Deletes a draft for good, with the answers of those who have said that they do not come, where it was shown before.
 * What others are shown is cancelled or set back to a draft first: `conflict`, `opened`.
 */
export interface EventDiscard {
  readonly id: string;
  readonly type: 'event.discard';
  readonly eventId: string;
  /** The `version` that was read. A late copy is refused too, so that nobody takes for deleted what is still there. */
  readonly ifVersion: string;
}

export type EventStaffCommand =
  EventCreate | EventEdit | EventPublish | EventCancel | EventRestore | EventDiscard;
export const eventStaffCommandTypes = [
  'event.create',
  'event.edit',
  'event.publish',
  'event.cancel',
  'event.restore',
  'event.discard',
] as const satisfies readonly EventStaffCommand['type'][];

/** An event as the team sees it: with the way in, whoever asks. */
export interface EventPlan extends CommunityEvent {
  readonly version: string;
  readonly going: number;
  readonly waiting: number;
  /** What may be done with it now. */
  readonly can: readonly EventStaffCommand['type'][];
}

/** `upcoming` and `past` as for visitors; `draft`: what is shown to nobody yet, what begins first at the top. */
export const planLists = ['upcoming', 'past', 'draft'] as const;
export type PlanList = (typeof planLists)[number];

export interface EventPlansQuery {
  readonly type: 'event-plans';
  readonly when: PlanList;
  /** Only those with each of these words in title, place or description. */
  readonly search?: string | undefined;
  /** Where an earlier page ended: its `next`. */
  readonly cursor?: string | undefined;
  /** How many at most. */
  readonly limit?: number | undefined;
}

export interface EventPlansRead extends Read {
  readonly events: readonly EventPlan[];
  /** Present where there are more. */
  readonly next?: string;
}

/** Somebody who comes, or waits for a place. Who that is stands nowhere in it. */
export interface Attendee {
  /** Of one person at one event always the same, and without a meaning elsewhere. */
  readonly pseudonym: string;
  /** What they want to be called, where they have said it. */
  readonly name?: string;
  readonly answer: 'yes' | 'wait';
  /** In line; 1 gets the next place. */
  readonly place?: number;
  /** When they answered last. */
  readonly at: string;
}

/** Who comes, who answered first at the top; then who waits, in line. */
export interface AttendanceQuery {
  readonly type: 'attendance';
  readonly eventId: string;
  /** Where an earlier page ended: its `next`. */
  readonly cursor?: string | undefined;
  /** How many at most. */
  readonly limit?: number | undefined;
}

export interface AttendanceRead extends Read {
  /** `null` where there is none. */
  readonly event: EventPlan | null;
  readonly people: readonly Attendee[];
  /** Present where there are more. */
  readonly next?: string;
}

export interface EventStaffReads {
  'event-plans': { readonly query: EventPlansQuery; readonly result: EventPlansRead };
  attendance: { readonly query: AttendanceQuery; readonly result: AttendanceRead };
}
export const eventStaffReadTypes = [
  'event-plans',
  'attendance',
] as const satisfies readonly (keyof EventStaffReads)[];
