import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { PollRead } from '../../src/model/poll.ts';
import { as, brand, feedback, folder, vote } from './helpers.ts';

const root = join(import.meta.dirname, '../..');
const guyub = join(root, 'src/server/guyub.ts');
const demo = join(root, 'demo/start.ts');

interface Run extends AsyncDisposable {
  /** Ended after a while, should a test forget. */
  readonly child: ChildProcess;
  readonly out: { stdout: string; stderr: string };
  readonly exit: Promise<number | null>;
  /** Waits until the program has said something; fails when it ends without. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
}

function run(args: readonly string[]): Run {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: 20_000 });
  const out = { stdout: '', stderr: '' };
  child.stdout!.on('data', (data) => (out.stdout += data));
  child.stderr!.on('data', (data) => (out.stderr += data));
  const exit = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    out,
    exit,
    async said(pattern) {
      for (;;) {
        const found = pattern.exec(out.stdout);
        if (found) return found;
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${out.stderr}`);
        await wait(20);
      }
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await exit;
    },
  };
}

const serve = (data: string, ...args: string[]) =>
  run([guyub, 'serve', '--port', '0', '--origin', brand, '--data', data, ...args]);
const urlOf = async (server: Run) => (await server.said(/answers on (\S+)/))[1]!;

async function post(url: string, command: unknown, guest = 1): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', ...as(guest) };
  return fetch(`${url}/v1/main/commands`, { method: 'POST', headers, body: JSON.stringify(command) });
}

test('help, and one sentence for each line that cannot be followed', async () => {
  await using help = run([guyub, '--help']);
  assert.equal(await help.exit, 0);
  assert.match(help.out.stdout, /Usage: guyub serve/);
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
  const idle = await fetch(`${url}/health`);
  await idle.text();
  const body = JSON.stringify(feedback());
  const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length, ...as(1) };
  const slow = request(`${url}/v1/main/commands`, { method: 'POST', headers });
  const answered = once(slow, 'response');
  slow.write(body.slice(0, 20));
  await wait(200);
  server.child.kill('SIGTERM');
  await wait(300);
  await assert.rejects(fetch(`${url}/health`), 'no new request is taken');
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
  assert.equal((await fetch(`${url}/health`)).status, 200);
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
