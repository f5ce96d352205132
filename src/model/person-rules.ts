import type { AuditEntry } from './audit.ts';
import type { Block } from './block.ts';
import { nobody, type Actor, type Viewer } from './community.ts';
import { placesLeft, type Attendance, type CommunityEvent, type Rsvp } from './event.ts';
import { isOpen, promoted } from './event-rules.ts';
import type { Feedback } from './feedback.ts';
import type { Given, GivenTable, PersonRead } from './given.ts';
import type { Answer, Question } from './question.ts';
import type { Change, Decision } from './records.ts';
import type { Report } from './report.ts';
import type { Review, Reviewed } from './review.ts';

// What a person is shown of themselves, and what is left of it once they have had it erased.

/** A question that the person has asked or answered, with all of its answers. */
export interface TouchedThread {
  readonly question: Question;
  readonly answers: readonly Answer[];
}

/** An event that the person goes to, and those who may get the place. */
export interface TouchedEvent {
  readonly event: CommunityEvent;
  readonly attendance: Attendance;
  readonly line: readonly Rsvp[];
}

export interface TouchedByErasure {
  readonly given: Given;
  readonly threads: readonly TouchedThread[];
  readonly events: readonly TouchedEvent[];
  /** What others have sent that was merged into what the person has sent. */
  readonly merged: readonly Feedback[];
  /** What the person has done as one of the team. */
  readonly audit: readonly AuditEntry[];
  /** That the team has paused them, or had. */
  readonly block?: Block;
}

export function decideErasure(
  { given, threads, events, merged, audit, block }: TouchedByErasure,
  actor: Actor,
  now: Date,
): Decision & { readonly refusal?: never } {
  const goneFrom = (table: GivenTable) =>
    given[table].map((record) => ({ table, record, gone: true }) as Change);
  return {
    changes: [
      ...(['ballot', 'feedback', 'rsvp', 'pledge', 'vote', 'answer'] as const).flatMap(goneFrom),
      ...given.report.map((report): Change => ({ table: 'report', record: withoutSender(report) })),
      ...merged.map((feedback): Change => ({ table: 'feedback', record: byItself(feedback) })),
      // What the team did stands, and says by which role; by whom goes.
      ...audit.map((entry): Change => ({ table: 'audit', record: withoutActor(entry) })),
      ...(block ? [leaveBlock(block)] : []),
      ...threads.flatMap((thread) => leaveThread(thread, actor, now)),
      ...events.flatMap((event) => leaveEvent(event, now)),
    ],
  };
}

/** Whoever is paused stays so: erasing is no way out of it. What it was for is gone, and so is what was said about that. */
function leaveBlock(block: Block): Change {
  if (!block.blocked) return { table: 'block', record: block, gone: true };
  const { target: _, reason: __, ...rest } = block;
  return { table: 'block', record: rest };
}

/** A report stands for those who have to act on it; what the team has told its sender, and noted about it, goes. */
function withoutSender(report: Report): Report {
  const { replies: _, notes: __, ...rest } = report;
  return { ...rest, author: nobody };
}

/** Feedback waits again where the one is gone that it was to be answered with. */
function byItself(feedback: Feedback): Feedback {
  const { duplicateOf: _, ...rest } = feedback;
  return { ...rest, status: 'seen' };
}

function withoutActor(entry: AuditEntry): AuditEntry {
  const { actor, target } = entry;
  // They may have done it to themselves, such as to sign in.
  return { ...entry, actor: nobody, ...(target.id === actor && { target: { ...target, id: nobody } }) };
}

/** What becomes of a question without one person's words: the answers of others are not torn out of it. */
function leaveThread({ question, answers }: TouchedThread, { id }: Actor, now: Date): Change[] {
  const own = question.author === id;
  const others = answers.filter(({ author }) => author !== id);
  if ((own || question.erased) && !others.length)
    return [{ table: 'question', record: question, gone: true }];
  const left = own ? withoutWords(question, now) : question;
  const helped = left.acceptance?.answerId;
  const isGone = answers.some((answer) => answer.author === id && answer.id === helped);
  if (left === question && !isGone) return [];
  const acceptance = isGone && { acceptance: { ...left.acceptance!, answerId: null } };
  return [{ table: 'question', record: { ...left, ...acceptance } }];
}

/** What a question is without its words and its author. It is closed: nobody can answer what cannot be read. */
function withoutWords(question: Question, now: Date): Question {
  const { id, createdAt, closedAt = now.toISOString(), closedReason, acceptance, review } = question;
  return {
    id,
    title: '',
    author: nobody,
    createdAt,
    closedAt,
    ...(closedReason !== undefined && { closedReason }),
    ...(acceptance?.by === 'team' && { acceptance }),
    ...(review && { review: withoutReason(review) }),
    erased: true,
  };
}

/** The team's last word stands: what it has rejected is not shown for being erased. Why is about words that are gone. */
function withoutReason(review: Review): Review {
  const { reason: _, ...rest } = review;
  return rest;
}

/** The place that is given back goes to whoever waits longest. */
function leaveEvent({ event, attendance, line }: TouchedEvent, now: Date): Change[] {
  if (!isOpen(event, now)) return [];
  return promoted(line, placesLeft({ ...event, going: attendance.going - 1 }));
}

/** What the team has made of what somebody wrote is not its author's. */
function unreviewed<R extends Reviewed>(record: R): R {
  const { held: _, review: __, ...own } = record;
  return own as R;
}

/** How a message stands and what they were answered is its sender's. */
function sent<M extends Feedback | Report>(message: M): M {
  const { version: _, notes: __, duplicateOf: ___, ...own } = unreviewed(message) as Feedback;
  return own as M;
}

function ownPart(question: Question): Question {
  const { closedAt: _, closedReason: __, pinnedAt: ___, acceptance, ...own } = ownWords(question);
  return { ...own, ...(acceptance?.by === 'asker' && { acceptance }) };
}

function ownAnswer(answer: Answer): Answer {
  const { verifiedAt: _, ...own } = ownWords(answer);
  return own;
}

/** What somebody wrote themselves, where the team has changed it since. */
function ownWords<R extends Question | Answer>(record: R): R {
  const { original, setBy: _, ...kept } = unreviewed<Question | Answer>(record);
  if (!original) return kept as R;
  const { body: __, version: ___, editedAt: ____, editedBy: _____, ...rest } = kept;
  const { reason: ______, ...words } = original;
  return { ...rest, ...words } as R;
}

export function viewPerson(given: Given, viewer: Viewer, version: string, now: Date): PersonRead {
  return {
    version,
    at: now.toISOString(),
    viewer,
    given: {
      ...given,
      feedback: given.feedback.map(sent),
      report: given.report.map(sent),
      question: given.question.map(ownPart),
      answer: given.answer.map(ownAnswer),
    },
  };
}
