import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { MemoryStore } from '../../src/adapters/memory/index.ts';
import type { BoardRule } from '../../src/model/board.ts';
import type { Viewer } from '../../src/model/community.ts';
import { answer, answerStaff, execute } from '../../src/model/execute.ts';
import { newId } from '../../src/model/id.ts';
import { questionOrders, type QuestionsRead } from '../../src/model/question.ts';
import { staff } from '../../src/model/staff-rules.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import type { Store } from '../../src/model/store.ts';
import { as, at, folder, json, later, problem, server } from './helpers.ts';

/** Of a board that holds nothing, what guests write, or what is somebody's first. */
const rules = fc.constantFrom<BoardRule>({}, { guests: 'hold' }, { firstTime: 'hold' });
const personOf = (name: string) => ({
  id: name,
  roles: name === 'dewi' ? (['moderator'] as const) : name === 'citra' ? (['member'] as const) : [],
});
const viewers: readonly Viewer[] = [{ roles: [] }, ...['ani', 'citra', 'dewi'].map(personOf)];

test('the database keeps a board, pages and searches it as the memory does', async () => {
  const titles = ['Berapa LAMA?', 'berapa 50%_kasar', 'Café \\ kopi', 'Why'];
  const step = fc.record({
    actor: fc.constantFrom('ani', 'budi', 'citra', 'dewi'),
    type: fc.constantFrom(
      'question.ask',
      'question.ask',
      'question.edit',
      'question.edit',
      'answer.post',
      'answer.edit',
      'answer.accept',
      'vote.set',
      'vote.set',
      'post.review',
      'post.review',
    ),
    title: fc.constantFrom(...titles),
    on: fc.nat(4),
    answer: fc.option(fc.nat(4), { nil: undefined }),
    value: fc.constantFrom(0, 1, 1),
    decision: fc.constantFrom('publish', 'publish', 'reject'),
    minutes: fc.nat(3),
  });
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), rules, async (steps, rule) => {
      const circumstances = { boards: { questions: rule }, staff };
      const stores = [new MemoryStore(), storage.community(`run-${run++}`)] as const;
      const questions: string[] = [];
      const answers: string[] = [];
      /** By question or answer, the command that last changed its words. */
      const versions = new Map<string, string>();
      const versionOf = (record: string) => versions.get(record) ?? record;
      let id = '';
      for (const { actor, type, title, on, answer: which, value, decision, minutes } of steps) {
        id = newId(id, at.getTime());
        const questionId = questions[on] ?? 'nowhere';
        const answerId = which === undefined ? undefined : (answers[which] ?? 'nowhere');
        const contents = {
          'question.ask': { title },
          'question.edit': { questionId, title, ifVersion: versionOf(questionId) },
          'answer.post': { questionId, body: title },
          'answer.edit': { questionId, answerId, body: title, ifVersion: versionOf(answerId ?? 'nowhere') },
          'answer.accept': { questionId, answerId: answerId ?? null },
          'vote.set': { questionId, value, ...(answerId && { answerId }) },
          'post.review': {
            target: answerId ? { kind: 'answer', id: answerId } : { kind: 'question', id: questionId },
            decision,
            ifVersion: versionOf(answerId ?? questionId),
          },
        };
        const give = async (store: Store) => {
          const { refusal } = await execute(
            store,
            { id, type, ...contents[type] },
            personOf(actor),
            later(minutes),
            circumstances,
          );
          return refusal;
        };
        const [first, second] = [await give(stores[0]), await give(stores[1])];
        assert.deepEqual(second, first);
        if (first) continue;
        if (type === 'question.ask') questions.push(id);
        if (type === 'answer.post') answers.push(id);
        if (type === 'question.edit') versions.set(questionId, id);
        if (type === 'answer.edit') versions.set(answerId!, id);
      }
      const all = async (
        store: Store,
        viewer: Viewer,
        order: (typeof questionOrders)[number],
        search?: string,
      ) => {
        const seen: QuestionsRead['questions'][number][] = [];
        let cursor: string | undefined;
        do {
          const query = { type: 'questions', order, search, cursor, limit: 3 } as const;
          const read = await answer(store, query, viewer, at, circumstances);
          seen.push(...read.questions);
          cursor = read.next;
        } while (cursor);
        return seen;
      };
      for (const order of questionOrders) {
        for (const search of [undefined, 'berapa', 'LAMA berapa', '%', '_', '\\', 'cafe', 'e']) {
          for (const viewer of viewers) {
            const [first, second] = [
              await all(stores[0], viewer, order, search),
              await all(stores[1], viewer, order, search),
            ];
            assert.deepEqual(second, first, `${order} ${search}`);
            assert.equal(new Set(first.map((each) => each.id)).size, first.length);
          }
        }
      }
      for (const question of questions) {
        for (const viewer of viewers) {
          const read = async (store: Store) => {
            const { version: _, ...thread } = await answer(
              store,
              { type: 'question', id: question },
              viewer,
              at,
            );
            return thread;
          };
          assert.deepEqual(await read(stores[1]), await read(stores[0]));
        }
      }
      const forTheTeam = async (store: Store, type: 'held' | 'audit' | 'inbox') => {
        const seen: unknown[] = [];
        let cursor: string | undefined;
        do {
          const { read } = await answerStaff(store, staff, { type, cursor, limit: 2 }, personOf('dewi'), at);
          if ('posts' in read!) seen.push(...read.posts);
          else if ('items' in read!) seen.push(...read.items, read.counts);
          else seen.push(...read!.entries);
          cursor = read!.next;
        } while (cursor);
        return seen;
      };
      const [first, second] = [
        await stores[0].read((seen) => seen.figures()),
        await stores[1].read((seen) => seen.figures()),
      ];
      assert.deepEqual(second, first, 'figures');
      for (const type of ['held', 'audit', 'inbox'] as const)
        assert.deepEqual(await forTheTeam(stores[1], type), await forTheTeam(stores[0], type), type);
    }),
    { numRuns: 30 },
  );
  storage.close();
});

test('questions are read over HTTP page by page, and what makes no sense is refused', async () => {
  using place = await server();
  const store = place.storage.community('main');
  const createdAt = at.toISOString();
  for (let count = 0; count < 25; count++)
    await store.put('question', { id: `q${count + 10}`, title: `Question ${count}`, author: 'x', createdAt });
  const first = await json<QuestionsRead>(await place.ask('/v1/main/questions'));
  assert.equal(first.questions.length, 20);
  const query = `order=newest&cursor=${encodeURIComponent(first.next!)}`;
  const second = await json<QuestionsRead>(await place.ask(`/v1/main/questions?${query}`));
  assert.deepEqual([second.questions.length, second.next], [5, undefined]);
  const found = await json<QuestionsRead>(await place.ask('/v1/main/questions?search=QUESTION+24'));
  assert.deepEqual(
    found.questions.map(({ id }) => id),
    ['q34'],
  );
  for (const [asked, fields] of [
    ['order=someday', { order: 'unknown' }],
    ['cursor=', { cursor: 'malformed' }],
    ['limit=9999', { limit: 'too-many' }],
    [`search=${'x'.repeat(101)}`, { search: 'too-long' }],
  ] as const) {
    const answered = await problem(await place.ask(`/v1/main/questions?${asked}`));
    assert.deepEqual(answered, { status: 422, code: 'invalid', fields }, asked);
  }
});

test('a closed question answers 409 and says what is closed', async () => {
  using place = await server();
  const closed = {
    id: 'closed',
    title: 'Old',
    author: 'x',
    createdAt: at.toISOString(),
    closedAt: at.toISOString(),
  };
  await place.storage.community('main').put('question', closed);
  const post = { id: newId(), type: 'answer.post', questionId: 'closed', body: 'Still.' };
  const answered = await problem(await place.post(post, as(1)));
  assert.deepEqual(answered, { status: 409, code: 'closed', reason: 'question-closed' });
});
