import { createLocalJWKSet, errors, type CryptoKey } from 'jose';
import { Problem } from './problem.ts';

/** How long a set is believed, in milliseconds: what the host site withdraws is gone by then. */
const believed = 10 * 60_000;
/** Between two questions at least: anybody can name a key that is not there. */
const pause = 30_000;
const patience = 5_000;

/**
 * The keys of a host site at their address (JWKS, RFC 7517): asked for when first needed, and again when a key is named
 * that is not among them.
 *
 * @returns the key of a name; nothing where the set has none. Where the set cannot be had, it throws 503.
 */
export function keySet(
  url: string,
  alg: string,
): (kid: string | undefined, now: Date) => Promise<CryptoKey | undefined> {
  let set: { readonly find: ReturnType<typeof createLocalJWKSet>; readonly at: number } | undefined;
  let askedAt = -Infinity;
  let failed = false;
  let asking: Promise<void> | undefined;

  const ask = async (now: number) => {
    askedAt = now;
    try {
      const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) });
      if (!response.ok) throw new Error(`Answer ${response.status}`);
      set = { find: createLocalJWKSet((await response.json()) as never), at: now };
      failed = false;
    } catch {
      failed = true;
    }
  };

  return async (kid, date) => {
    if (kid === undefined) return undefined;
    const now = date.getTime();
    const look = async () => {
      if (!set || now - set.at >= believed) return undefined;
      return set.find({ alg, kid }).catch((error: unknown) => {
        if (error instanceof errors.JWKSNoMatchingKey) return undefined;
        throw error;
      });
    };
    const known = await look();
    if (known) return known;
    if (now - askedAt >= pause) asking = ask(now);
    // Whoever comes while it is being asked for waits for the same answer.
    await asking;
    const found = await look();
    if (found || !failed) return found;
    const retryAfter = Math.max(1, (askedAt + pause - now) / 1000);
    throw new Problem('server', {
      status: 503,
      retryAfter,
      detail: 'The keys of members cannot be had now.',
    });
  };
}
