import type { GuyubError } from '../errors.ts';
import type { BackendAdapter } from '../adapter.ts';
import { equal, ok, refused, rejection, type Expected } from './assert.ts';
import type { Context } from './context.ts';
import type { Fetch } from './harness.ts';
import type { Theme } from './rule.ts';

const html = { 'Content-Type': 'text/html' };

export const failures: Theme = {
  title: 'A network that fails',
  needs: ['network', 'read poll', 'poll.vote'],
  rules: [
    {
      id: 'failure-1',
      rule: 'Where the backend is not reached, the error is `offline`.',
      title: 'without a network a read and a vote are offline',
      run: (context) =>
        fails(context, () => Promise.reject(new TypeError('Failed to fetch')), { code: 'offline' }),
    },
    {
      id: 'failure-2',
      rule: 'What the backend, or something before it, fails at may be tried again, in whatever words it says so.',
      title: 'a gateway that answers 502 with a web page is no refusal',
      run: (context) =>
        fails(context, answer('<h1>Bad gateway</h1>', { status: 502, headers: html }), { retryable: true }),
    },
    {
      id: 'failure-3',
      rule: 'Asked too often, a backend says for how long to wait, and the error carries it.',
      title: 'an answer 429 gives the seconds of its Retry-After',
      run: (context) =>
        fails(context, answer('', { status: 429, headers: { 'Retry-After': '7' } }), {
          code: 'rate-limited',
          retryAfter: 7,
        }),
    },
    {
      id: 'failure-4',
      rule: 'A backend that is away for a while may say when to come back, and the error carries it.',
      title: 'an answer 503 gives the seconds of its Retry-After',
      run: (context) =>
        fails(context, answer('', { status: 503, headers: { 'Retry-After': '30' } }), {
          retryable: true,
          retryAfter: 30,
        }),
    },
    {
      id: 'failure-5',
      rule: 'Only the backend’s own answer is one: anything else under `200` may be tried again later.',
      title: 'the sign-in page of a café’s network is not a receipt',
      async run(context) {
        const pages = ['<!doctype html><title>Welcome</title>', '', '{"poll":', '"ok"', '{}', 'null'];
        for (const page of pages) {
          const status = {
            status: 200,
            headers: { 'Content-Type': page.startsWith('<') ? 'text/html' : 'application/json' },
          };
          for (const [what, error] of await tried(context, answer(page, status))) {
            ok(
              (error as GuyubError | undefined)?.retryable,
              `${what}, answered ${JSON.stringify(page)}: ${String(error)}`,
            );
          }
        }
      },
    },
    {
      id: 'failure-6',
      rule: 'A command whose answer is lost on the way is kept to be sent again, and done once.',
      title: 'the connection breaks after the commit, and the retry gets the receipt',
      needs: ['exact'],
      async run(context) {
        const poll = await context.poll();
        let lost = 0;
        const adapter = context.community.network!('Ani', async (url, init) => {
          const response = await fetch(url, init);
          if (init?.method !== 'POST' || lost++) return response;
          await response.text();
          throw new TypeError('Failed to fetch');
        });
        const command = context.vote(poll, 'a');
        const error = await rejection(adapter.submit(command), 'a vote whose answer was lost');
        ok((error as GuyubError).retryable, `a vote whose answer was lost: ${String(error)} is final`);
        equal((await adapter.submit(command)).commandId, command.id, 'the command of the receipt');
        equal((await context.read(context.stranger(), poll)).tally?.voters, 1, 'the number of voters');
      },
    },
    {
      id: 'failure-7',
      rule: 'An aborted read does not wait for an answer that never comes.',
      title: 'a read is aborted while the network hangs',
      async run(context) {
        const { id } = await context.poll();
        const hanging: Fetch = (_, init) =>
          new Promise((_, reject) => {
            init?.signal?.addEventListener('abort', () => reject(init.signal!.reason as Error));
          });
        const controller = new AbortController();
        const adapter = context.community.network!('Ani', hanging);
        const reading = adapter.read({ type: 'poll', id }, { signal: controller.signal });
        const reason = new Error('the widget was removed');
        setTimeout(() => controller.abort(reason), 10);
        const late = new Promise((resolve) => setTimeout(resolve, 1000, 'nothing'));
        const outcome: unknown = await Promise.race([reading.catch((thrown: unknown) => thrown), late]);
        ok(outcome === reason, `the aborted read gave ${String(outcome)}`);
      },
    },
    {
      id: 'failure-8',
      rule: 'A receipt counts for the command that it names, and for no other.',
      title: 'the receipt of another command is no receipt',
      async run(context) {
        const [another, version, at] = [context.id(), context.id(), new Date().toISOString()];
        const receipt = JSON.stringify({ commandId: another, version, at });
        const network = answer(receipt, { headers: { 'Content-Type': 'application/json' } });
        const vote = context.vote(await context.poll(), 'a');
        const submitted = context.community.network!('Ani', network).submit(vote);
        await refused(submitted, { retryable: true }, 'a vote with the receipt of another');
      },
    },
  ],
};

const answer =
  (body: string, init: ResponseInit): Fetch =>
  () =>
    Promise.resolve(new Response(body, init));

/** What a read and a vote over this network reject with; nothing where they are answered. */
async function tried(context: Context, network: Fetch): Promise<[what: string, error: unknown][]> {
  const poll = await context.poll();
  const adapter: BackendAdapter = context.community.network!('Ani', network);
  const errorOf = (request: Promise<unknown>) =>
    request.then(
      () => undefined,
      (error: unknown) => error,
    );
  return [
    ['a read', await errorOf(context.read(adapter, poll))],
    ['a vote', await errorOf(adapter.submit(context.vote(poll, 'a')))],
  ];
}

async function fails(context: Context, network: Fetch, expected: Expected): Promise<void> {
  for (const [what, error] of await tried(context, network)) {
    await refused(error ? Promise.reject(error as Error) : Promise.resolve(), expected, what);
  }
}
