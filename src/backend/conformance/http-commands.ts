import type { Receipt } from '../../model/community.ts';
import type { PollRead } from '../../model/poll.ts';
import { equal, ok } from './assert.ts';
import { guestKey, type Context } from './context.ts';
import type { Theme } from './rule.ts';

const guest = (key = guestKey()) => ({ Authorization: `Guest ${key}` });

export const httpCommands: Theme = {
  title: 'Commands over HTTP, by raw requests',
  needs: ['address', 'read poll', 'poll.vote', 'one ballot'],
  rules: [
    {
      id: 'command-1',
      rule: 'An accepted command is answered with its receipt, which nobody keeps.',
      title: 'a posted vote gets a receipt that no cache stores',
      async run(context) {
        const command = context.vote(await context.poll(), 'a');
        const response = await context.post(command, guest());
        equal(response.status, 200, 'the status');
        equal(((await response.json()) as Receipt).commandId, command.id, 'the command of the receipt');
        equal(response.headers.get('cache-control'), 'no-store', 'the caching of a receipt');
        equal(response.headers.get('set-cookie'), null, 'the cookie');
      },
    },
    {
      id: 'command-2',
      rule: 'A command without a key is `unauthorized`, status 401.',
      title: 'nobody cannot vote',
      async run(context) {
        const command = context.vote(await context.poll(), 'a');
        const malformed = ['Guest', 'Guest short.secret', 'Bearer x', `Basic ${btoa('ani:secret')}`];
        await problem(await context.post(command), 401, 'unauthorized');
        for (const Authorization of malformed) {
          await problem(await context.post(command, { Authorization }), 401, 'unauthorized');
        }
        equal(await voters(context), 0, 'the number of voters');
      },
    },
    {
      id: 'command-3',
      rule: 'Refusals are `application/problem+json` whose `code`, `reason` and `fields` are the contract’s.',
      title: 'each refusal has its status and its problem',
      async run(context) {
        const poll = await context.poll({ allowChange: false });
        const headers = guest();
        const first = context.vote(poll, 'a');
        await context.post(first, headers);
        const send = (command: object) => context.post(command, headers);
        const unknown = { fields: { choices: 'unknown' } };
        await problem(await context.post(context.vote(poll, 'x'), guest()), 422, 'invalid', unknown);
        await problem(await send(context.vote(poll, 'b')), 403, 'forbidden', {
          reason: 'no-change',
        });
        await problem(await send(context.vote({ id: 'nowhere' }, 'a')), 404, 'not-found');
        await problem(await send({ ...first, choices: ['c'] }), 409, 'conflict', {
          reason: 'id-taken',
        });
        await context.close(poll);
        await problem(await context.post(context.vote(poll, 'a'), guest()), 409, 'closed');
      },
    },
    {
      id: 'command-4',
      rule: 'What is not declared is refused by the address itself, not only by the adapter.',
      title: 'unknown commands are unsupported, whatever they are called',
      async run(context) {
        await context.poll();
        for (const type of ['guyub.unheard-of', 'constructor', '__proto__', 7, null, ['poll.vote']]) {
          const response = await context.post({ id: context.id(), type }, guest());
          await problem(response, 422, 'unsupported');
        }
      },
    },
    {
      id: 'command-5',
      rule: 'A body that is no JSON is `invalid`, status 400 or 415, and one that is no object never a failure.',
      title: 'words, half an object and a list are refused',
      async run(context) {
        for (const body of ['', 'hello', '{"id":', '\uFEFF']) {
          await problem(await context.post(body, guest()), 400, 'invalid');
        }
        for (const body of ['[]', 'null', '7', '"poll.vote"']) {
          const { status } = await context.post(body, guest());
          ok(status >= 400 && status < 500, `the body ${body} is answered with ${status}`);
        }
      },
    },
    {
      id: 'command-6',
      rule: 'Only `application/json` is read, so that no page can post a command without a preflight.',
      title: 'a command sent as plain text or as a form is refused',
      async run(context) {
        const command = context.vote(await context.poll(), 'a');
        for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
          const response = await context.post(command, { ...guest(), 'Content-Type': type });
          equal(response.status, 415, `the status of ${type}`);
        }
        equal(await voters(context), 0, 'the number of voters');
      },
    },
    {
      id: 'command-7',
      rule: 'A body far beyond every limit is not read: status 413.',
      title: 'a body of a million letters is refused',
      async run(context) {
        const command = { ...context.vote(await context.poll(), 'a'), padding: 'x'.repeat(1_000_000) };
        await problem(await context.post(command, guest()), 413, 'invalid');
        equal(await voters(context), 0, 'the number of voters');
      },
    },
    {
      id: 'command-8',
      rule: 'Roles and names that a body, a header or an address claims are not believed.',
      title: 'claiming to be the owner gives no role',
      async run(context) {
        const command = { ...context.vote(await context.poll(), 'a'), roles: ['owner'], actor: 'owner' };
        const headers = { ...guest(), 'X-Role': 'owner', 'X-Forwarded-User': 'owner', Cookie: 'role=owner' };
        await context.request('/commands?role=owner&actor=owner', {
          method: 'POST',
          headers: { ...headers, 'Content-Type': 'application/json' },
          body: JSON.stringify(command),
        });
        const response = await context.request('/polls/current?role=owner', { headers });
        const { viewer, mine } = (await response.json()) as PollRead;
        equal({ roles: viewer.roles, choices: mine?.choices }, { roles: [], choices: ['a'] }, 'the sender');
        ok(viewer.id && viewer.id !== 'owner', 'the sender is known by a name they claimed');
      },
    },
    {
      id: 'command-9',
      rule: 'What is not there is a problem too, with status 404.',
      title: 'an unknown address is answered with a problem',
      async run(context) {
        await problem(await context.request('/no/such/thing'), 404, 'not-found');
      },
    },
    {
      id: 'command-10',
      rule: 'The length of a body is counted, not believed: one that does not say it is refused as well.',
      title: 'a body of a million letters that does not say its length is refused',
      async run(context) {
        const command = { ...context.vote(await context.poll(), 'a'), padding: 'x'.repeat(1_000_000) };
        const body = new Blob([JSON.stringify(command)]).stream();
        const headers = { ...guest(), 'Content-Type': 'application/json' };
        // Not yet in the types of the platform: without it no stream is sent.
        const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
        await problem(await context.request('/commands', init), 413, 'invalid');
        equal(await voters(context), 0, 'the number of voters');
      },
    },
  ],
};

async function problem(
  response: Response,
  status: number,
  code: string,
  more: { readonly reason?: string; readonly fields?: object } = {},
): Promise<void> {
  equal(response.status, status, `the status of a problem that should be \`${code}\``);
  const type = response.headers.get('content-type') ?? '';
  ok(type.startsWith('application/problem+json'), `a problem is sent as ${type}`);
  const body = (await response.json()) as {
    status?: number;
    code?: string;
    reason?: string;
    fields?: object;
  };
  const { reason, fields } = body;
  equal({ status: body.status, code: body.code, reason, fields }, { status, code, ...more }, 'the problem');
}

async function voters(context: Context): Promise<number | undefined> {
  const response = await context.request('/polls/current');
  return ((await response.json()) as PollRead).tally?.voters;
}
