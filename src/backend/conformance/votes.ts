import type { FieldError } from '../../model/community.ts';
import type { Poll, PollVote } from '../../model/poll.ts';
import { accepted, equal, ok, refused } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';

export const votes: Theme = {
  title: 'Voting',
  needs: ['read poll', 'poll.vote', 'poll.withdraw', 'one ballot'],
  rules: [
    {
      id: 'vote-1',
      rule: 'A vote that has a receipt is stored, with the command that set it.',
      title: 'a vote stands in the store',
      needs: ['records'],
      async run(context) {
        const poll = await context.poll();
        const command = context.vote(poll, 'b');
        await context.as('Ani').submit(command);
        const stored = (await context.records('ballot')).map(({ voter, castAt, ...ballot }) => {
          ok(voter && Date.parse(castAt) > 0, 'the ballot names its voter and its time');
          return ballot;
        });
        equal(stored, [{ pollId: poll.id, choices: ['b'], commandId: command.id }], 'the stored ballots');
      },
    },
    {
      id: 'vote-2',
      rule: 'A voter is shown the own ballot, and everyone its effect on the counts.',
      title: 'a vote shows as mine to its voter and in the counts to others',
      async run(context) {
        const poll = await context.poll();
        const command = context.vote(poll, 'b');
        await context.as('Ani').submit(command);
        equal(await mineOf(context, poll), { choices: ['b'], commandId: command.id }, 'the own ballot');
        await counted(context, poll, 1, [0, 1, 0]);
      },
    },
    {
      id: 'vote-3',
      rule: 'Another vote of the same person takes the place of the first.',
      title: 'a changed vote counts once',
      async run(context) {
        const poll = await context.poll();
        for (const choice of ['a', 'b']) await context.as('Ani').submit(context.vote(poll, choice));
        await counted(context, poll, 1, [0, 1, 0]);
      },
    },
    {
      id: 'vote-4',
      rule: 'A vote that is taken back no longer counts; without a vote, taking it back changes nothing.',
      title: 'a withdrawn vote is gone from the counts',
      async run(context) {
        const poll = await context.poll();
        await context.as('Budi').submit(context.withdraw(poll));
        await context.as('Ani').submit(context.vote(poll, 'a'));
        await counted(context, poll, 1, [1, 0, 0]);
        await context.as('Ani').submit(context.withdraw(poll));
        await counted(context, poll, 0, [0, 0, 0]);
      },
    },
    {
      id: 'vote-5',
      rule: 'Whoever took a vote back may vote again.',
      title: 'a vote after a withdrawal counts',
      async run(context) {
        const poll = await context.poll();
        for (const command of [context.vote(poll, 'a'), context.withdraw(poll), context.vote(poll, 'c')]) {
          await context.as('Ani').submit(command);
        }
        await counted(context, poll, 1, [0, 0, 1]);
      },
    },
    {
      id: 'vote-6',
      rule: 'A `single` poll takes one choice: more are `invalid`, `choices: too-many`, and change nothing.',
      title: 'two choices in a single poll are refused',
      async run(context) {
        const poll = await context.poll();
        await invalid(context, context.vote(poll, 'a', 'b'), 'too-many');
        await counted(context, poll, 0, [0, 0, 0]);
      },
    },
    {
      id: 'vote-7',
      rule: 'A `multiple` poll takes up to `max` choices; voters are counted as people.',
      title: 'two of at most two choices count, three are refused',
      async run(context) {
        const poll = await context.poll({ kind: 'multiple', max: 2 });
        await context.as('Budi').submit(context.vote(poll, 'c', 'a'));
        await invalid(context, context.vote(poll, 'a', 'b', 'c'), 'too-many');
        await counted(context, poll, 1, [1, 0, 1]);
      },
    },
    {
      id: 'vote-8',
      rule: 'A choice that is no option of the poll is `invalid`, `choices: unknown`.',
      title: 'a vote for something else is refused',
      async run(context) {
        const poll = await context.poll({ kind: 'multiple' });
        await invalid(context, context.vote(poll, 'a', 'elsewhere'), 'unknown');
        await counted(context, poll, 0, [0, 0, 0]);
      },
    },
    {
      id: 'vote-9',
      rule: 'A choice that is named twice counts once.',
      title: 'a repeated choice is one choice',
      async run(context) {
        const poll = await context.poll();
        await context.as('Ani').submit(context.vote(poll, 'a', 'a'));
        equal((await mineOf(context, poll))?.choices, ['a'], 'the own choices');
        await counted(context, poll, 1, [1, 0, 0]);
      },
    },
    {
      id: 'vote-10',
      rule: 'A vote without a choice is `invalid`, `choices: too-few`: it is taken back by `poll.withdraw` only.',
      title: 'an empty vote is refused and leaves the ballot as it was',
      async run(context) {
        const poll = await context.poll();
        await context.as('Ani').submit(context.vote(poll, 'a'));
        await invalid(context, context.vote(poll), 'too-few');
        await counted(context, poll, 1, [1, 0, 0]);
      },
    },
    {
      id: 'vote-11',
      rule: 'After the close, votes and withdrawals are refused as `closed`.',
      title: 'a closed poll takes nothing and keeps what it has',
      async run(context) {
        const poll = await context.poll();
        await context.as('Ani').submit(context.vote(poll, 'a'));
        await context.close(poll);
        const closed = { code: 'closed' } as const;
        await refused(context.as('Ani').submit(context.vote(poll, 'b')), closed, 'a changed vote');
        await refused(context.as('Ani').submit(context.withdraw(poll)), closed, 'a withdrawal');
        await refused(context.as('Budi').submit(context.vote(poll, 'b')), closed, 'a first vote');
        await counted(context, poll, 1, [1, 0, 0]);
      },
    },
    {
      id: 'vote-12',
      rule: 'Where a vote cannot be changed, another choice and a withdrawal are `forbidden`, `no-change`.',
      title: 'a final vote is neither changed nor taken back',
      async run(context) {
        const poll = await context.poll({ allowChange: false, kind: 'multiple' });
        await context.as('Ani').submit(context.vote(poll, 'a'));
        const final = { code: 'forbidden', reason: 'no-change' } as const;
        for (const command of [
          context.vote(poll, 'b'),
          context.vote(poll, 'a', 'b'),
          context.withdraw(poll),
        ]) {
          await refused(context.as('Ani').submit(command), final, 'a change of mind');
        }
        await counted(context, poll, 1, [1, 0, 0]);
      },
    },
    {
      id: 'vote-13',
      rule: 'Where a vote cannot be changed, giving the same one again is no change.',
      title: 'a final vote given again is accepted',
      async run(context) {
        const poll = await context.poll({ allowChange: false, kind: 'multiple' });
        await context.as('Ani').submit(context.vote(poll, 'a', 'b'));
        await accepted(context.as('Ani').submit(context.vote(poll, 'b', 'a')), 'the same choices once more');
        await counted(context, poll, 1, [1, 1, 0]);
      },
    },
    {
      id: 'vote-14',
      rule: 'A vote in a poll that does not exist is refused as `not-found`.',
      title: 'there is no voting in an unknown poll',
      async run(context) {
        await context.poll();
        for (const command of [
          context.vote({ id: 'no-such-poll' }, 'a'),
          context.withdraw({ id: 'no-such-poll' }),
        ]) {
          await refused(context.as('Ani').submit(command), { code: 'not-found' }, 'an unknown poll');
        }
      },
    },
    {
      id: 'vote-15',
      rule: 'A vote concerns its own poll and no other.',
      title: 'ballots in two polls stand side by side',
      async run(context) {
        const [one, two] = [await context.poll(), await context.poll()];
        await context.as('Ani').submit(context.vote(one, 'a'));
        await context.as('Ani').submit(context.vote(two, 'b'));
        await context.as('Ani').submit(context.withdraw(two));
        await counted(context, one, 1, [1, 0, 0]);
        await counted(context, two, 0, [0, 0, 0]);
      },
    },
    {
      id: 'vote-16',
      rule: 'Votes of many people at the same time all count.',
      title: 'twenty people vote at once',
      async run(context) {
        const poll = await context.poll();
        await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            context.as(`voter ${index}`).submit(context.vote(poll, 'abc'[index % 3]!)),
          ),
        );
        await counted(context, poll, 20, [7, 7, 6]);
      },
    },
    {
      id: 'vote-17',
      rule: 'However many votes one person gives at the same time, one ballot stands: the last one made.',
      title: 'one person votes forty times at once',
      async run(context) {
        const poll = await context.poll();
        const commands = Array.from({ length: 40 }, (_, index) => context.vote(poll, 'abc'[index % 3]!));
        await Promise.all(commands.map((command) => context.as('Ani').submit(command)));
        equal(
          (await mineOf(context, poll))?.commandId,
          commands.at(-1)!.id,
          'the command that set the ballot',
        );
        await counted(context, poll, 1, [1, 0, 0]);
      },
    },
  ],
};

const mineOf = async (context: Context, poll: Poll) => (await context.read(context.as('Ani'), poll)).mine;

async function counted(context: Context, poll: Poll, voters: number, counts: number[]): Promise<void> {
  equal((await context.read(context.stranger(), poll)).tally, { voters, counts }, 'the counts');
}

async function invalid(context: Context, vote: PollVote, fault: FieldError): Promise<void> {
  const expected = { code: 'invalid', fields: { choices: fault } } as const;
  await refused(context.as('Ani').submit(vote), expected, `the choices ${vote.choices.join()}`);
}
