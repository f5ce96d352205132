/** Feedback and reports in the hands of the team: what waits, what it answers and notes, and what its senders read. */
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { answer, execute } from '../../src/model/execute.ts';
import type { PersonRead } from '../../src/model/given.ts';
import { newId } from '../../src/model/id.ts';
import type { MessagesRead } from '../../src/model/message.ts';
import { messageLimits, type FeedbackRead, type MessageRead } from '../../src/model/message-staff.ts';
import { staff } from '../../src/model/staff-rules.ts';
import type { StaffQuery, StaffReads } from '../../src/model/staff.ts';
import { memberTokens } from '../../src/server/member-tokens.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import * as previous from '../versions/previous.ts';
import { engines, type Engine } from './databases.ts';
import { as, at, feedback, folder, guest, json, later, problem, server } from './helpers.ts';
import { bearer, memberKey, tokenOf } from './tokens.ts';

const dewi = bearer(tokenOf('dewi', { roles: ['moderator'] }));
/** A new id, greater than all before it. */
let last = '';
const nextId = () => (last = newId(last));
const place = async () => server({ members: await memberTokens([memberKey]), now: () => at });
const message = (type: string, kind: string, id: string, rest: object = {}) => ({
  id: nextId(),
  type: `message.${type}`,
  target: { kind, id },
  ...(type !== 'note' && { ifVersion: id }),
  ...rest,
});
const report = (text = 'Iklan lagi') => ({ id: nextId(), type: 'report.send', reason: 'spam', text });

test('the team reads, answers and notes over HTTP, and its sender reads the answer alone', async () => {
  using host = await place();
  const sent = feedback({ name: 'Ani', contact: 'ani@post.example', consent: true });
  await host.post(sent, as(1));
  const list = await host.ask('/v1/main/feedback?status=open', { headers: dewi });
  assert.equal(list.headers.get('cache-control'), 'private, no-store');
  const { type: _, ...content } = sent;
  const item = {
    kind: 'feedback',
    record: { ...content, status: 'received', createdAt: at.toISOString() },
    version: sent.id,
    from: 'guest',
    replies: 0,
    notes: 0,
  };
  assert.deepEqual((await json<FeedbackRead>(list)).messages, [item]);

  const note = message('note', 'feedback', sent.id, { body: 'Tanya Budi' });
  const reply = message('reply', 'feedback', sent.id, { body: 'Segera\nsekali', status: 'planned' });
  for (const command of [note, reply]) assert.equal((await host.post(command, dewi)).status, 200);
  const path = `/v1/main/message/${sent.id}?kind=feedback`;
  const read = await json<MessageRead>(await host.ask(path, { headers: dewi }));
  const by = { by: read.viewer.id, at: at.toISOString() };
  assert.deepEqual(read.message, {
    ...item,
    record: { ...item.record, status: 'planned' },
    version: reply.id,
    replies: [{ id: reply.id, body: 'Segera\nsekali', ...by }],
    notes: [{ id: note.id, body: 'Tanya Budi', ...by }],
    duplicates: [],
  });

  const own = await host.ask('/v1/main/messages', { headers: as(1) });
  assert.equal(own.headers.get('cache-control'), 'private, no-store');
  const { messages } = await json<MessagesRead>(own);
  const { status, ...record } = { ...item.record };
  assert.deepEqual(messages, [
    {
      kind: 'feedback',
      record: { ...record, status: 'planned' },
      replies: [{ id: reply.id, body: 'Segera\nsekali', at: at.toISOString() }],
    },
  ]);
  assert.equal(status, 'received');
  const { given } = await json<PersonRead>(await host.ask('/v1/main/person', { headers: as(1) }));
  assert.deepEqual(Object.keys(given.feedback[0]!).includes('notes'), false);
  assert.equal(given.feedback[0]!.replies!.length, 1);

  const gone = await json<MessageRead>(
    await host.ask(`/v1/main/message/${nextId()}?kind=report`, { headers: dewi }),
  );
  assert.equal(gone.message, null);
  for (const headers of [{}, as(1), bearer(tokenOf('budi')), bearer(tokenOf('rev', { roles: ['reviewer'] }))])
    for (const path of ['feedback', 'reports', `message/${sent.id}?kind=feedback`]) {
      const refused = await host.ask(`/v1/main/${path}`, { headers });
      assert.deepEqual(await problem(refused), { status: 403, code: 'forbidden' }, path);
    }
});

test('what is asked or given wrongly is named field by field', async () => {
  using host = await place();
  await host.post(report(), as(1));
  for (const [path, fields] of [
    ['feedback?status=decided', { status: 'unknown' }],
    ['reports?status=planned', { status: 'unknown' }],
    ['feedback?kind=rant', { kind: 'unknown' }],
    ['reports?reason=rant', { reason: 'unknown' }],
    [`feedback?search=${'x'.repeat(201)}`, { search: 'too-long' }],
    ['feedback?cursor=x', { cursor: 'malformed' }],
    ['reports?limit=101', { limit: 'too-many' }],
    ['message/x', { kind: 'required' }],
    ['message/x?kind=poll', { kind: 'unknown' }],
    ['messages?cursor=x', { cursor: 'malformed' }],
    ['messages?kind=poll', { kind: 'unknown' }],
  ] as const) {
    const refused = await host.ask(`/v1/main/${path}`, { headers: dewi });
    assert.deepEqual(await problem(refused), { status: 422, code: 'invalid', fields }, path);
  }
  const wrong = message('reply', 'poll', 'x', { body: ' ', status: 'duplicate', ifVersion: '' });
  assert.deepEqual((await problem(await host.post(wrong, dewi)))['fields'], {
    target: 'unknown',
    body: 'required',
    status: 'unknown',
    ifVersion: 'required',
  });
  const long = message('note', 'report', 'x', { body: 'x'.repeat(messageLimits.body + 1) });
  assert.deepEqual((await problem(await host.post(long, dewi)))['fields'], { body: 'too-long' });
});

test('how to reach somebody who has not agreed is not told, whatever lies in the database', async () => {
  using host = await place();
  const id = nextId();
  await host.storage.community('main').put('feedback', {
    id,
    author: 'member:x',
    kind: 'idea',
    message: 'Halo',
    contact: 'ani@post.example',
    status: 'received',
    createdAt: at.toISOString(),
  });
  const read = await json<MessageRead>(
    await host.ask(`/v1/main/message/${id}?kind=feedback`, { headers: dewi }),
  );
  assert.equal(read.message!.from, 'member');
  assert.doesNotMatch(JSON.stringify(read), /post\.example|member:x/);
});

test('the lists are found by an index, each in its order', async () => {
  using host = await place();
  const database = new DatabaseSync(host.database, { readOnly: true });
  for (const table of ['feedback', 'reports'])
    for (const [where, order, index] of [
      ['open = 1', 'asc', 'open'],
      ["status = 'done'", 'desc', 'status'],
      ["author = 'guest:x'", 'desc', 'author'],
      ['1', 'desc', 'creation'],
    ] as const) {
      const sql = `select record from ${table} where community = 'main' and ${where} order by created_at ${order}, id ${order} limit 21`;
      const plan = database.prepare(`explain query plan ${sql}`).all();
      assert.match(String(plan[0]!['detail']), new RegExp(`USING INDEX ${table}_by_${index}`), sql);
      assert.equal(plan.length, 1, `${sql} is sorted`);
    }
  database.close();
});

test('what was sent before is found by its kind and its words once the database is brought up to date', async () => {
  using data = folder();
  const file = data.file('guyub.db');
  const older = await previous.openStorage(file);
  const sent = { author: 'guest:x', status: 'received', createdAt: at.toISOString() } as const;
  await older
    .community('main')
    .put('feedback', { ...sent, id: 'f', kind: 'praise', name: 'Ani', message: 'Kopi ENAK' });
  await older.community('main').put('report', { ...sent, id: 'r', reason: 'hate', text: 'Café' });
  await older.close();
  const storage = await openStorage(file);
  const ids = (kind: 'feedback' | 'report', about: string, word: string) =>
    storage
      .community('main')
      .read(async (seen) =>
        (await seen.messages(kind, { open: true, status: 'received', about, words: [word] }, 9)).map(
          ({ id }) => id,
        ),
      );
  assert.deepEqual(await ids('feedback', 'praise', 'ani'), ['f']);
  assert.deepEqual(await ids('feedback', 'praise', 'enak'), ['f']);
  assert.deepEqual(await ids('report', 'hate', 'cafe'), ['r']);
  await storage.close();
});

for (const engine of engines)
  describe(engine.name, () => {
    test('a list is read page by page, each message once, and narrowed', async () => {
      await using place = await community(engine);
      const { give, ask, all } = place;
      const ids: string[] = [];
      // Three in each minute: of those the id decides.
      for (let n = 0; n < 9; n++)
        ids.push(
          await give(`guest:${n % 2}`, feedback({ kind: n % 3 ? 'idea' : 'bug', message: `100% nr_${n}` }), {
            minute: Math.floor(n / 3),
          }),
        );
      assert.deepEqual(await all({ type: 'feedback', status: 'open', limit: 2 }), ids);
      assert.deepEqual(await all({ type: 'feedback', limit: 4 }), ids.toReversed());
      const [first, second, third] = ids as [string, string, string];
      await give('dewi', message('status', 'feedback', second, { status: 'done' }), { team: true });
      await give('dewi', message('status', 'feedback', third, { status: 'declined' }), { team: true });
      assert.deepEqual(await all({ type: 'feedback', status: 'open', limit: 3 }), [first, ...ids.slice(3)]);
      assert.deepEqual(await all({ type: 'feedback', status: 'done' }), [second]);
      assert.deepEqual(await all({ type: 'feedback', status: 'received', limit: 3 }), [
        first,
        ...ids.slice(3),
      ]);
      assert.deepEqual(await all({ type: 'feedback', kind: 'bug', status: 'open' }), [first, ids[3], ids[6]]);
      assert.deepEqual(await all({ type: 'feedback', search: '0% NR_4' }), [ids[4]]);
      assert.deepEqual(
        await all({ type: 'feedback', search: 'nr%4' }),
        [],
        'no sign of the database’s counts',
      );
      const { message: one } = await ask({ type: 'message', kind: 'feedback', id: second });
      assert.equal(one!.record.status, 'done');
    });

    test('what is without a readable time is listed too, and pages come to an end', async () => {
      await using place = await community(engine);
      const { give, all, store } = place;
      const id = await give('guest:1', feedback());
      const odd = [nextId(), nextId(), nextId()];
      for (const id of odd)
        await store.put('feedback', {
          id,
          author: 'guest:2',
          kind: 'idea',
          message: 'Halo',
          status: 'received',
          createdAt: 'once',
        });
      assert.deepEqual(await all({ type: 'feedback', status: 'open', limit: 1 }), [...odd, id]);
      assert.deepEqual(await all({ type: 'feedback', limit: 1 }), [id, ...odd.toReversed()]);
    });

    test('a message takes so many replies and notes and no more, and nothing of them is lost', async () => {
      await using place = await community(engine);
      const { give, ask, tried } = place;
      const id = await give('guest:1', feedback());
      let ifVersion = id;
      for (let n = 0; n < messageLimits.replies; n++)
        ifVersion = await give('dewi', message('reply', 'feedback', id, { body: `${n}`, ifVersion }), {
          team: true,
        });
      for (let n = 0; n < messageLimits.notes; n++)
        await give('dewi', message('note', 'feedback', id, { body: `${n}` }), { team: true });
      for (const more of [
        message('reply', 'feedback', id, { body: 'more', ifVersion }),
        message('note', 'feedback', id, { body: 'more' }),
      ])
        assert.deepEqual(await tried(more), { code: 'invalid', fields: { body: 'too-many' } });
      const { message: read } = await ask({ type: 'message', kind: 'feedback', id });
      assert.deepEqual(
        [read!.replies, read!.notes].map((all) => all.map(({ body }) => Number(body))),
        [messageLimits.replies, messageLimits.notes].map((length) => Array.from({ length }, (_, n) => n)),
      );
    });

    test('two of the team decide at the same moment: one is told that it has changed', async () => {
      await using place = await community(engine);
      const id = await place.give('guest:1', feedback());
      const both = await Promise.all(
        ['done', 'declined'].map((status) => place.tried(message('status', 'feedback', id, { status }))),
      );
      const refused = both.filter(Boolean);
      assert.deepEqual(refused, [{ code: 'conflict', reason: 'changed' }]);
    });

    test('merged feedback follows the one that stays, through every merge', async () => {
      await using place = await community(engine);
      const { give, ask, own, all } = place;
      const [a, b, c] = [
        await give('guest:a', feedback()),
        await give('guest:b', feedback()),
        await give('guest:c', feedback()),
      ] as const;
      const merge = (feedbackId: string, intoId: string) =>
        give(
          'dewi',
          { id: nextId(), type: 'feedback.merge', feedbackId, intoId, ifVersion: feedbackId },
          { team: true },
        );
      await merge(a, b);
      await merge(b, c);
      await give('dewi', message('reply', 'feedback', c, { body: 'Jadi', status: 'done' }), { team: true });
      for (const who of ['guest:a', 'guest:b', 'guest:c']) {
        const [read] = await own(who);
        assert.deepEqual(
          read!.replies.map(({ body }) => body),
          ['Jadi'],
          who,
        );
      }
      const { message: first } = await ask({ type: 'message', kind: 'feedback', id: a });
      assert.equal(first!.into!.id, c);
      // The one that stays goes with its sender: the next one is by itself again, and the first goes with that.
      await give('guest:c', { id: nextId(), type: 'person.erase' });
      assert.deepEqual(await all({ type: 'feedback', status: 'open' }), [b]);
      const { message: next } = await ask({ type: 'message', kind: 'feedback', id: a });
      assert.equal(next!.into!.id, b);
    });

    test('who of the team has answered is known until they are erased', async () => {
      await using place = await community(engine);
      const { give, ask } = place;
      const id = await give('guest:1', feedback());
      await give('dewi', message('note', 'feedback', id, { body: 'Baik' }), { team: true });
      const noted = async () => {
        const { message: read } = await ask({ type: 'message', kind: 'feedback', id });
        return read!.notes.map(({ body, by }) => [body, by]);
      };
      assert.deepEqual(await noted(), [['Baik', 'dewi']]);
      await give('dewi', { id: nextId(), type: 'person.erase' }, { team: true });
      assert.deepEqual(await noted(), [['Baik', undefined]]);
    });
  });

/** A community in a database of its own. */
async function community(engine: Engine) {
  const database = await engine.open();
  const storage = await openStorage(database.place);
  const store = storage.community('main');
  const team = { id: 'dewi', roles: ['moderator'] } as const;
  const ask = async <T extends StaffQuery['type']>(query: Extract<StaffQuery, { type: T }>) => {
    const answer = await store.read((seen) => staff.look(seen, query as never, team, at));
    assert.ok('read' in answer, JSON.stringify(answer));
    return answer.read as unknown as StaffReads[T]['result'];
  };
  return {
    store,
    ask,
    async give<C extends { readonly id: string }>(
      who: string,
      command: C,
      { minute = 0, team: asTeam = false }: { minute?: number; team?: boolean } = {},
    ): Promise<string> {
      const given = 'target' in command || asTeam ? command : { ...command, id: nextId() };
      const { refusal } = await execute(store, given, asTeam ? team : guest(who), later(minute), { staff });
      assert.equal(refusal, undefined, JSON.stringify(command));
      return given.id;
    },
    tried: async (command: object) => (await execute(store, command, team, at, { staff })).refusal,
    async own(who: string) {
      return (await answer(store, { type: 'messages' }, guest(who), at)).messages;
    },
    /** The ids of a list, all pages of it. */
    async all(query: Extract<StaffQuery, { type: 'feedback' }>): Promise<string[]> {
      const ids = [];
      for (let cursor: string | undefined; ;) {
        const { messages, next } = await ask({ ...query, cursor });
        ids.push(...messages.map(({ record }) => record.id));
        if (next === undefined) return ids;
        assert.notEqual(next, cursor);
        cursor = next;
      }
    },
    async [Symbol.asyncDispose]() {
      await storage.close();
      await database[Symbol.asyncDispose]();
    },
  };
}
