import * as v from 'valibot';
import type { AuditRead, AuditView } from '../../model/audit.ts';
import type {
  FeedbackRead,
  MessageItem,
  MessageRead,
  MessageThread,
  Related,
  ReportsRead,
} from '../../model/message-staff.ts';
import {
  eventStaffCommandTypes,
  type AttendanceRead,
  type Attendee,
  type EventPlan,
  type EventPlansRead,
} from '../../model/event-staff.ts';
import type { Figure, FiguresRead } from '../../model/figures.ts';
import type { PlacementsRead, StaffPlacement } from '../../model/placement-staff.ts';
import { placedKinds, type Sighting } from '../../model/placement.ts';
import { pollStates, type PollsRead, type StaffPoll } from '../../model/poll-staff.ts';
import {
  questionStaffCommandTypes,
  type StaffAnswer,
  type StaffQuestion,
  type ThreadRead,
  type ThreadsRead,
} from '../../model/question-staff.ts';
import { commandTypes, reviewedTables, type Table } from '../../model/records.ts';
import {
  staffRoles,
  teamActions,
  type Colleague,
  type Invitation,
  type Me,
  type MeRead,
  type Passkey,
  type Session,
  type SessionsRead,
  type StaffRead,
} from '../../model/team.ts';
import { staffCommandTypes, type HeldPost, type HeldRead } from '../../model/staff.ts';
import { shapes } from '../storage/tables.ts';
import { inboxAnswers } from './inbox.ts';
import { policyAnswers } from './policies.ts';
import * as records from './records.ts';
import { count, moment, ownPart, said } from './records.ts';
import { next, read } from './read.ts';
import { of } from './same.ts';

// What the team is answered.

const lastSet = said(v.nullable(v.string()), '`null`: none has.');
const setByWords = 'The command that last set each of these, for `ifSetBy`.';
const post = {
  version: said(v.string(), 'Of its words: whoever reviews them names it (`ifVersion`).'),
  held: records.held,
  setBy: said(lastSet, 'The command that reviewed it last, for `ifSetBy`.'),
  question: v.exactOptional(
    said(v.object({ id: records.recordId, title: v.string() }), 'What is answered, of an answer.'),
  ),
};
const { author: _writer, ...feedback } = records.feedbackEntries;
const { author: _reporter, ...report } = records.reportEntries;
const { author: _asker, ...question } = records.questionEntries;
const { author: _answerer, ...answer } = records.answerEntries;
const heldPost = of<HeldPost>()(
  v.variant('kind', [
    v.object({ kind: v.literal('question'), record: v.object(question), ...post }),
    v.object({ kind: v.literal('answer'), record: v.object(answer), ...post }),
    v.object({ kind: v.literal('feedback'), record: v.object(feedback), ...post }),
    v.object({ kind: v.literal('report'), record: v.object(report), ...post }),
  ]),
);
const heldRead = of<HeldRead>()(v.object({ ...read, posts: v.array(heldPost), next }));

const { author: __, body, original, setBy: ___, ...listed } = records.questionEntries;
const { author: ____, setBy: _____, ...shownAnswer } = records.answerEntries;
const shown = {
  held: v.exactOptional(said(records.held, 'It waits for review.')),
  rejected: v.exactOptional(
    said(
      v.object({ reason: v.exactOptional(v.string()), at: moment }),
      'The team has decided not to show it, and tells its author why.',
    ),
  ),
  version: said(v.string(), 'Of its words: whoever edits, reviews or verifies them names it (`ifVersion`).'),
  votes: count,
  mine: ownPart,
  can: said(
    v.array(
      v.picklist([
        'question.ask',
        'question.edit',
        'answer.post',
        'answer.edit',
        'answer.accept',
        'vote.set',
        'post.review',
        ...questionStaffCommandTypes,
      ]),
    ),
    'Which commands the viewer may give about it now.',
  ),
};
const staffQuestion = of<StaffQuestion>()(
  v.object({
    ...listed,
    ...shown,
    setBy: said(v.object({ reviewed: lastSet, closed: lastSet, pinned: lastSet }), setByWords),
    answers: said(count, 'That everybody is shown.'),
    official: said(v.boolean(), 'Whether one of its answers is official.'),
    heldPosts: said(count, 'How many of it and its answers wait for review.'),
    rejectedPosts: said(count, 'How many of it and its answers were rejected.'),
  }),
);
const staffAnswer = of<StaffAnswer>()(
  v.object({
    ...shownAnswer,
    ...shown,
    setBy: said(v.object({ reviewed: lastSet, verified: lastSet }), setByWords),
    accepted: v.boolean(),
  }),
);
const threadsRead = of<ThreadsRead>()(v.object({ ...read, threads: v.array(staffQuestion), next }));
const threadRead = of<ThreadRead>()(
  v.object({
    ...read,
    question: said(
      v.nullable(v.object({ ...staffQuestion.entries, body, original })),
      '`null`: there is no such question.',
    ),
    answers: v.array(staffAnswer),
    next,
  }),
);

const messageOf = <E extends v.ObjectEntries>(entries: E) => ({
  record: v.object(entries),
  version: said(v.string(), 'Whoever sets its status or answers it names it (`ifVersion`).'),
  from: v.exactOptional(
    said(v.picklist(['guest', 'member']), 'Whether a guest or a member has sent it, where that is known.'),
  ),
  held: v.exactOptional(said(records.held, 'It is marked for review.')),
});
const { version: _set, replies: _given, notes: _noted, ...sentFeedback } = feedback;
const { version: _changed, replies: _told, notes: _kept, ...sentReport } = report;
const feedbackItem = { kind: v.literal('feedback'), ...messageOf(sentFeedback) };
const reportItem = { kind: v.literal('report'), ...messageOf(sentReport) };
const counted = { replies: said(count, 'How many there are.'), notes: count };
const feedbackListed = of<MessageItem<'feedback'>>()(v.object({ ...feedbackItem, ...counted }));
const reportListed = of<MessageItem<'report'>>()(v.object({ ...reportItem, ...counted }));
const feedbackRead = of<FeedbackRead>()(v.object({ ...read, messages: v.array(feedbackListed), next }));
const reportsRead = of<ReportsRead>()(v.object({ ...read, messages: v.array(reportListed), next }));
const byTeam = {
  by: v.exactOptional(
    said(
      v.string(),
      'Who of the team, as the log of what it did calls them; absent where that is not known any more.',
    ),
  ),
};
const related = of<Related>()(
  v.object({
    id: records.recordId,
    kind: records.feedbackEntries.kind,
    message: v.string(),
    status: records.feedbackStatus,
    createdAt: moment,
  }),
);
const thread = {
  replies: said(v.array(v.object({ ...records.reply.entries, ...byTeam })), 'The first one first.'),
  notes: v.array(v.object({ ...records.note.entries, ...byTeam })),
  into: v.exactOptional(said(related, 'The feedback that stays, of a duplicate.')),
  duplicates: said(v.array(related), 'What was merged into it.'),
};
const messageThread = of<MessageThread>()(
  v.variant('kind', [v.object({ ...feedbackItem, ...thread }), v.object({ ...reportItem, ...thread })]),
);
const messageRead = of<MessageRead>()(
  v.object({ ...read, message: said(v.nullable(messageThread), '`null`: there is no such message.') }),
);

const state = v.exactOptional(
  said(
    v.nullable(v.string()),
    'How it stood: a state, the answer that helped, a role; of what the team writes itself, what was changed, as JSON.',
  ),
);
const auditEntry = of<AuditView>()(
  v.object({
    id: said(v.string(), 'The command’s; of what is done about the team itself, one of its own.'),
    actor: said(
      v.string(),
      'As this server calls its member; empty after erasure, `server` of what was done at the server itself.',
    ),
    role: v.picklist(staffRoles),
    action: v.picklist([...commandTypes, ...staffCommandTypes, ...teamActions]),
    target: v.object({
      kind: v.picklist([...(Object.keys(shapes) as Table[]), 'staff']),
      id: records.recordId,
    }),
    questionId: v.exactOptional(said(v.string(), 'What an answer answers.')),
    before: state,
    after: state,
    reason: v.exactOptional(v.string()),
    version: v.exactOptional(
      said(v.string(), 'The `version` of the words that it was about, where it was about words.'),
    ),
    reasonBefore: v.exactOptional(said(v.string(), 'The reason that was given before.')),
    title: v.exactOptional(
      said(v.string(), 'What it was about, in one line as that stands now; absent where it is gone.'),
    ),
    at: moment,
  }),
);
const auditRead = of<AuditRead>()(v.object({ ...read, entries: v.array(auditEntry), next }));

const staffPoll = of<StaffPoll>()(
  v.object({
    poll: records.poll,
    state: v.picklist(pollStates),
    version: said(v.string(), 'Of all that is set in it: commands name it (`ifVersion`).'),
    tally: said(records.tally, 'Whoever else may see it.'),
  }),
);
const pollsRead = of<PollsRead>()(v.object({ ...read, polls: v.array(staffPoll), next }));

const titled = { recordId: records.recordId, title: v.string() };
const sighting = of<Sighting>()(
  v.object({
    origin: said(v.string(), 'The site: no page of it is known, and nobody who looked.'),
    at: said(v.string(), 'When it was last asked for, to the hour (RFC 3339, UTC).'),
  }),
);
const staffPlacement = of<StaffPlacement>()(
  v.object({
    kind: v.picklist(placedKinds),
    name: v.string(),
    items: v.array(
      v.object({
        recordId: records.recordId,
        from: v.exactOptional(v.string()),
        until: v.exactOptional(v.string()),
        title: v.exactOptional(said(v.string(), 'What it is called; absent of what is gone.')),
        ready: said(v.boolean(), 'Whether visitors can be shown it now.'),
      }),
    ),
    version: said(v.string(), 'The command that last set it (`ifVersion`).'),
    now: said(
      v.nullable(v.object({ ...titled, assigned: said(v.boolean(), 'Whether it is one of the items.') })),
      'What visitors are shown there now.',
    ),
    next: v.exactOptional(
      said(
        v.object({ at: moment, shows: v.nullable(v.object(titled)) }),
        'When something else begins to stand there by these items, and what.',
      ),
    ),
    seen: said(v.array(sighting), 'Where it was seen, the last one first; empty: not yet, or not for long.'),
  }),
);
const placementsRead = of<PlacementsRead>()(v.object({ ...read, placements: v.array(staffPlacement) }));

const some = v.nullable(count);
const seconds = said(v.number(), 'Seconds.');
const figure = of<Figure>()(
  v.object({
    kind: v.picklist(reviewedTables),
    published: said(some, 'Shown, or read. `null`: some, but fewer than `fewest`.'),
    held: some,
    rejected: some,
    waiting: said(
      v.nullable(v.object({ oldest: seconds, median: seconds })),
      'How long the first has waited by now, and half of all at least; `null` where nobody waits, or too few.',
    ),
  }),
);
const figuresRead = of<FiguresRead>()(
  v.object({
    ...read,
    fewest: said(count, 'A smaller number is not told to a reviewer: it could be about one person.'),
    figures: v.array(figure),
  }),
);

const plan = of<EventPlan>()(
  v.object({
    ...records.eventEntries,
    version: said(v.string(), 'The command that last set it: whoever changes it names it (`ifVersion`).'),
    going: count,
    waiting: count,
    can: said(v.array(v.picklist(eventStaffCommandTypes)), 'What may be done with it now.'),
  }),
);
const plansRead = of<EventPlansRead>()(v.object({ ...read, events: v.array(plan), next }));
const attendee = of<Attendee>()(
  v.object({
    pseudonym: said(
      v.string(),
      'Of one person at one event always the same, and without a meaning elsewhere.',
    ),
    name: records.rsvpEntries.name,
    answer: v.picklist(['yes', 'wait']),
    place: v.exactOptional(said(count, 'In line; 1 gets the next place.')),
    at: said(v.string(), 'When they answered last (RFC 3339).'),
  }),
);
const attendanceRead = of<AttendanceRead>()(
  v.object({
    ...read,
    event: said(v.nullable(plan), '`null` where there is none.'),
    people: v.array(attendee),
    next,
  }),
);

const staffRole = v.picklist(staffRoles);
const known = {
  id: said(v.string(), 'As the log of what the team did calls them.'),
  name: said(v.string(), 'As colleagues are shown it.'),
  role: staffRole,
};
const colleagueEntries = {
  ...known,
  createdAt: records.moment,
  joinedAt: v.exactOptional(
    said(v.string(), 'When they signed in for the first time; absent while they are only invited.'),
  ),
  removedAt: v.exactOptional(
    said(v.string(), 'Since when they are not of the team any more. They are forgotten 30 days later.'),
  ),
  mail: v.exactOptional(said(v.string(), 'Where links to sign in by are mailed to.')),
};
const colleague = of<Colleague>()(v.object(colleagueEntries));
const passkey = of<Passkey>()(
  v.object({
    id: said(v.string(), 'As its authenticator calls it.'),
    name: said(v.string(), 'As its owner calls it.'),
    createdAt: moment,
    usedAt: v.exactOptional(said(v.string(), 'When somebody last signed in by it.')),
  }),
);
const me = of<Me>()(v.object({ ...colleagueEntries, passkeys: said(v.array(passkey), 'The oldest first.') }));
const session = of<Session & { readonly current: boolean }>()(
  v.object({
    id: said(v.string(), 'To end it by; nobody can sign in by it.'),
    staff: v.object(known),
    device: said(v.string(), 'The browser, as it calls itself; empty where it does not say.'),
    createdAt: moment,
    usedAt: said(v.string(), 'The hour in which it was last used.'),
    expiresAt: moment,
    current: said(v.boolean(), 'Whether it is that of this request.'),
  }),
);
const { version: _, ...asked } = read;
const sessionsRead = of<SessionsRead>()(
  v.object({ ...asked, sessions: said(v.array(session), 'The newest first.') }),
);
const staffRead = of<StaffRead>()(v.object({ ...asked, staff: v.array(colleague) }));
const meRead = of<MeRead>()(
  v.object({
    ...asked,
    me: said(v.nullable(me), '`null` for whom the host site alone vouches for.'),
    ways: said(
      v.object({
        passkeys: said(v.boolean(), 'Whether passkeys can be made here.'),
        mail: said(v.boolean(), 'Whether links can be mailed.'),
      }),
      'Which ways in there are beside a link that somebody hands over.',
    ),
  }),
);
const options = (words: string) =>
  said(v.objectWithRest({ challenge: said(v.string(), 'Signed; good once.') }, v.unknown()), words);
const invitation = of<Invitation>()(
  v.object({
    staff: colleague,
    link: v.exactOptional(
      said(
        v.string(),
        'To hand on; it is not kept, and cannot be asked for again. Absent where it goes by mail.',
      ),
    ),
    expiresAt: moment,
  }),
);

export const staffAnswers = {
  HeldPost: heldPost,
  HeldRead: heldRead,
  StaffQuestion: staffQuestion,
  StaffAnswer: staffAnswer,
  ThreadsRead: threadsRead,
  ThreadRead: threadRead,
  FeedbackItem: feedbackListed,
  FeedbackRead: feedbackRead,
  ReportItem: reportListed,
  ReportsRead: reportsRead,
  MessageThread: messageThread,
  MessageRead: messageRead,
  AuditEntry: auditEntry,
  AuditRead: auditRead,
  Figure: figure,
  FiguresRead: figuresRead,
  EventPlan: plan,
  EventPlansRead: plansRead,
  Attendee: attendee,
  AttendanceRead: attendanceRead,
  StaffPoll: staffPoll,
  PollsRead: pollsRead,
  StaffPlacement: staffPlacement,
  PlacementsRead: placementsRead,
  ...inboxAnswers,
  ...policyAnswers,
  Colleague: colleague,
  Session: session,
  SessionsRead: sessionsRead,
  StaffRead: staffRead,
  Passkey: passkey,
  MeRead: meRead,
  PasskeyCreation: options('`PublicKeyCredentialCreationOptionsJSON` of WebAuthn.'),
  PasskeyRequest: options('`PublicKeyCredentialRequestOptionsJSON` of WebAuthn.'),
  Invitation: invitation,
};
