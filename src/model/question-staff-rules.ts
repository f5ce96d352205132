import { noted } from './audit-rules.ts';
import { isTeam, type Actor, type FieldErrors, type Viewer } from './community.ts';
import {
  mostPinned,
  questionLimits,
  type Answer,
  type Counted,
  type CountedAnswer,
  type Question,
  type Vote,
} from './question.ts';
import {
  pageOfAnswers,
  positionOfQuestion,
  viewAnswer,
  viewQuestion,
  voteOf,
  wordsOfQuestion,
} from './question-reads.ts';
import { wordsOf } from './text.ts';
import { setMeanwhile, versionOf, waits } from './question-rules.ts';
import {
  threadStates,
  type AnswerVerify,
  type PostEdit,
  type QuestionClose,
  type QuestionPin,
  type QuestionPublish,
  type QuestionStaffCommandType,
  type QuestionStaffReads,
  type StaffAnswer,
  type StaffCan,
  type StaffQuestion,
  type StaffStanding,
  type ThreadsQuery,
} from './question-staff.ts';
import type { Change, Decision } from './records.ts';
import { isHidden, isOfBrand, stateOf } from './review-rules.ts';
import type { Reviewed } from './review.ts';
import {
  changedSince,
  checkPage,
  forbidden,
  notFound,
  paged,
  type Deciders,
  type Readers,
} from './staff-table.ts';
import type { Snapshot } from './store.ts';

// What the team may do on a board of questions and answers, and what it is shown of one.

const idTaken = { refusal: { code: 'conflict', reason: 'id-taken' } } as const;
const staysClosed = { refusal: { code: 'closed', reason: 'question-closed' } } as const;
const pinsFull = { refusal: { code: 'conflict', reason: 'pins-full' } } as const;

/** Whether the brand may answer for what somebody wrote: it does so anyway for what is official, and nobody for themselves. */
const isVerifiable = ({ author, official }: Answer, { id }: Viewer) => author !== id && !official;

async function decideVerify(
  seen: Snapshot,
  command: AnswerVerify,
  actor: Actor,
  now: Date,
): Promise<Decision> {
  const { id, questionId, answerId, verified, ifVersion } = command;
  const answer = await seen.get('answer', answerId);
  const question = await seen.get('question', questionId);
  if (!question || answer?.questionId !== questionId) return notFound;
  if (!isVerifiable(answer, actor)) return forbidden;
  const { verifiedAt, setBy, ...kept } = answer;
  const meanwhile = setMeanwhile(setBy?.verified, command);
  if (meanwhile) return meanwhile;
  if (verified && (isHidden(question) || isHidden(answer))) return { refusal: waits };
  if (verified && versionOf(answer) !== ifVersion) return changedSince;
  const mark = verified && { verifiedAt: now.toISOString() };
  const record: Answer = { ...kept, ...mark, setBy: { verified: id } };
  const target = { kind: 'answer', id: answerId } as const;
  const state = (isSo: boolean) => (isSo ? 'verified' : 'unverified');
  const [before, after] = [state(verifiedAt !== undefined), state(verified)];
  const stood = { questionId, before, after, version: ifVersion };
  return {
    changes: [{ table: 'answer', record }, noted(command, actor, now, { target, ...stood })],
  };
}

async function decideClose(
  seen: Snapshot,
  command: QuestionClose,
  actor: Actor,
  now: Date,
): Promise<Decision> {
  const { id, questionId, closed, reason } = command;
  const question = await seen.get('question', questionId);
  if (!question) return notFound;
  const { closedAt, closedReason, ...kept } = question;
  if (question.erased) return staysClosed;
  const meanwhile = setMeanwhile(question.setBy?.closed, command);
  if (meanwhile) return meanwhile;
  const why = reason !== undefined && { reason };
  const closing = closed && {
    closedAt: closedAt ?? now.toISOString(),
    ...(why && { closedReason: why.reason }),
  };
  const record: Question = { ...kept, ...closing, setBy: { ...kept.setBy, closed: id } };
  const target = { kind: 'question', id: questionId } as const;
  const [before, after] = [closedAt === undefined ? 'open' : 'closed', closed ? 'closed' : 'open'];
  const stood = { before, after, ...(closedReason !== undefined && { reasonBefore: closedReason }) };
  return {
    changes: [{ table: 'question', record }, noted(command, actor, now, { target, ...stood, ...why })],
  };
}

async function decidePin(seen: Snapshot, command: QuestionPin, actor: Actor, now: Date): Promise<Decision> {
  const { id, questionId, pinned } = command;
  const question = await seen.get('question', questionId);
  if (!question) return notFound;
  const meanwhile = setMeanwhile(question.setBy?.pinned, command);
  if (meanwhile) return meanwhile;
  if (pinned && question.erased) return staysClosed;
  if (pinned && isHidden(question)) return { refusal: waits };
  if (pinned && !mayBePinned(question, await seen.pinned())) return pinsFull;
  const { pinnedAt, ...kept } = question;
  const pin = pinned && { pinnedAt: pinnedAt ?? now.toISOString() };
  const record: Question = { ...kept, ...pin, setBy: { ...kept.setBy, pinned: id } };
  const target = { kind: 'question', id: questionId } as const;
  const state = (isSo: boolean) => (isSo ? 'pinned' : 'unpinned');
  const [before, after] = [state(pinnedAt !== undefined), state(pinned)];
  return {
    changes: [{ table: 'question', record }, noted(command, actor, now, { target, before, after })],
  };
}

const mayBePinned = ({ pinnedAt }: Question, pinned: readonly Counted[]) =>
  pinnedAt !== undefined || pinned.length < mostPinned;

async function decideEdit(seen: Snapshot, command: PostEdit, actor: Actor, now: Date): Promise<Decision> {
  const { target, ifVersion, reason } = command;
  const written = await seen.get(target.kind, target.id);
  if (!written || ('erased' in written && written.erased)) return notFound;
  if (written.author === actor.id) return forbidden;
  if (versionOf(written) !== ifVersion) return changedSince;
  const [before, after] = [versionOf(written), command.id];
  const why = reason !== undefined && { reason };
  return {
    changes: [
      withWords(written, command, now),
      noted(command, actor, now, {
        target,
        ...('questionId' in written && { questionId: written.questionId }),
        before,
        after,
        ...why,
      }),
    ],
  };
}

function withWords(written: Question | Answer, { id, title, body, reason }: PostEdit, now: Date): Change {
  const why = reason !== undefined && { reason };
  const marks = { version: id, editedAt: now.toISOString(), editedBy: 'team' } as const;
  if ('questionId' in written) {
    const original = { ...ownWords(written), ...why };
    return { table: 'answer', record: { ...written, ...marks, body: body!, original } };
  }
  const { body: _, ...kept } = written;
  const words = { title: title!, ...(body !== undefined && { body }) };
  const original = { ...ownWords(written), ...why };
  return { table: 'question', record: { ...kept, ...words, ...marks, original } };
}

/** The words that are its author's own: those that stood there before the team changed any. */
function ownWords<R extends Question | Answer>(written: R): NonNullable<R['original']> {
  const own = (written.original ?? written) as Partial<Question>;
  const parts = (['title', 'body', 'version', 'editedAt'] as const).flatMap((part) =>
    own[part] === undefined ? [] : [[part, own[part]] as const],
  );
  return Object.fromEntries(parts) as unknown as NonNullable<R['original']>;
}

async function decidePublish(
  seen: Snapshot,
  command: QuestionPublish,
  actor: Actor,
  now: Date,
): Promise<Decision> {
  const { id, type: _, answerId, title, body, answer: words, pinned = false, ...how } = command;
  if ((await seen.get('question', id)) || (await seen.get('answer', answerId))) return idTaken;
  if (pinned && (await seen.pinned()).length >= mostPinned) return pinsFull;
  const at = now.toISOString();
  const by = { ...how, author: actor.id, createdAt: at };
  const pin = pinned && { pinnedAt: at, setBy: { pinned: id } };
  const asked = { title, ...(body !== undefined && { body }) };
  const question: Question = { id, ...asked, ...by, byTeam: true, ...pin };
  const answer: Answer = { id: answerId, questionId: id, body: words, ...by, official: true };
  const target = { kind: 'question', id } as const;
  return {
    changes: [
      { table: 'question', record: question },
      { table: 'answer', record: answer },
      noted(command, actor, now, { target, after: 'published' }),
    ],
  };
}

export const questionDeciders: Deciders<QuestionStaffCommandType> = {
  'answer.verify': decideVerify,
  'question.close': decideClose,
  'question.pin': decidePin,
  'post.edit': decideEdit,
  'question.publish': decidePublish,
};

function standingForTeam(record: Reviewed): StaffStanding {
  const { held, review } = record;
  if (held) return { held };
  if (stateOf(record) !== 'rejected') return {};
  const { reason, at } = review!;
  return { rejected: { ...(reason !== undefined && { reason }), at } };
}

/** A question as the team is shown it in a list. */
async function viewForTeam(
  seen: Snapshot,
  counted: Counted,
  viewer: Viewer,
  pinned: readonly Counted[],
): Promise<StaffQuestion> {
  const { question, heldPosts, rejectedPosts } = counted;
  const vote = await voteOf(seen, question.id, viewer);
  const { can, held: _, rejected: __, ...shown } = viewQuestion(counted, vote, viewer, false);
  const isPinnable = !isHidden(question) && mayBePinned(question, pinned);
  const more: readonly StaffCan[] = question.erased
    ? []
    : [...mayJudge(question, viewer), 'question.close', ...(isPinnable ? (['question.pin'] as const) : [])];
  const { closed = null, pinned: atTheTop = null } = question.setBy ?? {};
  const setBy = { reviewed: question.review?.commandId ?? null, closed, pinned: atTheTop };
  return { ...shown, ...standingForTeam(question), setBy, heldPosts, rejectedPosts, can: [...can, ...more] };
}

function viewAnswerForTeam(
  counted: CountedAnswer,
  question: Question,
  vote: Vote | undefined,
  viewer: Viewer,
): StaffAnswer {
  const { answer } = counted;
  const { can, held: _, rejected: __, ...shown } = viewAnswer(counted, question, vote, viewer, false);
  const isSeen = !isHidden(question) && !isHidden(answer);
  return {
    ...shown,
    ...(answer.original && { original: answer.original }),
    ...standingForTeam(answer),
    setBy: { reviewed: answer.review?.commandId ?? null, verified: answer.setBy?.verified ?? null },
    can: [
      ...can,
      ...mayJudge(answer, viewer),
      ...(isSeen && isVerifiable(answer, viewer) ? (['answer.verify'] as const) : []),
    ],
  };
}

/** Nobody reviews their own words but those of the brand, and they edit them as everybody does. */
function mayJudge(post: Question | Answer, viewer: Viewer): readonly StaffCan[] {
  if (post.author !== viewer.id) return ['post.review', 'post.edit'];
  return isOfBrand(post) ? ['post.review'] : [];
}

const checkThreads = (query: ThreadsQuery): FieldErrors => ({
  ...checkPage(query),
  ...(!threadStates.includes(query.state) && { state: 'unknown' }),
  ...((query.search ?? '').length > questionLimits.search && { search: 'too-long' }),
});

export const questionReaders: Readers<keyof QuestionStaffReads> = {
  threads: {
    may: isTeam,
    check: checkThreads,
    async read(seen, query, viewer) {
      const words = wordsOf(query.search ?? '');
      const { page, next } = await paged(
        query,
        (limit, after) => seen.threads(query.state, limit, after, words),
        positionOfQuestion,
      );
      const pinned = await seen.pinned();
      const threads = [];
      for (const each of page) threads.push(await viewForTeam(seen, each, viewer, pinned));
      return { threads, ...next };
    },
  },
  thread: {
    may: isTeam,
    async read(seen, { id, cursor }, viewer) {
      const counted = await seen.question(id);
      if (!counted) return { question: null, answers: [] };
      const { question } = counted;
      const { page, next } = pageOfAnswers(await seen.answers(id), question, cursor);
      const answers = [];
      for (const each of page) {
        const vote = await voteOf(seen, each.answer.id, viewer);
        answers.push(viewAnswerForTeam(each, question, vote, viewer));
      }
      const view = await viewForTeam(seen, counted, viewer, await seen.pinned());
      return {
        question: { ...view, ...wordsOfQuestion(question, true) },
        answers,
        ...(next !== undefined && { next }),
      };
    },
  },
};
