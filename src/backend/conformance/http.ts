import type { PollRead } from '../../model/poll.ts';
import { equal, ok } from './assert.ts';
import { guestKey, type Context } from './context.ts';
import type { Theme } from './rule.ts';

const stranger = 'https://stranger.example';
const guest = (key = guestKey()) => ({ Authorization: `Guest ${key}` });

export const http: Theme = {
  title: 'Over HTTP, by raw requests',
  needs: ['address', 'read poll', 'poll.vote', 'poll.withdraw', 'one ballot'],
  rules: [
    {
      id: 'http-1',
      rule: 'A first read is a plain GET: it needs no key, sets no cookie and knows nobody.',
      title: 'a read without any header gives the poll and no identity',
      async run(context) {
        const { id } = await context.poll();
        for (const path of ['/polls/current', `/polls/${id}`]) {
          const response = await context.request(path);
          equal(response.status, 200, `the status of ${path}`);
          equal(response.headers.get('set-cookie'), null, 'the cookie');
          const { poll, viewer, mine } = (await response.json()) as PollRead;
          equal({ id: poll?.id, viewer, mine }, { id, viewer: { roles: [] }, mine: null }, 'the read');
        }
      },
    },
    {
      id: 'http-2',
      rule: 'A page of an allowed origin may read answers, and their `ETag` and `Retry-After`.',
      title: 'an allowed origin is named in the answer',
      async run(context) {
        await context.poll();
        const origin = context.community.address!.origin;
        const responses = [
          await context.request('/polls/current', { headers: { Origin: origin } }),
          await context.post({}, { Origin: origin }),
        ];
        for (const { headers } of responses) {
          equal(headers.get('access-control-allow-origin'), origin, 'the allowed origin');
          const exposed = listOf(headers, 'access-control-expose-headers');
          ok(exposed.includes('etag') && exposed.includes('retry-after'), `exposed are: ${exposed.join()}`);
        }
      },
    },
    {
      id: 'http-3',
      rule: 'A page of any other origin may not.',
      title: 'a foreign origin is not allowed, with or without a preflight',
      async run(context) {
        await context.poll();
        for (const origin of [stranger, 'null', `${context.community.address!.origin}.evil.example`]) {
          const responses = [
            await context.request('/polls/current', { headers: { Origin: origin } }),
            await context.request('/commands', preflight(origin)),
            await context.post({}, { Origin: origin }),
          ];
          for (const { headers } of responses) {
            const allowed = headers.get('access-control-allow-origin');
            ok(allowed !== origin && allowed !== '*', `to ${origin} the answer allows ${allowed}`);
          }
        }
      },
    },
    {
      id: 'http-4',
      rule: 'A command’s preflight is answered, for a while.',
      title: 'an allowed origin may post a command with a key',
      async run(context) {
        const { origin } = context.community.address!;
        const { ok: fine, headers } = await context.request('/commands', preflight(origin));
        ok(fine, 'the preflight is refused');
        equal(headers.get('access-control-allow-origin'), origin, 'the allowed origin');
        ok(listOf(headers, 'access-control-allow-methods').includes('post'), 'POST is not allowed');
        const allowed = listOf(headers, 'access-control-allow-headers');
        ok(
          allowed.includes('authorization') && allowed.includes('content-type'),
          `allowed are: ${allowed.join()}`,
        );
        ok(
          Number(headers.get('access-control-max-age')) >= 60,
          'the preflight is asked for again within a minute',
        );
      },
    },
    {
      id: 'http-5',
      rule: 'Answers that depend on origin or key say so to caches: `Vary: Authorization, Origin`.',
      title: 'every read varies by key and origin',
      async run(context) {
        await context.poll();
        for (const headers of [{}, guest(), { Origin: stranger }]) {
          const varies = listOf((await context.request('/polls/current', { headers })).headers, 'vary');
          ok(
            varies.includes('authorization') && varies.includes('origin'),
            `the answer varies by: ${varies.join()}`,
          );
        }
      },
    },
    {
      id: 'http-6',
      rule: 'Reads are revalidated: `no-cache` with an `ETag`, and `304` without a body while nothing has changed.',
      title: 'an unchanged poll is not sent twice, a changed one is',
      async run(context) {
        const poll = await context.poll();
        const first = await context.request('/polls/current');
        ok(listOf(first.headers, 'cache-control').includes('no-cache'), 'the answer is not `no-cache`');
        const again = () => validated(context, first);
        const unchanged = await again();
        equal(unchanged.status, 304, 'the status of an unchanged poll');
        equal(await unchanged.text(), '', 'the body of an unchanged poll');
        await context.as('Ani').submit(context.vote(poll, 'a'));
        const changed = await again();
        equal(changed.status, 200, 'the status of a changed poll');
        equal(((await changed.json()) as PollRead).tally?.voters, 1, 'the number of voters');
      },
    },
    {
      id: 'http-7',
      rule: 'Time changes what is shown as commands do: no `304` for a poll that has closed meanwhile.',
      title: 'a poll is sent again when it has closed',
      async run(context) {
        const poll = await context.poll();
        const first = await context.request('/polls/current');
        await context.close(poll);
        const response = await validated(context, first);
        equal(response.status, 200, 'the status of the closed poll');
        equal(((await response.json()) as PollRead).closed, true, 'the poll is closed');
      },
    },
    {
      id: 'http-8',
      rule: 'What is read with a key is `private`, and no validator of somebody else’s read stands for it.',
      title: 'the read of a voter is kept by no shared cache',
      async run(context) {
        const poll = await context.poll();
        const headers = guest();
        await context.post(context.vote(poll, 'a'), headers);
        const anonymous = await context.request('/polls/current');
        const own = await validated(context, anonymous, headers);
        equal(own.status, 200, 'the status of the own read, asked with a stranger’s validator');
        ok(listOf(own.headers, 'cache-control').includes('private'), 'the answer is not `private`');
        equal(((await own.json()) as PollRead).mine?.choices, ['a'], 'the own choices');
      },
    },
    {
      id: 'http-9',
      rule: 'A key is proven by its secret: its public name alone opens nothing.',
      title: 'a forged key with the right name neither reads nor changes the ballot',
      async run(context) {
        const poll = await context.poll();
        const key = guestKey();
        await context.post(context.vote(poll, 'a'), guest(key));
        const name = key.split('.')[0]!;
        for (const forged of [`${name}.${guestKey().split('.')[1]}`, name, `${name}.`, `${key}0`]) {
          const read = await context.request('/polls/current', { headers: guest(forged) });
          if (read.ok)
            equal(((await read.json()) as PollRead).mine, null, 'the ballot shown for a forged key');
          await context.post(context.withdraw(poll), guest(forged));
        }
        const own = await context.request('/polls/current', { headers: guest(key) });
        equal(((await own.json()) as PollRead).mine?.choices, ['a'], 'the choices of the true owner');
      },
    },
    {
      id: 'http-10',
      rule: 'What can be read of somebody is never enough to act in their name.',
      title: 'the viewer’s id does not hold the secret and is no key',
      async run(context) {
        const poll = await context.poll();
        const key = guestKey();
        await context.post(context.vote(poll, 'a'), guest(key));
        const text = await (await context.request('/polls/current', { headers: guest(key) })).text();
        ok(!text.includes(key.split('.')[1]!), 'the read holds the secret of its reader');
      },
    },
  ],
};

const listOf = (headers: Headers, name: string): string[] =>
  (headers.get(name) ?? '')
    .toLowerCase()
    .split(',')
    .map((word) => word.trim());

const preflight = (origin: string): RequestInit => ({
  method: 'OPTIONS',
  headers: {
    Origin: origin,
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'authorization,content-type',
  },
});

/** Asks again, with the validator of an earlier answer. */
function validated(
  context: Context,
  { headers }: Response,
  more: Record<string, string> = {},
): Promise<Response> {
  const etag = headers.get('etag');
  ok(etag, 'the answer has no ETag');
  return context.request('/polls/current', { headers: { 'If-None-Match': etag, ...more } });
}
