/** Members whose host site publishes its keys at an address: fetched when needed, and never at a stranger's will. */
import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { KeyObject } from 'node:crypto';
import { memberTokens } from '../../src/server/member-tokens.ts';
import { as, at, later, problem, server, vote } from './helpers.ts';
import { audience, bearer, claimsOf, encoded, pairs, pem, secret, signed } from './tokens.ts';

const { publicKey, privateKey } = pairs.ES256;
const published = (kid: string, key: KeyObject = publicKey, more: object = {}) => ({
  ...key.export({ format: 'jwk' }),
  kid,
  ...more,
});

/** A host site that publishes keys, and a community that believes them. */
async function place(answer: RequestListener | object[]) {
  const site = { asked: 0, answer };
  const listener: RequestListener = (request, response) => {
    site.asked++;
    if (typeof site.answer === 'function') return site.answer(request, response);
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ keys: site.answer }));
  };
  const http = createServer(listener);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  let date = at;
  const members = await memberTokens([{ alg: 'ES256', jwksUrl: `${url}/keys`, audience }]);
  const backend = await server({ members, now: () => date });
  const token = (kid?: string, key: KeyObject = privateKey, alg = 'ES256') =>
    signed({ alg, kid }, claimsOf('ani', {}, date.getTime() / 1000), key);
  const read = (of: string) => backend.ask('/v1/main/polls/current', { headers: bearer(of) });
  return {
    ...backend,
    site,
    url,
    token,
    /** Lets so many seconds go by. */
    pass: (seconds: number) => (date = new Date(date.getTime() + seconds * 1000)),
    read,
    status: async (of: string) => (await read(of)).status,
    [Symbol.asyncDispose]: async () => {
      backend[Symbol.dispose]();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

test('the keys are asked for with the first token that names one, and then kept for ten minutes', async () => {
  await using community = await place([published('a')]);
  const { site, status, token, pass } = community;
  assert.equal((await community.post(vote(), as(1))).status, 200);
  assert.equal(await status('not.a.token'), 401);
  assert.equal(await status(token()), 401, 'a token that names no key');
  assert.equal(site.asked, 0, 'guests and nonsense have the keys fetched');
  const together = [1, 2, 3].map(() => status(token('a')));
  assert.deepEqual(await Promise.all(together), [200, 200, 200]);
  assert.equal(site.asked, 1, 'those who came together had them fetched more than once');
  pass(599);
  assert.equal(await status(token('a')), 200);
  assert.equal(site.asked, 1);
  site.answer = [];
  pass(1);
  assert.equal(await status(token('a')), 401, 'what the host site has withdrawn');
  assert.equal(site.asked, 2);
});

test('a new key is found, and a stranger has the keys fetched every half minute at most', async () => {
  await using community = await place([published('a')]);
  const { site, status, token, pass } = community;
  assert.equal(await status(token('a')), 200);
  site.answer = [published('a'), published('b')];
  pass(29);
  for (const kid of ['b', 'c', 'd']) assert.equal(await status(token(kid)), 401, kid);
  assert.equal(site.asked, 1);
  pass(1);
  assert.equal(await status(token('b')), 200);
  for (const kid of ['c', 'd', '__proto__']) assert.equal(await status(token(kid)), 401, kid);
  assert.equal(await status(token('a')), 200);
  assert.equal(site.asked, 2);
});

test('where the keys cannot be had it is the server’s failure, which passes', async () => {
  const failures: Record<string, RequestListener> = {
    'an error': (_, response) => response.writeHead(500).end('{"keys":[]}'),
    'another place': (_, response) => response.writeHead(302, { Location: '/moved' }).end(),
    'a page': (_, response) => response.end('<!doctype html>'),
    'no set': (_, response) => response.end('{"keys":"all"}'),
    nothing: (request) => request.socket.destroy(),
  };
  for (const [what, answer] of Object.entries(failures)) {
    await using community = await place(answer);
    const { site, status, token, pass } = community;
    for (const answer of [
      await community.read(token('a')),
      await community.post(vote(), bearer(token('a'))),
    ]) {
      assert.equal(answer.headers.get('retry-after'), '30', what);
      const { status, code, detail } = await problem(answer);
      assert.deepEqual([status, code], [503, 'server'], what);
      assert.ok(!String(detail).includes(community.url), 'it says where the keys lie');
    }
    assert.equal(site.asked, 1, `${what}: asked again at once`);
    assert.equal((await community.post(vote(), as(1))).status, 200, 'a guest is as welcome as ever');
    site.answer = [published('a')];
    pass(20);
    assert.equal((await community.read(token('a'))).headers.get('retry-after'), '10');
    pass(10);
    assert.equal(await status(token('a')), 200, `${what}: it does not pass`);
    assert.equal(await status(token('b')), 401, `${what}: a key that is not there is said to fail`);
    assert.equal(site.asked, 2);
  }
});

test('what is known stays good while the keys cannot be had', async () => {
  await using community = await place([published('a')]);
  const { site, status, token, pass } = community;
  assert.equal(await status(token('a')), 200);
  site.answer = (_, response) => response.writeHead(500).end();
  pass(30);
  assert.equal(await status(token('new')), 503, 'it may well be a new one');
  assert.equal(await status(token('a')), 200);
  assert.equal(site.asked, 2);
});

test('only a public key for the configured algorithm is taken from the set', async () => {
  const rsa = pairs.RS256;
  await using community = await place([
    published('signing'),
    published('secrets', publicKey, { use: 'enc' }),
    published('other', publicKey, { alg: 'ES384' }),
    published('rsa', rsa.publicKey),
    published('private', privateKey),
    { kid: 'shared', kty: 'oct', k: encoded(secret) },
  ]);
  const { status, token } = community;
  const claims = claimsOf('ani');
  const forged = {
    'by a key for other uses': token('secrets'),
    'by a key of another algorithm': token('other'),
    'by a key of another kind': token('rsa', rsa.privateKey, 'RS256'),
    'that says it is of another kind': token('rsa', rsa.privateKey),
    'by a key that is public no more': token('private'),
    'by a shared secret': signed({ alg: 'HS256', kid: 'shared' }, claims, secret),
    'with the key as a secret': signed({ alg: 'HS256', kid: 'signing' }, claims, pem(publicKey)),
    unsigned: `${encoded({ alg: 'none', kid: 'signing' })}.${encoded(claims)}.`,
    'with an address of its own': signed(
      { alg: 'ES256', kid: 'nowhere', jku: `${community.url}/own` },
      claims,
      privateKey,
    ),
  };
  for (const [what, each] of Object.entries(forged)) {
    assert.equal(await status(each), 401, what);
    assert.equal((await community.post(vote(), bearer(each))).status, 401, what);
  }
  assert.equal(await status(token('signing')), 200);
  assert.equal(community.site.asked, 1);
});

test('a key with a name of its own is found without asking', async () => {
  await using elsewhere = await place((_, response) => response.writeHead(500).end());
  const own = { kid: 'own', alg: 'ES256', publicKey: pem(publicKey), audience } as const;
  const members = await memberTokens([{ alg: 'ES256', jwksUrl: `${elsewhere.url}/keys`, audience }, own]);
  using community = await server({ members, now: () => later(0) });
  const status = async (kid: string) =>
    (await community.ask('/v1/main/polls/current', { headers: bearer(elsewhere.token(kid)) })).status;
  assert.deepEqual([await status('own'), elsewhere.site.asked, await status('other')], [200, 0, 503]);
});
