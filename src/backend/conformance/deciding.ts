import type { EventFields } from '../../model/event-staff.ts';
import { newId } from '../../model/id.ts';
import type { AnswerAccept } from '../../model/question.ts';
import type { StaffCommand } from '../../model/staff.ts';
import { staffOf, type StaffBackend } from '../staff.ts';
import { equal, refused } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';

const moderator = (context: Context, name: string): StaffBackend => staffOf(context.as(name, ['moderator']));

const changed = { code: 'conflict', reason: 'changed' } as const;

/** The id of a command by a clock that is a day behind. */
const yesterday = () => newId('', Date.now() - 24 * 60 * 60 * 1000);

/** A question of Ani's with an answer of Budi's, and two of the team who read them. */
async function scene(context: Context) {
  const asked = context.ask();
  await context.as('Ani').submit(asked);
  const reply = context.reply(asked);
  await context.as('Budi').submit(reply);
  const [dewi, eko] = [moderator(context, 'Dewi'), moderator(context, 'Eko')];
  const read = async () => {
    const { question, answers } = await dewi.read({ type: 'thread', id: asked.id });
    return { question: question!, answer: answers[0]! };
  };
  return { asked, reply, dewi, eko, read };
}

const review = (id: string, target: string, decision: 'publish' | 'reject', reason?: string) =>
  ({
    id,
    type: 'post.review',
    target: { kind: 'question', id: target },
    decision,
    ...(reason !== undefined && { reason }),
    ifVersion: target,
  }) as const;

const close = (id: string, questionId: string, closed: boolean, reason?: string) =>
  ({ id, type: 'question.close', questionId, closed, ...(reason !== undefined && { reason }) }) as const;

const block = (id: string, target: string, reason?: string) =>
  ({
    id,
    type: 'person.block',
    target: { kind: 'question', id: target },
    blocked: reason !== undefined,
    ...(reason !== undefined && { reason }),
  }) as const;

export const deciding: Theme = {
  title: 'How two of the team decide about the same',
  needs: ['roles', 'read questions', 'question.ask'],
  rules: [
    {
      id: 'deciding-1',
      rule: 'The team reads which command decided last about what waits and what is in a thread, `null` where none has. A decision that names another than stands, or `null` where one stands, is a `conflict`, `changed`.',
      title: 'a question is hidden, and hidden and shown again by somebody who has not read that',
      needs: ['post.review', 'held', 'thread', 'boards', 'read question', 'answer.post'],
      boards: { questions: { guests: 'hold' } },
      async run(context) {
        const asked = context.ask();
        await context.as('Ani').submit(asked);
        const [dewi, eko] = [moderator(context, 'Dewi'), moderator(context, 'Eko')];
        const read = async () => (await dewi.read({ type: 'thread', id: asked.id })).question;
        const { posts } = await dewi.read({ type: 'held' });
        equal([posts[0]?.setBy, (await read())?.setBy.reviewed], [null, null], 'before anybody decides');
        const first = { ...review(context.id(), asked.id, 'reject', 'Off topic.'), ifSetBy: null };
        await dewi.submit(first);
        const unread = [
          { ...review(context.id(), asked.id, 'reject', 'Spam.'), ifSetBy: null },
          { ...review(context.id(), asked.id, 'publish'), ifSetBy: null },
          { ...review(context.id(), asked.id, 'publish'), ifSetBy: context.id() },
        ];
        for (const command of unread) await refused(eko.submit(command), changed, command.decision);
        const { rejected, setBy } = (await read())!;
        equal([rejected?.reason, setBy.reviewed], ['Off topic.', first.id], 'what stands');
        const second = { ...review(context.id(), asked.id, 'reject', 'Spam.'), ifSetBy: first.id };
        await eko.submit(second);
        equal((await read())?.rejected?.reason, 'Spam.', 'once it was read');
      },
    },
    {
      id: 'deciding-2',
      rule: 'The same of whether a question is closed or pinned, and of what is verified and what helped.',
      title: 'two close, pin, verify and accept, and the second has not read what the first did',
      needs: [
        'question.close',
        'question.pin',
        'answer.verify',
        'answer.accept',
        'thread',
        'read question',
        'answer.post',
      ],
      async run(context) {
        const { asked, reply, read } = await scene(context);
        const give = (name: string, command: AnswerAccept | StaffCommand) =>
          command.type === 'answer.accept'
            ? context.as(name, ['moderator']).submit(command)
            : moderator(context, name).submit(command);
        const of = { questionId: asked.id };
        const one = { ...of, answerId: reply.id };
        const commands = () =>
          [
            close(context.id(), asked.id, true, 'Over.'),
            { id: context.id(), type: 'question.pin', ...of, pinned: true },
            { id: context.id(), type: 'answer.verify', ...one, verified: true, ifVersion: reply.id },
            { id: context.id(), type: 'answer.accept', ...one },
          ] as const;
        const before = await read();
        equal(
          [before.question.setBy, before.answer.setBy],
          [
            { reviewed: null, closed: null, pinned: null },
            { reviewed: null, verified: null },
          ],
          'before anybody sets anything',
        );
        const first = commands();
        for (const command of first) await give('Dewi', { ...command, ifSetBy: null });
        for (const command of commands())
          await refused(give('Eko', { ...command, ifSetBy: null }), changed, command.type);
        const { question, answer } = await read();
        const stands = [question.setBy.closed, question.setBy.pinned, answer.setBy.verified];
        equal(
          [...stands, question.acceptance?.commandId],
          first.map(({ id }) => id),
          'what stands',
        );
        const second = commands();
        for (const [index, command] of second.entries())
          await give('Eko', { ...command, ifSetBy: first[index]!.id });
        equal((await read()).question.setBy.closed, second[0].id, 'once it was read');
      },
    },
    {
      id: 'deciding-3',
      rule: 'Nobody pauses somebody anew as if they were not paused (`ifSetBy`: `null`): `conflict`, `changed`. Whoever was let in again is not.',
      title: 'two pause the same person, each for a reason of their own',
      needs: ['person.block', 'blocks'],
      async run(context) {
        const [dewi, eko, asked] = [moderator(context, 'Dewi'), moderator(context, 'Eko'), context.ask()];
        await context.as('Ani').submit(asked);
        const reasons = async () => (await dewi.read({ type: 'blocks' })).blocks.map(({ reason }) => reason);
        const first = block(context.id(), asked.id, 'Advertising.');
        await dewi.submit({ ...first, ifSetBy: null });
        const unread = () => eko.submit({ ...block(context.id(), asked.id, 'Rude.'), ifSetBy: null });
        await refused(unread(), changed, 'pausing who is paused');
        equal(await reasons(), ['Advertising.'], 'what stands');
        await dewi.submit({ ...block(context.id(), asked.id), ifSetBy: first.id });
        await unread();
        equal(await reasons(), ['Rude.'], 'once they were let in again');
      },
    },
    {
      id: 'deciding-4',
      rule: 'A command of the team that names what it has read, and that stands, sets it, whatever the clock says by which its id was made.',
      title: 'a colleague whose clock is a day behind shows again, opens again and lets in again',
      needs: [
        'post.review',
        'question.close',
        'thread',
        'read question',
        'answer.post',
        'person.block',
        'blocks',
      ],
      async run(context) {
        const { asked, dewi, eko, read } = await scene(context);
        const given = [
          close(context.id(), asked.id, true, 'Over.'),
          review(context.id(), asked.id, 'reject', 'Off topic.'),
          block(context.id(), asked.id, 'Advertising.'),
        ] as const;
        for (const command of given) await dewi.submit(command);
        const [closing, hiding, pausing] = given;
        const late: StaffCommand[] = [
          { ...close(yesterday(), asked.id, false), ifSetBy: closing.id },
          { ...review(yesterday(), asked.id, 'publish'), ifSetBy: hiding.id },
          { ...block(yesterday(), asked.id), ifSetBy: pausing.id },
        ];
        for (const command of late) await eko.submit(command);
        const { question } = await read();
        const { blocks } = await dewi.read({ type: 'blocks' });
        equal([question.closedAt, question.rejected, blocks], [undefined, undefined, []], 'what stands');
      },
    },
    {
      id: 'deciding-5',
      rule: 'The same of polls, by their `ifVersion`.',
      title: 'a colleague whose clock is a day behind mends a poll that was mended, and closes it',
      needs: ['polls', 'poll.create', 'poll.edit', 'poll.close'],
      async run(context) {
        const [dewi, eko] = [moderator(context, 'Dewi'), moderator(context, 'Eko')];
        const words = {
          question: 'Where shall we meet?',
          kind: 'single',
          options: ['a', 'b'].map((id) => ({ id, label: `Place ${id}` })),
          results: 'always',
          allowChange: true,
        } as const;
        const made = context.id();
        await dewi.submit({ id: made, type: 'poll.create', ...words, draft: false });
        const of = { pollId: made };
        const mended = context.id();
        await dewi.submit({
          id: mended,
          type: 'poll.edit',
          ...words,
          question: 'Where?',
          ...of,
          ifVersion: made,
        });
        const edit = { type: 'poll.edit', ...words, ...of } as const;
        const [behind, last] = [yesterday(), yesterday()];
        await eko.submit({ id: behind, ...edit, question: 'Where, then?', ifVersion: mended });
        await eko.submit({ id: last, type: 'poll.close', ...of, ifVersion: behind });
        const [found] = (await dewi.read({ type: 'polls' })).polls;
        equal([found?.poll.question, found?.state], ['Where, then?', 'closed'], 'the poll');
      },
    },
    {
      id: 'deciding-6',
      rule: 'The same of events.',
      title: 'a colleague whose clock is a day behind edits an event that was edited, and cancels it',
      needs: ['event-plans', 'event.create', 'event.edit', 'event.cancel'],
      async run(context) {
        const [dewi, eko] = [moderator(context, 'Dewi'), moderator(context, 'Eko')];
        const hour = (from: number) => new Date(Date.now() + from * 60 * 60 * 1000).toISOString();
        const fields: EventFields = {
          title: 'Cupping',
          startsAt: hour(1),
          endsAt: hour(2),
          zone: 'Asia/Jakarta',
          mode: 'offline',
          place: 'Kudus',
          waitlist: false,
        };
        const [eventId, edited, behind] = [context.id(), context.id(), yesterday()];
        await dewi.submit({ id: eventId, type: 'event.create', ...fields, status: 'scheduled' });
        const edit = { type: 'event.edit', ...fields, eventId } as const;
        await dewi.submit({ id: edited, ...edit, title: 'Tasting', ifVersion: eventId });
        await eko.submit({ id: behind, ...edit, title: 'Roasting', ifVersion: edited });
        const cancel = { type: 'event.cancel', eventId, reason: 'Flooded.', ifVersion: behind } as const;
        await eko.submit({ id: yesterday(), ...cancel });
        const [found] = (await dewi.read({ type: 'event-plans', when: 'upcoming' })).events;
        equal([found?.title, found?.status], ['Roasting', 'cancelled'], 'the event');
      },
    },
    {
      id: 'deciding-7',
      rule: 'The same of placements.',
      title: 'a colleague whose clock is a day behind empties a placement',
      needs: ['placements', 'placement.set', 'read poll'],
      async run(context) {
        const [dewi, eko] = [moderator(context, 'Dewi'), moderator(context, 'Eko')];
        const [home, first] = [{ kind: 'poll', name: 'home' } as const, context.id()];
        const items = [{ recordId: (await context.poll()).id }];
        await dewi.submit({ id: first, type: 'placement.set', ...home, items });
        await eko.submit({ id: yesterday(), type: 'placement.set', ...home, items: [], ifVersion: first });
        const [found] = (await dewi.read({ type: 'placements' })).placements;
        equal(found?.items, [], 'what stands there');
      },
    },
  ],
};
