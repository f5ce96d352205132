import { noted } from './audit-rules.ts';
import type { AuditEntry } from './audit.ts';
import { isTeam, type Actor, type Refusal } from './community.ts';
import { placeOfPoll, stateOfPoll } from './poll-list.ts';
import {
  pollStates,
  type PollContent,
  type PollCreate,
  type PollDiscard,
  type PollEdit,
  type PollsQuery,
  type PollStaffCommand,
} from './poll-staff.ts';
import type { Poll } from './poll.ts';
import { versionOf } from './question-rules.ts';
import type { Change, Decision } from './records.ts';
import { changedSince, checkPage, notFound, paged, type Deciders, type Readers } from './staff-table.ts';
import type { Snapshot } from './store.ts';
import { toUtc } from './time.ts';

// What the team may do with polls: whatever it does, a vote that was cast stays with the option it was cast for.

const refuse = (code: Refusal['code'], reason?: NonNullable<Refusal['reason']>): Decision => ({
  refusal: { code, ...(reason && { reason }) },
});
const isOver: Decision = { refusal: { code: 'invalid', fields: { closesAt: 'past' } } };

const isTwice: Decision = { refusal: { code: 'invalid', fields: { options: 'duplicate' } } };

const isPast = (time: string | undefined, now: Date) => time !== undefined && new Date(time) <= now;

async function decideCreate(seen: Snapshot, command: PollCreate, actor: Actor, now: Date): Promise<Decision> {
  if (await seen.get('poll', command.id)) return refuse('conflict', 'id-taken');
  const content = contentIn(command);
  if (!areDistinct(content)) return isTwice;
  if (isPast(content.closesAt, now)) return isOver;
  const { id, draft } = command;
  const poll: Poll = { id, ...content, createdAt: now.toISOString(), ...(draft && { draft }) };
  return written(poll, command, actor, now, { after: stateOfPoll(poll, now) });
}

/** A decision about a poll as it was seen: a late copy of an older command has not seen what stands. */
const aboutPoll =
  <C extends Exclude<PollStaffCommand, PollCreate | PollDiscard>>(
    decide: (poll: Poll, command: C, actor: Actor, now: Date) => Decision,
  ) =>
  async (seen: Snapshot, command: C, actor: Actor, now: Date): Promise<Decision> => {
    const poll = await seen.get('poll', command.pollId);
    if (!poll) return notFound;
    if (versionOf(poll) !== command.ifVersion) return changedSince;
    return decide(poll, command, actor, now);
  };

const decideEdit = aboutPoll<PollEdit>((poll, command, actor, now) => {
  const before = contentIn(poll);
  const after = contentIn(command);
  const changed = contentFields.filter((field) => !isSame(before[field], after[field]));
  if (!changed.length) return { changes: [] };
  if (!areDistinct(after)) return isTwice;
  if (!poll.draft && isOtherVote(before, after)) return refuse('conflict', 'opened');
  if (changed.includes('closesAt')) {
    if (stateOfPoll(poll, now) === 'closed') return refuse('closed');
    if (isPast(after.closesAt, now)) return isOver;
  }
  const { id, createdAt, draft, openedAt, closedAt } = poll;
  const kept = { id, createdAt, ...given({ draft, openedAt, closedAt }) };
  return written({ ...kept, ...after, version: command.id }, command, actor, now, {
    before: told(before, changed),
    after: told(after, changed),
  });
});

const decideOpen = aboutPoll<Extract<PollStaffCommand, { type: 'poll.open' }>>(
  (poll, command, actor, now) => {
    const before = stateOfPoll(poll, now);
    if (before === 'open') return { changes: [] };
    const { draft, closedAt: _, closesAt, ...rest } = poll;
    if (draft && isPast(closesAt, now)) return isOver;
    const opened: Poll = {
      ...rest,
      ...(draft && { openedAt: now.toISOString() }),
      ...(closesAt !== undefined && !isPast(closesAt, now) && { closesAt }),
      version: command.id,
    };
    return written(opened, command, actor, now, { before, after: 'open' });
  },
);

const decideClose = aboutPoll<Extract<PollStaffCommand, { type: 'poll.close' }>>(
  (poll, command, actor, now) => {
    const before = stateOfPoll(poll, now);
    if (before === 'draft') return refuse('conflict', 'draft');
    if (before === 'closed') return { changes: [] };
    const closed = { ...poll, closedAt: now.toISOString(), version: command.id };
    return written(closed, command, actor, now, { before, after: 'closed' });
  },
);

async function decideDiscard(
  seen: Snapshot,
  command: PollDiscard,
  actor: Actor,
  now: Date,
): Promise<Decision> {
  const poll = await seen.get('poll', command.pollId);
  if (!poll) return notFound;
  // No late copy is passed over as if it were done, as one of another command is: the draft would be taken for deleted.
  if (versionOf(poll) !== command.ifVersion) return changedSince;
  if (!poll.draft) return refuse('conflict', 'opened');
  const gone = { table: 'poll', record: poll, gone: true } as const;
  return done(gone, command, actor, now, { before: 'draft', after: null });
}

const written = (
  poll: Poll,
  command: PollStaffCommand,
  actor: Actor,
  now: Date,
  stood: Pick<AuditEntry, 'before' | 'after'>,
): Decision => done({ table: 'poll', record: poll }, command, actor, now, stood);

/** What becomes of a poll, and that somebody of the team did that. */
function done(
  change: Extract<Change, { table: 'poll' }>,
  command: PollStaffCommand,
  actor: Actor,
  now: Date,
  stood: Pick<AuditEntry, 'before' | 'after'>,
): Decision {
  const target = { kind: 'poll', id: change.record.id } as const;
  return { changes: [change, noted(command, actor, now, { target, ...stood })] };
}

const contentFields = [
  'question',
  'lang',
  'kind',
  'options',
  'max',
  'results',
  'allowChange',
  'closesAt',
] as const satisfies readonly (keyof PollContent)[];

/** What is written in a poll: times as they compare, and no limit where one option is chosen anyway. */
function contentIn({
  question,
  lang,
  kind,
  options,
  max,
  results,
  allowChange,
  closesAt,
}: PollContent): PollContent {
  return {
    question,
    kind,
    options: options.map(({ id, label }) => ({ id, label })),
    results,
    allowChange,
    ...given({ lang, max: kind === 'multiple' ? max : undefined, closesAt: closesAt && toUtc(closesAt) }),
  };
}

/** Whether whoever has to choose, and whatever counts, can tell the options apart. */
const areDistinct = ({ options }: PollContent) =>
  [options.map(({ id }) => id), options.map(({ label }) => label.normalize('NFKC').toLowerCase())].every(
    (texts) => new Set(texts).size === texts.length,
  );

/** Whether a ballot would mean something else. */
const isOtherVote = (before: PollContent, after: PollContent) =>
  (['kind', 'max', 'allowChange'] as const).some((field) => before[field] !== after[field]) ||
  !isSame(idsOf(before), idsOf(after));
const idsOf = ({ options }: PollContent) => options.map(({ id }) => id);

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;

/** For the log: what was changed, as JSON, with `null` for what was not there. The team wrote it itself. */
const told = (content: PollContent, fields: readonly (keyof PollContent)[]) =>
  JSON.stringify(Object.fromEntries(fields.map((field) => [field, content[field] ?? null])));

export const pollDeciders: Deciders<PollStaffCommand['type']> = {
  'poll.create': decideCreate,
  'poll.edit': decideEdit,
  'poll.open': decideOpen,
  'poll.close': decideClose,
  'poll.discard': decideDiscard,
};

const isState = (state: PollsQuery['state']) =>
  state === undefined || state === 'all' || pollStates.includes(state);

export const pollReaders: Readers<'polls'> = {
  polls: {
    may: isTeam,
    check: (query) => ({ ...checkPage(query), ...(!isState(query.state) && { state: 'unknown' }) }),
    async read(seen, { state = 'all', ...query }, _, now) {
      const { page, next } = await paged(
        query,
        (limit, after) => seen.polls(state, now, limit, after),
        (poll) => placeOfPoll(poll, state),
      );
      const polls = [];
      for (const poll of page) {
        const tally = await seen.tally(poll);
        polls.push({ poll, state: stateOfPoll(poll, now), version: versionOf(poll), tally });
      }
      return { polls, ...next };
    },
  },
};
