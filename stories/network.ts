import type { BackendAdapter, RequestOptions } from '../src/backend/adapter.ts';
import { canWait } from '../src/model/board.ts';
import type { Command } from '../src/model/records.ts';
import { GuyubError, type ErrorCode } from '../src/backend/errors.ts';

/** What the toolbar puts between every story and its backend in memory. `failing`: the server answers with an error. */
export type Network = 'online' | 'slow' | 'offline' | 'failing';

/** How the backend of one story fails by itself. `never`: no answer comes. */
export interface Failures {
  /** What every read fails with. */
  readonly reading?: ErrorCode | 'never' | undefined;
  /** What every read after the first fails with. */
  readonly rereading?: ErrorCode | undefined;
  /** What every command fails with. */
  readonly writing?: ErrorCode | 'never' | undefined;
  /** Every command meets a challenge that is never solved, and can be declined. */
  readonly challenged?: boolean | undefined;
  /** Nobody but this device gets to see what is written. */
  readonly kept?: BackendAdapter['kept'];
}

let network: Network = 'online';

/** Changes it for all stories on the page. What waits for the network hears of its return as from a browser. */
export function setNetwork(next: Network): void {
  const back = network !== next && next === 'online';
  network = next;
  if (back) dispatchEvent(new Event('online'));
}

/** A backend that fails as its story says, behind the network that the toolbar says. */
export function failing<A extends BackendAdapter>(
  adapter: A,
  { reading, rereading, writing, challenged, kept }: Failures = {},
): A {
  let hasBeenRead = false;
  return {
    ...adapter,
    ...(kept && { kept }),
    async read(query, options) {
      await cross(options?.signal);
      await fail(reading ?? (hasBeenRead ? rereading : undefined));
      hasBeenRead = true;
      return adapter.read(query, options);
    },
    async submit(command, options) {
      await cross(options?.signal);
      await fail(writing);
      if (challenged) await declined(command, options);
      return adapter.submit(command, options);
    },
  };
}

/** One request's way, as long and as far as it comes. */
async function cross(signal?: AbortSignal): Promise<void> {
  if (network === 'offline') throw new GuyubError('offline');
  if (network === 'failing') throw new GuyubError('server');
  if (network !== 'slow') return;
  await new Promise((resolve) => setTimeout(resolve, 2500));
  signal?.throwIfAborted();
}

/** Until a challenge is declined; what cannot be held for review has to wait longer then. */
async function declined(command: Command, options?: RequestOptions): Promise<void> {
  await new Promise<void>((decline) => options?.challenged?.(decline));
  options?.challenged?.();
  if (!canWait(command)) throw new GuyubError('rate-limited', { retryAfter: 600 });
}

async function fail(how: ErrorCode | 'never' | undefined): Promise<void> {
  if (how === 'never') await new Promise(() => {});
  else if (how) throw new GuyubError(how);
}
