import type { Receipt } from '../../model/community.ts';
import type { Poll, PollCommand, PollRead } from '../../model/poll.ts';
import { accepted, equal, ok } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';

export const order: Theme = {
  title: 'Order and versions',
  needs: ['read poll', 'poll.vote', 'poll.withdraw', 'one ballot'],
  rules: [
    {
      id: 'order-1',
      rule: 'An older vote that arrives late is accepted and does not undo a newer one.',
      title: 'a vote that was under way for long changes nothing',
      async run(context) {
        const poll = await context.poll();
        const [older, newer] = [context.vote(poll, 'a'), context.vote(poll, 'b')];
        await context.as('Ani').submit(newer);
        await late(context, older);
        await stands(context, poll, newer, ['b']);
      },
    },
    {
      id: 'order-2',
      rule: 'A vote that arrives after its own withdrawal does not count.',
      title: 'a late vote does not come back from its withdrawal',
      async run(context) {
        const poll = await context.poll();
        const [vote, withdrawal] = [context.vote(poll, 'a'), context.withdraw(poll)];
        await context.as('Ani').submit(withdrawal);
        await late(context, vote);
        await stands(context, poll, withdrawal, []);
      },
    },
    {
      id: 'order-3',
      rule: 'In whatever order a person’s commands arrive, the last one made stands.',
      title: 'three commands in all six orders end alike',
      async run(context) {
        for (const [i, j, k] of [
          [0, 1, 2],
          [0, 2, 1],
          [1, 0, 2],
          [1, 2, 0],
          [2, 0, 1],
          [2, 1, 0],
        ] as const) {
          const poll = await context.poll();
          const made = [context.vote(poll, 'a'), context.withdraw(poll), context.vote(poll, 'c')] as const;
          for (const command of [made[i], made[j], made[k]]) await late(context, command);
          await stands(context, poll, made[2], ['c']);
        }
      },
    },
    {
      id: 'version-1',
      rule: 'A read that starts after a receipt is at or past its version, and shows its effect.',
      title: 'whoever has a receipt reads what they wrote',
      needs: ['strong'],
      async run(context) {
        const poll = await context.poll();
        for (const name of ['Ani', 'Budi', 'Ani']) {
          const command = context.vote(poll, 'a');
          const { version } = await context.as(name).submit(command);
          const read = await context.read(context.as(name), poll);
          ok(read.version >= version, `the read is at ${read.version}, the receipt at ${version}`);
          equal(read.mine?.commandId, command.id, 'the command that set the ballot');
        }
      },
    },
    {
      id: 'version-2',
      rule: 'A receipt’s version is past that of every read without its effect, and versions never go back.',
      title: 'versions rise from read to receipt to read',
      needs: ['strong'],
      async run(context) {
        const poll = await context.poll();
        let last = (await context.read(context.stranger(), poll)).version;
        for (const name of ['Ani', 'Budi', 'Ani', 'Ani']) {
          const { version } = await context.as(name).submit(context.vote(poll, 'b'));
          ok(version > last, `a receipt at ${version} after a read at ${last}`);
          last = (await context.read(context.stranger(), poll)).version;
          ok(last >= version, `a read at ${last} after a receipt at ${version}`);
        }
      },
    },
    {
      id: 'version-3',
      rule: 'Everything up to its version is in a read, also while others write.',
      title: 'a read that claims a version shows what was accepted before it',
      async run(context) {
        const poll = await context.poll();
        const writes: Promise<Receipt>[] = [];
        const reading: Promise<PollRead>[] = [];
        for (let turn = 0; turn < 12; turn++) {
          writes.push(context.as(`voter ${turn}`).submit(context.vote(poll, 'a')));
          reading.push(context.read(context.stranger(), poll));
        }
        const receipts = await Promise.all(writes);
        for (const { version, tally } of await Promise.all(reading)) {
          const accepted = receipts.filter((receipt) => receipt.version <= version).length;
          ok(
            (tally?.voters ?? 0) >= accepted,
            `${tally?.voters} of ${accepted} votes in a read at ${version}`,
          );
        }
        equal(
          new Set(receipts.map(({ version }) => version)).size,
          12,
          'the number of versions of twelve receipts',
        );
      },
    },
  ],
};

async function late(context: Context, command: PollCommand): Promise<void> {
  await accepted(context.as('Ani').submit(command), 'a command that comes late');
}

async function stands(context: Context, poll: Poll, { id }: PollCommand, choices: string[]): Promise<void> {
  const { mine, tally } = await context.read(context.as('Ani'), poll);
  equal(mine, { choices, commandId: id }, 'the ballot');
  equal(tally?.voters, choices.length, 'the number of voters');
}
