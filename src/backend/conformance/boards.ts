import { equal, refused } from './assert.ts';
import type { Theme } from './rule.ts';

const membersOnly = { code: 'forbidden', reason: 'members-only' } as const;
const members = { guests: 'members' } as const;

export const boards: Theme = {
  title: 'Boards that are for members alone',
  needs: ['boards'],
  rules: [
    {
      id: 'board-1',
      rule: 'On a board of questions for members alone a guest reads, and is neither offered nor allowed to take part: `forbidden`, `members-only`.',
      title: 'a guest finds a board of members closed to writing',
      needs: ['read questions', 'read question', 'question.ask', 'answer.post', 'vote.set'],
      boards: { questions: members },
      async run(context) {
        const question = await context.question(2);
        const answer = await context.answer(question, 1);
        const ani = context.as('Ani');
        for (const command of [
          context.ask(),
          context.reply(question),
          context.voteFor(question),
          context.voteFor(question, answer),
        ]) {
          await refused(ani.submit(command), membersOnly, command.type);
        }
        for (const adapter of [ani, context.stranger()]) {
          const { can, questions } = await context.questions(adapter);
          const thread = await context.thread(adapter, question);
          const offered = [can, questions[0]?.can, thread.question.can, thread.answers.map(({ can }) => can)];
          equal(offered, [[], [], [], [[]]], 'what a guest is offered');
        }
      },
    },
    {
      id: 'board-2',
      rule: 'On a board for members alone a member takes part as everywhere.',
      title: 'a member asks on a board of members',
      needs: ['read questions', 'question.ask', 'roles'],
      boards: { questions: members },
      async run(context) {
        const dewi = context.as('Dewi', ['member']);
        equal((await context.questions(dewi)).can, ['question.ask'], 'what a member is offered');
        await dewi.submit(context.ask());
        equal((await context.questions(context.stranger())).questions.length, 1, 'the questions');
      },
    },
    {
      id: 'board-3',
      rule: 'Where polls are for members alone no guest votes: `forbidden`, `members-only`.',
      title: 'a guest sees a poll of members, and has no vote',
      needs: ['read poll', 'poll.vote'],
      boards: { polls: members },
      async run(context) {
        const poll = await context.poll();
        await refused(context.as('Ani').submit(context.vote(poll, 'a')), membersOnly, 'the vote');
        const { can, tally } = await context.read(context.as('Ani'), poll);
        equal([can, tally?.voters], [[], 0], 'what a guest is offered, and the voters');
      },
    },
    {
      id: 'board-4',
      rule: 'Where events are for members alone no guest gets a place, and one who has one gives it back: `forbidden`, `members-only`.',
      title: 'a guest cannot come to an event of members, and can stay away',
      needs: ['read events', 'event.rsvp'],
      boards: { events: members },
      async run(context) {
        const event = await context.event(2);
        const ani = context.as('Ani');
        await refused(ani.submit(context.rsvp(event, 'yes')), membersOnly, 'the answer');
        equal((await context.shown(ani, event)).can, [], 'what a guest is offered');
        await ani.submit(context.rsvp(event, 'no'));
        equal((await context.shown(ani, event)).going, 0, 'how many go');
      },
    },
    {
      id: 'board-5',
      rule: 'Where feedback or reports are for members alone none is taken from a guest: `forbidden`, `members-only`.',
      title: 'a guest’s message to a community of members is not taken',
      needs: ['feedback.send'],
      boards: { feedback: members },
      async run(context) {
        await refused(context.as('Ani').submit(context.feedback()), membersOnly, 'the message');
      },
    },
  ],
};
