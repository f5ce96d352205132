import type { AuditEntry } from './audit.ts';
import type { Block } from './block.ts';
import type { Hint, Receipt, Viewer } from './community.ts';
import type { Attendance, CommunityEvent, Rsvp } from './event.ts';
import type { PlanList } from './event-staff.ts';
import type { Position } from './event-rules.ts';
import type { InboxTable } from './inbox-rules.ts';
import type { PledgeAnswer, Policy } from './conduct.ts';
import type { Counted, CountedAnswer, QuestionOrder, QuestionPosition } from './question.ts';
import type { Counts } from './figures.ts';
import type { Given } from './given.ts';
import type { MailAddresses, MailChanges } from './mail.ts';
import type { Feedback } from './feedback.ts';
import type { MessageFilter, MessageTable } from './message.ts';
import type { Rate } from './limits.ts';
import type { Change, CommandType, ReviewedTable, Table, Tables } from './records.ts';
import type { PlacedKind, Placement, PlacementName, Sighting } from './placement.ts';
import type { Tally, Poll } from './poll.ts';
import type { PollState } from './poll-staff.ts';
import type { ThreadState } from './question-staff.ts';
import type { Attending, Present } from './presence-staff.ts';
import type { StaffCommandType } from './staff.ts';

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
  audit: readonly [id: string];
  placement: readonly [kind: PlacedKind, name: string];
  block: readonly [person: string];
}

/** A record that waits for review. */
export type HeldRecord = {
  readonly [T in ReviewedTable]: { readonly table: T; readonly record: Tables[T] };
}[ReviewedTable];

/** A record that waits for the team, and since when. */
export type WaitingRecord = {
  readonly [T in InboxTable]: { readonly table: T; readonly record: Tables[T]; readonly since: string };
}[InboxTable];

/** How many have given an answer to a version as their last one. */
export interface PledgeCount {
  readonly version: number;
  readonly answer: PledgeAnswer;
  readonly count: number;
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
  /** So many polls at most in a state, or all, in the order of the team's list, beginning after a position. */
  polls(state: PollState | 'all', now: Date, limit: number, after?: Position): Promise<Poll[]>;
  tally(poll: Poll): Promise<Tally>;
  /**
   * So many events at most, in the order in which they are shown, beginning after a position; only those with each of the
   * words in them. Drafts are in a list of their own and in no other.
   */
  events(
    when: PlanList,
    now: Date,
    limit: number,
    after?: Position,
    words?: readonly string[],
  ): Promise<CommunityEvent[]>;
  /** How many go to each of these events and wait; one that nobody has answered may be left out. */
  attendance(eventIds: readonly string[]): Promise<ReadonlyMap<string, Attendance>>;
  /** Those who wait for a place at an event, so many at most, the first one first. */
  line(eventId: string, limit: number): Promise<Rsvp[]>;
  /** Those who come to an event and then those who wait, so many at most, beginning after an `attendanceKey`. */
  attendees(eventId: string, limit: number, after?: string): Promise<Rsvp[]>;
  /** All answers to an event, in any order. */
  rsvps(eventId: string): Promise<Rsvp[]>;
  /** How many wait in front of whoever has drawn a number. */
  ahead(eventId: string, turn: number): Promise<number>;
  /** The version published last, of one policy or of all; of two at the same moment the greater version, then id. */
  currentPolicy(now: Date, id?: string): Promise<Policy | undefined>;
  /** So many versions at most that do not hold yet, of all policies, the next one first. */
  comingPolicies(now: Date, limit: number): Promise<Policy[]>;
  /** So many versions of a policy at most, the newest first, those too that do not hold yet. */
  policyVersions(id: string, limit: number): Promise<Policy[]>;
  /** How many have answered each version of a policy; each person counts once, by their last answer. */
  pledgeCounts(policyId: string): Promise<PledgeCount[]>;
  /** The last material version up to this one; 0 where none is marked so. */
  lastMaterial(policy: Policy): Promise<number>;
  /**
   * So many questions at most that a viewer is shown, in an order, beginning after a position; only those with each of
   * the words in them. What is counted of one is what everybody is shown.
   */
  questions(
    order: QuestionOrder,
    limit: number,
    viewer: Viewer,
    after?: QuestionPosition,
    words?: readonly string[],
  ): Promise<Counted[]>;
  /** The questions that are pinned, the last one first. */
  pinned(): Promise<Counted[]>;
  /**
   * So many questions at most in a list of the team's: `unanswered` who waits longest first, else the newest first; only
   * those with each of the words in them.
   */
  threads(state: ThreadState, limit: number, after?: Position, words?: readonly string[]): Promise<Counted[]>;
  /** A question with what is counted of it. */
  question(id: string): Promise<Counted | undefined>;
  /** All answers to a question, in any order. */
  answers(questionId: string): Promise<CountedAnswer[]>;
  /** Whether the team has approved anything that a person has written. */
  isTrusted(person: string): Promise<boolean>;
  /** So much at most of what waits for review, who waits longest first, beginning after a position; of some kinds or all. */
  held(limit: number, after?: Position, kinds?: readonly ReviewedTable[]): Promise<HeldRecord[]>;
  /** How much waits for review, counted up to so much. */
  heldCount(most: number): Promise<number>;
  /** So much at most of what waits for the team and is not held, who waits longest first, beginning after a position. */
  waiting(table: InboxTable, limit: number, after?: Position): Promise<WaitingRecord[]>;
  /** How much of it waits, counted up to so much. */
  waitingCount(table: InboxTable, most: number): Promise<number>;
  /**
   * So many of the messages at most that are asked for, beginning after a position: of those that wait who waits longest
   * first, else the newest first.
   */
  messages<T extends MessageTable>(
    table: T,
    filter: MessageFilter,
    limit: number,
    after?: Position,
  ): Promise<Tables[T][]>;
  /** So much feedback at most that was merged into another, the first sent first. */
  duplicates(feedbackId: string, limit: number): Promise<Feedback[]>;
  /** So much at most of what the team has done, the newest first, beginning after a position. */
  audit(limit: number, after?: Position): Promise<AuditEntry[]>;
  /** All that one member of the team has done. */
  auditOf(actor: string): Promise<AuditEntry[]>;
  /** How much there is of each kind that is reviewed, and since when it waits. */
  figures(): Promise<Counts[]>;
  /** All placements, by their names. */
  placements(): Promise<Placement[]>;
  /** Where placements were last seen, the last one first; nothing where the store is not told. */
  sightings?(): Promise<(PlacementName & Sighting)[]>;
  blockById(id: string): Promise<Block | undefined>;
  /** So many at most who are paused, the newest first, beginning after a position. */
  blocks(limit: number, after?: Position): Promise<Block[]>;
  /** Whether the store itself knows somebody as one of the team. */
  isColleague?(person: string): Promise<boolean>;
  /** Everything that one person has given. */
  given(person: string): Promise<Given>;
  /** Where people want to be told of what concerns them, where the store keeps that. */
  readonly mail?: MailAddresses;
  /** The version of the last accepted command; empty before the first. */
  version(): Promise<string>;
}

/** A look that may end in a write. Everything is written, or nothing is. */
export interface Transaction extends Snapshot {
  readonly mail?: MailChanges;
  /** How a command was accepted; if it never was, nobody else can have it accepted while this transaction goes on. */
  acceptance(commandId: string): Promise<Acceptance | undefined>;
  /** Takes one from a bucket, where the store keeps such; returns how many seconds to wait if there is none left. */
  draw?(bucket: string, rate: Rate, now: Date): Promise<number | undefined>;
  /** The version of what is about to be written: greater than any that a reader may have seen before. */
  nextVersion(now: Date): Promise<string>;
  /** @param type the command's: what has happened is told by it, where the store tells others */
  write(
    changes: readonly Change[],
    acceptance: Acceptance,
    type: CommandType | StaffCommandType,
  ): Promise<void>;
}

/**
 * One community's records, wherever they lie. Transactions are serialisable: what one has seen still holds when
 * it writes.
 */
export interface Store {
  read<T>(look: (snapshot: Snapshot) => Promise<T>): Promise<T>;
  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** The state of the records, told for less than a look at them: another one after each change, whoever makes it. */
  mark?(): Promise<string>;
  /** What has changed since a version; see {@link newest}. For those who cannot be told as it happens. */
  changes?(after: string): Promise<readonly Hint[]>;
  /**
   * Remembers on which site a placement was asked for, and no more of who asked; once an hour. False: the team knows no
   * such placement.
   */
  sight?(place: PlacementName, sighting: Sighting): Promise<boolean>;
  /** Notes where one of the team is, and tells who else is there, where the store can. It changes no record. */
  attend?(who: Attending, now: Date): Promise<readonly Present[]>;
  /** Tells of what anybody writes, where the store can; returns how to stop. */
  subscribe?(heard: (hint: Hint) => void): () => void;
}
