import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { fetchJson } from '../../src/backend/ask.ts';
import { defineBackend } from '../../src/backend/define.ts';
import { GuyubError } from '../../src/backend/errors.ts';
import { newId } from '../../src/model/id.ts';
import type { FeedbackSend } from '../../src/model/feedback.ts';

const send: FeedbackSend = {
  id: newId(),
  type: 'feedback.send',
  kind: 'idea',
  message: '  A bench, please.\n',
};

describe('defineBackend()', () => {
  it('declares what it is given, and promises nothing that it is not told', async () => {
    const adapter = defineBackend({
      reads: { events: async () => ({ events: [] }) },
      commands: { 'feedback.send': async () => {} },
      guarantees: { idempotency: 'exact' },
    });
    assert.deepEqual(await adapter.manifest(), {
      spec: 1,
      reads: ['events'],
      commands: ['feedback.send'],
      guarantees: { oneBallot: 'none', consistency: 'eventual', idempotency: 'exact' },
    });
    assert.equal('subscribe' in adapter, false);
  });

  it('fills in what every read and every receipt carries', async () => {
    const adapter = defineBackend({
      reads: { events: async () => ({ events: [], viewer: { id: 'ani', roles: [] } }) },
      commands: { 'feedback.send': async () => ({ version: '7' }) },
    });
    const { at, ...read } = await adapter.read({ type: 'events', when: 'past' });
    assert.deepEqual(read, { version: '', viewer: { id: 'ani', roles: [] }, events: [] });
    assert.ok(Date.parse(at) > 0);
    const { commandId, version } = await adapter.submit(send);
    assert.deepEqual([commandId, version], [send.id, '7']);
  });

  it('gives commands on only when they are well formed, and tidied', async () => {
    const taken: string[] = [];
    const adapter = defineBackend({
      reads: {},
      commands: { 'feedback.send': async ({ message }) => void taken.push(message) },
    });
    await adapter.submit(send);
    assert.deepEqual(taken, ['A bench, please.']);
    await assert.rejects(adapter.submit({ ...send, kind: 'rant' as never }), {
      code: 'invalid',
      fields: { kind: 'unknown' },
    });
    await assert.rejects(adapter.submit({ ...send, type: 'toString' as never }), { code: 'unsupported' });
    assert.equal(taken.length, 1);
  });

  it('makes one of ours of whatever is thrown', async () => {
    for (const [thrown, code] of [
      [new GuyubError('closed'), 'closed'],
      [new RangeError('a slip'), 'server'],
      ['words', 'server'],
    ] as const) {
      const adapter = defineBackend({ reads: { poll: () => Promise.reject(thrown) } });
      await assert.rejects(adapter.read({ type: 'poll' }), { name: 'GuyubError', code });
    }
  });

  it('does not wait for a backend when the asker has gone, whether that heeds it or not', async () => {
    const reason = new Error('gone');
    const control = new AbortController();
    const adapter = defineBackend({ reads: { poll: () => new Promise(() => {}) } });
    const read = adapter.read({ type: 'poll' }, { signal: control.signal });
    control.abort(reason);
    await assert.rejects(read, reason);
    await assert.rejects(adapter.read({ type: 'poll' }, { signal: control.signal }), reason);
  });
});

describe('fetchJson()', () => {
  const server = createServer(({ url }, response) => {
    const [, status = '200', body = ''] = url!.split('/').map(decodeURIComponent);
    response.writeHead(Number(status), { 'Retry-After': '7' }).end(body);
  });
  let address = '';
  before(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());
  const ask = (status: number, body: string) => fetchJson(`${address}/${status}/${encodeURIComponent(body)}`);

  it('gives what stands there, be it empty', async () => {
    assert.deepEqual(await ask(200, '[1]'), [1]);
    assert.deepEqual(await ask(201, '{}'), {});
  });

  it('says what a status means, and when to come back', async () => {
    await assert.rejects(ask(404, '{}'), { code: 'not-found', retryable: false });
    await assert.rejects(ask(418, ''), { code: 'invalid' });
    await assert.rejects(ask(429, 'slow down'), { code: 'rate-limited', retryAfter: 7 });
    await assert.rejects(ask(503, '<html>'), { code: 'server', retryable: true });
  });

  it('takes a web page for no answer', async () => {
    await assert.rejects(ask(200, '<!doctype html>Sign in to this network'), { code: 'server' });
  });

  it('says that nobody was reached', async () => {
    await assert.rejects(fetchJson('http://127.0.0.1:1/'), { code: 'offline' });
  });
});
