import type { RequestOptions } from '../../backend/adapter.ts';
import { ask, requestInit } from '../../backend/ask.ts';
import { GuyubError } from '../../backend/errors.ts';
import { inOneTab } from '../../backend/one-tab.ts';
import { polled, type Changes, type Subscribe } from '../../backend/polled.ts';
import type { Body } from '../../backend/refusal.ts';
import type { Hint } from '../../model/community.ts';

/** What changes are asked for, where somebody pays for every byte or waits long for each. */
const seldom = 60_000;
/** How long is waited, in milliseconds. */
export interface Patience {
  /** Until a stream must have begun, or a question be answered. */
  readonly opening: number;
  /** A stream that is silent for so long is dead: the server says something every 15 s. */
  readonly silence: number;
}

/**
 * Hears what changes, in one tab for all of an origin: as it happens where the backend and all between let a stream
 * through; otherwise, or where the visitor pays for every byte, by asking again and again.
 *
 * @param every milliseconds between two such questions
 */
export function live(
  address: string,
  every: number,
  patience: Patience = { opening: 10_000, silence: 40_000 },
): Subscribe {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  const spares = connection?.saveData || connection?.effectiveType?.endsWith('2g');
  let streams = !spares;

  const changes: Changes = async (after, { signal, tell }) => {
    const url = `${address}/changes${after && `?after=${after}`}`;
    if (!streams) return answered(url, patience, { signal });
    const line = lifeline(signal!, patience);
    const init = { ...requestInit, headers: { Accept: 'text/event-stream' }, cache: 'no-store' } as const;
    try {
      const response = await fetch(url, { ...init, signal: line.signal });
      // A server without streams has answered the question.
      if (!isStream(response)) return await answered(url, patience, { signal }, Promise.resolve(response));
      for await (const hints of hintsIn(response.body!)) {
        line.heard();
        tell(hints);
      }
    } catch (error) {
      // What has worked until it was cut will work again. What never begins, something in between holds back.
      if (line.state === 'begun') return undefined;
      if (line.state === 'silent') streams = false;
      throw error instanceof GuyubError ? error : new GuyubError('offline', { detail: String(error) });
    } finally {
      line.end();
    }
    return undefined;
  };
  return inOneTab(address, polled(changes, spares ? Math.max(every, seldom) : every));
}

const isStream = ({ headers }: Response) => headers.get('Content-Type')?.startsWith('text/event-stream');

async function answered(
  url: string,
  { opening }: Patience,
  options: RequestOptions,
  first?: Promise<Response>,
): Promise<Hint[]> {
  const isRight = ({ changes }: Body) => Array.isArray(changes);
  return (await ask<{ changes: Hint[] }>(url, {}, isRight, opening, options, first)).changes;
}

/** Gives a stream up when its listener goes, when it is silent for too long, and when the network has been away. */
function lifeline(listener: AbortSignal, { opening, silence }: Patience) {
  const control = new AbortController();
  const cut = () => control.abort();
  const wait = (time: number) =>
    setTimeout(() => {
      if (line.state === 'opening') line.state = 'silent';
      cut();
    }, time);
  let timer = wait(opening);
  listener.addEventListener('abort', cut);
  // Then it is dead, and nobody says so.
  globalThis.addEventListener?.('online', cut);
  const line = {
    signal: control.signal,
    state: 'opening' as 'opening' | 'begun' | 'silent',
    heard() {
      line.state = 'begun';
      clearTimeout(timer);
      timer = wait(silence);
    },
    end() {
      clearTimeout(timer);
      listener.removeEventListener('abort', cut);
      globalThis.removeEventListener?.('online', cut);
      cut();
    },
  };
  return line;
}

/** The hints in a stream of Server-Sent Events (HTML standard, 9.2), as they come; none where it only says that it lives. */
async function* hintsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<Hint[]> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let begun = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (begun + decoder.decode(value, { stream: true })).split('\n');
    begun = lines.pop()!;
    yield lines.filter((line) => line.startsWith('data:')).map((line) => JSON.parse(line.slice(5)) as Hint);
  }
}
