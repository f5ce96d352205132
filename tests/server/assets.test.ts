import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { loadAssets } from '../../src/server/assets.ts';
import { folder, server } from './helpers.ts';

const script = `console.log(${JSON.stringify('guyub '.repeat(300))});`;

test('the files of the script tag are for every page, compressed and kept', async () => {
  using place = folder();
  mkdirSync(place.file('v/abc/deep'), { recursive: true });
  writeFileSync(place.file('guyub.js'), script);
  writeFileSync(place.file('v/abc/core.js'), script);
  writeFileSync(place.file('v/abc/deep/core.js.map'), '{}');
  writeFileSync(place.file('v/abc/notes.txt'), 'not for the web');
  writeFileSync(place.file('secret.js'), 'not for the web');
  using backend = await server({ assets: await loadAssets(place.path) });
  const get = (path: string, headers = {}) =>
    backend.ask(path, { headers: { Origin: 'https://any.example', ...headers } });

  const loader = await get('/guyub.js');
  assert.equal(await loader.text(), script);
  assert.equal(loader.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.equal(loader.headers.get('cache-control'), 'public, max-age=300');
  assert.equal(loader.headers.get('x-content-type-options'), 'nosniff');
  for (const path of ['/guyub.js', '/v/abc/core.js', '/v/abc/deep/core.js.map']) {
    const { status, headers } = await get(path);
    assert.equal(status, 200, path);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal(headers.get('timing-allow-origin'), '*');
    assert.equal(headers.get('vary'), 'Accept-Encoding');
  }
  const chunk = await get('/v/abc/core.js');
  assert.equal(chunk.headers.get('cache-control'), 'public, max-age=31536000, immutable');

  const packed = async (accept: string) => {
    const answer = await get('/guyub.js', { 'Accept-Encoding': accept });
    return {
      encoding: answer.headers.get('content-encoding'),
      body: Buffer.from(await answer.arrayBuffer()),
      answer,
    };
  };
  const br = await packed('gzip, deflate, BR');
  assert.equal(br.encoding, 'br');
  assert.equal(brotliDecompressSync(br.body).toString(), script);
  const gzip = await packed('gzip;q=0.5, br;q=0');
  assert.equal(gzip.encoding, 'gzip');
  assert.equal(gunzipSync(gzip.body).toString(), script);
  assert.equal((await packed('identity')).encoding, null);

  const etag = br.answer.headers.get('etag')!;
  assert.notEqual(etag, gzip.answer.headers.get('etag'));
  assert.equal((await get('/guyub.js', { 'Accept-Encoding': 'br', 'If-None-Match': etag })).status, 304);
  assert.equal((await get('/guyub.js', { 'Accept-Encoding': 'gzip', 'If-None-Match': etag })).status, 200);

  for (const path of [
    '/secret.js',
    '/v/abc/notes.txt',
    '/v/../secret.js',
    '/v/%2e%2e/secret.js',
    '/v/..%2fsecret.js',
  ]) {
    assert.equal((await get(path)).status, 404, path);
  }
});

test('without a build the API is served alone', async () => {
  using place = folder();
  using backend = await server({ assets: await loadAssets(place.path) });
  assert.equal((await backend.ask('/guyub.js')).status, 404);
  assert.equal((await backend.ask('/healthz')).status, 200);
});
