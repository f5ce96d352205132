import type { RequestOptions } from './adapter.ts';
import { GuyubError } from './errors.ts';
import type { Body } from './refusal.ts';

/** What goes with every request: no cookies, and nothing about the page that asks. */
export const requestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  // A redirected command would arrive as a GET, and a redirected key elsewhere.
  redirect: 'manual',
} as const satisfies RequestInit;

/** Asks and waits as long as is reasonable, or until the caller has had enough. */
export function ask<T>(
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
    return notJson;
  }
}

const notJson: Body = {};

/** How an address is asked for JSON: as `fetch` is, without cookies unless told otherwise. */
export interface JsonRequest extends RequestInit {
  /** Milliseconds after which to give up; 10,000 by default. */
  readonly patience?: number;
}

/**
 * Asks an address for JSON, for adapters to backends of any kind.
 *
 * @throws {GuyubError} `offline` where it was not reached, `timeout`, and for any other answer than JSON with a status
 *   below 400 what its status says, with its `Retry-After`; the signal's reason where it was aborted
 */
export const fetchJson = <T>(
  url: string,
  { patience = 10_000, signal, ...init }: JsonRequest = {},
): Promise<T> => ask<T>(url, init, (body) => body !== notJson, patience, { signal: signal ?? undefined });
