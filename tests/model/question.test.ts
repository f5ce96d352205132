import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { MemoryStore } from '../../src/adapters/memory/index.ts';
import { answer, execute } from '../../src/model/execute.ts';
import { newId } from '../../src/model/id.ts';
import { applyToQuestion, applyToQuestions } from '../../src/model/question-apply.ts';
import {
  checkAnswer,
  checkQuestion,
  questionLimits,
  type QuestionCommand,
  type QuestionRead,
  type QuestionsRead,
} from '../../src/model/question.ts';

const now = new Date('2026-05-01T12:00:00.000Z');
const later = new Date('2026-05-01T13:00:00.000Z');
const person = (id: string, ...roles: 'moderator'[]) => ({ id, roles });
const people = [person('ani'), person('budi'), person('team', 'moderator')];

/** Commands of several people about one question of Ani's, in the order of their making. */
const commands = fc
  .array(
    fc.record({
      who: fc.constantFrom(...people),
      type: fc.constantFrom('answer.post', 'vote.set', 'vote.set', 'answer.accept', 'edit', 'edit'),
      /** Which of the answers so far, from the last; beyond them the question, or none. */
      target: fc.nat(3),
      value: fc.constantFrom(0 as const, 1 as const),
      official: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((steps) => {
    let id = newId('', now.getTime());
    const questionId = id;
    const answers: string[] = [];
    const list = steps.map(({ who, type, target, value, official }) => {
      id = newId(id);
      const answerId = answers.at(-1 - target);
      const base = { id, questionId };
      if (type === 'edit') {
        // Ani edits in turn what is hers; `ifVersion` is what is read when it is given.
        const words = { body: `mended ${id}`, ifVersion: 'unread' };
        const command = answerId
          ? ({ ...base, type: 'answer.edit', answerId, ...words } as const)
          : ({ ...base, type: 'question.edit', title: `Mended ${id}`, ...words } as const);
        return { who, command };
      }
      if (type === 'answer.post') {
        answers.push(id);
        const body = `answer ${answers.length}`;
        return { who, command: { ...base, type, body, ...(official && { official }) } as const };
      }
      const command =
        type === 'vote.set'
          ? ({ ...base, type, value, ...(answerId && { answerId }) } as const)
          : ({ ...base, type: 'answer.accept', answerId: answerId ?? null } as const);
      return { who, command };
    });
    return { questionId, list };
  });

/** The command as its writer gives it who has read this. */
function upon<C extends QuestionCommand>({ question, answers }: QuestionRead, command: C): C {
  if (command.type !== 'question.edit' && command.type !== 'answer.edit') return command;
  const { version } =
    command.type === 'question.edit' ? question! : answers.find(({ id }) => id === command.answerId)!;
  return { ...command, ifVersion: version };
}

/** A thread without its order, the backend's clock, and what is the backend's to say. */
const plain = ({ question, answers }: QuestionRead) => {
  const timeless = question?.acceptance && { ...question.acceptance, at: '' };
  return {
    question: question && {
      ...question,
      can: [],
      official: null,
      acceptance: timeless,
      editedAt: typeof question.editedAt,
    },
    answers: answers
      .map((each) => ({ ...each, createdAt: '', can: [], editedAt: typeof each.editedAt }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
};

async function board(questionId: string) {
  const store = new MemoryStore();
  const ask = { id: questionId, type: 'question.ask', title: 'How long?', body: '**long**' };
  await execute(store, ask, people[0]!, now);
  return store;
}

describe('what a thread will look like', () => {
  it('is what is read once a command is accepted, and applying it once more changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async ({ questionId, list }) => {
        const store = await board(questionId);
        const read = (who: (typeof people)[number]) =>
          answer(store, { type: 'question', id: questionId }, who, later);
        for (const { who, command: given } of list) {
          const seen = await read(who);
          const posted = !('answerId' in given) || seen.answers.some(({ id }) => id === given.answerId);
          if (given.type === 'answer.edit' && !posted) continue;
          const command = upon(seen, given);
          const shown = plain(applyToQuestion(seen, command));
          const before = await answer(store, { type: 'questions', order: 'newest' }, who, later);
          if ((await execute(store, command, who, later)).refusal) continue;
          const after = await read(who);
          assert.deepEqual(shown, plain(after));
          assert.deepEqual(applyToQuestion(after, command), after, 'applied once more');
          if (command.type === 'vote.set' || command.type === 'question.edit') {
            const timeless = ({ questions }: QuestionsRead) =>
              questions.map((each) => ({ ...each, editedAt: typeof each.editedAt }));
            const now = await answer(store, { type: 'questions', order: 'newest' }, who, later);
            assert.deepEqual(timeless(applyToQuestions(before, command, true)), timeless(now), 'the list');
          }
        }
      }),
    );
  });

  it('keeps every answer in its place', () => {
    const view = { votes: 0, accepted: false, official: false, mine: { author: false, vote: null }, can: [] };
    const answers = ['a', 'b'].map((id) => ({ ...view, id, questionId: 'q', body: id, createdAt: '' }));
    const read = { version: '', at: '', viewer: { roles: [] }, answers, question: { id: 'q' } } as never;
    const command = { id: newId(), type: 'vote.set', questionId: 'q', answerId: 'b', value: 1 } as const;
    assert.deepEqual(
      applyToQuestion(read, command).answers.map(({ id, votes }) => [id, votes]),
      [
        ['a', 0],
        ['b', 1],
      ],
    );
  });

  it('shows what is asked first on the first page, once', async () => {
    const store = new MemoryStore();
    const command: QuestionCommand = { id: newId(), type: 'question.ask', title: 'When?', body: 'x' };
    const read = () => answer(store, { type: 'questions', order: 'newest' }, people[0]!, now);
    const empty = await read();
    assert.deepEqual(applyToQuestions(empty, command, false), empty);
    const [shown] = applyToQuestions(empty, command, true).questions;
    assert.deepEqual([shown?.title, shown?.mine.author], ['When?', true]);
    await execute(store, command, people[0]!, now);
    const after = await read();
    assert.deepEqual(applyToQuestions(after, command, true), after);
  });
});

describe('what has to be mended before it can be sent', () => {
  it('is a missing title or answer, and what is too long', () => {
    const long = (field: 'title' | 'body' | 'name') => 'x'.repeat(questionLimits[field] + 1);
    assert.deepEqual(checkQuestion({ title: 'Why?', body: '', name: '' }), {});
    assert.deepEqual(checkQuestion({ title: ' \n', body: long('body'), name: long('name') }), {
      title: 'required',
      body: 'too-long',
      name: 'too-long',
    });
    assert.deepEqual(checkQuestion({ title: long('title'), body: '', name: '' }), { title: 'too-long' });
    assert.deepEqual(checkAnswer({ body: '', name: '' }), { body: 'required' });
    assert.deepEqual(checkAnswer({ body: 'Yes.', name: '' }), {});
  });
});
