/** Where the running server has the keys of host sites from. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { membersIn } from '../../src/server/member-keys.ts';
import { at, folder } from './helpers.ts';
import { guyub, run, serve, urlOf } from './program.ts';
import { audience, bearer, memberKey, pairs, secret, tokenOf } from './tokens.ts';

test('the server believes the keys in members.json of its data folder', async () => {
  using data = folder();
  writeFileSync(data.file('members.json'), JSON.stringify([memberKey]));
  await using server = serve(data.path);
  const url = `${await urlOf(server)}/v1/main/polls/current`;
  const headers = bearer(tokenOf('ani', { roles: ['owner'] }, Math.floor(Date.now() / 1000)));
  const { viewer } = (await (await fetch(url, { headers })).json()) as { viewer: object };
  assert.match(JSON.stringify(viewer), /^\{"id":"member:[\w-]{22}","roles":\["owner"\]\}$/);
  assert.ok(!server.out.stderr.includes('ani'));
});

test('a server without the file has guests alone', async () => {
  using data = folder();
  assert.equal(await membersIn(data.path), undefined);
});

test('every kind of key can be written there', async () => {
  using data = folder();
  const publicKey = pairs.ES256.publicKey.export({ format: 'jwk' });
  const kinds = [
    memberKey,
    { kid: 'jwk', alg: 'ES256', publicKey, audience, community: 'main', issuer: 'https://brand.example' },
    { alg: 'RS256', jwksUrl: 'https://brand.example/keys', audience },
  ];
  writeFileSync(data.file('members.json'), JSON.stringify(kinds));
  const members = await membersIn(data.path);
  assert.deepEqual((await members!(tokenOf('ani'), 'main', at)).roles, ['member']);
});

test('a file that cannot be followed stops the start, and nobody is shown the secret in it', async () => {
  const wrong: readonly [written: unknown, why: RegExp][] = [
    ['{', /it is not JSON/],
    [memberKey, /must be a list of keys/],
    [[memberKey, { ...memberKey, kid: 'next', comunity: 'main' }], /entry 2 is no key/],
    [[{ ...memberKey, isuer: 'https://brand.example' }], /entry 1 is no key/],
    [[{ ...memberKey, alg: 'none' }], /entry 1 is no key/],
    [[{ ...memberKey, jwksUrl: 'https://brand.example/keys' }], /entry 1 is no key/],
    [[{ kid: 'site', alg: 'HS256', secret }], /entry 1 is no key/],
    [[memberKey, memberKey], /Two keys of members are called "site"/],
    [[{ ...memberKey, secret: 'a short secret' }], /shorter than 32 bytes/],
  ];
  using data = folder();
  for (const [written, why] of wrong) {
    const text = typeof written === 'string' ? written : JSON.stringify(written);
    writeFileSync(data.file('members.json'), text);
    await assert.rejects(membersIn(data.path), (error: Error) => {
      assert.match(error.message, why);
      assert.ok(error.message.includes(data.file('members.json')));
      assert.ok(!error.message.includes(secret) && !error.message.includes('a short secret'));
      return true;
    });
  }
  await using server = run([guyub, 'serve', '--port', '0', '--data', data.path]);
  assert.equal(await server.exit, 1);
  assert.match(server.out.stderr, /members\.json: The secret of "site" is shorter than 32 bytes\./);
  assert.doesNotMatch(server.out.stderr, /a short secret/);
});
