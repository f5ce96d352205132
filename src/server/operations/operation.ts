import type * as v from 'valibot';
import type { Context, Handler } from '../handlers.ts';
import type { SchemaName } from '../openapi/schemas.ts';

/** What is in a body, by its media type. Of what is no JSON, and of streams, the schema is that of its text. */
export type Content = { readonly [mediaType: string]: SchemaName };

/** One operation; its name in the table is its `operationId`. */
export interface Operation<C> {
  readonly method: 'get' | 'post' | 'delete';
  readonly path: `/${string}`;
  readonly summary: string;
  readonly description?: string;
  /** Who may, or must, say who they are. */
  readonly identity: 'ignored' | 'optional' | 'required';
  /** What its path and query may hold, besides the community: checked, and then given to `handle`. */
  readonly parameters?: v.ObjectEntries;
  /** What else may come in a header, in words. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Content;
  /** What it answers, by status; nothing in a body that is not there. */
  readonly answers: { readonly [status: number]: Content };
  handle(context: C, asked: never): Promise<Response>;
}

export const json = (name: SchemaName): Content => ({ 'application/json': name });
export const page: Content = { 'text/html': 'Page' };
export const form = (name: SchemaName): Content => ({ 'application/x-www-form-urlencoded': name });
export const problem: Content = { 'application/problem+json': 'Problem' };
export const problems = (...statuses: readonly number[]) =>
  Object.fromEntries(statuses.map((status) => [status, problem]));
/** It may be kept, and is asked for again each time. */
export const revalidated = { 304: {} };
export const pages = (...statuses: readonly number[]) =>
  Object.fromEntries(statuses.map((status) => [status, page]));

type Declared<E extends v.ObjectEntries> = Omit<Operation<Context>, 'handle' | 'parameters'> & {
  readonly parameters?: E;
  readonly handle: Handler<v.InferOutput<v.ObjectSchema<E, undefined>>>;
};

/** Whether it is what somebody opens in a browser. */
export const isPage = ({ method, answers }: Pick<Operation<never>, 'method' | 'answers'>): boolean =>
  method === 'get' && 'text/html' in (answers[200] ?? {});

/** An operation on one community. Whatever it does, the community may be missing and the database out of order. */
export const inCommunity = <E extends v.ObjectEntries>(operation: Declared<E>): Operation<Context> => ({
  ...operation,
  answers: {
    ...problems(404, 500, 503),
    ...(isPage(operation) && { 404: { ...problem, ...page } }),
    ...operation.answers,
  },
});

export const read = <E extends v.ObjectEntries>(
  operation: Omit<Declared<E>, 'method' | 'identity' | 'answers'>,
  result: SchemaName,
): Operation<Context> =>
  inCommunity({
    method: 'get',
    identity: 'optional',
    ...operation,
    answers: { 200: json(result), ...revalidated, ...problems(401, ...(operation.parameters ? [422] : [])) },
  });

/** What nobody but the team, or its reviewers, is answered. It is never kept. */
export const forTheTeam = <E extends v.ObjectEntries>(
  operation: Omit<Declared<E>, 'method' | 'identity' | 'answers'>,
  result: SchemaName,
): Operation<Context> =>
  inCommunity({
    method: 'get',
    identity: 'required',
    ...operation,
    answers: { 200: json(result), ...problems(401, 403, 422) },
  });

/** What the team does about itself. */
export const byTheTeam = <E extends v.ObjectEntries>(
  operation: Omit<Declared<E>, 'method' | 'identity' | 'answers' | 'body'>,
  body: SchemaName,
  result: SchemaName,
  ...refusals: readonly number[]
): Operation<Context> =>
  inCommunity({
    method: 'post',
    identity: 'required',
    body: json(body),
    ...operation,
    answers: { 200: json(result), ...problems(400, 401, 403, 404, 413, 415, 422, ...refusals) },
  });
