/** What was accepted is remembered for thirty days, and then forgotten. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, execute } from '../../src/model/execute.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { startServer } from '../../src/server/serve.ts';
import { at, feedback, folder, guest, later, poll, vote } from './helpers.ts';

const day = 24 * 60;

test('what is older goes, little by little; what is younger stays, and so does the last version', async () => {
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  const store = storage.community('main');
  await store.put('poll', poll);
  const old = Array.from({ length: 1200 }, () => feedback());
  await Promise.all(old.map((command) => execute(store, command, guest('ani'), at)));
  const first = vote();
  await execute(store, first, guest('ani'), later(1));
  const kept = vote('toraja');
  const { receipt } = await execute(store, kept, guest('budi'), later(31 * day));
  const known = await store.changes(receipt!.version);
  assert.deepEqual(known, []);

  assert.equal(await store.sweep(later(2)), 1201);
  assert.equal(await store.sweep(later(2)), 0);
  assert.deepEqual(await execute(store, kept, guest('budi'), later(32 * day)), { receipt });
  const read = await answer(store, { type: 'poll' }, guest('ani'), later(32 * day));
  assert.deepEqual([read.version, read.tally?.voters], [receipt!.version, 2]);
  storage.close();
});

test('the last change is remembered however old it is, and whoever knows an older one is told of anything', async () => {
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  const store = storage.community('main');
  await store.put('poll', poll);
  const changes = async (after: string) => (await store.changes(after)).map((hint) => ({ ...hint }));
  const [first, , last] = [
    await execute(store, vote(), guest('ani'), at),
    await execute(store, vote('toraja'), guest('ani'), later(1)),
    await execute(store, vote(), guest('ani'), later(2)),
  ].map(({ receipt }) => receipt!.version);
  assert.deepEqual(await changes(first!), [{ topic: `poll/${poll.id}`, version: last }]);
  assert.equal(await store.sweep(later(day)), 3);
  assert.equal((await answer(store, { type: 'poll' }, guest('ani'), later(day))).version, last);
  assert.deepEqual(await changes(first!), [{ topic: '', version: last }]);
  assert.deepEqual(await changes(last!), []);
  storage.close();
});

test('a server sweeps when it starts, and says so', async () => {
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  await execute(storage.community('main'), feedback(), guest('ani'), new Date('2020-01-01T00:00:00Z'));
  await execute(storage.community('main'), feedback(), guest('ani'), new Date());
  storage.close();
  const log: unknown[] = [];
  const server = await startServer({
    port: 0,
    data: place.path,
    assets: place.path,
    origins: [],
    communities: ['main'],
    log: (entry) => log.push(entry),
  });
  // It waits for what is under way.
  await server.close();
  assert.deepEqual(log, [{ event: 'sweep', community: 'main', acceptances: 1 }]);
});
