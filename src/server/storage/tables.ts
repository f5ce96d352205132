import type { Kysely, Transaction as Connection } from 'kysely';
import type { Table, Tables } from '../../model/records.ts';
import { attendanceKey, sortKeys, wordsIn } from '../../model/event-rules.ts';
import { timesOfPoll } from '../../model/poll-list.ts';
import { messageWaitsSince } from '../../model/inbox-rules.ts';
import { aboutOf, isWaiting, wordsOfMessage, type Message } from '../../model/message-rules.ts';
import { wordsFor } from '../../model/question-reads.ts';
import { isHidden } from '../../model/review-rules.ts';
import type { Reviewed } from '../../model/review.ts';
import { toUtc } from '../../model/time.ts';
import type { Database } from './schema.ts';

type Value = string | number | null;

/** How a kind of record lies in the database: as a whole, beside its key and what queries need. */
interface Shape<T extends Table> {
  readonly name: keyof Database;
  /** The columns of its key, after the community, in the order in which the model names them. */
  readonly key: readonly string[];
  readonly columns: (record: Tables[T]) => Readonly<Record<string, Value>>;
}

const utc = (time: string) => new Date(time).toISOString();

/** How something stands with the team's review. */
const reviewed = (record: Reviewed) => ({
  hidden: Number(isHidden(record)),
  held_at: record.held?.since ?? null,
  approved: Number(record.review?.decision === 'publish'),
});

/** What people send to the team. */
const message = (record: Message) => ({
  id: record.id,
  author: record.author,
  created_at: toUtc(record.createdAt) ?? '',
  status: record.status,
  open: Number(isWaiting(record)),
  about: aboutOf(record),
  words: wordsOfMessage(record),
  waiting_since: messageWaitsSince(record) ?? null,
  ...reviewed(record),
});

export const shapes: { readonly [T in Table]: Shape<T> } = {
  poll: {
    name: 'polls',
    key: ['id'],
    columns: (poll) => {
      const { began, ends } = timesOfPoll(poll);
      return { id: poll.id, created_at: began, closes_at: ends, draft: Number(Boolean(poll.draft)) };
    },
  },
  ballot: {
    name: 'ballots',
    key: ['poll_id', 'voter'],
    columns: ({ pollId, voter }) => ({ poll_id: pollId, voter }),
  },
  feedback: {
    name: 'feedback',
    key: ['id'],
    columns: (feedback) => ({ ...message(feedback), duplicate_of: feedback.duplicateOf ?? null }),
  },
  event: {
    name: 'events',
    key: ['id'],
    columns: (event) => {
      const { start, end } = sortKeys(event);
      const draft = Number(event.status === 'draft');
      return { id: event.id, starts_at: start, ends_at: end, draft, words: wordsIn(event) };
    },
  },
  rsvp: {
    name: 'rsvps',
    key: ['event_id', 'person'],
    columns: (rsvp) => {
      const { eventId, person, answer, turn = 0 } = rsvp;
      return { event_id: eventId, person, answer, turn, attendance_key: attendanceKey(rsvp) };
    },
  },
  policy: {
    name: 'policies',
    key: ['id', 'version'],
    columns: ({ id, version, material, publishedAt }) => ({
      id,
      version,
      material: Number(material),
      published_at: utc(publishedAt),
    }),
  },
  pledge: {
    name: 'pledges',
    key: ['policy_id', 'person'],
    columns: ({ policyId, person, version, answer }) => ({ policy_id: policyId, person, version, answer }),
  },
  report: {
    name: 'reports',
    key: ['id'],
    columns: message,
  },
  question: {
    name: 'questions',
    key: ['id'],
    columns: (question) => ({
      id: question.id,
      author: question.author,
      created_at: utc(question.createdAt),
      closed: Number(question.closedAt !== undefined),
      pinned_at: question.pinnedAt ?? null,
      words: wordsFor(question),
      ...reviewed(question),
    }),
  },
  answer: {
    name: 'answers',
    key: ['id'],
    columns: ({ id, questionId, author, official, createdAt, ...record }) => ({
      id,
      question_id: questionId,
      author,
      created_at: toUtc(createdAt) ?? '',
      official: Number(official),
      ...reviewed(record),
    }),
  },
  vote: {
    name: 'votes',
    key: ['target_id', 'person'],
    columns: ({ targetId, person, value }) => ({ target_id: targetId, person, value }),
  },
  block: {
    name: 'blocks',
    key: ['person'],
    columns: ({ id, person, blocked, at }) => ({ id, person, blocked: Number(blocked), at }),
  },
  audit: { name: 'audit', key: ['id'], columns: ({ id, actor, at }) => ({ id, actor, at }) },
  placement: { name: 'placements', key: ['kind', 'name'], columns: ({ kind, name }) => ({ kind, name }) },
};

/** All tables that hold records, seen alike: which columns each has is known to its shape alone. */
type Alike = Kysely<Record<string, Record<string, string | number | null>>>;
export const alike = (db: Connection<Database>) => db as unknown as Alike;
