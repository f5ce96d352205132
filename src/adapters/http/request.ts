import type { Query } from '../../backend/adapter.ts';
import type { ReadType } from '../../model/reads.ts';

export interface ReadRequest {
  readonly url: string;
  readonly headers: { readonly Authorization?: string };
}

/** What first views ask over HTTP. */
const askable: readonly ReadType[] = ['poll', 'events', 'conduct', 'questions', 'question'];

/** Whether a first view may ask this; all else is asked by what writes. */
export const isAskable = ({ type }: Query): boolean => askable.includes(type);

/** A record by its id among its like, or the current one, and in the query string what else is asked. */
export function pathOf({ type, ...query }: Query): string {
  const { id, ...rest } = { id: type === 'poll' ? 'current' : undefined, ...given(query) };
  const asked = new URLSearchParams(rest).toString();
  const place = type.replace(/^(poll|question)$/, '$1s');
  return `${place}${id ? `/${encodeURIComponent(id)}` : ''}${asked && `?${asked}`}`;
}

const given = (query: object): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => (value ?? '') !== ''));

/** How a query is asked over HTTP: a plain GET, which needs no preflight, until the visitor has a key. */
export function readRequest(base: string, community: string, query: Query, key?: string): ReadRequest {
  return {
    url: `${base}/v1/${community}/${pathOf(query)}`,
    headers: key ? { Authorization: `Guest ${key}` } : {},
  };
}

type FirstReads = Map<string, Promise<Response> | undefined>;

/**
 * Reads that the page's loader has already sent, by {@link firstReadKey}. Each answer serves one adapter, once: what
 * was taken stays as a name, and is not sent again.
 */
export function firstReads(): FirstReads {
  const page = globalThis as { [name: symbol]: FirstReads | undefined };
  return (page[Symbol.for('guyub:first-reads')] ??= new Map());
}

export const firstReadKey = ({ url, headers }: ReadRequest): string => `${url}\n${headers.Authorization}`;
