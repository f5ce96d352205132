/** What the team plans, where it lies in a database: who hears of it, what is erased, and how it is found. */
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { answer, answerStaff, execute } from '../../src/model/execute.ts';
import type { CommunityEvent } from '../../src/model/event.ts';
import { newId } from '../../src/model/id.ts';
import { staff } from '../../src/model/staff-rules.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { engines, type Engine } from './databases.ts';
import { at, folder, guest, later } from './helpers.ts';

const dewi = { id: 'dewi', roles: ['moderator'] } as const;
const fields = {
  title: 'Cupping',
  startsAt: later(60).toISOString(),
  endsAt: later(120).toISOString(),
  zone: 'Asia/Makassar',
  mode: 'offline',
} as const;
const event: CommunityEvent = { ...fields, id: 'cupping', status: 'scheduled', createdAt: at.toISOString() };

async function community(engine: Engine) {
  const database = await engine.open();
  const storage = await openStorage(database.place);
  const store = storage.community('main');
  await store.put('event', event);
  return {
    store,
    async give(actor: Parameters<typeof execute>[2], command: Record<string, unknown>) {
      const given = { id: newId(), ...command };
      const { receipt, refusal } = await execute(store, given, actor, at, { staff });
      assert.equal(refusal, undefined, JSON.stringify(command));
      return receipt!;
    },
    attendance: async (eventId: string) => {
      const { read } = await answerStaff(store, staff, { type: 'attendance', eventId }, dewi, at);
      return read!;
    },
    async [Symbol.asyncDispose]() {
      await storage.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

for (const engine of engines)
  describe(engine.name, () => {
    test('visitors hear of a draft only once it is published, and that it is gone', async () => {
      await using place = await community(engine);
      const { store, give } = place;
      let { version } = await give(guest('ani'), { type: 'event.rsvp', eventId: event.id, answer: 'yes' });
      const heard = async () => {
        const topics = (await store.changes(version)).map(({ topic }) => topic);
        version = await store.read((seen) => seen.version());
        return topics;
      };
      const created = await give(dewi, { type: 'event.create', ...fields, status: 'draft' });
      const eventId = created.commandId;
      const edited = await give(dewi, { type: 'event.edit', eventId, ...fields, ifVersion: eventId });
      assert.deepEqual(await heard(), []);
      await give(dewi, { type: 'event.publish', eventId, ifVersion: edited.commandId });
      assert.deepEqual(await heard(), [`event/${eventId}`]);
      await give(dewi, { type: 'event.restore', eventId, status: 'draft' });
      assert.deepEqual(await heard(), [`event/${eventId}`]);
      // Also of one that was there before the team could plan.
      await store.put('event', { ...event, id: 'older' });
      await heard();
      await give(dewi, { type: 'event.restore', eventId: 'older', status: 'draft' });
      assert.deepEqual(await heard(), ['event/older']);
    });

    test('a deleted draft takes along who has said no to it, and is told to whoever was shown it', async () => {
      await using place = await community(engine);
      const { store, give, attendance } = place;
      const shown = (await give(dewi, { type: 'event.create', ...fields, status: 'scheduled' })).commandId;
      const rsvp = { type: 'event.rsvp', eventId: shown };
      await give(guest('ani'), { ...rsvp, answer: 'yes', name: 'Ani' });
      await give(guest('ani'), { ...rsvp, answer: 'no' });
      await give(guest('ani'), { ...rsvp, eventId: event.id, answer: 'no' });
      const back = await give(dewi, { type: 'event.restore', eventId: shown, status: 'draft' });
      const unseen = await give(dewi, { type: 'event.create', ...fields, status: 'draft' });
      const discard = async ({ version }: { version: string }, eventId: string, ifVersion: string) => {
        await give(dewi, { type: 'event.discard', eventId, ifVersion });
        return (await store.changes(version)).map(({ topic }) => topic);
      };
      assert.deepEqual(await discard(unseen, unseen.commandId, unseen.commandId), []);
      assert.deepEqual(await discard(unseen, shown, back.commandId), [`event/${shown}`]);
      assert.equal((await attendance(shown)).event, null);
      assert.deepEqual(await store.read((seen) => seen.rsvps(shown)), []);
      const { given } = await answer(store, { type: 'person' }, guest('ani'), at);
      assert.deepEqual(
        given.rsvp.map(({ eventId }) => eventId),
        [event.id],
        'what is left of what somebody has answered',
      );
      await give(guest('ani'), { type: 'person.erase' });
    });

    test('what somebody wants to be called is theirs to have, and is erased with them', async () => {
      await using place = await community(engine);
      const { store, give, attendance } = place;
      const rsvp = { type: 'event.rsvp', eventId: event.id, answer: 'yes' };
      await give(guest('ani'), { ...rsvp, name: 'Ani dari Kudus' });
      await give(guest('budi'), { ...rsvp, name: 'Budi' });
      const { given } = await answer(store, { type: 'person' }, guest('ani'), at);
      assert.deepEqual(
        given.rsvp.map(({ name }) => name),
        ['Ani dari Kudus'],
      );
      await give(guest('ani'), { type: 'person.erase' });
      const { people } = await attendance(event.id);
      assert.deepEqual(
        people.map(({ name }) => name),
        ['Budi'],
      );
      const { given: rest } = await answer(store, { type: 'person' }, guest('ani'), at);
      assert.deepEqual(rest.rsvp, []);
    });

    test('whoever planned it and has themselves erased leaves the event without a name in the record', async () => {
      await using place = await community(engine);
      const { store, give, attendance } = place;
      const { commandId } = await give(dewi, { type: 'event.create', ...fields, status: 'scheduled' });
      await give(dewi, { type: 'person.erase' });
      const { event, viewer: _, ...read } = await attendance(commandId);
      assert.equal(event!.title, 'Cupping');
      const audit = await store.read((seen) => seen.audit(9));
      assert.ok(!JSON.stringify([event, read, audit]).includes('dewi'));
    });

    test('places that nobody could take while it was cancelled go to those who wait once it is restored', async () => {
      await using place = await community(engine);
      const { store, give, attendance } = place;
      await store.put('event', { ...event, capacity: 1, waitlist: true });
      const rsvp = { type: 'event.rsvp', eventId: event.id };
      await give(guest('ani'), { ...rsvp, answer: 'yes' });
      await give(guest('budi'), { ...rsvp, answer: 'wait' });
      await give(dewi, { type: 'event.cancel', eventId: event.id, reason: 'Rain', ifVersion: event.id });
      await give(guest('ani'), { type: 'person.erase' });
      const stands = async () => (await attendance(event.id)).people.map(({ answer }) => answer);
      assert.deepEqual(await stands(), ['wait']);
      await give(dewi, { type: 'event.restore', eventId: event.id, status: 'scheduled' });
      assert.deepEqual(await stands(), ['yes']);
    });
  });

test('no list of the team’s is sorted anew each time, however much there is', async () => {
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  await storage.close();
  using database = new DatabaseSync(place.file('guyub.db'));
  const plan = (sql: string) =>
    database
      .prepare(`explain query plan ${sql}`)
      .all()
      .map((row) => String(row['detail']))
      .join('; ');
  const drafts = plan(
    "select record from events where community = 'main' and draft = 1 order by starts_at, id limit 21",
  );
  assert.match(drafts, /USING INDEX events_by_start \(community=\? AND draft=\?\)$/);
  const upcoming = plan(
    "select record from events where community = 'main' and draft = 0 and ends_at > '2026' and starts_at >= '2025' order by starts_at, id limit 21",
  );
  assert.match(upcoming, /events_by_start \(community=\? AND draft=\? AND starts_at>\?\)$/);
  const past = plan(
    "select record from events where community = 'main' and draft = 0 and ends_at <= '2026' order by ends_at desc, id desc limit 21",
  );
  assert.match(past, /events_by_end \(community=\? AND ends_at<\?\)$/);
  const people = plan(
    "select record from rsvps where community = 'main' and event_id = 'a' and attendance_key > '' order by attendance_key limit 21",
  );
  assert.match(people, /rsvps_by_attendance \(community=\? AND event_id=\? AND attendance_key>\?\)$/);
});
