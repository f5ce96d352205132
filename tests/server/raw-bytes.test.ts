/** What no well-behaved client sends, byte by byte over a socket to the real server. */
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { LogEntry } from '../../src/server/log-entry.ts';
import { loadAssets } from '../../src/server/assets.ts';
import { listen, type Listening } from '../../src/server/serve.ts';
import { brand, folder, keyOf, server, vote, type Server } from './helpers.ts';

describe('bytes that are no proper request', () => {
  const place = folder();
  const log = new EventEmitter();
  let backend: Server;
  let listening: Listening;
  before(async () => {
    mkdirSync(place.file('assets/v/abc'), { recursive: true });
    writeFileSync(place.file('assets/guyub.js'), 'the loader');
    writeFileSync(place.file('assets/v/abc/core.js'), 'the core');
    writeFileSync(place.file('assets/secret.js'), 'a secret');
    writeFileSync(place.file('secret.js'), 'a secret');
    backend = await server({
      assets: await loadAssets(place.file('assets')),
      log: (entry) => void log.emit('entry', entry),
    });
    listening = await listen(backend.app, { port: 0 });
  });
  after(async () => {
    await listening.close();
    backend[Symbol.dispose]();
    place[Symbol.dispose]();
  });

  /** Sends bytes and reads until the server closes the connection. */
  const send = (bytes: string, port = listening.port) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      let answer = '';
      socket.setEncoding('latin1');
      socket.on('data', (text) => (answer += String(text)));
      socket.on('close', () => resolve(answer));
      socket.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ECONNRESET' ? resolve(answer) : reject(error),
      );
      socket.write(Buffer.from(bytes, 'latin1'));
    });
  const statusesIn = (answer: string) =>
    [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
  const version = () => backend.storage.community('main').read((seen) => seen.version());

  const end = 'Host: x\r\nConnection: close\r\n\r\n';
  const get = (target: string, ...headers: string[]) =>
    `GET ${target} HTTP/1.1\r\n${headers.map((header) => `${header}\r\n`).join('')}${end}`;
  const command = JSON.stringify(vote());
  const post = (length: string, body = command) =>
    `POST /v1/main/commands HTTP/1.1\r\nHost: x\r\nAuthorization: Guest ${keyOf(1)}\r\nContent-Type: application/json\r\n` +
    `${length}\r\nConnection: close\r\n\r\n${body}`;
  const inside = `POST /v1/main/commands HTTP/1.1\r\nHost: x\r\nAuthorization: Guest ${keyOf(2)}\r\nContent-Type: application/json\r\nContent-Length: ${command.length}\r\n\r\n${command}`;

  it('is refused, and stores nothing', async () => {
    const known = await version();
    const refused: Readonly<Record<string, string>> = {
      'a header cut in two by a line end': get('/v1/main/manifest', `Origin: ${brand}\rX: y`),
      'a NUL in a header': get('/v1/main/manifest', 'Authorization: Guest a\0b'),
      'a space in the path': get('/v1/main/polls/a b'),
      'a header name that is none': get('/v1/main/manifest', 'Au thorization: x'),
      'more headers than are read': get('/v1/main/manifest', `X: ${'x'.repeat(20_000)}`),
      'no host': 'GET /v1/main/manifest HTTP/1.1\r\nConnection: close\r\n\r\n',
      'no HTTP at all': '\x16\x03\x01\x02\0\x01\0\r\n\r\n',
      'two lengths': post(`Content-Length: ${command.length}\r\nContent-Length: 2`),
      'a length and pieces': post(
        `Content-Length: ${command.length}\r\nTransfer-Encoding: chunked`,
        `0\r\n\r\n${inside}`,
      ),
      'a length that is no number': post('Content-Length: 1e1'),
      'a length below nothing': post('Content-Length: -1'),
      'pieces without a length': post('Transfer-Encoding: chunked', 'xyz\r\n'),
      'an unknown transfer encoding': post('Transfer-Encoding: gzip, identity'),
    };
    for (const [what, bytes] of Object.entries(refused)) {
      const statuses = statusesIn(await send(bytes));
      assert.equal(statuses.length, 1, `${what}: one answer, not ${statuses.join()}`);
      assert.ok(statuses[0]! >= 400 && statuses[0]! < 500, `${what}: ${statuses[0]}`);
    }
    assert.equal(await version(), known);
  });

  it('a line end in a path or a query adds no header to the answer', async () => {
    for (const target of [
      '/v1/main/polls/a%0d%0aSet-Cookie:%20a=b',
      '/v1/main/events?cursor=%0d%0aSet-Cookie:%20a=b',
      '/v1/main/feedback/%0d%0aSet-Cookie:%20a=b',
      '/%0d%0aSet-Cookie:%20a=b',
    ]) {
      const [head = ''] = (await send(get(target))).split('\r\n\r\n');
      assert.match(head, /^HTTP\/1\.1 4\d\d /, target);
      assert.doesNotMatch(head, /^set-cookie/im, target);
    }
  });

  it('no path leads out of the folder of the script tag’s files', async () => {
    assert.match(await send(get('/v/abc/../abc/core.js')), /the core$/);
    for (const target of [
      '/../secret.js',
      '/../assets/secret.js',
      '/v/../secret.js',
      '/v/abc/../../secret.js',
      '/v/abc/%2e%2e/%2e%2e/secret.js',
      '/v/abc/..%2f..%2fsecret.js',
      '/v/abc/%252e%252e/secret.js',
      '/v/abc\\..\\..\\secret.js',
      '/v/abc/..%5c..%5csecret.js',
      '/v/%c0%ae%c0%ae/secret.js',
      '/v/abc/core.js%00.txt',
      '//secret.js',
      'http://x/../secret.js',
      `/${place.path}/secret.js`,
      'file:///etc/passwd',
    ]) {
      const answer = await send(get(target));
      assert.match(answer, /^HTTP\/1\.1 4\d\d /, target);
      assert.doesNotMatch(answer, /a secret|root:/, target);
    }
  });

  it('a command that is sent byte by byte is a command', async () => {
    const bytes = post(`Content-Length: ${command.length}`);
    const socket = connect(listening.port, '127.0.0.1').setEncoding('latin1').setNoDelay();
    let answer = '';
    socket.on('data', (text) => (answer += String(text)));
    for (const byte of bytes) await new Promise((resolve) => socket.write(byte, 'latin1', resolve));
    await new Promise((resolve) => socket.on('close', resolve));
    assert.deepEqual(statusesIn(answer), [200]);
  });

  it('whoever sends slowly is shown the door, and has given nothing', { timeout: 20_000 }, async () => {
    const known = await version();
    const hasty = await listen(backend.app, { port: 0, slowest: { headers: 100, request: 200 } });
    const half = post(`Content-Length: ${command.length}`, command.slice(0, 20));
    for (const bytes of ['', 'GET /v1/main/manifest HTTP/1.1\r\nHost: x\r\nX: ', half]) {
      assert.deepEqual(statusesIn(await send(bytes, hasty.port)), [408], bytes);
    }
    await hasty.close();
    assert.equal(await version(), known);
  });

  it('whoever leaves in the middle of a command has given none, and the server has not failed', async () => {
    const known = await version();
    const half = post(`Content-Length: ${command.length}`, command.slice(0, 20));
    const socket = connect(listening.port, '127.0.0.1');
    const logged = once(log, 'entry');
    await new Promise((resolve) => socket.write(half, resolve));
    socket.destroy();
    const [{ event, route, status }] = (await logged) as [LogEntry];
    assert.deepEqual([event, route, status], ['request', '/v1/:community/commands', 400]);
    assert.equal(await version(), known);
  });
});
