import type { InboxItem, InboxKind, InboxRead } from '../../model/inbox-staff.ts';
import type { AttendanceState, PresenceQuery } from '../../model/presence-staff.ts';
import { staffOf, type StaffBackend } from '../staff.ts';
import { equal, ok, refused } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';

const moderator = (context: Context, name = 'Dewi'): StaffBackend => staffOf(context.as(name, ['moderator']));

/** What waits, all pages of it. */
async function waiting(staff: StaffBackend, limit?: number, kinds?: InboxKind[]): Promise<InboxItem[]> {
  const items: InboxItem[] = [];
  let cursor: string | undefined;
  do {
    const read: InboxRead = await staff.read({ type: 'inbox', limit, cursor, kinds });
    items.push(...read.items);
    cursor = read.next;
  } while (cursor !== undefined);
  return items;
}

const plain = ({ kind, id, why }: InboxItem) => [kind, id, why];

export const inbox: Theme = {
  title: 'What waits for the team, and what comes next',
  needs: ['inbox', 'roles', 'boards', 'read questions', 'question.ask'],
  rules: [
    {
      id: 'inbox-1',
      rule: 'The team reads what waits of all kinds, who waits longest first and each once, with how it begins and without its author; and how much of each kind it is.',
      title:
        'feedback, a question, a report and a held answer lie in the order in which they came, over two pages',
      needs: ['feedback.send', 'report.send', 'answer.post', 'post.review', 'held'],
      boards: { questions: { guests: 'hold' } },
      async run(context) {
        const [ani, dewi] = [context.as('Ani'), moderator(context)];
        const feedback = context.feedback({ message: 'A bench\n\nin the shade.' });
        await ani.submit(feedback);
        const question = await context.question(0, { title: 'How fine?', author: 'somebody' });
        const report = { id: context.id(), type: 'report.send', reason: 'spam', text: 'Spam.' } as const;
        await ani.submit(report);
        const reply = context.reply(question);
        await ani.submit(reply);
        const items = await waiting(dewi, 3);
        equal(
          items.map(plain),
          [
            ['feedback', feedback.id, 'received'],
            ['question', question.id, 'unanswered'],
            ['report', report.id, 'received'],
            ['held', reply.id, 'guest'],
          ],
          'what waits',
        );
        equal(items[0]!.excerpt, 'A bench in the shade.', 'how it begins');
        equal([items[3]!.record, items[3]!.questionId], ['answer', question.id], 'what is held');
        const { counts } = await dewi.read({ type: 'inbox', limit: 1 });
        equal(counts, { feedback: 1, question: 1, report: 1, held: 1 }, 'how much of each kind');
        equal(
          (await waiting(dewi, 1, ['report', 'held'])).map(plain),
          items.slice(2).map(plain),
          'two kinds',
        );
        const { viewer } = await context.questions(ani);
        ok(viewer.id && !JSON.stringify(items).includes(viewer.id), 'what waits names its author');
      },
    },
    {
      id: 'inbox-2',
      rule: 'What is dealt with waits no more: a question that somebody has answered, or that is closed; what is held waits as that alone, and once it is published for an answer, since it was asked.',
      title: 'a held question is published, and then answered',
      needs: ['answer.post', 'post.review', 'held'],
      boards: { questions: { guests: 'hold' } },
      async run(context) {
        const dewi = moderator(context);
        await context.question(1, { closedAt: '2026-01-01T00:00:00.000Z' });
        const asked = context.ask();
        await context.as('Ani').submit(asked);
        equal((await waiting(dewi)).map(plain), [['held', asked.id, 'guest']], 'what waits first');
        const [held] = await waiting(dewi);
        await dewi.submit({
          id: context.id(),
          type: 'post.review',
          target: { kind: 'question', id: asked.id },
          decision: 'publish',
          ifVersion: asked.id,
        });
        const [published] = await waiting(dewi);
        equal(published && plain(published), ['question', asked.id, 'unanswered'], 'once it is published');
        equal(published!.since, held!.since, 'since when');
        await context.as('Dewi', ['moderator']).submit(context.reply(asked));
        equal(await waiting(dewi), [], 'once it is answered');
      },
    },
    {
      id: 'inbox-3',
      rule: 'For the team alone: what waits is `forbidden` to members and reviewers, as is what comes next.',
      title: 'a member and a reviewer read neither',
      needs: ['agenda'],
      boards: {},
      async run(context) {
        for (const [name, roles] of [
          ['Citra', ['member']],
          ['Eko', ['reviewer']],
        ] as const) {
          const adapter = context.as(name, roles);
          await adapter.submit(context.ask());
          for (const type of ['inbox', 'agenda'] as const)
            await refused(staffOf(adapter).read({ type }), { code: 'forbidden' }, `${type}, for ${name}`);
        }
      },
    },
    {
      id: 'inbox-4',
      rule: 'What comes next is the next five events that are not cancelled, the polls that close within a week, and the versions of policies that do not hold yet, each the next one first.',
      title:
        'of six events and one that is cancelled, three polls and two versions the team is told of what is to come',
      needs: ['agenda', 'read events', 'read poll', 'read conduct'],
      boards: {},
      async run(context) {
        const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();
        const events = [];
        for (const days of [6, 5, 4, 3, 2, 1]) events.unshift(await context.event(days));
        await context.event(1.5, { status: 'cancelled', reason: 'Rain.' });
        const soon = await context.poll({ closesAt: inDays(2) });
        await context.poll({ closesAt: inDays(8) });
        await context.poll();
        const policy = { id: 'rules', title: 'Rules', body: 'Be kind.', material: true };
        await context.community.put('policy', { ...policy, version: 1, publishedAt: inDays(-1) });
        await context.community.put('policy', { ...policy, version: 2, publishedAt: inDays(1) });
        const agenda = await moderator(context).read({ type: 'agenda' });
        const told = {
          events: agenda.events.map(({ id }) => id),
          polls: agenda.polls.map(({ id }) => id),
          policies: agenda.policies.map(({ id, version }) => [id, version]),
        };
        const expected = {
          events: events.slice(0, 5).map(({ id }) => id),
          polls: [soon.id],
          policies: [['rules', 2]],
        };
        equal(told, expected, 'what comes next');
      },
    },
  ],
};

const attending = (state: AttendanceState, id = 'f1'): PresenceQuery => ({
  type: 'presence',
  target: { kind: 'feedback', id },
  state,
});

export const presence: Theme = {
  title: 'Who of the team is where',
  needs: ['presence', 'roles'],
  rules: [
    {
      id: 'inbox-5',
      rule: 'Feedback and a report wait until the team has answered, whatever status it leaves, or has set how it stands; what the team notes for itself changes nothing.',
      title: 'one is noted about, one answered, one read',
      needs: ['feedback.send', 'report.send', 'message.reply', 'message.status', 'message.note'],
      boards: {},
      async run(context) {
        const [ani, dewi] = [context.as('Ani'), moderator(context)];
        const [noted, answered] = [context.feedback(), context.feedback()];
        const read = { id: context.id(), type: 'report.send', reason: 'spam', text: 'Spam.' } as const;
        for (const each of [noted, answered, read]) await ani.submit(each);
        const about = (kind: 'feedback' | 'report', id: string) => ({
          id: context.id(),
          target: { kind, id },
          ifVersion: id,
        });
        const [first, second] = [about('feedback', noted.id), about('feedback', answered.id)];
        await dewi.submit({ id: first.id, target: first.target, type: 'message.note', body: 'Who knows?' });
        await dewi.submit({ ...second, type: 'message.reply', body: 'Thank you.' });
        await dewi.submit({ ...about('report', read.id), type: 'message.status', status: 'acknowledged' });
        equal((await waiting(dewi)).map(plain), [['feedback', noted.id, 'received']], 'what waits');
        const { counts } = await dewi.read({ type: 'inbox', limit: 1 });
        equal([counts.feedback, counts.report], [1, 0], 'how much of it');
      },
    },
    {
      id: 'presence-1',
      rule: 'Two of the team who ask who is at an item are told of each other, and whether the other writes, until that one has gone; nobody of themselves, or of other items.',
      title: 'two moderators are at one item, and one of them goes',
      async run(context) {
        const [dewi, eko] = [moderator(context), staffOf(context.as('Eko', ['owner']))];
        const others = async (staff: StaffBackend, state: AttendanceState, id?: string) =>
          (await staff.read(attending(state, id))).others.map(({ role, writing }) => [role, writing]);
        equal(await others(dewi, 'writing'), [], 'the first one there');
        equal(await others(eko, 'here'), [['moderator', true]], 'the second');
        equal(await others(dewi, 'here'), [['owner', false]], 'the first again');
        equal(await others(dewi, 'here', 'f2'), [], 'at another item');
        equal(await others(eko, 'gone'), [['moderator', false]], 'who goes');
        equal(await others(dewi, 'here'), [], 'once the other has gone');
      },
    },
    {
      id: 'presence-2',
      rule: 'For the team alone: where somebody is is `forbidden` to members and reviewers.',
      title: 'a member and a reviewer neither are told nor count',
      async run(context) {
        for (const [name, roles] of [
          ['Citra', ['member']],
          ['Eko', ['reviewer']],
        ] as const) {
          const read = staffOf(context.as(name, roles)).read(attending('here'));
          await refused(read, { code: 'forbidden' }, `for ${name}`);
        }
        equal((await moderator(context).read(attending('here'))).others, [], 'who is there');
      },
    },
  ],
};
