/** Copies of a community that can be trusted, and put back whole or not at all. */
import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { FeedbackSend } from '../../src/model/feedback.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { feedback, folder, poll } from './helpers.ts';
import { done, post, serve, unlimited, urlOf } from './program.ts';

/** A data folder as a server leaves it, with one poll, and a backup of it. */
async function backedUp(place: ReturnType<typeof folder>) {
  const [data, file] = [place.file('data'), place.file('backup.db')];
  mkdirSync(data);
  const storage = await openStorage(join(data, 'guyub.db'));
  await storage.community('main').put('poll', poll);
  storage.close();
  const secret = 'the secret of this community, long enough';
  writeFileSync(join(data, 'secret'), secret);
  assert.equal((await done(['backup', file, '--data', data])).code, 0);
  return { data, file, secret };
}

/** Everything in a folder, byte by byte. */
const contents = (path: string) =>
  Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'base64')]));

const rows = (file: string, query: string) => {
  using database = new DatabaseSync(file, { readOnly: true });
  return database
    .prepare(query)
    .all()
    .map((row) => Object.values(row)[0]);
};

test('a backup under writes is whole, holds all that was acknowledged before, and can be gone on with', async () => {
  using place = folder();
  const data = place.file('data');
  const file = place.file('backup.db');
  const acknowledged: { command: FeedbackSend; receipt: unknown }[] = [];
  let before: typeof acknowledged;
  {
    await using server = serve(data, ...unlimited);
    const url = await urlOf(server);
    const stop = new AbortController();
    const enough = Promise.withResolvers<void>();
    const writers = Array.from({ length: 4 }, async () => {
      while (!stop.signal.aborted) {
        const command = feedback({ message: 'x'.repeat(1500) });
        const answer = await post(url, command);
        assert.equal(answer.status, 200);
        acknowledged.push({ command, receipt: await answer.json() });
        if (acknowledged.length === 100) enough.resolve();
      }
    });
    await enough.promise;
    before = [...acknowledged];
    const { code, stderr } = await done(['backup', file, '--data', data]);
    const after = acknowledged.length;
    stop.abort();
    await Promise.all(writers);
    assert.equal(code, 0, stderr);
    assert.ok(after > before.length, 'writes went on meanwhile');
  }
  assert.deepEqual(rows(file, 'pragma integrity_check'), ['ok']);
  const kept = new Set(rows(file, 'select id from feedback'));
  for (const { command } of before) assert.ok(kept.has(command.id), command.id);
  assert.deepEqual(new Set(rows(file, 'select command_id from acceptances')), kept, 'commands are whole');
  assert.equal(statSync(file).mode & 0o077, 0, 'nobody else may read it');

  const restored = place.file('restored');
  assert.equal((await done(['restore', file, '--data', restored])).code, 0);
  assert.deepEqual(readdirSync(restored).toSorted(), ['guyub.db', 'secret']);
  await using second = serve(restored);
  const url = await urlOf(second);
  const { command, receipt } = before.at(-1)!;
  assert.deepEqual(
    await (await post(url, command)).json(),
    receipt,
    'the same guest is known by the same name',
  );
  assert.equal((await post(url, command, 2)).status, 409);
});

test('a backup never takes another file’s place unless it is told to, and leaves no part behind', async () => {
  using place = folder();
  const { data, file } = await backedUp(place);
  const first = readFileSync(file);
  const again = await done(['backup', file, '--data', data]);
  assert.equal(again.code, 1);
  assert.match(again.stderr, /backup\.db is there already: .*--force/);
  assert.deepEqual(readFileSync(file), first);
  assert.equal((await done(['backup', file, '--data', data, '--force'])).code, 0);
  assert.notDeepEqual(readFileSync(file), first);

  const last = readFileSync(file);
  truncateSync(join(data, 'guyub.db'), 30_000);
  assert.equal((await done(['backup', file, '--data', data, '--force'])).code, 1);
  assert.deepEqual(readFileSync(file), last, 'a failed one does not cost the one before');
  assert.deepEqual(readdirSync(place.path).toSorted(), ['backup.db', 'data']);

  const nowhere = await done(['backup', place.file('other.db'), '--data', place.file('nowhere')]);
  assert.equal(nowhere.code, 1);
  assert.match(nowhere.stderr, /There is no database in .*nowhere: name its folder with --data/);
  assert.ok(!existsSync(place.file('nowhere')));
});

test('what is no sound backup of this Guyub or an older one is refused, and the folder stays as it was', async () => {
  using place = folder();
  const { data, file } = await backedUp(place);
  const before = contents(data);
  const damaged = (name: string, damage: (file: string) => void): string => {
    const copy = place.file(name);
    writeFileSync(copy, readFileSync(file));
    damage(copy);
    return copy;
  };
  const change = (sql: string) => (copy: string) => {
    using database = new DatabaseSync(copy);
    database.exec(sql);
  };
  const refused: [string, RegExp][] = [
    [place.file('none.db'), /There is no file .*none\.db/],
    [damaged('cut.db', (copy) => truncateSync(copy, 60_000)), /not a whole backup/],
    [
      damaged('hole.db', (copy) => {
        const bytes = readFileSync(copy);
        writeFileSync(copy, bytes.fill(0xff, 8192, 8192 + 4096));
      }),
      /not a whole backup/,
    ],
    [
      // A record and its index that no longer agree: each page by itself is sound.
      damaged('crossed.db', (copy) => {
        const bytes = readFileSync(copy);
        bytes.write('mainmenv', bytes.indexOf('mainmenu'));
        writeFileSync(copy, bytes);
      }),
      /not a whole backup of Guyub: it is damaged \(row 1 missing from index/,
    ],
    [damaged('text.db', (copy) => writeFileSync(copy, 'hello')), /not a whole backup/],
    [damaged('bare.db', change('drop table backup')), /not a whole backup of Guyub: no such table: backup/],
    [damaged('keyless.db', change('delete from backup')), /its secret is missing/],
    [
      damaged('newer.db', change(`insert into migrations values ('9999 far', '')`)),
      /newer Guyub.*"9999 far"/,
    ],
  ];
  for (const [copy, sentence] of refused) {
    const { code, stderr } = await done(['restore', copy, '--data', data, '--force']);
    assert.equal(code, 1, copy);
    assert.match(stderr, sentence);
    assert.doesNotMatch(stderr, /\n\s+at /, 'no stack');
    assert.deepEqual(contents(data), before, copy);
  }
  const fresh = place.file('fresh');
  assert.equal((await done(['restore', refused.at(-1)![0], '--data', fresh])).code, 1);
  assert.ok(!existsSync(fresh), 'not even a folder is made');
});

test('a folder that holds a database is only replaced on demand, and never under a running server', async () => {
  using place = folder();
  const { data, file, secret } = await backedUp(place);
  const other = place.file('other');
  {
    await using server = serve(other);
    assert.equal((await post(await urlOf(server), feedback())).status, 200);
    const { code, stderr } = await done(['restore', file, '--data', other, '--force']);
    assert.equal(code, 1);
    assert.match(stderr, /in use: stop its server first/);
    assert.equal((await post(await urlOf(server), feedback())).status, 200, 'which goes on undisturbed');
  }
  const before = contents(other);
  chmodSync(file, 0o444);
  const { code, stderr } = await done(['restore', file, '--data', other]);
  assert.equal(code, 1);
  assert.match(stderr, /holds a database already: .*--force/);
  assert.deepEqual(contents(other), before);

  assert.equal((await done(['restore', file, '--data', other, '--force'])).code, 0);
  assert.deepEqual(readdirSync(other).toSorted(), ['guyub.db', 'secret']);
  assert.equal(readFileSync(join(other, 'secret'), 'utf8'), secret);
  assert.equal(statSync(join(other, 'secret')).mode & 0o077, 0);
  const database = join(other, 'guyub.db');
  assert.equal(statSync(database).mode & 0o777, 0o600, 'however the backup was kept');
  assert.deepEqual(rows(database, 'select id from polls'), [poll.id]);
  assert.deepEqual(rows(database, 'select id from feedback'), []);
  assert.ok(!readFileSync(database, 'latin1').includes(secret), 'the secret lies in its file alone');
  assert.deepEqual(rows(join(data, 'guyub.db'), 'select id from polls'), [poll.id]);
});

test('a restore that fails on its way puts back what was there', async () => {
  using place = folder();
  const { file } = await backedUp(place);
  const other = place.file('other');
  {
    await using server = serve(other);
    assert.equal((await post(await urlOf(server), feedback())).status, 200);
  }
  // What cannot be replaced by a file, and only the last step meets it: a folder under the name that is put aside.
  mkdirSync(join(other, 'secret.replaced/full'), { recursive: true });
  const before = {
    database: readFileSync(join(other, 'guyub.db')),
    secret: readFileSync(join(other, 'secret')),
  };
  const { code } = await done(['restore', file, '--data', other, '--force']);
  assert.equal(code, 1);
  assert.deepEqual(readFileSync(join(other, 'secret')), before.secret);
  assert.deepEqual(rows(join(other, 'guyub.db'), 'select count(*) from feedback'), [1]);
  assert.deepEqual(readdirSync(other).toSorted(), ['guyub.db', 'secret', 'secret.replaced']);
});
