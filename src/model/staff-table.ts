import type { Actor, FieldErrors, Refusal, Viewer } from './community.ts';
import { positionOf, type Position } from './event-rules.ts';
import type { Decision } from './records.ts';
import { longestStaffPage, staffPage } from './staff.ts';
import type { StaffCommand, StaffCommandType, StaffReads, StaffReadType } from './staff.ts';
import type { Snapshot } from './store.ts';

// What the rules for the team are put together from: one `*-staff-rules.ts` for each thing that it looks after.

export const forbidden: { readonly refusal: Refusal } = { refusal: { code: 'forbidden' } };
export const notFound: { readonly refusal: Refusal } = { refusal: { code: 'not-found' } };
/** Somebody has changed it since it was read. */
export const changedSince: { readonly refusal: Refusal } = {
  refusal: { code: 'conflict', reason: 'changed' },
};

/** What the rules make of each of these commands. Whoever gives one is of the team. */
export type Deciders<T extends StaffCommandType> = {
  readonly [C in T]: (
    seen: Snapshot,
    command: Extract<StaffCommand, { type: C }>,
    actor: Actor,
    now: Date,
  ) => Promise<Decision>;
};

/** How each of these is read, and by whom. */
export type Readers<T extends StaffReadType> = {
  readonly [R in T]: {
    may(viewer: Viewer): boolean;
    /** What is wrong with the query, field by field. */
    check?(query: StaffReads[R]['query']): FieldErrors;
    read(
      seen: Snapshot,
      query: StaffReads[R]['query'],
      viewer: Viewer,
      now: Date,
    ): Promise<Omit<StaffReads[R]['result'], 'version' | 'at' | 'viewer'>>;
  };
};

/** A query for one page of a list. */
export interface PagedQuery {
  /** Where an earlier page ended: its `next`. */
  readonly cursor?: string | undefined;
  /** How many at most. */
  readonly limit?: number | undefined;
}

/** One page of a list, and where it ends if there are more. */
export async function paged<R>(
  { limit = staffPage, cursor }: PagedQuery,
  find: (limit: number, after?: Position) => Promise<readonly R[]>,
  placeOf: (found: R) => Position,
): Promise<{ page: readonly R[]; next: { next?: string } }> {
  const found = await find(limit + 1, cursor === undefined ? undefined : positionOf(cursor));
  const page = found.slice(0, limit);
  const last = page.at(-1) && placeOf(page.at(-1)!);
  return { page, next: last && found.length > limit ? { next: `${last.time}~${last.id}` } : {} };
}

/** What is wrong with a query for one page. */
export const checkPage = ({ cursor, limit }: PagedQuery): FieldErrors => ({
  ...(cursor !== undefined && !positionOf(cursor) && { cursor: 'malformed' }),
  ...(limit !== undefined && !(Number.isInteger(limit) && limit > 0) && { limit: 'malformed' }),
  ...(limit !== undefined && limit > longestStaffPage && { limit: 'too-many' }),
});
