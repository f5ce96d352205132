import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { test } from 'node:test';
import { httpAdapter } from '../../src/adapters/http/index.ts';
import { firstReadKey, firstReads, readRequest } from '../../src/adapters/http/request.ts';
import { staffedManifest } from '../../src/backend/store-adapter.ts';
import { listen } from '../../src/server/serve.ts';
import { answering, facing, keyFor } from './facing.ts';
import { feedback, keyOf, poll, server, vote } from '../server/helpers.ts';

test('reads and commands arrive at the reference server', async (t) => {
  using place = await server();
  const listening = await listen(place.app, { port: 0 });
  t.after(() => listening.close());
  const [ani, budi] = [keyFor(1), keyFor(2)];
  const adapter = httpAdapter(`${listening.url}/`, { key: ani });
  assert.deepEqual(await adapter.manifest(), staffedManifest);
  const before = await adapter.read({ type: 'poll' });
  assert.deepEqual([before.poll?.id, before.viewer], [poll.id, { roles: [] }]);
  assert.ok(!ani.made, 'reading makes nobody known');

  const command = vote('toraja');
  const receipt = await adapter.submit(command);
  assert.equal(receipt.commandId, command.id);
  assert.equal(await adapter.actor(), keyOf(1).split('.')[0]);
  assert.deepEqual(await adapter.submit(command), receipt);
  const after = await adapter.read({ type: 'poll', id: poll.id });
  assert.deepEqual([after.mine?.choices, after.version], [['toraja'], receipt.version]);

  const other = httpAdapter(listening.url, { key: budi });
  await assert.rejects(other.submit(command), { code: 'conflict', reason: 'id-taken', retryable: false });
  await assert.rejects(other.submit(vote('tea')), { code: 'invalid', fields: { choices: 'unknown' } });
  await assert.rejects(other.submit(vote('gayo', { pollId: 'a/b?c#d' })), { code: 'not-found' });
  assert.equal((await other.read({ type: 'poll', id: 'a/b?c#d' })).poll, null);
  const elsewhere = httpAdapter(listening.url, { key: budi, community: 'elsewhere' });
  await assert.rejects(elsewhere.read({ type: 'poll' }), { code: 'not-found' });
  await listening.close();
  await assert.rejects(other.read({ type: 'poll' }), { code: 'offline', retryable: true });
});

test('a read without a key is a plain request, a command brings what it needs', async () => {
  await using backend = await facing(answering(200, { version: '' }));
  await backend.adapter.read({ type: 'poll' });
  const { method, url, headers } = backend.asked[0]!;
  assert.deepEqual([method, url], ['GET', '/v1/main/polls/current']);
  for (const name of ['authorization', 'content-type', 'cookie', 'referer'])
    assert.ok(!(name in headers), name);
  const command = feedback();
  await assert.rejects(backend.adapter.submit(command), { code: 'server' });
  const sent = backend.asked[1]!;
  assert.deepEqual([sent.method, sent.url], ['POST', '/v1/main/commands']);
  assert.equal(sent.headers.authorization, `Guest ${keyOf(1)}`);
  assert.equal(sent.headers['content-type'], 'application/json');
  assert.deepEqual(JSON.parse(sent.body), command);
  await backend.adapter.read({ type: 'poll' });
  assert.equal(backend.asked[2]!.headers.authorization, `Guest ${keyOf(1)}`);
});

test('what goes wrong arrives as one of the known errors', async () => {
  const inTwoMinutes = new Date(Date.now() + 120_000).toUTCString();
  const cases: [status: number, body: unknown, headers: Record<string, string>, expected: object][] = [
    [500, 'oops', {}, { code: 'server', retryable: true, retryAfter: undefined }],
    [503, { code: 'server' }, { 'Retry-After': '7' }, { code: 'server', retryAfter: 7 }],
    [429, '', { 'Retry-After': '30' }, { code: 'rate-limited', retryable: true, retryAfter: 30 }],
    [429, {}, { 'Retry-After': 'soon' }, { code: 'rate-limited', retryAfter: undefined }],
    [502, '<h1>Bad gateway</h1>', {}, { code: 'offline', retryable: true }],
    [401, null, {}, { code: 'unauthorized', retryable: false }],
    [403, '[]', {}, { code: 'forbidden' }],
    [404, '"x"', {}, { code: 'not-found' }],
    [409, { code: 'closed' }, {}, { code: 'closed', retryable: false }],
    [409, {}, {}, { code: 'conflict' }],
    [413, '<html>', {}, { code: 'invalid' }],
    [400, { code: 'surprise' }, {}, { code: 'invalid' }],
    [403, { code: 'challenge' }, {}, { code: 'challenge' }],
    [422, { code: 'invalid', fields: { a: 'required' } }, {}, { code: 'invalid', fields: { a: 'required' } }],
    [302, '', { Location: 'https://elsewhere.example/' }, { code: 'server' }],
    [200, '<html>Welcome to the hotel</html>', {}, { code: 'server', retryable: true }],
    [200, { commandId: 'another', version: '1' }, {}, { code: 'server' }],
    [200, null, {}, { code: 'server' }],
    [204, '', {}, { code: 'server' }],
  ];
  let next: RequestListener;
  await using backend = await facing((request, response) => next(request, response));
  for (const [status, body, headers, expected] of cases) {
    next = answering(status, body, headers);
    const about = `${status} ${JSON.stringify(body)}`;
    await assert.rejects(backend.adapter.submit(vote()), { name: 'GuyubError', ...expected }, about);
    const hasVersion = (body as { version?: string } | null)?.version;
    if (hasVersion) continue;
    await assert.rejects(backend.adapter.read({ type: 'poll' }), { name: 'GuyubError', ...expected }, about);
  }
  next = answering(429, '', { 'Retry-After': inTwoMinutes });
  const { retryAfter } = await backend.adapter.submit(vote()).catch((error) => error);
  assert.ok(retryAfter > 110 && retryAfter <= 121, `${retryAfter} s`);
  next = answering(200, { spec: 2 });
  await assert.rejects(backend.adapter.manifest(), { code: 'server' });
  next = answering(200, 'a captive portal');
  const { message } = await backend.adapter.read({ type: 'poll' }).catch((error) => error);
  assert.match(message, /200.*captive portal/, 'the developer is told what came instead');
});

test('an answer that never comes is a timeout, before and after its headers', async () => {
  for (const answer of [
    () => {},
    ((_, response) => response.writeHead(200).write('{')) satisfies RequestListener,
  ]) {
    await using backend = await facing(answer, { patience: [80, 120] });
    const started = Date.now();
    await assert.rejects(backend.adapter.read({ type: 'poll' }), { code: 'timeout', retryable: true });
    await assert.rejects(backend.adapter.submit(vote()), { code: 'timeout', retryable: true });
    const took = Date.now() - started;
    assert.ok(took >= 195 && took < 1000, `${took} ms`);
  }
});

test('a connection that breaks off is offline', async () => {
  await using backend = await facing((request, response) => {
    response.writeHead(200, { 'Content-Length': 100 }).write('{');
    setTimeout(() => request.socket.destroy(), 20);
  });
  await assert.rejects(backend.adapter.submit(vote()), { code: 'offline', retryable: true });
});

test('who stops waiting gets their own reason back, at once', async () => {
  await using backend = await facing(() => {});
  const control = new AbortController();
  const reason = new Error('the widget was removed');
  const read = backend.adapter.read({ type: 'poll' }, { signal: control.signal });
  setTimeout(() => control.abort(reason), 30);
  await assert.rejects(read, reason);
  await assert.rejects(backend.adapter.read({ type: 'poll' }, { signal: control.signal }), reason);
  assert.equal(backend.asked.length, 1, 'what is already unwanted is not asked');
});

test('a read that the loader has sent is used once', async () => {
  await using backend = await facing(answering(200, { version: 'asked' }));
  const request = readRequest(backend.url, 'main', { type: 'poll' });
  firstReads().set(firstReadKey(request), Promise.resolve(Response.json({ version: 'sent before' })));
  const versions = [];
  for (let count = 0; count < 2; count++)
    versions.push((await backend.adapter.read({ type: 'poll' })).version);
  assert.deepEqual(versions, ['sent before', 'asked']);
  assert.equal(firstReads().get(firstReadKey(request)), undefined);
  const failed = Promise.reject(new TypeError('Failed to fetch'));
  firstReads().set(firstReadKey(request), failed);
  await assert.rejects(backend.adapter.read({ type: 'poll' }), { code: 'offline' });

  firstReads().set(firstReadKey(request), Promise.resolve(Response.json({ version: 'sent before' })));
  backend.key.obtain();
  assert.equal(
    (await backend.adapter.read({ type: 'poll' })).version,
    'asked',
    'that was for nobody, not for me',
  );
  firstReads().clear();
});

test('what stands at a placement is asked for by its name, beside what is current', async () => {
  await using backend = await facing(answering(200, { version: '' }));
  await backend.adapter.read({ type: 'poll', placement: 'home' });
  await backend.adapter.read({ type: 'conduct', placement: 'home' });
  assert.deepEqual(
    backend.asked.map(({ url }) => url),
    ['/v1/main/polls/current?placement=home', '/v1/main/conduct?placement=home'],
  );
});
