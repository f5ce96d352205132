import { equal, ok, refused } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';

/** Somebody's own question, on which others have nothing to say. */
async function asked(context: Context, name: string) {
  const command = context.ask();
  await context.as(name).submit(command);
  return command;
}

export const answers: Theme = {
  title: 'Answers and votes',
  needs: ['read questions', 'read question', 'answer.post', 'vote.set', 'answer.accept'],
  rules: [
    {
      id: 'answer-1',
      rule: 'An answer that has a receipt is stored, stands under its question and counts for it.',
      title: 'an answer is there, letter for letter',
      needs: ['records'],
      async run(context) {
        const question = await context.question(1);
        const command = context.reply(question, { body: '  <i>Two</i> *weeks* 🏡\n\nمكان', name: 'Budi' });
        await context.as('Budi').submit(command);
        const body = command.body.trim();
        const thread = await context.thread(context.stranger(), question);
        const [answer] = thread.answers;
        equal(
          [answer?.id, answer?.body, answer?.name, thread.question.answers],
          [command.id, body, 'Budi', 1],
          'the thread',
        );
        const { questions } = await context.questions(context.stranger());
        equal(questions[0]?.answers, 1, 'what is counted in the list');
        equal(
          (await context.records('answer')).map((each) => each.body),
          [body],
          'what is stored',
        );
      },
    },
    {
      id: 'answer-2',
      rule: 'Answers are read in this order: those in the brand’s name, the accepted one, then by votes, then the older first.',
      title: 'five answers lie as they should, the official and the accepted one told apart',
      async run(context) {
        const question = await asked(context, 'Ani');
        const late = await context.answer(question, 1);
        const early = await context.answer(question, 5);
        const helped = await context.answer(question, 2);
        const voted = await context.answer(question, 3);
        const official = await context.answer(question, 0, { official: true });
        await context.as('Budi').submit(context.voteFor(question, voted));
        await context.as('Ani').submit(context.accept(question, helped));
        const thread = await context.thread(context.stranger(), question);
        equal(
          thread.answers.map(({ id }) => id),
          [official, helped, voted, early, late].map(({ id }) => id),
          'the order',
        );
        equal(
          thread.answers.map((each) => [each.official, each.accepted]),
          [[true, false], [false, true], ...Array.from({ length: 3 }, () => [false, false])],
          'official and accepted',
        );
        equal(thread.question.official, true, 'whether one is official');
      },
    },
    {
      id: 'answer-3',
      rule: 'A vote is set, not added: it counts once for each person, for a question and for an answer, and can be taken back.',
      title: 'two votes of one person are one, and none once taken back',
      async run(context) {
        const question = await context.question(2);
        const answer = await context.answer(question, 1);
        const budi = context.as('Budi');
        const counts = async () => {
          const thread = await context.thread(budi, question);
          return [thread.question, thread.answers[0]!].flatMap(({ votes, mine }) => [
            votes,
            mine.vote?.value,
          ]);
        };
        for (const target of [undefined, answer, answer, undefined])
          await budi.submit(context.voteFor(question, target));
        equal(await counts(), [1, 1, 1, 1], 'the votes');
        await budi.submit(context.voteFor(question, answer, 0));
        equal(await counts(), [1, 1, 0, 0], 'the votes after one was taken back');
      },
    },
    {
      id: 'answer-4',
      rule: 'A late copy of an older vote does not undo a newer one.',
      title: 'a vote and its withdrawal, arriving the other way round, are none',
      async run(context) {
        const question = await context.question(2);
        const [up, back] = [context.voteFor(question), context.voteFor(question, undefined, 0)];
        for (const command of [back, up]) await context.as('Budi').submit(command);
        equal((await context.thread(context.stranger(), question)).question.votes, 0, 'the votes');
      },
    },
    {
      id: 'answer-5',
      rule: 'Votes that arrive at once are all counted.',
      title: 'twenty people vote for one question at the same time',
      async run(context) {
        const question = await context.question(2);
        const people = Array.from({ length: 20 }, (_, index) => context.as(`person ${index}`));
        await Promise.all(people.map((person) => person.submit(context.voteFor(question))));
        equal((await context.thread(context.stranger(), question)).question.votes, 20, 'the votes');
      },
    },
    {
      id: 'answer-6',
      rule: 'Nobody votes for their own words: `forbidden`, and not in `can`.',
      title: 'the asker cannot vote for the question, nor who answered for the answer',
      async run(context) {
        const question = await asked(context, 'Ani');
        const answer = context.reply(question);
        await context.as('Budi').submit(answer);
        const vote = (name: string, on?: typeof answer) =>
          refused(context.as(name).submit(context.voteFor(question, on)), { code: 'forbidden' }, name);
        await vote('Ani');
        await vote('Budi', answer);
        const [ani, budi] = [
          await context.thread(context.as('Ani'), question),
          await context.thread(context.as('Budi'), question),
        ];
        ok(!ani.question.can.includes('vote.set'), 'she is offered to vote for her own question');
        ok(!budi.answers[0]?.can.includes('vote.set'), 'he is offered to vote for his own answer');
      },
    },
    {
      id: 'answer-7',
      rule: 'Who asked, and the team, say which answer helped. Nobody else: `forbidden`, and not in `can`.',
      title: 'only the asker can accept an answer, and take that back',
      async run(context) {
        const question = await asked(context, 'Ani');
        const answer = await context.answer(question, 0);
        const other = context.as('Budi').submit(context.accept(question, answer));
        await refused(other, { code: 'forbidden' }, 'somebody else');
        const seen = async (name: string) => {
          const { answers } = await context.thread(context.as(name), question);
          return [answers[0]?.accepted, answers[0]?.can.includes('answer.accept')];
        };
        equal(await seen('Budi'), [false, false], 'what others see');
        await context.as('Ani').submit(context.accept(question, answer));
        equal(await seen('Ani'), [true, true], 'what the asker sees');
        await context.as('Ani').submit(context.accept(question, null));
        equal(await seen('Ani'), [false, true], 'what the asker sees once it is taken back');
      },
    },
    {
      id: 'answer-8',
      rule: 'Of several acceptances the newest holds, whatever order they arrive in; one answer is accepted at a time.',
      title: 'two acceptances at once, and the older one once more, leave the newer one',
      async run(context) {
        const question = await asked(context, 'Ani');
        const [first, second] = [await context.answer(question, 2), await context.answer(question, 1)];
        const [older, newer] = [context.accept(question, first), context.accept(question, second)];
        const ani = context.as('Ani');
        await Promise.all([ani.submit(newer), ani.submit(older)]);
        const { answers } = await context.thread(ani, question);
        equal(
          answers.filter(({ accepted }) => accepted).map(({ id }) => id),
          [second.id],
          'the accepted answers',
        );
      },
    },
    {
      id: 'answer-9',
      rule: 'Only the team answers in the brand’s name: `forbidden`.',
      title: 'a guest’s answer that says it is official is refused',
      async run(context) {
        const question = await context.question(1);
        const claimed = context.as('Budi').submit(context.reply(question, { official: true }));
        await refused(claimed, { code: 'forbidden' }, 'the claim');
        equal((await context.thread(context.stranger(), question)).answers, [], 'the answers');
      },
    },
    {
      id: 'answer-12',
      rule: 'The team answers in the brand’s name, and is told of its role by each read.',
      title: 'an official answer from a moderator stands first',
      needs: ['roles'],
      async run(context) {
        const question = await context.question(1);
        const dewi = context.as('Dewi', ['moderator']);
        equal((await context.thread(dewi, question)).viewer.roles, ['moderator'], 'the roles of the viewer');
        await context.as('Budi').submit(context.reply(question));
        const official = context.reply(question, { official: true });
        await dewi.submit(official);
        const { answers } = await context.thread(context.stranger(), question);
        const shown = answers.map(({ id, official }) => ({ id, official }));
        equal(shown[0], { id: official.id, official: true }, 'the first answer');
        equal(shown[1]?.official, false, 'whether the other is official');
      },
    },
    {
      id: 'answer-13',
      rule: 'The team says which answer helped, whoever has asked.',
      title: 'a moderator accepts an answer to somebody else’s question',
      needs: ['roles'],
      async run(context) {
        const question = await asked(context, 'Ani');
        const answer = await context.answer(question, 0);
        const dewi = context.as('Dewi', ['moderator']);
        const offered = (await context.thread(dewi, question)).answers[0]?.can.includes('answer.accept');
        equal(offered, true, 'what a moderator is offered');
        await dewi.submit(context.accept(question, answer));
        const { answers } = await context.thread(context.as('Ani'), question);
        equal(answers[0]?.accepted, true, 'what the asker is shown');
      },
    },
    {
      id: 'answer-10',
      rule: 'A closed question takes neither answers nor votes: `closed`, `question-closed`.',
      title: 'a closed question is read and nothing else',
      async run(context) {
        const question = await context.question(9, { closedAt: '2025-05-01T12:00:00.000Z' });
        const answer = await context.answer(question, 8);
        const commands = [
          context.reply(question),
          context.voteFor(question),
          context.voteFor(question, answer),
        ];
        for (const command of commands) {
          const expected = { code: 'closed', reason: 'question-closed' } as const;
          await refused(context.as('Budi').submit(command), expected, command.type);
        }
        const thread = await context.thread(context.as('Budi'), question);
        equal([thread.question.can, thread.answers.map(({ can }) => can)], [[], [[]]], 'what can be done');
      },
    },
    {
      id: 'answer-11',
      rule: 'What is about a question or an answer that is not there is `not-found`; so is an answer under another question.',
      title: 'nothing can be said about what is not there',
      async run(context) {
        const [one, other] = [await asked(context, 'Ani'), await context.question(1)];
        const elsewhere = await context.answer(other, 0);
        const nowhere = { id: context.id() };
        for (const command of [
          context.reply(nowhere),
          context.voteFor(nowhere),
          context.voteFor(one, nowhere),
          context.voteFor(one, elsewhere),
          context.accept(one, elsewhere),
          context.accept(nowhere, elsewhere),
        ]) {
          await refused(context.as('Ani').submit(command), { code: 'not-found' }, JSON.stringify(command));
        }
      },
    },
  ],
};
