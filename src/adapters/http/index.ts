import type { BackendAdapter, RequestOptions } from '../../backend/adapter.ts';
import { nameOfKey, type DeviceKey } from '../../backend/device-key.ts';
import { GuyubError, type ErrorDetails } from '../../backend/errors.ts';
import { firstReadKey, firstReads, isAskable, readRequest, requestInit } from './request.ts';

export interface HttpOptions {
  readonly community?: string;
  /** What the backend knows this visitor by. No key is made before the first write. */
  readonly key: DeviceKey;
  /** Milliseconds after which a read and a command are given up. */
  readonly patience?: readonly [read: number, submit: number];
}

/** A backend that speaks the HTTP contract of the reference server. */
export function httpAdapter(
  url: string,
  { community = 'main', key, patience: [readTime, submitTime] = [10_000, 20_000] }: HttpOptions,
): BackendAdapter {
  const base = url.replace(/\/+$/, '');
  return {
    name: `${base} ${community}`,
    manifest: () => ask(`${base}/v1/${community}/manifest`, {}, ({ spec }) => spec === 1, readTime),
    actor: async () => nameOfKey(key.obtain()),
    async read(query, options) {
      if (!isAskable(query)) throw new GuyubError('unsupported');
      const request = readRequest(base, community, query, key.peek());
      const isRead = ({ version }: Body) => typeof version === 'string';
      const name = firstReadKey(request);
      const reads = firstReads();
      const first = reads.get(name);
      if (first) reads.set(name, undefined);
      return ask(request.url, { headers: request.headers }, isRead, readTime, options, first);
    },
    async submit(command, options) {
      const body = JSON.stringify(command);
      const init = {
        method: 'POST',
        headers: { Authorization: `Guest ${key.obtain()}`, 'Content-Type': 'application/json' },
        body,
        // Outlives the page. Browsers allow it 64 KiB, and a character takes three bytes at most.
        keepalive: body.length < 20_000,
      };
      const isReceipt = ({ commandId, version }: Body) =>
        commandId === command.id && typeof version === 'string';
      return ask(`${base}/v1/${community}/commands`, init, isReceipt, submitTime, options);
    },
  };
}

/** An answer before it is known to be the right one, or what went wrong. */
export interface Body extends Pick<ErrorDetails, 'reason' | 'fields'> {
  readonly code?: unknown;
  readonly commandId?: unknown;
  readonly spec?: unknown;
  readonly version?: unknown;
}

/** Asks and waits as long as is reasonable, or until the caller has had enough. */
function ask<T>(
  url: string,
  init: RequestInit,
  isRight: (body: Body) => boolean,
  patience: number,
  { signal }: RequestOptions = {},
  first?: Promise<Response>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    // `AbortSignal.any` and `AbortSignal.timeout` are younger than the oldest browsers this runs in.
    const control = new AbortController();
    const giveUp = (reason: unknown) => {
      reject(reason);
      control.abort();
    };
    const abort = () => giveUp(signal!.reason);
    signal?.addEventListener('abort', abort);
    const timer = setTimeout(() => giveUp(new GuyubError('timeout')), patience);
    // Where the backend was not reached or its answer broke off, `fetch` throws errors of its own.
    const fail = (error: unknown) =>
      reject(error instanceof GuyubError ? error : new GuyubError('offline', { detail: `${url}: ${error}` }));
    (first ?? fetch(url, { ...requestInit, ...init, signal: control.signal }))
      .then((response) => understand(response, isRight))
      .then(resolve as (body: Body) => void, fail)
      .finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
      });
  });
}

async function understand(response: Response, isRight: (body: Body) => boolean): Promise<Body> {
  const text = await response.text();
  const body = parse(text);
  if (response.ok && isRight(body)) return body;
  // Rare, and there is a network to fetch it over: no first view pays for it.
  const { refusal } = await import('./refusal.ts');
  throw refusal(response, text, body);
}

function parse(text: string): Body {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
