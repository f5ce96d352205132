import { sightingDays } from '../model/placement.ts';
import type { LogEntry } from './log-entry.ts';
import type { Storage } from './storage/index.ts';
import { retainedKinds, type RetainedKind } from './storage/retention.ts';
import { traceOf } from './trace.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** For how many days a community keeps what it is given; what is not named it keeps. */
export type Retention = { readonly [K in RetainedKind]?: number };

/**
 * How long a backend remembers what it has accepted, by the contract; an outbox gives up after seven. For as long it
 * knows what a colleague was called who is gone.
 */
const remembered = 30 * 24 * hour;

/** Has a community forget what is older than anybody asks for, and erase what it keeps no longer. */
export async function sweepOnce(
  storage: Storage,
  community: string,
  retention: Retention,
  log: (entry: LogEntry) => void,
  now: Date,
): Promise<void> {
  const store = storage.community(community);
  const ago = (span: number) => new Date(now.getTime() - span);
  const acceptances = await store.sweep(ago(remembered));
  await storage.staff(community).sweep(ago(remembered), now);
  await store.forgetSightings(ago(sightingDays * day));
  log({ event: 'sweep', community, acceptances });
  const erased: Record<string, number> = {};
  for (const kind of retainedKinds) {
    const days = retention[kind];
    const count = days === undefined ? 0 : await store.eraseOlder(kind, ago(days * day), now);
    if (count) erased[kind] = count;
  }
  if (Object.keys(erased).length) log({ event: 'retention', community, ...erased });
}

/**
 * Sweeps every community: now and every hour.
 *
 * @returns how to stop, and wait for what is under way
 */
export function sweepHourly(
  storage: Storage,
  communities: readonly string[],
  log: (entry: LogEntry) => void,
  retention: ReadonlyMap<string, Retention> = new Map<string, Retention>(),
): () => Promise<void> {
  const sweep = async () => {
    try {
      for (const name of communities)
        await sweepOnce(storage, name, retention.get(name) ?? {}, log, new Date());
    } catch (error) {
      // What is left is swept an hour later.
      log({ event: 'error', error: traceOf(error) });
    }
  };
  let sweeping = sweep();
  const timer = setInterval(() => (sweeping = sweeping.then(sweep)), hour);
  return () => {
    clearInterval(timer);
    return sweeping;
  };
}
