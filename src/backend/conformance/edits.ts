import { questionLimits, type AnswerEdit, type QuestionEdit } from '../../model/question.ts';
import { equal, ok, refused } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';

const changed = { code: 'conflict', reason: 'changed' } as const;
const forbidden = { code: 'forbidden' } as const;
const unread = { code: 'invalid', fields: { ifVersion: 'required' } } as const;

/** Ani's own question as she reads it. */
async function asked(context: Context) {
  const command = context.ask({ title: 'How lnog does it keep?', body: 'The beans.' });
  await context.as('Ani').submit(command);
  return (await context.thread(context.as('Ani'), command)).question;
}

/** Budi's own answer to it as he reads it. */
async function answered(context: Context) {
  const question = await asked(context);
  const command = context.reply(question, { body: 'A mnoth.' });
  await context.as('Budi').submit(command);
  const { answers } = await context.thread(context.as('Budi'), question);
  return { question, answer: answers[0]! };
}

/** Gives two edits at the same time; what became of each. */
const atOnce = async (context: Context, name: string, edits: readonly (QuestionEdit | AnswerEdit)[]) =>
  (await Promise.allSettled(edits.map((edit) => context.as(name).submit(edit)))).map((each) =>
    each.status === 'fulfilled' ? 'accepted' : String(each.reason.reason ?? each.reason),
  );

export const questionEdits: Theme = {
  title: 'Editing a question',
  needs: ['read questions', 'read question', 'question.ask', 'question.edit'],
  rules: [
    {
      id: 'edit-1',
      rule: 'Who asked edits the words as they were read: they are as the edit says, found by a search, with `editedAt` and the edit’s id as their `version`.',
      title: 'a mended question is read and found by its new words, by everybody',
      async run(context) {
        const question = await asked(context);
        ok(question.version, 'the question is read without a `version`');
        equal(question.editedAt, undefined, '`editedAt` before the edit');
        const edit = context.edit(question, { title: 'How long?' });
        await context.as('Ani').submit(edit);
        const read = (await context.thread(context.stranger(), question)).question;
        equal([read.title, read.body, read.version], ['How long?', undefined, edit.id], 'what is read');
        ok(Date.parse(read.editedAt ?? '') >= Date.parse(read.createdAt), `edited at ${read.editedAt}`);
        equal(read.createdAt, question.createdAt, 'when it was asked');
        const found = async (search: string) =>
          (await context.questions(context.stranger(), 'newest', search)).questions.map((each) => [
            each.id,
            each.version,
          ]);
        equal(await found('long'), [[question.id, edit.id]], 'what a search for a new word finds');
        equal(await found('lnog'), [], 'what a search for an old word finds');
      },
    },
    {
      id: 'edit-2',
      rule: 'An edit leaves the votes of a question and the answer that helped as they are.',
      title: 'a question keeps its vote and its accepted answer',
      needs: ['vote.set', 'answer.accept'],
      async run(context) {
        const question = await asked(context);
        const answer = await context.answer(question, 0);
        await context.as('Budi').submit(context.voteFor(question));
        await context.as('Ani').submit(context.accept(question, answer));
        await context.as('Ani').submit(context.edit(question));
        const read = await context.thread(context.stranger(), question);
        equal(
          [read.question.votes, read.question.acceptance?.answerId, read.answers[0]?.accepted],
          [1, answer.id, true],
          'the vote and the acceptance',
        );
      },
    },
    {
      id: 'edit-3',
      rule: 'An edit of other words than stand there now is `conflict`, `changed`, and changes nothing; once these were read it is accepted.',
      title: 'a second edit of the same words is refused, and accepted upon the new ones',
      async run(context) {
        const question = await asked(context);
        const ani = context.as('Ani');
        const [first, second] = [
          context.edit(question, { title: 'The first' }),
          context.edit(question, { title: 'The second' }),
        ];
        await ani.submit(first);
        await refused(ani.submit(second), changed, 'the second');
        const { question: now } = await context.thread(ani, question);
        equal([now.title, now.version], ['The first', first.id], 'what is read');
        await ani.submit(context.edit(now, { title: 'The third' }));
        equal((await context.thread(ani, question)).question.title, 'The third', 'what is read at last');
      },
    },
    {
      id: 'edit-4',
      rule: 'Of several edits of the same words that arrive at once exactly one is accepted.',
      title: 'four edits at once: one is accepted, three are refused, and its words stand',
      async run(context) {
        const question = await asked(context);
        const titles = ['One', 'Two', 'Three', 'Four'];
        const edits = titles.map((title) => context.edit(question, { title }));
        const fared = await atOnce(context, 'Ani', edits);
        equal(fared.toSorted(), ['accepted', 'changed', 'changed', 'changed'], 'how they fared');
        const read = (await context.thread(context.stranger(), question)).question;
        equal(read.title, titles[fared.indexOf('accepted')], 'what is read');
      },
    },
    {
      id: 'edit-5',
      rule: 'Nobody edits another’s question, whichever version they name: `forbidden`, and not in `can`; whoever asked finds it there.',
      title: 'somebody else cannot edit a question, nor learn whether it has changed',
      async run(context) {
        const question = await asked(context);
        const budi = context.as('Budi');
        for (const version of [question.version, context.id()])
          await refused(budi.submit(context.edit({ ...question, version })), forbidden, 'somebody else');
        const can = async (name: string) => {
          const { question: read } = await context.thread(context.as(name), question);
          return [read.title, read.can.includes('question.edit')];
        };
        equal(await can('Budi'), [question.title, false], 'what somebody else reads');
        equal(await can('Ani'), [question.title, true], 'what the asker reads');
      },
    },
    {
      id: 'edit-6',
      rule: 'The words of a closed question stay: `closed`, `question-closed`, and not in `can`.',
      title: 'who asked cannot edit a question once it is closed',
      async run(context) {
        await asked(context);
        const ani = context.as('Ani');
        const { viewer } = await context.questions(ani);
        const closed = { author: viewer.id!, closedAt: '2025-05-01T12:00:00.000Z' };
        const question = await context.question(9, closed);
        const read = (await context.thread(ani, question)).question;
        equal([read.mine.author, read.can.includes('question.edit')], [true, false], 'what may be done');
        const expected = { code: 'closed', reason: 'question-closed' } as const;
        await refused(ani.submit(context.edit(read)), expected, 'the edit');
      },
    },
    {
      id: 'edit-7',
      rule: 'An edit without `ifVersion` is `invalid`, `ifVersion: required`; what else is wrong with it is said as for asking.',
      title: 'an edit of words nobody says to have read is refused, and one without a title',
      async run(context) {
        const question = await asked(context);
        const submit = (command: object) => context.as('Ani').submit(command as QuestionEdit);
        const { ifVersion: _, ...edit } = context.edit(question);
        await refused(submit(edit), unread, 'the edit');
        const faulty = context.edit(question, { title: ' ', body: 'x'.repeat(questionLimits.body + 1) });
        const fields = { title: 'required', body: 'too-long' } as const;
        await refused(submit(faulty), { code: 'invalid', fields }, 'an empty title');
        const { title } = (await context.thread(context.stranger(), question)).question;
        equal(title, question.title, 'what is read');
      },
    },
    {
      id: 'edit-8',
      rule: 'Whoever has declined the rules of the community edits nothing: `forbidden`, `declined`, and not in `can`.',
      title: 'somebody who has declined cannot edit their own question',
      needs: ['enforced conduct', 'conduct.decline', 'read conduct'],
      async run(context) {
        const question = await asked(context);
        const ani = context.as('Ani');
        await context.community.put('policy', {
          id: 'house-rules',
          version: 1,
          title: 'House rules',
          body: 'Be kind.',
          material: true,
          publishedAt: '2025-01-01T12:00:00.000Z',
        });
        const policy = { policyId: 'house-rules', version: 1, locale: 'id' };
        await ani.submit({ id: context.id(), type: 'conduct.decline', ...policy });
        await refused(ani.submit(context.edit(question)), { code: 'forbidden', reason: 'declined' }, 'it');
        const { can } = (await context.thread(ani, question)).question;
        ok(!can.includes('question.edit'), 'she is offered to edit it');
      },
    },
  ],
};

export const answerEdits: Theme = {
  title: 'Editing an answer',
  needs: ['read question', 'question.ask', 'answer.post', 'answer.edit'],
  rules: [
    {
      id: 'edit-9',
      rule: 'Who answered edits the words as they were read: they have `editedAt` and the edit’s id as their `version`; votes and acceptance stay.',
      title: 'a mended answer has new words, its vote, and still helped',
      needs: ['vote.set', 'answer.accept'],
      async run(context) {
        const { question, answer } = await answered(context);
        ok(answer.version, 'the answer is read without a `version`');
        await context.as('Ani').submit(context.voteFor(question, answer));
        await context.as('Ani').submit(context.accept(question, answer));
        const edit = context.editAnswer(answer, { body: 'A month.' });
        await context.as('Budi').submit(edit);
        const read = (await context.thread(context.stranger(), question)).answers[0]!;
        const { body, version, createdAt, votes, accepted } = read;
        equal(
          { body, version, createdAt, votes, accepted },
          { body: 'A month.', version: edit.id, createdAt: answer.createdAt, votes: 1, accepted: true },
          'what is read',
        );
        ok(Date.parse(read.editedAt ?? '') >= Date.parse(createdAt), `edited at ${read.editedAt}`);
      },
    },
    {
      id: 'edit-10',
      rule: 'An edit of other words than stand there now is `conflict`, `changed`, and changes nothing, also where several arrive at once.',
      title: 'of three edits of the same words one is accepted, and none after it',
      async run(context) {
        const { question, answer } = await answered(context);
        const bodies = ['One', 'Two', 'Three'];
        const edits = bodies.map((body) => context.editAnswer(answer, { body }));
        const fared = await atOnce(context, 'Budi', edits);
        equal(fared.toSorted(), ['accepted', 'changed', 'changed'], 'how they fared');
        await refused(context.as('Budi').submit(context.editAnswer(answer)), changed, 'one more');
        const { answers } = await context.thread(context.stranger(), question);
        equal(answers[0]?.body, bodies[fared.indexOf('accepted')], 'what is read');
      },
    },
    {
      id: 'edit-11',
      rule: 'Nobody edits another’s answer: `forbidden`, and not in `can`. One under another question is `not-found`; without `ifVersion` an edit is `invalid`.',
      title: 'not even who asked can edit an answer, and its author only where it stands',
      async run(context) {
        const { question, answer } = await answered(context);
        const submit = (name: string, edit: object) => context.as(name).submit(edit as AnswerEdit);
        await refused(submit('Ani', context.editAnswer(answer)), forbidden, 'who asked');
        const elsewhere = context.editAnswer({ ...answer, questionId: (await context.question(1)).id });
        await refused(submit('Budi', elsewhere), { code: 'not-found' }, 'under another question');
        const { ifVersion: _, ...edit } = context.editAnswer(answer);
        await refused(submit('Budi', edit), unread, 'without what was read');
        const can = async (name: string) => {
          const { answers } = await context.thread(context.as(name), question);
          return [answers[0]?.body, answers[0]?.can.includes('answer.edit')];
        };
        equal(await can('Ani'), [answer.body, false], 'what the asker reads');
        equal(await can('Budi'), [answer.body, true], 'what the author reads');
      },
    },
  ],
};
