import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MemoryStore } from '../../src/adapters/memory/index.ts';
import type { Receipt } from '../../src/model/community.ts';
import type { PollRead } from '../../src/model/poll.ts';
import { createApp } from '../../src/server/app.ts';
import type { LogEntry } from '../../src/server/log-entry.ts';
import { as, at, feedback, json, keyOf, poll, problem, server, vote } from './helpers.ts';

test('a command is accepted once, and shown to who gave it', async () => {
  using place = await server();
  const command = vote('toraja');
  const first = await place.post(command);
  assert.equal(first.status, 200);
  assert.equal(first.headers.get('cache-control'), 'no-store');
  const receipt = await json<Receipt>(first);
  assert.deepEqual([receipt.commandId, receipt.at], [command.id, at.toISOString()]);
  assert.deepEqual(await json(await place.post(command)), receipt, 'a repetition gets the same receipt');

  const mine = await json<PollRead>(await place.ask('/v1/main/polls/current', { headers: as(1) }));
  assert.deepEqual(mine.mine, { choices: ['toraja'], commandId: command.id });
  assert.deepEqual([mine.tally, mine.version], [{ voters: 1, counts: [0, 1] }, receipt.version]);
  const others = await json<PollRead>(await place.ask('/v1/main/polls/menu', { headers: as(2) }));
  assert.equal(others.mine, null);
  const nobody = await json<PollRead>(await place.ask('/v1/main/polls/menu'));
  assert.deepEqual(nobody.viewer, { roles: [] });
});

test('a poll that does not exist is read as none', async () => {
  using place = await server({ communities: ['main', 'empty'] });
  for (const path of ['/v1/main/polls/none', '/v1/main/polls/%F0%9F%99%82', '/v1/empty/polls/current']) {
    const response = await place.ask(path);
    assert.equal(response.status, 200, path);
    assert.equal((await json<PollRead>(response)).poll, null);
  }
});

test('the manifest and the paths that are not', async () => {
  using place = await server();
  assert.equal((await json<{ spec: number }>(await place.ask('/v1/main/manifest'))).spec, 1);
  for (const path of [
    '/',
    '/v1/other/manifest',
    '/v1/other/polls/current',
    '/v1/main/nothing',
    '/health',
    '/guyub.js',
  ]) {
    const { status, code } = await problem(await place.ask(path));
    assert.deepEqual([status, code], [404, 'not-found'], path);
  }
  const put = await place.ask('/v1/main/commands', { method: 'PUT', body: '{}' });
  assert.equal(put.headers.get('allow'), 'POST');
  assert.deepEqual(await problem(put), { status: 405, code: 'unsupported' });
});

test('refusals are problems with a code, a reason and fields', async () => {
  using place = await server();
  const ofBody = async (body: unknown, guest = 1) => {
    const { detail: _, ...rest } = await problem(await place.post(body, as(guest)));
    return rest;
  };
  assert.deepEqual(await ofBody(vote('tea')), {
    status: 422,
    code: 'invalid',
    fields: { choices: 'unknown' },
  });
  assert.deepEqual(await ofBody(feedback({ message: ' ' })), {
    status: 422,
    code: 'invalid',
    fields: { message: 'required' },
  });
  assert.deepEqual(await ofBody({ id: 1, type: 'poll.explode' }), { status: 422, code: 'unsupported' });
  assert.deepEqual(await ofBody(null), { status: 422, code: 'unsupported' });
  assert.deepEqual(await ofBody(vote('gayo', { pollId: 'none' })), { status: 404, code: 'not-found' });
  const command = vote();
  assert.equal((await place.post(command, as(1))).status, 200);
  assert.deepEqual(await ofBody(command, 2), { status: 409, code: 'conflict', reason: 'id-taken' });
  await place.storage.community('main').put('poll', { ...poll, closesAt: at.toISOString() });
  assert.deepEqual(await ofBody(vote()), { status: 409, code: 'closed' });
});

test('who asks must be well-formed or nobody; only somebody can write', async () => {
  using place = await server();
  const wrong = [
    'Guest',
    'Guest short.secret',
    `Guest ${keyOf(1)} more`,
    `Guest ${keyOf(1).replace('.', ',')}`,
    `Bearer ${keyOf(1)}`,
    'Basic YTpi',
  ];
  for (const Authorization of wrong) {
    for (const answer of [
      await place.post(vote(), { Authorization }),
      await place.ask('/v1/main/polls/current', { headers: { Authorization } }),
    ]) {
      assert.equal(answer.headers.get('www-authenticate'), 'Guest, Bearer');
      const { status, code } = await problem(answer);
      assert.deepEqual([status, code], [401, 'unauthorized'], Authorization);
    }
  }
  assert.equal((await place.post(vote(), {})).status, 401);
  assert.equal((await place.post(vote(), { Cookie: `guest=${keyOf(1)}` })).status, 401);
});

test('a guest’s key is nowhere in the database, in answers or in the log', async () => {
  const entries: LogEntry[] = [];
  using place = await server({ log: (entry) => entries.push(entry) });
  const [name, secret] = keyOf(5).split('.') as [string, string];
  const said = [
    await (await place.post(vote(), as(5))).text(),
    await (await place.post(feedback(), as(5))).text(),
    await (await place.ask('/v1/main/polls/current', { headers: as(5) })).text(),
    JSON.stringify(entries),
    ...['', '-wal', '-shm'].map((end) => readFileSync(place.database + end, 'latin1')),
  ];
  assert.match(said[2]!, /"viewer":\{"id":"guest:[\w-]{22}"/);
  const id = /guest:[\w-]{22}/.exec(said[2]!)![0];
  assert.ok(said.join().split(id).length > 2, 'the database knows the guest by another name');
  for (const text of said) assert.ok(!text.includes(name) && !text.includes(secret));

  using elsewhere = await server({ secret: 'the secret of another installation' });
  const other = await json<PollRead>(await elsewhere.ask('/v1/main/polls/current', { headers: as(5) }));
  assert.notEqual(other.viewer.id, id);
});

test('the same application serves communities in memory', async () => {
  const store = new MemoryStore();
  store.put('poll', poll);
  const app = createApp({ storage: { community: () => store }, secret: 'x'.repeat(32), origins: [] });
  const answer = await app.fetch(new Request('http://backend.example/v1/main/polls/current'));
  assert.equal((await json<PollRead>(answer)).poll?.id, poll.id);
});
