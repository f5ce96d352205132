import type { AuditEntry } from './audit.ts';
import type { Block } from './block.ts';
import type { Policy } from './conduct.ts';
import type { Attendance, Rsvp } from './event.ts';
import { fitsMessage, oldestFirst, messageKey } from './message-rules.ts';
import { attendanceKey, sortKeys, wordsIn } from './event-rules.ts';
import { middleOf } from './figure-rules.ts';
import type { Counts } from './figures.ts';
import { givenTables, giverIn, type Given } from './given.ts';
import { endOf, isClosed, openedAt, type Poll } from './poll.ts';
import { comesFirst, placeOfPoll, stateOfPoll } from './poll-list.ts';
import type { Placement } from './placement.ts';
import { comesBefore, isIn, positionOfQuestion, wordsFor } from './question-reads.ts';
import type { Counted } from './question.ts';
import { messageWaitsSince, questionWaitsSince, type InboxTable } from './inbox-rules.ts';
import { reviewedTables, type Table, type Tables } from './records.ts';
import { isHidden, mayRead, stateOf } from './review-rules.ts';
import type { Reviewed } from './review.ts';
import type { HeldRecord, Keys, PledgeCount, Snapshot, WaitingRecord } from './store.ts';

/** What each kind of record is found by, and with it the list of all kinds. */
export const keyOf = {
  poll: ({ id }) => [id],
  ballot: ({ pollId, voter }) => [pollId, voter],
  feedback: ({ id }) => [id],
  event: ({ id }) => [id],
  rsvp: ({ eventId, person }) => [eventId, person],
  policy: ({ id, version }) => [id, version],
  pledge: ({ policyId, person }) => [policyId, person],
  report: ({ id }) => [id],
  question: ({ id }) => [id],
  answer: ({ id }) => [id],
  vote: ({ targetId, person }) => [targetId, person],
  audit: ({ id }) => [id],
  placement: ({ kind, name }) => [kind, name],
  block: ({ person }) => [person],
} satisfies { [T in Table]: (record: Tables[T]) => Keys[T] };

/** Every record of a kind, in any order; with the beginning of a key, those whose keys begin so. */
export type All = <T extends Table>(table: T, beginning?: Keys[T][0]) => Promise<Tables[T][]>;

export type Queries = Omit<Snapshot, 'get' | 'version' | 'acceptance' | 'mail' | 'sightings'>;

/** The queries of a snapshot over plain records, for a store that has no query language of its own. */
export function queries(all: All): Queries {
  return {
    currentPoll: async (now) => currentOf(await all('poll'), now),
    polls: async (state, now, limit, after) => {
      const place = (poll: Poll) => placeOfPoll(poll, state);
      return (await all('poll'))
        .filter((poll) => state === 'all' || stateOfPoll(poll, now) === state)
        .filter((poll) => !after || comesFirst(state, after, place(poll)))
        .sort((a, b) => (comesFirst(state, place(a), place(b)) ? -1 : 1))
        .slice(0, limit);
    },
    tally: async (poll) => {
      const ballots = (await all('ballot', poll.id)).filter(({ choices }) => choices.length > 0);
      const counts = poll.options.map(
        ({ id }) => ballots.filter(({ choices }) => choices.includes(id)).length,
      );
      return { voters: ballots.length, counts };
    },
    events: async (when, now, limit, after, words = []) => {
      const time = now.toISOString();
      const upcoming = when !== 'past';
      const drafts = when === 'draft';
      const compare = (a: Sorted, b: Sorted) => (a.key < b.key || (a.key === b.key && a.id < b.id) ? -1 : 1);
      const found = (await all('event'))
        .filter(({ status }) => (status === 'draft') === drafts)
        .filter((event) => words.every((word) => wordsIn(event).includes(word)))
        .map((event) => ({ event, ...sortKeys(event) }))
        .filter(({ end }) => drafts || end > time === upcoming)
        .map(({ event, start, end }) => ({ event, id: event.id, key: upcoming ? start : end }))
        .sort((a, b) => (upcoming ? compare(a, b) : compare(b, a)));
      const last = after && { key: after.time, id: after.id };
      const isAfter = (one: Sorted) => !last || (upcoming ? compare(last, one) < 0 : compare(one, last) < 0);
      const rest = found.filter((one) => isAfter(one) && one.id !== last?.id);
      return rest.slice(0, limit).map(({ event }) => event);
    },
    attendance: async (ids) => {
      const counts = new Map<string, Attendance>();
      for (const id of ids) {
        const rsvps = await all('rsvp', id);
        const line = inLine(rsvps);
        const going = rsvps.filter(({ answer }) => answer === 'yes').length;
        counts.set(id, { going, waiting: line.length, lastTurn: line.at(-1)?.turn ?? 0 });
      }
      return counts;
    },
    line: async (id, limit) => inLine(await all('rsvp', id)).slice(0, limit),
    attendees: async (id, limit, after = '') =>
      (await all('rsvp', id))
        .map((rsvp) => ({ rsvp, key: attendanceKey(rsvp) }))
        .filter(({ key }) => key > after)
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .slice(0, limit)
        .map(({ rsvp }) => rsvp),
    rsvps: (id) => all('rsvp', id),
    ahead: async (id, drawn) => inLine(await all('rsvp', id)).filter(({ turn }) => turn! < drawn).length,
    currentPolicy: async (now, id) => lastPublished(await all('policy', id), now),
    comingPolicies: async (now, limit) =>
      (await all('policy'))
        .filter(({ publishedAt }) => Date.parse(publishedAt) > now.getTime())
        .sort(byPublication)
        .slice(0, limit),
    policyVersions: async (id, limit) =>
      (await all('policy', id)).sort((a, b) => b.version - a.version).slice(0, limit),
    pledgeCounts: async (policyId) => {
      const counts = new Map<string, PledgeCount>();
      for (const { version, answer } of await all('pledge', policyId)) {
        const { count } = counts.get(`${version} ${answer}`) ?? { count: 0 };
        counts.set(`${version} ${answer}`, { version, answer, count: count + 1 });
      }
      return [...counts.values()];
    },
    lastMaterial: async ({ id, version }) =>
      (await all('policy', id))
        .filter((each) => each.version <= version && each.material)
        .reduce((last, each) => Math.max(last, each.version), 0),
    questions: async (order, limit, viewer, after, words = []) => {
      const place = (counted: Counted) => ({ counted, at: positionOfQuestion(counted) });
      const fits = ({ question, answers }: Counted) =>
        mayRead(question, viewer) &&
        (order !== 'unanswered' || (!answers && !question.closedAt)) &&
        words.every((word) => wordsFor(question).includes(word));
      return (await countedOf(all))
        .filter(fits)
        .map(place)
        .filter(({ at }) => !after || comesBefore(order, after, at))
        .sort((a, b) => (comesBefore(order, a.at, b.at) ? -1 : 1))
        .slice(0, limit)
        .map(({ counted }) => counted);
    },
    pinned: async () => {
      const since = ({ question }: Counted) => `${question.pinnedAt} ${question.id}`;
      return (await countedOf(all))
        .filter(({ question }) => question.pinnedAt !== undefined)
        .sort((a, b) => (since(a) > since(b) ? -1 : 1));
    },
    threads: async (state, limit, after, words = []) => {
      const order = state === 'unanswered' ? state : 'newest';
      const last = after && { ...after, votes: 0 };
      return (await countedOf(all))
        .filter((each) => isIn(state, each) && words.every((word) => wordsFor(each.question).includes(word)))
        .map((counted) => ({ counted, at: positionOfQuestion(counted) }))
        .filter(({ at }) => !last || comesBefore(order, last, at))
        .sort((a, b) => (comesBefore(order, a.at, b.at) ? -1 : 1))
        .slice(0, limit)
        .map(({ counted }) => counted);
    },
    question: async (id) => (await countedOf(all)).find(({ question }) => question.id === id),
    answers: async (questionId) => {
      const votes = await votesOf(all);
      return (await all('answer'))
        .filter((answer) => answer.questionId === questionId)
        .map((answer) => ({ answer, votes: votes.get(answer.id) ?? 0 }));
    },
    isTrusted: async (person) => {
      for (const table of reviewedTables) {
        const approved = ({ author, review }: Tables[typeof table]) =>
          author === person && review?.decision === 'publish';
        if ((await all(table)).some(approved)) return true;
      }
      return false;
    },
    held: async (limit, after, kinds = reviewedTables) => {
      const found: HeldRecord[] = [];
      for (const table of kinds) {
        for (const record of await all(table)) if (record.held) found.push({ table, record } as HeldRecord);
      }
      const key = ({ record }: HeldRecord) => `${record.held!.since} ${record.id}`;
      return found
        .sort((a, b) => (key(a) < key(b) ? -1 : 1))
        .filter((each) => !after || key(each) > `${after.time} ${after.id}`)
        .slice(0, limit);
    },
    heldCount: async (most) => {
      let count = 0;
      for (const table of reviewedTables)
        count += (await all(table)).filter(({ held }: Reviewed) => held).length;
      return Math.min(count, most);
    },
    waiting: async (table, limit, after) => {
      const key = ({ since, record }: WaitingRecord) => `${since} ${record.id}`;
      return (await waitingOf(all, table))
        .sort((a, b) => (key(a) < key(b) ? -1 : 1))
        .filter((each) => !after || key(each) > `${after.time} ${after.id}`)
        .slice(0, limit);
    },
    waitingCount: async (table, most) => Math.min((await waitingOf(all, table)).length, most),
    messages: async (table, filter, limit, after) => {
      const isOldestFirst = oldestFirst(filter);
      const comesAfter = (one: string, other: string) => (isOldestFirst ? one > other : one < other);
      return (await all(table))
        .filter((message) => fitsMessage(message, filter))
        .sort((a, b) => (comesAfter(messageKey(a), messageKey(b)) ? 1 : -1))
        .filter((each) => !after || comesAfter(messageKey(each), `${after.time} ${after.id}`))
        .slice(0, limit);
    },
    duplicates: async (id, limit) =>
      (await all('feedback'))
        .filter(({ duplicateOf }) => duplicateOf === id)
        .sort((a, b) => (messageKey(a) < messageKey(b) ? -1 : 1))
        .slice(0, limit),
    audit: async (limit, after) => {
      const key = ({ at, id }: AuditEntry) => `${at} ${id}`;
      return (await all('audit'))
        .sort((a, b) => (key(a) > key(b) ? -1 : 1))
        .filter((each) => !after || key(each) < `${after.time} ${after.id}`)
        .slice(0, limit);
    },
    blockById: async (id) => (await all('block')).find((each) => each.id === id),
    blocks: async (limit, after) => {
      const key = ({ at, id }: Block) => `${at} ${id}`;
      return (await all('block'))
        .filter(({ blocked }) => blocked)
        .sort((a, b) => (key(a) > key(b) ? -1 : 1))
        .filter((each) => !after || key(each) < `${after.time} ${after.id}`)
        .slice(0, limit);
    },
    auditOf: async (actor) => (await all('audit')).filter((each) => each.actor === actor),
    figures: async () => {
      const figures: Counts[] = [];
      for (const kind of reviewedTables) {
        const records: readonly Reviewed[] = await all(kind);
        const count = (state: ReturnType<typeof stateOf>) =>
          records.filter((record) => stateOf(record) === state).length;
        const since = records.flatMap(({ held }) => (held ? [held.since] : [])).sort();
        const [oldest] = since;
        figures.push({
          kind,
          published: count('published'),
          held: since.length,
          rejected: count('rejected'),
          ...(oldest !== undefined && { oldest }),
          middle: since.slice(...middleOf(since.length)),
        });
      }
      return figures;
    },
    placements: async () => {
      const key = ({ name, kind }: Placement) => `${name} ${kind}`;
      return (await all('placement')).sort((a, b) => (key(a) < key(b) ? -1 : 1));
    },
    given: async (person) => {
      const given: Record<string, unknown> = {};
      for (const table of givenTables) {
        const isOwn = (record: object) => Reflect.get(record, giverIn[table]) === person;
        given[table] = (await all(table)).filter(isOwn);
      }
      return given as unknown as Given;
    },
  };
}

/** Those who wait, the first one first. */
const inLine = (rsvps: readonly Rsvp[]) =>
  rsvps.filter(({ answer }) => answer === 'wait').sort((a, b) => a.turn! - b.turn!);

/** How many find each question and answer useful. */
async function votesOf(all: All): Promise<Map<string, number>> {
  const votes = new Map<string, number>();
  for (const { targetId, value } of await all('vote'))
    votes.set(targetId, (votes.get(targetId) ?? 0) + value);
  return votes;
}

async function countedOf(all: All): Promise<Counted[]> {
  const votes = await votesOf(all);
  const given = Map.groupBy(await all('answer'), ({ questionId }) => questionId);
  return (await all('question')).map((question) => {
    const answers = given.get(question.id) ?? [];
    const shown = answers.filter((each) => !isHidden(each));
    const posts = [question, ...answers];
    return {
      question,
      votes: votes.get(question.id) ?? 0,
      answers: shown.length,
      official: shown.some(({ official }) => official),
      heldPosts: posts.filter((each) => each.held).length,
      rejectedPosts: posts.filter((each) => stateOf(each) === 'rejected').length,
    };
  });
}

/** All of a kind that waits for the team. */
async function waitingOf(all: All, table: InboxTable): Promise<WaitingRecord[]> {
  const since =
    table === 'question'
      ? (await countedOf(all)).map(({ question, answers }) => ({
          record: question,
          since: questionWaitsSince(question, answers),
        }))
      : (await all(table)).map((record) => ({ record, since: messageWaitsSince(record) }));
  return since
    .filter((each) => each.since !== undefined)
    .map((each) => ({ table, ...each }) as WaitingRecord);
}

/** What a list is ordered by. */
interface Sorted {
  readonly key: string;
  readonly id: string;
}

function lastPublished(policies: readonly Policy[], now: Date): Policy | undefined {
  return policies
    .filter((each) => Date.parse(each.publishedAt) <= now.getTime())
    .sort(byPublication)
    .at(-1);
}

const byPublication = (a: Policy, b: Policy) =>
  Date.parse(a.publishedAt) - Date.parse(b.publishedAt) || a.version - b.version || (a.id < b.id ? -1 : 1);

function currentOf(polls: readonly Poll[], now: Date): Poll | undefined {
  const shown = polls.filter((poll) => !poll.draft);
  const open = shown.filter((poll) => !isClosed(poll, now));
  /** Of two at the same time, the one with the greater id. */
  const latest = (from: readonly Poll[], time: (poll: Poll) => string) =>
    from.reduce<Poll | undefined>((best, poll) => {
      const key = (of: Poll) => `${new Date(time(of)).toISOString()} ${of.id}`;
      return best && key(best) > key(poll) ? best : poll;
    }, undefined);
  return latest(open, openedAt) ?? latest(shown, (poll) => endOf(poll)!);
}
