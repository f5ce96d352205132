/** How the running server ends: what is open is finished, what hangs is not waited for, and the log is whole. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { test } from 'node:test';
import { as, feedback, folder } from './helpers.ts';
import { serve, urlOf, type Run } from './program.ts';

/** A command of which the server has the head and not the rest. */
async function begun(url: string) {
  const body = JSON.stringify(feedback());
  const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length, ...as(1) };
  const sent = request(`${url}/v1/main/commands`, {
    method: 'POST',
    headers: { ...headers, Expect: '100-continue' },
  });
  const answered = once(sent, 'response');
  answered.catch(() => {});
  sent.flushHeaders();
  await once(sent, 'continue');
  return { answered };
}

const lastEvent = ({ out }: Run) =>
  (JSON.parse(out.stderr.trim().split('\n').at(-1)!) as { event: string }).event;

test('streams end as streams do, and the server with them', async () => {
  using place = folder();
  await using server = serve(place.path);
  const url = await urlOf(server);
  const headers = { Accept: 'text/event-stream' };
  const streams = await Promise.all([1, 2, 3].map(() => fetch(`${url}/v1/main/changes`, { headers })));
  const read = Promise.all(streams.map((stream) => stream.text()));
  server.child.kill('SIGTERM');
  for (const text of await read) assert.match(text, /^: here\n\n/);
  assert.equal(await server.exit, 0);
  assert.equal(lastEvent(server), 'stopped');
});

test('a second signal, of either kind, ends at once what the first waits for', async () => {
  for (const [first, second] of [
    ['SIGTERM', 'SIGINT'],
    ['SIGINT', 'SIGINT'],
  ] as const) {
    using place = folder();
    await using server = serve(place.path);
    const { answered } = await begun(await urlOf(server));
    server.child.kill(first);
    await server.logged(/"event":"stop"/);
    server.child.kill(second);
    assert.equal(await server.exit, 1);
    await assert.rejects(answered);
    assert.doesNotMatch(server.out.stderr, /"event":"stopped"/, 'and it does not say that all is finished');
  }
});

test('a request that hangs is waited for, but not for ever', async () => {
  using place = folder();
  await using server = serve(place.path);
  const { answered } = await begun(await urlOf(server));
  server.child.kill('SIGTERM');
  await assert.rejects(answered);
  assert.equal(await server.exit, 0);
  assert.match(server.out.stderr, /"event":"stopped"/);
  assert.doesNotMatch(server.out.stderr, /"level":"error"/);
  assert.ok(!existsSync(place.file('guyub.db-wal')), 'the database is closed');
});
