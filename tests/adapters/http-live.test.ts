/** What the HTTP adapter hears of changes, over streams that are cut, held back, silent, or not there at all. */
import assert from 'node:assert/strict';
import type { RequestListener, ServerResponse } from 'node:http';
import { test, type TestContext } from 'node:test';
import { live } from '../../src/adapters/http/live.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import type { Hint } from '../../src/model/community.ts';
import { answering, facing } from './facing.ts';

const hint = (version: string, topic = 'poll/menu'): Hint => ({ topic, version });
const event = (version: string) => `id: ${version}\ndata: ${JSON.stringify(hint(version))}\n\n`;

/** Waits for something to come true; what makes it true comes over the network. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((next) => setImmediate(next));
}

/** Listens for as long as the test lasts. */
function ear(test: TestContext, adapter: BackendAdapter) {
  const heard: string[] = [];
  test.after(adapter.subscribe!(({ version }) => heard.push(version)));
  return heard;
}

/** A server whose streams are in the test's hands. */
function streaming() {
  const streams: ServerResponse[] = [];
  const answer: RequestListener = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': here\n\n');
    streams.push(response);
  };
  return { streams, answer };
}

test('one stream serves all who listen, and its events may come in pieces', async (t) => {
  const { streams, answer } = streaming();
  await using backend = await facing(answer);
  const ears = [ear(t, backend.adapter), ear(t, backend.adapter)];
  await until(() => streams.length === 1);
  const [start, ...rest] = event('2').split('"topic"');
  streams[0]!.write(event('1') + start);
  await until(() => ears.every((heard) => heard.join() === '1'));
  streams[0]!.write(`"topic"${rest.join('')}`);
  await until(() => ears.every((heard) => heard.join() === '1,2'));
  assert.deepEqual(
    backend.asked.map(({ url, headers }) => [url, headers.accept, headers.authorization]),
    [['/v1/main/changes', 'text/event-stream', undefined]],
  );
});

test('a stream that was cut is taken up where it was', async (t) => {
  const { streams, answer } = streaming();
  await using backend = await facing(answer, { pollEvery: 0 });
  const heard = ear(t, backend.adapter);
  await until(() => streams.length === 1);
  streams[0]!.write(event('7'));
  await until(() => heard.length === 1);
  streams[0]!.destroy();
  await until(() => streams.length === 2);
  assert.equal(backend.asked[1]!.url, '/v1/main/changes?after=7');
  streams[1]!.end(event('8'));
  await until(() => heard.join() === '7,8' && streams.length === 3);
});

test('a server without streams is asked again and again', async (t) => {
  const answers = [[hint('1')], [], [hint('2')]];
  await using backend = await facing(
    (request, response) => answering(200, { changes: answers.shift() ?? [] })(request, response),
    { pollEvery: 0.01 },
  );
  const heard = ear(t, backend.adapter);
  await until(() => heard.join() === '1,2' && backend.asked.length >= 4);
  assert.deepEqual(
    backend.asked.slice(0, 4).map(({ url }) => url.split('=')[1]),
    [undefined, '1', '1', '2'],
  );
});

test('one that is only out of order for a while gets its streams back', async (t) => {
  const { streams, answer } = streaming();
  let broken = true;
  await using backend = await facing(
    (request, response) => (broken ? answering(503, '') : answer)(request, response),
    { pollEvery: 0.01 },
  );
  const heard = ear(t, backend.adapter);
  await until(() => backend.asked.length === 2);
  broken = false;
  await until(() => streams.length === 1);
  streams[0]!.write(event('1'));
  await until(() => heard.length === 1);
});

/** Hears what a server tells, without the patience that people need. */
function impatient(test: TestContext, url: string) {
  const heard: string[] = [];
  const listen = live(`${url}/v1/main`, 10, { opening: 300, silence: 1000 });
  test.after(listen(({ version }) => heard.push(version)));
  return heard;
}

test('where something in between holds streams back, it asks for answers instead', async (t) => {
  const held: ServerResponse[] = [];
  await using backend = await facing(({ headers: { accept } }, response) => {
    if (accept === 'text/event-stream') held.push(response);
    else response.end(JSON.stringify({ changes: [hint('1')] }));
  });
  const heard = impatient(t, backend.url);
  await until(() => heard.length >= 2);
  assert.equal(held.length, 1);
  assert.ok(held[0]!.destroyed);
});

test('a stream that says nothing for long is dead, and one that says that it lives is not', async (t) => {
  const { streams, answer } = streaming();
  await using backend = await facing(answer);
  const heard = impatient(t, backend.url);
  await until(() => streams.length === 1);
  const started = performance.now();
  const beat = setInterval(() => streams[0]!.write(': here\n\n'), 50);
  t.after(() => clearInterval(beat));
  await until(() => performance.now() - started > 2000);
  assert.equal(streams.length, 1);
  streams[0]!.write(event('1'));
  await until(() => heard.length === 1);
  clearInterval(beat);
  await until(() => streams.length === 2);
  assert.ok(streams[0]!.destroyed);
});
