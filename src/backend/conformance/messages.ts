import type { Role } from '../../model/community.ts';
import type { MessageTable } from '../../model/message.ts';
import type {
  FeedbackRead,
  MessageReply,
  MessageStatus,
  MessageThread,
  SetStatus,
} from '../../model/message-staff.ts';
import type { ReportSend } from '../../model/report.ts';
import { staffOf, type StaffBackend } from '../staff.ts';
import type { BackendAdapter } from '../adapter.ts';
import { Failure, equal, ok, refused } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';

const moderator = (context: Context, name = 'Dewi'): StaffBackend => staffOf(context.as(name, ['moderator']));

const report = (context: Context): ReportSend => ({
  id: context.id(),
  type: 'report.send',
  reason: 'spam',
  text: 'The same advertising, three times.',
});

/** What somebody has sent, all pages of it. */
async function ownMessages(adapter: BackendAdapter, limit?: number) {
  const messages = [];
  let cursor: string | undefined;
  do {
    const read = await adapter.read({ type: 'messages', limit, cursor });
    messages.push(...read.messages);
    cursor = read.next;
  } while (cursor !== undefined);
  return messages;
}

async function ownMessage(adapter: BackendAdapter, id: string) {
  const message = (await ownMessages(adapter)).find(({ record }) => record.id === id);
  if (!message) throw new Failure(`${id} is not among what its sender has sent`);
  return message;
}

async function thread(staff: StaffBackend, kind: MessageTable, id: string): Promise<MessageThread> {
  const { message } = await staff.read({ type: 'message', kind, id });
  if (!message) throw new Failure(`the ${kind} ${id} is not there`);
  return message;
}

/** The ids of a list of feedback, all pages of it. */
async function listed(
  staff: StaffBackend,
  query: { status?: 'open' | 'done'; kind?: 'idea' | 'praise'; search?: string } = {},
  limit?: number,
): Promise<string[]> {
  const ids = [];
  let cursor: string | undefined;
  do {
    const read: FeedbackRead = await staff.read({ type: 'feedback', ...query, limit, cursor });
    ids.push(...read.messages.map(({ record }) => record.id));
    cursor = read.next;
  } while (cursor !== undefined);
  return ids;
}

const setStatus = (
  context: Context,
  { kind, record: { id }, version: ifVersion }: MessageThread,
  status: SetStatus,
): MessageStatus => ({ id: context.id(), type: 'message.status', target: { kind, id }, status, ifVersion });

const reply = (
  context: Context,
  { kind, record: { id }, version: ifVersion }: MessageThread,
  body: string,
  status?: SetStatus,
): MessageReply => ({
  id: context.id(),
  type: 'message.reply',
  target: { kind, id },
  body,
  ifVersion,
  ...(status && { status }),
});

/** Feedback that somebody sends. */
async function sent(context: Context, name = 'Ani', changes: Parameters<Context['feedback']>[0] = {}) {
  const command = context.feedback(changes);
  await context.as(name).submit(command);
  return command;
}

const answering = ['message.reply', 'message', 'roles'] as const;

export const messages: Theme = {
  title: 'Messages, and what the team makes of them',
  needs: ['read messages', 'feedback.send', 'report.send'],
  rules: [
    {
      id: 'message-1',
      rule: 'Somebody reads what they have sent, feedback and reports or one `kind` alone, the newest first and each once, and nobody else’s; who has sent nothing reads nothing.',
      title: 'three messages of one person lie over two pages',
      async run(context) {
        const commands = [context.feedback(), report(context), context.feedback({ message: 'Thank you.' })];
        for (const command of commands) await context.as('Ani').submit(command);
        const other = await sent(context, 'Budi');
        const messages = await ownMessages(context.as('Ani'), 2);
        equal(
          messages.map(({ kind, record, replies }) => [kind, record.id, record.status, replies]),
          [2, 1, 0].map((index) => [
            commands[index]!.type.split('.')[0],
            commands[index]!.id,
            'received',
            [],
          ]),
          'what Ani has sent',
        );
        const { messages: reports } = await context.as('Ani').read({ type: 'messages', kind: 'report' });
        equal(
          reports.map(({ record }) => record.id),
          [commands[1]!.id],
          'the reports alone',
        );
        const [one] = await ownMessages(context.as('Budi'));
        equal(one?.kind === 'feedback' && one.record.message, other.message, 'what Budi has sent');
        equal(await ownMessages(context.stranger()), [], 'what a stranger has sent');
      },
    },
    {
      id: 'message-2',
      rule: 'The team reads feedback and reports: what waits in the order in which it came, each once, without its author, and how to reach them only where they agree.',
      title: 'what three people have sent is read over two pages, in the order in which it came',
      needs: ['feedback', 'reports', 'roles'],
      async run(context) {
        const first = await sent(context, 'Ani', { contact: 'ani@post.example', consent: true });
        const others = [await sent(context, 'Budi'), await sent(context, 'Citra')];
        const reported = report(context);
        await context.as('Ani').submit(reported);
        const dewi = moderator(context);
        equal(
          await listed(dewi, { status: 'open' }, 2),
          [first, ...others].map(({ id }) => id),
          'what waits',
        );
        const { messages } = await dewi.read({ type: 'feedback', status: 'open' });
        equal(messages[0]?.record.contact, first.contact, 'how to reach who agrees');
        const reports = await dewi.read({ type: 'reports', status: 'open' });
        equal(
          reports.messages.map(({ kind, record }) => [kind, record.id, record.text]),
          [['report', reported.id, reported.text]],
          'the reports',
        );
        const { viewer } = await context.as('Ani').read({ type: 'messages' });
        ok(viewer.id, 'its sender is known by then');
        ok(!JSON.stringify([messages, reports.messages]).includes(viewer.id), 'the lists name an author');
      },
    },
    {
      id: 'message-3',
      rule: 'The team’s list is narrowed by status, by kind and by words, whatever their case and accents; without a status it holds all, the newest first.',
      title: 'feedback is found by its kind, its words and how it stands',
      needs: ['feedback', 'message.status', 'message', 'roles'],
      async run(context) {
        const idea = await sent(context, 'Ani', { message: 'Un CAFÉ au bord' });
        const praise = await sent(context, 'Budi', { kind: 'praise', message: 'The benches are fine.' });
        const dewi = moderator(context);
        await dewi.submit(setStatus(context, await thread(dewi, 'feedback', praise.id), 'done'));
        equal(await listed(dewi), [praise.id, idea.id], 'all of it');
        equal(await listed(dewi, { status: 'open' }), [idea.id], 'what waits');
        equal(await listed(dewi, { status: 'done' }), [praise.id], 'what is done');
        equal(await listed(dewi, { kind: 'praise' }), [praise.id], 'the praise');
        equal(await listed(dewi, { search: 'cafe bord' }), [idea.id], 'what two words are in');
        equal(await listed(dewi, { search: 'cafe benches' }), [], 'what not all of the words are in');
      },
    },
    {
      id: 'message-4',
      rule: 'What the team answers is read by its sender, with how the message stands, in the order in which it was given, and by nobody else.',
      title: 'feedback and a report are answered, the first of them twice',
      needs: answering,
      async run(context) {
        const { id } = await sent(context);
        const reported = report(context);
        await context.as('Ani').submit(reported);
        const dewi = moderator(context);
        await dewi.submit(
          reply(context, await thread(dewi, 'feedback', id), 'We look for a place.', 'planned'),
        );
        await dewi.submit(reply(context, await thread(dewi, 'feedback', id), 'It stands.', 'done'));
        await dewi.submit(
          reply(context, await thread(dewi, 'report', reported.id), 'We have removed it.', 'decided'),
        );
        const told = async (of: string) => {
          const { record, replies } = await ownMessage(context.as('Ani'), of);
          return [record.status, replies.map(({ body }) => body)];
        };
        equal(await told(id), ['done', ['We look for a place.', 'It stands.']], 'the feedback');
        equal(await told(reported.id), ['decided', ['We have removed it.']], 'the report');
        equal(await ownMessages(context.as('Budi')), [], 'what another is shown');
      },
    },
    {
      id: 'message-5',
      rule: 'What the team notes it reads itself, with who has noted it; its sender never does, in no read.',
      title: 'a note about a report is read by a colleague and not by its sender',
      needs: ['message.note', 'message', 'roles'],
      async run(context) {
        const command = report(context);
        await context.as('Ani').submit(command);
        const dewi = moderator(context);
        const target = { kind: 'report', id: command.id } as const;
        await dewi.submit({ id: context.id(), type: 'message.note', target, body: 'Ask the caretaker.' });
        const { notes } = await thread(moderator(context, 'Eko'), 'report', command.id);
        const { viewer } = await dewi.read({ type: 'message', kind: 'report', id: command.id });
        equal(
          notes.map(({ body, by }) => [body, by]),
          [['Ask the caretaker.', viewer.id]],
          'what is noted',
        );
        const ani = context.as('Ani');
        const shown = [await ownMessages(ani), await ani.read({ type: 'person' })];
        ok(!JSON.stringify(shown).includes('caretaker'), 'its sender is shown what the team has noted');
      },
    },
    {
      id: 'message-6',
      rule: 'Nobody writes over what a colleague has done meanwhile: `conflict`, `changed`.',
      title: 'two of the team decide at once, and the second is told',
      needs: [...answering, 'message.status'],
      async run(context) {
        const { id } = await sent(context);
        const [dewi, eko] = [moderator(context), moderator(context, 'Eko')];
        const read = await thread(dewi, 'feedback', id);
        await eko.submit(setStatus(context, read, 'declined'));
        const expected = { code: 'conflict', reason: 'changed' } as const;
        await refused(dewi.submit(setStatus(context, read, 'planned')), expected, 'the second status');
        await refused(dewi.submit(reply(context, read, 'We do it.', 'planned')), expected, 'a reply');
        const { record, replies } = await ownMessage(context.as('Ani'), id);
        equal([record.status, replies], ['declined', []], 'how it stands');
      },
    },
    {
      id: 'message-7',
      rule: 'A status that messages of a kind do not have is `invalid`, `status: unknown`.',
      title: 'feedback is not decided, a report is not planned, and nothing is a duplicate of nothing',
      needs: ['message.status', 'message', 'roles'],
      async run(context) {
        const { id } = await sent(context);
        const command = report(context);
        await context.as('Ani').submit(command);
        const dewi = moderator(context);
        const expected = { code: 'invalid', fields: { status: 'unknown' } } as const;
        for (const [kind, of, status] of [
          ['feedback', id, 'decided'],
          ['feedback', id, 'duplicate'],
          ['report', command.id, 'planned'],
        ] as const) {
          const wrong = setStatus(context, await thread(dewi, kind, of), status as SetStatus);
          await refused(dewi.submit(wrong), expected, `${status} for ${kind}`);
        }
        equal((await ownMessage(context.as('Ani'), id)).record.status, 'received', 'how it stands');
      },
    },
    {
      id: 'message-8',
      rule: 'Feedback that is merged into another waits no more, and its sender reads what the other is answered and how it stands, and not the other’s words; another status takes that back.',
      title: 'a duplicate is answered with the one that stays, until it is by itself again',
      needs: [...answering, 'feedback.merge', 'message.status', 'feedback'],
      async run(context) {
        const stays = await sent(context, 'Ani', { message: 'Shade, please.' });
        const same = await sent(context, 'Budi');
        const dewi = moderator(context);
        const { version: ifVersion } = await thread(dewi, 'feedback', same.id);
        await dewi.submit({
          id: context.id(),
          type: 'feedback.merge',
          feedbackId: same.id,
          intoId: stays.id,
          ifVersion,
        });
        await dewi.submit(
          reply(context, await thread(dewi, 'feedback', stays.id), 'Two benches.', 'planned'),
        );
        equal(await listed(dewi, { status: 'open' }), [stays.id], 'what waits');
        const { duplicates } = await thread(dewi, 'feedback', stays.id);
        equal(
          duplicates.map(({ id }) => id),
          [same.id],
          'what was merged',
        );
        const budi = async () => {
          const message = await ownMessage(context.as('Budi'), same.id);
          const merged = message.kind === 'feedback' ? message.merged : undefined;
          ok(!JSON.stringify(message).includes(stays.message), 'its sender is shown another’s words');
          return [message.record.status, merged, message.replies.map(({ body }) => body)];
        };
        equal(await budi(), ['duplicate', 'planned', ['Two benches.']], 'what its sender is shown');
        await dewi.submit(setStatus(context, await thread(dewi, 'feedback', same.id), 'seen'));
        equal(await budi(), ['seen', undefined, []], 'what its sender is shown then');
      },
    },
    {
      id: 'message-9',
      rule: 'Nothing is merged into itself, in no circle either: `invalid`, `intoId: malformed`.',
      title: 'two that are the same are merged once and not back again',
      needs: ['feedback.merge', 'message', 'roles'],
      async run(context) {
        const [one, two] = [await sent(context, 'Ani'), await sent(context, 'Budi')];
        const dewi = moderator(context);
        const merge = async (feedbackId: string, intoId: string) => {
          const { version: ifVersion } = await thread(dewi, 'feedback', feedbackId);
          return dewi.submit({ id: context.id(), type: 'feedback.merge', feedbackId, intoId, ifVersion });
        };
        const expected = { code: 'invalid', fields: { intoId: 'malformed' } } as const;
        await refused(merge(one.id, one.id), expected, 'one into itself');
        await merge(one.id, two.id);
        await refused(merge(two.id, one.id), expected, 'the other one back');
        const { record } = await thread(dewi, 'feedback', two.id);
        equal(record.status, 'received', 'how the one stands that stays');
      },
    },
    {
      id: 'message-10',
      rule: 'For the team alone: a guest, a member and a reviewer neither read messages of others nor answer them: `forbidden`.',
      title: 'whoever is not of the team reads and answers nothing',
      needs: [...answering, 'feedback', 'reports', 'message.note', 'message.status', 'feedback.merge'],
      async run(context) {
        const { id } = await sent(context);
        const read = await thread(moderator(context), 'feedback', id);
        const others: readonly [string, Role[]][] = [
          ['Budi', []],
          ['Citra', ['member']],
          ['Eko', ['reviewer']],
        ];
        for (const [name, roles] of others) {
          const staff = staffOf(context.as(name, roles));
          const denied = { code: 'forbidden' } as const;
          const reads = [
            { type: 'feedback' },
            { type: 'reports' },
            { type: 'message', kind: 'feedback', id },
          ] as const;
          // What a guest's own adapter need not even know how to ask.
          for (const query of roles.length ? reads : [])
            await refused(staff.read(query), denied, `${query.type}, for ${name}`);
          const target = { kind: 'feedback', id } as const;
          for (const command of [
            setStatus(context, read, 'done'),
            reply(context, read, 'Buy at my shop.'),
            { id: context.id(), type: 'message.note', target, body: 'Spam.' },
            { id: context.id(), type: 'feedback.merge', feedbackId: id, intoId: id, ifVersion: id },
          ] as const) {
            await refused(staff.submit(command), denied, `${command.type} of ${name}`);
          }
        }
        const { record, replies } = await ownMessage(context.as('Ani'), id);
        equal([record.status, replies], ['received', []], 'how it stands');
      },
    },
    {
      id: 'message-11',
      rule: 'What the team does with messages is noted with how they stood before and after, and of what anybody wrote only with what it was about.',
      title: 'an answer and a merge are noted',
      needs: [...answering, 'feedback.merge', 'audit'],
      async run(context) {
        const [one, two] = [await sent(context, 'Ani'), await sent(context, 'Budi')];
        const dewi = moderator(context);
        const answered = reply(context, await thread(dewi, 'feedback', one.id), 'We look.', 'planned');
        await dewi.submit(answered);
        const { version: ifVersion } = await thread(dewi, 'feedback', one.id);
        const merge = {
          id: context.id(),
          type: 'feedback.merge',
          feedbackId: one.id,
          intoId: two.id,
          ifVersion,
        } as const;
        await dewi.submit(merge);
        const { entries, viewer } = await dewi.read({ type: 'audit' });
        const by = {
          actor: viewer.id,
          role: 'moderator',
          target: { kind: 'feedback', id: one.id },
          title: one.message,
          at: '',
        };
        equal(
          entries.filter(({ target }) => target.id === one.id).map((entry) => ({ ...entry, at: '' })),
          [
            { ...by, id: merge.id, action: merge.type, before: 'planned', after: `duplicate/${two.id}` },
            { ...by, id: answered.id, action: answered.type, before: 'received', after: 'planned' },
          ],
          'what is noted',
        );
      },
    },
    {
      id: 'message-12',
      rule: 'Whoever is erased takes what the team has answered and noted along; what was merged into theirs waits again.',
      title: 'feedback and a report are erased, and the duplicate of another person is by itself again',
      needs: [...answering, 'person.erase', 'message.note', 'feedback.merge', 'feedback', 'records'],
      async run(context) {
        const stays = await sent(context, 'Ani');
        const same = await sent(context, 'Budi');
        const reported = report(context);
        await context.as('Ani').submit(reported);
        const dewi = moderator(context);
        const target = { kind: 'report', id: reported.id } as const;
        await dewi.submit(reply(context, await thread(dewi, 'report', reported.id), 'Dear Ani, we look.'));
        await dewi.submit({ id: context.id(), type: 'message.note', target, body: 'Ani was there.' });
        const { version: ifVersion } = await thread(dewi, 'feedback', same.id);
        await dewi.submit({
          id: context.id(),
          type: 'feedback.merge',
          feedbackId: same.id,
          intoId: stays.id,
          ifVersion,
        });
        await context.as('Ani').submit({ id: context.id(), type: 'person.erase' });
        const left = [...(await context.records('feedback')), ...(await context.records('report'))];
        equal(
          left.map(({ id }) => id),
          [same.id, reported.id],
          'what is left',
        );
        ok(!JSON.stringify(left).includes('Ani'), 'what the team wrote about somebody who is erased is left');
        equal(await listed(dewi, { status: 'open' }), [same.id], 'what waits');
        const { record } = await ownMessage(context.as('Budi'), same.id);
        equal(record.status, 'seen', 'how the duplicate stands');
      },
    },
  ],
};
