import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { LogEntry } from '../../src/server/log-entry.ts';
import type { PollRead } from '../../src/model/poll.ts';
import { memberTokens, type MemberKey } from '../../src/server/member-tokens.ts';
import { as, json, problem, server, vote, type Server, poll } from './helpers.ts';
import {
  audience,
  bearer,
  claimsOf,
  encoded,
  memberKey,
  now,
  pairs,
  pem,
  secret,
  signed,
  tokenOf,
} from './tokens.ts';

const believing = async (...keys: readonly MemberKey[]) => server({ members: await memberTokens(keys) });

const read = (place: Server, token: string, community = 'main') =>
  place.ask(`/v1/${community}/polls/current`, { headers: bearer(token) });
const viewerOf = async (place: Server, token: string) =>
  (await json<PollRead>(await read(place, token))).viewer;
const statuses = async (place: Server, tokens: readonly string[]) =>
  Promise.all(tokens.map(async (token) => (await read(place, token)).status));

/** Nobody gets in with this: neither to read nor to write. */
async function refuses(place: Server, token: string, why: string): Promise<void> {
  for (const answer of [await read(place, token), await place.post(vote(), bearer(token))]) {
    const { status, code, detail } = await problem(answer);
    assert.deepEqual([status, code], [401, 'unauthorized'], why);
    assert.match(String(detail), /^The (token vouches for nobody|Authorization header is nobody’s) here\.$/);
  }
  const { voters } = await place.storage.community('main').read((seen) => seen.tally(poll));
  assert.equal(voters, 0, `${why}: something is stored`);
}

test('a member is who the host site says, by each algorithm, and another than any guest', async () => {
  const publicKeys = {
    ES256: pem(pairs.ES256.publicKey),
    RS256: pairs.RS256.publicKey.export({ format: 'jwk' }),
    EdDSA: pem(pairs.EdDSA.publicKey),
  };
  const algs = ['ES256', 'RS256', 'EdDSA'] as const;
  const keys = algs.map((alg) => ({ kid: alg, alg, publicKey: publicKeys[alg], audience }));
  using place = await believing(memberKey, ...keys);
  const token = (alg: 'ES256' | 'RS256' | 'EdDSA') =>
    signed({ alg, kid: alg }, claimsOf('ani'), pairs[alg].privateKey);
  const tokens = [tokenOf('ani'), ...algs.map(token)];
  const ids = [];
  for (const each of tokens) ids.push((await viewerOf(place, each)).id);
  assert.match(ids[0]!, /^member:[\w-]{22}$/);
  assert.equal(new Set(ids).size, 1, 'the same person by every key');
  assert.notEqual((await viewerOf(place, tokenOf('budi'))).id, ids[0]);

  assert.equal((await place.post(vote(), bearer(tokens[0]!))).status, 200);
  assert.equal((await place.post(vote('toraja'), as(1))).status, 200);
  const { mine, tally } = await json<PollRead>(await read(place, tokens[2]!));
  assert.deepEqual([mine?.choices, tally?.voters], [['gayo'], 2]);
});

test('a member’s id at the host site is nowhere in the database, in answers or in the log', async () => {
  const entries: LogEntry[] = [];
  const members = await memberTokens([memberKey]);
  using place = await server({ members, log: (entry) => entries.push(entry) });
  const token = tokenOf('ani@brand.example', { name: 'Ani Wijaya' });
  const said = [
    await (await place.post(vote(), bearer(token))).text(),
    await (await read(place, token)).text(),
    await (await place.ask('/v1/main/person', { headers: bearer(token) })).text(),
    await (await place.post('{', bearer(token))).text(),
    JSON.stringify(entries),
    ...['', '-wal', '-shm'].map((end) => readFileSync(place.database + end, 'latin1')),
  ];
  assert.ok(said.join().includes('member:'));
  for (const text of said) {
    assert.ok(!text.includes('ani@') && !text.includes('Wijaya') && !text.includes(token.split('.')[1]!));
  }
  const others = await (await place.ask('/v1/main/polls/current', { headers: as(1) })).text();
  assert.ok(!others.includes('member:'), 'others are shown who voted');
});

test('a token is good for ten minutes at most, and a minute on either side for clocks that differ', async () => {
  using place = await believing(memberKey);
  const good = {
    'just over': { iat: now - 300, exp: now - 59 },
    'from a clock that is fast': { iat: now + 60, exp: now + 120 },
    'as long as may be': { exp: now + 600 },
    'good from now': { nbf: now },
    'good from soon': { nbf: now + 60 },
  };
  for (const [why, change] of Object.entries(good))
    assert.equal((await read(place, tokenOf('ani', change))).status, 200, why);
  const bad = {
    expired: { iat: now - 300, exp: now - 60 },
    'not yet valid': { nbf: now + 61 },
    'issued in the future': { iat: now + 61, exp: now + 120 },
    'good for too long': { exp: now + 601 },
    'good for too long, and nearly over': { iat: now - 601, exp: now },
    'over before it was issued': { iat: now, exp: now - 30 },
    'without an end': { exp: undefined },
    'without a beginning': { iat: undefined },
    'with an end in words': { exp: 'tomorrow' },
    'with a beginning in words': { iat: String(now) },
    'with nothing for times': { iat: null, exp: null },
  };
  for (const [why, change] of Object.entries(bad)) await refuses(place, tokenOf('ani', change), why);
  const endless = JSON.stringify(claimsOf('ani')).replace(`"exp":${now + 300}`, '"exp":1e999');
  await refuses(place, signed({ alg: 'HS256', kid: 'site' }, endless, secret), 'never over');
  const timeless = endless.replace(`"iat":${now}`, '"iat":-1e999');
  await refuses(place, signed({ alg: 'HS256', kid: 'site' }, timeless, secret), 'always there');
});

test('no token but the host site’s own opens anything', async () => {
  const publicKey = pem(pairs.RS256.publicKey);
  const jwk = pairs.ES256.publicKey.export({ format: 'jwk' });
  using place = await believing(
    memberKey,
    { kid: 'rsa', alg: 'RS256', publicKey, audience },
    { kid: 'ec', alg: 'ES256', publicKey: jwk, audience },
  );
  const header = { alg: 'HS256', kid: 'site' };
  const claims = claimsOf('ani');
  const [first, second, third] = tokenOf('ani').split('.') as [string, string, string];
  const none = encoded({ alg: 'none', kid: 'site' });
  const doubled = (name: string, last: unknown) =>
    `${JSON.stringify(claims).slice(0, -1)},"${name}":${JSON.stringify(last)}}`;
  const hostile: Record<string, string> = {
    unsigned: `${none}.${second}.`,
    'unsigned, with a signature': `${none}.${second}.${third}`,
    'unsigned, in capitals': `${encoded({ alg: 'NONE', kid: 'site' })}.${second}.`,
    'without its signature': `${first}.${second}.`,
    'with another’s signature': `${first}.${second}.${tokenOf('budi').split('.')[2]}`,
    'about another person': `${first}.${encoded(claimsOf('budi'))}.${third}`,
    'signed again by somebody': signed(header, claims, 'a secret of somebody else, long enough to be one'),
    'signed with the public key as a secret': signed({ alg: 'HS256', kid: 'rsa' }, claims, publicKey),
    'signed with the JWK as a secret': signed({ alg: 'HS256', kid: 'ec' }, claims, JSON.stringify(jwk)),
    'signed with nothing': signed(header, claims, ''),
    'of the key’s name, by the secret': signed({ alg: 'RS256', kid: 'rsa' }, claims, secret),
    'of the secret’s name, by the key': signed({ ...header, alg: 'RS256' }, claims, pairs.RS256.privateKey),
    'by another algorithm of the key': signed({ alg: 'PS256', kid: 'rsa' }, claims, pairs.RS256.privateKey),
    'by another algorithm of the secret': signed({ ...header, alg: 'HS512' }, claims, secret, 'sha512'),
    'with a key of its own': signed(
      { ...header, jwk: pairs.EdDSA.publicKey.export({ format: 'jwk' }) },
      claims,
      'x',
    ),
    'under a wrong name': signed({ ...header, kid: 'elsewhere' }, claims, secret),
    'under another key’s name': signed({ ...header, kid: 'rsa' }, claims, secret),
    'under no name': signed({ alg: 'HS256' }, claims, secret),
    'under a name that is none': signed({ ...header, kid: ['site'] }, claims, secret),
    'under a name of the language': signed({ ...header, kid: '__proto__' }, claims, secret),
    'with a demand': signed({ ...header, crit: ['b64'], b64: true }, claims, secret),
    'with an unknown demand': signed({ ...header, crit: ['pay'], pay: 1 }, claims, secret),
    'without an algorithm': signed({ kid: 'site' }, claims, secret),
    'whose header is a list': signed('[]', claims, secret),
    'whose claims are a list': signed(header, '[]', secret),
    'whose claims are no JSON': signed(header, 'sub=ani', secret),
    'for nobody': tokenOf('ani', { aud: undefined }),
    'for another community': tokenOf('ani', { aud: 'https://other.example' }),
    'for a longer address': tokenOf('ani', { aud: `${audience}.evil.example` }),
    'for a part of the address': tokenOf('ani', { aud: 'https' }),
    'about nobody': tokenOf('ani', { sub: undefined }),
    'about an empty name': tokenOf(''),
    'about a number': tokenOf('ani', { sub: 7 }),
    'about several': tokenOf('ani', { sub: ['ani', 'budi'] }),
    'about a very long name': tokenOf('a'.repeat(256)),
    'with a role as a word': tokenOf('ani', { roles: 'owner' }),
    'with roles as a record': tokenOf('ani', { roles: { owner: true, length: 1, 0: 'owner' } }),
    'with nothing for roles': tokenOf('ani', { roles: null }),
    'said twice, the second time wrong': signed(header, doubled('aud', 'https://other.example'), secret),
    'said twice, the second time too long': signed(header, doubled('exp', now + 9999), secret),
    giant: tokenOf('ani', { note: 'x'.repeat(8000) }),
    'not a token': 'ani',
    'two parts of a token': `${first}.${second}`,
    'four parts of a token': `${first}.${second}.${third}.${third}`,
    'with padding': `${first}.${second}.${third}=`,
    'of dots': '..',
    empty: '',
  };
  for (const [why, token] of Object.entries(hostile)) await refuses(place, token, why);
  assert.equal((await read(place, tokenOf('ani'))).status, 200, 'what is changed here is good');
});

test('where one key is believed a token need not name it, but may not name another', async () => {
  using place = await believing(memberKey);
  const token = (header: object) => signed({ alg: 'HS256', ...header }, claimsOf('ani'), secret);
  const tokens = [token({}), token({ kid: 'site' }), token({ kid: 'other' }), token({ kid: '' })];
  assert.deepEqual(await statuses(place, tokens), [200, 200, 401, 401]);
});

test('a key is changed by having both for a while', async () => {
  const next = { ...memberKey, kid: 'next', secret: 'what the host site signs with from tomorrow on' };
  const tokens = [
    tokenOf('ani'),
    signed({ alg: 'HS256', kid: 'next' }, claimsOf('ani'), next.secret),
    signed({ alg: 'HS256', kid: 'next' }, claimsOf('ani'), secret),
  ];
  using before = await believing(memberKey);
  using meanwhile = await believing(memberKey, next);
  using after = await believing(next);
  assert.deepEqual(await statuses(before, tokens), [200, 401, 401]);
  assert.deepEqual(await statuses(meanwhile, tokens), [200, 200, 401]);
  assert.deepEqual(await statuses(after, tokens), [401, 200, 401]);
});

test('what is signed for one community says nothing in another', async () => {
  const members = await memberTokens([
    { ...memberKey, community: 'main' },
    { ...memberKey, community: 'second', audience: 'second' },
    { ...memberKey, kid: 'third', community: 'third' },
  ]);
  using place = await server({ members, communities: ['main', 'second', 'third', 'fourth'] });
  const status = async (community: string, token: string) => (await read(place, token, community)).status;
  const [main, second] = [tokenOf('ani'), tokenOf('ani', { aud: 'second' })];
  const communities = ['main', 'second', 'third', 'fourth'];
  const answers = async (token: string) =>
    Promise.all(communities.map((community) => status(community, token)));
  assert.deepEqual(await answers(main), [200, 401, 401, 401]);
  assert.deepEqual(await answers(second), [401, 200, 401, 401]);
  assert.deepEqual(await answers(tokenOf('ani', { aud: ['other', audience] })), [200, 401, 401, 401]);
});

test('who issued a token is part of who it is about', async () => {
  const issued = (issuer: string) => ({ ...memberKey, kid: issuer, issuer });
  using place = await believing(issued('shop'), issued('club'));
  const token = (kid: string, iss?: string) => signed({ alg: 'HS256', kid }, claimsOf('7', { iss }), secret);
  assert.notEqual(
    (await viewerOf(place, token('shop', 'shop'))).id,
    (await viewerOf(place, token('club', 'club'))).id,
  );
  assert.deepEqual(await statuses(place, [token('shop'), token('shop', 'club')]), [401, 401]);
});

test('roles are the host site’s to give; what is none is none', async () => {
  using place = await believing(memberKey);
  const given: readonly [roles: unknown, expected: readonly string[]][] = [
    [undefined, ['member']],
    [[], ['member']],
    [['king', 7, null, ['owner'], 'OWNER', ' owner', 'constructor'], ['member']],
    [['reviewer'], ['reviewer']],
    [
      ['moderator', 'member', 'moderator', 'king'],
      ['member', 'moderator'],
    ],
    [['owner'], ['owner']],
  ];
  for (const [roles, expected] of given)
    assert.deepEqual((await viewerOf(place, tokenOf('ani', { roles }))).roles, expected);
  assert.deepEqual((await json<PollRead>(await place.ask('/v1/main/polls/current'))).viewer, { roles: [] });
  assert.deepEqual((await viewerOf(place, tokenOf('ani', { role: 'owner', admin: true }))).roles, ['member']);
});

test('a server without keys believes no token', async () => {
  for (const options of [{}, { members: await memberTokens([]) }]) {
    using place = await server(options);
    await refuses(place, tokenOf('ani'), 'a token that nobody asked for');
    assert.equal((await place.post(vote(), as(1))).status, 200);
  }
});

test('a key that cannot be used is found when the server starts', async () => {
  const jwk = (key: 'publicKey' | 'privateKey') => pairs.ES256[key].export({ format: 'jwk' });
  const wrong: readonly [key: unknown, why: RegExp][] = [
    [{ ...memberKey, secret: 'a short one' }, /shorter than 32 bytes/],
    [{ ...memberKey, audience: '' }, /audience/],
    [{ ...memberKey, kid: undefined }, /name/],
    [{ ...memberKey, alg: 'none' }, /algorithm/],
    [{ ...memberKey, alg: 'HS512' }, /algorithm/],
    [{ kid: 'a', alg: 'ES256', audience, publicKey: jwk('privateKey') }, /public/],
    [{ kid: 'a', alg: 'ES256', audience, publicKey: { kty: 'oct', k: 'YQ' } }, /public/],
    [{ kid: 'a', alg: 'ES256', audience, publicKey: pem(pairs.RS256.publicKey) }, /./],
    [{ kid: 'a', alg: 'ES256', audience, publicKey: 'no key' }, /./],
    [{ kid: 'a', alg: 'ES256', audience }, /./],
    [{ alg: 'ES256', audience, jwksUrl: 'http://site.example/keys' }, /https/],
    [{ alg: 'ES256', audience, jwksUrl: 'keys.json' }, /URL/],
    [{ alg: 'HS256', audience, jwksUrl: 'https://site.example/keys' }, /algorithm/],
  ];
  for (const [key, why] of wrong)
    await assert.rejects(memberTokens([key as MemberKey]), why, JSON.stringify(key));
  await assert.rejects(memberTokens([memberKey, { ...memberKey, community: 'main' }]), /Two keys.*"site"/);
});
