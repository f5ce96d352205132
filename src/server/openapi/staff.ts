import * as v from 'valibot';
import type { AuditEntry, AuditRead } from '../../model/audit.ts';
import type { Figure, FiguresRead } from '../../model/figures.ts';
import type { PlacementsRead, StaffPlacement } from '../../model/placement-staff.ts';
import { placedKinds, type Sighting } from '../../model/placement.ts';
import { pollStates, type PollsRead, type StaffPoll } from '../../model/poll-staff.ts';
import { commandTypes, reviewedTables, type Table } from '../../model/records.ts';
import {
  staffRoles,
  teamActions,
  type Colleague,
  type Me,
  type Passkey,
  type Session,
} from '../../model/team.ts';
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
  said(
    v.nullable(v.string()),
    'How it stood: a state, the answer that helped, a role; of what the team writes itself, what was changed, as JSON.',
  ),
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
const sessionsRead = v.object({ ...asked, sessions: said(v.array(session), 'The newest first.') });
const staffRead = v.object({ ...asked, staff: v.array(colleague) });
const meRead = v.object({
  ...asked,
  me: said(v.nullable(me), '`null` for whom the host site alone vouches for.'),
  ways: said(
    v.object({
      passkeys: said(v.boolean(), 'Whether passkeys can be made here.'),
      mail: said(v.boolean(), 'Whether links can be mailed.'),
    }),
    'Which ways in there are beside a link that somebody hands over.',
  ),
});
const options = (words: string) =>
  said(v.objectWithRest({ challenge: said(v.string(), 'Signed; good once.') }, v.unknown()), words);
const invitation = v.object({
  staff: colleague,
  link: v.exactOptional(
    said(
      v.string(),
      'To hand on; it is not kept, and cannot be asked for again. Absent where it goes by mail.',
    ),
  ),
  expiresAt: moment,
});

export const staffAnswers = {
  HeldPost: heldPost,
  HeldRead: heldRead,
  AuditEntry: auditEntry,
  AuditRead: auditRead,
  Figure: figure,
  FiguresRead: figuresRead,
  StaffPoll: staffPoll,
  PollsRead: pollsRead,
  StaffPlacement: staffPlacement,
  PlacementsRead: placementsRead,
  ...inboxAnswers,
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
