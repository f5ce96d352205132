/** Beyond what an address may write, whoever solves a challenge goes on, and whoever declines it loses nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from '../../src/backend/errors.ts';
import { createApp, type AppOptions } from '../../src/server/app.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { newId } from '../../src/model/id.ts';
import { as, brand, feedback, json, later, problem, server, vote, type Server } from './helpers.ts';

type Headers = Record<string, string>;

/** A server whose address has had what is taken from it without a challenge. */
async function exhausted(most = 1) {
  const world = { minute: 0 };
  const options: Partial<AppOptions> = {
    limits: {
      person: { most: 100, seconds: 600 },
      team: { most: 100, seconds: 600 },
      address: { most, seconds: 600 },
      board: { most: 10_000, seconds: 600 },
    },
    now: () => later(world.minute),
    addressOf: () => '203.0.113.9',
  };
  const host = await server(options);
  for (let n = 0; n < most; n++) assert.equal((await host.post(feedback(), as(9))).status, 200);
  return { world, options, host };
}

async function challenged(host: Pick<Server, 'post'>, command: unknown, headers?: Headers) {
  const { status, code, challenge } = await problem(await host.post(command, headers));
  assert.deepEqual([status, code], [403, 'challenge']);
  return challenge as Challenge;
}

const written = (payload: unknown) => ({ 'Guyub-Solution': btoa(JSON.stringify(payload)) });
async function solved(challenge: Challenge): Promise<Headers> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return written({ challenge, solution });
}
const declined = { 'Guyub-Solution': 'declined' };
const held = async (host: Server) =>
  (await host.storage.community('main').read((seen) => seen.held(100))).map(({ record }) => [
    record.id,
    record.held?.why,
  ]);

test('an address beyond its limit meets a challenge, and who solves it is taken, once', async () => {
  const { host } = await exhausted();
  using _ = host;
  const command = vote();
  const solution = await solved(await challenged(host, command));
  const taken = await host.post(command, { ...as(1), ...solution });
  assert.equal(taken.status, 200);
  const receipt = await json(taken);
  assert.deepEqual(await json(await host.post(command)), receipt, 'repeated, it needs no solution');
  const another = vote('toraja');
  await challenged(host, another, { ...as(1), ...solution });
  assert.deepEqual(await held(host), [], 'nothing waits of what was solved');
});

test('a solution is good for one command of one person in one community', async () => {
  const { options, host } = await exhausted();
  using _ = host;
  const command = vote();
  const solution = await solved(await challenged(host, command));
  await challenged(host, command, { ...as(2), ...solution });
  const other = await server({ ...options, secret: 'another secret of the tests, long enough' });
  using __ = other;
  assert.equal((await other.post(feedback(), as(9))).status, 200);
  await challenged(other, command, { ...as(1), ...solution });
});

test('a challenge that was made easier, was tampered with or not solved is met by another one', async () => {
  const { host } = await exhausted();
  using _ = host;
  const command = vote();
  const challenge = await challenged(host, command);
  const easy = { ...challenge, parameters: { ...challenge.parameters, cost: 1, keyPrefix: '00' } };
  const solution = await solveChallenge({ challenge: easy, deriveKey });
  const signedNothing = { ...challenge, signature: '' };
  for (const payload of [
    { challenge: easy, solution },
    { challenge, solution },
    { challenge, solution: { counter: 1, derivedKey: '00' } },
    { challenge: signedNothing, solution },
    { challenge: { ...challenge, signature: ['a'] }, solution },
    { challenge },
    {},
    null,
  ]) {
    await challenged(host, command, { ...as(1), ...written(payload) });
  }
  for (const text of ['', 'solved', '%', '=', 'e30']) {
    await challenged(host, command, { ...as(1), 'Guyub-Solution': text });
  }
});

test('a challenge can be met for ten minutes', async () => {
  const { world, host } = await exhausted();
  using _ = host;
  const [early, late] = [feedback(), feedback()];
  const inTime = await solved(await challenged(host, early));
  const tooLate = await solved(await challenged(host, late));
  world.minute = 9;
  assert.equal((await host.post(early, { ...as(1), ...inTime })).status, 200);
  world.minute = 10;
  assert.equal((await host.post(feedback(), as(9))).status, 200, 'the limit begins anew');
  await challenged(host, late, { ...as(1), ...tooLate });
});

test('a person over their own limit waits, whatever they solve', async () => {
  const limits = {
    person: { most: 1, seconds: 600 },
    team: { most: 1, seconds: 600 },
    address: { most: 1, seconds: 600 },
    board: { most: 100, seconds: 600 },
  };
  const host = await server({ limits, addressOf: () => '203.0.113.9' });
  using _ = host;
  assert.equal((await host.post(feedback())).status, 200);
  assert.equal((await host.post(feedback(), { ...as(1), ...declined })).status, 429);
});

test('what can wait and whose writer declines is held for review; what cannot, waits at its writer’s', async () => {
  const { host } = await exhausted(20);
  using _ = host;
  const question = { id: newId(), type: 'question.ask', title: 'Boleh bawa kucing?', lang: 'id' };
  await challenged(host, question);
  assert.equal((await host.post(question, { ...as(1), ...declined })).status, 200);
  assert.deepEqual(await held(host), [[question.id, 'challenge']]);
  const cannotWait = [
    vote(),
    { id: newId(), type: 'question.edit', questionId: question.id, title: 'Iklan', ifVersion: question.id },
  ];
  for (const command of cannotWait) {
    const answer = await host.post(command, { ...as(1), ...declined });
    assert.equal(answer.headers.get('retry-after'), '600');
    assert.deepEqual(await problem(answer), { status: 429, code: 'rate-limited' });
  }
  const message = feedback();
  assert.equal((await host.post(message, { ...as(2), ...declined })).status, 200);
  assert.deepEqual(await held(host), [
    [question.id, 'challenge'],
    [message.id, 'challenge'],
  ]);
  // A tenth of what is taken without: two have been.
  assert.equal((await host.post(feedback(), { ...as(3), ...declined })).status, 429);
});

test('what is declined before there is a limit is taken as ever', async () => {
  const { world, host } = await exhausted();
  using _ = host;
  world.minute = 10;
  assert.equal((await host.post(feedback(), { ...as(1), ...declined })).status, 200);
  assert.deepEqual(await held(host), []);
});

test('so many at most are taken for a solution', async () => {
  const { host } = await exhausted();
  using _ = host;
  for (let n = 0; n < 10; n++) {
    const command = feedback();
    const solution = await solved(await challenged(host, command));
    assert.equal((await host.post(command, { ...as(1), ...solution })).status, 200);
  }
  const command = feedback();
  const solution = await solved(await challenged(host, command));
  const answer = await host.post(command, { ...as(1), ...solution });
  assert.deepEqual([answer.status, answer.headers.get('retry-after')], [429, '600']);
});

test('what would be refused anyway is refused without a challenge', async () => {
  const { host } = await exhausted();
  using _ = host;
  assert.equal((await host.post(vote('nowhere'))).status, 422);
});

test('each of several processes knows the others’ challenges, and a solution sent to both counts once', async (t) => {
  const { options, host } = await exhausted();
  using _ = host;
  const storage = await openStorage(host.database);
  t.after(() => storage.close());
  const secret = 'a secret of the tests, long enough to be one';
  const other = createApp({ storage, secret, origins: [brand], ...options });
  const post = async (command: unknown, headers: Headers = {}) =>
    other.fetch(
      new Request('http://backend.example/v1/main/commands', {
        method: 'POST',
        headers: { ...as(1), 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(command),
      }),
    );
  const command = feedback();
  const solution = await solved(await challenged({ post }, command));
  const answers = await Promise.all([post(command, solution), host.post(command, { ...as(1), ...solution })]);
  const [one, two] = await Promise.all(answers.map((answer) => json(answer)));
  assert.deepEqual(one, two);
  const { given } = await json<{ given: { feedback: unknown[] } }>(
    await host.ask('/v1/main/person', { headers: as(1) }),
  );
  assert.equal(given.feedback.length, 1);
});

test('a page of another site may send a solution', async () => {
  using host = await server();
  const answer = await host.ask('/v1/main/commands', {
    method: 'OPTIONS',
    headers: { 'Access-Control-Request-Method': 'POST' },
  });
  assert.match(answer.headers.get('access-control-allow-headers') ?? '', /guyub-solution/);
});
