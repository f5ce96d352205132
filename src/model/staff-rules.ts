import { noted } from './audit-rules.ts';
import { isTeam, type Actor, type FieldErrors, type Refusal, type Viewer } from './community.ts';
import { positionOf } from './event-rules.ts';
import { maySeeFigures, viewFigures } from './figure-rules.ts';
import { versionOf } from './question-rules.ts';
import type { Change, Decision } from './records.ts';
import { isHidden, stateOf } from './review-rules.ts';
import type { Review } from './review.ts';
import {
  longestStaffPage,
  staffPage,
  type HeldPost,
  type HeldQuery,
  type PostReview,
  type StaffCommand,
  type StaffQuery,
  type StaffReads,
  type StaffReadType,
} from './staff.ts';
import { isStaffCommandType, parseStaffCommand } from './staff-schemas.ts';
import type { HeldRecord, Snapshot } from './store.ts';

// What the team may do, and what it is shown.

const forbidden: { readonly refusal: Refusal } = { refusal: { code: 'forbidden' } };

async function decideReview(seen: Snapshot, command: PostReview, actor: Actor, now: Date): Promise<Decision> {
  const { id, target, decision, reason, ifVersion } = command;
  const { kind } = target;
  if (!isTeam(actor)) return forbidden;
  const record = await seen.get(kind, target.id);
  if (!record) return { refusal: { code: 'not-found' } };
  if (record.author === actor.id) return forbidden;
  // A late copy of an older command must not undo a newer one; its writer need not hear of it.
  if (record.review && record.review.commandId >= id) return { changes: [] };
  if (versionOf(record) !== ifVersion) return { refusal: { code: 'conflict', reason: 'changed' } };
  const why = reason !== undefined && { reason };
  const review: Review = { decision, ...why, commandId: id, at: now.toISOString() };
  const { held: _, ...kept } = record;
  const reviewed = { table: kind, record: { ...kept, review } } as Change;
  const before = record.held && !isHidden(record) ? 'edited' : stateOf(record);
  const after = stateOf({ review });
  return {
    changes: [
      reviewed,
      ...(decision === 'reject' && 'questionId' in record ? await notHelping(seen, record) : []),
      noted(command, actor, now, { target, before, after, ...why }),
    ],
  };
}

/** An answer that nobody is shown has helped nobody. */
async function notHelping(
  seen: Snapshot,
  { id, questionId }: { readonly id: string; readonly questionId: string },
): Promise<Change[]> {
  const question = await seen.get('question', questionId);
  if (question?.acceptance?.answerId !== id) return [];
  const acceptance = { ...question.acceptance, answerId: null };
  return [{ table: 'question', record: { ...question, acceptance } }];
}

async function viewHeld(seen: Snapshot, { table, record }: HeldRecord): Promise<HeldPost> {
  const { author: _, held, review: __, ...shown } = record;
  const question = table === 'answer' ? await seen.get('question', record.questionId) : undefined;
  return {
    kind: table,
    record: shown,
    version: versionOf(record),
    held: held!,
    ...(question && { question: { id: question.id, title: question.title } }),
  } as HeldPost;
}

type Readers = {
  readonly [T in StaffReadType]: {
    may(viewer: Viewer): boolean;
    read(
      seen: Snapshot,
      query: StaffReads[T]['query'],
      viewer: Viewer,
      now: Date,
    ): Promise<Omit<StaffReads[T]['result'], 'version' | 'at' | 'viewer'>>;
  };
};

const readers: Readers = {
  held: {
    may: isTeam,
    async read(seen, query) {
      const { page, next } = await paged(
        query,
        (limit, after) => seen.held(limit, after),
        ({ record }) => ({
          time: record.held!.since,
          id: record.id,
        }),
      );
      const posts = [];
      for (const each of page) posts.push(await viewHeld(seen, each));
      return { posts, ...next };
    },
  },
  audit: {
    may: isTeam,
    async read(seen, query) {
      const { page, next } = await paged(
        query,
        (limit, after) => seen.audit(limit, after),
        ({ at, id }) => ({
          time: at,
          id,
        }),
      );
      return { entries: page, ...next };
    },
  },
  figures: {
    may: maySeeFigures,
    read: async (seen, _, viewer, now) => viewFigures(await seen.figures(), viewer, now),
  },
};

type Paged = Pick<HeldQuery, 'cursor' | 'limit'>;
interface Place {
  readonly time: string;
  readonly id: string;
}

/** One page of a list, and where it ends if there are more. */
async function paged<R>(
  { limit = staffPage, cursor }: Paged,
  find: (limit: number, after?: Place) => Promise<R[]>,
  placeOf: (found: R) => Place,
): Promise<{ page: readonly R[]; next: { next?: string } }> {
  const found = await find(limit + 1, cursor === undefined ? undefined : positionOf(cursor));
  const page = found.slice(0, limit);
  const last = page.at(-1) && placeOf(page.at(-1)!);
  return { page, next: last && found.length > limit ? { next: `${last.time}~${last.id}` } : {} };
}

/** What is wrong with a query of the team's. */
function check({ cursor, limit }: Paged): FieldErrors | undefined {
  const errors: FieldErrors = {
    ...(cursor !== undefined && !positionOf(cursor) && { cursor: 'malformed' }),
    ...(limit !== undefined && !(Number.isInteger(limit) && limit > 0) && { limit: 'malformed' }),
    ...(limit !== undefined && limit > longestStaffPage && { limit: 'too-many' }),
  };
  return Object.keys(errors).length ? errors : undefined;
}

/** The rules for the team, for a backend that has one: what `execute` and `answerStaff` are given. */
export const staff = {
  parse: (input: unknown) => {
    const type = (input as Partial<StaffCommand> | null)?.type;
    return isStaffCommandType(type) ? parseStaffCommand(type, input) : undefined;
  },
  decide: decideReview,
  /** Whether it is a query of the team's. */
  knows: (query: { readonly type: string }): query is StaffQuery => Object.hasOwn(readers, query.type),
  async look<T extends StaffReadType>(
    seen: Snapshot,
    query: Extract<StaffQuery, { type: T }>,
    viewer: Viewer,
    now: Date,
  ): Promise<{ readonly read: StaffReads[T]['result'] } | { readonly refusal: Refusal }> {
    const { may, read } = readers[query.type as T];
    if (!may(viewer)) return forbidden;
    const fields = check(query as Paged);
    if (fields) return { refusal: { code: 'invalid', fields } };
    const found = await read(seen, query, viewer, now);
    const about = { version: await seen.version(), at: now.toISOString(), viewer };
    return { read: { ...about, ...found } as unknown as StaffReads[T]['result'] };
  },
};
export type Staff = typeof staff;
