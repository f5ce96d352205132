import type { Receipt } from '../../model/community.ts';
import type { Command } from '../../model/records.ts';
import { accepted, equal, ok, refused, rejection } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';
import { GuyubError } from '../errors.ts';
import type { BackendAdapter } from '../adapter.ts';

const taken = { code: 'conflict', reason: 'id-taken' } as const;

const polls = ['read poll', 'poll.vote', 'poll.withdraw'] as const;

export const once: Theme = {
  title: 'Every command once',
  needs: ['exact'],
  rules: [
    {
      id: 'once-1',
      rule: 'A receipt names its command, a version and the time by the backend’s clock.',
      title: 'a vote gets a receipt',
      needs: polls,
      async run(context) {
        const command = context.vote(await context.poll(), 'a');
        const { commandId, version, at } = await context.as('Ani').submit(command);
        equal(commandId, command.id, 'the command of the receipt');
        ok(typeof version === 'string' && version, `the version is ${String(version)}`);
        ok(at.endsWith('Z') && Date.parse(at) > 0, `the time is ${at}`);
      },
    },
    {
      id: 'once-2',
      rule: 'The same command again gets the same receipt and has no second effect.',
      title: 'a command sent three times is done once',
      needs: ['feedback.send', 'poll.vote', 'records'],
      async run(context) {
        const poll = await context.poll();
        for (const command of [context.feedback(), context.vote(poll, 'a')]) {
          const receipt = await context.as('Ani').submit(command);
          equal(await context.as('Ani').submit(command), receipt, 'the second receipt');
          equal(await context.as('Ani').submit(structuredClone(command)), receipt, 'the third receipt');
        }
        const ballots = await context.records('ballot');
        const feedback = await context.records('feedback');
        equal([ballots.length, feedback.length], [1, 1], 'the number of ballots and of messages');
      },
    },
    {
      id: 'once-3',
      rule: 'A command whose answer was lost may be sent again without harm.',
      title: 'the answer is lost after the commit, and the retry finds it done',
      needs: ['feedback.send', 'records'],
      async run(context) {
        const command = context.feedback();
        const losing = losingTheFirstAnswer(context.as('Ani'));
        await refused(losing.submit(command), { code: 'timeout' }, 'the lost answer');
        equal((await losing.submit(command)).commandId, command.id, 'the command of the receipt');
        equal((await context.records('feedback')).length, 1, 'the number of messages');
      },
    },
    {
      id: 'once-4',
      rule: 'Copies of a command that arrive at the same time are one command.',
      title: 'a command delivered five times at once is done once',
      needs: ['feedback.send', 'records'],
      async run(context) {
        const command = context.feedback();
        const receipts = await all(context.as('Ani'), Array(5).fill(command));
        equal(receipts, Array(5).fill(receipts[0]), 'the five receipts');
        equal((await context.records('feedback')).length, 1, 'the number of messages');
      },
    },
    {
      id: 'once-5',
      rule: 'Whether a command is the same is told by what it says, not by how it is written down.',
      title: 'a repetition with its keys in another order gets the same receipt',
      needs: polls,
      async run(context) {
        const command = context.vote(await context.poll(), 'a');
        const turned = Object.fromEntries(Object.entries(command).reverse()) as unknown as Command;
        const receipt = await context.as('Ani').submit(command);
        const again = await accepted(context.as('Ani').submit(turned), 'the command turned round');
        equal(again, receipt, 'the second receipt');
      },
    },
    {
      id: 'once-6',
      rule: 'A repetition gets its receipt even when the same command would now be refused.',
      title: 'a vote repeated after the close gets its receipt',
      needs: polls,
      async run(context) {
        const poll = await context.poll();
        const command = context.vote(poll, 'a');
        const receipt = await context.as('Ani').submit(command);
        await context.close(poll);
        const again = await accepted(context.as('Ani').submit(command), 'the repeated command');
        equal(again, receipt, 'the second receipt');
      },
    },
    {
      id: 'once-7',
      rule: 'Another command under an id that is taken is a `conflict`, `id-taken`, and changes nothing.',
      title: 'an id is not used for a second command',
      needs: polls,
      async run(context) {
        const poll = await context.poll();
        const command = context.vote(poll, 'a');
        await context.as('Ani').submit(command);
        const others: Command[] = [
          { ...command, choices: ['b'] },
          { id: command.id, type: 'poll.withdraw', pollId: poll.id },
        ];
        for (const other of others) await refused(context.as('Ani').submit(other), taken, 'another command');
        await standsAt(context, [1, 0, 0]);
      },
    },
    {
      id: 'once-8',
      rule: 'Somebody else’s command under a taken id is the same `conflict`: it reveals and changes nothing.',
      title: 'two people cannot use one id, not even for the same words',
      needs: polls,
      async run(context) {
        const poll = await context.poll();
        const command = context.vote(poll, 'a');
        await context.as('Ani').submit(command);
        const owner = (await context.read(context.as('Ani'), poll)).viewer.id!;
        const own = await refused(
          context.as('Ani').submit({ ...command, choices: ['b'] }),
          taken,
          'a changed one',
        );
        for (const choice of ['a', 'b']) {
          const copy = { ...command, choices: [choice] };
          const theirs = await refused(context.as('Budi').submit(copy), taken, 'somebody else’s');
          equal(said(theirs), said(own), 'the error for somebody else');
          ok(!JSON.stringify(said(theirs)).includes(owner), 'the error names the owner of the id');
        }
        equal((await context.read(context.as('Budi'), poll)).mine, null, 'the ballot of the second person');
        await standsAt(context, [1, 0, 0]);
      },
    },
    {
      id: 'once-9',
      rule: 'A refusal is not remembered: the command may be put right and sent under its id.',
      title: 'a refused vote is corrected and counts',
      needs: polls,
      async run(context) {
        const command = context.vote(await context.poll(), 'nowhere');
        await refused(context.as('Ani').submit(command), { code: 'invalid' }, 'an unknown choice');
        await accepted(context.as('Ani').submit({ ...command, choices: ['c'] }), 'the corrected command');
        await standsAt(context, [0, 0, 1]);
      },
    },
    {
      id: 'once-10',
      rule: 'A command that is aborted before it is given rejects with that reason and has no effect.',
      title: 'a vote that was aborted beforehand is not given',
      needs: polls,
      async run(context) {
        const command = context.vote(await context.poll(), 'a');
        const reason = new Error('the writer thought better of it');
        const signal = AbortSignal.abort(reason);
        const error = await rejection(context.as('Ani').submit(command, { signal }), 'an aborted vote');
        ok(error === reason, `the reason given is ${String(error)}`);
        equal((await context.stranger().read({ type: 'poll' })).tally?.voters, 0, 'the number of voters');
      },
    },
  ],
};

const all = (adapter: BackendAdapter, commands: readonly Command[]): Promise<Receipt[]> =>
  Promise.all(commands.map((command) => adapter.submit(command)));

const said = ({ code, message, reason, fields }: GuyubError) => ({ code, message, reason, fields });

/** The network performs the first command and drops its answer. */
function losingTheFirstAnswer(adapter: BackendAdapter): Pick<BackendAdapter, 'submit'> {
  let lost = false;
  return {
    async submit(command) {
      const receipt = await adapter.submit(command);
      if (lost) return receipt;
      lost = true;
      throw new GuyubError('timeout');
    },
  };
}

async function standsAt(context: Context, counts: number[]): Promise<void> {
  const { tally } = await context.stranger().read({ type: 'poll' });
  equal(tally, { voters: 1, counts }, 'the counts');
}
