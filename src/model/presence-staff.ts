import type { Read } from './community.ts';
import type { Table } from './records.ts';
import type { StaffRole } from './team.ts';

// Who of the team is at the same item, so that two do not do one thing.

/** What somebody can be at. */
export const attendedKinds = [
  'question',
  'answer',
  'feedback',
  'report',
  'event',
  'poll',
  'policy',
  'placement',
] as const satisfies readonly Table[];
export type AttendedKind = (typeof attendedKinds)[number];

export const attendances = ['here', 'writing', 'gone'] as const;
export type AttendanceState = (typeof attendances)[number];

/** For how long whoever has asked counts as being there: in seconds. */
export const attendanceLife = 30;

/**
 * Who else is at an item. Whoever asks is there, as colleagues are told, until half a minute later or until they say that
 * they have gone. It is no change of anything: nobody is woken by it. For the team.
 */
export interface PresenceQuery {
  readonly type: 'presence';
  readonly target: { readonly kind: AttendedKind; readonly id: string };
  readonly state: AttendanceState;
}

/** A colleague who is there. */
export interface Present {
  /** As colleagues are shown it, where the backend knows a name. */
  readonly name?: string;
  readonly role: StaffRole;
  readonly writing: boolean;
}

export interface PresenceRead extends Read {
  /** Without whoever asks. */
  readonly others: readonly Present[];
}

/** Somebody says where they are. */
export interface Attending extends Pick<PresenceQuery, 'target' | 'state'> {
  readonly person: string;
  readonly role: StaffRole;
}

/** How many colleagues are named at most. */
export const mostPresent = 20;
