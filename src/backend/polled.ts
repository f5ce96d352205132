import type { Hint } from '../model/community.ts';
import { Listeners } from '../model/hints.ts';
import type { RequestOptions } from './adapter.ts';
import { toGuyubError } from './errors.ts';

export type Subscribe = (heard: (hint: Hint) => void) => () => void;

/**
 * What has changed since a version; `''` where none is known: then the newest alone, of anything. A question that stays
 * open tells each change as it happens.
 */
export type Changes = (
  after: string,
  options: RequestOptions & { readonly tell: (hints: readonly Hint[]) => void },
) => Promise<readonly Hint[] | void>;

/** Something that makes a question worth asking at once; returns how to stop watching for it. */
export type Watch = (ask: () => void) => () => void;

/** Longest time until somebody who was cut off with everybody else asks again: not all in the same moment. */
const scatter = 2000;

/** Whatever came before: a network that is back is worth trying. */
const networkReturns: Watch = (ask) => {
  globalThis.addEventListener?.('online', ask);
  return () => globalThis.removeEventListener?.('online', ask);
};

/**
 * `subscribe` for a backend that does not tell of changes by itself: one question after the other for all who listen,
 * for as long as somebody does. A backend that refuses the question for good is asked no more.
 *
 * @param every milliseconds between two questions; after failures up to sixteen times as long
 */
export function polled(changes: Changes, every: number, watch: Watch = networkReturns): Subscribe {
  const listeners = new Listeners();
  let failures = 0;
  /** How many questions that were to stay open ended soon, one after the other. */
  let short = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;
  let again = false;

  const ask = async () => {
    const { signal } = (asking = new AbortController());
    const started = Date.now();
    clearTimeout(timer);
    again = false;
    const tell = (hints: readonly Hint[]) => {
      if (signal.aborted) return;
      failures = 0;
      listeners.tell(hints);
    };
    let pause = every;
    try {
      const hints = await changes(listeners.newest, { signal, tell });
      if (hints) tell(hints);
      else {
        short = Date.now() - started < every ? short + 1 : 0;
        pause = Math.min(every, Math.random() * scatter * 2 ** short);
      }
    } catch (thrown) {
      if (signal.aborted || !toGuyubError(thrown).retryable) return;
      pause *= 2 ** Math.min(++failures, 4);
    }
    if (signal.aborted) return;
    asking = undefined;
    if (again) void ask();
    else timer = setTimeout(ask, pause);
  };
  const askNow = () => {
    if (asking) again = true;
    else void ask();
  };

  let unwatch = () => {};
  return (heard) => {
    if (!listeners.size) {
      unwatch = watch(askNow);
      void ask();
    }
    const remove = listeners.add(heard);
    return () => {
      remove();
      if (listeners.size) return;
      unwatch();
      clearTimeout(timer);
      asking?.abort();
      asking = undefined;
    };
  };
}
