import { getFeedbackThanks, postFeedbackForm } from '../feedback-form.ts';
import { getChanges, postCommand, type Context } from '../handlers.ts';
import * as parameters from '../parameters.ts';
import {
  form,
  inCommunity,
  json,
  page,
  pages,
  problem,
  problems,
  revalidated,
  type Operation,
} from './operation.ts';

/** What people give, and what has changed by it. */
export const writes = {
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
      'The id is made by whoever gives it, before it is first sent. The same command sent again gets the receipt of the first time and has no second effect, for 30 days; another one under the same id is a conflict (`id-taken`). A command that this server does not know is `unsupported`, fields that it does not know are left out. At most 64 KiB (of the team 512 KiB), 8 levels deep, no name twice in one object.',
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
    body: form('FeedbackForm'),
    answers: {
      303: {},
      ...problems(400, 415),
      ...pages(403, 409, 413, 422, 429),
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
