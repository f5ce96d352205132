/** What the desk shows of a command that is on its way is what is read once it has arrived. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerStaff, execute } from '../../src/model/execute.ts';
import { newId } from '../../src/model/id.ts';
import { MemoryStore } from '../../src/model/memory-store.ts';
import { applyToThread, type ThreadCommand } from '../../src/model/question-staff-apply.ts';
import type { ThreadRead } from '../../src/model/question-staff.ts';
import { staff } from '../../src/model/staff-rules.ts';
import { now } from './arbitraries.ts';

const dewi = { id: 'dewi', roles: ['moderator'] } as const;
const by = { author: 'guest:ani', createdAt: now.toISOString() };

async function place() {
  const store = new MemoryStore();
  store.put('question', { ...by, id: 'q', title: 'How coarse?', body: 'For a Moka pot.' });
  store.put('question', {
    ...by,
    id: 'held',
    title: 'How fine?',
    held: { why: 'guest', since: by.createdAt },
  });
  store.put('answer', { ...by, id: 'a', questionId: 'q', body: 'Like sand.', official: false });
  const read = async (id: string): Promise<ThreadRead> =>
    (await answerStaff(store, staff, { type: 'thread', id }, dewi, now)).read!;
  const give = (command: ThreadCommand) => execute(store, command, dewi, now, { staff });
  return { read, give };
}

/** Without times and what only the backend can say: counts, and what may be done next. */
const plain = ({ question, answers }: ThreadRead) =>
  JSON.parse(
    JSON.stringify({ question, answers }, (name, value: unknown) =>
      /^(can|heldPosts|rejectedPosts|original)$/.test(name)
        ? undefined
        : /At$|^at$/.test(name)
          ? 'then'
          : value,
    ),
  ) as unknown;

const question = { questionId: 'q' };
const answer = { ...question, answerId: 'a' };
const review = (kind: 'question' | 'answer', id: string, decision: 'publish' | 'reject', ifVersion = id) =>
  ({ type: 'post.review', target: { kind, id }, decision, ifVersion }) as const;
type Given = ThreadCommand extends infer C ? (C extends ThreadCommand ? Omit<C, 'id'> : never) : never;
const cases: readonly (readonly [id: string, ...commands: Given[]])[] = [
  ['q', { type: 'question.close', ...question, closed: true, reason: 'Over.' }],
  [
    'q',
    { type: 'question.close', ...question, closed: true, reason: 'Over.' },
    { type: 'question.close', ...question, closed: false },
  ],
  ['q', { type: 'question.pin', ...question, pinned: true }],
  [
    'q',
    { type: 'question.pin', ...question, pinned: true },
    { type: 'question.pin', ...question, pinned: false },
  ],
  ['q', { type: 'answer.verify', ...answer, verified: true, ifVersion: 'a' }],
  [
    'q',
    { type: 'answer.verify', ...answer, verified: true, ifVersion: 'a' },
    { type: 'answer.verify', ...answer, verified: false, ifVersion: 'a' },
  ],
  ['q', { type: 'answer.accept', ...answer }],
  ['q', { type: 'answer.post', ...question, body: 'Medium.', official: true }],
  ['q', { type: 'post.edit', target: { kind: 'question', id: 'q' }, title: 'How?', ifVersion: 'q' }],
  ['q', { type: 'post.edit', target: { kind: 'answer', id: 'a' }, body: 'So.', ifVersion: 'a' }],
  ['q', review('answer', 'a', 'reject')],
  ['q', review('answer', 'a', 'reject'), review('answer', 'a', 'publish')],
  ['held', review('question', 'held', 'publish')],
  ['held', review('question', 'held', 'reject')],
  [
    'held',
    { ...review('question', 'held', 'reject'), reason: 'Spam.' },
    { ...review('question', 'held', 'reject'), reason: 'Advertising.' },
  ],
];

for (const [id, ...commands] of cases)
  test(commands.map(({ type }) => type).join(', then '), async () => {
    const { read, give } = await place();
    const before = await read(id);
    let last = '';
    const given = commands.map((each) => ({ ...each, id: (last = newId(last)) }) as ThreadCommand);
    const shown = given.reduce(applyToThread, before);
    assert.notDeepEqual(shown, commands.length > 1 ? undefined : before, 'something is shown');
    for (const command of given) assert.equal((await give(command)).refusal, undefined);
    const after = await read(id);
    // Official answers and what was accepted find their places once they are read; a count of ours is known then.
    const sorted = (read: ThreadRead) => ({
      ...read,
      question: { ...read.question!, official: false, answers: 0 },
      answers: read.answers.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    });
    assert.deepEqual(plain(sorted(shown)), plain(sorted(after)));
    assert.deepEqual(given.reduce(applyToThread, after), after, 'twice is once');
  });

test('an edit of other words than are shown is not shown: the backend will refuse it', async () => {
  const { read } = await place();
  const before = await read('q');
  const target = { kind: 'answer', id: 'a' } as const;
  const edit = { id: newId(), type: 'post.edit', target, body: 'So.', ifVersion: 'older' } as const;
  assert.deepEqual(applyToThread(before, edit), before);
});
