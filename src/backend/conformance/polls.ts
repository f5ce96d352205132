import type { Role } from '../../model/community.ts';
import type {
  PollClose,
  PollCreate,
  PollDiscard,
  PollEdit,
  PollOpen,
  PollState,
  StaffPoll,
} from '../../model/poll-staff.ts';
import { staffOf, type StaffBackend } from '../staff.ts';
import { equal, ok, refused } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';

const moderator = (context: Context): StaffBackend => staffOf(context.as('Dewi', ['moderator']));

const create = (context: Context, changes: Partial<PollCreate> = {}): PollCreate => ({
  id: context.id(),
  type: 'poll.create',
  question: 'Where shall we meet?',
  kind: 'single',
  options: ['a', 'b', 'c'].map((id) => ({ id, label: `Place ${id.toUpperCase()}` })),
  results: 'always',
  allowChange: true,
  draft: false,
  ...changes,
});

/** Writes in a poll what was written when it was made, changed as told. */
function edit(
  context: Context,
  made: PollCreate,
  { poll, version }: StaffPoll,
  changes: Partial<PollEdit> = {},
): PollEdit {
  const { draft: _, ...words } = made;
  return {
    ...words,
    id: context.id(),
    type: 'poll.edit',
    pollId: poll.id,
    ifVersion: version,
    ...changes,
  };
}

const set = <T extends 'poll.open' | 'poll.close' | 'poll.discard'>(
  context: Context,
  type: T,
  { poll, version }: StaffPoll,
): PollOpen | PollClose | PollDiscard => ({ id: context.id(), type, pollId: poll.id, ifVersion: version });

/** The polls in a state, all pages of them. */
async function listed(staff: StaffBackend, state?: PollState | 'all', limit?: number): Promise<StaffPoll[]> {
  const polls: StaffPoll[] = [];
  let cursor: string | undefined;
  do {
    const read = await staff.read({ type: 'polls', state, limit, cursor });
    polls.push(...read.polls);
    cursor = read.next;
  } while (cursor !== undefined);
  return polls;
}

async function seen(staff: StaffBackend, { id }: { readonly id: string }): Promise<StaffPoll> {
  const found = (await listed(staff)).find(({ poll }) => poll.id === id);
  ok(found, `the poll ${id} is not in the team’s list`);
  return found;
}

const idsOf = (polls: readonly StaffPoll[]) => polls.map(({ poll }) => poll.id);

export const polls: Theme = {
  title: 'What the team does with polls',
  needs: ['polls', 'poll.create', 'poll.edit', 'poll.open', 'poll.close', 'roles', 'read poll', 'poll.vote'],
  rules: [
    {
      id: 'poll-1',
      rule: 'A draft is shown to the team alone: it is not the current poll, not found by its id and not voted on, until it is opened.',
      title: 'a draft is looked for, voted on in vain, and opened',
      async run(context) {
        const [dewi, ani] = [moderator(context), context.as('Ani')];
        const draft = create(context, { draft: true });
        await dewi.submit(draft);
        const shown = async () => [
          (await context.stranger().read({ type: 'poll' })).poll?.id,
          (await context.read(context.stranger(), draft)).poll?.id,
        ];
        equal(await shown(), [undefined, undefined], 'what visitors are shown');
        await refused(ani.submit(context.vote(draft, 'a')), { code: 'not-found' }, 'a vote');
        equal((await seen(dewi, draft)).state, 'draft', 'its state');
        await dewi.submit(set(context, 'poll.open', await seen(dewi, draft)));
        equal(await shown(), [draft.id, draft.id], 'what visitors are shown of what is open');
        await ani.submit(context.vote(draft, 'a'));
      },
    },
    {
      id: 'poll-2',
      rule: 'Words are mended without losing votes: each stays with the option’s id.',
      title: 'the words of an open poll are mended after two votes',
      async run(context) {
        const [dewi, made] = [moderator(context), create(context)];
        await dewi.submit(made);
        await context.as('Ani').submit(context.vote(made, 'b'));
        await context.as('Budi').submit(context.vote(made, 'a'));
        const options = made.options.map(({ id }) => ({ id, label: `The place ${id}` }));
        const change = { question: 'Where to meet?', options };
        await dewi.submit(edit(context, made, await seen(dewi, made), change));
        const { poll, tally, mine } = await context.read(context.as('Ani'), made);
        equal({ question: poll?.question, options: poll?.options }, change, 'the words');
        equal([tally, mine?.choices], [{ voters: 2, counts: [1, 1, 0] }, ['b']], 'the votes');
      },
    },
    {
      id: 'poll-3',
      rule: 'What was opened keeps its options and how they are chosen: `conflict`, `opened`. A draft may change in everything.',
      title: 'an option is taken away from a draft, and then not from the open poll',
      async run(context) {
        const [dewi, made] = [moderator(context), create(context, { draft: true })];
        await dewi.submit(made);
        const two = { options: made.options.slice(0, 2) };
        await dewi.submit(edit(context, made, await seen(dewi, made), two));
        await dewi.submit(set(context, 'poll.open', await seen(dewi, made)));
        const open = await seen(dewi, made);
        equal(open.poll.options, two.options, 'the options');
        const expected = { code: 'conflict', reason: 'opened' } as const;
        for (const changes of [{}, { ...two, kind: 'multiple' }, { ...two, allowChange: false }] as const)
          await refused(
            dewi.submit(edit(context, made, open, changes)),
            expected,
            `with ${JSON.stringify(changes)}`,
          );
      },
    },
    {
      id: 'poll-4',
      rule: 'The team closes a poll ahead of its time, and opens it again with its votes and the end that was planned.',
      title: 'a poll is closed, a vote is refused, and it is opened again',
      async run(context) {
        const closesAt = new Date(Date.now() + 60 * 60 * 1000).toISOString();
        const [dewi, made] = [moderator(context), create(context, { closesAt })];
        await dewi.submit(made);
        await context.as('Ani').submit(context.vote(made, 'a'));
        await dewi.submit(set(context, 'poll.close', await seen(dewi, made)));
        const closed = await context.read(context.as('Ani'), made);
        equal([closed.closed, closed.can], [true, []], 'what is closed');
        await refused(context.as('Budi').submit(context.vote(made, 'a')), { code: 'closed' }, 'a vote');
        await dewi.submit(set(context, 'poll.open', await seen(dewi, made)));
        const open = await context.read(context.as('Ani'), made);
        equal(
          [open.closed, open.poll?.closesAt, open.tally?.voters],
          [false, closesAt, 1],
          'what is open again',
        );
      },
    },
    {
      id: 'poll-5',
      rule: 'Nobody writes over what they have not seen: `conflict`, `changed`. Nor does an older command that arrives late.',
      title: 'two mend the same poll, and an older closing arrives after a newer opening',
      async run(context) {
        const [dewi, made] = [moderator(context), create(context)];
        await dewi.submit(made);
        const first = await seen(dewi, made);
        const late = set(context, 'poll.close', first);
        await dewi.submit(edit(context, made, first, { question: 'Where to meet?' }));
        await refused(
          dewi.submit(edit(context, made, first, { question: 'Where else?' })),
          { code: 'conflict', reason: 'changed' },
          'words over words that were not seen',
        );
        await refused(
          dewi.submit(late),
          { code: 'conflict', reason: 'changed' },
          'a closing that comes late',
        );
        const { poll, state } = await seen(dewi, made);
        equal([poll.question, state], ['Where to meet?', 'open'], 'the poll');
      },
    },
    {
      id: 'poll-6',
      rule: 'The team lists polls by state, each once, with their counts, whoever else may see these: those that are open by what closes next, all others the newest first.',
      title: 'two drafts, three open polls and one that is closed are listed over pages',
      async run(context) {
        const dewi = moderator(context);
        const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();
        const made: PollCreate[] = [];
        for (const change of [
          { draft: true },
          { results: 'on-close' },
          { closesAt: inDays(2) },
          {},
          { closesAt: inDays(1) },
          { draft: true },
        ] as const) {
          const command = create(context, change);
          await dewi.submit(command);
          made.push(command);
        }
        const [first, hidden, later, closed, sooner, last] = made.map(({ id }) => id);
        await context.as('Ani').submit(context.vote(made[1]!, 'c'));
        await dewi.submit(set(context, 'poll.close', await seen(dewi, made[3]!)));
        equal(idsOf(await listed(dewi, 'draft', 1)), [last, first], 'the drafts');
        const open = await listed(dewi, 'open', 2);
        equal(idsOf(open), [sooner, later, hidden], 'what is open');
        equal(open[2]!.tally, { voters: 1, counts: [0, 0, 1] }, 'counts that visitors do not see yet');
        equal(idsOf(await listed(dewi, 'closed')), [closed], 'what is closed');
        equal(idsOf(await listed(dewi, 'all', 4)), made.map(({ id }) => id).toReversed(), 'all');
      },
    },
    {
      id: 'poll-7',
      rule: 'Polls are made, changed, opened, closed and listed by the team alone: `forbidden`.',
      title: 'a member and a reviewer try',
      async run(context) {
        const [dewi, made] = [moderator(context), create(context, { draft: true })];
        await dewi.submit(made);
        const draft = await seen(dewi, made);
        const others: readonly [string, Role[]][] = [
          ['Citra', ['member']],
          ['Eko', ['reviewer']],
        ];
        for (const [name, roles] of others) {
          const staff = staffOf(context.as(name, roles));
          await refused(staff.read({ type: 'polls' }), { code: 'forbidden' }, `the list, for ${name}`);
          for (const command of [
            create(context),
            edit(context, made, draft),
            set(context, 'poll.open', draft),
            set(context, 'poll.close', draft),
          ])
            await refused(staff.submit(command), { code: 'forbidden' }, `${command.type} by ${name}`);
        }
        equal(idsOf(await listed(dewi)), [made.id], 'what there is');
      },
    },
    {
      id: 'poll-8',
      rule: 'What is wrong with a poll is named field by field: two to twenty options, each with an id and words of its own, and an end that is still to come.',
      title: 'polls that nobody could vote on are refused',
      async run(context) {
        const dewi = moderator(context);
        const option = (id: string, label = `Place ${id}`) => ({ id, label });
        for (const [changes, fields] of [
          [
            { question: ' ', options: [option('a')] },
            { question: 'required', options: 'too-few' },
          ],
          [{ options: Array.from({ length: 21 }, (_, n) => option(`o${n}`)) }, { options: 'too-many' }],
          [{ options: [option('a', 'Here'), option('b', 'Here')] }, { options: 'duplicate' }],
          [{ closesAt: 'soon' }, { closesAt: 'malformed' }],
          [{ closesAt: '2020-01-01T12:00:00.000Z' }, { closesAt: 'past' }],
        ] as const)
          await refused(
            dewi.submit(create(context, changes)),
            { code: 'invalid', fields },
            JSON.stringify(changes),
          );
        equal(await listed(dewi), [], 'what there is');
      },
    },
    {
      id: 'poll-9',
      rule: 'The team deletes drafts for good, as it has read them, and that is noted. What was opened stands: `conflict`, `opened`.',
      title: 'one draft is deleted twice by the same command, and others in vain',
      needs: ['poll.discard', 'audit'],
      async run(context) {
        const [dewi, open] = [moderator(context), create(context)];
        const [made, mended] = [create(context, { draft: true }), create(context, { draft: true })];
        for (const command of [open, made, mended]) await dewi.submit(command);
        const [draft, stale] = [await seen(dewi, made), await seen(dewi, mended)];
        const late = set(context, 'poll.discard', stale);
        await dewi.submit(edit(context, mended, stale, { question: 'Where to meet?' }));
        const changed = { code: 'conflict', reason: 'changed' } as const;
        for (const command of [late, set(context, 'poll.discard', stale)])
          await refused(dewi.submit(command), changed, 'a draft that has changed since');
        const opened = { code: 'conflict', reason: 'opened' } as const;
        const discarded = async () => dewi.submit(set(context, 'poll.discard', await seen(dewi, open)));
        await refused(discarded(), opened, 'an open poll');
        await dewi.submit(set(context, 'poll.close', await seen(dewi, open)));
        await refused(discarded(), opened, 'a closed poll');
        for (const role of ['member', 'reviewer'] as const) {
          const tried = staffOf(context.as(role, [role])).submit(set(context, 'poll.discard', draft));
          await refused(tried, { code: 'forbidden' }, `a draft, by a ${role}`);
        }

        const command = set(context, 'poll.discard', draft);
        const receipt = await dewi.submit(command);
        equal(await dewi.submit(command), receipt, 'the receipt of the same command, given again');
        const again = dewi.submit(set(context, 'poll.discard', draft));
        await refused(again, { code: 'not-found' }, 'what is deleted already');
        equal(idsOf(await listed(dewi, 'draft')), [mended.id], 'the drafts');
        equal(idsOf(await listed(dewi)), [mended.id, open.id], 'all');
        const { entries } = await dewi.read({ type: 'audit' });
        equal(
          entries
            .filter(({ action }) => action === 'poll.discard')
            .map(({ id, target, before, after }) => [id, target, before, after]),
          [[command.id, { kind: 'poll', id: made.id }, 'draft', null]],
          'what is noted',
        );
      },
    },
  ],
};
