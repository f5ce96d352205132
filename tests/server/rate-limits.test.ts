/** Whoever writes too much in too short a time is asked to wait, and nothing is lost or stored of it. */
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { createApp, type AppOptions } from '../../src/server/app.ts';
import { rangesOf } from '../../src/server/client-address.ts';
import { startServer } from '../../src/server/serve.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { newId } from '../../src/model/id.ts';
import { memberTokens } from '../../src/server/member-tokens.ts';
import { as, brand, feedback, folder, later, poll, problem, server, vote } from './helpers.ts';
import { bearer, memberKey, tokenOf } from './tokens.ts';

const members = await memberTokens([memberKey]);

/** A server whose clock and visitors' address are in the test's hands. */
async function limited(person: number, address: number, board = 10_000, team = 10_000) {
  const world = { minute: 0, address: '203.0.113.9' as string | undefined };
  const options: Partial<AppOptions> = {
    limits: {
      person: { most: person, seconds: 600 },
      team: { most: team, seconds: 600 },
      address: { most: address, seconds: 600 },
      board: { most: board, seconds: 600 },
    },
    members,
    now: () => later(world.minute),
    addressOf: () => world.address,
  };
  return { world, options, host: await server(options) };
}

test('a person who writes more than anybody does waits, and is told how long', async () => {
  const { world, host } = await limited(2, 100);
  using _ = host;
  for (let n = 0; n < 2; n++) assert.equal((await host.post(feedback())).status, 200);
  world.minute = 4;
  const refused = feedback();
  const answer = await host.post(refused);
  assert.equal(answer.headers.get('retry-after'), '360');
  assert.match(answer.headers.get('access-control-expose-headers') ?? '', /Retry-After/i);
  assert.deepEqual(await problem(answer), { status: 429, code: 'rate-limited' });
  assert.equal((await host.post(feedback(), as(2))).status, 200, 'others go on');
  world.minute = 10;
  assert.equal((await host.post(refused)).status, 200, 'the same command, once they have waited');
});

test('one of the team who works through a full inbox goes on where a visitor waits, and has a limit too', async () => {
  const { host } = await limited(2, 100, 100, 5);
  using _ = host;
  const dewi = bearer(tokenOf('dewi', { roles: ['moderator'] }));
  for (let n = 0; n < 5; n++) assert.equal((await host.post(feedback(), dewi)).status, 200);
  assert.deepEqual(await problem(await host.post(feedback(), dewi)), { status: 429, code: 'rate-limited' });
  const citra = bearer(tokenOf('citra', { roles: ['member'] }));
  for (let n = 0; n < 2; n++) assert.equal((await host.post(feedback(), citra)).status, 200);
  assert.equal((await host.post(feedback(), citra)).status, 429, 'a member is not of the team');
});

test('what is repeated or refused does not count', async () => {
  const { host } = await limited(2, 100);
  using _ = host;
  const first = vote();
  for (let n = 0; n < 5; n++) assert.equal((await host.post(first)).status, 200);
  for (let n = 0; n < 5; n++) assert.equal((await host.post(vote('nowhere'))).status, 422);
  assert.equal((await host.post(vote('toraja'))).status, 200);
  assert.equal((await host.post(vote())).status, 429);
});

test('an address that many share gives out at last, however many people it has', async () => {
  const { world, host } = await limited(100, 3);
  using _ = host;
  for (const person of [1, 2, 3]) assert.equal((await host.post(feedback(), as(person))).status, 200);
  assert.equal((await host.post(feedback(), as(4))).status, 403);
  world.address = '203.0.113.10';
  assert.equal((await host.post(feedback(), as(4))).status, 200);
  world.address = undefined;
  assert.equal((await host.post(feedback(), as(5))).status, 200, 'where it is not known it limits nobody');
});

test('a board that is flooded from everywhere takes no more for a while; others do, and what is taken back', async () => {
  const { world, host } = await limited(100, 100, 3);
  using _ = host;
  for (const person of [1, 2, 3]) {
    world.address = `203.0.113.${person}`;
    assert.equal((await host.post(feedback(), as(person))).status, 200);
  }
  world.address = '203.0.113.4';
  const refused = feedback();
  const { status, code } = await problem(await host.post(refused, as(4)));
  assert.deepEqual([status, code], [403, 'challenge']);
  for (const person of [4, 5, 6]) assert.equal((await host.post(vote(), as(person))).status, 200);
  assert.equal((await host.post(vote(), as(7))).status, 403);
  const withdraw = { id: newId(), type: 'poll.withdraw', pollId: poll.id };
  assert.equal((await host.post(withdraw, as(4))).status, 200, 'what takes back takes no room');
  world.minute = 10;
  assert.equal((await host.post(refused, as(4))).status, 200);
});

test('a board that takes much counts in several rows, and takes no more than all of them', async () => {
  const most = 1000;
  const { host } = await limited(most * 2, most * 2, most);
  using _ = host;
  let taken = 0;
  for (let n = 0; n < most * 1.2; n++) taken += Number((await host.post(feedback())).ok);
  assert.equal(taken, most);
  const database = new DatabaseSync(host.database, { readOnly: true });
  const rows = database.prepare("select taken from buckets where name like 'board:%'").all();
  database.close();
  assert.deepEqual(
    rows.map(({ taken }) => taken),
    [500, 500],
  );
});

test('the plain form is limited by address alone, and keeps what was written', async () => {
  const { host } = await limited(100, 1);
  using _ = host;
  const send = (message: string) =>
    host.ask('/v1/main/feedback', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Referer: `${brand}/` },
      body: new URLSearchParams({ kind: 'idea', message }).toString(),
    });
  assert.equal((await send('First')).status, 303);
  assert.equal((await send('Second')).status, 303, 'held for review: no script there meets a challenge');
  const page = await send('Third words');
  assert.equal(page.status, 429);
  assert.match(await page.text(), /Third words/);
  const kept = await host.storage.community('main').read((seen) => seen.held(10));
  assert.deepEqual(
    kept.map(({ record }) => ['message' in record && record.message, record.held?.why]),
    [['Second', 'challenge']],
  );
});

test('it holds for all processes on one database, which knows no address', async (t) => {
  const { world, options, host } = await limited(100, 2);
  using _ = host;
  const storage = await openStorage(host.database);
  t.after(() => storage.close());
  const secret = 'a secret of the tests, long enough to be one';
  const other = createApp({ storage, secret, origins: [brand], ...options });
  const postToOther = (person: number) =>
    other.fetch(
      new Request('http://backend.example/v1/main/commands', {
        method: 'POST',
        headers: { ...as(person), 'Content-Type': 'application/json' },
        body: JSON.stringify(feedback()),
      }),
    );
  assert.equal((await host.post(feedback(), as(1))).status, 200);
  assert.equal((await postToOther(2)).status, 200);
  assert.equal((await postToOther(3)).status, 403);
  assert.equal((await host.post(feedback(), as(4))).status, 403);

  const rows = () => {
    const database = new DatabaseSync(host.database, { readOnly: true });
    const names = database.prepare('select name from buckets').all();
    database.close();
    return names.map(({ name }) => String(name)).filter((name) => name.startsWith('address:'));
  };
  const today = rows();
  assert.equal(today.length, 1);
  assert.ok(!today[0]!.includes('203.0'));
  world.minute = 24 * 60;
  assert.equal((await postToOther(1)).status, 200);
  assert.equal(new Set(rows()).size, 2, 'on another day the same address has another name');
});

test('a server counts by where requests come from, and believes the proxies that it is told to', async () => {
  using place = folder();
  const start = (trusted: readonly string[]) =>
    startServer({
      port: 0,
      data: place.path,
      assets: place.path,
      origins: [brand],
      communities: ['main'],
      trustedProxies: rangesOf(trusted),
    });
  const addresses = () => {
    const database = new DatabaseSync(place.file('guyub.db'), { readOnly: true });
    // One address may count in several rows.
    const name = "rtrim(name, '0123456789')";
    const query = `select count(distinct ${name}) as n from buckets where name like 'address:%'`;
    const [row] = database.prepare(query).all();
    database.close();
    return Number(row!['n']);
  };
  const post = async (url: string, from: string) => {
    const headers = { ...as(1), 'Content-Type': 'application/json', 'X-Forwarded-For': from };
    const answer = await fetch(`${url}/v1/main/commands`, {
      method: 'POST',
      headers,
      body: JSON.stringify(feedback()),
    });
    assert.equal(answer.status, 200);
  };
  for (const [trusted, expected] of [
    [[], 1],
    [['127.0.0.1', '::1'], 3],
  ] as const) {
    const server = await start(trusted);
    for (const from of ['198.51.100.1', '198.51.100.2']) await post(server.url, from);
    assert.equal(addresses(), expected);
    await server.close();
  }
});
