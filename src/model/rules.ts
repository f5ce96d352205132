import { boardOf, holdOn, isShutOut } from './board-rules.ts';
import type { BoardName, BoardRules } from './board.ts';
import type { Block } from './block.ts';
import type { Actor, FieldErrors, Viewer } from './community.ts';
import { noAttendance } from './event.ts';
import {
  checkEventsQuery,
  decideRsvp,
  isShown,
  limitOf,
  mostPromoted,
  positionOf,
  viewEvent,
  viewEvents,
} from './event-rules.ts';
import { decideAnswer, isTakingPart, viewConduct } from './conduct-rules.ts';
import type { ConductCommand } from './conduct.ts';
import { decideFeedback } from './feedback-rules.ts';
import { policyAt, pollAt } from './placement-rules.ts';
import { decideBallot, viewPoll } from './poll-rules.ts';
import type { PollCommand } from './poll.ts';
import type { Query, ReadType, Reads } from './reads.ts';
import type { Command, CommandType, Decision } from './records.ts';
import { checkQuestionsQuery, readQuestion, readQuestions } from './question-reads.ts';
import {
  decideAccept,
  decideAsk,
  decideEditAnswer,
  decideEditQuestion,
  decidePost,
  decideVote,
} from './question-rules.ts';
import { checkMessagesQuery, readMessages } from './message-rules.ts';
import { nothingGiven } from './given.ts';
import { decideErasure, viewPerson, type TouchedByErasure } from './person-rules.ts';
import { decideReport } from './report-rules.ts';
import type { Held } from './review.ts';
import type { Snapshot } from './store.ts';
import { staffRoles } from './team.ts';

// What each command touches and each read shows: the one list of both.

/** What the rules are told beside what is asked. */
export interface Circumstances {
  /** The community's rules for its boards; without them everybody writes everywhere. */
  readonly boards?: BoardRules | undefined;
  /** How the command came makes it doubtful that a person has written it: it waits for the team's review. */
  readonly doubtful?: boolean | undefined;
}

type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
type QueryOf<T extends ReadType> = Extract<Query, { type: T }>;

const ballot = async (seen: Snapshot, command: PollCommand, actor: Actor, now: Date) =>
  decideBallot(
    {
      poll: await seen.get('poll', command.pollId),
      ballot: await seen.get('ballot', command.pollId, actor.id),
    },
    command,
    actor,
    now,
  );

const conduct = async (seen: Snapshot, command: ConductCommand, actor: Actor, now: Date) =>
  decideAnswer(
    {
      policy: await seen.get('policy', command.policyId, command.version),
      pledge: await seen.get('pledge', command.policyId, actor.id),
    },
    command,
    actor,
    now,
  );

/** Whether somebody has declined the community's policy. */
const hasDeclined = async (seen: Snapshot, person: string | undefined, now: Date): Promise<boolean> => {
  const policy = person === undefined ? undefined : await seen.currentPolicy(now);
  return policy !== undefined && (await seen.get('pledge', policy.id, person!))?.answer === 'declined';
};

/** By what somebody is paused, if they are. Nobody of the team ever is. */
const blockOf = async (seen: Snapshot, { id, roles }: Viewer): Promise<Block | undefined> => {
  if (id === undefined || staffRoles.some((role) => roles.includes(role))) return undefined;
  const block = await seen.get('block', id);
  return block?.blocked ? block : undefined;
};

/** What whoever is paused gives no more: what others see, and words for the team that are no report. */
const isGiving = (command: Command) => isTakingPart(command) || command.type === 'feedback.send';

/** Whether somebody may not take part, where they would: they take back what they gave, and no more. */
const isBarred = async (
  seen: Snapshot,
  board: BoardName,
  viewer: Viewer,
  { boards = {} }: Circumstances,
  now: Date,
): Promise<boolean> =>
  isShutOut(boards, board, viewer) ||
  (await blockOf(seen, viewer)) !== undefined ||
  hasDeclined(seen, viewer.id, now);

/** Why what a command writes has to wait for the team's review, if it has. */
async function heldNow(
  seen: Snapshot,
  command: Command,
  actor: Actor,
  { boards = {}, doubtful }: Circumstances,
  now: Date,
): Promise<Held | undefined> {
  const board = boardOf(command);
  const why = doubtful
    ? 'challenge'
    : await holdOn(board && boards[board], actor, () => seen.isTrusted(actor.id));
  return why && { why, since: now.toISOString() };
}

/** So much that was merged into one message waits again when that is erased. */
const mostReopened = 1000;

/** What the words and answers of a person touch that others have given. */
const touchedByErasure = async (seen: Snapshot, person: string): Promise<TouchedByErasure> => {
  const given = await seen.given(person);
  const threads = [];
  const asked = given.question.map(({ id }) => id);
  for (const id of new Set([...asked, ...given.answer.map(({ questionId }) => questionId)])) {
    const question = await seen.get('question', id);
    const answers = (await seen.answers(id)).map(({ answer }) => answer);
    if (question) threads.push({ question, answers });
  }
  const merged = [];
  const own = new Set(given.feedback.map(({ id }) => id));
  for (const id of own) {
    const duplicates = await seen.duplicates(id, mostReopened);
    merged.push(...duplicates.filter((each) => !own.has(each.id)));
  }
  const events = [];
  for (const { eventId } of given.rsvp.filter(({ answer }) => answer === 'yes')) {
    const event = await seen.get('event', eventId);
    const attendance = (await seen.attendance([eventId])).get(eventId) ?? noAttendance;
    const line = event && (await seen.line(eventId, mostPromoted(event, attendance)));
    if (event && line) events.push({ event, attendance, line });
  }
  const block = await seen.get('block', person);
  return { given, threads, events, merged, audit: await seen.auditOf(person), ...(block && { block }) };
};

const rules: {
  [T in CommandType]: (
    seen: Snapshot,
    command: CommandOf<T>,
    actor: Actor,
    now: Date,
    held: Held | undefined,
  ) => Promise<Decision>;
} = {
  'poll.vote': ballot,
  'poll.withdraw': ballot,
  'feedback.send': async (seen, command, actor, now, held) =>
    decideFeedback({ feedback: await seen.get('feedback', command.id) }, command, actor, now, held),
  'event.rsvp': async (seen, command, actor, now) => {
    const { eventId } = command;
    const event = await seen.get('event', eventId);
    const rsvp = await seen.get('rsvp', eventId, actor.id);
    const attendance = (await seen.attendance([eventId])).get(eventId) ?? noAttendance;
    const line = event ? await seen.line(eventId, mostPromoted(event, attendance)) : [];
    return decideRsvp({ event, rsvp, attendance, line }, command, actor, now);
  },
  'conduct.accept': conduct,
  'conduct.decline': conduct,
  'report.send': async (seen, command, actor, now, held) =>
    decideReport({ report: await seen.get('report', command.id) }, command, actor, now, held),
  'question.ask': async (seen, command, actor, now, held) =>
    decideAsk({ question: await seen.get('question', command.id) }, command, actor, now, held),
  'question.edit': async (seen, command, actor, now, held) =>
    decideEditQuestion(
      { question: await seen.get('question', command.questionId) },
      command,
      actor,
      now,
      held,
    ),
  'answer.post': async (seen, command, actor, now, held) =>
    decidePost(
      {
        question: await seen.get('question', command.questionId),
        answer: await seen.get('answer', command.id),
      },
      command,
      actor,
      now,
      held,
    ),
  'answer.edit': async (seen, command, actor, now, held) =>
    decideEditAnswer(
      {
        question: await seen.get('question', command.questionId),
        answer: await seen.get('answer', command.answerId),
      },
      command,
      actor,
      now,
      held,
    ),
  'answer.accept': async (seen, command, actor, now) =>
    decideAccept(
      {
        question: await seen.get('question', command.questionId),
        answer: command.answerId === null ? undefined : await seen.get('answer', command.answerId),
      },
      command,
      actor,
      now,
    ),
  'vote.set': async (seen, command, actor, now) => {
    const { questionId, answerId } = command;
    const question = await seen.get('question', questionId);
    const answer = answerId === undefined ? undefined : await seen.get('answer', answerId);
    const vote = await seen.get('vote', answerId ?? questionId, actor.id);
    return decideVote({ question, answer, vote }, command, actor, now);
  },
  'person.erase': async (seen, _, actor, now) =>
    decideErasure(await touchedByErasure(seen, actor.id), actor, now),
};

const readers: {
  [T in ReadType]: (
    seen: Snapshot,
    query: QueryOf<T>,
    viewer: Viewer,
    now: Date,
    circumstances: Circumstances,
  ) => Promise<Reads[T]['result']>;
} = {
  poll: async (seen, query, viewer, now, circumstances) => {
    const poll = await pollAt(seen, query, now);
    const ballot = poll && viewer.id !== undefined ? await seen.get('ballot', poll.id, viewer.id) : undefined;
    const tally = poll && (await seen.tally(poll));
    const read = viewPoll({ poll, ballot, tally }, viewer, await seen.version(), now);
    const barred = await isBarred(seen, 'polls', viewer, circumstances, now);
    return barred ? { ...read, can: read.can.filter((type) => type !== 'poll.vote') } : read;
  },
  conduct: async (seen, query, viewer, now, { boards = {} }) => {
    const policy = await policyAt(seen, query, now);
    const askedSince = policy ? await seen.lastMaterial(policy) : 0;
    const pledge =
      policy && viewer.id !== undefined ? await seen.get('pledge', policy.id, viewer.id) : undefined;
    const answered = pledge && (await seen.get('policy', pledge.policyId, pledge.version));
    const read = viewConduct({ policy, pledge, askedSince, answered }, viewer, await seen.version(), now);
    const shutOut = isShutOut(boards, 'reports', viewer);
    return shutOut ? { ...read, can: read.can.filter((type) => type !== 'report.send') } : read;
  },
  events: async (seen, query, viewer, now, circumstances) => {
    const { id, when, cursor } = query;
    const limit = limitOf(query);
    const after = cursor === undefined ? undefined : positionOf(cursor);
    const found =
      id === undefined
        ? await seen.events(when, now, limit + 1, after)
        : [await seen.get('event', id)].filter(isShown);
    const page = found.slice(0, limit);
    const attendances = await seen.attendance(page.map(({ id }) => id));
    const barred = await isBarred(seen, 'events', viewer, circumstances, now);
    const views = [];
    for (const event of page) {
      const rsvp = viewer.id === undefined ? undefined : await seen.get('rsvp', event.id, viewer.id);
      const attendance = attendances.get(event.id) ?? noAttendance;
      const place = rsvp?.turn && (await seen.ahead(event.id, rsvp.turn)) + 1;
      const view = viewEvent({ event, rsvp, attendance, place }, now);
      // Who goes already, or waits, may still say that they do not.
      views.push(barred && (rsvp?.answer ?? 'no') === 'no' ? { ...view, can: [] } : view);
    }
    return viewEvents(views, found.length > limit, when, viewer, await seen.version(), now);
  },
  questions: async (seen, query, viewer, now, circumstances) =>
    readQuestions(seen, query, viewer, await isBarred(seen, 'questions', viewer, circumstances, now), now),
  question: async (seen, query, viewer, now, circumstances) =>
    readQuestion(seen, query, viewer, await isBarred(seen, 'questions', viewer, circumstances, now), now),
  messages: readMessages,
  person: async (seen, _, viewer, now) => {
    const given = viewer.id === undefined ? nothingGiven : await seen.given(viewer.id);
    return viewPerson(given, viewer, await seen.version(), now);
  },
};

const checks: { readonly [T in ReadType]?: (query: QueryOf<T>) => FieldErrors } = {
  events: checkEventsQuery,
  questions: checkQuestionsQuery,
  messages: checkMessagesQuery,
};

/** What is wrong with a query, field by field; nothing for most. */
export function checkQuery(query: Query): FieldErrors | undefined {
  const errors = checks[query.type]?.(query as never) ?? {};
  return Object.keys(errors).length ? errors : undefined;
}

/** What a community's rules make of a command. */
export async function decide<T extends CommandType>(
  seen: Snapshot,
  command: CommandOf<T>,
  actor: Actor,
  now: Date,
  circumstances: Circumstances = {},
): Promise<Decision> {
  if (isShutOut(circumstances.boards ?? {}, boardOf(command), actor)) {
    return { refusal: { code: 'forbidden', reason: 'members-only' } };
  }
  const block = isGiving(command) ? await blockOf(seen, actor) : undefined;
  if (block) {
    const { reason: because } = block;
    return { refusal: { code: 'forbidden', reason: 'blocked', ...(because !== undefined && { because }) } };
  }
  if (isTakingPart(command) && (await hasDeclined(seen, actor.id, now))) {
    return { refusal: { code: 'forbidden', reason: 'declined' } };
  }
  const held = await heldNow(seen, command, actor, circumstances, now);
  return rules[command.type as T](seen, command, actor, now, held);
}

/** What a viewer is shown in answer to a query. */
export function look<T extends ReadType>(
  seen: Snapshot,
  query: QueryOf<T>,
  viewer: Viewer,
  now: Date,
  circumstances: Circumstances = {},
): Promise<Reads[T]['result']> {
  return readers[query.type as T](seen, query, viewer, now, circumstances);
}
