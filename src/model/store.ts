import type { Hint, Receipt } from './community.ts';
import type { Attendance, CommunityEvent, EventsWhen, Rsvp } from './event.ts';
import type { Position } from './event-rules.ts';
import type { Policy } from './conduct.ts';
import type { Counted, CountedAnswer, QuestionOrder, QuestionPosition } from './question.ts';
import type { Given } from './given.ts';
import type { MailAddresses, MailChanges } from './mail.ts';
import type { Rate } from './limits.ts';
import type { Change, CommandType, Table, Tables } from './records.ts';
import type { Tally, Poll } from './poll.ts';

/** What a record is found by, beside its community. */
export interface Keys {
  poll: readonly [id: string];
  ballot: readonly [pollId: string, voter: string];
  feedback: readonly [id: string];
  event: readonly [id: string];
  rsvp: readonly [eventId: string, person: string];
  policy: readonly [id: string, version: number];
  pledge: readonly [policyId: string, person: string];
  report: readonly [id: string];
  question: readonly [id: string];
  answer: readonly [id: string];
  vote: readonly [targetId: string, person: string];
}

/** A remembered acceptance: whoever sends the same command again gets the same receipt. */
export interface Acceptance extends Receipt {
  readonly actor: string;
  /** Fingerprint of the command's content. */
  readonly content: string;
}

/** One look at a community's records: everything seen in it belongs to the same moment. */
export interface Snapshot {
  get<T extends Table>(table: T, ...key: Keys[T]): Promise<Tables[T] | undefined>;
  /** The poll to show where none is named: of the open ones the newest, else the one that closed last. */
  currentPoll(now: Date): Promise<Poll | undefined>;
  tally(poll: Poll): Promise<Tally>;
  /** So many events at most, in the order in which they are shown, beginning after a position. */
  events(when: EventsWhen, now: Date, limit: number, after?: Position): Promise<CommunityEvent[]>;
  /** How many go to each of these events and wait; one that nobody has answered may be left out. */
  attendance(eventIds: readonly string[]): Promise<ReadonlyMap<string, Attendance>>;
  /** Those who wait for a place at an event, so many at most, the first one first. */
  line(eventId: string, limit: number): Promise<Rsvp[]>;
  /** How many wait in front of whoever has drawn a number. */
  ahead(eventId: string, turn: number): Promise<number>;
  /** The version published last, of one policy or of all; of two at the same moment the greater version, then id. */
  currentPolicy(now: Date, id?: string): Promise<Policy | undefined>;
  /** The last material version up to this one; 0 where none is marked so. */
  lastMaterial(policy: Policy): Promise<number>;
  /** So many questions at most, in an order, beginning after a position; only those with each of the words in them. */
  questions(
    order: QuestionOrder,
    limit: number,
    after?: QuestionPosition,
    words?: readonly string[],
  ): Promise<Counted[]>;
  /** A question with what is counted of it. */
  question(id: string): Promise<Counted | undefined>;
  /** All answers to a question, in any order. */
  answers(questionId: string): Promise<CountedAnswer[]>;
  /** Everything that one person has given. */
  given(person: string): Promise<Given>;
  /** Where people want to be told of what concerns them, where the store keeps that. */
  readonly mail?: MailAddresses;
  /** The version of the last accepted command; empty before the first. */
  version(): Promise<string>;
  acceptance(commandId: string): Promise<Acceptance | undefined>;
}

/** A look that may end in a write. Everything is written, or nothing is. */
export interface Transaction extends Snapshot {
  readonly mail?: MailChanges;
  /** Takes one from a bucket, where the store keeps such; returns how many seconds to wait if there is none left. */
  draw?(bucket: string, rate: Rate, now: Date): Promise<number | undefined>;
  /** @param type the command's: what has happened is told by it, where the store tells others */
  write(changes: readonly Change[], acceptance: Acceptance, type: CommandType): Promise<void>;
}

/**
 * One community's records, wherever they lie. Transactions are serialisable: what one has seen still holds when
 * it writes.
 */
export interface Store {
  read<T>(look: (snapshot: Snapshot) => Promise<T>): Promise<T>;
  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** What has changed since a version; see {@link newest}. For those who cannot be told as it happens. */
  changes?(after: string): Promise<readonly Hint[]>;
  /** Tells of what anybody writes, where the store can; returns how to stop. */
  subscribe?(heard: (hint: Hint) => void): () => void;
}
