import * as v from 'valibot';
import type { AuditEntry, AuditRead } from '../../model/audit.ts';
import type {
  FeedbackRead,
  MessageItem,
  MessageRead,
  MessageThread,
  Related,
  ReportsRead,
} from '../../model/message-staff.ts';
import type { Figure, FiguresRead } from '../../model/figures.ts';
import { commandTypes, reviewedTables, type Table } from '../../model/records.ts';
import { staffRoles, teamActions, type Colleague, type Session } from '../../model/team.ts';
import { staffCommandTypes, type HeldPost, type HeldRead } from '../../model/staff.ts';
import { shapes } from '../storage/tables.ts';
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
  Colleague: colleague,
  Session: session,
  SessionsRead: sessionsRead,
  StaffRead: staffRead,
  Invitation: invitation,
};
