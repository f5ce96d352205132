/** Members over HTTP: who the host site's token is about gives the command, whatever key the browser keeps. */
import assert from 'node:assert/strict';
import type { IncomingMessage, RequestListener } from 'node:http';
import { test } from 'node:test';
import { httpAdapter } from '../../src/adapters/http/index.ts';
import { memberTokens } from '../../src/server/member-tokens.ts';
import { listen } from '../../src/server/serve.ts';
import { server, vote } from '../server/helpers.ts';
import { memberKey, tokenOf } from '../server/tokens.ts';
import { answering, facing, keyFor } from './facing.ts';

test('whoever is signed in reads and writes as the member, otherwise as the browser’s guest', async (t) => {
  using place = await server({ members: await memberTokens([memberKey]) });
  const listening = await listen(place.app, { port: 0 });
  t.after(() => listening.close());
  let signedIn: string | undefined = 'ani@brand.example';
  const key = keyFor(1);
  const getToken = async () => signedIn && tokenOf(signedIn);
  const adapter = httpAdapter(listening.url, { key, getToken });
  assert.deepEqual(
    [await adapter.known!(), await adapter.actor()],
    ['user:ani@brand.example', 'user:ani@brand.example'],
  );
  await adapter.submit(vote('toraja'));
  const read = () => adapter.read({ type: 'poll' });
  const { viewer, mine } = await read();
  assert.match(viewer.id!, /^member:/);
  assert.deepEqual([viewer.roles, mine?.choices], [['member'], ['toraja']]);
  assert.ok(!key.made, 'a member needs no key');

  signedIn = undefined;
  assert.equal(await adapter.known!(), undefined);
  assert.deepEqual((await read()).viewer, { roles: [] });
  await adapter.submit(vote('gayo'));
  assert.deepEqual([key.made, (await read()).mine?.choices], [true, ['gayo']]);
  assert.match((await read()).viewer.id!, /^guest:/);
  signedIn = 'ani@brand.example';
  assert.deepEqual((await read()).mine?.choices, ['toraja']);
  await assert.rejects(adapter.read({ type: 'desk' } as never), { code: 'unsupported' });
});

/** Believes a token of this subject and refuses any other, as one that has run out. */
const believing =
  (good: string): RequestListener =>
  (request, response) => {
    const answer = shown(request) === good ? answering(200, { version: '1' }) : answering(401, {});
    answer(request, response);
  };
const shown = ({ headers }: Pick<IncomingMessage, 'headers'>) => headers.authorization;

/** Gives one token after another, and knows how often it was asked. */
function given(...tokens: readonly (string | undefined)[]) {
  const getToken = () => tokens[getToken.asked++];
  getToken.asked = 0;
  return getToken;
}

test('a token that is no longer good is asked for once more, and no oftener', async () => {
  const [stale, fresh] = [tokenOf('ani', { exp: 1 }), tokenOf('ani')];
  const cases = [
    { tokens: [stale, fresh], sent: [stale, fresh], good: true },
    { tokens: [stale, stale, fresh], sent: [stale, stale], good: false },
    { tokens: [fresh], sent: [fresh], good: true },
  ];
  for (const { tokens, sent, good } of cases) {
    const getToken = given(...tokens);
    await using backend = await facing(believing(`Bearer ${fresh}`), { getToken });
    const read = backend.adapter.read({ type: 'poll' });
    if (good) await read;
    else await assert.rejects(read, { code: 'unauthorized', retryable: false });
    assert.deepEqual(
      backend.asked.map(({ headers }) => headers.authorization),
      sent.map((token) => `Bearer ${token}`),
    );
    assert.equal(getToken.asked, sent.length, 'how often the token was asked for');
  }
});

test('a command is sent again under a new token, as it was', async () => {
  const [stale, fresh] = [tokenOf('ani', { exp: 1 }), tokenOf('ani')];
  await using backend = await facing(believing(`Bearer ${fresh}`), { getToken: given(stale, fresh) });
  const command = vote();
  // The server of this test gives no receipt.
  await assert.rejects(backend.adapter.submit(command), { code: 'server' });
  assert.deepEqual(
    backend.asked.map(({ body }) => JSON.parse(body)),
    [command, command],
  );
});

test('what one person has given is not sent for the next one who signs in, nor for a guest', async () => {
  for (const next of [tokenOf('budi'), undefined]) {
    const getToken = given(tokenOf('ani', { exp: 1 }), next);
    await using backend = await facing(answering(401, {}), { getToken });
    await assert.rejects(backend.adapter.submit(vote()), { code: 'unauthorized' });
    assert.equal(backend.asked.length, 1);
    assert.ok(!backend.key.made);
  }
});

test('another refusal is an answer; a guest’s 401 is one too', async () => {
  for (const { status, code, token } of [
    { status: 403, code: 'forbidden', token: tokenOf('ani') },
    { status: 503, code: 'server', token: tokenOf('ani') },
    { status: 401, code: 'unauthorized', token: undefined },
  ]) {
    await using backend = await facing(answering(status, {}), { getToken: given(token, token, token) });
    await assert.rejects(backend.adapter.submit(vote()), { code });
    assert.equal(backend.asked.length, 1);
  }
});

test('where the token cannot be had, nothing is sent', async () => {
  const fails = () => Promise.reject(new TypeError('the host site is away'));
  await using backend = await facing(answering(200, {}), { getToken: fails });
  for (const attempt of [
    () => backend.adapter.read({ type: 'poll' }),
    () => backend.adapter.submit(vote()),
    () => backend.adapter.actor(),
    () => backend.adapter.known!(),
  ]) {
    await assert.rejects(attempt, { code: 'server', retryable: true });
  }
  assert.equal(backend.asked.length, 0);
  await using other = await facing(answering(200, {}), { getToken: () => 'a session id' });
  await assert.rejects(other.adapter.actor(), { code: 'unauthorized' });
});
