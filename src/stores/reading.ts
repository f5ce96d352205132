import { atom, type ReadableAtom } from 'nanostores';
import type { Query, ResultOf } from '../backend/adapter.ts';
import { toGuyubError, type GuyubError } from '../backend/errors.ts';
import type { Backend } from '../backend/resolve.ts';

/** The last answer to a query, and the failure since then if there was one: then the answer is stale. */
export interface Reading<R> {
  readonly result?: R;
  readonly error?: GuyubError;
}

export interface Reader<R> {
  readonly reading: ReadableAtom<Reading<R>>;
  /** Reads again; several calls during one read make one more. */
  refresh(): Promise<void>;
  close(): void;
}

const longestPause = 60_000;

/**
 * Reads one query and keeps what it got. Reads again after a failure by itself until it succeeds, and when the backend
 * hints at more. Hints may cost a request now and then: they are listened to on this device, and for those who take
 * part.
 *
 * @param isLive whether what was read is worth that for everybody
 */
export function reader<Q extends Query>(
  backend: Backend,
  query: Q,
  isLive: (result: ResultOf<Q>) => unknown = () => false,
): Reader<ResultOf<Q>> {
  const reading = atom<Reading<ResultOf<Q>>>({});
  const aborter = new AbortController();
  const { signal } = aborter;
  let running: Promise<void> | undefined;
  let again = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const online = () => void refresh();
  const rest = () => {
    clearTimeout(timer);
    removeEventListener('online', online);
  };

  let stop: Promise<() => void> | undefined;
  const listen = () => {
    stop ??= import('./hearing.ts').then(({ hear }) => hear(backend, query.type, self));
    stop.catch(() => (stop = undefined));
  };

  const readOnce = async () => {
    rest();
    try {
      const result = await backend.adapter.read(query, { signal });
      failures = 0;
      if (signal.aborted) return;
      reading.set({ result });
      if (backend.adapter.kept || result.viewer.id !== undefined || isLive(result)) listen();
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toGuyubError(thrown);
      reading.set({ ...reading.get(), error });
      if (!error.retryable) return;
      const pause = error.retryAfter
        ? error.retryAfter * 1000
        : 1000 * 2 ** failures++ * (0.5 + Math.random() / 2);
      timer = setTimeout(refresh, Math.min(pause, longestPause));
      addEventListener('online', online);
    }
  };

  const refresh = async (): Promise<void> => {
    // A command that arrives after its widget has gone makes nobody read, nor listen.
    if (signal.aborted) return undefined;
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await readOnce();
      } while (again && !signal.aborted);
    })().finally(() => (running = undefined));
    return running;
  };

  const self = {
    reading,
    refresh,
    close() {
      stop?.then((stop) => stop());
      stop = undefined;
      rest();
      aborter.abort();
    },
  };
  return self;
}
