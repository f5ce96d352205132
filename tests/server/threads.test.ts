/** What the team is shown of the board, on each engine: as the memory shows it, and as fast with many as with few. */
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { MemoryStore } from '../../src/model/memory-store.ts';
import { answer, answerStaff, execute } from '../../src/model/execute.ts';
import { newId } from '../../src/model/id.ts';
import { threadStates } from '../../src/model/question-staff.ts';
import { questionOrders } from '../../src/model/question.ts';
import { staff } from '../../src/model/staff-rules.ts';
import type { Store } from '../../src/model/store.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { engines, sqlite } from './databases.ts';
import { at, guest, later } from './helpers.ts';

const dewi = { id: 'dewi', roles: ['moderator'] as const };
const held = { questions: { guests: 'hold' } } as const;

/** One of everything that changes how a question is listed, about few questions, so that much of it meets. */
const step = fc.record({
  what: fc.constantFrom('ask', 'answer', 'close', 'pin', 'reject', 'show', 'erase', 'verify'),
  which: fc.nat(4),
  who: fc.constantFrom('ani', 'budi'),
  yes: fc.boolean(),
  waits: fc.boolean(),
});

/** What all of it is about: so many questions, and an answer to each. */
const beginning = ['ask', 'answer'].flatMap((what) =>
  [0, 1, 2, 3, 4].map((which) => ({ what, which, who: 'citra', yes: which % 2 > 0, waits: false }) as const),
);

for (const engine of engines)
  describe(engine.name, () => {
    test('lists and threads are those of the memory, whatever has happened', async () => {
      await using database = await engine.open();
      const storage = await openStorage(database.place);
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20, size: 'max' }), async (steps) => {
          const stores = [new MemoryStore(), storage.community(`run-${run++}`)] as const;
          const [memory] = stores;
          let last = '';
          const id = () => (last = newId(last, at.getTime()));
          for (const [minute, { what, which, who, yes, waits }] of [...beginning, ...steps].entries()) {
            const question = memory.all('question')[which];
            const answer = memory.all('answer')[which];
            const target = yes ? { kind: 'question', ...question } : { kind: 'answer', ...answer };
            const { id: targetId, version = targetId } = target;
            const about = { questionId: question?.id ?? 'none' };
            const review = {
              type: 'post.review',
              target: { kind: target.kind, id: targetId ?? 'none' },
              ifVersion: version ?? 'none',
            };
            const command = {
              ask: { type: 'question.ask', title: yes ? 'Berapa lama?' : 'Kapan?' },
              answer: { type: 'answer.post', ...about, body: 'Sebulan.' },
              close: { type: 'question.close', ...about, closed: yes },
              pin: { type: 'question.pin', ...about, pinned: yes },
              reject: { ...review, decision: 'reject' },
              show: { ...review, decision: 'publish' },
              erase: { type: 'person.erase' },
              verify: {
                type: 'answer.verify',
                questionId: answer?.questionId ?? 'none',
                answerId: answer?.id ?? 'none',
                verified: yes,
                ifVersion: answer?.version ?? answer?.id ?? 'none',
              },
            }[what];
            const actor = /ask|answer|erase/.test(what) ? guest(who) : dewi;
            const given = { id: id(), ...command };
            const outcomes = [];
            for (const store of stores) {
              const boards = waits && { boards: held };
              const { refusal } = await execute(store, given, actor, later(minute), { staff, ...boards });
              outcomes.push(refusal ?? 'ok');
            }
            assert.deepEqual(outcomes[1], outcomes[0], JSON.stringify(given));
          }
          const [inMemory, inDatabase] = [await everything(memory), await everything(stores[1])];
          assert.deepEqual(inDatabase, inMemory);
        }),
        { numRuns: 12 },
      );
      await storage.close();
    });
  });

/** All that is listed of the board and read of it, by the team and by others, over pages. */
async function everything(store: Store): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const state of threadStates) {
    for (const search of [undefined, 'BERAPA']) {
      let cursor: string | undefined;
      do {
        const query = { type: 'threads', state, search, cursor, limit: 2 } as const;
        const { read } = await answerStaff(store, staff, query, dewi, at);
        found.push({ ...read, version: '' });
        for (const { id } of read!.threads) {
          const thread = await answerStaff(store, staff, { type: 'thread', id }, dewi, at);
          found.push({ ...thread.read, version: '' });
        }
        cursor = read!.next;
      } while (cursor !== undefined);
    }
  }
  for (const order of questionOrders) {
    let cursor: string | undefined;
    do {
      const query = { type: 'questions', order, cursor, limit: 2 } as const;
      const read = await answer(store, query, guest('ani'), at);
      found.push({ ...read, version: '' });
      cursor = read.next;
    } while (cursor !== undefined);
  }
  return found;
}

test('each list is read in the order of an index, however many there are', async () => {
  await using place = await sqlite.open();
  await (await openStorage(place.place)).close();
  const plan = async (where: string, column = 'created_at', order = 'desc') => {
    const rows = await place.query(
      `explain query plan select record from questions where community = 'main' and ${where}
       order by ${column} ${order}, id ${order} limit 21`,
    );
    return rows.map(({ detail }) => String(detail)).join('; ');
  };
  const isOrdered = /^SEARCH questions USING INDEX (\w+) [^;]*$/;
  const indexes = [];
  for (const [where, column, order] of [
    ['waiting_since is not null', 'waiting_since', 'asc'],
    ['closed = 1 and hidden = 0'],
    ['rejected_posts > 0'],
    ['1'],
  ] as const)
    indexes.push(isOrdered.exec(await plan(where, column, order))?.[1]);
  assert.deepEqual(indexes, [
    'questions_by_waiting',
    'questions_by_closing',
    'questions_rejected',
    'questions_by_creation',
  ]);
  const pinned = await place.query(
    `explain query plan select record from questions where community = 'main' and pinned_at is not null
     order by pinned_at desc, id desc`,
  );
  assert.match(pinned.map(({ detail }) => String(detail)).join('; '), /USING INDEX questions_pinned [^;]*$/);
});

test('what was rejected before there were such lists is found in them', async () => {
  await using place = await sqlite.open();
  const older = await openStorage(place.place);
  const put = older.community('main');
  const by = { author: 'ani', createdAt: at.toISOString() };
  const review = { decision: 'reject', commandId: newId(), at: at.toISOString() } as const;
  const since = { why: 'guest', since: at.toISOString() } as const;
  await put.put('question', { ...by, id: 'rejected', title: 'Iklan?', review });
  await put.put('question', { ...by, id: 'open', title: 'Tahan berapa lama?' });
  const reply = { ...by, questionId: 'open', body: 'Sebulan.', official: false };
  await put.put('answer', { ...reply, id: 'a1', review });
  await put.put('answer', { ...reply, id: 'a2', held: since });
  await put.put('answer', { ...reply, id: 'a3' });
  await older.close();
  const database = new DatabaseSync(place.place);
  for (const index of ['questions_by_closing', 'questions_pinned', 'questions_rejected'])
    database.exec(`drop index ${index}`);
  for (const column of ['pinned_at', 'held_posts', 'rejected_posts'])
    database.exec(`alter table questions drop column ${column}`);
  database.exec(`delete from migrations where name = '0018 questions for the team'`);
  database.close();
  const storage = await openStorage(place.place);
  const query = { type: 'threads', state: 'hidden' } as const;
  const { read } = await answerStaff(storage.community('main'), staff, query, dewi, at);
  assert.deepEqual(
    read!.threads.map(({ id, heldPosts, rejectedPosts }) => [id, heldPosts, rejectedPosts]),
    [
      ['rejected', 0, 1],
      ['open', 1, 1],
    ],
  );
  await storage.close();
});

test('what its author had erased is neither opened again, nor put at the top, nor given words', async () => {
  const store = new MemoryStore();
  const erased = { id: 'q', title: '', author: '', createdAt: at.toISOString(), erased: true } as const;
  store.put('question', { ...erased, closedAt: at.toISOString() });
  const give = async (command: object) => {
    const { refusal } = await execute(store, { id: newId(), ...command }, dewi, at, { staff });
    return refusal?.reason ?? refusal?.code;
  };
  const target = { kind: 'question', id: 'q' };
  assert.deepEqual(
    [
      await give({ type: 'question.close', questionId: 'q', closed: false }),
      await give({ type: 'question.pin', questionId: 'q', pinned: true }),
      await give({ type: 'post.edit', target, title: 'Berapa lama?', ifVersion: 'q' }),
    ],
    ['question-closed', 'question-closed', 'not-found'],
  );
  const { read } = await answerStaff(store, staff, { type: 'thread', id: 'q' }, dewi, at);
  assert.deepEqual(read!.question!.can, ['answer.accept']);
});
