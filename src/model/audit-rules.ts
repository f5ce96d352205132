import type { AuditEntry, AuditView } from './audit.ts';
import type { Actor } from './community.ts';
import { excerptOf } from './inbox-rules.ts';
import type { Change } from './records.ts';
import type { Snapshot } from './store.ts';
import { staffRoles } from './team.ts';

/** The change that says that somebody used a power of the team's. */
export function noted(
  { id, type }: { readonly id: string; readonly type: AuditEntry['action'] },
  { id: actor, roles }: Actor,
  now: Date,
  about: Omit<AuditEntry, 'id' | 'actor' | 'role' | 'action' | 'at'>,
): Change {
  const role = staffRoles.find((role) => roles.includes(role))!;
  return { table: 'audit', record: { id, actor, role, action: type, ...about, at: now.toISOString() } };
}

/** Entries as the team reads them, each with what it was about. */
export async function viewAudit(seen: Snapshot, entries: readonly AuditEntry[]): Promise<AuditView[]> {
  const titles = new Map<string, string | undefined>();
  const views: AuditView[] = [];
  for (const entry of entries) {
    const about = `${entry.target.kind} ${entry.target.id}`;
    if (!titles.has(about)) titles.set(about, await titleOf(seen, entry.target));
    const title = titles.get(about);
    views.push({ ...entry, ...(title !== undefined && { title }) });
  }
  return views;
}

/** What a record is called now; nothing where it is gone, or has no words of its own. */
async function titleOf(seen: Snapshot, { kind, id }: AuditEntry['target']): Promise<string | undefined> {
  if (kind === 'poll') return (await seen.get(kind, id))?.question;
  if (kind === 'event') return (await seen.get(kind, id))?.title;
  if (kind !== 'question' && kind !== 'answer' && kind !== 'feedback' && kind !== 'report') return undefined;
  const record = await seen.get(kind, id);
  return record && excerptOf(record);
}
