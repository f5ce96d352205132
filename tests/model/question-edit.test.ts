import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MemoryStore } from '../../src/adapters/memory/index.ts';
import { answer, execute } from '../../src/model/execute.ts';
import { newId } from '../../src/model/id.ts';
import { applyToQuestion, applyToQuestions } from '../../src/model/question-apply.ts';
import { decideEditAnswer, decideEditQuestion } from '../../src/model/question-rules.ts';
import type { Answer, AnswerEdit, Question, QuestionEdit } from '../../src/model/question.ts';

const now = new Date('2026-05-01T12:00:00.000Z');
const person = (id: string, ...roles: 'moderator'[]) => ({ id, roles });
const [ani, budi] = [person('ani'), person('budi')];

const question: Question = {
  id: 'q',
  title: 'How lnog?',
  body: 'The beans.',
  author: 'ani',
  name: 'Ani',
  createdAt: '2026-04-01T12:00:00.000Z',
  acceptance: { answerId: 'a', by: 'asker', commandId: newId('', 0), at: '2026-04-02T12:00:00.000Z' },
};
const written: Answer = {
  id: 'a',
  questionId: 'q',
  body: 'A mnoth.',
  author: 'budi',
  official: false,
  createdAt: '2026-04-01T13:00:00.000Z',
};
const mend = (changes: Partial<QuestionEdit> = {}): QuestionEdit => ({
  id: newId(),
  type: 'question.edit',
  questionId: 'q',
  title: 'How long?',
  ifVersion: 'q',
  ...changes,
});
const mendAnswer = (changes: Partial<AnswerEdit> = {}): AnswerEdit => ({
  id: newId(),
  type: 'answer.edit',
  questionId: 'q',
  answerId: 'a',
  body: 'A month.',
  ifVersion: 'a',
  ...changes,
});
const closed = { closedAt: '2026-04-03T12:00:00.000Z' };

describe('an edit', () => {
  it('changes the words of a question and leaves all else', () => {
    const command = mend();
    const { body: _, ...kept } = question;
    const record = { ...kept, title: 'How long?', version: command.id, editedAt: now.toISOString() };
    assert.deepEqual(decideEditQuestion({ question }, command, ani, now), {
      changes: [{ table: 'question', record }],
    });
  });

  it('changes the words of an answer, which stays accepted', () => {
    const command = mendAnswer();
    const record = { ...written, body: 'A month.', version: command.id, editedAt: now.toISOString() };
    assert.deepEqual(decideEditAnswer({ question, answer: written }, command, budi, now), {
      changes: [{ table: 'answer', record }],
    });
  });

  it('is refused where it is not its author’s, not there, closed, or not of what stands', () => {
    const onQuestion = (found: Question | undefined, command: QuestionEdit, actor = ani) =>
      decideEditQuestion({ question: found }, command, actor, now).refusal;
    const onAnswer = (found: Question | undefined, answer: Answer | undefined, actor = budi) =>
      decideEditAnswer({ question: found, answer }, mendAnswer(), actor, now).refusal;
    const shut = { code: 'closed', reason: 'question-closed' };
    const changed = { code: 'conflict', reason: 'changed' };
    assert.deepEqual(onQuestion(undefined, mend()), { code: 'not-found' });
    assert.deepEqual(onQuestion({ ...question, ...closed }, mend()), shut);
    assert.deepEqual(onQuestion(question, mend({ ifVersion: 'older' })), changed);
    assert.deepEqual(onQuestion({ ...question, version: 'newer' }, mend()), changed);
    assert.deepEqual(onAnswer(undefined, undefined), { code: 'not-found' });
    assert.deepEqual(onAnswer(question, undefined), { code: 'not-found' });
    assert.deepEqual(onAnswer({ ...question, id: 'another' }, written), { code: 'not-found' });
    assert.deepEqual(onAnswer({ ...question, ...closed }, written), shut);
    assert.deepEqual(onAnswer(question, { ...written, version: 'newer' }), changed);
    // Somebody else learns nothing of it, whatever their role.
    for (const stale of [question, { ...question, version: 'newer' }, { ...question, ...closed }]) {
      assert.deepEqual(onQuestion(stale, mend(), person('team', 'moderator')), { code: 'forbidden' });
    }
    assert.deepEqual(onAnswer(question, written, ani), { code: 'forbidden' });
  });

  it('of what was said in the brand’s name is its team’s, not that of somebody who was in it', () => {
    const touched = { question, answer: { ...written, official: true } };
    assert.deepEqual(decideEditAnswer(touched, mendAnswer(), budi, now), { refusal: { code: 'forbidden' } });
    assert.ok(decideEditAnswer(touched, mendAnswer(), person('budi', 'moderator'), now).changes);
  });
});

describe('what is read of words', () => {
  const board = (...tables: ['question' | 'answer', object][]) => {
    const store = new MemoryStore();
    for (const [table, record] of tables) store.put(table, record as never);
    return store;
  };
  const thread = (store: MemoryStore, who = ani) => answer(store, { type: 'question', id: 'q' }, who, now);

  it('names their version, and offers to edit them to their author while the question is open', async () => {
    const store = board(['question', question], ['answer', written]);
    const offered = async (who = ani) => {
      const { question, answers } = await thread(store, who);
      return [question!.can.includes('question.edit'), answers[0]!.can.includes('answer.edit')];
    };
    const seen = await thread(store);
    assert.deepEqual([seen.question!.version, seen.answers[0]!.version], ['q', 'a']);
    assert.deepEqual(await offered(), [true, false]);
    assert.deepEqual(await offered(budi), [false, true]);
    assert.deepEqual(await offered(person('team', 'moderator')), [false, false]);
    store.put('question', { ...question, ...closed });
    assert.deepEqual([...(await offered()), ...(await offered(budi))], [false, false, false, false]);
    store.put('question', { ...question, version: 'v2', editedAt: now.toISOString() });
    const { version, editedAt } = (await thread(store)).question!;
    assert.deepEqual([version, editedAt], ['v2', now.toISOString()]);
  });

  it('is not what a pending edit says whose writer has read other words', async () => {
    const store = board(
      ['question', { ...question, version: 'v2' }],
      ['answer', { ...written, version: 'v2' }],
    );
    const read = await thread(store);
    const list = await answer(store, { type: 'questions', order: 'newest' }, ani, now);
    assert.deepEqual(applyToQuestion(read, mend()), read);
    assert.deepEqual(applyToQuestion(read, mendAnswer()), read);
    assert.deepEqual(applyToQuestions(list, mend(), true), list);
    const shown = applyToQuestion(read, mend({ ifVersion: 'v2' })).question!;
    assert.deepEqual([shown.title, 'body' in shown], ['How long?', false]);
  });

  it('is theirs alone who have not declined the rules', async () => {
    const store = board(['question', question]);
    const policy = { id: 'rules', version: 1, title: 'Rules', body: 'Be kind.', material: true };
    store.put('policy', { ...policy, publishedAt: '2026-01-01T12:00:00.000Z' });
    const id = newId();
    const decline = { id, type: 'conduct.decline', policyId: 'rules', version: 1, locale: 'id' };
    await execute(store, decline, ani, now);
    assert.deepEqual((await execute(store, mend(), ani, now)).refusal, {
      code: 'forbidden',
      reason: 'declined',
    });
    assert.equal((await thread(store)).question!.can.includes('question.edit'), false);
  });
});
