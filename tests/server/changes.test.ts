/** What has changed, for those who ask: `GET /v1/{community}/changes`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MemoryStore } from '../../src/adapters/memory/index.ts';
import type { Hint, Receipt } from '../../src/model/community.ts';
import { execute } from '../../src/model/execute.ts';
import { mostTopics } from '../../src/model/hints.ts';
import type { Command } from '../../src/model/records.ts';
import type { Store } from '../../src/model/store.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { at, feedback, folder, guest, json, poll, problem, server, vote } from './helpers.ts';

const give = async (store: Store, ...commands: Command[]) => {
  let version = '';
  for (const command of commands) {
    const { receipt } = await execute(store, command, guest('ani'), at);
    version = receipt!.version;
  }
  return version;
};

test('memory and database name what has changed alike, each topic once, and everything where it is too much', async () => {
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  for (const store of [new MemoryStore(), storage.community('main')]) {
    assert.deepEqual(await store.changes(''), []);
    for (let n = 0; n <= mostTopics; n++) await store.put('poll', { ...poll, id: `p${n}` });
    const first = await give(store, vote('gayo', { pollId: 'p1' }));
    assert.deepEqual(await store.changes(''), [{ topic: '', version: first }]);
    assert.deepEqual(await store.changes(first), []);
    const second = await give(store, vote('gayo', { pollId: 'p2' }), vote('toraja', { pollId: 'p1' }));
    const changes = await store.changes(first);
    assert.deepEqual(
      changes.map(({ topic }) => topic),
      ['poll/p2', 'poll/p1'],
    );
    assert.equal(changes.at(-1)!.version, second);
    // Nobody is told that somebody has written to the team.
    await give(store, feedback());
    assert.deepEqual(await store.changes(second), []);
    const all = Array.from({ length: mostTopics + 1 }, (_, n) => vote('gayo', { pollId: `p${n}` }));
    const last = await give(store, ...all);
    assert.deepEqual(await store.changes(second), [{ topic: '', version: last }]);
  }
  storage.close();
});

test('the address gives topics alone, to anybody, and refuses what is no version', async () => {
  using host = await server();
  const { version } = await json<Receipt>(await host.post(vote()));
  const changes = async (after = '') =>
    (await json<{ changes: Hint[] }>(await host.ask(`/v1/main/changes${after}`))).changes;
  assert.deepEqual(await changes(), [{ topic: '', version }]);
  assert.deepEqual(await changes(`?after=${version}`), []);
  assert.deepEqual(await problem(await host.ask('/v1/main/changes?after=%27')), {
    status: 422,
    code: 'invalid',
    fields: { after: 'malformed' },
  });
});
