import * as v from 'valibot';
import type { AuditEntry, AuditRead } from '../../model/audit.ts';
import type { Figure, FiguresRead } from '../../model/figures.ts';
import { commandTypes, reviewedTables, type Table } from '../../model/records.ts';
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

const state = v.exactOptional(
  said(v.nullable(v.string()), 'How it stood: a state, or the answer that helped.'),
);
const auditEntry = of<AuditEntry>()(
  v.object({
    id: said(v.string(), 'The command’s.'),
    actor: said(v.string(), 'As this server calls its member; empty after erasure.'),
    role: v.picklist(['moderator', 'owner']),
    action: v.picklist([...commandTypes, ...staffCommandTypes]),
    target: v.object({ kind: v.picklist(Object.keys(shapes) as Table[]), id: records.recordId }),
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

export const staffAnswers = {
  HeldPost: heldPost,
  HeldRead: heldRead,
  AuditEntry: auditEntry,
  AuditRead: auditRead,
  Figure: figure,
  FiguresRead: figuresRead,
};
