import type { ReviewedTable } from './records.ts';
import type { StaffRole } from './team.ts';

/**
 * Somebody is paused by the team, or was: while they are they read, report, take back what they gave and have it erased,
 * and give nothing else. It outlives the erasure of what they gave, without what it was for.
 */
export interface Block {
  /** Opaque: the team knows nobody by anything else. */
  readonly id: string;
  readonly person: string;
  readonly blocked: boolean;
  /** What it was for; absent once they have had what they gave erased. */
  readonly target?: { readonly kind: ReviewedTable; readonly id: string };
  /** Why, for the person. */
  readonly reason?: string;
  /** Of whoever set it. */
  readonly role: StaffRole;
  /** The command that set it: of two, the greater is the newer. */
  readonly commandId: string;
  /** Since when it stands so. */
  readonly at: string;
}
