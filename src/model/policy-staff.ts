import type { Read } from './community.ts';
import type { Policy } from './conduct.ts';

// What the team does about what the community asks of everybody in it.

/** Longest texts, in UTF-16 code units as `maxlength` and `String.length` count them. */
export const policyLimits = { title: 150, body: 50_000, changes: 1000 } as const;

/**
 * Publishes the next version of a policy: it stands from then on. Until it holds it is under review: the team reads it,
 * and can withdraw it. The first version is always material.
 */
export interface PolicyPublish {
  readonly id: string;
  readonly type: 'policy.publish';
  readonly policyId: string;
  /** One more than the last: nobody publishes over a version that they have not seen. */
  readonly version: number;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** The language it is written in (BCP 47). */
  readonly lang?: string;
  /** Whether everybody is asked anew. */
  readonly material: boolean;
  /** What this version changes, in a sentence or two. */
  readonly changes?: string;
  /** From when it holds (RFC 3339), not before now; at once when absent. */
  readonly publishedAt?: string;
}

/** Takes back a version that does not hold yet. */
export interface PolicyWithdraw {
  readonly id: string;
  readonly type: 'policy.withdraw';
  readonly policyId: string;
  readonly version: number;
  /** The command that published it, as it was read: nobody withdraws a text that they have not seen. */
  readonly ifSetBy: string;
}
export type PolicyStaffCommand = PolicyPublish | PolicyWithdraw;

/** A version in a list, with how many have given it as their last answer. */
export interface PolicyVersion extends Omit<Policy, 'body'> {
  readonly state: 'scheduled' | 'holds' | 'past';
  readonly accepted: number;
  readonly declined: number;
}

/** A policy by its id, or the community's: its versions, and how many have answered. For the team. */
export interface PoliciesQuery {
  readonly type: 'policies';
  readonly id?: string | undefined;
  /** The version whose text is asked for. */
  readonly version?: number | undefined;
}

export interface PoliciesRead extends Read {
  /** `null`: there is no such policy, or none at all. */
  readonly policyId: string | null;
  /** The version that holds, with its text. */
  readonly holds: Policy | null;
  /** The one under review, with its text. */
  readonly scheduled: Policy | null;
  /** The version that was asked for, with its text; `null` where none was, or there is no such one. */
  readonly asked: Policy | null;
  /** The newest first, the last fifty of them. */
  readonly versions: readonly PolicyVersion[];
  /** The version that everybody is asked about. */
  readonly askedSince: number;
  /** How many have answered only what is older than that. Who has never answered is not known. */
  readonly toAsk: number;
}
