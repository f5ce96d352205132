import type { AuditEntry } from './audit.ts';
import type { Actor } from './community.ts';
import type { Change } from './records.ts';
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
