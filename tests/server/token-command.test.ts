/** `guyub token`: a member's token for trying out, believed by the server that runs on the same folder. */
import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { folder } from './helpers.ts';
import { done, serve, urlOf } from './program.ts';
import { audience, memberKey, pairs } from './tokens.ts';

const tokenIn = (data: string, ...args: string[]) => done(['token', '--data', data, ...args]);

/** Who a running server takes the bearer of a token for. */
async function viewerOf(url: string, token: string, community = 'main') {
  const headers = { Authorization: `Bearer ${token.trim()}` };
  const answer = await fetch(`${url}/v1/${community}/polls/current`, { headers });
  const { viewer } = (await answer.json()) as { viewer?: { id: string; roles: string[] } };
  return { status: answer.status, viewer };
}

test('a token opens the door of a running server, in the roles it was minted with', async () => {
  using place = folder();
  const made = await tokenIn(place.file('data'), '--sub', 'budi', '--role', 'moderator', '--make-key');
  assert.equal(made.code, 0);
  assert.match(made.stdout, /^[\w-]+\.[\w-]+\.[\w-]+\n$/, 'nothing but the token');
  assert.match(made.stderr, /members\.json is made, with one key/);
  const file = place.file('data/members.json');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  const written = readFileSync(file, 'utf8');
  assert.ok(!(made.stdout + made.stderr).includes((JSON.parse(written) as [{ secret: string }])[0].secret));

  await using server = serve(place.file('data'));
  const url = await urlOf(server);
  const { status, viewer } = await viewerOf(url, made.stdout);
  assert.equal(status, 200);
  assert.deepEqual(viewer!.roles, ['moderator']);
  const roles = ['--role', 'owner', '--role', 'reviewer'];
  const again = await tokenIn(place.file('data'), '--sub', 'budi', '--minutes', '1', ...roles);
  assert.equal(again.stderr, '');
  assert.deepEqual((await viewerOf(url, again.stdout)).viewer, { ...viewer!, roles: ['owner', 'reviewer'] });
  const claims = (text: string) =>
    JSON.parse(Buffer.from(text.split('.')[1]!, 'base64url').toString()) as { iat: number; exp: number };
  assert.equal(claims(again.stdout).exp - claims(again.stdout).iat, 60);
  const other = await viewerOf(url, (await tokenIn(place.file('data'), '--sub', 'ani')).stdout);
  assert.deepEqual(other.viewer!.roles, ['member']);
  assert.notEqual(other.viewer!.id, viewer!.id);

  const twice = await tokenIn(place.file('data'), '--sub', 'budi', '--make-key');
  assert.equal(twice.code, 1);
  assert.match(twice.stderr, /members\.json is there already: leave out --make-key/);
  assert.equal(readFileSync(file, 'utf8'), written);
});

test('the key is the community’s own, with its issuer', async () => {
  using place = folder();
  const keys = [
    { alg: 'RS256', kid: 'pair', publicKey: pairs.RS256.publicKey.export({ format: 'jwk' }), audience },
    { ...memberKey, kid: 'club', community: 'club' },
    { ...memberKey, kid: 'shop', community: 'shop', issuer: 'https://brand.example' },
  ];
  writeFileSync(place.file('members.json'), JSON.stringify(keys));
  await using server = serve(place.path, '--community', 'shop', '--community', 'club', '--community', 'main');
  const url = await urlOf(server);
  const { stdout } = await tokenIn(place.path, '--community', 'shop', '--sub', 'budi');
  assert.equal((await viewerOf(url, stdout, 'shop')).status, 200);
  assert.equal((await viewerOf(url, stdout, 'club')).status, 401);
  const none = await tokenIn(place.path, '--sub', 'budi');
  assert.equal(none.code, 1);
  assert.equal(none.stdout, '');
  assert.match(none.stderr, /members\.json has no key with a secret for "main": add \{ "kid"/);
});

test('without a key none is made, and what cannot be followed is said', async () => {
  using place = folder();
  const without = await tokenIn(place.path, '--sub', 'budi');
  assert.equal(without.code, 1);
  assert.match(without.stderr, /There is no .*members\.json: make one with --make-key/);
  assert.throws(() => statSync(place.file('members.json')));
  const wrong: [string[], RegExp][] = [
    [[], /Say who it is for with --sub/],
    [['--sub', 'budi', '--role', 'king'], /--role king is not a role: choose of member, moderator/],
    [['--sub', 'budi', '--minutes', '11'], /--minutes 11 is not a number from 1 to 10/],
    [['--sub', 'budi', '--minutes', '0'], /--minutes 0 is not/],
    [['--sub', 'budi', '--community', 'a', '--community', 'b'], /Name one community/],
    [['--sub', 'x'.repeat(256)], /--sub is longer than 255/],
  ];
  for (const [args, sentence] of wrong) {
    const { code, stderr } = await tokenIn(place.path, ...args, '--make-key');
    assert.equal(code, 2, args.join(' '));
    assert.match(stderr, sentence);
  }
  assert.throws(() => statSync(place.file('members.json')), 'nor is a key made for them');
});
