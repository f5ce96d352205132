import type * as v from 'valibot';
import { getFeedbackThanks, postFeedbackForm } from './feedback-form.ts';
import {
  getAudit,
  getChanges,
  getConduct,
  getEvents,
  getFigures,
  getHeld,
  getManifest,
  getPerson,
  getPoll,
  getQuestion,
  getQuestions,
  postCommand,
  type Context,
  type Handler,
} from './handlers.ts';
import type { SchemaName } from './openapi/schemas.ts';
import * as parameters from './parameters.ts';
import { getDocument, getHealth, getReadiness, type ServerContext } from './server-handlers.ts';

// Everything that the server answers over HTTP but the files of the script tag: it is routed from here, and the OpenAPI
// document is made of it (`openapi/`), so that nothing is served that is not described.

/** What is in a body, by its media type. Of what is no JSON, and of streams, the schema is that of its text. */
export type Content = { readonly [mediaType: string]: SchemaName };

/** One operation; its name in the table is its `operationId`. */
export interface Operation<C> {
  readonly method: 'get' | 'post';
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

const json = (name: SchemaName): Content => ({ 'application/json': name });
const page: Content = { 'text/html': 'Page' };
const problem: Content = { 'application/problem+json': 'Problem' };
const problems = (...statuses: readonly number[]) =>
  Object.fromEntries(statuses.map((status) => [status, problem]));
/** It may be kept, and is asked for again each time. */
const revalidated = { 304: {} };

type Declared<E extends v.ObjectEntries> = Omit<Operation<Context>, 'handle' | 'parameters'> & {
  readonly parameters?: E;
  readonly handle: Handler<v.InferOutput<v.ObjectSchema<E, undefined>>>;
};

/** An operation on one community. Whatever it does, the community may be missing and the database out of order. */
const inCommunity = <E extends v.ObjectEntries>(operation: Declared<E>): Operation<Context> => ({
  ...operation,
  answers: { ...problems(404, 500, 503), ...operation.answers },
});

const read = <E extends v.ObjectEntries>(
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
const forTheTeam = <E extends v.ObjectEntries>(
  operation: Omit<Declared<E>, 'method' | 'identity' | 'answers'>,
  result: SchemaName,
): Operation<Context> =>
  inCommunity({
    method: 'get',
    identity: 'required',
    ...operation,
    answers: { 200: json(result), ...problems(401, 403, ...(operation.parameters ? [422] : [])) },
  });

export const communityOperations = {
  getManifest: inCommunity({
    method: 'get',
    path: '/v1/{community}/manifest',
    summary: 'What this backend can do and what it promises',
    identity: 'ignored',
    answers: { 200: json('Manifest'), ...revalidated },
    handle: getManifest,
  }),
  getCurrentPoll: read(
    { path: '/v1/{community}/polls/current', summary: 'The community’s current poll', handle: getPoll },
    'PollRead',
  ),
  getPoll: read(
    {
      path: '/v1/{community}/polls/{id}',
      summary: 'A poll',
      parameters: { id: parameters.id },
      handle: getPoll,
    },
    'PollRead',
  ),
  getEvents: read(
    {
      path: '/v1/{community}/events',
      summary: 'One page of events',
      parameters: parameters.eventsPage,
      handle: getEvents,
    },
    'EventsRead',
  ),
  getConduct: read(
    {
      path: '/v1/{community}/conduct',
      summary: 'The rules of the community, and whether the viewer is asked to accept them',
      handle: getConduct,
    },
    'ConductRead',
  ),
  getPolicy: read(
    {
      path: '/v1/{community}/conduct/{id}',
      summary: 'One policy: its newest version',
      parameters: { id: parameters.id },
      handle: getConduct,
    },
    'ConductRead',
  ),
  getQuestions: read(
    {
      path: '/v1/{community}/questions',
      summary: 'One page of a board’s questions',
      parameters: parameters.questionsPage,
      handle: getQuestions,
    },
    'QuestionsRead',
  ),
  getQuestion: read(
    {
      path: '/v1/{community}/questions/{id}',
      summary: 'A question with a page of its answers',
      parameters: { id: parameters.id, ...parameters.answersPage },
      handle: getQuestion,
    },
    'QuestionRead',
  ),
  getPerson: inCommunity({
    method: 'get',
    path: '/v1/{community}/person',
    summary: 'Everything that the asker has given to the community',
    description: 'For their eyes alone: it is never kept. `person.erase` erases it.',
    identity: 'optional',
    answers: { 200: json('PersonRead'), ...problems(401) },
    handle: getPerson,
  }),
  getHeld: forTheTeam(
    {
      path: '/v1/{community}/held',
      summary: 'What waits for review, who waits longest first',
      description: 'For moderators and owners.',
      parameters: parameters.staffPage,
      handle: getHeld,
    },
    'HeldRead',
  ),
  getAudit: forTheTeam(
    {
      path: '/v1/{community}/audit',
      summary: 'What the team has done, the newest first',
      description: 'For moderators and owners.',
      parameters: parameters.staffPage,
      handle: getAudit,
    },
    'AuditRead',
  ),
  getFigures: forTheTeam(
    {
      path: '/v1/{community}/figures',
      summary: 'How much there is and waits, without names and words',
      description: 'For reviewers too, who are told no number that could be about one person.',
      handle: getFigures,
    },
    'FiguresRead',
  ),
  getChanges: inCommunity({
    method: 'get',
    path: '/v1/{community}/changes',
    summary: 'What has changed since a version: topics alone, the same for everybody',
    description:
      'With `Accept: text/event-stream` the answer is a stream of Server-Sent Events that does not end: the data of each is a `Hint`, its id the hint’s version, and a comment comes every 15 seconds. Hints may repeat or be missing: whoever hears one reads again.',
    identity: 'ignored',
    parameters: { after: parameters.after },
    answers: {
      200: { ...json('Changes'), 'text/event-stream': 'EventStream' },
      ...revalidated,
      ...problems(422),
    },
    handle: getChanges,
  }),
  postCommand: inCommunity({
    method: 'post',
    path: '/v1/{community}/commands',
    summary: 'Gives a command: everything that people do is one',
    description:
      'The id is made by whoever gives it, before it is first sent. The same command sent again gets the receipt of the first time and has no second effect, for 30 days; another one under the same id is a conflict (`id-taken`). A command that this server does not know is `unsupported`, fields that it does not know are left out. At most 64 KiB, 8 levels deep, no name twice in one object.',
    identity: 'required',
    headers: {
      'Guyub-Solution':
        'What is done about the `challenge` that this command met: the base64 of `{"challenge": …, "solution": {"counter": …, "derivedKey": …}}` as JSON, as ALTCHA writes it, or `declined`. Solved, the command is taken beyond the limit of its address or board; it is good for this command of this sender alone, for ten minutes. Declined, a question, an answer, feedback or a report is taken and held for review; anything else is `rate-limited`.',
    },
    body: json('Command'),
    answers: { 200: json('Receipt'), ...problems(400, 401, 403, 404, 409, 413, 415, 422, 429) },
    handle: postCommand,
  }),
  postFeedbackForm: inCommunity({
    method: 'post',
    path: '/v1/{community}/feedback',
    summary: 'Takes feedback as a plain form, from a page without script',
    description:
      'For browsers: answers are pages in the language of the form. Only from pages of listed sites (`Origin`). What is sent twice with the same `id` is stored once.',
    identity: 'ignored',
    body: { 'application/x-www-form-urlencoded': 'FeedbackForm' },
    answers: {
      303: {},
      ...problems(400, 415),
      ...Object.fromEntries([403, 409, 413, 422, 429].map((status) => [status, page])),
      404: { ...problem, ...page },
      500: { ...problem, ...page },
      503: { ...problem, ...page },
    },
    handle: postFeedbackForm,
  }),
  getFeedbackThanks: inCommunity({
    method: 'get',
    path: '/v1/{community}/feedback/{id}',
    summary: 'A page that says that feedback has arrived, and nothing of what it says',
    identity: 'ignored',
    parameters: { id: parameters.anyId },
    answers: { 200: page, 404: { ...problem, ...page } },
    handle: getFeedbackThanks,
  }),
} satisfies Readonly<Record<string, Operation<Context>>>;

export const serverOperations = {
  getDocument: {
    method: 'get',
    path: '/v1/openapi.json',
    summary: 'This document',
    identity: 'ignored',
    answers: { 200: json('Document'), ...revalidated, ...problems(500) },
    handle: getDocument,
  },
  getHealth: {
    method: 'get',
    path: '/healthz',
    summary: 'Whether the process lives, whatever the database does',
    identity: 'ignored',
    answers: { 200: json('Health') },
    handle: getHealth,
  },
  getReadiness: {
    method: 'get',
    path: '/readyz',
    summary: 'Whether it can answer: 503 while the database cannot be read, or the server is stopping',
    identity: 'ignored',
    answers: { 200: json('Health'), ...problems(503) },
    handle: getReadiness,
  },
} satisfies Readonly<Record<string, Operation<ServerContext>>>;

export type OperationId = keyof typeof communityOperations | keyof typeof serverOperations;
