import { givenTables, giverIn } from '../../model/given.ts';
import { accepted, equal, ok } from './assert.ts';
import { guestKey } from './context.ts';
import { commandOf, erasure, givenTo, giveAll, inOrder, recordsIn, storedOf } from './person-deeds.ts';
import { effects } from './person-effects.ts';
import type { Theme } from './rule.ts';

export const person: Theme = {
  title: 'Erasure and export of one’s own data',
  needs: ['read person', 'person.erase'],
  rules: [
    {
      id: 'person-1',
      rule: 'A person can have a copy of everything that they have given, letter for letter as it is stored.',
      title: 'the copy is what the store holds of somebody who has given one of everything',
      needs: ['records'],
      async run(context) {
        const commands = await giveAll(context, 'Ani');
        const given = await givenTo(context.as('Ani'));
        equal(
          recordsIn(given).map(commandOf).sort(),
          commands.map(({ id }) => id).sort(),
          'what is in the copy, by its commands',
        );
        const stored = await storedOf(context, commands);
        for (const table of givenTables) equal(inOrder(given[table]), inOrder(stored[table]!), table);
      },
    },
    {
      id: 'person-2',
      rule: 'A person’s copy holds nothing of anybody else, not even what others have said to their words.',
      title: 'what somebody else gives changes nothing in the copy',
      async run(context) {
        await giveAll(context, 'Ani');
        const before = await givenTo(context.as('Ani'));
        await giveAll(context, 'Budi');
        const { commands } = await context.as('Budi').manifest();
        for (const question of before.question) {
          if (commands.includes('answer.post')) await context.as('Budi').submit(context.reply(question));
          if (commands.includes('vote.set')) await context.as('Budi').submit(context.voteFor(question));
        }
        equal(await givenTo(context.as('Ani')), before, 'the copy');
      },
    },
    {
      id: 'person-3',
      rule: 'The copy of somebody who has given nothing is empty, and asking for it makes nobody known.',
      title: 'a stranger is given nothing and stays one',
      async run(context) {
        await giveAll(context, 'Ani');
        const stranger = context.stranger();
        for (const time of ['first', 'second']) {
          const { given, viewer } = await stranger.read({ type: 'person' });
          equal(recordsIn(given), [], `what is in the ${time} copy`);
          equal(viewer.id, undefined, `who asks for the ${time} one`);
        }
      },
    },
    {
      id: 'person-4',
      rule: 'What is erased is gone: from the copy and from the store, and no record names who it was.',
      title: 'nothing is left of somebody in the store but a report without its author',
      needs: ['records'],
      async run(context) {
        const commands = await giveAll(context, 'Ani');
        const before = await storedOf(context, commands);
        const names = givenTables.flatMap((table) =>
          before[table]!.map((record) => String(Reflect.get(record, giverIn[table]))),
        );
        await context.as('Ani').submit(erasure(context));
        equal(recordsIn(await givenTo(context.as('Ani'))), [], 'the copy');
        const after = await storedOf(context, commands);
        for (const table of givenTables) {
          if (table !== 'report') equal(after[table], [], `what is stored in ${table}`);
        }
        for (const table of [...givenTables, 'poll', 'event', 'policy'] as const) {
          const text = JSON.stringify(await context.records(table));
          for (const name of names) ok(!text.includes(name), `${table} names who was erased`);
        }
      },
    },
    {
      id: 'person-9',
      rule: 'What others have given stays as it is.',
      title: 'one of two people is erased, and the other is not touched',
      needs: ['records'],
      async run(context) {
        await giveAll(context, 'Ani');
        const others = await giveAll(context, 'Budi');
        const before = await storedOf(context, others);
        await context.as('Ani').submit(erasure(context));
        equal(await storedOf(context, others), before, 'what is stored of the other');
      },
    },
    {
      id: 'person-12',
      rule: 'A late copy of a command whose effect was erased gets its receipt and stores nothing.',
      title: 'what was accepted before the erasure does not come back with a second copy',
      needs: ['exact', 'records'],
      async run(context) {
        const ani = context.as('Ani');
        const commands = await giveAll(context, 'Ani');
        const receipts = [];
        for (const command of commands) receipts.push(await ani.submit(command));
        await ani.submit(erasure(context));
        const before = await storedOf(context, commands);
        for (const [index, command] of commands.entries()) {
          const again = await accepted(ani.submit(command), `another copy of ${command.type}`);
          equal(again, receipts[index], `the receipt of ${command.type}`);
        }
        equal(recordsIn(await givenTo(ani)), [], 'the copy');
        equal(await storedOf(context, commands), before, 'what is stored');
      },
    },
    {
      id: 'person-13',
      rule: 'Nobody can have anybody else erased: a command that names another person is its sender’s.',
      title: 'an erasure that names somebody else leaves them alone',
      async run(context) {
        await giveAll(context, 'Ani');
        const { given, viewer } = await context.as('Ani').read({ type: 'person' });
        const { id } = viewer;
        const forged = { ...erasure(context), person: id, actor: id, author: id, voter: id, viewer };
        await context.as('Budi').submit(forged);
        equal(await givenTo(context.as('Ani')), given, 'what is left of the person who was named');
      },
    },
    {
      id: 'person-14',
      rule: 'Where there is nothing to erase, an erasure is accepted and changes nothing.',
      title: 'somebody has themselves erased twice, and somebody who has given nothing',
      needs: ['records'],
      async run(context) {
        const others = await giveAll(context, 'Ani');
        const own = await giveAll(context, 'Budi');
        await context.as('Budi').submit(erasure(context));
        const before = await storedOf(context, [...others, ...own]);
        for (const name of ['Budi', 'Citra']) {
          const command = erasure(context);
          const { commandId } = await accepted(context.as(name).submit(command), `the erasure of ${name}`);
          equal(commandId, command.id, 'the command of the receipt');
        }
        equal(await storedOf(context, [...others, ...own]), before, 'what is stored');
      },
    },
    {
      id: 'person-15',
      rule: 'Whoever was erased may write again as anybody may.',
      title: 'somebody who was erased gives one of everything once more',
      async run(context) {
        await giveAll(context, 'Ani');
        await context.as('Ani').submit(erasure(context));
        const commands = await giveAll(context, 'Ani');
        equal(
          recordsIn(await givenTo(context.as('Ani')))
            .map(commandOf)
            .sort(),
          commands.map(({ id }) => id).sort(),
          'what is in the copy, by its commands',
        );
      },
    },
    {
      id: 'person-16',
      rule: 'Over HTTP a person’s copy is kept by nobody: `private, no-store`, without a validator.',
      title: 'the copy is not left in any cache',
      needs: ['address'],
      async run(context) {
        for (const headers of [{}, { Authorization: `Guest ${guestKey()}` }]) {
          const response = await context.request('/person', { headers });
          equal(response.status, 200, 'the status');
          const kept = (response.headers.get('cache-control') ?? '').toLowerCase().split(/\s*,\s*/);
          equal(kept.sort(), ['no-store', 'private'], 'what caches are told');
          equal(response.headers.get('etag'), null, 'the validator');
        }
      },
    },
    ...effects,
  ],
};
