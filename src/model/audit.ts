import type { Read } from './community.ts';
import type { CommandType, Table } from './records.ts';
import type { StaffCommandType } from './staff.ts';
import type { StaffRole, TeamAction } from './team.ts';

/**
 * That somebody used a power of the team's, written together with what they did. Nothing that anybody wrote stands in it
 * but the team: its reason, and what it changed of its own; whoever it was about is named by what they wrote alone.
 */
export interface AuditEntry {
  /** The command's; of what is done about the team itself, one of its own. */
  readonly id: string;
  /**
   * The name that the community knows its member by; empty once they have had what they gave erased, and `server` of what
   * was done at the server itself.
   */
  readonly actor: string;
  readonly role: StaffRole;
  readonly action: CommandType | StaffCommandType | TeamAction;
  readonly target: { readonly kind: Table | 'staff'; readonly id: string };
  /** What an answer answers. */
  readonly questionId?: string;
  /** How it stood: a state, the answer that helped, a role; of what the team writes itself, what was changed, as JSON. */
  readonly before?: string | null;
  readonly after?: string | null;
  readonly reason?: string;
  /** The `version` of the words that it was about, where it was about words. */
  readonly version?: string;
  /** The reason that was given before, where there was one. */
  readonly reasonBefore?: string;
  readonly at: string;
}

/** The same as the team reads it. */
export interface AuditView extends AuditEntry {
  /**
   * What it was about, in one line of plain text as that stands now; absent where it is gone, and of what has no words of
   * its own.
   */
  readonly title?: string;
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
  readonly entries: readonly AuditView[];
  /** Present where there are more. */
  readonly next?: string;
}
