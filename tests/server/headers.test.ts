import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadAssets } from '../../src/server/assets.ts';
import { as, at, brand, folder, server, vote } from './helpers.ts';

test('reads are revalidated, by person', async () => {
  let now = at;
  using place = await server({ now: () => now });
  const path = '/v1/main/polls/current';
  const first = await place.ask(path);
  const etag = first.headers.get('etag')!;
  assert.equal(first.headers.get('cache-control'), 'no-cache');
  assert.equal(first.headers.get('vary'), 'Authorization, Origin');
  const again = (tag: string, headers = {}) =>
    place.ask(path, { headers: { 'If-None-Match': tag, ...headers } });
  now = new Date(at.getTime() + 5000);
  for (const tag of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*']) {
    const kept = await again(tag);
    assert.equal(kept.status, 304, tag);
    assert.equal(await kept.text(), '');
    assert.equal(kept.headers.get('etag'), etag);
    assert.equal(kept.headers.get('access-control-allow-origin'), brand);
  }
  const mine = await again(etag, as(1));
  assert.equal(mine.status, 200, 'another person’s tag is not mine');
  assert.equal(mine.headers.get('cache-control'), 'private, no-cache');
  assert.equal(mine.headers.get('vary'), 'Authorization, Origin');
  await place.post(vote());
  assert.equal((await again(etag)).status, 200, 'a vote changes the tag');
});

test('only pages on the list get to read an answer', async () => {
  using place = await server();
  const preflight = (origin: string, path = '/v1/main/commands') =>
    place.ask(path, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type',
      },
    });
  const ofCors = (response: Response) =>
    Object.fromEntries([...response.headers].filter(([name]) => name.startsWith('access-control')));
  const allowed = await preflight(brand);
  assert.equal(allowed.status, 204);
  assert.deepEqual(ofCors(allowed), {
    'access-control-allow-origin': brand,
    'access-control-allow-methods': 'GET, POST, DELETE',
    'access-control-allow-headers': 'authorization, content-type, guyub-solution',
    'access-control-max-age': '7200',
  });
  const exposed = {
    'access-control-allow-origin': brand,
    'access-control-expose-headers': 'ETag, Retry-After',
  };
  for (const answer of [
    await place.ask('/v1/main/polls/current'),
    await place.ask('/v1/nowhere/manifest'),
    await place.post('{'),
    await place.post(vote(), {}),
  ]) {
    assert.deepEqual(ofCors(answer), exposed, `also of an answer ${answer.status}`);
    assert.match(answer.headers.get('vary')!, /\bOrigin\b/);
  }
  for (const origin of [
    'https://brand.example.evil.example',
    'http://brand.example',
    'https://brand.example:8443',
    'null',
  ]) {
    const read = await place.ask('/v1/main/polls/current', { headers: { Origin: origin } });
    assert.deepEqual(ofCors(read), {}, origin);
    assert.match(read.headers.get('vary')!, /\bOrigin\b/);
    assert.deepEqual(ofCors(await preflight(origin)), {}, origin);
  }
  assert.deepEqual(ofCors(await place.ask('/healthz')), {});

  using open = await server({ origins: ['*'] });
  const anyone = await open.ask('/v1/main/polls/current', { headers: { Origin: 'null' } });
  assert.equal(anyone.headers.get('access-control-allow-origin'), '*');
  assert.equal(anyone.headers.get('vary'), 'Authorization');
});

test('everything is answered with security headers and without a cookie', async () => {
  using files = folder();
  writeFileSync(files.file('guyub.js'), 'void 0;');
  using place = await server({ assets: await loadAssets(files.path) });
  using broken = await server({
    storage: {
      community: () => {
        throw new Error();
      },
    },
  });
  const form = (body: string, Origin = brand) =>
    place.ask('/v1/main/feedback', {
      method: 'POST',
      headers: { Origin, 'Content-Type': 'application/x-www-form-urlencoded' },
      body,
    });
  const tag = (await place.ask('/v1/main/polls/current')).headers.get('etag')!;
  const preflight = { Origin: brand, 'Access-Control-Request-Method': 'POST' };
  const api: [status: number, answer: Response][] = [
    [200, await place.ask('/healthz')],
    [404, await place.ask('/nowhere')],
    [200, await place.ask('/v1/main/polls/current')],
    [200, await place.ask('/v1/main/polls/current', { method: 'HEAD' })],
    [304, await place.ask('/v1/main/polls/current', { headers: { 'If-None-Match': tag } })],
    [405, await place.ask('/v1/main/polls/current', { method: 'DELETE' })],
    [204, await place.ask('/v1/main/commands', { method: 'OPTIONS', headers: preflight })],
    [200, await place.post(vote())],
    [400, await place.post('{')],
    [413, await place.post(`"${'x'.repeat(70_000)}"`)],
    [401, await place.post(vote(), {})],
    [500, await broken.ask('/v1/main/polls/current')],
    [303, await form('kind=idea&message=Buka')],
  ];
  const script = await place.ask('/guyub.js');
  const pages = [
    await form(''),
    await form('', 'https://other.example'),
    await place.ask('/v1/main/feedback/x'),
  ];
  for (const { headers } of [...api.map(([, answer]) => answer), script, ...pages]) {
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
    assert.equal(headers.get('set-cookie'), null);
    for (const told of ['server', 'x-powered-by']) assert.equal(headers.get(told), null);
    // A page in a frame could be clicked unseen; a <base> or a form could lead elsewhere.
    const policy = headers.get('content-security-policy')!.split('; ');
    assert.ok(policy.includes("default-src 'none'") && policy.includes("frame-ancestors 'none'"));
    assert.ok(policy.includes("base-uri 'none'"));
  }
  for (const [status, answer] of api) {
    const { headers } = answer;
    assert.equal(answer.status, status);
    assert.match(headers.get('content-security-policy')!, /form-action 'none'/);
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
  }
  for (const { headers } of pages) {
    assert.match(headers.get('content-type')!, /^text\/html/);
    assert.match(headers.get('content-security-policy')!, /form-action 'self'/);
    assert.equal(headers.get('referrer-policy'), 'same-origin');
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
  }
  assert.equal(script.headers.get('cross-origin-resource-policy'), 'cross-origin', 'for pages of any site');
});
