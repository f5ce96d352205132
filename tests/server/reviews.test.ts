/** What waits for the team, what it decides, and what is noted of it. */
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { AuditRead } from '../../src/model/audit.ts';
import type { BoardRules } from '../../src/model/board.ts';
import type { Read } from '../../src/model/community.ts';
import type { FiguresRead } from '../../src/model/figures.ts';
import { newId } from '../../src/model/id.ts';
import type { PersonRead } from '../../src/model/given.ts';
import type { QuestionRead } from '../../src/model/question.ts';
import type { HeldRead } from '../../src/model/staff.ts';
import { memberTokens } from '../../src/server/member-tokens.ts';
import { as, at, brand, json, later, problem, server, type Server } from './helpers.ts';
import { bearer, memberKey, tokenOf } from './tokens.ts';

const waiting: BoardRules = { questions: { guests: 'hold' }, feedback: { guests: 'hold' } };
const dewi = bearer(tokenOf('dewi', { roles: ['moderator'] }));
const eko = bearer(tokenOf('eko', { roles: ['owner'] }));
/** A new id, greater than all before it. */
let last = '';
const nextId = () => (last = newId(last));
const ask = (title = 'Berapa lama tahan?') => ({ id: nextId(), type: 'question.ask', title, name: 'Ani' });
const reply = (questionId: string, official = false) => ({
  id: nextId(),
  type: 'answer.post',
  questionId,
  body: 'Sebulan.',
  ...(official && { official }),
});
const review = (kind: string, id: string, decision: string, change: object = {}) => ({
  id: nextId(),
  type: 'post.review',
  target: { kind, id },
  decision,
  ifVersion: id,
  ...change,
});

/** A server on which guests wait, with a clock in the test's hands. */
async function place() {
  const clock = { minute: 0 };
  const options = { boards: new Map([['main', waiting]]), now: () => later(clock.minute) };
  const host = await server({ ...options, members: await memberTokens([memberKey]) });
  return { host, clock };
}
const read = async <T extends Read>({ ask }: Server, path: string, headers: Record<string, string>) =>
  json<T>(await ask(`/v1/main/${path}`, { headers }));

test('the team reads what waits over HTTP, which nobody keeps and nobody else is given', async () => {
  const { host, clock } = await place();
  using _ = host;
  const commands = [ask('Pertama?'), ask('Kedua?'), ask('Ketiga?')];
  for (const [minute, command] of commands.entries()) {
    clock.minute = minute;
    await host.post(command);
  }
  const answer = await host.ask('/v1/main/held?limit=2', { headers: dewi });
  assert.equal(answer.headers.get('cache-control'), 'private, no-store');
  const first = await json<HeldRead>(answer);
  const second = await read<HeldRead>(host, `held?cursor=${encodeURIComponent(first.next!)}`, dewi);
  assert.deepEqual(
    [...first.posts, ...second.posts].map(({ record, held }) => [record.id, held.since]),
    commands.map(({ id }, minute) => [id, later(minute).toISOString()]),
  );
  assert.deepEqual(first.posts[0], {
    kind: 'question',
    record: { id: commands[0]!.id, title: 'Pertama?', name: 'Ani', createdAt: at.toISOString() },
    version: commands[0]!.id,
    setBy: null,
    held: { why: 'guest', since: at.toISOString() },
  });
  for (const headers of [
    {},
    as(1),
    bearer(tokenOf('budi')),
    bearer(tokenOf('rev', { roles: ['reviewer'] })),
  ]) {
    for (const path of ['held', 'audit']) {
      const refused = await host.ask(`/v1/main/${path}`, { headers });
      assert.deepEqual(await problem(refused), { status: 403, code: 'forbidden' }, path);
    }
  }
  for (const [asked, fields] of [
    ['cursor=x', { cursor: 'malformed' }],
    ['limit=0', { limit: 'malformed' }],
    ['limit=101', { limit: 'too-many' }],
  ] as const) {
    const refused = await host.ask(`/v1/main/held?${asked}`, { headers: dewi });
    assert.deepEqual(await problem(refused), { status: 422, code: 'invalid', fields }, asked);
  }
});

test('a decision that is not one is refused field by field', async () => {
  const { host } = await place();
  using _ = host;
  const wrong = review('poll', 'menu', 'ignore', { reason: 'x'.repeat(1001), ifVersion: '' });
  const { fields } = await problem(await host.post(wrong, dewi));
  assert.deepEqual(fields, {
    target: 'unknown',
    decision: 'unknown',
    reason: 'too-long',
    ifVersion: 'required',
  });
});

test('every power of the team’s is noted with who used it, as what, and how it stood', async () => {
  const { host, clock } = await place();
  using _ = host;
  const asked = ask();
  await host.post(asked);
  const answered = reply(asked.id, true);
  const steps: [object, Record<string, string>][] = [
    [review('question', asked.id, 'publish'), dewi],
    [answered, eko],
    [{ id: nextId(), type: 'answer.accept', questionId: asked.id, answerId: answered.id }, dewi],
    [
      {
        id: nextId(),
        type: 'answer.edit',
        questionId: asked.id,
        answerId: answered.id,
        body: 'Dua bulan.',
        ifVersion: answered.id,
      },
      eko,
    ],
    // The asker's own word on which answer helped, and a plain question of the team's, are no powers.
    [{ id: nextId(), type: 'answer.accept', questionId: asked.id, answerId: null }, as(1)],
    [ask('Siapa ikut?'), dewi],
    [review('question', asked.id, 'reject', { reason: 'Iklan.' }), dewi],
  ];
  for (const [minute, [command, headers]] of steps.entries()) {
    clock.minute = minute / 10;
    assert.equal((await host.post(command, headers)).status, 200, `step ${minute}`);
  }
  const { entries } = await read<AuditRead>(host, 'audit', eko);
  const target = { kind: 'question', id: asked.id };
  const official = { kind: 'answer', id: answered.id };
  assert.deepEqual(
    entries.map((entry) => ({ ...entry, id: '', actor: '' })),
    [
      {
        role: 'moderator',
        action: 'post.review',
        target,
        before: 'published',
        after: 'rejected',
        reason: 'Iklan.',
        version: asked.id,
      },
      { role: 'owner', action: 'answer.edit', target: official, questionId: asked.id },
      { role: 'moderator', action: 'answer.accept', target, before: null, after: answered.id },
      { role: 'owner', action: 'answer.post', target: official, questionId: asked.id },
      {
        role: 'moderator',
        action: 'post.review',
        target,
        before: 'held',
        after: 'published',
        version: asked.id,
      },
    ].map((entry, index) => ({
      ...entry,
      title: entry.target === target ? 'Berapa lama tahan?' : 'Dua bulan.',
      id: '',
      actor: '',
      at: later([6, 3, 2, 1, 0][index]! / 10).toISOString(),
    })),
  );
  assert.equal(new Set(entries.map(({ actor }) => actor)).size, 2);
  assert.ok(entries.every(({ actor }) => /^member:[\w-]{22}$/.test(actor)));
});

test('what the log says stays when somebody is erased, without their name', async () => {
  const { host } = await place();
  using _ = host;
  const asked = ask();
  await host.post(asked);
  await host.post(review('question', asked.id, 'reject', { reason: 'Iklan.' }), dewi);
  const { viewer } = await read<QuestionRead>(host, `questions/${asked.id}`, as(1));
  await host.post({ id: nextId(), type: 'person.erase' });
  const before = await read<AuditRead>(host, 'audit', eko);
  assert.deepEqual([before.entries.length, before.entries[0]!.reason], [1, 'Iklan.']);
  assert.ok(!JSON.stringify(before.entries).includes(viewer.id!), 'the author was never named');
  await host.post({ id: nextId(), type: 'person.erase' }, dewi);
  const after = await read<AuditRead>(host, 'audit', eko);
  assert.deepEqual(after.entries, [{ ...before.entries[0], actor: '' }]);
});

test('a rejected question stays hidden when its author is erased and others have answered it', async () => {
  const { host } = await place();
  using _ = host;
  const asked = ask('Beli di toko saya?');
  await host.post(asked);
  await host.post(review('question', asked.id, 'publish'), dewi);
  await host.post(reply(asked.id), bearer(tokenOf('budi')));
  await host.post(review('question', asked.id, 'reject', { reason: 'Toko saya' }), dewi);
  await host.post({ id: nextId(), type: 'person.erase' });
  for (const headers of [as(2), dewi]) {
    const { question } = await read<QuestionRead>(host, `questions/${asked.id}`, headers);
    assert.equal(question, null);
  }
  const database = new DatabaseSync(host.database, { readOnly: true });
  const [row] = database.prepare('select record from questions').all();
  database.close();
  assert.doesNotMatch(String(row!['record']), /Beli|Toko saya/);
});

test('what a person has given is read back without what the team has made of it', async () => {
  const { host } = await place();
  using _ = host;
  const asked = ask();
  await host.post(asked);
  await host.post({ id: nextId(), type: 'feedback.send', kind: 'idea', message: 'Buka lebih pagi' });
  await host.post(review('question', asked.id, 'reject', { reason: 'Iklan.' }), dewi);
  const { given } = await read<PersonRead>(host, 'person', as(1));
  for (const record of [...given.question, ...given.feedback]) {
    assert.deepEqual([record.held, record.review], [undefined, undefined]);
  }
  assert.equal(given.question[0]!.title, asked.title);
});

test('others are told of a question once it is published, and not before', async () => {
  const { host } = await place();
  using _ = host;
  const store = host.storage.community('main');
  await host.post(ask('Yang lain?'), bearer(tokenOf('budi')));
  const before = (await store.read((seen) => seen.version())) ?? '';
  const asked = ask();
  await host.post(asked);
  const topics = async () => (await store.changes(before)).map(({ topic }) => topic);
  assert.deepEqual(await topics(), []);
  const edit = {
    id: nextId(),
    type: 'question.edit',
    questionId: asked.id,
    title: 'Lama?',
    ifVersion: asked.id,
  };
  await host.post(edit);
  assert.deepEqual(await topics(), []);
  await host.post(review('question', asked.id, 'publish', { ifVersion: edit.id }), dewi);
  assert.deepEqual(await topics(), [`question/${asked.id}`]);
});

test('a plain form on a board that waits is thanked for as ever, and marked for the team', async () => {
  const { host } = await place();
  using _ = host;
  const sent = await host.ask('/v1/main/feedback', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Referer: `${brand}/` },
    body: new URLSearchParams({ kind: 'idea', message: 'Buka lebih pagi' }).toString(),
  });
  assert.equal(sent.status, 303);
  const { posts } = await read<HeldRead>(host, 'held', dewi);
  assert.deepEqual(
    posts.map(({ kind, held }) => [kind, held.why]),
    [['feedback', 'guest']],
  );
  await host.post(review('feedback', posts[0]!.record.id, 'publish'), dewi);
  assert.deepEqual((await read<HeldRead>(host, 'held', dewi)).posts, []);
});

test('what waits, who is trusted and what was done is found by an index', async () => {
  const { host } = await place();
  using _ = host;
  const database = new DatabaseSync(host.database, { readOnly: true });
  const plan = (sql: string) => String(database.prepare(`explain query plan ${sql}`).all()[0]!['detail']);
  for (const table of ['questions', 'answers', 'feedback', 'reports']) {
    const waits = `select record from ${table} where community = 'main' and held_at is not null order by held_at, id`;
    assert.match(plan(waits), new RegExp(`USING INDEX ${table}_by_hold`));
    const trusted = `select id from ${table} where community = 'main' and author = 'ani' and approved = 1`;
    assert.match(plan(trusted), new RegExp(`USING INDEX ${table}_by_author`));
  }
  const done = "select record from audit where community = 'main' order by at desc, id desc";
  assert.match(plan(done), /USING INDEX audit_by_time/);
  database.close();
});

test('a reviewer reads figures and nothing else of the team’s', async () => {
  const { host, clock } = await place();
  using _ = host;
  const rev = bearer(tokenOf('rev', { roles: ['reviewer'] }));
  for (let minute = 0; minute < 6; minute++) {
    clock.minute = minute / 10;
    await host.post(ask('Rahasia?'), as(minute + 1));
  }
  await host.post({ id: nextId(), type: 'feedback.send', kind: 'idea', message: 'Rahasia' });
  clock.minute = 2;
  const answer = await host.ask('/v1/main/figures', { headers: rev });
  assert.equal(answer.headers.get('cache-control'), 'private, no-store');
  const text = await answer.text();
  assert.doesNotMatch(text, /Rahasia|Ani|guest:/);
  const { fewest, figures } = JSON.parse(text) as FiguresRead;
  const none = { published: 0, held: 0, rejected: 0, waiting: null };
  assert.deepEqual(
    [fewest, figures],
    [
      5,
      [
        // 120, 114, 108, 102, 96 and 90 seconds ago.
        { ...none, kind: 'question', held: 6, waiting: { oldest: 120, median: 105 } },
        { ...none, kind: 'answer' },
        { ...none, kind: 'feedback', held: null },
        { ...none, kind: 'report' },
      ],
    ],
  );
  const team = await read<FiguresRead>(host, 'figures', dewi);
  assert.deepEqual(team.figures[2], {
    ...none,
    kind: 'feedback',
    held: 1,
    waiting: { oldest: 90, median: 90 },
  });
  for (const headers of [{}, as(1), bearer(tokenOf('budi'))]) {
    assert.equal((await problem(await host.ask('/v1/main/figures', { headers })))['code'], 'forbidden');
  }
});
