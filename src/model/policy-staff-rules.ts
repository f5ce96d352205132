import { noted } from './audit-rules.ts';
import { isTeam, type Actor } from './community.ts';
import { isPublished } from './conduct-rules.ts';
import type { Policy } from './conduct.ts';
import type {
  PoliciesQuery,
  PoliciesRead,
  PolicyPublish,
  PolicyVersion,
  PolicyWithdraw,
} from './policy-staff.ts';
import type { Decision } from './records.ts';
import { changedSince, notFound, type Deciders, type Readers } from './staff-table.ts';
import type { PledgeCount, Snapshot } from './store.ts';
import { toUtc } from './time.ts';

// How the community's rules change, and what the team is told of who has answered them.

/** How many versions are listed: more than anybody compares. */
const mostVersions = 50;

async function decidePublish(
  seen: Snapshot,
  { id, type, policyId, publishedAt, ...content }: PolicyPublish,
  actor: Actor,
  now: Date,
): Promise<Decision> {
  const [last] = await seen.policyVersions(policyId, 1);
  const { version } = content;
  if (version !== (last?.version ?? 0) + 1) return changedSince;
  // Of two that hold later one would go unread: the first is waited for, or withdrawn.
  if (last && !isPublished(last, now)) return { refusal: { code: 'conflict', reason: 'under-review' } };
  const from = publishedAt === undefined ? now.toISOString() : toUtc(publishedAt)!;
  if (from < now.toISOString()) return { refusal: { code: 'invalid', fields: { publishedAt: 'past' } } };
  const record: Policy = {
    ...content,
    id: policyId,
    // Nobody has answered anything before it.
    material: content.material || version === 1,
    publishedAt: from,
    commandId: id,
  };
  const stood = { before: last ? String(last.version) : null, after: String(version) };
  const target = { kind: 'policy', id: policyId } as const;
  return {
    changes: [{ table: 'policy', record }, noted({ id, type }, actor, now, { target, ...stood })],
  };
}

async function decideWithdraw(
  seen: Snapshot,
  command: PolicyWithdraw,
  actor: Actor,
  now: Date,
): Promise<Decision> {
  const { policyId, version, ifSetBy } = command;
  const record = await seen.get('policy', policyId, version);
  if (!record) return notFound;
  if (isPublished(record, now)) return { refusal: { code: 'closed' } };
  if (record.commandId !== ifSetBy) return changedSince;
  const target = { kind: 'policy', id: policyId } as const;
  const stood = { before: String(version), after: null };
  return {
    changes: [{ table: 'policy', record, gone: true }, noted(command, actor, now, { target, ...stood })],
  };
}

async function viewPolicies(
  seen: Snapshot,
  { id: named, version }: PoliciesQuery,
  now: Date,
): Promise<Omit<PoliciesRead, 'version' | 'at' | 'viewer'>> {
  const current = await seen.currentPolicy(now, named);
  const [coming] = current || named !== undefined ? [] : await seen.comingPolicies(now, 1);
  const policyId = named ?? current?.id ?? coming?.id;
  const versions = policyId === undefined ? [] : await seen.policyVersions(policyId, mostVersions);
  const counts = policyId === undefined ? [] : await seen.pledgeCounts(policyId);
  const askedSince = current ? await seen.lastMaterial(current) : 0;
  const [last] = versions;
  return {
    policyId: last ? policyId! : null,
    holds: current ?? null,
    scheduled: last && !isPublished(last, now) ? last : null,
    asked: (last && version !== undefined && (await seen.get('policy', last.id, version))) || null,
    versions: versions.map((each) => viewVersion(each, current, counts, now)),
    askedSince,
    toAsk: sum(counts.filter(({ version }) => version < askedSince)),
  };
}

function viewVersion(
  policy: Policy,
  current: Policy | undefined,
  counts: readonly PledgeCount[],
  now: Date,
): PolicyVersion {
  const { body: _, ...shown } = policy;
  const given = (answer: PledgeCount['answer']) =>
    sum(counts.filter((each) => each.version === shown.version && each.answer === answer));
  const holds = shown.version === current?.version ? 'holds' : 'past';
  return {
    ...shown,
    state: Date.parse(shown.publishedAt) > now.getTime() ? 'scheduled' : holds,
    accepted: given('accepted'),
    declined: given('declined'),
  };
}

const sum = (counts: readonly PledgeCount[]) => counts.reduce((sum, { count }) => sum + count, 0);

export const policyDeciders: Deciders<'policy.publish' | 'policy.withdraw'> = {
  'policy.publish': decidePublish,
  'policy.withdraw': decideWithdraw,
};

export const policyReaders: Readers<'policies'> = {
  policies: { may: isTeam, read: (seen, query, _, now) => viewPolicies(seen, query, now) },
};
