import { Listeners } from '../model/hints.ts';
import type { Hint } from '../model/community.ts';
import type { Subscribe } from './polled.ts';

/**
 * One tab listens for all of an origin: the one that holds the lock, as long as it is to be seen. The others hear it
 * over a channel, and the next to be seen takes its place. What was missed in between is told by the first answer.
 *
 * Where there are no locks or channels (plain `http`, sandboxed frames), each tab listens for itself while it is seen.
 *
 * @param name of what is listened to; without one it is this page's own
 */
export function inOneTab(name: string | undefined, subscribe: Subscribe): Subscribe {
  const listeners = new Listeners();
  const page = globalThis.document;
  let channel: BroadcastChannel | undefined;
  let leave: (() => void) | undefined;

  const tell = (hint: Hint) => {
    listeners.tell([hint]);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays within its origin
    channel?.postMessage(hint);
  };
  /** Listens from when it may until it leaves. */
  const enter = () => {
    const gone = new AbortController();
    leave = () => gone.abort();
    const listen = () =>
      new Promise<void>((done) => {
        const stop = subscribe(tell);
        gone.signal.addEventListener('abort', () => {
          stop();
          done();
        });
      });
    const alone = channel && navigator.locks?.request(`guyub:live:${name}`, { signal: gone.signal }, listen);
    // A sandboxed frame is denied the lock; whoever has left gives the waiting up.
    if (alone) alone.catch(() => gone.signal.aborted || void listen());
    else void listen();
  };
  const look = () => {
    if (page?.visibilityState === 'hidden') {
      leave?.();
      leave = undefined;
    } else if (!leave) enter();
  };

  const open = () => {
    try {
      if (name && page) channel = new BroadcastChannel(`guyub:live:${name}`);
      channel?.addEventListener('message', ({ data }) => listeners.tell([data as Hint]));
    } catch {
      // Denied: then each tab for itself.
    }
    page?.addEventListener('visibilitychange', look);
    look();
  };
  const close = () => {
    page?.removeEventListener('visibilitychange', look);
    leave?.();
    channel?.close();
    leave = channel = undefined;
  };

  return (heard) => {
    const remove = listeners.add(heard);
    if (listeners.size === 1) open();
    return () => {
      remove();
      if (!listeners.size) close();
    };
  };
}
