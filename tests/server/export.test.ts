/** Everything a community holds, for other programs; and databases of older versions brought up to date. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { execute } from '../../src/model/execute.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import * as previous from '../versions/previous.ts';
import { at, feedback, folder, guest, poll, polls, vote } from './helpers.ts';
import { done, guyub, post, run, serve, unlimited, urlOf } from './program.ts';

const parsed = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** A data folder with records of two communities. */
async function filled(data: string) {
  mkdirSync(data);
  const storage = await openStorage(join(data, 'guyub.db'));
  const main = storage.community('main');
  for (const record of [poll, ...polls]) await main.put('poll', record);
  await storage.community('club').put('poll', { ...poll, question: 'Of the club alone?' });
  await execute(main, vote(), guest('budi'), at);
  await execute(main, vote('toraja'), guest('ani'), at);
  await execute(main, feedback({ message: 'Two\nlines, “quoted”' }), guest('ani'), at);
  storage.close();
}

test('an export names version and community, then holds each record with its table, always in one order', async () => {
  using place = folder();
  const data = place.file('data');
  await filled(data);
  const { code, stdout } = await done(['export', '--data', data]);
  assert.equal(code, 0);
  const [first, ...records] = parsed(stdout);
  assert.partialDeepStrictEqual(first, { community: 'main' });
  assert.match(String(first!['version']), /^\d{4} /);
  const nameOf = ({ record }: Record<string, unknown>) => {
    const { id, voter } = record as { id?: string; voter?: string };
    return voter ?? id;
  };
  assert.deepEqual(
    records.slice(0, -1).map((line) => [line['table'], nameOf(line)]),
    [
      ['poll', 'final'],
      ['poll', 'menu'],
      ['poll', 'open'],
      ['poll', 'several'],
      ['ballot', 'ani'],
      ['ballot', 'budi'],
    ],
  );
  assert.deepEqual(records[1]!['record'], poll);
  assert.partialDeepStrictEqual(records.at(-1), {
    table: 'feedback',
    record: { message: 'Two\nlines, “quoted”' },
  });
  assert.deepEqual(readdirSync(data), ['guyub.db'], 'the log is taken in');

  const club = await done([
    'export',
    '--data',
    data,
    '--community',
    'club',
    '--table',
    'ballot',
    '--table',
    'poll',
  ]);
  assert.deepEqual(parsed(club.stdout).slice(1), [
    { table: 'poll', record: { ...poll, question: 'Of the club alone?' } },
  ]);
});

test('an export into a file leaves other files alone, and what cannot be exported is said', async () => {
  using place = folder();
  const [data, file] = [place.file('data'), place.file('main.jsonl')];
  await filled(data);
  const printed = await done(['export', '--data', data, '--table', 'ballot']);
  const write = (...more: string[]) => done(['export', '--data', data, '--output', file, ...more]);
  assert.equal((await write('--table', 'ballot')).code, 0);
  const written = readFileSync(file, 'utf8');
  assert.deepEqual(parsed(written).slice(1), parsed(printed.stdout).slice(1));
  const again = await write();
  assert.equal(again.code, 1);
  assert.match(again.stderr, /main\.jsonl is there already/);
  assert.equal(readFileSync(file, 'utf8'), written);
  assert.equal((await write('--force')).code, 0);
  assert.equal(parsed(readFileSync(file, 'utf8')).length, 8);

  const unknown = await write('--table', 'polls');
  assert.equal(unknown.code, 2);
  assert.match(unknown.stderr, /--table polls is not a table: choose of poll, ballot/);
  const several = await write('--community', 'main', '--community', 'club');
  assert.equal(several.code, 2);
  assert.match(several.stderr, /Name one community/);
  assert.deepEqual(readdirSync(place.path).toSorted(), ['data', 'main.jsonl']);
});

test('an export larger than the memory it is given comes out whole, while a server runs and writes', async () => {
  using place = folder();
  const [data, file] = [place.file('data'), place.file('main.jsonl')];
  await using server = serve(data, ...unlimited);
  const url = await urlOf(server);
  assert.equal((await post(url, feedback())).status, 200);
  const many = 30_000;
  {
    using database = new DatabaseSync(join(data, 'guyub.db'));
    database.exec(`insert into feedback (community, id, author, record)
      with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${many})
      select 'main', format('%08d', n), 'ani', json_object('message', format('%.4000c', 'x')) from numbers`);
  }
  await using exporting = run(['--max-old-space-size=40', guyub, 'export', '--data', data, '--output', file]);
  while (exporting.child.exitCode === null) assert.equal((await post(url, feedback())).status, 200);
  assert.equal(await exporting.exit, 0, exporting.out.stderr);
  const size = readFileSync(file).length;
  assert.ok(size > many * 4000, 'all of it');
});

test('an older database is brought up to date once, whoever comes first, and is not exported before', async () => {
  using place = folder();
  const data = place.file('data');
  mkdirSync(data);
  const file = join(data, 'guyub.db');
  const older = await previous.openStorage(file);
  await older.community('main').put('poll', poll);
  older.close();
  const applied = () => {
    using database = new DatabaseSync(file, { readOnly: true });
    return database.prepare('select name from migrations').all().length;
  };
  const before = applied();
  const early = await done(['export', '--data', data]);
  assert.equal(early.code, 1);
  assert.match(early.stderr, /written by an older Guyub: run guyub migrate first/);
  assert.equal(applied(), before, 'looking changes nothing');

  const both = await Promise.all([done(['migrate', '--data', data]), done(['migrate', '--data', data])]);
  assert.deepEqual(
    both.map(({ code }) => code),
    [0, 0],
  );
  const said = both.flatMap(({ stdout }) => stdout.match(/^Done: .*$/gm) ?? []);
  assert.ok(said.length > 0);
  assert.equal(new Set(said).size, said.length, 'each migration ran once');
  assert.equal(applied(), before + said.length);
  assert.ok(both.some(({ stdout }) => stdout.includes('has the newest schema already')));

  const late = await done(['export', '--data', data]);
  assert.deepEqual(parsed(late.stdout).slice(1), [{ table: 'poll', record: poll }]);
});

test('migrate beside a running server disturbs nobody, and makes a database where there is none', async () => {
  using place = folder();
  const data = place.file('new/data');
  const first = await done(['migrate'], { env: { GUYUB_DATA: data } });
  assert.equal(first.code, 0);
  assert.match(first.stdout, /^Done: 0001 [^]* has the newest schema\.\n$/);
  await using server = serve(data);
  const url = await urlOf(server);
  const again = await done(['migrate', '--data', data]);
  assert.equal(again.code, 0);
  assert.match(again.stdout, /has the newest schema already/);
  assert.equal((await post(url, feedback())).status, 200);
});
