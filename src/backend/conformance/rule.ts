import type { BoardRules } from '../../model/board.ts';
import type { CommandType } from '../../model/records.ts';
import type { StaffCommandType, StaffReadType } from '../../model/staff.ts';
import type { Query } from '../adapter.ts';
import type { Context } from './context.ts';
import type { Harness, Offer } from './harness.ts';

/** One rule of the contract, and the case that shows whether a backend keeps it. */
export interface Rule {
  /** `<theme>-<number>`; a number is never given again to another rule. */
  readonly id: string;
  /** What a backend must do. */
  readonly rule: string;
  /** What the case does, named like a sentence. */
  readonly title: string;
  /** What a backend must declare and its harness offer for the rule to apply, beside the theme's own needs. */
  readonly needs?: readonly Need[];
  /** The rules for its boards that the case's community has; the harness has to offer `'boards'`. */
  readonly boards?: BoardRules;
  /** After the first command in the case's community each meets a challenge; the harness has to offer `'challenges'`. */
  readonly challenges?: true;
  readonly run: (context: Context) => Promise<void>;
}

export interface Theme {
  readonly title: string;
  readonly needs: readonly Need[];
  readonly rules: readonly Rule[];
}

export type Need =
  | Offer
  | CommandType
  | `read ${Query['type']}`
  | StaffReadType
  | StaffCommandType
  | 'live'
  | 'one ballot'
  | 'strong'
  | 'exact'
  | 'exact capacity'
  | 'ordered waitlist'
  | 'enforced conduct';

export function meets({ manifest, offers }: Harness, need: Need): boolean {
  const { guarantees } = manifest;
  switch (need) {
    case 'records':
    case 'address':
    case 'network':
    case 'roles':
    case 'boards':
    case 'challenges':
      return offers.includes(need);
    case 'live':
      return manifest.live === true;
    case 'one ballot':
      return guarantees.oneBallot !== 'none';
    case 'strong':
      return guarantees.consistency === 'strong';
    case 'exact':
      return guarantees.idempotency === 'exact';
    case 'exact capacity':
      return guarantees.capacity === 'exact';
    case 'ordered waitlist':
      return guarantees.waitlist === 'ordered';
    case 'enforced conduct':
      return guarantees.conduct === 'enforced';
    default: {
      const read = manifest.reads.some((type) => need === `read ${type}`);
      const types: readonly string[] = [...manifest.commands, ...(manifest.staff ?? [])];
      return read || types.includes(need);
    }
  }
}
