import type { Hint } from '../model/community.ts';
import type { Store } from '../model/store.ts';
import type { LogEntry } from './log-entry.ts';

/** Some proxies end what is silent for half a minute, and a client has to notice what has died. */
const heartbeat = 15_000;

/**
 * What changes after a version, as it happens, as Server-Sent Events (HTML standard, 9.2): each event is a hint, and
 * its id the hint's version. Whoever reads slowly is told each topic once, at its newest.
 *
 * @param told `closing` ends it from this side; `log` is told that it opens and closes
 */
export function streamed(
  subscribe: Required<Store>['subscribe'],
  after: string,
  {
    closing,
    log = () => {},
  }: { readonly closing?: AbortSignal | undefined; readonly log?: (entry: LogEntry) => void } = {},
): Response {
  const encoder = new TextEncoder();
  const waiting = new Map<string, Hint>();
  let controller: ReadableStreamDefaultController<Uint8Array>;
  let stop = () => {};

  const send = (text: string) => controller.enqueue(encoder.encode(text));
  const sendWaiting = () => {
    if (!waiting.size || !(controller.desiredSize! > 0)) return;
    const text = [...waiting.values()].map(eventOf).join('');
    // First, because to send may be to be asked for more.
    waiting.clear();
    send(text);
  };
  const body = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given;
      // At once, so that everything between knows it for a stream.
      send(': here\n\n');
      const unsubscribe = subscribe((hint) => {
        if (hint.version <= after) return;
        waiting.set(hint.topic, hint);
        sendWaiting();
      });
      const beat = setInterval(() => controller.desiredSize! > 0 && send(': here\n\n'), heartbeat);
      const end = () => {
        stop();
        controller.close();
      };
      closing?.addEventListener('abort', end);
      stop = () => {
        unsubscribe();
        clearInterval(beat);
        closing?.removeEventListener('abort', end);
        log({ event: 'stream', state: 'closed' });
      };
      log({ event: 'stream', state: 'open' });
      // Asked for over a connection that was there before.
      if (closing?.aborted) end();
    },
    pull: sendWaiting,
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      // Proxies that gather answers would hold it back.
      'X-Accel-Buffering': 'no',
    },
  });
}

const eventOf = (hint: Hint) => `id: ${hint.version}\ndata: ${JSON.stringify(hint)}\n\n`;
