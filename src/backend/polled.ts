import type { Hint } from '../model/community.ts';
import { Listeners } from '../model/hints.ts';
import type { RequestOptions } from './adapter.ts';
import { toGuyubError } from './errors.ts';

export type Subscribe = (heard: (hint: Hint) => void) => () => void;

/**
 * `subscribe` for a backend that does not tell of changes by itself: one question after the other for all who listen,
 * for as long as somebody does. A backend that refuses the question for good is asked no more.
 *
 * @param changes what has changed since a version; `''` where none is known: then the newest alone, of anything
 * @param every milliseconds between an answer and the next question; after failures up to sixteen times as long
 */
export function polled(
  changes: (after: string, options: RequestOptions) => Promise<readonly Hint[]>,
  every: number,
): Subscribe {
  const listeners = new Listeners();
  let version = '';
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;

  const ask = async () => {
    const { signal } = (asking = new AbortController());
    try {
      const hints = await changes(version, { signal });
      if (signal.aborted) return;
      for (const hint of hints) if (hint.version > version) version = hint.version;
      listeners.tell(hints);
      failures = 0;
    } catch (thrown) {
      if (signal.aborted || !toGuyubError(thrown).retryable) return;
      failures++;
    }
    timer = setTimeout(ask, every * 2 ** Math.min(failures, 4));
  };

  return (heard) => {
    if (!listeners.size) void ask();
    const remove = listeners.add(heard);
    return () => {
      remove();
      if (listeners.size) return;
      clearTimeout(timer);
      asking?.abort();
    };
  };
}
