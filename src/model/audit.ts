import type { Read, Role } from './community.ts';
import type { CommandType, Table } from './records.ts';
import type { StaffCommandType } from './staff.ts';

/**
 * That somebody used a power of the team's, written together with what they did. Nothing that anybody wrote stands in it
 * but the reason that was given; whoever it was about is named by what they wrote alone.
 */
export interface AuditEntry {
  /** The command's. */
  readonly id: string;
  /** The name that the community knows its member by; empty once they have had what they gave erased. */
  readonly actor: string;
  readonly role: Extract<Role, 'moderator' | 'owner'>;
  readonly action: CommandType | StaffCommandType;
  readonly target: { readonly kind: Table; readonly id: string };
  /** How it stood: a state, or the answer that helped. */
  readonly before?: string | null;
  readonly after?: string | null;
  readonly reason?: string;
  readonly at: string;
}

/** What the team has done, the newest first. For the team. */
export interface AuditQuery {
  readonly type: 'audit';
  /** Where an earlier page ended: its `next`. */
  readonly cursor?: string | undefined;
  /** How many at most. */
  readonly limit?: number | undefined;
}

export interface AuditRead extends Read {
  readonly entries: readonly AuditEntry[];
  /** Present where there are more. */
  readonly next?: string;
}
