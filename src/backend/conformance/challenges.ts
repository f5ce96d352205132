import type { Command } from '../../model/records.ts';
import type { BackendAdapter } from '../adapter.ts';
import { equal, ok, refused } from './assert.ts';
import { guestKey, type Context } from './context.ts';
import type { Theme } from './rule.ts';

/** Gives a command and declines whatever challenge it meets. */
const declining = (adapter: BackendAdapter, command: Command) =>
  adapter.submit(command, { challenged: (decline) => decline?.() });

/** How often a command meets a challenge that is then solved. */
async function challengesOf(adapter: BackendAdapter, command: Command): Promise<number> {
  let met = 0;
  await adapter.submit(command, { challenged: (decline) => void (met += Number(Boolean(decline))) });
  return met;
}

/** Gives the first command, after which everybody meets a challenge. */
async function fill(context: Context): Promise<void> {
  await context.as('Sari').submit(context.feedback());
}

/** Why one of the messages waits for review. */
async function heldBecause({ community }: Context, { id }: Command): Promise<string | undefined> {
  const message = (await community.records!('feedback')).find((each) => each.id === id);
  ok(message, 'the message is stored');
  return message.held?.why;
}

export const challenges: Theme = {
  title: 'Challenges',
  needs: ['challenges', 'feedback.send'],
  rules: [
    {
      id: 'challenge-1',
      rule: 'A command is taken as any other once its challenge is solved.',
      title: 'a message is challenged, solved and taken',
      needs: ['records'],
      challenges: true,
      async run(context) {
        await fill(context);
        const message = context.feedback();
        equal(await challengesOf(context.as('Ani'), message), 1, 'challenges met');
        equal(await heldBecause(context, message), undefined, 'why it waits');
      },
    },
    {
      id: 'challenge-2',
      rule: 'Declined, what can wait (a question, an answer, feedback, a report) is taken and held for review: `challenge`.',
      title: 'a message whose challenge is declined waits for review',
      needs: ['records'],
      challenges: true,
      async run(context) {
        await fill(context);
        const message = context.feedback();
        await declining(context.as('Ani'), message);
        equal(await heldBecause(context, message), 'challenge', 'why it waits');
      },
    },
    {
      id: 'challenge-3',
      rule: 'Declined, what cannot wait is refused as `rate-limited`, with how long to wait.',
      title: 'a vote whose challenge is declined is to be sent later',
      needs: ['read poll', 'poll.vote'],
      challenges: true,
      async run(context) {
        await fill(context);
        const poll = await context.poll();
        const ani = context.as('Ani');
        const error = await refused(
          declining(ani, context.vote(poll, 'a')),
          { code: 'rate-limited' },
          'the vote',
        );
        ok((error.retryAfter ?? 0) > 0, 'it says how long to wait');
        equal((await context.read(ani, poll)).tally?.voters, 0, 'the voters');
      },
    },
    {
      id: 'challenge-4',
      rule: 'A command that was accepted is repeated without a challenge.',
      title: 'a message that was challenged comes again and is not',
      needs: ['exact'],
      challenges: true,
      async run(context) {
        await fill(context);
        const message = context.feedback();
        equal(await challengesOf(context.as('Ani'), message), 1, 'challenges met');
        equal(await challengesOf(context.as('Ani'), message), 0, 'challenges met by its repetition');
      },
    },
    {
      id: 'challenge-5',
      rule: 'Over HTTP the problem is 403 with what to solve, and a solution is good for one command of one sender.',
      title: 'another command with a solution that was used is challenged anew',
      needs: ['address', 'network'],
      challenges: true,
      async run(context) {
        await fill(context);
        const message = context.feedback();
        let solution = '';
        const ani = context.community.network!('Ani', (url, init) => {
          solution = new Headers(init?.headers).get('guyub-solution') ?? solution;
          return fetch(url, init);
        });
        equal(await challengesOf(ani, message), 1, 'challenges met');
        ok(solution, 'the solution comes in `Guyub-Solution`');
        const another = { Authorization: `Guest ${guestKey()}`, 'Guyub-Solution': solution };
        const answer = await context.post(context.feedback(), another);
        const { code, challenge } = (await answer.json()) as { code?: string; challenge?: object };
        equal([answer.status, code], [403, 'challenge'], 'another’s command');
        ok(typeof challenge === 'object', 'the problem has the challenge');
      },
    },
  ],
};
