import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { Command } from '../../src/model/records.ts';
import { answer, execute } from '../../src/model/execute.ts';
import { newId } from '../../src/model/id.ts';
import type { Store } from '../../src/model/store.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { at, feedback, folder, guest, later, poll, polls, vote } from './helpers.ts';

test('of several open polls the newest is current, and of closed ones the one that closed last', async () => {
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  const store = storage.community('main');
  const current = async (now: Date) => (await store.read((seen) => seen.currentPoll(now)))?.id;
  assert.equal(await current(at), undefined);
  for (const record of polls.slice(1)) await store.put('poll', record);
  assert.equal(await current(at), 'final');
  assert.equal(await current(later(10)), 'several', 'a poll is closed at the very moment it says');
  assert.equal(await current(later(99)), 'several');
  await store.put('poll', { ...polls[2]!, closesAt: '2026-03-02T07:00:00Z' });
  assert.equal(await current(later(99)), 'final', 'a record put again replaces the first');
  storage.close();
});

test('what was accepted is there after closing and opening again', async () => {
  using place = folder();
  const file = place.file('guyub.db');
  const command = vote('toraja');
  const first = await openStorage(file);
  await first.community('main').put('poll', poll);
  const { receipt } = await execute(first.community('main'), command, guest('ani'), at);
  first.close();

  const second = await openStorage(file);
  const store = second.community('main');
  const read = await answer(store, { type: 'poll' }, guest('ani'), at);
  assert.deepEqual(read.tally, { voters: 1, counts: [0, 1] });
  assert.deepEqual(read.mine, { choices: ['toraja'], commandId: command.id });
  assert.equal(read.version, receipt!.version);
  assert.equal(read.version.length, newId().length);
  assert.deepEqual(await execute(store, command, guest('ani'), later(5)), { receipt });
  second.close();
});

test('commands given at once are all counted, each once, whatever else is read meanwhile', async () => {
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  const store = storage.community('main');
  await store.put('poll', poll);
  const commands = Array.from({ length: 60 }, (_, index) => vote(index % 3 ? 'gayo' : 'toraja'));
  const reads: number[] = [];
  const outcomes = await Promise.all(
    [...commands, ...commands].map(async (command, index) => {
      const outcome = await execute(store, command, guest(`guest-${index % 60}`), at);
      const { tally } = await answer(store, { type: 'poll', id: poll.id }, { roles: [] }, at);
      assert.equal(tally!.counts[0]! + tally!.counts[1]!, tally!.voters, 'a read sees whole commands');
      reads.push(tally!.voters);
      return outcome;
    }),
  );
  assert.ok(outcomes.every(({ receipt }) => receipt));
  assert.equal(new Set(outcomes.map(({ receipt }) => receipt!.version)).size, 60);
  assert.deepEqual((await answer(store, { type: 'poll', id: poll.id }, { roles: [] }, at)).tally, {
    voters: 60,
    counts: [40, 20],
  });
  assert.ok(reads.every((voters) => voters >= 1 && voters <= 60));
  storage.close();
});

test('a look sees one moment, however long it takes', async () => {
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  const store = storage.community('main');
  await store.put('poll', poll);
  await store.read(async (seen) => {
    const [before, version] = [await seen.tally(poll), await seen.version()];
    await execute(store, vote(), guest('ani'), at);
    assert.deepEqual(await seen.tally(poll), before);
    assert.equal(await seen.version(), version);
  });
  assert.equal((await store.read((seen) => seen.tally(poll))).voters, 1);
  storage.close();
});

test('a changed vote moves, one taken back is gone, and a late copy changes nothing', async () => {
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  const store = storage.community('main');
  await store.put('poll', poll);
  const give = async (command: Command) => (await execute(store, command, guest('ani'), at)).receipt!.version;
  const state = () => answer(store, { type: 'poll', id: poll.id }, guest('ani'), at);
  const late = vote('gayo');
  const earlier = vote('gayo', { id: newId(late.id) });
  await give(earlier);
  await give(vote('toraja', { id: newId(earlier.id) }));
  assert.deepEqual((await state()).tally, { voters: 1, counts: [0, 1] });
  const version = await give(late);
  assert.deepEqual((await state()).tally, { voters: 1, counts: [0, 1] });
  assert.equal((await state()).version, version, 'that nothing changed is a version too');
  await give({ id: newId((await state()).mine!.commandId), type: 'poll.withdraw', pollId: poll.id });
  assert.deepEqual((await state()).tally, { voters: 0, counts: [0, 0] });
  storage.close();
});

test('from its first look to its last write a transaction has the database for itself', async () => {
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  const other = new DatabaseSync(place.file('guyub.db'));
  await storage.community('main').transact(async (transaction) => {
    await transaction.version();
    assert.throws(() => other.exec('begin immediate'), /locked/);
  });
  other.exec('begin immediate; rollback');
  other.close();
  storage.close();
});

test('a command that fails half-way leaves nothing behind', async () => {
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  const store = storage.community('main');
  await store.put('poll', poll);
  const command = vote();
  const version = await store.read((seen) => seen.version());
  const broken = store.transact(async (transaction) => {
    const { id: commandId } = command;
    const ballot = { pollId: poll.id, voter: 'ani', choices: ['gayo'], commandId, castAt: at.toISOString() };
    const acceptance = { commandId, version: newId(), at: at.toISOString(), actor: 'ani', content: '' };
    await transaction.write([{ table: 'ballot', record: ballot }], acceptance, command.type);
    throw new Error('power cut');
  });
  await assert.rejects(broken, /power cut/);
  const read = await answer(store, { type: 'poll', id: poll.id }, guest('ani'), at);
  assert.deepEqual([read.mine, read.version, read.tally!.voters], [null, version, 0]);
  assert.ok((await execute(store, command, guest('ani'), at)).receipt, 'and the next one goes through');
  storage.close();
});

test('of several that are written together one fails alone', async () => {
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  const store = storage.community('main');
  const first = feedback();
  const broken = store.transact(async (transaction) => {
    const record = { ...feedback(), author: 'ani', status: 'received', createdAt: at.toISOString() } as const;
    const acceptance = {
      commandId: record.id,
      version: newId(),
      at: at.toISOString(),
      actor: '',
      content: '',
    };
    await transaction.write([{ table: 'feedback', record }], acceptance, first.type);
    throw new Error('in the middle');
  });
  const outcomes = await Promise.allSettled([
    execute(store, first, guest('ani'), at),
    broken,
    execute(store, first, guest('budi'), at),
    execute(store, feedback(), guest('budi'), at),
  ]);
  assert.deepEqual(
    outcomes.map((each) =>
      each.status === 'rejected' ? (each.reason as Error).message : !each.value.refusal,
    ),
    [true, 'in the middle', false, true],
  );
  storage.close();
  using database = new DatabaseSync(place.file('guyub.db'));
  const count = (table: string) => database.prepare(`select count(*) as n from ${table}`).get()!['n'];
  assert.deepEqual(['feedback', 'acceptances', 'changes'].map(count), [2, 2, 2]);
});

test('communities in one database know nothing of each other', async () => {
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  const [one, other] = [storage.community('one'), storage.community('other')];
  await one.put('poll', poll);
  await other.put('poll', poll);
  const command = vote();
  await execute(one, command, guest('ani'), at);
  assert.ok(
    (await execute(other, command, guest('budi'), at)).receipt,
    'an id is taken in its community only',
  );
  await execute(other, vote('toraja'), guest('citra'), at);
  const counts = async (store: Store) =>
    (await answer(store, { type: 'poll', id: poll.id }, { roles: [] }, at)).tally?.counts;
  assert.deepEqual(
    [await counts(one), await counts(other)],
    [
      [1, 0],
      [1, 1],
    ],
  );
  storage.close();
});

test('a database that another process keeps busy is a failure that passes', async () => {
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  const other = new DatabaseSync(place.file('guyub.db'));
  other.exec('begin immediate');
  const command = feedback();
  await assert.rejects(execute(storage.community('main'), command, guest('ani'), at), {
    code: 'server',
    retryAfter: 1,
  });
  await answer(storage.community('main'), { type: 'poll' }, { roles: [] }, at);
  other.exec('rollback');
  other.close();
  assert.ok((await execute(storage.community('main'), command, guest('ani'), at)).receipt);
  storage.close();
});

test('every commit is synced to the disk', async () => {
  const { connect } = await import('../../src/server/storage/sqlite.ts');
  const { sql } = await import('kysely');
  using place = folder();
  const { db, close } = connect(place.file('guyub.db'));
  const pragma = async (name: string) => (await sql.raw(`pragma ${name}`).execute(db)).rows[0];
  assert.deepEqual({ ...((await pragma('journal_mode')) as object) }, { journal_mode: 'wal' });
  assert.deepEqual({ ...((await pragma('synchronous')) as object) }, { synchronous: 2 });
  close();
});

test('a database of a newer version is left alone', async () => {
  using place = folder();
  const file = place.file('guyub.db');
  (await openStorage(file)).close();
  const database = new DatabaseSync(file);
  database.exec(`insert into migrations values ('9999 from the future', '')`);
  database.close();
  await assert.rejects(openStorage(file), /newer Guyub: it holds "9999 from the future"/);
});

test('processes that open a new database at once all find it ready', async () => {
  using place = folder();
  const open = `
    import { openStorage } from ${JSON.stringify(new URL('../../src/server/storage/index.ts', import.meta.url).href)};
    (await openStorage(process.argv[1])).close();`;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', open, place.file('guyub.db')], {
      stdio: 'inherit',
    }),
  );
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
  assert.deepEqual(codes, [0, 0, 0, 0]);
});
