import type { Rate } from '../model/limits.ts';
import type { Transaction } from '../model/store.ts';
import { namer } from './identity.ts';
import { Problem } from './problem.ts';

/** How many new commands are taken. What is refused, and what is repeated, does not count. */
export interface Limits {
  /** From one person: far more than anybody writes. */
  readonly person: Rate;
  /** From one address: carriers put thousands of people behind one. */
  readonly address: Rate;
}

export const usualLimits: Limits = {
  person: { most: 120, seconds: 600 },
  address: { most: 3000, seconds: 600 },
};

/** Says who has to wait, in a command's own transaction, so that it holds for all processes on one database. */
export type Admission = (
  actor: string,
  address: string | undefined,
  now: Date,
) => Promise<(transaction: Transaction) => Promise<void>>;

/** Addresses are kept for as long as a bucket counts, as keyed hashes that mean nothing on another day. */
export function admission(
  secret: string,
  limits: Limits,
  refused: (of: keyof Limits) => void = () => {},
): Admission {
  return async (actor, address, now) => {
    const day = now.toISOString().slice(0, 10);
    const buckets: [name: string, of: keyof Limits][] = [[actor, 'person']];
    if (address !== undefined) buckets.push([await namer('address', `${secret} ${day}`)(address), 'address']);
    return async (transaction) => {
      for (const [name, of] of buckets) {
        const wait = await transaction.draw?.(name, limits[of], now);
        if (wait === undefined) continue;
        refused(of);
        throw new Problem('rate-limited', { retryAfter: wait });
      }
    };
  };
}
