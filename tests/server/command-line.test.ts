import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { PollRead } from '../../src/model/poll.ts';
import { as, feedback, folder, vote } from './helpers.ts';
import { demo, guyub, post, run, serve, urlOf, type Run } from './program.ts';

test('help, and one sentence for each line that cannot be followed', async () => {
  await using help = run([guyub, '--help']);
  assert.equal(await help.exit, 0);
  assert.match(help.out.stdout, /Usage: guyub <command>/);
  const wrong: [string[], RegExp][] = [
    [[], /A command is missing/],
    [['explode'], /There is no command "explode"/],
    [['serve', '--port', 'http'], /--port http is not a port/],
    [['serve', '--port', '70000'], /--port 70000 is not a port/],
    [['serve', '--origin', 'brand.example'], /--origin brand.example is not an origin/],
    [['serve', '--origin', 'https://brand.example/'], /is not an origin/],
    [['serve', '--community', 'Main Street'], /--community Main Street is not a name/],
    [['serve', '--colour', 'red'], /--colour/],
  ];
  await Promise.all(
    wrong.map(async ([args, sentence]) => {
      await using failed = run([guyub, ...args]);
      assert.equal(await failed.exit, 2, args.join(' '));
      assert.match(failed.out.stderr, sentence);
      assert.doesNotMatch(failed.out.stderr, /\n\s+at /, 'no stack');
    }),
  );
});

test('an older Node is named before anything else happens', async () => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.0' } })`;
  using place = folder();
  const args = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, guyub, 'serve', '--data'];
  await using old = run([...args, place.file('data')]);
  assert.equal(await old.exit, 1);
  assert.match(old.out.stderr, /needs Node 24 or newer and found 20\.11\.0/);
  assert.ok(!existsSync(place.file('data')));
});

test('a folder that cannot be used and a secret that is none are said in a sentence', async () => {
  using place = folder();
  writeFileSync(place.file('file'), '');
  await using failed = serve(join(place.file('file'), 'data'));
  assert.equal(await failed.exit, 1);
  assert.match(failed.out.stderr, /^guyub: .*\n$/);
  writeFileSync(place.file('secret'), '');
  await using empty = serve(place.path);
  assert.equal(await empty.exit, 1);
  assert.match(empty.out.stderr, /holds no secret/);
});

test('a second start keeps the secret and what was said; the first ends without a trace', async () => {
  using place = folder();
  const data = place.file('data');
  const command = feedback();
  let receipt: unknown;
  {
    await using first = serve(data);
    receipt = await (await post(await urlOf(first), command)).json();
    assert.equal(statSync(join(data, 'secret')).mode & 0o777, 0o600);
    first.child.kill('SIGINT');
    assert.equal(await first.exit, 0);
    assert.ok(!existsSync(join(data, 'guyub.db-wal')), 'the log is taken into the database');
    for (const line of first.out.stderr.trim().split('\n')) assert.ok(JSON.parse(line).event, line);
  }
  await using second = serve(data);
  const url = await urlOf(second);
  assert.deepEqual(await (await post(url, command)).json(), receipt);
  assert.equal((await post(url, command, 2)).status, 409);
});

test('a server that is told to stop finishes what it has begun', async () => {
  using place = folder();
  await using server = serve(place.path);
  const url = await urlOf(server);
  const idle = await fetch(`${url}/healthz`);
  await idle.text();
  const body = JSON.stringify(feedback());
  const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length, ...as(1) };
  const slow = request(`${url}/v1/main/commands`, { method: 'POST', headers });
  const answered = once(slow, 'response');
  slow.write(body.slice(0, 20));
  await wait(200);
  server.child.kill('SIGTERM');
  await wait(300);
  await assert.rejects(fetch(`${url}/healthz`), 'no new request is taken');
  slow.end(body.slice(20));
  const [response] = await answered;
  assert.equal(response.statusCode, 200);
  response.resume();
  assert.equal(await server.exit, 0);
  assert.match(server.out.stderr, /"event":"stop","signal":"SIGTERM"/);
});

test('a busy port gives way to the next free one, and that is said', async () => {
  await using other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  using place = folder();
  await using server = run([guyub, 'serve', '--port', String(port), '--data', place.path]);
  const [, said] = await server.said(new RegExp(`Port ${port} is taken; using (\\d+)\\.`));
  assert.ok(Number(said) > port);
  const url = await urlOf(server);
  assert.equal(new URL(url).port, said);
  assert.equal((await fetch(`${url}/readyz`)).status, 200);
});

test('a body that is too large is answered, not cut off', async () => {
  using place = folder();
  await using server = serve(place.path);
  const answer = await post(await urlOf(server), { ...feedback(), padding: 'x'.repeat(100_000) });
  assert.equal(answer.status, 413);
  assert.equal(((await answer.json()) as { code: string }).code, 'invalid');
});

test('the demo runs on two origins, opens with a poll and keeps what visitors did', async () => {
  using place = folder();
  const start = () => run([demo, '--port', '0', '--site-port', '0', '--data', place.file('data')]);
  const addresses = async (demo: Run) => {
    const [, site] = await demo.said(/Kopi Rinjani Pagi.* (http:\S+)/);
    const [, backend] = await demo.said(/Guyub.* (http:\S+)/);
    return { site: site!, backend: backend! };
  };
  const read = async (backend: string, headers = {}) => {
    const response = await fetch(`${backend}/v1/main/polls/current`, { headers });
    return { response, read: (await response.json()) as PollRead };
  };
  let poll: PollRead['poll'];
  {
    await using first = start();
    const { site, backend } = await addresses(first);
    const { response, read: seen } = await read(backend, { Origin: site });
    assert.equal(response.headers.get('access-control-allow-origin'), site);
    ({ poll } = seen);
    assert.equal(poll?.lang, 'id');
    assert.equal(poll.options.length, 4);
    assert.equal((await post(backend, vote('gayo', { pollId: poll.id }))).status, 200);

    const page = await (await fetch(`${site}/`)).text();
    assert.ok(page.includes(`${backend}/guyub.js`));
    assert.ok(!page.includes('{{'));
    const lit = 'node_modules/lit/index.js';
    for (const path of ['/start.ts', `/../${lit}`, `/%2e%2e/${lit}`, `/..%5c${lit}`, `/x/..%2f..%2f${lit}`]) {
      const status = await new Promise((resolve) => {
        request(site, { path }, (answer) => resolve(answer.resume().statusCode)).end();
      });
      assert.equal(status, 404, path);
    }
  }
  await using second = start();
  const { read: kept } = await read((await addresses(second)).backend, as(1));
  assert.deepEqual(kept.poll, poll);
  assert.deepEqual(kept.mine?.choices, ['gayo']);
  assert.ok(readFileSync(place.file('data/guyub.db')).length > 0);
});
