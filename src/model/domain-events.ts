import type { AuditEntry } from './audit.ts';
import type { Block } from './block.ts';
import type { Pledge, Policy } from './conduct.ts';
import type { CommunityEvent, Rsvp } from './event.ts';
import type { Feedback } from './feedback.ts';
import { newId } from './id.ts';
import type { Change, CommandType, ReviewedTable, Table, Tables } from './records.ts';
import type { Answer, AnswerAcceptance, Question, Vote } from './question.ts';
import type { Report } from './report.ts';
import { isHidden } from './review-rules.ts';
import type { Held } from './review.ts';
import type { StaffCommandType } from './staff.ts';
import type { Placement, PlacementName } from './placement.ts';
import type { Ballot, Poll } from './poll.ts';
import type { MessageTable, Reply } from './message.ts';
import type { Message } from './message-rules.ts';

// What has happened in a community, for systems outside of it.

/** Which events tell of each kind of record. None: nobody writes it by a command yet. */
const eventsAbout = {
  poll: ['poll.opened', 'poll.edited', 'poll.closed'],
  ballot: ['ballot.cast', 'ballot.withdrawn'],
  feedback: ['feedback.received', 'feedback.status', 'feedback.replied'],
  event: [
    'event.published',
    'event.edited',
    'event.moved',
    'event.cancelled',
    'event.restored',
    'event.withdrawn',
  ],
  rsvp: ['rsvp.changed', 'rsvp.promoted'],
  policy: ['policy.published', 'policy.withdrawn'],
  pledge: ['policy.answered'],
  report: ['report.received', 'report.status', 'report.replied'],
  question: [
    'question.asked',
    'question.edited',
    'question.closed',
    'question.reopened',
    'question.pinned',
    'question.unpinned',
    'answer.accepted',
    'answer.unaccepted',
  ],
  answer: ['answer.posted', 'answer.edited', 'answer.verified', 'answer.unverified'],
  vote: ['vote.set'],
  audit: [],
  placement: ['placement.set', 'placement.discarded'],
  block: ['person.blocked', 'person.unblocked'],
} as const satisfies { readonly [T in Table]: readonly string[] };

/** And those that tell of more than one kind. */
const eventsAboutMore = ['post.held', 'post.published', 'post.rejected', 'person.erased'] as const;

export type DomainEventType = (typeof eventsAbout)[Table][number] | (typeof eventsAboutMore)[number];
export const domainEventTypes: readonly DomainEventType[] = [
  ...Object.values(eventsAbout).flat(),
  ...eventsAboutMore,
];

/** Which answer helped, or helps no more, and who has said so. */
export interface Accepted extends Omit<AnswerAcceptance, 'commandId'> {
  readonly questionId: string;
  readonly person: string;
}

/** What the team has set of a question, and who of it. */
export interface SetByTeam {
  readonly questionId: string;
  readonly person: string;
}

/** An event as it is now, and when it was before. */
export interface Moved extends CommunityEvent {
  readonly before: Pick<CommunityEvent, 'startsAt' | 'endsAt'>;
}

/** Something that the team reviews, without its words. */
export interface Post {
  readonly kind: ReviewedTable;
  readonly id: string;
  /** What it answers, of an answer. */
  readonly questionId?: string;
}

/**
 * What each event carries: the record as the team may see it. People are named as they are in the records, by what
 * tells nothing about them. How somebody voted is nobody's business, so ballots and votes come without their voters
 * and ballots without what was chosen. Questions and answers are told with their words once others are shown them.
 */
export interface EventData extends Record<DomainEventType, object> {
  /** Voting begins, or goes on. What is a draft is not told. */
  'poll.opened': Poll;
  'poll.edited': Poll;
  /** The team has closed it; that its time is over is not told. */
  'poll.closed': Poll;
  'ballot.cast': Pick<Ballot, 'pollId'>;
  'ballot.withdrawn': Pick<Ballot, 'pollId'>;
  'feedback.received': Feedback;
  /** The team has set how it stands. */
  'feedback.status': Pick<Feedback, 'id' | 'status' | 'duplicateOf'>;
  /** What the team has told whoever sent it. */
  'feedback.replied': Pick<Feedback, 'id' | 'status'> & { readonly reply: Reply };
  'event.published': CommunityEvent;
  /** Of what is shown to others: drafts are told to nobody. */
  'event.edited': CommunityEvent;
  /** It begins or ends at another time, besides being edited. */
  'event.moved': Moved;
  'event.cancelled': CommunityEvent;
  /** It takes place after all. */
  'event.restored': CommunityEvent;
  /** It is a draft again, which nobody is shown. */
  'event.withdrawn': Pick<CommunityEvent, 'id'>;
  'rsvp.changed': Rsvp;
  /** Who waited goes now, because a place came free. */
  'rsvp.promoted': Rsvp;
  /** From when it holds is in it. */
  'policy.published': Policy;
  /** Before it held. */
  'policy.withdrawn': Pick<Policy, 'id' | 'version'>;
  'policy.answered': Pledge;
  'report.received': Report;
  'report.status': Pick<Report, 'id' | 'status'>;
  'report.replied': Pick<Report, 'id' | 'status'> & { readonly reply: Reply };
  'question.asked': Question;
  'question.edited': Question;
  'answer.posted': Answer;
  'answer.edited': Answer;
  'answer.accepted': Accepted;
  'answer.unaccepted': Accepted;
  'question.closed': SetByTeam & { readonly reason?: string };
  'question.reopened': SetByTeam;
  'question.pinned': SetByTeam;
  'question.unpinned': SetByTeam;
  'answer.verified': SetByTeam & { readonly answerId: string };
  'answer.unverified': SetByTeam & { readonly answerId: string };
  'vote.set': Pick<Vote, 'targetId' | 'value'>;
  /** It waits for the team. */
  'post.held': Post & Held;
  /** The team has approved it. A question or an answer that comes to be shown by that is told by its own event, too. */
  'post.published': Post;
  'post.rejected': Post & { readonly reason?: string };
  'placement.set': Placement;
  /** Pages that name it show what they show where nothing is named. */
  'placement.discarded': PlacementName;
  /** The team has paused somebody, or lets them take part again. */
  'person.blocked': Pick<Block, 'id' | 'person' | 'target' | 'reason'>;
  'person.unblocked': Pick<Block, 'id' | 'person'>;
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

/** An event beside what it goes with: once that is erased, nobody is told of it any more. */
export interface Happened {
  readonly event: DomainEvent;
  /** Whose deed or words it holds; empty for nobody's. */
  readonly person: string;
  /** What may be erased for its age, such as `question/…`; empty for nothing. */
  readonly about: string;
}

type Told = { readonly [E in DomainEventType]: readonly [type: E, data: EventData[E], person: string] };
type Telling = Told[DomainEventType];
type Said = readonly [telling: Telling, about: string];
type Teller = (changes: readonly Change[], actor: string) => Said[];

/** Tells of every record of a kind that a command writes. */
const each =
  <T extends Table>(kind: T, tell: (record: Tables[T], actor: string) => readonly Telling[]): Teller =>
  (changes, actor) =>
    changes.flatMap((change) =>
      change.table === kind && !change.gone
        ? tell(change.record as Tables[T], actor).map((telling): Said => [telling, wholeOf(change)])
        : [],
    );

/** What a record is erased with when that is old. */
function wholeOf({ table, record }: Change): string {
  switch (table) {
    case 'poll':
      return `poll/${record.id}`;
    case 'ballot':
      return `poll/${record.pollId}`;
    case 'rsvp':
      return `event/${record.eventId}`;
    case 'answer':
      return `question/${record.questionId}`;
    case 'event':
    case 'question':
    case 'feedback':
    case 'report':
      return `${table}/${record.id}`;
    default:
      return '';
  }
}

type Written = Tables[ReviewedTable];

const postOf = (kind: ReviewedTable, record: Written): Post => ({
  kind,
  id: record.id,
  ...('questionId' in record && { questionId: record.questionId }),
});

/** That something waits for the team, where it does. */
const waits = (kind: ReviewedTable, record: Written): readonly Telling[] =>
  record.held ? [['post.held', { ...postOf(kind, record), ...record.held }, record.author]] : [];

const asked = (question: Question): Telling => ['question.asked', told(question), question.author];
const posted = (answer: Answer): Telling => ['answer.posted', told(answer), answer.author];
const mended = (question: Question): Telling => ['question.edited', told(question), question.author];
const answerMended = (answer: Answer): Telling => ['answer.edited', told(answer), answer.author];

/** Words that the team has replaced are not told on. */
function told<R extends Question | Answer>(record: R): R {
  const { original: _, ...rest } = record;
  return rest as R;
}

/** Tells of what others are shown; of all else only that it waits. */
const written = <T extends 'question' | 'answer'>(kind: T, tell: (record: Tables[T]) => Telling): Teller =>
  each(kind, (record) => [...(isHidden(record) ? [] : [tell(record)]), ...waits(kind, record)]);
/** Tells of what others are shown, and of nothing else. */
const shown = <T extends 'question' | 'answer'>(kind: T, tell: (record: Tables[T]) => Telling): Teller =>
  each(kind, (record) => (isHidden(record) ? [] : [tell(record)]));

const accepted = ({ id, acceptance }: Question, person: string): Telling => {
  const { commandId: _, ...accepted } = acceptance!;
  const type = accepted.answerId === null ? 'answer.unaccepted' : 'answer.accepted';
  return [type, { questionId: id, ...accepted, person }, person];
};

/** What the team has decided, and what others are shown or have lost by that. */
const reviewed: Teller = (changes, actor) => {
  const entry = changes.find(({ table }) => table === 'audit')?.record as AuditEntry | undefined;
  if (!entry) return [];
  const { target, before, after, reason } = entry;
  const decided = (kind: ReviewedTable, record: Written): Telling =>
    after === 'rejected'
      ? ['post.rejected', { ...postOf(kind, record), ...(reason !== undefined && { reason }) }, record.author]
      : ['post.published', postOf(kind, record), record.author];
  const isNew = after === 'published' && (before === 'held' || before === 'rejected');
  const tellers = [
    each('answer', (answer) => [decided('answer', answer), ...(isNew ? [posted(answer)] : [])]),
    each('feedback', (feedback) => [decided('feedback', feedback)]),
    each('report', (report) => [decided('report', report)]),
    each('question', (question) =>
      question.id === target.id
        ? [decided('question', question), ...(isNew ? [asked(question)] : [])]
        : // The answer that was rejected had helped.
          [accepted(question, actor)],
    ),
  ];
  return tellers.flatMap((tell) => tell(changes, actor));
};

/** What the team has made of a message: how it stands, where that has changed, and what its sender was told. */
const handled: Teller = (changes, actor) => {
  const { id, before, after } = changes.find(({ table }) => table === 'audit')!.record as AuditEntry;
  const tellings = (kind: MessageTable, message: Message): readonly Telling[] => {
    const { status, duplicateOf } = message as Feedback;
    const about = { id: message.id, status };
    const reply = message.replies?.find((reply) => reply.id === id);
    return [
      ...(reply ? [[`${kind}.replied`, { ...about, reply }, message.author] as Telling] : []),
      ...(before === after
        ? []
        : [[`${kind}.status`, { ...about, ...(duplicateOf && { duplicateOf }) }, message.author] as Telling]),
    ];
  };
  return [
    ...each('feedback', (feedback) => tellings('feedback', feedback))(changes, actor),
    ...each('report', (report) => tellings('report', report))(changes, actor),
  ];
};

const answered = each('pledge', (pledge) => [['policy.answered', pledge, pledge.person]]);
const rsvps = each('rsvp', (rsvp, actor) => [
  [rsvp.person === actor ? 'rsvp.changed' : 'rsvp.promoted', rsvp, rsvp.person],
]);

/** What the team has done with an event that others are shown, or were; and who has a place by that. */
const planned =
  (tell: (event: CommunityEvent, before: string) => readonly Telling[]): Teller =>
  (changes, actor) => {
    const entry = changes.find(({ table }) => table === 'audit')?.record as AuditEntry | undefined;
    const tellers = [
      each('event', (event) => tell(event, entry?.before ?? '')),
      each('rsvp', (rsvp) => [['rsvp.promoted', rsvp, rsvp.person]]),
    ];
    return tellers.flatMap((tell) => tell(changes, actor));
  };

const published = (event: CommunityEvent): Telling[] =>
  event.status === 'draft' ? [] : [['event.published', event, '']];

function eventEdited(event: CommunityEvent, was: string): Telling[] {
  if (event.status === 'draft') return [];
  // As it is noted: an interval where the time is another one now.
  const [startsAt, endsAt] = was.split('/');
  const moved = endsAt !== undefined && { ...event, before: { startsAt: startsAt!, endsAt } };
  return [['event.edited', event, ''], ...(moved ? ([['event.moved', moved, '']] as const) : [])];
}

function restored(event: CommunityEvent, was: string): Telling[] {
  if (event.status === 'draft') return [['event.withdrawn', { id: event.id }, '']];
  return was === 'draft' ? published(event) : [['event.restored', event, '']];
}

const polls = (type: 'poll.opened' | 'poll.edited' | 'poll.closed') =>
  each('poll', (poll) => (poll.draft ? [] : [[type, poll, '']]));

/** What each command's changes mean. */
const tellers: { readonly [C in CommandType | StaffCommandType]: Teller } = {
  'poll.vote': each('ballot', ({ pollId }, actor) => [['ballot.cast', { pollId }, actor]]),
  'poll.withdraw': each('ballot', ({ pollId }, actor) => [['ballot.withdrawn', { pollId }, actor]]),
  'feedback.send': each('feedback', (feedback, actor) => [
    ['feedback.received', reachable(feedback), actor],
    ...waits('feedback', feedback),
  ]),
  'event.rsvp': rsvps,
  'conduct.accept': answered,
  'conduct.decline': answered,
  'report.send': each('report', (report, actor) => [
    ['report.received', report, actor],
    ...waits('report', report),
  ]),
  'question.ask': written('question', asked),
  'question.edit': written('question', mended),
  'answer.post': written('answer', posted),
  'answer.edit': written('answer', answerMended),
  'answer.accept': each('question', (question, person) => [accepted(question, person)]),
  'vote.set': each('vote', ({ targetId, value }, actor) => [['vote.set', { targetId, value }, actor]]),
  // What is taken away is not told piece by piece; that the person is gone belongs to nobody and is always told.
  'person.erase': (changes, person) => [[['person.erased', { person }, ''], ''], ...rsvps(changes, person)],
  'post.review': reviewed,
  'answer.verify': each('answer', ({ id: answerId, questionId, verifiedAt }, person) => {
    const type = verifiedAt === undefined ? 'answer.unverified' : 'answer.verified';
    return [[type, { questionId, answerId, person }, person]];
  }),
  'question.close': each('question', ({ id: questionId, closedAt, closedReason: reason }, person) => {
    if (closedAt === undefined) return [['question.reopened', { questionId, person }, person]];
    return [['question.closed', { questionId, person, ...(reason !== undefined && { reason }) }, person]];
  }),
  'question.pin': each('question', ({ id: questionId, pinnedAt }, person) => {
    const type = pinnedAt === undefined ? 'question.unpinned' : 'question.pinned';
    return [[type, { questionId, person }, person]];
  }),
  'post.edit': (changes, actor) => [
    ...shown('question', mended)(changes, actor),
    ...shown('answer', answerMended)(changes, actor),
  ],
  'question.publish': (changes, actor) => [
    ...shown('question', asked)(changes, actor),
    ...shown('answer', posted)(changes, actor),
  ],
  'event.create': planned(published),
  'event.edit': planned(eventEdited),
  'event.publish': planned(published),
  'event.cancel': planned((event) => [['event.cancelled', event, '']]),
  'event.restore': planned(restored),
  // Nobody was told of the draft; or that it is one again, and so that it is gone.
  'event.discard': () => [],
  'poll.create': polls('poll.opened'),
  'poll.edit': polls('poll.edited'),
  'poll.open': polls('poll.opened'),
  'poll.close': polls('poll.closed'),
  'poll.discard': () => [],
  'placement.set': each('placement', (placement) => [['placement.set', placement, '']]),
  'placement.discard': (changes) =>
    changes.flatMap(({ table, record }): Said[] =>
      table === 'placement'
        ? [[['placement.discarded', { kind: record.kind, name: record.name }, ''], '']]
        : [],
    ),
  'policy.publish': each('policy', (policy) => [['policy.published', policy, '']]),
  'policy.withdraw': (changes) =>
    changes.flatMap(({ table, record }): Said[] =>
      table === 'policy' ? [[['policy.withdrawn', { id: record.id, version: record.version }, ''], '']] : [],
    ),
  'person.block': each('block', ({ id, person, blocked, target, reason }) => {
    if (!blocked) return [['person.unblocked', { id, person }, person]];
    const why = { ...(target && { target }), ...(reason !== undefined && { reason }) };
    return [['person.blocked', { id, person, ...why }, person]];
  }),
  'message.status': handled,
  'message.reply': handled,
  // For the team alone.
  'message.note': () => [],
  'feedback.merge': handled,
};

/** How to reach somebody is told only where they agree to be reached, whatever the record's backend let through. */
function reachable({ contact, ...feedback }: Feedback): Feedback {
  return contact !== undefined && feedback.consent ? { ...feedback, contact } : feedback;
}

/** What an accepted command has made happen. */
export function eventsOf(
  type: CommandType | StaffCommandType,
  changes: readonly Change[],
  { actor, at, community }: { readonly actor: string; readonly at: string; readonly community: string },
): Happened[] {
  return tellers[type](changes, actor).map(([[type, data, person], about]) => {
    const event = { id: newId('', Date.parse(at)), type, at, community, data } as DomainEvent;
    return { event, person, about };
  });
}
