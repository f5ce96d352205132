import { noted, viewAudit } from './audit-rules.ts';
import { isTeam, type Actor } from './community.ts';
import { maySeeFigures, viewFigures } from './figure-rules.ts';
import { setMeanwhile, versionOf } from './question-rules.ts';
import type { Answer, Question } from './question.ts';
import type { Change, Decision } from './records.ts';
import { isHidden, isOfBrand, stateOf } from './review-rules.ts';
import type { Review, Reviewed } from './review.ts';
import { heldKinds, type HeldPost, type PostReview } from './staff.ts';
import {
  changedSince,
  checkPage,
  forbidden,
  notFound,
  paged,
  type Deciders,
  type Readers,
} from './staff-table.ts';
import type { HeldRecord, Snapshot } from './store.ts';

// What the team reviews, and what it is told of that and of itself.

async function decideReview(seen: Snapshot, command: PostReview, actor: Actor, now: Date): Promise<Decision> {
  const { id, target, decision, reason, ifVersion } = command;
  const { kind } = target;
  const record = await seen.get(kind, target.id);
  if (!record) return notFound;
  if (record.author === actor.id && !isOfBrand(record)) return forbidden;
  if (versionOf(record) !== ifVersion) return changedSince;
  const meanwhile = setMeanwhile(record.review?.commandId, command);
  if (meanwhile) return meanwhile;
  const why = reason !== undefined && { reason };
  const review: Review = { decision, ...why, commandId: id, at: now.toISOString() };
  const kept = decision === 'reject' ? withoutMarks(record) : withoutHold(record);
  const reviewed = { table: kind, record: { ...kept, review } } as Change;
  const before = record.held && !isHidden(record) ? 'edited' : stateOf(record);
  const after = stateOf({ review });
  const reasonBefore = record.review?.reason;
  const stood = { before, after, version: ifVersion, ...(reasonBefore !== undefined && { reasonBefore }) };
  return {
    changes: [
      reviewed,
      ...(decision === 'reject' && 'questionId' in record ? await notHelping(seen, record) : []),
      noted(command, actor, now, {
        target,
        ...('questionId' in record && { questionId: record.questionId }),
        ...stood,
        ...why,
      }),
    ],
  };
}

function withoutHold<R extends Reviewed>(record: R): Omit<R, 'held'> {
  const { held: _, ...rest } = record;
  return rest;
}

/** What nobody is shown neither stands at the top nor is answered for. */
function withoutMarks(record: HeldRecord['record']) {
  const { pinnedAt: _, verifiedAt: __, ...rest } = withoutHold(record as Question & Answer);
  return rest;
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
  const { author: _, held, review, ...shown } = record;
  const question = table === 'answer' ? await seen.get('question', record.questionId) : undefined;
  return {
    kind: table,
    record: shown,
    version: versionOf(record),
    held: held!,
    setBy: review?.commandId ?? null,
    ...(question && { question: { id: question.id, title: question.title } }),
  } as HeldPost;
}

export const reviewDeciders: Deciders<'post.review'> = { 'post.review': decideReview };

export const reviewReaders: Readers<'held' | 'audit' | 'figures'> = {
  held: {
    may: isTeam,
    check: (query) => ({
      ...checkPage(query),
      ...(query.only !== undefined && !Object.hasOwn(heldKinds, query.only) && { only: 'unknown' }),
    }),
    async read(seen, query) {
      const kinds = query.only && heldKinds[query.only];
      const { page, next } = await paged(
        query,
        (limit, after) => seen.held(limit, after, kinds),
        ({ record }) => ({ time: record.held!.since, id: record.id }),
      );
      const posts = [];
      for (const each of page) posts.push(await viewHeld(seen, each));
      return { posts, ...next };
    },
  },
  audit: {
    may: isTeam,
    check: checkPage,
    async read(seen, query) {
      const { page, next } = await paged(
        query,
        (limit, after) => seen.audit(limit, after),
        ({ at, id }) => ({ time: at, id }),
      );
      return { entries: await viewAudit(seen, page), ...next };
    },
  },
  figures: {
    may: maySeeFigures,
    read: async (seen, _, viewer, now) => viewFigures(await seen.figures(), viewer, now),
  },
};
