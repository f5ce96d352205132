/** What stands where on the brand's site, and where it was seen. On each engine. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AuditRead } from '../../src/model/audit.ts';
import type { ConductRead, Policy } from '../../src/model/conduct.ts';
import { newId } from '../../src/model/id.ts';
import type { PlacementsRead, StaffPlacement } from '../../src/model/placement-staff.ts';
import { mostSightings, type PlacementItem } from '../../src/model/placement.ts';
import type { Store } from '../../src/model/store.ts';
import type { PollRead } from '../../src/model/poll.ts';
import { createApp } from '../../src/server/app.ts';
import { memberTokens } from '../../src/server/member-tokens.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { sweepOnce } from '../../src/server/sweep.ts';
import { engines, type Engine } from './databases.ts';
import { as, at, brand, json, later, poll, problem } from './helpers.ts';
import { bearer, memberKey, tokenOf } from './tokens.ts';

const day = 24 * 60;
let last = '';
const nextId = () => (last = newId(last));

const policy: Policy = {
  id: 'rules',
  version: 1,
  title: 'Aturan',
  body: 'Saling menghormati.',
  material: true,
  publishedAt: later(-60).toISOString(),
};

async function place(engine: Engine) {
  const database = await engine.open();
  const storage = await openStorage(database.place);
  const store = storage.community('main');
  for (const [index, id] of ['old', 'new', 'draft'].entries()) {
    const createdAt = later(index - 10).toISOString();
    await store.put('poll', { ...poll, id, question: id, createdAt, ...(id === 'draft' && { draft: true }) });
  }
  await store.put('policy', policy);
  const clock = { minute: 0 };
  const errors: unknown[] = [];
  const sightings: string[] = [];
  // The same store, but it is known how often it is told.
  const told: Store = {
    read: (look) => store.read(look),
    transact: (work) => store.transact(work),
    mark: () => store.mark(),
    sight(place, sighting) {
      sightings.push(`${place.name} ${sighting.origin}`);
      return store.sight(place, sighting);
    },
  };
  const app = createApp({
    storage: { community: () => told },
    secret: 'a secret of the tests, long enough to be one',
    origins: [brand, 'https://shop.example', ...many],
    members: await memberTokens([memberKey]),
    now: () => later(clock.minute),
    log: (entry) => entry.event === 'error' && errors.push(entry.error),
  });
  const ask = async (path: string, headers: Record<string, string> = {}) =>
    app.fetch(new Request(`https://backend.example/v1/main/${path}`, { headers }));
  const dewi = () => bearer(tokenOf('dewi', { roles: ['moderator'] }, later(clock.minute).getTime() / 1000));
  const placements = async () => (await json<PlacementsRead>(await ask('placements', dewi()))).placements;
  const give = (command: object) =>
    app.fetch(
      new Request('https://backend.example/v1/main/commands', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...dewi() },
        body: JSON.stringify({ id: nextId(), type: 'placement.set', ...command }),
      }),
    );
  return {
    clock,
    storage,
    store,
    errors,
    sightings,
    ask,
    give,
    placements,
    audit: async () => (await json<AuditRead>(await ask('audit', dewi()))).entries,
    async set(items: readonly PlacementItem[], kind = 'poll', name = 'home') {
      const before = (await placements()).find((each) => each.kind === kind && each.name === name);
      const ifVersion = before && { ifVersion: before.version };
      const answer = await give({ kind, name, items, ...ifVersion });
      assert.equal(answer.status, 200, await answer.clone().text());
    },
    async refused(command: object) {
      const { status: _, ...said } = await problem(await give(command));
      return said;
    },
    /** Which poll a page shows at a placement. */
    shown: async (name = 'home') =>
      (await json<PollRead>(await ask(`polls/current?placement=${name}`))).poll?.id,
    async home(): Promise<StaffPlacement> {
      return (await placements()).find(({ kind, name }) => kind === 'poll' && name === 'home')!;
    },
    /** What the team is told of sightings, as soon as that is so. */
    async seen(expected: readonly string[]) {
      for (let tries = 0; ; tries++) {
        const seen = (await this.home()).seen.map(({ origin, at }) => `${origin} ${at.slice(11, 16)}`);
        if (tries === 200 || JSON.stringify(seen) === JSON.stringify(expected))
          return assert.deepEqual(seen, expected);
        await sleep(10);
      }
    },
    async [Symbol.asyncDispose]() {
      await storage.close();
      await database[Symbol.asyncDispose]();
    },
  };
}
const many = Array.from(
  { length: mostSightings + 2 },
  (_, n) => `https://s${String(n).padStart(2, '0')}.example`,
);
const when = (minute: number) => later(minute).toISOString();

for (const engine of engines)
  describe(engine.name, () => {
    test('of the items whose time it is the first stands there, and without any what would stand anyway', async () => {
      await using here = await place(engine);
      assert.equal(await here.shown(), 'new', 'no such placement');
      await here.set([
        { recordId: 'draft', until: when(1) },
        { recordId: 'old', from: when(1), until: when(2) },
        { recordId: 'draft', from: '2026-03-01T16:00:00+08:00', until: when(2) },
      ]);
      const told = async () => {
        const { now, next } = await here.home();
        return [await here.shown(), now, next];
      };
      const current = { recordId: 'new', title: 'new', assigned: false };
      const old = { recordId: 'old', title: 'old' };
      assert.deepEqual(await told(), ['new', current, { at: when(1), shows: old }]);
      here.clock.minute = 1;
      const after = { at: when(2), shows: { recordId: 'new', title: 'new' } };
      assert.deepEqual(await told(), ['old', { ...old, assigned: true }, after]);
      here.clock.minute = 2;
      assert.deepEqual(await told(), ['new', current, undefined]);
      assert.equal((await json<PollRead>(await here.ask('polls/old?placement=home'))).poll?.id, 'old');

      const { items } = await here.home();
      assert.deepEqual(items, [
        { recordId: 'draft', until: when(1), title: 'draft', ready: false },
        { recordId: 'old', from: when(1), until: when(2), title: 'old', ready: true },
        { recordId: 'draft', from: at.toISOString(), until: when(2), title: 'draft', ready: false },
      ]);
      await here.set([{ recordId: 'new' }]);
      assert.deepEqual((await here.home()).now, { ...current, assigned: true });
      const [entry] = await here.audit();
      assert.deepEqual(
        [entry!.target, entry!.after],
        [{ kind: 'placement', id: 'poll/home' }, JSON.stringify([{ recordId: 'new' }])],
      );
      assert.equal(JSON.parse(entry!.before!).length, 3);
    });

    test('the rules have placements of their own, by the same names', async () => {
      await using here = await place(engine);
      const shown = async () =>
        (await json<ConductRead>(await here.ask('conduct?placement=home'))).policy?.id;
      await here.store.put('policy', { ...policy, id: 'club', publishedAt: when(-30) });
      await here.set([{ recordId: 'old' }]);
      assert.equal(await shown(), 'club');
      await here.set([{ recordId: 'rules' }], 'policy');
      assert.deepEqual([await shown(), await here.shown()], ['rules', 'old']);
      assert.deepEqual(
        (await here.placements()).map(({ kind, name, now }) => [kind, name, now?.title]),
        [
          ['policy', 'home', 'Aturan'],
          ['poll', 'home', 'old'],
        ],
      );
    });

    test('nobody writes over what they have not seen, and what is wrong is named', async () => {
      await using here = await place(engine);
      await here.set([{ recordId: 'old' }]);
      const home = { kind: 'poll', name: 'home', items: [] as PlacementItem[] };
      const changed = { code: 'conflict', reason: 'changed' };
      assert.deepEqual(await here.refused(home), changed);
      assert.deepEqual(await here.refused({ ...home, ifVersion: nextId() }), changed);
      const { version: ifVersion } = await here.home();
      const wrong = async (change: object) => (await here.refused({ ...home, ifVersion, ...change })).fields;
      assert.deepEqual(await wrong({ name: 'my home' }), { name: 'malformed' });
      assert.deepEqual(await wrong({ name: 'x'.repeat(41) }), { name: 'too-long' });
      assert.deepEqual(await wrong({ kind: 'event' }), { kind: 'unknown' });
      assert.deepEqual(await wrong({ items: [{ recordId: 'none' }] }), { items: 'unknown' });
      const item = { recordId: 'old', from: when(1) };
      assert.deepEqual(await wrong({ items: [{ ...item, until: when(1) }] }), { items: 'malformed' });
      assert.deepEqual(await wrong({ items: [{ ...item, from: 'soon' }] }), { items: 'malformed' });
      assert.deepEqual(await wrong({ items: Array.from({ length: 21 }, () => item) }), { items: 'too-many' });
      for (let count = 1; count < 100; count++)
        await here.store.put('placement', { kind: 'poll', name: `p${count}`, items: [], version: nextId() });
      assert.deepEqual((await here.refused({ ...home, name: 'one-more' })).fields, { name: 'too-many' });
    });

    test('one that is deleted is gone, pages hear of it, and a name that is made anew was seen where it was', async () => {
      await using here = await place(engine);
      await here.set([{ recordId: 'old' }]);
      await here.set([{ recordId: 'rules' }], 'policy');
      await here.ask('polls/current?placement=home', { origin: brand });
      await here.seen([`${brand} 08:00`]);
      const { version: ifVersion } = await here.home();
      const discard = { type: 'placement.discard', kind: 'poll', name: 'home', ifVersion };
      const before = await here.store.read((seen) => seen.version());
      assert.equal((await here.give(discard)).status, 200);
      assert.equal(await here.shown(), 'new', 'what the page shows that names it still');
      assert.deepEqual(
        (await here.store.changes(before)).map(({ topic }) => topic),
        ['poll'],
      );
      assert.deepEqual(
        (await here.placements()).map(({ kind, name }) => [kind, name]),
        [['policy', 'home']],
        'the rules keep theirs',
      );
      const [entry] = await here.audit();
      assert.deepEqual([entry!.before, entry!.after], [JSON.stringify([{ recordId: 'old' }]), null]);
      const late = { kind: 'poll', name: 'home', items: [{ recordId: 'old' }], ifVersion };
      assert.deepEqual(await here.refused(late), { code: 'conflict', reason: 'changed' });
      assert.equal(await here.shown(), 'new', 'a late change of it brings nothing back');
      await here.set([{ recordId: 'old' }]);
      assert.equal(await here.shown(), 'old');
      await here.seen([`${brand} 08:00`]);
    });

    test('the team is told on which site it was asked for, once an hour, and nothing of who asked', async () => {
      await using here = await place(engine);
      const look = (headers: Record<string, string>, query = 'placement=home') =>
        here.ask(`polls/current?${query}`, headers);
      await look({ origin: brand });
      await here.set([{ recordId: 'old' }]);
      await here.seen([]);

      here.clock.minute = 1;
      await look({ origin: 'https://shop.example' });
      await here.seen(['https://shop.example 08:01']);
      // Of one who is known, and of one who is answered what was kept.
      here.clock.minute = 2;
      await look({ origin: brand, ...as(1) });
      await here.seen([`${brand} 08:02`, 'https://shop.example 08:01']);
      await look({ 'sec-fetch-site': 'same-origin' });
      const three = ['https://backend.example 08:02', `${brand} 08:02`, 'https://shop.example 08:01'];
      await here.seen(three);

      // Within the hour, from elsewhere, from no page, of another placement, or none: nothing new.
      here.clock.minute = 30;
      for (const headers of [
        { origin: brand },
        { origin: 'https://elsewhere.example' },
        { origin: 'null' },
        { referer: 'ftp://brand.example/' },
        { 'sec-fetch-site': 'cross-site' },
        {},
      ])
        await look(headers as Record<string, string>);
      await look({ origin: many[0]! }, 'placement=other');
      await look({ origin: many[0]! }, '');
      const before = here.sightings.length;
      await look({ origin: brand });
      await look({ origin: many[0]! }, 'placement=other');
      assert.equal(here.sightings.length, before, 'the database is not told what it knows');
      here.clock.minute = 62;
      await look({ referer: `${brand}/kopi/arabika?who=ani` });
      await here.seen([`${brand} 09:02`, ...three.filter((line) => !line.startsWith(brand))]);

      // The newest twenty.
      for (const [index, origin] of many.entries()) {
        here.clock.minute = 100 + index;
        await look({ origin });
      }
      const newest = many.map((origin, index) => `${origin} ${when(100 + index).slice(11, 16)}`).toReversed();
      await here.seen(newest.slice(0, mostSightings));

      const sweep = (minute: number) => sweepOnce(here.storage, 'main', {}, () => {}, later(minute));
      await sweep(119 + 90 * day);
      await here.seen(newest.slice(0, 3));
      await sweep(200 + 90 * day);
      await here.seen([]);
      assert.deepEqual(here.errors, []);
    });
  });
