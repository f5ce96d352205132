import type { CommandType } from '../../model/records.ts';
import type { Poll } from '../../model/poll.ts';
import { equal, ok, rejection } from './assert.ts';
import { past, type Context } from './context.ts';
import type { Theme } from './rule.ts';

export const reads: Theme = {
  title: 'Reading a poll',
  needs: ['read poll'],
  rules: [
    {
      id: 'read-1',
      rule: 'Whoever has never written is nobody: a viewer without id and without roles, who has no ballot.',
      title: 'the first read of a stranger knows nobody',
      async run(context) {
        const { viewer, mine } = await context.read(context.stranger(), await context.poll());
        equal({ viewer, mine }, { viewer: { roles: [] }, mine: null }, 'what the read says of its reader');
      },
    },
    {
      id: 'read-2',
      rule: 'Reading makes nobody known, however often.',
      title: 'a stranger who reads again is still a stranger',
      async run(context) {
        const poll = await context.poll();
        const stranger = context.stranger();
        await context.read(stranger, poll);
        await stranger.read({ type: 'poll' });
        equal((await context.read(stranger, poll)).viewer, { roles: [] }, 'the viewer of the third read');
      },
    },
    {
      id: 'read-3',
      rule: 'Once somebody has written, reads name them, always alike and unlike anybody else.',
      title: 'two people who voted are known, each by an id of their own',
      needs: ['poll.vote'],
      async run(context) {
        const poll = await context.poll();
        const idOf = async (name: string) => (await context.read(context.as(name), poll)).viewer.id;
        for (const name of ['Ani', 'Budi']) await context.as(name).submit(context.vote(poll, 'a'));
        const [ani, budi] = [await idOf('Ani'), await idOf('Budi')];
        ok(ani && budi && ani !== budi, `two people are known as ${String(ani)} and ${String(budi)}`);
        equal(await idOf('Ani'), ani, 'the id of the first person, read again');
      },
    },
    {
      id: 'read-4',
      rule: 'A poll that is named is given exactly as it stands.',
      title: 'a poll with markup, emoji and Arabic comes back letter for letter',
      async run(context) {
        const poll = await context.poll({
          question: '<b>Mana?</b> & "где" 🏡 مكان‏',
          lang: 'id',
          kind: 'multiple',
          max: 2,
          options: [
            { id: 'z', label: 'Z, not A' },
            { id: 'a,b', label: '  <script>1</script>' },
            { id: 'ب', label: 'مكان' },
          ],
          closesAt: '2099-12-31T17:00:00.000Z',
        });
        equal((await context.read(context.stranger(), poll)).poll, poll, 'the poll');
      },
    },
    {
      id: 'read-5',
      rule: 'Without a name, the current poll is the newest of the open ones; of two as new, the greater id.',
      title: 'the newest open poll is the current one, whenever it was placed',
      async run(context) {
        const created = (day: number) => ({ createdAt: `2025-03-0${day}T00:00:00.000Z` });
        const [lesser, greater] = [context.id(), context.id()];
        await context.poll(created(1));
        await context.poll({ ...created(3), id: greater });
        await context.poll({ ...created(3), id: lesser });
        await context.poll(created(2));
        await context.poll({ ...created(4), closesAt: past });
        const { poll } = await context.stranger().read({ type: 'poll' });
        equal(poll?.id, greater, 'the current poll');
      },
    },
    {
      id: 'read-6',
      rule: 'Where no poll is open, the current poll is the one that closed last.',
      title: 'among closed polls the last to close is the current one',
      async run(context) {
        await context.poll({ closesAt: '2020-01-01T00:00:00.000Z', createdAt: '2019-12-03T00:00:00.000Z' });
        const last = await context.poll({
          closesAt: '2020-03-01T00:00:00.000Z',
          createdAt: '2019-12-01T00:00:00.000Z',
        });
        await context.poll({ closesAt: '2020-02-01T00:00:00.000Z', createdAt: '2019-12-02T00:00:00.000Z' });
        const { poll, closed } = await context.stranger().read({ type: 'poll' });
        equal({ id: poll?.id, closed }, { id: last.id, closed: true }, 'the current poll');
      },
    },
    {
      id: 'read-7',
      rule: 'Where there is no poll, the read says so; it is no error.',
      title: 'an empty community and an unknown id give a read without a poll',
      async run(context) {
        const nothing = { poll: null, closed: false, tally: null, mine: null, can: [] };
        const seen = async (id?: string) => {
          const { poll, closed, tally, mine, can } = await context.stranger().read({ type: 'poll', id });
          return { poll, closed, tally, mine, can };
        };
        equal(await seen(), nothing, 'the current poll of an empty community');
        await context.poll();
        equal(await seen('no-such-poll'), nothing, 'a poll that does not exist');
      },
    },
    {
      id: 'read-8',
      rule: 'Every read carries a version, a text, and the backend’s time in UTC.',
      title: 'version and time are there before the first write',
      async run(context) {
        const { version, at } = await context.read(context.stranger(), await context.poll());
        equal(typeof version, 'string', 'the type of the version');
        ok(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(at), `the time of the read is ${at}`);
      },
    },
    {
      id: 'read-9',
      rule: 'With `results: always` everyone sees the counts, in the order of the options.',
      title: 'a stranger sees what others voted',
      needs: ['poll.vote'],
      async run(context) {
        const poll = await context.poll();
        equal(
          await talliesOf(context, poll),
          [null, null].map(() => ({ voters: 0, counts: [0, 0, 0] })),
          'before',
        );
        await context.as('Ani').submit(context.vote(poll, 'c'));
        await context.as('Budi').submit(context.vote(poll, 'b'));
        equal(
          await talliesOf(context, poll),
          [null, null].map(() => ({ voters: 2, counts: [0, 1, 1] })),
          'after',
        );
      },
    },
    {
      id: 'read-10',
      rule: 'With `results: on-vote` only those whose vote stands see the counts.',
      title: 'the counts appear with one’s own vote and go when it is taken back',
      needs: ['poll.vote', 'poll.withdraw'],
      async run(context) {
        const poll = await context.poll({ results: 'on-vote' });
        equal(await talliesOf(context, poll), [null, null], 'the counts before any vote');
        await context.as('Ani').submit(context.vote(poll, 'a'));
        equal(
          await talliesOf(context, poll),
          [{ voters: 1, counts: [1, 0, 0] }, null],
          'the counts for the voter and for a stranger',
        );
        await context.as('Ani').submit(context.withdraw(poll));
        equal(await talliesOf(context, poll), [null, null], 'the counts after the vote was taken back');
      },
    },
    {
      id: 'read-11',
      rule: 'With `results: on-close` nobody sees the counts before the close, and everybody afterwards.',
      title: 'the counts appear when the poll closes',
      needs: ['poll.vote'],
      async run(context) {
        const poll = await context.poll({ results: 'on-close' });
        await context.as('Ani').submit(context.vote(poll, 'a'));
        equal(await talliesOf(context, poll), [null, null], 'the counts while it is open');
        const counted = { voters: 1, counts: [1, 0, 0] };
        equal(
          await talliesOf(context, await context.close(poll)),
          [counted, counted],
          'the counts when closed',
        );
      },
    },
    {
      id: 'read-12',
      rule: '`can` names what the reader may do now, and nothing else.',
      title: 'what one can do follows from the poll and from one’s vote',
      needs: ['poll.vote', 'poll.withdraw'],
      async run(context) {
        const poll = await context.poll();
        const fixed = await context.poll({ allowChange: false });
        const check = async (which: Poll, expected: CommandType[], what: string) => {
          const { can } = await context.read(context.as('Ani'), which);
          equal([...can].sort(), expected, `what one can do ${what}`);
        };
        await check(poll, ['poll.vote'], 'before a vote');
        await context.as('Ani').submit(context.vote(poll, 'a'));
        await check(poll, ['poll.vote', 'poll.withdraw'], 'after a vote');
        await context.as('Ani').submit(context.withdraw(poll));
        await check(poll, ['poll.vote'], 'after taking it back');
        await context.as('Ani').submit(context.vote(fixed, 'a'));
        await check(fixed, [], 'after a vote that cannot be changed');
        await check(await context.close(poll), [], 'when it is closed');
      },
    },
    {
      id: 'read-13',
      rule: '`closed` says whether `closesAt` has come, by the backend’s clock.',
      title: 'a poll is open before its end and closed after it',
      async run(context) {
        const closed = async (poll: Poll) => (await context.read(context.stranger(), poll)).closed;
        equal(await closed(await context.poll()), false, 'a poll without end is closed');
        equal(
          await closed(await context.poll({ closesAt: '2099-01-01T00:00:00.000Z' })),
          false,
          'a running one',
        );
        equal(await closed(await context.poll({ closesAt: past })), true, 'one whose end has passed');
      },
    },
    {
      id: 'read-14',
      rule: 'A read that is aborted, before or while it runs, rejects with the reason of its signal.',
      title: 'aborted reads give the reason they were aborted for',
      async run(context) {
        const { id } = await context.poll();
        const reason = new Error('the widget was removed');
        const early = context.stranger().read({ type: 'poll', id }, { signal: AbortSignal.abort(reason) });
        ok((await rejection(early, 'a read aborted before')) === reason, 'another reason was given');
        const controller = new AbortController();
        const running = context.stranger().read({ type: 'poll', id }, { signal: controller.signal });
        controller.abort(reason);
        ok((await rejection(running, 'a read aborted under way')) === reason, 'another reason was given');
      },
    },
  ],
};

/** The counts as a person called Ani and as a stranger are shown them. */
const talliesOf = (context: Context, poll: Poll) =>
  Promise.all(
    [context.as('Ani'), context.stranger()].map(async (who) => (await context.read(who, poll)).tally),
  );
