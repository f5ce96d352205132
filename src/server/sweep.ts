import type { LogEntry } from './app.ts';
import type { Storage } from './storage/index.ts';
import { traceOf } from './trace.ts';

const hour = 60 * 60 * 1000;
/** How long a backend remembers what it has accepted, by the contract; an outbox gives up after seven. */
const remembered = 30 * 24 * hour;

/**
 * Has every community forget what is older than anybody asks for: now and every hour.
 *
 * @returns how to stop, and wait for what is under way
 */
export function sweepHourly(
  storage: Storage,
  communities: readonly string[],
  log: (entry: LogEntry) => void,
): () => Promise<void> {
  const sweep = async () => {
    const before = new Date(Date.now() - remembered);
    try {
      for (const name of communities) {
        const acceptances = await storage.community(name).sweep(before);
        log({ event: 'sweep', community: name, acceptances });
      }
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
