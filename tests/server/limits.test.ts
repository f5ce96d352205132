import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { createApp } from '../../src/server/app.ts';
import type { LogEntry } from '../../src/server/log-entry.ts';
import { as, brand, feedback, problem, server, vote } from './helpers.ts';

test('bodies that cannot be read are refused before they cost anything', async () => {
  using place = await server();
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const unreadable = [
    '{"id":',
    '',
    `{"a":${nested(9)}}`,
    nested(30_000),
    '\uFEFF\uFEFF{}',
    new Uint8Array([0x22, 0xff, 0x22]),
  ];
  const send = (body: BodyInit, type = 'application/json') =>
    place.ask('/v1/main/commands', { method: 'POST', headers: { ...as(1), 'Content-Type': type }, body });
  for (const body of unreadable) {
    const { status, code } = await problem(await send(body));
    assert.deepEqual([status, code], [400, 'invalid'], String(body).slice(0, 20));
  }
  const surrogate = JSON.stringify(feedback()).replace('Buka', '\\ud800');
  assert.deepEqual(await problem(await send(surrogate)), {
    status: 422,
    code: 'invalid',
    fields: { message: 'malformed' },
  });
  for (const type of ['text/plain', 'application/jsonp', 'application/x-www-form-urlencoded']) {
    const { status, code } = await problem(await send(JSON.stringify(vote()), type));
    assert.deepEqual([status, code], [415, 'unsupported'], type);
  }
  assert.equal((await send(JSON.stringify(vote()), 'Application/JSON; charset=utf-8')).status, 200);
});

test('a name that is given twice is refused: two readers of a body must not see two commands', async () => {
  using place = await server();
  const command = JSON.stringify(vote());
  const twice: [body: string, name: string][] = [
    [command.replace('{', '{"type":"poll.withdraw",'), 'type'],
    [command.replace('{', '{"\\u0074ype":"poll.withdraw",'), 'type'],
    [command.replace('{', '{"a":{"b":[{"c":1},{"c":1,"c" : 2}]},'), 'c'],
    [command.replace('{', '{"__proto__":1,"__proto__":2,'), '__proto__'],
    [command.replace('{', '{"a\\"{":1,"a\\"{":2,'), 'a"{'],
  ];
  for (const [body, name] of twice) {
    assert.deepEqual(await problem(await place.post(body)), {
      status: 400,
      code: 'invalid',
      detail: `The body names ${JSON.stringify(name)} twice in one object.`,
    });
  }
  const once = JSON.stringify({ ...feedback({ message: '{"a": "a": }' }), x: [{ id: 1 }, { id: 2 }] });
  assert.equal((await place.post(once)).status, 200);
});

test('a body over 64 KiB is refused, also when nobody says how long it is', async () => {
  using place = await server();
  const padded = (bytes: number) => {
    const text = JSON.stringify({ ...feedback(), padding: '' });
    return text.replace('"padding":""', `"padding":"${'x'.repeat(bytes - text.length)}"`);
  };
  assert.equal((await place.post(padded(64 * 1024))).status, 200);
  const tooLarge = await problem(await place.post(padded(64 * 1024 + 1)));
  assert.deepEqual([tooLarge.status, tooLarge['code']], [413, 'invalid']);

  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 10_000;
      controller.enqueue(new Uint8Array(10_000).fill(32));
    },
  });
  const init = { method: 'POST', headers: { ...as(1), 'Content-Type': 'application/json' }, body: endless };
  const chunked = await place.ask('/v1/main/commands', { ...init, duplex: 'half' } as RequestInit);
  assert.equal(chunked.status, 413);
  assert.ok(sent < 100_000, 'no more is read than is needed to know');
});

test('a failure is told to the log and not to the visitor', async () => {
  const entries: LogEntry[] = [];
  const storage = {
    community: () => {
      throw new Error('the table of secrets is broken');
    },
  };
  const app = createApp({
    storage,
    secret: 'x'.repeat(32),
    origins: [brand],
    log: (entry) => entries.push(entry),
  });
  const headers = { Origin: brand };
  const answer = await app.fetch(new Request('http://backend.example/v1/main/polls/current', { headers }));
  assert.equal(answer.headers.get('access-control-allow-origin'), brand);
  assert.deepEqual(await problem(answer), { status: 500, code: 'server' });
  // Where it was; what a message says may be a visitor's.
  const { error } = entries.find(({ event }) => event === 'error')!;
  assert.match(String(error), /^Error\n {4}at .*limits\.test\.ts:\d+/);
});

test('a busy database is 503 and says when to come back', async () => {
  using place = await server();
  const other = new DatabaseSync(place.database);
  other.exec('begin immediate');
  const answer = await place.post(vote());
  other.close();
  assert.equal(answer.headers.get('retry-after'), '1');
  const { status, code } = await problem(answer);
  assert.deepEqual([status, code], [503, 'server']);
});
