import type { Pledge } from './conduct.ts';
import type { Rsvp } from './event.ts';
import type { Feedback } from './feedback.ts';
import { newId } from './id.ts';
import type { Change, CommandType, Table, Tables } from './records.ts';
import type { Answer, AnswerAcceptance, Question, Vote } from './question.ts';
import type { Report } from './report.ts';
import type { Ballot } from './poll.ts';

// What has happened in a community, for systems outside of it.

/** Which events tell of each kind of record. None: nobody writes it by a command yet. */
const eventsAbout = {
  poll: [],
  ballot: ['ballot.cast', 'ballot.withdrawn'],
  feedback: ['feedback.received'],
  event: [],
  rsvp: ['rsvp.changed', 'rsvp.promoted'],
  policy: [],
  pledge: ['policy.answered'],
  report: ['report.received'],
  question: ['question.asked', 'question.edited', 'answer.accepted', 'answer.unaccepted'],
  answer: ['answer.posted', 'answer.edited'],
  vote: ['vote.set'],
} as const satisfies { readonly [T in Table]: readonly string[] };

export type DomainEventType = (typeof eventsAbout)[Table][number] | 'person.erased';
export const domainEventTypes: readonly DomainEventType[] = [
  ...Object.values(eventsAbout).flat(),
  'person.erased',
];

/** Which answer helped, or helps no more, and who has said so. */
export interface Accepted extends Omit<AnswerAcceptance, 'commandId'> {
  readonly questionId: string;
  readonly person: string;
}

/**
 * What each event carries: the record as the team may see it. People are named as they are in the records, by what
 * tells nothing about them. How somebody voted is nobody's business, so ballots and votes come without their voters
 * and ballots without what was chosen.
 */
export interface EventData extends Record<DomainEventType, object> {
  'ballot.cast': Pick<Ballot, 'pollId'>;
  'ballot.withdrawn': Pick<Ballot, 'pollId'>;
  'feedback.received': Feedback;
  'rsvp.changed': Rsvp;
  /** Who waited goes now, because a place came free. */
  'rsvp.promoted': Rsvp;
  'policy.answered': Pledge;
  'report.received': Report;
  'question.asked': Question;
  'question.edited': Question;
  'answer.posted': Answer;
  'answer.edited': Answer;
  'answer.accepted': Accepted;
  'answer.unaccepted': Accepted;
  'vote.set': Pick<Vote, 'targetId' | 'value'>;
  /** Whoever keeps copies has to erase theirs, too. */
  'person.erased': { readonly person: string };
}

/** One thing that has happened. The id is its own for ever: what comes twice with it is the same. */
export type DomainEvent<T extends DomainEventType = DomainEventType> = {
  [E in T]: {
    readonly id: string;
    readonly type: E;
    /** When it was accepted (RFC 3339, UTC). */
    readonly at: string;
    readonly community: string;
    readonly data: EventData[E];
  };
}[T];

/** An event beside the person whose deed or words it holds: once they are erased, nobody is told of it any more. */
export interface Happened {
  readonly event: DomainEvent;
  readonly person: string;
}

type Told = { readonly [E in DomainEventType]: readonly [type: E, data: EventData[E], person: string] };
type Telling = Told[DomainEventType];

/** Tells of every record of a kind that a command writes. */
const each =
  <T extends Table>(kind: T, tell: (record: Tables[T], actor: string) => Telling) =>
  (changes: readonly Change[], actor: string): Telling[] =>
    changes.flatMap(({ table, record, gone }) =>
      table === kind && !gone ? [tell(record as Tables[T], actor)] : [],
    );

const answered = each('pledge', (pledge) => ['policy.answered', pledge, pledge.person]);
const rsvps = each('rsvp', (rsvp, actor) => [
  rsvp.person === actor ? 'rsvp.changed' : 'rsvp.promoted',
  rsvp,
  rsvp.person,
]);

/** What each command's changes mean. */
const tellers: { readonly [C in CommandType]: (changes: readonly Change[], actor: string) => Telling[] } = {
  'poll.vote': each('ballot', ({ pollId }, actor) => ['ballot.cast', { pollId }, actor]),
  'poll.withdraw': each('ballot', ({ pollId }, actor) => ['ballot.withdrawn', { pollId }, actor]),
  'feedback.send': each('feedback', (feedback, actor) => ['feedback.received', reachable(feedback), actor]),
  'event.rsvp': rsvps,
  'conduct.accept': answered,
  'conduct.decline': answered,
  'report.send': each('report', (report, actor) => ['report.received', report, actor]),
  'question.ask': each('question', (question, actor) => ['question.asked', question, actor]),
  'question.edit': each('question', (question, actor) => ['question.edited', question, actor]),
  'answer.post': each('answer', (answer, actor) => ['answer.posted', answer, actor]),
  'answer.edit': each('answer', (answer, actor) => ['answer.edited', answer, actor]),
  'answer.accept': each('question', ({ id, acceptance }, person) => {
    const { commandId: _, ...accepted } = acceptance!;
    const type = accepted.answerId === null ? 'answer.unaccepted' : 'answer.accepted';
    return [type, { questionId: id, ...accepted, person }, person];
  }),
  'vote.set': each('vote', ({ targetId, value }, actor) => ['vote.set', { targetId, value }, actor]),
  // What is taken away is not told piece by piece; that the person is gone belongs to nobody and is always told.
  'person.erase': (changes, person) => [['person.erased', { person }, ''], ...rsvps(changes, person)],
};

/** How to reach somebody is told only where they agree to be reached, whatever the record's backend let through. */
function reachable({ contact, ...feedback }: Feedback): Feedback {
  return contact !== undefined && feedback.consent ? { ...feedback, contact } : feedback;
}

/** What an accepted command has made happen. */
export function eventsOf(
  type: CommandType,
  changes: readonly Change[],
  { actor, at, community }: { readonly actor: string; readonly at: string; readonly community: string },
): Happened[] {
  return tellers[type](changes, actor).map(([type, data, person]) => {
    const event = { id: newId('', Date.parse(at)), type, at, community, data } as DomainEvent;
    return { event, person };
  });
}
