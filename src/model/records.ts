import type { AuditEntry } from './audit.ts';
import type { Block } from './block.ts';
import type { Refusal } from './community.ts';
import type { CommunityEvent, EventCommand, Rsvp } from './event.ts';
import type { ConductCommand, Pledge, Policy } from './conduct.ts';
import type { Feedback, FeedbackCommand } from './feedback.ts';
import type { PersonErase } from './person.ts';
import type { Placement } from './placement.ts';
import type { Ballot, Poll, PollCommand } from './poll.ts';
import type { Answer, Question, QuestionCommand, Vote } from './question.ts';
import type { Report, ReportSend } from './report.ts';

/** What visitors can do: plain JSON, each with a UUIDv7 that its writer made before it was first sent. */
export type Command =
  PollCommand | FeedbackCommand | EventCommand | ConductCommand | ReportSend | QuestionCommand | PersonErase;
export type CommandType = Command['type'];
export const commandTypes: readonly CommandType[] = [
  'poll.vote',
  'poll.withdraw',
  'feedback.send',
  'event.rsvp',
  'conduct.accept',
  'conduct.decline',
  'report.send',
  'question.ask',
  'question.edit',
  'answer.post',
  'answer.edit',
  'answer.accept',
  'vote.set',
  'person.erase',
];

/** The kinds of records a community is made of. */
export interface Tables {
  poll: Poll;
  ballot: Ballot;
  feedback: Feedback;
  event: CommunityEvent;
  rsvp: Rsvp;
  policy: Policy;
  pledge: Pledge;
  report: Report;
  question: Question;
  answer: Answer;
  vote: Vote;
  audit: AuditEntry;
  placement: Placement;
  block: Block;
}
export type Table = keyof Tables;

/** The kinds of records that the team reviews. */
export const reviewedTables = [
  'question',
  'answer',
  'feedback',
  'report',
] as const satisfies readonly Table[];
export type ReviewedTable = (typeof reviewedTables)[number];

/** One record as it shall stand: written over whatever stands under the same key; or, if it is `gone`, as it stood. */
export type Change = {
  [T in Table]: { readonly table: T; readonly record: Tables[T]; readonly gone?: true };
}[Table];

/** What the rules make of a command: the records to write or to take away (none when it is already so), or a refusal. */
export type Decision =
  | { readonly changes: readonly Change[]; readonly refusal?: never }
  | { readonly refusal: Refusal; readonly changes?: never };
