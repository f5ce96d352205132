import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { Client } from 'pg';
import { postgrestAdapter, type PostgrestOptions } from '../../../src/adapters/postgrest/index.ts';
import { guestKey } from '../../../src/backend/conformance/context.ts';
import type { Fetch } from '../../../src/backend/conformance/index.ts';
import type { DeviceKey } from '../../../src/backend/device-key.ts';
import { GuyubError } from '../../../src/backend/errors.ts';
import { newId } from '../../../src/model/id.ts';
import { relay } from '../../conformance/relay.ts';
import { openPostgrest, sql } from '../../postgrest/index.ts';

const backend = await openPostgrest();
const { url, database, databaseUrl, secret } = backend;
after(() => backend[Symbol.asyncDispose]());

function key(): DeviceKey {
  let made: string | undefined;
  return { peek: () => made, obtain: () => (made ??= guestKey()) };
}

function tokenOf(claims: object): string {
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${encoded({ alg: 'HS256' })}.${encoded(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;

const feedback = () => ({ id: newId(), type: 'feedback.send', kind: 'idea', message: 'A bench.' }) as const;

/** A community of its own, and what its adapter sends to it. */
async function open(options: PostgrestOptions = {}) {
  const community = `a${newId()}`;
  await database.query('insert into guyub.communities (community) values ($1)', [community]);
  const sent: { url: string; method: string; headers: Record<string, string> }[] = [];
  const network: Fetch = (url, init) => {
    sent.push({ url, method: init!.method!, headers: init!.headers as Record<string, string> });
    return fetch(url, init);
  };
  const way = relay(url, network);
  return {
    community,
    sent,
    adapter: postgrestAdapter(`${way.url}/`, { community, key: key(), ...options }),
    [Symbol.dispose]: () => way.close(),
  };
}

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'accepted',
    (error: GuyubError) => [error.code, error.retryable],
  );

describe('who asks', () => {
  test('is nobody, in a plain GET that needs no preflight, until somebody writes', async () => {
    using place = await open();
    const { adapter, sent } = place;
    assert.equal(await adapter.known!(), undefined);
    await adapter.read({ type: 'poll' });
    assert.deepEqual([sent[0]?.method, sent[0]?.headers], ['GET', {}]);
    assert.equal(await adapter.known!(), undefined);
    await adapter.submit(feedback());
    const { viewer } = await adapter.read({ type: 'poll' });
    assert.match(viewer.id!, /^guest:/);
    assert.deepEqual(Object.keys(sent[2]!.headers), ['x-guyub-key']);
    assert.equal(await adapter.actor(), sent[2]!.headers['x-guyub-key']!.split('.')[0]);
  });

  test('is whom the token names, wherever there is one', async () => {
    let token: string | undefined = tokenOf({ sub: 'añi', role: 'authenticated', exp: inAnHour() });
    using place = await open({ getToken: async () => token });
    const { adapter, sent } = place;
    assert.deepEqual([await adapter.actor(), await adapter.known!()], ['user:añi', 'user:añi']);
    await adapter.submit(feedback());
    assert.deepEqual((await adapter.read({ type: 'poll' })).viewer, { id: 'user:añi', roles: [] });
    assert.ok(sent.every(({ headers }) => headers.authorization && !headers['x-guyub-key']));
    token = undefined;
    assert.deepEqual((await adapter.read({ type: 'poll' })).viewer, { roles: [] });
  });

  test('shows a gateway the project’s public key, and nobody else', async () => {
    using place = await open({ apiKey: 'public' });
    await place.adapter.read({ type: 'poll' });
    assert.deepEqual(place.sent[0]?.headers, { apikey: 'public' });
  });
});

describe('what goes wrong', () => {
  test('a token that has run out is said to be the reason', async () => {
    const token = tokenOf({ sub: 'ani', role: 'authenticated', exp: inAnHour() - 7200 });
    using place = await open({ getToken: () => token });
    assert.deepEqual(await codeOf(place.adapter.read({ type: 'poll' })), ['unauthorized', false]);
    assert.deepEqual(await codeOf(place.adapter.submit(feedback())), ['unauthorized', false]);
  });

  test('where the SQL file has not been run, or a rule fails, a command is kept to be sent again', async () => {
    using place = await open();
    const { adapter, community } = place;
    const command = feedback();
    for (const [broken, mended] of [
      [
        'alter function guyub.send_feedback rename to away',
        'alter function guyub.away rename to send_feedback',
      ],
      [
        'alter function public.guyub_submit rename to away',
        'alter function public.away rename to guyub_submit',
      ],
      ...['57014', '23505', '22023', 'P0001'].map((code) => [
        `create function guyub.fail() returns trigger language plpgsql as
           $$ begin raise sqlstate '${code}'; end $$;
         create trigger fail before insert on guyub.feedback execute function guyub.fail()`,
        'drop function guyub.fail cascade',
      ]),
    ] as const) {
      await database.query(broken!);
      const outcome = await codeOf(adapter.submit(command)).finally(() => database.query(mended!));
      assert.deepEqual(outcome, ['server', true], broken);
    }
    assert.equal((await adapter.submit(command)).commandId, command.id);
    const { rows } = await database.query('select id from guyub.feedback where community = $1', [community]);
    assert.deepEqual(rows, [{ id: command.id }]);
  });

  test('while the database takes no connections, everything may be tried again', async () => {
    using place = await open();
    await database.query('alter role authenticator connection limit 0');
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'authenticator'`,
    );
    try {
      assert.deepEqual(await codeOf(place.adapter.read({ type: 'poll' })), ['server', true]);
      assert.deepEqual(await codeOf(place.adapter.submit(feedback())), ['server', true]);
    } finally {
      await database.query('alter role authenticator connection limit -1');
    }
  });
});

describe('the SQL file', () => {
  test('run again, leaves everything stored as it is', async () => {
    using place = await open();
    const { version } = await place.adapter.submit(feedback());
    const { viewer } = await place.adapter.read({ type: 'poll' });
    await database.query(sql);
    const read = await place.adapter.read({ type: 'poll' });
    assert.deepEqual([read.version, read.viewer], [version, viewer]);
  });

  test('is run by an owner who is no superuser, in a database where the roles are there', async () => {
    await database.query(`create role project login createrole; grant anon to project`);
    await database.query('create database project owner project');
    const client = new Client(databaseUrl.replace('postgres@', 'project@').replace(/\w+$/, 'project'));
    await client.connect();
    try {
      await client.query(sql);
      const headers = JSON.stringify({ 'x-guyub-key': guestKey() });
      await client.query(`set role anon; set "request.headers" = '${headers}'`);
      const command = feedback();
      const { rows } = await client.query('select guyub_submit($1, $2) as receipt', ['main', command]);
      assert.equal(rows[0].receipt.commandId, command.id);
      await assert.rejects(client.query('select * from guyub.feedback'), { code: '42501' });
    } finally {
      await client.end();
    }
  });

  test('takes what the guide has the team write', async () => {
    const guide = readFileSync(resolve(import.meta.dirname, '../../../stories/guides/postgrest.mdx'), 'utf8');
    const statements = Array.from(guide.matchAll(/^```sql\n([^]*?)^```$/gm), ([, code]) => code!);
    assert.equal(statements.length, 2);
    for (const statement of statements) await database.query(statement);
    const adapter = postgrestAdapter(url, { key: key() });
    const lists = (['upcoming', 'past'] as const).map((when) => adapter.read({ type: 'events', when }));
    const events = (await Promise.all(lists)).flatMap((list) => list.events);
    const { poll } = await adapter.read({ type: 'poll' });
    const { policy } = await adapter.read({ type: 'conduct' });
    assert.deepEqual([events.length, poll?.options.length, policy?.version], [1, 2, 1]);
  });

  test(
    'lets a team write by hand: with the content alone, and whoever listens hears of it',
    {
      timeout: 20_000,
    },
    async () => {
      using place = await open({ pollEvery: 0.05 });
      const { adapter, community } = place;
      const first = await adapter.read({ type: 'poll' });
      await database.query(
        `insert into guyub.events (community, title, starts_at, ends_at, zone, mode)
       values ($1, 'Evening', '2099-01-01T18:00:00+08:00', '2099-01-01T20:00:00+08:00', 'Asia/Makassar', 'offline')`,
        [community],
      );
      const { events, version } = await adapter.read({ type: 'events', when: 'upcoming' });
      assert.deepEqual([events.length, events[0]?.startsAt], [1, '2099-01-01T18:00:00+08:00']);
      assert.ok(version > first.version);

      const waiting = new Map<string, () => void>();
      const hears = (topic: string) => new Promise<void>((resolve) => waiting.set(topic, resolve));
      const stop = adapter.subscribe!(({ topic }) => waiting.get(topic)?.());
      // The first answer is the newest change, of anything; what follows it is told by name.
      await hears('');
      const told = hears('poll/by-hand');
      await database.query(
        `insert into guyub.polls (community, id, question, options)
       values ($1, 'by-hand', 'Where?', '[{"id": "a", "label": "A"}]')`,
        [community],
      );
      await told;
      assert.equal((await adapter.read({ type: 'poll' })).poll?.id, 'by-hand');
      const gone = hears('poll/by-hand');
      await database.query('delete from guyub.polls where community = $1', [community]);
      await gone;
      stop();
      assert.equal((await adapter.read({ type: 'poll' })).poll, null);
      // A community takes with it all that it holds.
      await database.query('delete from guyub.communities where community = $1', [community]);
    },
  );
});
