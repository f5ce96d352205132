import * as v from 'valibot';
import type { AuditEntry, AuditRead } from '../../model/audit.ts';
import {
  eventStaffCommandTypes,
  type AttendanceRead,
  type Attendee,
  type EventPlan,
  type EventPlansRead,
} from '../../model/event-staff.ts';
import type { Figure, FiguresRead } from '../../model/figures.ts';
import { commandTypes, reviewedTables, type Table } from '../../model/records.ts';
import { staffRoles, teamActions, type Colleague, type Session } from '../../model/team.ts';
import { staffCommandTypes, type HeldPost, type HeldRead } from '../../model/staff.ts';
import { shapes } from '../storage/tables.ts';
import { inboxAnswers } from './inbox.ts';
import * as records from './records.ts';
import { count, moment, said } from './records.ts';
import { next, read } from './read.ts';
import { of } from './same.ts';

// What the team is answered.

const post = {
  version: said(v.string(), 'Of its words: whoever reviews them names it (`ifVersion`).'),
  held: records.held,
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

const state = v.exactOptional(
  said(v.nullable(v.string()), 'How it stood: a state, the answer that helped, or a role.'),
);
const auditEntry = of<AuditEntry>()(
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
    before: state,
    after: state,
    reason: v.exactOptional(v.string()),
    at: moment,
  }),
);
const auditRead = of<AuditRead>()(v.object({ ...read, entries: v.array(auditEntry), next }));

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
const colleague = of<Colleague>()(
  v.object({
    ...known,
    createdAt: records.moment,
    joinedAt: v.exactOptional(
      said(v.string(), 'When they signed in for the first time; absent while they are only invited.'),
    ),
    removedAt: v.exactOptional(
      said(v.string(), 'Since when they are not of the team any more. They are forgotten 30 days later.'),
    ),
  }),
);
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
const sessionsRead = v.object({ ...asked, sessions: said(v.array(session), 'The newest first.') });
const staffRead = v.object({ ...asked, staff: v.array(colleague) });
const invitation = v.object({
  staff: colleague,
  link: said(v.string(), 'To hand on; it is not kept, and cannot be asked for again.'),
  expiresAt: moment,
});

export const staffAnswers = {
  HeldPost: heldPost,
  HeldRead: heldRead,
  AuditEntry: auditEntry,
  AuditRead: auditRead,
  Figure: figure,
  FiguresRead: figuresRead,
  EventPlan: plan,
  EventPlansRead: plansRead,
  Attendee: attendee,
  AttendanceRead: attendanceRead,
  ...inboxAnswers,
  Colleague: colleague,
  Session: session,
  SessionsRead: sessionsRead,
  StaffRead: staffRead,
  Invitation: invitation,
};
