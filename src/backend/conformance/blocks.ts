import { undoOf } from '../../model/audit-undo.ts';
import type { PersonBlock } from '../../model/block-staff.ts';
import type { StaffCommand } from '../../model/staff.ts';
import { staffOf, type StaffBackend } from '../staff.ts';
import { equal, ok, refused } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';

const moderator = (context: Context, name = 'Dewi'): StaffBackend => staffOf(context.as(name, ['moderator']));

const block = (context: Context, id: string, changes: Partial<PersonBlock> = {}): PersonBlock => ({
  id: context.id(),
  type: 'person.block',
  target: { kind: 'question', id },
  blocked: true,
  reason: 'Advertising again.',
  ...changes,
});

const paused = { code: 'forbidden', reason: 'blocked' } as const;

/** The command that sets back what was done last. */
async function undoLast(context: Context, staff: StaffBackend): Promise<StaffCommand> {
  const { entries } = await staff.read({ type: 'audit', limit: 1 });
  const undo = entries[0] && undoOf(entries[0], context.id());
  ok(undo, 'what was done last cannot be set back');
  return undo as StaffCommand;
}

export const blocks: Theme = {
  title: 'Whom the team pauses',
  needs: ['person.block', 'blocks', 'roles', 'read questions', 'question.ask'],
  rules: [
    {
      id: 'blocks-1',
      rule: 'Whoever is paused, found by what they wrote, reads, reports, takes back what they gave and has it erased; whatever else they give is `forbidden`, `blocked`, with the team’s reason in `because`, and their reads offer none of it.',
      title: 'somebody who asked is paused, and then asks, votes, writes and reports',
      needs: ['read poll', 'poll.vote', 'poll.withdraw', 'feedback.send', 'report.send', 'person.erase'],
      async run(context) {
        const [ani, poll, asked] = [context.as('Ani'), await context.poll(), context.ask()];
        await ani.submit(asked);
        await ani.submit(context.vote(poll, 'a'));
        await moderator(context).submit(block(context, asked.id));
        for (const command of [context.ask(), context.vote(poll, 'b'), context.feedback()]) {
          const because = await ani.submit(command).then(
            () => undefined,
            (error: { because?: string }) => error.because,
          );
          equal(because, 'Advertising again.', `why ${command.type} is refused`);
          await refused(ani.submit(command), paused, command.type);
        }
        const { can, questions } = await context.questions(ani);
        equal(
          [can, questions[0]?.can, (await context.read(ani, poll)).can],
          [[], [], ['poll.withdraw']],
          'offers',
        );
        await ani.submit(context.withdraw(poll));
        await ani.submit({ id: context.id(), type: 'report.send', reason: 'other', text: 'Unfair.' });
        await context.as('Budi').submit(context.ask());
        await ani.submit({ id: context.id(), type: 'person.erase' });
        await refused(ani.submit(context.ask()), paused, 'asking after the erasure');
      },
    },
    {
      id: 'blocks-2',
      rule: 'The team reads who is paused, since when, for what, why and by whose role, and never who it is; once it is lifted they are there no more, and give again.',
      title: 'a block is read and lifted by its id',
      async run(context) {
        const [ani, dewi, asked] = [context.as('Ani'), moderator(context), context.ask()];
        await ani.submit(asked);
        const command = block(context, asked.id);
        await dewi.submit(command);
        const read = await dewi.read({ type: 'blocks' });
        const [{ since, ...entry }] = read.blocks as [(typeof read.blocks)[number]];
        const expected = {
          id: entry.id,
          target: command.target,
          excerpt: asked.title,
          reason: command.reason,
          role: 'moderator',
          setBy: command.id,
        };
        equal([entry, Number.isNaN(Date.parse(since))], [expected, false], 'what the team reads');
        const { viewer } = await context.questions(ani);
        ok(viewer.id && !JSON.stringify(read).includes(viewer.id), 'the team is told who');
        await dewi.submit({
          id: context.id(),
          type: 'person.block',
          target: { kind: 'block', id: entry.id },
          blocked: false,
        });
        equal((await dewi.read({ type: 'blocks' })).blocks, [], 'once it is lifted');
        await ani.submit(context.ask());
      },
    },
    {
      id: 'blocks-3',
      rule: 'Nobody pauses themselves (`forbidden`) or one of the team, who gives on whatever was set; nobody is paused without a reason (`invalid`), nor who wrote nothing that is there (`not-found`); only the team pauses.',
      title: 'a moderator is not paused, and a member pauses nobody',
      async run(context) {
        const [dewi, eko] = [moderator(context), moderator(context, 'Eko')];
        const [own, asked] = [context.ask(), context.ask()];
        await context.as('Dewi', ['moderator']).submit(own);
        await context.as('Ani').submit(asked);
        await refused(dewi.submit(block(context, own.id)), { code: 'forbidden' }, 'pausing oneself');
        await eko.submit(block(context, own.id)).catch(() => {});
        await context.as('Dewi', ['moderator']).submit(context.ask());
        const { reason: _, ...unexplained } = block(context, asked.id);
        const required = { code: 'invalid', fields: { reason: 'required' } } as const;
        await refused(dewi.submit(unexplained), required, 'without a reason');
        await refused(dewi.submit(block(context, 'nothing')), { code: 'not-found' }, 'by what is not there');
        const citra = staffOf(context.as('Citra', ['member']));
        await refused(citra.submit(block(context, asked.id)), { code: 'forbidden' }, 'by a member');
        await refused(citra.read({ type: 'blocks' }), { code: 'forbidden' }, 'read by a member');
        await context.as('Ani').submit(context.ask());
      },
    },
    {
      id: 'blocks-4',
      rule: 'Of several commands about one person the newest holds, whatever order they arrive in.',
      title: 'an older block that arrives late changes nothing',
      async run(context) {
        const [dewi, asked] = [moderator(context), context.ask()];
        await context.as('Ani').submit(asked);
        await dewi.submit(block(context, asked.id));
        const [older, newer] = [block(context, asked.id), block(context, asked.id, { blocked: false })];
        await dewi.submit(newer);
        await dewi.submit(older);
        await context.as('Ani').submit(context.ask());
      },
    },
  ],
};

export const undo: Theme = {
  title: 'What sets back what the team did',
  needs: ['audit', 'roles', 'boards', 'read questions', 'read question', 'question.ask'],
  rules: [
    {
      id: 'undo-1',
      rule: 'What the record says of a decision suffices to set it back, and where it has been set anew since, that is a `conflict`, `changed`.',
      title: 'a question that was taken away is shown again, and not after another decision',
      needs: ['post.review'],
      boards: {},
      async run(context) {
        const [asked, dewi, eko] = [context.ask(), moderator(context), moderator(context, 'Eko')];
        await context.as('Ani').submit(asked);
        const review = (decision: 'publish' | 'reject', reason?: string) =>
          ({
            id: context.id(),
            type: 'post.review',
            target: { kind: 'question', id: asked.id },
            decision,
            ...(reason && { reason }),
            ifVersion: asked.id,
          }) as const;
        const shown = async () => (await context.questions(context.stranger())).questions.length;
        await dewi.submit(review('reject', 'Off topic.'));
        await eko.submit(await undoLast(context, dewi));
        equal(await shown(), 1, 'once it is set back');
        // Set back again: with the reason that was given.
        await eko.submit(await undoLast(context, dewi));
        const { question } = await context.thread(context.as('Ani'), asked);
        equal([await shown(), question.rejected], [0, { reason: 'Off topic.' }], 'once that is set back');
        const stale = await undoLast(context, dewi);
        await eko.submit(review('reject', 'Still.'));
        const expected = { code: 'conflict', reason: 'changed' } as const;
        await refused(dewi.submit(stale), expected, 'after another decision');
        equal(await shown(), 0, 'what stands');
      },
    },
    {
      id: 'undo-2',
      rule: 'The same of which answer helped, and of who is paused.',
      title: 'an accepted answer and a block are set back',
      needs: ['answer.post', 'answer.accept', 'person.block', 'blocks'],
      boards: {},
      async run(context) {
        const [asked, dewi] = [context.ask(), moderator(context)];
        await context.as('Ani').submit(asked);
        const [first, second] = [context.reply(asked), context.reply(asked)];
        for (const reply of [first, second]) await context.as('Budi').submit(reply);
        const accept = (answer: typeof first) =>
          context.as('Dewi', ['moderator']).submit(context.accept(asked, answer));
        const helped = async () =>
          (await context.thread(context.stranger(), asked)).question.acceptance?.answerId;
        await accept(first);
        await accept(second);
        await dewi.submit(await undoLast(context, dewi));
        equal(await helped(), first.id, 'which answer helped');
        const stale = await undoLast(context, dewi);
        await accept(second);
        const expected = { code: 'conflict', reason: 'changed' } as const;
        await refused(dewi.submit(stale), expected, 'after another word on it');
        await dewi.submit(block(context, asked.id));
        await dewi.submit(await undoLast(context, dewi));
        equal((await dewi.read({ type: 'blocks' })).blocks, [], 'who is paused');
        await dewi.submit(await undoLast(context, dewi));
        equal((await dewi.read({ type: 'blocks' })).blocks[0]?.reason, 'Advertising again.', 'paused again');
      },
    },
  ],
};
