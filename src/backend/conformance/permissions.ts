import type { Command } from '../../model/records.ts';
import { equal, ok } from './assert.ts';
import type { Theme } from './rule.ts';

/** What a forged command claims to be allowed. */
const claims = {
  actor: 'somebody-else',
  voter: 'somebody-else',
  author: 'somebody-else',
  role: 'owner',
  roles: ['owner', 'moderator'],
  viewer: { id: 'somebody-else', roles: ['owner'] },
  createdAt: '1999-01-01T00:00:00.000Z',
  castAt: '1999-01-01T00:00:00.000Z',
  status: 'answered',
};

const polls = ['read poll', 'poll.vote', 'poll.withdraw'] as const;

export const permissions: Theme = {
  title: 'Who may see and do what',
  needs: [],
  rules: [
    {
      id: 'permission-1',
      rule: 'Nobody is shown another person’s ballot, nor who voted.',
      title: 'a vote leaves no trace of its voter in what others read',
      needs: polls,
      async run(context) {
        const poll = await context.poll({ kind: 'multiple' });
        const command = context.vote(poll, 'a', 'c');
        await context.as('Ani').submit(command);
        const { viewer } = await context.read(context.as('Ani'), poll);
        for (const other of [context.as('Budi'), context.stranger()]) {
          const read = await context.read(other, poll);
          equal(read.mine, null, 'the ballot of somebody who has not voted');
          const text = JSON.stringify({ ...read, version: '' });
          ok(viewer.id && !text.includes(viewer.id), 'the read names another voter');
          ok(!text.includes(command.id), 'the read names another voter’s command');
        }
      },
    },
    {
      id: 'permission-2',
      rule: 'A command concerns what belongs to its sender, never another person’s ballot.',
      title: 'a withdrawal leaves the votes of others alone',
      needs: polls,
      async run(context) {
        const poll = await context.poll();
        await context.as('Ani').submit(context.vote(poll, 'a'));
        await context.as('Budi').submit(context.withdraw(poll));
        const { mine, tally } = await context.read(context.as('Ani'), poll);
        equal(
          { choices: mine?.choices, tally },
          { choices: ['a'], tally: { voters: 1, counts: [1, 0, 0] } },
          'the vote',
        );
      },
    },
    {
      id: 'permission-3',
      rule: 'Who gives a command and what they may do is never taken from the command itself.',
      title: 'a command that claims another person and a role is its sender’s, without a role',
      needs: polls,
      async run(context) {
        const poll = await context.poll();
        await context.as('Ani').submit({ ...context.vote(poll, 'a'), ...claims } as Command);
        const { mine, viewer } = await context.read(context.as('Ani'), poll);
        equal({ choices: mine?.choices, roles: viewer.roles }, { choices: ['a'], roles: [] }, 'the sender');
        ok(viewer.id && viewer.id !== claims.actor, 'the sender is known by the id they claimed');
      },
    },
    {
      id: 'permission-4',
      rule: 'Author, time and status of a record are the backend’s to say.',
      title: 'a message that claims another author, time and status is stored with the true ones',
      needs: ['feedback.send', 'records'],
      async run(context) {
        await context.as('Ani').submit({ ...context.feedback(), ...claims } as Command);
        await context.as('Ani').submit(context.feedback());
        const [claimed, plain] = await context.records('feedback');
        const { author, status, createdAt } = claimed!;
        equal({ author, status }, { author: plain!.author, status: 'received' }, 'the stored message');
        ok(createdAt > '2020', `the message is stored as of ${createdAt}`);
      },
    },
  ],
};
