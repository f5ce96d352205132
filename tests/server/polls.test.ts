/** What the team does with polls over HTTP, on each engine. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AuditRead } from '../../src/model/audit.ts';
import { newId } from '../../src/model/id.ts';
import { pollLimits, type PollsRead, type PollState, type StaffPoll } from '../../src/model/poll-staff.ts';
import type { PlacementsRead } from '../../src/model/placement-staff.ts';
import type { PollRead } from '../../src/model/poll.ts';
import { createApp } from '../../src/server/app.ts';
import { memberTokens } from '../../src/server/member-tokens.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { engines, type Engine } from './databases.ts';
import { as, at, brand, json, later, poll, problem } from './helpers.ts';
import { bearer, memberKey, tokenOf } from './tokens.ts';

const dewi = bearer(tokenOf('dewi', { roles: ['moderator'] }));
/** A new id, greater than all before it. */
let last = '';
const nextId = () => (last = newId(last));

const words = {
  question: 'Kopi apa?',
  lang: 'id',
  kind: 'single',
  options: [
    { id: 'gayo', label: 'Gayo' },
    { id: 'toraja', label: 'Torja' },
  ],
  results: 'always',
  allowChange: true,
};
const mended = { ...words, options: [words.options[0], { id: 'toraja', label: 'Toraja' }] };
const create = (change: object = {}) => ({
  id: nextId(),
  type: 'poll.create',
  ...words,
  draft: false,
  ...change,
});
const edit = ({ poll, version }: StaffPoll, change: object = {}) => ({
  id: nextId(),
  type: 'poll.edit',
  ...words,
  pollId: poll.id,
  ifVersion: version,
  ...change,
});
const set = (type: 'poll.open' | 'poll.close' | 'poll.discard', { poll, version }: StaffPoll) => ({
  id: nextId(),
  type,
  pollId: poll.id,
  ifVersion: version,
});

async function place(engine: Engine) {
  const database = await engine.open();
  const storage = await openStorage(database.place);
  const clock = { minute: 0 };
  const app = createApp({
    storage,
    secret: 'a secret of the tests, long enough to be one',
    origins: [brand],
    members: await memberTokens([memberKey]),
    now: () => later(clock.minute),
  });
  const ask = async (path: string, init: RequestInit = {}) =>
    app.fetch(new Request(`http://backend.example/v1/main/${path}`, init));
  const read = async <T>(path: string, headers: Record<string, string> = dewi) =>
    json<T>(await ask(path, { headers }));
  const give = (command: object, headers: Record<string, string> = dewi) =>
    ask('commands', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(command),
    });
  return {
    clock,
    storage,
    ask,
    read,
    give,
    /** Gives a command that is taken. */
    async done<C extends { id: string }>(command: C, headers?: Record<string, string>): Promise<C> {
      const answer = await give(command, headers);
      assert.equal(answer.status, 200, `${JSON.stringify(command)}: ${await answer.clone().text()}`);
      return command;
    },
    async refused(command: object) {
      const { status: _, ...said } = await problem(await give(command));
      return said;
    },
    /** A poll as the team sees it. */
    async seen({ id }: { id: string }): Promise<StaffPoll> {
      const { polls } = await read<PollsRead>('polls?limit=100');
      return polls.find(({ poll }) => poll.id === id)!;
    },
    async list(state: PollState | 'all', limit = 2) {
      const ids: string[] = [];
      for (let cursor = ''; ;) {
        const asked = `polls?state=${state}&limit=${limit}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
        const { polls, next } = await read<PollsRead>(asked);
        ids.push(...polls.map(({ poll }) => poll.id));
        if (next === undefined) return ids;
        cursor = next;
      }
    },
    vote: (pollId: string, choice: string, guest: number) =>
      give({ id: nextId(), type: 'poll.vote', pollId, choices: [choice] }, as(guest)),
    async [Symbol.asyncDispose]() {
      await storage.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

for (const engine of engines)
  describe(engine.name, () => {
    test('a draft is the team’s alone until it is opened, and closes and opens again as it was', async () => {
      await using here = await place(engine);
      const before = await here.done(create());
      here.clock.minute = 1;
      const draft = await here.done(create({ draft: true, closesAt: later(3).toISOString() }));
      const current = async () => (await here.read<PollRead>('polls/current', as(1))).poll?.id;
      const byId = async () => (await here.read<PollRead>(`polls/${draft.id}`, as(1))).poll?.id;
      assert.deepEqual([await current(), await byId()], [before.id, undefined]);
      assert.equal((await here.vote(draft.id, 'gayo', 1)).status, 404);
      assert.deepEqual(await here.refused(set('poll.close', await here.seen(draft))), {
        code: 'conflict',
        reason: 'draft',
      });

      here.clock.minute = 2;
      await here.done(set('poll.open', await here.seen(draft)));
      assert.deepEqual([await current(), await byId()], [draft.id, draft.id]);
      assert.equal((await here.vote(draft.id, 'gayo', 1)).status, 200);
      const { poll: opened, state } = await here.seen(draft);
      assert.deepEqual(
        [state, opened.openedAt, opened.createdAt, opened.draft],
        ['open', later(2).toISOString(), later(1).toISOString(), undefined],
      );

      here.clock.minute = 2.5;
      await here.done(set('poll.close', await here.seen(draft)));
      assert.equal(await current(), before.id);
      assert.deepEqual((await problem(await here.vote(draft.id, 'gayo', 2))).code, 'closed');
      const closed = await here.seen(draft);
      assert.deepEqual([closed.state, closed.tally], ['closed', { voters: 1, counts: [1, 0] }]);
      assert.deepEqual(
        await here.refused(edit(closed, { closesAt: later(4).toISOString() })),
        { code: 'closed' },
        'its end is not moved while it is closed',
      );
      await here.done(set('poll.open', closed));
      assert.deepEqual((await here.seen(draft)).poll, { ...opened, version: last }, 'as it was');

      here.clock.minute = 3.5;
      const over = await here.seen(draft);
      assert.equal(over.state, 'closed');
      await here.done(set('poll.open', over));
      const { poll: endless } = await here.seen(draft);
      assert.deepEqual([endless.closesAt, endless.openedAt], [undefined, later(2).toISOString()]);
    });

    test('a typo is mended without losing votes; what was voted on stands', async () => {
      await using here = await place(engine);
      const made = await here.done(create({ kind: 'multiple', max: 2 }));
      for (const [guest, choice] of ['toraja', 'toraja', 'gayo'].entries())
        assert.equal((await here.vote(made.id, choice, guest + 1)).status, 200);
      const change = { ...mended, kind: 'multiple', max: 2, question: 'Kopi mana?' };
      const first = await here.seen(made);
      await here.done(edit(first, { ...change, results: 'on-close', closesAt: '2026-03-02T08:00:00+08:00' }));
      const read = await here.read<PollRead>(`polls/${made.id}`, as(1));
      assert.deepEqual(
        [read.poll?.question, read.poll?.options[1]!.label, read.mine?.choices],
        ['Kopi mana?', 'Toraja', ['toraja']],
      );
      assert.equal(read.poll?.closesAt, '2026-03-02T00:00:00.000Z');
      const seen = await here.seen(made);
      assert.deepEqual(seen.tally, { voters: 3, counts: [1, 2] });

      assert.deepEqual(await here.refused(edit(first, change)), { code: 'conflict', reason: 'changed' });
      for (const other of [
        { kind: 'single', max: undefined },
        { max: 1 },
        { allowChange: false },
        { options: mended.options.toReversed() },
        { options: [...mended.options, { id: 'bajawa', label: 'Bajawa' }] },
        { options: [mended.options[0], { id: 'bajawa', label: 'Toraja' }] },
      ])
        assert.deepEqual(
          await here.refused(edit(seen, { ...change, ...other })),
          { code: 'conflict', reason: 'opened' },
          JSON.stringify(other),
        );
      assert.deepEqual((await here.seen(made)).version, seen.version);

      const draft = await here.done(create({ draft: true }));
      const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
      await here.done(edit(await here.seen(draft), { kind: 'multiple', options, allowChange: false }));
      const { poll } = await here.seen(draft);
      assert.deepEqual([poll.kind, poll.options, poll.allowChange], ['multiple', options, false]);
    });

    test('what is wrong is told field by field', async () => {
      await using here = await place(engine);
      const option = (id: string, label = id) => ({ id, label });
      const some = (count: number) => Array.from({ length: count }, (_, n) => option(`o${n}`));
      for (const [change, fields] of [
        [{ question: ' ' }, { question: 'required' }],
        [{ question: 'x'.repeat(pollLimits.question + 1) }, { question: 'too-long' }],
        [{ options: some(1) }, { options: 'too-few' }],
        [{ options: some(21) }, { options: 'too-many' }],
        [{ options: [option('a', ' '), option('b')] }, { options: 'required' }],
        [{ options: [option('a', 'x'.repeat(201)), option('b')] }, { options: 'too-long' }],
        [{ options: [option('a', 'Gayo'), option('b', 'gayo ')] }, { options: 'duplicate' }],
        [{ options: [option('a', 'Gayo'), option('a', 'Toraja')] }, { options: 'duplicate' }],
        [{ closesAt: 'tomorrow' }, { closesAt: 'malformed' }],
        [{ closesAt: at.toISOString() }, { closesAt: 'past' }],
        [
          { kind: 'some', results: 'never' },
          { kind: 'unknown', results: 'unknown' },
        ],
        [{ max: 21 }, { max: 'too-many' }],
      ] as const)
        assert.deepEqual(
          await here.refused(create(change)),
          { code: 'invalid', fields },
          JSON.stringify(change),
        );
      const draft = await here.done(create({ draft: true, closesAt: later(2).toISOString() }));
      here.clock.minute = 2.5;
      const seen = await here.seen(draft);
      const past = { code: 'invalid', fields: { closesAt: 'past' } };
      assert.deepEqual(await here.refused(set('poll.open', seen)), past, 'its end has come before it began');
      await here.done(edit(seen, { closesAt: seen.poll.closesAt, question: 'Kopi mana?' }));
      const wrong = await problem(await here.ask('polls?state=old', { headers: dewi }));
      assert.deepEqual(wrong.fields, { state: 'unknown' });
    });

    test('each state has its list, each poll once: what closes next, and what is newest', async () => {
      await using here = await place(engine);
      const made = [];
      for (const [minute, change] of [
        { draft: true },
        { closesAt: later(4).toISOString() },
        {},
        { closesAt: later(1).toISOString() },
        { closesAt: later(3).toISOString() },
        {},
        { closesAt: later(2).toISOString() },
        { draft: true },
      ].entries()) {
        here.clock.minute = minute / 100;
        made.push((await here.done(create(change))).id);
      }
      here.clock.minute = 2.5;
      const [a, b, c, d, e, f, g, h] = made;
      assert.deepEqual(await here.list('open'), [e, b, c, f]);
      assert.deepEqual(await here.list('closed', 1), [g, d]);
      assert.deepEqual(await here.list('draft', 1), [h, a]);
      assert.deepEqual(await here.list('all', 3), made.toReversed());
    });

    test('what was done is noted so that it can be undone', async () => {
      await using here = await place(engine);
      const made = await here.done(create({ draft: true }));
      const change = { ...mended, closesAt: later(60).toISOString() };
      await here.done(edit(await here.seen(made), change));
      await here.done(set('poll.open', await here.seen(made)));
      await here.done(set('poll.close', await here.seen(made)));
      // What changes nothing is no deed.
      await here.done(set('poll.close', await here.seen(made)));
      await here.done(edit(await here.seen(made), change));
      const { entries } = await here.read<AuditRead>('audit');
      const told = entries.map(({ action, before, after }) => [action, before, after]);
      assert.deepEqual(told, [
        ['poll.close', 'open', 'closed'],
        ['poll.open', 'draft', 'open'],
        [
          'poll.edit',
          JSON.stringify({ options: words.options, closesAt: null }),
          JSON.stringify({ options: mended.options, closesAt: change.closesAt }),
        ],
        ['poll.create', undefined, 'draft'],
      ]);
      assert.ok(entries.every(({ target }) => target.kind === 'poll' && target.id === made.id));
    });

    test('a place that names a deleted draft shows what comes next there, or what it would without', async () => {
      await using here = await place(engine);
      const next = await here.done(create());
      here.clock.minute = 1;
      const current = await here.done(create());
      const draft = await here.done(create({ draft: true }));
      const home = { type: 'placement.set', kind: 'poll', name: 'home' };
      const placed = await here.done({
        id: nextId(),
        ...home,
        items: [{ recordId: draft.id }, { recordId: next.id }],
      });
      const alone = await here.done({
        id: nextId(),
        ...home,
        name: 'alone',
        items: [{ recordId: draft.id }],
      });
      await here.done(set('poll.discard', await here.seen(draft)));
      assert.deepEqual(await here.list('draft'), []);
      const shown = async (name: string) =>
        (await here.read<PollRead>(`polls/current?placement=${name}`, as(1))).poll?.id;
      assert.deepEqual([await shown('home'), await shown('alone')], [next.id, current.id]);
      const { placements } = await here.read<PlacementsRead>('placements');
      assert.deepEqual(
        placements.map(({ items, now }) => [items.map(({ title, ready }) => [title, ready]), now?.recordId]),
        [
          [[[undefined, false]], current.id],
          [
            [
              [undefined, false],
              [words.question, true],
            ],
            next.id,
          ],
        ],
      );
      assert.deepEqual(
        await here.refused({ id: nextId(), ...home, items: placed.items, ifVersion: placed.id }),
        { code: 'invalid', fields: { items: 'unknown' } },
        'what is gone is not put there anew',
      );
      await here.done({ id: nextId(), ...home, name: 'alone', items: [], ifVersion: alone.id });
    });

    test('whoever listens is not told of drafts', async () => {
      await using here = await place(engine);
      const open = await here.done(create());
      const { version } = await here.read<PollRead>('polls/current');
      const draft = await here.done(create({ draft: true }));
      const changes = async () =>
        (await here.read<{ changes: { topic: string }[] }>(`changes?after=${version}`)).changes;
      assert.deepEqual(await changes(), []);
      const unwanted = await here.done(create({ draft: true }));
      await here.done(set('poll.discard', await here.seen(unwanted)));
      assert.deepEqual(await changes(), [], 'nor that one is deleted');
      await here.done(set('poll.open', await here.seen(draft)));
      assert.deepEqual(
        (await changes()).map(({ topic }) => topic),
        [`poll/${draft.id}`],
      );
      assert.notEqual(draft.id, open.id);
    });
  });

for (const engine of engines)
  test(`polls of before there were drafts are listed as they were, on ${engine.name}`, async () => {
    await using database = await engine.open();
    const before = await openStorage(database.place);
    for (const [id, closesAt] of [
      ['endless'],
      ['ends', later(2).toISOString()],
      ['over', later(-2).toISOString()],
    ] as const)
      await before
        .community('main')
        .put('poll', { ...poll, id, ...(closesAt !== undefined && { closesAt }) });
    await before.close();
    for (const sql of [
      'drop index polls_by_state',
      'drop index polls_by_end',
      'alter table polls drop column draft',
      'drop table placements',
      'drop table sightings',
      ...(engine.name === 'SQLite' ? [] : ['alter table polls alter column closes_at drop not null']),
      "update polls set closes_at = null where closes_at like '9999%'",
      "delete from migrations where name like '0020%'",
    ])
      await database.query(sql);
    const storage = await openStorage(database.place);
    const listed = (state: PollState) =>
      storage.community('main').read(async (seen) => (await seen.polls(state, at, 10)).map(({ id }) => id));
    assert.deepEqual([await listed('open'), await listed('closed')], [['ends', 'endless'], ['over']]);
    await storage.close();
  });

test('the lists are found by an index', async () => {
  await using database = await engines[0]!.open();
  await (await openStorage(database.place)).close();
  const plan = async (sql: string) =>
    String((await database.query(`explain query plan ${sql}`))[0]!['detail']);
  const polls = "select record from polls where community = 'main'";
  const now = `'${at.toISOString()}'`;
  for (const [sql, index] of [
    [`${polls} and draft = 0 and closes_at > ${now} order by closes_at, id`, 'polls_by_end'],
    [`${polls} and draft = 0 and closes_at <= ${now} order by closes_at desc, id desc`, 'polls_by_end'],
    [`${polls} and draft = 1 order by created_at desc, id desc`, 'polls_by_state'],
    [`${polls} order by created_at desc, id desc`, 'polls_by_creation'],
  ] as const)
    assert.match(await plan(sql), new RegExp(`USING INDEX ${index}`), sql);
});
