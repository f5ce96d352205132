/** What PostgreSQL does otherwise than SQLite: transactions side by side, connections that break, dumps. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { Client } from 'pg';
import { answer, execute } from '../../src/model/execute.ts';
import { newId } from '../../src/model/id.ts';
import { createApp } from '../../src/server/app.ts';
import { openStorage, type Storage } from '../../src/server/storage/index.ts';
import { exportRecords } from '../../src/server/storage/export.ts';
import { openPostgres, type Postgres } from '../postgres.ts';
import { as, brand, feedback, folder, guest, json, poll, vote } from './helpers.ts';
import { done, post, serve, urlOf } from './program.ts';

let postgres: Postgres;
let storage: Storage;
let client: Client;
let community = '';
before(async () => {
  postgres = await openPostgres();
  storage = await openStorage(postgres.url);
  client = new Client({ connectionString: postgres.url });
  await client.connect();
});
after(async () => {
  await client.end();
  await storage.close();
  await postgres[Symbol.asyncDispose]();
});
let count = 0;
beforeEach(async () => {
  community = `c${count++}`;
  await storage.community(community).put('poll', poll);
});

const store = () => storage.community(community);
const give = async (person: string, now = new Date()) =>
  (await execute(store(), vote(), guest(person), now)).receipt!.version;
const read = () => answer(store(), { type: 'poll', id: poll.id }, { roles: [] }, new Date());
/** Settled from outside. */
function promise(): { readonly kept: Promise<void>; keep(): void } {
  const { promise: kept, resolve: keep } = Promise.withResolvers<void>();
  return { kept, keep };
}

test('a read does not claim to hold what is still under way, nor is anybody told of more', async () => {
  const first = await give('ani');
  const [written, goOn] = [promise(), promise()];
  const slow = store().transact(async (transaction) => {
    const command = vote();
    const at = new Date().toISOString();
    const version = await transaction.nextVersion(new Date());
    const ballot = { pollId: poll.id, voter: 'budi', choices: ['gayo'], commandId: command.id, castAt: at };
    const acceptance = { commandId: command.id, actor: 'budi', content: '', version, at };
    await transaction.write([{ table: 'ballot', record: ballot }], acceptance, command.type);
    written.keep();
    await goOn.kept;
    return version;
  });
  await written.kept;
  const later = await give('citra');
  const seen = await read();
  assert.equal(seen.tally!.voters, 2, 'what came later is seen');
  assert.equal(seen.version, first, 'and not claimed, for something before it is missing');
  assert.deepEqual(await store().changes(first), []);
  const mark = await store().mark();
  assert.equal(await store().mark(), mark);
  goOn.keep();
  const slowVersion = await slow;
  assert.notEqual(await store().mark(), mark, 'that something before was missing is another state');
  assert.ok(first < slowVersion && slowVersion < later);
  assert.deepEqual([(await read()).version, (await read()).tally!.voters], [later, 3]);
  assert.deepEqual(await store().changes(first), [{ topic: `poll/${poll.id}`, version: later }]);
});

test('somebody else’s long transaction does not hold versions up for long', async () => {
  const other = new Client({ connectionString: postgres.url });
  await other.connect();
  await other.query('begin; select pg_current_xact_id()');
  const past = await give('ani', new Date(Date.now() - 60_000));
  const fresh = await give('budi');
  assert.equal((await read()).version, past, 'what is old is settled');
  await other.query('rollback');
  await other.end();
  assert.equal((await read()).version, fresh);
});

test('where a dump is put into another installation, versions go on from those that it holds', async () => {
  const before = await give('ani');
  const far = `${before.slice(0, 13)}-00ffffffffffffff`;
  await client.query('insert into changes values ($1, $2, $3)', [community, far, '']);
  const restored = await openStorage(postgres.url);
  const { receipt } = await execute(restored.community(community), vote(), guest('budi'), new Date());
  await restored.close();
  assert.ok(receipt!.version > far, `${receipt!.version} after ${far}`);
  assert.ok(newId() > receipt!.version, 'and still like times');
});

test('of many who change the same thing at once each is heard, and each once', async () => {
  const other = await openStorage(postgres.url);
  const stores = [store(), other.community(community)];
  const commands = Array.from({ length: 40 }, () => vote());
  const outcomes = await Promise.all(
    [...commands, ...commands].map((command, index) =>
      execute(stores[index % 2]!, command, guest(`guest-${index % 40}`), new Date()),
    ),
  );
  await other.close();
  const receipts = outcomes.map(({ receipt }) => receipt!);
  assert.deepEqual(receipts.slice(40), receipts.slice(0, 40), 'a repeated command has its first receipt');
  assert.equal(new Set(receipts.map(({ version }) => version)).size, 40);
  assert.equal((await read()).tally!.voters, 40);
});

test('of two processes each knows the other’s challenges; a solution sent to both at once counts once', async (t) => {
  const other = await openStorage(postgres.url);
  t.after(() => other.close());
  const unlimited = { most: 1e9, seconds: 600 };
  const apps = [storage, other].map((storage) =>
    createApp({
      storage,
      secret: 'a secret of the tests, long enough to be one',
      origins: [brand],
      communities: [community],
      limits: { person: unlimited, team: unlimited, address: { most: 1, seconds: 600 }, board: unlimited },
      addressOf: () => '203.0.113.9',
    }),
  );
  const post = async (app: number, command: object, solution?: string) => {
    const headers = {
      ...as(1),
      'Content-Type': 'application/json',
      ...(solution && { 'Guyub-Solution': solution }),
    };
    const init = { method: 'POST', headers, body: JSON.stringify(command) };
    const address = `http://backend.example/v1/${community}/commands`;
    const answer = await apps[app]!.fetch(new Request(address, init));
    return { status: answer.status, body: await json<Record<string, never>>(answer) };
  };
  assert.equal((await post(0, feedback())).status, 200);
  const command = feedback();
  const { challenge } = (await post(1, command)).body;
  const solution = await solveChallenge({ challenge: challenge!, deriveKey });
  const text = btoa(JSON.stringify({ challenge, solution }));
  const [one, two] = await Promise.all([post(0, command, text), post(1, command, text)]);
  assert.deepEqual([one.status, two.status], [200, 200]);
  assert.deepEqual(one.body, two.body);
  const another = await post(0, feedback(), text);
  assert.deepEqual([another.status, another.body.code], [403, 'challenge']);
  const declined = feedback();
  assert.equal((await post(1, declined, 'declined')).status, 200);
  const held = await store().read((seen) => seen.held(10));
  assert.deepEqual(
    held.map(({ record }) => [record.id, record.held?.why]),
    [[declined.id, 'challenge']],
  );
});

test('a connection that breaks costs a moment and nothing else', async () => {
  await give('ani');
  const attempt = store().transact(async (transaction) => {
    await transaction.version();
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'guyub'",
    );
    await transaction.version();
  });
  await assert.rejects(attempt, { code: 'server', retryable: true, retryAfter: 1 });
  await give('budi');
  assert.equal((await read()).tally!.voters, 2);
});

test('a disk that is full is said, and leaves no half of a record', async () => {
  await client.query(`create function full_disk() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
    create trigger full_disk before insert on changes for each row execute function full_disk()`);
  const command = feedback();
  const full = execute(store(), command, guest('ani'), new Date());
  await assert.rejects(full, { code: 'server', retryable: true, retryAfter: 60 });
  assert.equal(await store().read((seen) => seen.get('feedback', command.id)), undefined);
  await client.query('drop trigger full_disk on changes');
  assert.ok((await execute(store(), command, guest('ani'), new Date())).receipt);
});

test('what is old is forgotten and erased, and all else can be handed over', async () => {
  const past = new Date('2026-01-01T00:00:00Z');
  const old = Array.from({ length: 130 }, () => feedback());
  await Promise.all(old.map((command) => execute(store(), command, guest('ani'), past)));
  const young = feedback();
  await execute(store(), young, guest('ani'), new Date());
  const handedOver = async () => {
    const ids: string[] = [];
    await exportRecords(postgres.url, community, ['feedback'], async ({ records }) => {
      for await (const { record } of records) ids.push((JSON.parse(record) as { id: string }).id);
    });
    return ids;
  };
  assert.deepEqual(await handedOver(), [...old, young].map(({ id }) => id).toSorted());
  const month = new Date('2026-02-01T00:00:00Z');
  assert.equal(await store().sweep(month), 130);
  assert.equal(await store().eraseOlder('feedback', month, new Date()), 130);
  assert.deepEqual(await handedOver(), [young.id]);
  assert.ok((await read()).version > '', 'the last version is remembered');
});

test('two that start at once make the tables once', async () => {
  await client.query('create database fresh');
  const url = postgres.url.replace(/postgres$/, 'fresh');
  const opened = await Promise.all([openStorage(url), openStorage(url), openStorage(url)]);
  for (const each of opened) await each.close();
  assert.match((await done(['migrate', '--database-url', url])).stdout, /has the newest schema already/);
});

test('on the command line: what works on it, what does not, and whose secret it is', async () => {
  using one = folder();
  using two = folder();
  await client.query('create database brand');
  const url = postgres.url.replace(/postgres$/, 'brand');
  {
    await using server = serve(one.path, '--database-url', url);
    assert.equal((await post(await urlOf(server), feedback())).status, 200);
  }
  const written = await done(['export', '--table', 'feedback'], { env: { DATABASE_URL: url } });
  assert.match(written.stdout, /"table":"feedback"/);
  const backup = await done(['backup', two.file('b')], { env: { GUYUB_DATABASE_URL: url } });
  assert.deepEqual([backup.code, /pg_dump/.test(backup.stderr)], [2, true]);
  const wrong = await done(['serve'], { env: { GUYUB_DATABASE_URL: 'mysql://root:hush@db/guyub' } });
  assert.equal(wrong.code, 2);
  assert.match(wrong.stderr, /GUYUB_DATABASE_URL is not the address of a database/);
  assert.doesNotMatch(wrong.stderr, /hush/);

  await using stranger = serve(two.path, '--database-url', url);
  assert.equal(await stranger.exit, 1);
  assert.match(stranger.out.stderr, /begun with another secret/);
});
