import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, at, brand, server, vote } from './helpers.ts';

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
    'access-control-allow-headers': 'authorization, content-type',
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
  using place = await server();
  const answers = [
    await place.ask('/healthz'),
    await place.ask('/nowhere'),
    await place.ask('/v1/main/polls/current'),
    await place.post(vote()),
    await place.post('{'),
  ];
  for (const { headers } of answers) {
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('set-cookie'), null);
  }
});
