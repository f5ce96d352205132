/** What Prometheus reads of a running server, on a port that visitors do not have. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { test } from 'node:test';
import { brand, feedback, folder, vote } from './helpers.ts';
import { guyub, post, run, serve, urlOf } from './program.ts';
import { receiver, secretOf } from './receiver.ts';

/** The samples of the text format, each by its name and labels. */
async function figuresAt(address: string): Promise<Map<string, number>> {
  const answer = await fetch(address);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type')!, /^text\/plain; version=0\.0\.4/);
  const lines = (await answer.text()).split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(/\S+$/.exec(line))]));
}

test('requests, commands, limits, sweeps, streams and the process are counted, and nobody named', async () => {
  using place = folder();
  await using server = serve(place.path, '--metrics-port', '0', '--person-limit', '1');
  const [url, [, address]] = [await urlOf(server), await server.said(/Metrics are at (\S+)/)];
  const first = feedback({ message: 'Telltale' });
  for (const command of [first, first, feedback(), vote('Telltale'), { ...first, type: 'Telltale' }])
    await (await post(url, command)).text();
  await (await fetch(`${url}/v1/main/questions/telltale?telltale`)).text();
  await (await fetch(`${url}/telltale`)).text();
  const raw = connect(Number(new URL(url).port), 'localhost');
  raw.end('TELLTALE / HTTP/1.1\r\nHost: x\r\n\r\n').resume();
  await once(raw, 'close');

  const control = new AbortController();
  const headers = { Accept: 'text/event-stream' };
  const stream = await fetch(`${url}/v1/main/changes`, { headers, signal: control.signal });
  const figures = await figuresAt(address!);
  const route = (name: string, status: number) =>
    figures.get(`guyub_requests_total{method="GET",route="${name}",status="${status}"}`);
  assert.equal(route('/v1/:community/questions/:id', 200), 1);
  assert.equal(route('/*', 404), 1);
  assert.equal(route('/v1/:community/changes', 200), 1);
  const commands = 'method="POST",route="/v1/:community/commands"';
  assert.equal(figures.get(`guyub_request_duration_seconds_count{${commands}}`), 5);
  assert.equal(figures.get(`guyub_request_duration_seconds_bucket{le="+Inf",${commands}}`), 5);
  const outcomes = [...figures].filter(([name]) => name.startsWith('guyub_commands_total'));
  assert.deepEqual(Object.fromEntries(outcomes), {
    'guyub_commands_total{type="feedback.send",outcome="accepted"}': 1,
    'guyub_commands_total{type="feedback.send",outcome="repeated"}': 1,
    'guyub_commands_total{type="feedback.send",outcome="rate-limited"}': 1,
    'guyub_commands_total{type="poll.vote",outcome="not-found"}': 1,
    'guyub_commands_total{type="unknown",outcome="unsupported"}': 1,
  });
  assert.equal(figures.get('guyub_limits_total{of="person"}'), 1);
  assert.equal(figures.get('guyub_sweeps_total{community="main"}'), 1);
  assert.equal(figures.get('guyub_errors_total'), 0);
  assert.equal(figures.get('guyub_streams'), 1);
  for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds'])
    assert.ok(figures.get(name)! > 0, name);
  for (const name of figures.keys()) assert.doesNotMatch(name, /telltale/i);

  control.abort();
  await assert.rejects(stream.text());
  while ((await figuresAt(address!)).get('guyub_streams') !== 0);
});

test('what is told outside is counted by its way out, and no receiver named', async () => {
  const statuses: Readonly<Record<string, number>> = { taken: 204, busy: 503, gone: 410 };
  await using place = await receiver(({ event }) => statuses[String(event.data['message'])]!);
  using files = folder();
  const webhooks = [{ url: place.url, secrets: ['env:HOOK_SECRET'] }];
  writeFileSync(files.file('c.json'), JSON.stringify({ communities: { main: { webhooks } } }));
  const args = ['--config', files.file('c.json'), '--data', files.file('data'), '--log-level', 'debug'];
  await using server = run([guyub, 'serve', '--port', '0', '--metrics-port', '0', ...args], {
    env: { HOOK_SECRET: secretOf('a') },
  });
  const [url, [, address]] = [await urlOf(server), await server.said(/Metrics are at (\S+)/)];
  for (const message of Object.keys(statuses)) await post(url, feedback({ message }));
  for (const what of ['sent', 'retry', 'dead']) await server.logged(new RegExp(`"notice-${what}"`));
  const figures = await figuresAt(address!);
  const notices = [...figures].filter(([name]) => name.startsWith('guyub_notices_total'));
  assert.deepEqual(
    new Map(notices.sort()),
    new Map([
      ['guyub_notices_total{kind="webhook",outcome="dead"}', 1],
      ['guyub_notices_total{kind="webhook",outcome="failed"}', 1],
      ['guyub_notices_total{kind="webhook",outcome="sent"}', 1],
    ]),
  );
});

test('figures are on a port of their own, on this machine alone, and only when asked for', async () => {
  using place = folder();
  await using server = serve(place.path, '--metrics-port', '0');
  const [url, [, address]] = [await urlOf(server), await server.said(/Metrics are at (\S+)/)];
  assert.notEqual(new URL(address!).port, new URL(url).port);
  assert.equal(new URL(address!).hostname, 'localhost');
  assert.equal((await fetch(`${url}/metrics`)).status, 404);
  assert.equal((await fetch(new URL('/', address))).status, 404);
  assert.equal((await fetch(new URL('/v1/main/manifest', address))).status, 404);
  assert.equal((await fetch(address!, { method: 'POST' })).status, 404);
  server.child.kill('SIGTERM');
  assert.equal(await server.exit, 0, 'nothing of it holds the process up');

  await using without = serve(place.path);
  await urlOf(without);
  assert.doesNotMatch(without.out.stdout, /[Mm]etrics/);

  const origins = ['--origin', brand, '--port', '0', '--data', place.path];
  const env = { GUYUB_METRICS_PORT: '0', GUYUB_METRICS_HOST: '192.0.2.1' };
  await using elsewhere = run([guyub, 'serve', ...origins], { env });
  assert.equal(await elsewhere.exit, 1, 'an address that this machine does not have');
  assert.match(elsewhere.out.stderr, /^guyub: .*192\.0\.2\.1.*\n$/);
});
