/** A database that the last version has written is brought up to date, with all that was in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommunityEvent } from '../../src/model/event.ts';
import { newId } from '../../src/model/id.ts';
import type { Command } from '../../src/model/records.ts';
import { createApp, type App } from '../../src/server/app.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import * as previous from '../versions/previous.ts';
import { as, at, brand, feedback, folder, json, later, poll, vote } from './helpers.ts';

const event: CommunityEvent = {
  id: 'cupping',
  title: 'Cupping',
  startsAt: later(60).toISOString(),
  endsAt: later(120).toISOString(),
  zone: 'Asia/Makassar',
  mode: 'offline',
  capacity: 1,
  status: 'scheduled',
  createdAt: at.toISOString(),
};
const rsvp = (answer: 'yes' | 'no' | 'wait'): Command => ({
  id: newId(),
  type: 'event.rsvp',
  eventId: event.id,
  answer,
});
const question = (): Command => ({
  id: newId(),
  type: 'question.ask',
  title: 'How coarse?',
  body: 'For a *Moka*.',
});

type Ask = (path: string, command?: Command, person?: number) => Promise<Record<string, unknown>>;

/** Asks a server of either version, as a guest. */
const asking =
  ({ fetch }: App): Ask =>
  async (path, command, person = 1) => {
    const headers = { ...as(person), 'Content-Type': 'application/json' };
    const init = command ? { method: 'POST', body: JSON.stringify(command) } : {};
    const response = await fetch(new Request(`http://backend.example/v1/main/${path}`, { ...init, headers }));
    assert.equal(response.status, 200, path);
    return json(response);
  };

const options = { secret: 's'.repeat(32), origins: [brand], now: () => at };
const everything = async (ask: Ask) => [
  await ask('polls/current'),
  await ask('events?when=upcoming'),
  await ask('questions?search=coarse'),
];

test('an older database is read, and goes on', async () => {
  using place = folder();
  const file = place.file('guyub.db');
  const older = await previous.openStorage(file);
  await older.community('main').put('poll', poll);
  await older.community('main').put('event', event);
  const askOlder = asking(previous.createApp({ ...options, storage: older }));
  const commands = [vote(), rsvp('yes'), question(), feedback()];
  const receipts = [];
  for (const command of commands) receipts.push(await askOlder('commands', command));
  const before = await everything(askOlder);
  older.close();

  const storage = await openStorage(file);
  const ask = asking(createApp({ ...options, storage }));
  const now = await everything(ask);
  assert.partialDeepStrictEqual(now, before);
  for (const [index, command] of commands.entries()) {
    assert.deepEqual(await ask('commands', command), receipts[index], 'a late copy has its receipt');
  }
  assert.deepEqual(await everything(ask), now, 'and changes nothing');

  const store = storage.community('main');
  const seen = await store.read(async (seen) => [
    (await seen.events('upcoming', at, 9, undefined, ['cupp'])).map(({ id }) => id),
    (await seen.attendees(event.id, 9)).map(({ answer }) => answer),
  ]);
  assert.deepEqual(seen, [[event.id], ['yes']], 'what the team looks for is found');
  await store.put('event', { ...event, waitlist: true });
  await ask('commands', rsvp('wait'), 2);
  await ask('commands', rsvp('no'));
  const read = await ask('events?when=upcoming', undefined, 2);
  assert.partialDeepStrictEqual(read['events'], [{ going: 1, waiting: 0, mine: { answer: 'yes' } }]);
  storage.close();
});
