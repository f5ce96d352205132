import * as v from 'valibot';
import {
  inboxKinds,
  type AgendaEvent,
  type AgendaRead,
  type InboxItem,
  type InboxRead,
} from '../../model/inbox-staff.ts';
import type { Present, PresenceRead } from '../../model/presence-staff.ts';
import { reviewedTables } from '../../model/records.ts';
import { staffRoles } from '../../model/team.ts';
import { next, read } from './read.ts';
import { count, eventEntries, moment, policyEntries, pollEntries, recordId, said } from './records.ts';
import { of } from './same.ts';

// What waits for the team and what comes next, as it is answered.

const item = of<InboxItem>()(
  v.object({
    kind: v.picklist(inboxKinds),
    id: recordId,
    record: said(v.picklist(reviewedTables), 'What kind of record it is: of what is held, any of these.'),
    questionId: v.exactOptional(said(v.string(), 'What an answer answers.')),
    excerpt: said(v.string(), 'A question’s title, or how the text begins: plain text.'),
    lang: v.exactOptional(
      said(v.string(), 'The language of the text, or of the form it was sent by (BCP 47).'),
    ),
    since: moment,
    why: said(
      v.picklist(['received', 'unanswered', 'guest', 'first', 'challenge', 'edited']),
      'Nobody has dealt with it; nobody has answered; or why it is held, see `Held`.',
    ),
  }),
);
const inboxRead = of<InboxRead>()(
  v.object({
    ...read,
    items: v.array(item),
    next,
    counts: said(
      v.object({ feedback: count, question: count, report: count, held: count }),
      'How much of each kind waits, whatever was asked for.',
    ),
    countedTo: said(count, 'Nothing is counted further than this: such a count says *so many or more*.'),
  }),
);

const { id, title, startsAt, endsAt, zone, capacity } = eventEntries;
const event = of<AgendaEvent>()(
  v.object({
    id,
    title,
    startsAt,
    endsAt,
    zone,
    capacity,
    going: count,
    waiting: said(count, 'For a place.'),
  }),
);
const poll = v.object({ id: pollEntries.id, question: pollEntries.question, closesAt: v.string() });
const policy = v.object({
  id: policyEntries.id,
  version: policyEntries.version,
  title: policyEntries.title,
  publishedAt: policyEntries.publishedAt,
});
const agendaRead = of<AgendaRead>()(
  v.object({
    ...read,
    events: said(v.array(event), 'Five at most, the next one first; cancelled ones too.'),
    polls: said(v.array(poll), 'What closes first comes first.'),
    policies: said(v.array(policy), 'What holds first comes first.'),
  }),
);

const present = of<Present>()(
  v.object({
    name: v.exactOptional(said(v.string(), 'As colleagues are shown it, where this server knows a name.')),
    role: v.picklist(staffRoles),
    writing: v.boolean(),
  }),
);
const presenceRead = of<PresenceRead>()(
  v.object({ ...read, others: said(v.array(present), 'Without whoever asks.') }),
);

export const inboxAnswers = {
  InboxItem: item,
  InboxRead: inboxRead,
  AgendaEvent: event,
  AgendaRead: agendaRead,
  Present: present,
  PresenceRead: presenceRead,
};
