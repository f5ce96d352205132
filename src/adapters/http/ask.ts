import type { RequestOptions } from '../../backend/adapter.ts';
import { GuyubError, type ErrorDetails } from '../../backend/errors.ts';
import { requestInit } from './request.ts';

/** An answer before it is known to be the right one, or what went wrong. */
export interface Body extends Pick<ErrorDetails, 'reason' | 'fields'> {
  readonly code?: unknown;
  readonly commandId?: unknown;
  readonly spec?: unknown;
  readonly version?: unknown;
}

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
    return {};
  }
}
