import { questionLimits, type QuestionOrder } from '../../model/question.ts';
import { equal, ok, refused } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

const listed = async (context: Context, order?: QuestionOrder, search?: string) =>
  idsOf((await context.questions(context.stranger(), order, search)).questions);

export const questions: Theme = {
  title: 'Questions',
  needs: ['read questions', 'read question', 'question.ask'],
  rules: [
    {
      id: 'question-1',
      rule: 'A question that has a receipt is stored and read letter for letter.',
      title: 'a question with markup, emoji and Arabic comes back as it was asked',
      needs: ['records'],
      async run(context) {
        const command = context.ask({
          title: '<b>Kopi</b> & "где" 🏡 مكان',
          body: '**two**\n\n<script>1</script>',
          lang: 'id',
          name: 'Ani',
        });
        await context.as('Ani').submit(command);
        const { type: _, ...content } = command;
        const { question } = await context.thread(context.stranger(), command);
        const { id, title, body, lang, name } = question;
        equal({ id, title, body, lang, name }, content, 'what is read');
        const [stored] = await context.records('question');
        equal(
          stored && { ...stored, author: '', createdAt: '' },
          { ...content, author: '', createdAt: '' },
          'what is stored',
        );
      },
    },
    {
      id: 'question-2',
      rule: 'A list is in the order that was asked for: `newest`; `votes`, the most first; `unanswered`, what is open and has no answer, who waits longest first.',
      title: 'five questions lie as each order says',
      needs: ['vote.set'],
      async run(context) {
        const old = await context.question(9);
        const voted = await context.question(5);
        const closed = await context.question(4, { closedAt: new Date().toISOString() });
        const answered = await context.question(3);
        const fresh = await context.question(1);
        await context.answer(answered, 2);
        for (const name of ['Ani', 'Budi']) await context.as(name).submit(context.voteFor(voted));
        await context.as('Ani').submit(context.voteFor(old));
        equal(await listed(context), idsOf([fresh, answered, closed, voted, old]), 'the newest');
        equal(await listed(context, 'votes'), idsOf([voted, old, fresh, answered, closed]), 'the most voted');
        equal(await listed(context, 'unanswered'), idsOf([old, voted, fresh]), 'the unanswered');
      },
    },
    {
      id: 'question-3',
      rule: 'A list comes in pages: following `next` shows every question once, also those of the same time and votes.',
      title: 'five questions of one moment, read two by two, in each order',
      async run(context) {
        const createdAt = new Date(Date.now() - 60_000).toISOString();
        const all: string[] = [];
        for (let count = 0; count < 5; count++) all.push((await context.question(0, { createdAt })).id);
        for (const order of ['newest', 'votes', 'unanswered'] as const) {
          const seen: string[] = [];
          let cursor: string | undefined;
          for (let page = 0; page < 9; page++) {
            const read = await context.stranger().read({ type: 'questions', order, limit: 2, cursor });
            seen.push(...idsOf(read.questions));
            cursor = read.next;
            if (cursor === undefined) break;
          }
          equal(seen.toSorted(), all.toSorted(), `what the pages of \`${order}\` show together`);
          equal(cursor, undefined, 'the last page’s `next`');
        }
      },
    },
    {
      id: 'question-4',
      rule: 'A cursor that the backend has not made is `invalid`, `cursor: malformed`; an order that it does not know `order: unknown`.',
      title: 'an invented cursor and an invented order are refused',
      async run(context) {
        await context.question(3);
        const read = (query: object) =>
          context.stranger().read({ type: 'questions', order: 'newest', ...query } as never);
        const expected = (fields: object) => ({ code: 'invalid', fields }) as never;
        await refused(read({ cursor: "' or 1=1" }), expected({ cursor: 'malformed' }), 'the cursor');
        await refused(read({ order: 'constructor' }), expected({ order: 'unknown' }), 'the order');
      },
    },
    {
      id: 'question-5',
      rule: 'A search finds the questions in which each of its words stands, whatever their case and accents. Every sign is looked for as it is.',
      title: 'words are found in title and text, and a percent sign is a percent sign',
      async run(context) {
        const grind = await context.question(3, { title: 'Berapa KASAR gilingannya?', body: 'Untuk café' });
        const share = await context.question(2, { title: 'Why 50% arabica?' });
        for (const [search, found] of [
          ['kasar', [grind]],
          ['CAFE gilingan', [grind]],
          ['kasar arabica', []],
          ['50%', [share]],
          ['5_%', []],
          ['  ', [share, grind]],
        ] as const) {
          equal(await listed(context, 'newest', search), idsOf(found), `what “${search}” finds`);
        }
      },
    },
    {
      id: 'question-6',
      rule: 'That there is no such question is an answer: `question` is null.',
      title: 'a question nobody asked is read as none',
      async run(context) {
        const read = await context.stranger().read({ type: 'question', id: 'nowhere' });
        equal([read.question, read.answers], [null, []], 'the read');
      },
    },
    {
      id: 'question-7',
      rule: 'What is wrong with a question is said field by field.',
      title: 'a question without a title and with too long a text is refused with both',
      async run(context) {
        const ask = (changes: object) => context.as('Ani').submit(context.ask(changes));
        const long = (count: number) => 'x'.repeat(count + 1);
        await refused(
          ask({ title: ' ', body: long(questionLimits.body) }),
          { code: 'invalid', fields: { title: 'required', body: 'too-long' } },
          'an empty title',
        );
        await refused(
          ask({ title: long(questionLimits.title), name: 'two\nlines' }),
          { code: 'invalid', fields: { title: 'too-long', name: 'malformed' } },
          'a long title',
        );
        await refused(
          ask({ body: 'half \ud83c' }),
          { code: 'invalid', fields: { body: 'malformed' } },
          'half a character',
        );
        equal(await listed(context), [], 'what is on the board');
      },
    },
    {
      id: 'question-8',
      rule: 'Nobody is shown who asked; whoever asked is told that it is theirs.',
      title: 'a question leaves no trace of its asker in what others read',
      async run(context) {
        const command = context.ask();
        await context.as('Ani').submit(command);
        const { viewer } = await context.questions(context.as('Ani'));
        const read = async (name: string) => {
          const { version: _, viewer: __, ...thread } = await context.thread(context.as(name), command);
          const { questions } = await context.questions(context.as(name));
          return { text: JSON.stringify([thread, questions]), own: thread.question.mine.author };
        };
        equal((await read('Ani')).own, true, 'whether it is hers');
        const other = await read('Budi');
        equal(other.own, false, 'whether it is his');
        ok(viewer.id && !other.text.includes(viewer.id), 'the read names who asked');
      },
    },
    {
      id: 'question-9',
      rule: 'Whoever has declined the rules of the community neither asks, answers nor votes, and `can` says so.',
      title: 'somebody who has declined reads the board and writes nothing on it',
      needs: ['enforced conduct', 'conduct.decline', 'read conduct', 'answer.post', 'vote.set'],
      async run(context) {
        const question = await context.question(1);
        await context.community.put('policy', {
          id: 'house-rules',
          version: 1,
          title: 'House rules',
          body: 'Be kind.',
          material: true,
          publishedAt: '2025-01-01T12:00:00.000Z',
        });
        const budi = context.as('Budi');
        await budi.submit({
          id: context.id(),
          type: 'conduct.decline',
          policyId: 'house-rules',
          version: 1,
          locale: 'id',
        });
        for (const command of [context.ask(), context.reply(question), context.voteFor(question)]) {
          const expected = { code: 'forbidden', reason: 'declined' } as const;
          await refused(budi.submit(command), expected, command.type);
        }
        const { can, questions } = await context.questions(budi);
        equal([can, questions.map((each) => each.can)], [[], [[]]], 'what he may do');
      },
    },
  ],
};
