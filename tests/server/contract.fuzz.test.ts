/**
 * Requests of every kind to every operation of the document, over a real server and database, each answer held to the
 * document. A failure prints its seed: `GUYUB_FUZZ_SEED=<seed>` repeats it, `GUYUB_FUZZ_RUNS=<n>` goes on for longer.
 */
import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import { after, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { newId } from '../../src/model/id.ts';
import { createApp } from '../../src/server/app.ts';
import type { LogEntry } from '../../src/server/log-entry.ts';
import { memberTokens } from '../../src/server/member-tokens.ts';
import { listen } from '../../src/server/serve.ts';
import { contract, type Described } from './contract.ts';
import { engines } from './fuzz/engines.ts';
import { exchange, type Answer, type Sent } from './fuzz/exchange.ts';
import { ask, fill, guests } from './fuzz/records.ts';
import { plainRequestsOf, requestsOf } from './fuzz/requests.ts';
import { as, at, brand, vote } from './helpers.ts';
import { memberKey } from './tokens.ts';

const open = contract();
const closed = contract({ closed: true });
const seed = Number(process.env['GUYUB_FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** Of new commands. */
const perPerson = 60;
const runs = Number(process.env['GUYUB_FUZZ_RUNS'] ?? 1);

for (const engine of engines) {
  describe(`every operation, on ${engine.name} (seed ${seed})`, async () => {
    const { storage, dump, close } = await engine.open();
    const errors: LogEntry[] = [];
    const records = await fill(storage);
    const app = createApp({
      storage,
      secret: 'a secret of the tests, long enough to be one',
      members: await memberTokens([memberKey]),
      origins: [brand],
      ownOrigins: new Map([['other', ['https://other.example']]]),
      communities: ['main', 'other'],
      // Addresses are taken; nobody sends to them.
      mail: true,
      passkeys: () => import('../../src/server/passkey-checks.ts'),
      now: () => at,
      log: (entry) => void (entry.event === 'error' && errors.push(entry)),
      limits: {
        person: { most: perPerson, seconds: 600 },
        team: { most: perPerson, seconds: 600 },
        address: { most: 1e6, seconds: 600 },
        board: { most: 1e6, seconds: 600 },
      },
    });
    const server = await listen(app, { port: 0 });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const send = (sent: Sent) => exchange(server, agent, sent);
    const known = { ...records, ...(await ask(send, records)) };
    const statuses = new Map<string, Set<number>>();
    const accepted = new Set<unknown>();
    let stored = await dump();
    after(async () => {
      agent.destroy();
      await server.close();
      await close();
    });

    /** Sends one request, twice, and holds everything that must hold of any. */
    async function check(sent: Sent): Promise<void> {
      const answer = await send(sent);
      const operation = operationOf(sent);
      const wrong = operation
        ? ((operation.responses[answer.status] &&
            closed.wrongIn(operation, answer.status, answer.mediaType, answer.body)) ??
          open.wrongIn(operation, answer.status, answer.mediaType, answer.body))
        : undefined;
      const told = errors.splice(0).map(({ error }) => String(error));
      assert.deepEqual(told, [], 'nothing fails');
      assert.ok(answer.status < 500, `${answer.status} ${answer.body}`);
      assert.equal(wrong, undefined);
      if (!operation)
        assert.ok([404, 405].includes(answer.status), `${answer.status} where nothing is described`);
      if (operation) statusesOf(operation.operationId).add(answer.status);
      checkHeaders(sent, answer);
      if (answer.mediaType === 'text/event-stream') return;

      const now = await dump();
      const accepts = operation?.method !== 'get' && [200, 303].includes(answer.status);
      assert.ok(accepts || now === stored, 'what is refused stores nothing');
      stored = now;
      if (operation && once.has(operation.operationId)) return;
      const again = await send(sent);
      const isSame = isSameTwice(operation?.operationId, sent);
      const spent = answer.status === 200 ? spends[operation?.operationId ?? ''] : undefined;
      if (again.status === spent) {
        stored = await dump();
        return;
      }
      assert.equal(again.status, answer.status, 'sent twice');
      if (isSame) assert.equal(again.headers.location, answer.headers.location, 'sent twice');
      // A page has a nonce of its own, and a form without an id is given one.
      if (answer.mediaType !== 'text/html') assert.equal(again.body, answer.body, 'sent twice');
      const then = await dump();
      assert.ok(!isSame || then === stored, 'the second time stores nothing');
      stored = then;

      if (operation?.operationId !== 'postCommand') return;
      const isAllowed = sent.allowed && answer.status === 422;
      const { fields = {} } = isAllowed
        ? (JSON.parse(answer.body) as { fields?: Record<string, string> })
        : {};
      const refused = Object.values(fields).filter(
        (error) => !['unknown', 'too-many', 'too-early', 'too-late', 'duplicate', 'past'].includes(error),
      );
      assert.deepEqual(refused, [], `the document allows it: ${answer.body}`);
      if (accepts) {
        const command = JSON.parse(new TextDecoder().decode(Buffer.from(sent.body!, 'latin1')), trimmed) as {
          type: string;
        };
        assert.ok(open.schema('Command')(command), 'what is accepted the document allows');
        accepted.add(command.type);
      }
    }
    const statusesOf = (id: string) => statuses.get(id) ?? statuses.set(id, new Set()).get(id)!;

    for (const operation of open.operations) {
      const { operationId, method } = operation;
      it(`${operationId}`, async () => {
        stored = await dump();
        const requests = requestsOf(operation, open, known);
        const numRuns = runs * (operationId === 'postCommand' ? 900 : method === 'post' ? 150 : 80);
        const examples = plainRequestsOf(operation, open, known, seed).map((sent): [Sent] => [sent]);
        await fc.assert(fc.asyncProperty(requests, check), { seed, numRuns, examples });
      });
    }

    it('other methods and paths', async () => {
      const methods = fc.constantFrom(
        'GET',
        'POST',
        'PUT',
        'PATCH',
        'DELETE',
        'OPTIONS',
        'TRACE',
        'PROPFIND',
        'QUERY',
      );
      const paths = fc.oneof(
        fc.constantFrom(...open.operations).chain((operation) => requestsOf(operation, open, known)),
        fc
          .webPath({ size: 'small' })
          .map((path) => ({ method: '', target: `/v1/main${path || '/'}`, headers: { Origin: brand } })),
        fc
          .constantFrom(
            '/',
            '//',
            '/v1',
            '/v1/',
            '/v1//manifest',
            '/v1/main/',
            '/v1/main/manifest/',
            '//evil.example/',
            '/%00',
          )
          .map((target) => ({ method: '', target, headers: {} })),
      );
      const requests = fc
        .tuple(paths, methods)
        .map(([{ target, headers }, method]): Sent => ({ method, target, headers }));
      await fc.assert(
        fc.asyncProperty(requests, async (sent) => {
          const answer = await send(sent);
          assert.deepEqual(errors.splice(0), []);
          assert.ok(answer.status < 500, `${answer.status} ${answer.body}`);
          checkHeaders(sent, answer);
          const there = open.operations.filter(({ path }) => matches(path, sent.target));
          const here = there.some(({ method }) => method === sent.method.toLowerCase());
          if (!there.length) assert.equal(answer.status, 404);
          else if (!here) {
            assert.equal(answer.status, 405);
            const allowed = there.map(({ method }) => method.toUpperCase());
            for (const method of allowed) assert.ok(answer.headers.allow!.split(', ').includes(method));
          }
          if (!here) assert.ok(open.schema('Problem')(JSON.parse(answer.body)), answer.body);
          const now = await dump();
          // What needs no body is done where the method is its own.
          const mayDo = here && there.some(({ method, requestBody }) => method !== 'get' && !requestBody);
          assert.ok(mayDo || now === stored, 'nothing is stored');
          stored = now;
        }),
        { seed, numRuns: 200 * runs },
      );
    });

    it('HEAD is GET without a body', async () => {
      for (const { path, method } of open.operations.filter(({ method }) => method === 'get')) {
        const target = path.replace('{community}', 'main').replace('{id}', 'menu');
        const [get, head] = [
          await send({ method, target, headers: {} }),
          await send({ method: 'HEAD', target, headers: {} }),
        ];
        assert.deepEqual(
          [head.status, head.body, head.headers.etag],
          [get.status, '', get.headers.etag],
          target,
        );
      }
    });

    it('who gives too many commands has to wait', async () => {
      const headers = { ...as(guests + 1), 'Content-Type': 'application/json' };
      const give = (id = newId()) => {
        const body = JSON.stringify({ id, type: 'poll.vote', pollId: 'open', choices: ['gayo'] });
        return send({ method: 'post', target: '/v1/main/commands', headers, body });
      };
      for (let given = 0; given < perPerson; given++) assert.equal((await give()).status, 200);
      stored = await dump();
      await check({
        method: 'post',
        target: '/v1/main/commands',
        headers,
        body: JSON.stringify({ ...vote() }),
      });
      assert.ok(statusesOf('postCommand').has(429));
    });

    it('met what it is for', () => {
      const met = [...statusesOf('postCommand')].sort();
      assert.deepEqual(met, [200, 400, 401, 403, 404, 409, 413, 415, 422, 429], 'every status of commands');
      for (const { operationId, responses } of open.operations) {
        for (const status of Object.keys(responses)
          .map(Number)
          .filter((status) => status < 400 && !once.has(operationId))) {
          assert.ok(statusesOf(operationId).has(status), `${operationId} is answered with ${status}`);
        }
      }
      assert.ok(accepted.size > 8, `of these commands some are accepted: ${[...accepted].join()}`);
    });
  });
}

/** What makes something new each time, or takes what is good once; and what needs somebody who is signed in here. */
const once = new Set([
  'postInvitation',
  'postSignIn',
  'postSignInLink',
  'getSignInPasskey',
  'postSignInPasskey',
  'postSessionEnd',
  'postMe',
  'getNewPasskey',
  'postPasskey',
  'postPasskeyName',
  'postPasskeyRemoval',
]);

function checkHeaders({ method, target, headers }: Sent, answer: Answer): void {
  const { headers: given, status, body, mediaType } = answer;
  assert.equal(given['x-content-type-options'], 'nosniff');
  assert.match(String(given['content-security-policy']), /default-src 'none'/);
  assert.equal(given['cross-origin-resource-policy'], 'same-origin');
  assert.ok(given['referrer-policy']);
  assert.deepEqual(
    [given['set-cookie'], given['x-powered-by'], given.server, given['access-control-allow-credentials']],
    [undefined, undefined, undefined, undefined],
  );
  if (status >= 400 && mediaType === 'application/problem+json') {
    assert.equal(given['cache-control'], 'no-store');
    assert.doesNotMatch(
      body,
      /sqlite|kysely|syntax error|constraint|node:internal|node_modules|\.[jt]s:\d|\n\s+at /i,
    );
    assert.equal((JSON.parse(body) as { status: number }).status, status);
  } else if (status >= 400) assert.equal(mediaType, 'text/html');

  const { pathname } = new URL(`http://x${target}`);
  const isApi = pathname.startsWith('/v1/');
  const origins = pathname.startsWith('/v1/other/') ? ['https://other.example'] : [brand];
  const { Origin } = headers;
  const allowed = isApi && Origin && origins.includes(Origin) ? Origin : undefined;
  assert.equal(given['access-control-allow-origin'], allowed, `${method} ${Origin} ${pathname}`);
  if (isApi) assert.match(String(given['vary']), /\bOrigin\b/);
  if (status === 401) assert.equal(given['www-authenticate'], 'Guest, Bearer');
  if (status === 429) assert.match(given['retry-after']!, /^\d+$/);
}

/** Which operation of the document a request is, as whoever reads the document would say. */
function operationOf({ method, target }: Sent): Described | undefined {
  return open.operations.find(({ path, method: own }) => own === method && matches(path, target));
}

function matches(path: string, target: string): boolean {
  const { pathname } = new URL(`http://x${target}`);
  const pattern = path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(pathname);
}

/** Whether it has no second effect. Only where the id is its writer's own does a form say that it is the same. */
const isSameTwice = (operationId: string | undefined, sent: Sent) =>
  operationId === 'postFeedbackForm' ? hasOwnId(sent) : operationId !== 'postMail';
/** What is good for so many times, and how it is answered after the last. */
const spends: Readonly<Record<string, number>> = { postMail: 429, postConfirmation: 404 };
const hasOwnId = ({ body = '' }: Sent) =>
  /^[\da-f]{8}-[\da-f]{4}-7/.test(new URLSearchParams(body).get('id') ?? '');
const trimmed = (_: string, value: unknown) => (typeof value === 'string' ? value.trim() : value);
