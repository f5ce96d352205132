import type { Hint } from '../model/community.ts';
import type { BackendAdapter, RequestOptions } from './adapter.ts';

/**
 * `subscribe` for a backend that does not tell of changes by itself: one question after the other for all who listen,
 * for as long as somebody does and the page is to be seen.
 *
 * @param changes what has changed since a version; the first time, since `''`: then only the newest hint matters
 * @param every milliseconds between an answer and the next question; after failures up to sixteen times as long
 */
export function polled(
  changes: (after: string, options: RequestOptions) => Promise<readonly Hint[]>,
  every: number,
): NonNullable<BackendAdapter['subscribe']> {
  const listeners = new Set<(hint: Hint) => void>();
  let version = '';
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;

  const isHidden = () => globalThis.document?.visibilityState === 'hidden';
  const later = () => {
    clearTimeout(timer);
    if (listeners.size && !isHidden()) timer = setTimeout(ask, every * 2 ** Math.min(failures, 4));
  };
  const ask = async () => {
    if (asking) return;
    asking = new AbortController();
    const { signal } = asking;
    try {
      for (const hint of await changes(version, { signal })) {
        if (signal.aborted) return;
        if (hint.version > version) version = hint.version;
        for (const heard of listeners) heard(hint);
      }
      failures = 0;
    } catch {
      // What went wrong shows in what is read; the next question may be answered.
      failures++;
    } finally {
      asking = undefined;
      later();
    }
  };
  const seen = () => {
    clearTimeout(timer);
    if (!isHidden()) void ask();
  };

  return (heard) => {
    // Each a listener of its own, also where one function is given twice.
    const listener = (hint: Hint) => heard(hint);
    listeners.add(listener);
    if (listeners.size === 1) {
      globalThis.document?.addEventListener('visibilitychange', seen);
      seen();
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size) return;
      clearTimeout(timer);
      asking?.abort();
      globalThis.document?.removeEventListener('visibilitychange', seen);
    };
  };
}
