import { Listeners } from '../model/hints.ts';
import type { Hint } from '../model/community.ts';
import type { Subscribe } from './polled.ts';

/** How long a tab that is not to be seen goes on listening: whoever only looks something up is soon back. */
const absence = 60_000;

/**
 * One tab listens for all of an origin: the one that holds the lock, until it has been hidden for a minute. The others
 * hear it over a channel, and the next to be seen takes its place. What was missed in between is told by the first
 * answer.
 *
 * Where there are no locks or channels (plain `http`, sandboxed frames), each tab listens for itself while it is seen.
 *
 * @param name of what is listened to; without one it is this page's own
 * @param patience milliseconds after which a hidden tab stops listening
 */
export function inOneTab(name: string | undefined, subscribe: Subscribe, patience = absence): Subscribe {
  const listeners = new Listeners();
  const page = globalThis.document;
  let channel: BroadcastChannel | undefined;
  let leave: (() => void) | undefined;
  let leads = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays within its origin
  const post = (hint?: Hint) => channel?.postMessage(hint);
  const tell = (hint: Hint) => {
    listeners.tell([hint]);
    post(hint);
  };
  /** Another tab tells, or asks what it has missed. */
  const receive = ({ data: hint }: MessageEvent<Hint | undefined>) => {
    if (hint) listeners.tell([hint]);
    else if (leads && listeners.newest) post({ topic: '', version: listeners.newest });
  };
  /** Listens from when it may until it leaves. */
  const enter = () => {
    const gone = new AbortController();
    leave = () => gone.abort();
    const listen = () =>
      new Promise<void>((done) => {
        // The lock may be given in the moment in which it is given up.
        if (gone.signal.aborted) return done();
        leads = true;
        const stop = subscribe(tell);
        gone.signal.addEventListener('abort', () => {
          leads = false;
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
    clearTimeout(timer);
    if (page?.visibilityState === 'hidden') timer = setTimeout(stopListening, patience);
    else if (!leave) enter();
  };
  const stopListening = () => {
    leave?.();
    leave = undefined;
  };

  const open = () => {
    try {
      if (name && page) channel = new BroadcastChannel(`guyub:live:${name}`);
      channel?.addEventListener('message', receive);
    } catch {
      // Denied: then each tab for itself.
    }
    page?.addEventListener('visibilitychange', look);
    look();
    post();
  };
  const close = () => {
    page?.removeEventListener('visibilitychange', look);
    clearTimeout(timer);
    stopListening();
    channel?.close();
    channel = undefined;
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
