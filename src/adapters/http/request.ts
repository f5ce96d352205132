import type { Query, Reads } from '../../backend/adapter.ts';

/** What goes with every request: no cookies, and nothing about the page that asks. */
export const requestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  // A redirected command would arrive as a GET, and a redirected key elsewhere.
  redirect: 'manual',
} as const satisfies RequestInit;

export interface ReadRequest {
  readonly url: string;
  readonly headers: { readonly Authorization?: string };
}

const named = (id?: string) => (id === undefined ? 'current' : encodeURIComponent(id));

/** A query string of what is asked for beside the record; empty where there is nothing. */
function asked(parts: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(parts).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(given as [string, string][]).toString();
  return query && `?${query}`;
}

/** Where each query is answered, under the community's address. */
const paths: { [T in keyof Reads]: (query: Reads[T]['query']) => string } = {
  poll: ({ id }) => `polls/${named(id)}`,
  events: ({ when, cursor, limit }) => `events${asked({ when, cursor, limit })}`,
  conduct: ({ id }) => (id === undefined ? 'conduct' : `conduct/${named(id)}`),
  questions: ({ order, search, cursor, limit }) => `questions${asked({ order, search, cursor, limit })}`,
  question: ({ id, cursor }) => `questions/${named(id)}${asked({ cursor })}`,
};

/** Whether it is known here how to ask this. */
export const isAskable = ({ type }: Query): boolean => Object.hasOwn(paths, type);

/** How a query is asked over HTTP: a plain GET, which needs no preflight, until the visitor has a key. */
export function readRequest(base: string, community: string, query: Query, key?: string): ReadRequest {
  return {
    url: `${base}/v1/${community}/${paths[query.type](query as never)}`,
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

export const firstReadKey = ({ url, headers }: ReadRequest): string =>
  `${url}\n${headers.Authorization ?? ''}`;
