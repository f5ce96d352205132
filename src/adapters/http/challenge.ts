import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { RequestOptions } from '../../backend/adapter.ts';
import { GuyubError, type Challenge } from '../../backend/errors.ts';

// What a backend wants of a browser once too much comes from its address: fetched then, and not before.

/** How many challenges one command meets. More than one where the first has run out, more than that where something is wrong. */
const mostChallenges = 3;
/** Milliseconds after which a browser that is too slow gives up. */
const patience = 90_000;
/** Seconds until a page that nobody looks at asks again. */
const rest = 600;

/**
 * Sends a command that has met a challenge: with its solution, or with word that the visitor declines it, or that their
 * browser cannot solve it, which loses nothing.
 *
 * @param send sends the command with what is done about the challenge
 */
export async function meet<T>(
  error: GuyubError,
  send: (solution: string) => Promise<T>,
  options: RequestOptions,
): Promise<T> {
  for (let met = 1; ; met++) {
    const solution = met <= mostChallenges ? await solve(error.challenge!, options) : undefined;
    try {
      return await send(solution ?? 'declined');
    } catch (thrown) {
      if (!(solution && thrown instanceof GuyubError && thrown.challenge)) throw thrown;
      error = thrown;
    }
  }
}

/**
 * The solution; nothing where there is none. The keys are derived by the browser's own cryptography, which has threads for
 * it: the page's own is needed for a moment between two of them. Whoever looks away spares the battery.
 */
async function solve(
  challenge: Challenge,
  { challenged, signal }: RequestOptions,
): Promise<string | undefined> {
  const page = globalThis.document as Document | undefined;
  const controller = new AbortController();
  const stop = () => controller.abort();
  const look = () => page?.hidden && stop();
  signal?.addEventListener('abort', stop);
  page?.addEventListener('visibilitychange', look);
  look();
  challenged?.(stop);
  // There is no such cryptography on a page without HTTPS, nor in this Guyub another one than this.
  const solution = await solveChallenge({ challenge, deriveKey, controller, timeout: patience }).catch(
    () => null,
  );
  challenged?.();
  signal?.removeEventListener('abort', stop);
  page?.removeEventListener('visibilitychange', look);
  signal?.throwIfAborted();
  if (solution) return btoa(JSON.stringify({ challenge, solution }));
  if (page?.hidden) throw paused(page);
  return undefined;
}

const paused = (page: Document): GuyubError =>
  Object.assign(new GuyubError('rate-limited', { retryAfter: rest, detail: 'Nobody looks at the page.' }), {
    until: new Promise<void>((shown) => {
      const look = () => {
        if (page.hidden) return;
        page.removeEventListener('visibilitychange', look);
        shown();
      };
      page.addEventListener('visibilitychange', look);
    }),
  });
