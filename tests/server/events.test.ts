import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { MemoryStore } from '../../src/adapters/memory/index.ts';
import { answer, execute } from '../../src/model/execute.ts';
import type { CommunityEvent, EventsRead } from '../../src/model/event.ts';
import { newId } from '../../src/model/id.ts';
import type { Store } from '../../src/model/store.ts';
import { eventQueries } from '../../src/server/storage/events.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { sqlite } from './databases.ts';
import { as, at, folder, guest, json, later, problem, server } from './helpers.ts';
import { plansOf } from './plans.ts';

const hour = 60;
const event = (change: Partial<CommunityEvent> = {}): CommunityEvent => ({
  id: 'cupping',
  title: 'Cupping',
  startsAt: later(24 * hour).toISOString(),
  endsAt: later(26 * hour).toISOString(),
  zone: 'Asia/Makassar',
  mode: 'offline',
  status: 'scheduled',
  createdAt: at.toISOString(),
  ...change,
});

test('the database lists events, pages them and counts answers as the memory does', async () => {
  const some = fc
    .uniqueArray(
      fc.record({
        id: fc.nat(30).map((n) => `e${n}`),
        start: fc.integer({ min: -9, max: 9 }),
        length: fc.nat(5),
        broken: fc.nat(9),
        capacity: fc.option(fc.nat(2), { nil: undefined }),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    )
    .map((list) =>
      list.map(({ id, start, length, broken, capacity }) =>
        event({
          id,
          startsAt: broken ? later(start * hour).toISOString() : 'soon',
          endsAt: later((start + length) * hour).toISOString(),
          ...(capacity !== undefined && { capacity }),
        }),
      ),
    );
  const step = fc.record({
    actor: fc.constantFrom('ani', 'budi', 'citra'),
    eventId: fc.nat(30).map((n) => `e${n}`),
    answer: fc.constantFrom('yes', 'yes', 'no'),
    late: fc.boolean(),
  });
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  let run = 0;
  await fc.assert(
    fc.asyncProperty(some, fc.array(step, { maxLength: 20 }), async (events, steps) => {
      const stores = [new MemoryStore(), storage.community(`run-${run++}`)] as const;
      for (const store of stores) for (const each of events) await store.put('event', each);
      const first = newId('', at.getTime());
      let last = first;
      for (const { actor, late, ...rest } of steps) {
        last = newId(late ? first : last, at.getTime());
        const command = { id: last, type: 'event.rsvp', ...rest };
        const [memory, database] = await Promise.all(
          stores.map((store: Store) => execute(store, command, guest(actor), at)),
        );
        assert.deepEqual(database!.refusal, memory!.refusal);
      }
      for (const viewer of [{ roles: [] }, guest('ani')]) {
        for (const when of ['upcoming', 'past'] as const) {
          const pages = await Promise.all(
            stores.map(async (store: Store) => {
              const all = [];
              let cursor: string | undefined;
              do {
                const read: EventsRead = await answer(
                  store,
                  { type: 'events', when, limit: 3, cursor },
                  viewer,
                  at,
                );
                all.push(...read.events);
                cursor = read.next;
              } while (cursor);
              return all;
            }),
          );
          assert.deepEqual(pages[1], pages[0]);
          assert.equal(new Set(pages[0]!.map(({ id }) => id)).size, pages[0]!.length);
        }
        for (const id of [...events.map((each) => each.id), 'nowhere']) {
          const query = { type: 'events', id, when: 'upcoming' } as const;
          const [memory, database] = await Promise.all(
            stores.map(async (store: Store) => (await answer(store, query, viewer, at)).events),
          );
          assert.deepEqual(database, memory);
          assert.equal(memory!.length, id === 'nowhere' ? 0 : 1);
        }
      }
    }),
    { numRuns: 30 },
  );
  storage.close();
});

test('events are read over HTTP page by page, and what makes no sense is refused', async () => {
  using place = await server();
  const store = place.storage.community('main');
  for (let count = 0; count < 25; count++) await store.put('event', event({ id: `e${count + 10}` }));
  const first = await json<EventsRead>(await place.ask('/v1/main/events'));
  assert.equal(first.events.length, 20);
  const query = `when=upcoming&cursor=${encodeURIComponent(first.next!)}`;
  const second = await json<EventsRead>(await place.ask(`/v1/main/events?${query}`));
  assert.deepEqual([second.events.length, second.next], [5, undefined]);
  for (const [asked, fields] of [
    ['when=someday', { when: 'unknown' }],
    ['cursor=', { cursor: 'malformed' }],
    ["cursor=' or 1=1", { cursor: 'malformed' }],
    ['limit=0', { limit: 'malformed' }],
    ['limit=', { limit: 'malformed' }],
    ['limit=9999', { limit: 'too-many' }],
  ] as const) {
    const answered = await problem(await place.ask(`/v1/main/events?${asked}`));
    assert.deepEqual(answered, { status: 422, code: 'invalid', fields }, asked);
  }
});

test('one event has an address of its own, which is asked again only for what has changed', async () => {
  using place = await server();
  const store = place.storage.community('main');
  const gone = { startsAt: later(-26 * hour).toISOString(), endsAt: later(-24 * hour).toISOString() };
  for (const change of [{}, { id: 'gone/ñ', ...gone }, { id: 'draft', status: 'draft' } as const])
    await store.put('event', event(change));
  const read = async (id: string) =>
    (await json<EventsRead>(await place.ask(`/v1/main/events/${encodeURIComponent(id)}`))).events;
  assert.deepEqual(
    (await Promise.all(['cupping', 'gone/ñ', 'draft', 'nowhere'].map(read))).map((events) =>
      events.map(({ id }) => id),
    ),
    [['cupping'], ['gone/ñ'], [], []],
  );
  const first = await place.ask('/v1/main/events/cupping');
  const etag = first.headers.get('etag')!;
  const again = (of: string) => place.ask(`/v1/main/events/${of}`, { headers: { 'If-None-Match': etag } });
  assert.equal((await again('cupping')).status, 304);
  assert.equal((await again('nowhere')).status, 200);
  assert.equal(
    (await place.post({ id: newId(), type: 'event.rsvp', eventId: 'cupping', answer: 'yes' }, as(1))).status,
    200,
  );
  const changed = await again('cupping');
  assert.deepEqual([changed.status, (await json<EventsRead>(changed)).events[0]!.going], [200, 1]);
  const unfit = await problem(await place.ask('/v1/main/events/a%00b'));
  assert.deepEqual(unfit, { status: 422, code: 'invalid', fields: { id: 'malformed' } });
});

test('a refused answer says why, and one that is full is a 409', async () => {
  using place = await server();
  const store = place.storage.community('main');
  await store.put('event', event({ capacity: 1 }));
  const rsvp = () => ({ id: newId(), type: 'event.rsvp', eventId: 'cupping', answer: 'yes' });
  assert.equal((await place.post(rsvp(), as(1))).status, 200);
  const full = await problem(await place.post(rsvp(), as(2)));
  assert.deepEqual(full, { status: 409, code: 'conflict', reason: 'full' });
});

test('a page is found by an index, however many events there are', async () => {
  await using database = await sqlite.open();
  await (await openStorage(database.place)).close();
  const after = { time: at.toISOString(), id: 'x' };
  for (const when of ['upcoming', 'past'] as const)
    for (const from of [undefined, after]) {
      const [plan] = await plansOf(database, (db) => eventQueries(db, 'main').events(when, at, 21, from));
      const [index, column] =
        when === 'past' ? ['events_by_end', 'ends_at<'] : ['events_by_start', 'starts_at>'];
      assert.match(
        plan!,
        new RegExp(`^SEARCH events USING INDEX ${index} \\(community=\\? AND .*${column}\\?`),
      );
      assert.doesNotMatch(plan!, /TEMP B-TREE/);
    }
});
