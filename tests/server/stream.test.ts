/** What changes, as it happens: `GET /v1/{community}/changes` for those who accept a stream of events. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { MemoryStore } from '../../src/adapters/memory/index.ts';
import type { Hint, Receipt } from '../../src/model/community.ts';
import { execute } from '../../src/model/execute.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { streamed } from '../../src/server/stream.ts';
import { at, guest, json, poll, server, vote, type Server } from './helpers.ts';

const topic = `poll/${poll.id}`;

/** Opens a stream; `next` waits for its next event, and gives nothing when it is over. */
async function stream(test: TestContext, host: Server, after = '') {
  const headers = { Accept: 'text/event-stream' };
  const response = await host.ask(`/v1/main/changes${after && `?after=${after}`}`, { headers });
  const reader = response.body!.getReader();
  test.after(() => reader.cancel());
  const decoder = new TextDecoder();
  let text = '';
  return {
    response,
    reader,
    async next(): Promise<Hint | undefined> {
      for (;;) {
        const [event, rest] = text.split(/\n\n([^]*)/);
        if (rest === undefined) {
          const { done, value } = await reader.read();
          if (done) return undefined;
          text += decoder.decode(value);
          continue;
        }
        text = rest;
        const [, id, data] = /^id: (\S+)\ndata: (.+)$/.exec(event!) ?? [];
        if (!data) continue;
        const hint = JSON.parse(data) as Hint;
        assert.equal(id, hint.version);
        return hint;
      }
    },
  };
}

test('a vote is told as it happens, and nobody’s choice', async (t) => {
  using host = await server();
  const first = await json<Receipt>(await host.post(vote()));
  const { response, next } = await stream(t, host);
  assert.deepEqual(await next(), { topic: '', version: first.version });
  assert.equal(response.headers.get('content-type'), 'text/event-stream');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('access-control-allow-origin'), 'https://brand.example');
  for (const choice of ['toraja', 'gayo']) {
    const { version } = await json<Receipt>(await host.post(vote(choice)));
    assert.deepEqual(await next(), { topic, version });
  }
});

test('whoever comes back is told what they have missed, and of nothing where that is nothing', async (t) => {
  using host = await server();
  const watching = await stream(t, host);
  const first = await json<Receipt>(await host.post(vote()));
  const second = await json<Receipt>(await host.post(vote('toraja')));
  // Until it is known here, it is not missed but told as it happens.
  while ((await watching.next())!.version !== second.version);
  const back = await stream(t, host, first.version);
  assert.deepEqual(await back.next(), { topic: '', version: second.version });
  const upToDate = await stream(t, host, second.version);
  const third = await json<Receipt>(await host.post(vote()));
  assert.deepEqual(await upToDate.next(), { topic, version: third.version });
});

test('what another process has written is told too', async (t) => {
  using host = await server();
  const { version } = await json<Receipt>(await host.post(vote()));
  const { next } = await stream(t, host, version);
  const other = await openStorage(host.database);
  t.after(() => other.close());
  const { receipt } = await execute(other.community('main'), vote(), guest('ani'), at);
  assert.equal((await next())!.version, receipt!.version);
});

test('whoever reads slowly is told each topic once, at its newest', async () => {
  let tell: (hint: Hint) => void = () => {};
  const { body } = streamed((heard) => {
    tell = heard;
    return () => {};
  }, '1');
  for (const version of ['1', '2', '3']) for (const name of ['a', 'b']) tell({ topic: name, version });
  const reader = body!.getReader();
  const read = async () => new TextDecoder().decode((await reader.read()).value);
  assert.equal(await read(), ': here\n\n');
  const event = (name: string) => `id: 3\ndata: ${JSON.stringify({ topic: name, version: '3' })}\n\n`;
  assert.equal(await read(), event('a') + event('b'));
  tell({ topic: 'a', version: '4' });
  assert.equal(await read(), `id: 4\ndata: ${JSON.stringify({ topic: 'a', version: '4' })}\n\n`);
  await reader.cancel();
});

test('a stream ends with the server, and leaves nothing when its reader goes', async (t) => {
  const store = new MemoryStore();
  const closing = new AbortController();
  let listeners = 0;
  const subscribe = store.subscribe.bind(store);
  store.subscribe = (heard) => {
    const stop = subscribe(heard);
    listeners++;
    return () => {
      listeners--;
      stop();
    };
  };
  using host = await server({ storage: { community: () => store }, closing: closing.signal });
  const [gone, here] = [await stream(t, host), await stream(t, host)];
  assert.equal(listeners, 2);
  await gone.reader.cancel();
  assert.equal(listeners, 1);
  closing.abort();
  assert.equal(await here.next(), undefined);
  assert.equal(listeners, 0);
});

test('a stream that is asked for while the server stops is over at once', async (t) => {
  using host = await server({ closing: AbortSignal.abort() });
  const { next } = await stream(t, host);
  assert.equal(await next(), undefined);
});
