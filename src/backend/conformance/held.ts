import type { Question } from '../../model/question.ts';
import { equal, ok, refused } from './assert.ts';
import type { Context } from './context.ts';
import { listenTo } from './live.ts';
import type { Theme } from './rule.ts';

const guestsWait = { questions: { guests: 'hold' } } as const;

/** A question that a guest asks where guests wait. */
async function asked(context: Context, name: string): Promise<Pick<Question, 'id'>> {
  const command = context.ask();
  await context.as(name).submit(command);
  return command;
}

const idsIn = async (context: Context, ...list: Parameters<Context['questions']>) =>
  (await context.questions(...list)).questions.map(({ id }) => id);

export const held: Theme = {
  title: 'What waits for review',
  needs: ['boards', 'read questions', 'read question', 'question.ask', 'question.edit', 'answer.post'],
  rules: [
    {
      id: 'held-1',
      rule: 'A held question is shown to its author, `held`, and to nobody else: in no order, by no search, under no address.',
      title: 'a guest’s question waits, and only the guest sees it',
      boards: guestsWait,
      async run(context) {
        const question = await asked(context, 'Ani');
        const ani = context.as('Ani');
        equal(await idsIn(context, ani), [question.id], 'the author’s list');
        equal((await context.thread(ani, question)).question.held, true, 'how it stands for its author');
        for (const other of [context.as('Budi'), context.stranger()]) {
          for (const order of ['newest', 'votes', 'unanswered'] as const)
            equal(await idsIn(context, other, order), [], `another’s list of ${order}`);
          equal(await idsIn(context, other, 'newest', 'coarse'), [], 'what another finds');
          const read = await other.read({ type: 'question', id: question.id });
          equal([read.question, read.answers], [null, []], 'what another is shown');
        }
      },
    },
    {
      id: 'held-2',
      rule: 'A held answer is shown to its author, `held`, and neither shown to others nor counted.',
      title: 'a guest’s answer waits, and the question stays unanswered',
      boards: guestsWait,
      async run(context) {
        const question = await context.question(3);
        await context.as('Ani').submit(context.reply(question));
        const { answers } = await context.thread(context.as('Ani'), question);
        equal(
          answers.map(({ held }) => held),
          [true],
          'how it stands for its author',
        );
        const other = await context.thread(context.as('Budi'), question);
        equal([other.answers, other.question.answers], [[], 0], 'what others are shown');
        equal(await idsIn(context, context.as('Budi'), 'unanswered'), [question.id], 'what is unanswered');
      },
    },
    {
      id: 'held-3',
      rule: 'Nobody takes part in what is held: for its author it is `closed`, `held`, for others `not-found`; and its author is offered to edit it alone.',
      title: 'a held question takes neither answers nor votes',
      needs: ['vote.set', 'answer.accept'],
      boards: guestsWait,
      async run(context) {
        const question = await asked(context, 'Ani');
        const [ani, budi] = [context.as('Ani'), context.as('Budi')];
        equal((await context.thread(ani, question)).question.can, ['question.edit'], 'what is offered');
        const waiting = { code: 'closed', reason: 'held' } as const;
        await refused(ani.submit(context.reply(question)), waiting, 'the author’s answer');
        for (const command of [context.reply(question), context.voteFor(question)]) {
          await refused(budi.submit(command), { code: 'not-found' }, command.type);
        }
        const open = await context.question(1);
        const reply = context.reply(open);
        await ani.submit(reply);
        await refused(
          budi.submit(context.voteFor(open, reply)),
          { code: 'not-found' },
          'a vote for an answer',
        );
      },
    },
    {
      id: 'held-4',
      rule: 'The team is shown what is held, `held`, where it stands; its own is never held.',
      title: 'a moderator sees what waits, and asks without waiting',
      needs: ['roles'],
      boards: { questions: { guests: 'hold', firstTime: 'hold' } },
      async run(context) {
        const question = await asked(context, 'Ani');
        const dewi = context.as('Dewi', ['moderator']);
        equal((await context.thread(dewi, question)).question.held, true, 'how it stands for the team');
        const own = context.ask();
        await dewi.submit(own);
        equal(await idsIn(context, context.stranger()), [own.id], 'what others are shown');
      },
    },
    {
      id: 'held-5',
      rule: 'Where first posts are held, those of a person wait of whom the team has approved nothing yet.',
      title: 'a member’s first question waits, and after an approval the next does not',
      needs: ['roles', 'records'],
      boards: { questions: { firstTime: 'hold' } },
      async run(context) {
        const citra = context.as('Citra', ['member']);
        const first = context.ask();
        await citra.submit(first);
        equal(await idsIn(context, context.stranger()), [], 'what others are shown of the first');
        await citra.submit(context.ask());
        equal(await idsIn(context, context.stranger()), [], 'what others are shown of a second one');
        const record = (await context.records('question')).find(({ id }) => id === first.id);
        ok(record?.held, 'the first is stored as held');
        const { held: _, ...rest } = record;
        const review = { decision: 'publish', commandId: context.id(), at: record.createdAt } as const;
        await context.community.put('question', { ...rest, review });
        const later = context.ask();
        await citra.submit(later);
        equal(await idsIn(context, context.stranger()), [later.id, first.id], 'what others are shown then');
      },
    },
    {
      id: 'held-6',
      rule: 'What is held goes on waiting when it is edited; what others are shown already, they go on being shown.',
      title: 'an edit neither publishes a question nor takes it away',
      needs: ['records'],
      boards: guestsWait,
      async run(context) {
        const ani = context.as('Ani');
        const waiting = await asked(context, 'Ani');
        const shown = await asked(context, 'Ani');
        const record = (await context.records('question')).find(({ id }) => id === shown.id)!;
        const { held: _, ...published } = record;
        await context.community.put('question', published);
        for (const { id } of [waiting, shown]) {
          const { question } = await context.thread(ani, { id });
          await ani.submit(context.edit(question));
        }
        equal((await context.thread(ani, waiting)).question.held, true, 'how the one stands that was held');
        const { question } = await context.thread(context.stranger(), shown);
        equal(
          [question.title, question.held],
          ['How long does it last?', undefined],
          'what others are shown',
        );
      },
    },
    {
      id: 'held-7',
      rule: 'Nobody is told of what is held.',
      title: 'a hint names no question that waits',
      needs: ['live', 'vote.set'],
      boards: guestsWait,
      async run(context) {
        const open = await context.question(1);
        const ear = listenTo(context.stranger());
        const { version } = await context.as('Budi').submit(context.voteFor(open));
        await ear.hint((hint) => hint.version >= version);
        const question = await asked(context, 'Ani');
        // Everybody is told of this, and of all before it by then.
        const vote = await context.as('Citra').submit(context.voteFor(open));
        await ear.hint((hint) => hint.version >= vote.version);
        ear.stop();
        ok(!ear.heard.some(({ topic }) => topic.includes(question.id)), 'a hint names what is held');
      },
    },
  ],
};
