import * as v from 'valibot';
import type { BlocksRead, BlockView } from '../../model/block-staff.ts';
import type { PoliciesRead, PolicyVersion } from '../../model/policy-staff.ts';
import { reviewedTables } from '../../model/records.ts';
import { staffRoles } from '../../model/team.ts';
import { next, read } from './read.ts';
import { count, moment, policy, policyEntries, recordId, said } from './records.ts';
import { of } from './same.ts';

// What the team is told of the community's rules, and of whom it has paused.

const { body: _, ...known } = policyEntries;
const version = of<PolicyVersion>()(
  v.object({
    ...known,
    state: said(v.picklist(['scheduled', 'holds', 'past']), '`scheduled`: under review, it holds later.'),
    accepted: said(count, 'How many have accepted it as their last answer.'),
    declined: count,
  }),
);
const policiesRead = of<PoliciesRead>()(
  v.object({
    ...read,
    policyId: said(v.nullable(v.string()), '`null`: there is no such policy, or none at all.'),
    holds: said(v.nullable(policy), 'The version that holds, with its text.'),
    scheduled: said(v.nullable(policy), 'The one under review, with its text.'),
    asked: said(
      v.nullable(policy),
      'The version that was asked for, with its text; `null` where none was, or there is no such one.',
    ),
    versions: said(v.array(version), 'The newest first, the last fifty of them.'),
    askedSince: said(count, 'The version that everybody is asked about.'),
    toAsk: said(
      count,
      'How many have answered only what is older than that. Who has never answered is not known.',
    ),
  }),
);

const block = of<BlockView>()(
  v.object({
    id: recordId,
    target: v.exactOptional(
      said(
        v.object({ kind: v.picklist(reviewedTables), id: recordId }),
        'What it was for; absent once they have had what they gave erased.',
      ),
    ),
    excerpt: v.exactOptional(
      said(v.string(), 'How what it was for begins, where that is still there: plain text.'),
    ),
    reason: v.exactOptional(said(v.string(), 'Why, for the person.')),
    role: said(v.picklist(staffRoles), 'Of whoever set it.'),
    since: moment,
    setBy: said(v.string(), 'The command that set it: for `ifSetBy`.'),
  }),
);
const blocksRead = of<BlocksRead>()(v.object({ ...read, blocks: v.array(block), next }));

export const policyAnswers = {
  PolicyVersion: version,
  PoliciesRead: policiesRead,
  BlockView: block,
  BlocksRead: blocksRead,
};
