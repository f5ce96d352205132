/** What everybody is answered whom nobody knows is made once, and never older than what has changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PollRead } from '../../src/model/poll.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { as, json, later, poll, server, vote } from './helpers.ts';

const current = '/v1/main/polls/current';

test('every change is in the next answer, whoever makes it, another process too', async () => {
  using place = await server();
  const voters = async () => (await json<PollRead>(await place.ask(current))).tally!.voters;
  for (let person = 1; person <= 3; person++) {
    assert.equal(await voters(), person - 1);
    assert.equal((await place.post(vote(), as(person))).status, 200);
    assert.equal(await voters(), person);
  }
  const other = await openStorage(place.database);
  await other.community('main').put('poll', { ...poll, id: 'newer', createdAt: later(0).toISOString() });
  assert.equal((await json<PollRead>(await place.ask(current))).poll!.id, 'newer');
  await other.close();
});

test('each is answered what they asked for, and whoever is known what is theirs', async () => {
  using place = await server();
  await place.post(vote(), as(1));
  const [nobody, one, another] = await Promise.all(
    [{}, as(1), as(2)].map(async (headers) => json<PollRead>(await place.ask(current, { headers }))),
  );
  assert.deepEqual([nobody!.mine, one!.mine!.choices, another!.mine], [null, ['gayo'], null]);
  assert.equal((await json<PollRead>(await place.ask('/v1/main/polls/other'))).poll, null);
  assert.equal((await json<PollRead>(await place.ask(`/v1/main/polls/${poll.id}`))).poll!.id, poll.id);
});

test('what the clock closes is closed', async () => {
  const world = { minute: 0 };
  using place = await server({ now: () => later(world.minute) });
  await place.storage.community('main').put('poll', { ...poll, closesAt: later(5).toISOString() });
  const closed = async () => (await json<PollRead>(await place.ask(current))).closed;
  assert.equal(await closed(), false);
  world.minute = 5;
  assert.equal(await closed(), true);
});
