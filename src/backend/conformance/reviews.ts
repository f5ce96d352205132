import type { Role } from '../../model/community.ts';
import type { HeldPost, HeldRead, PostReview } from '../../model/staff.ts';
import { staffOf, type StaffBackend } from '../staff.ts';
import { equal, ok, refused } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';

const allWait = { guests: 'hold' } as const;

const moderator = (context: Context, name = 'Dewi'): StaffBackend => staffOf(context.as(name, ['moderator']));

/** What waits, all pages of it. */
async function waiting(staff: StaffBackend, limit?: number): Promise<HeldPost[]> {
  const posts: HeldPost[] = [];
  let cursor: string | undefined;
  do {
    const read: HeldRead = await staff.read({ type: 'held', limit, cursor });
    posts.push(...read.posts);
    cursor = read.next;
  } while (cursor !== undefined);
  return posts;
}

async function waitingFor(staff: StaffBackend, id: string): Promise<HeldPost> {
  const post = (await waiting(staff)).find(({ record }) => record.id === id);
  ok(post, `${id} does not wait for review`);
  return post;
}

const review = (
  context: Context,
  { kind, record: { id }, version: ifVersion }: HeldPost,
  decision: PostReview['decision'],
  reason?: string,
): PostReview => ({
  id: context.id(),
  type: 'post.review',
  target: { kind, id },
  decision,
  ...(reason !== undefined && { reason }),
  ifVersion,
});

const shownTo = async (context: Context, adapter = context.stranger()) =>
  (await context.questions(adapter)).questions.map(({ id }) => id);

export const reviews: Theme = {
  title: 'What the team reviews',
  needs: ['post.review', 'held', 'roles', 'boards', 'read questions', 'read question', 'question.ask'],
  rules: [
    {
      id: 'review-1',
      rule: 'The team reads what waits, who waits longest first and each once, with all that it says and without its author.',
      title: 'three posts of guests lie in the order in which they came, over two pages',
      needs: ['answer.post', 'feedback.send'],
      boards: { questions: allWait, feedback: allWait },
      async run(context) {
        const [ani, open] = [context.as('Ani'), await context.question(1)];
        const commands = [context.ask({ title: 'How fine?' }), context.feedback(), context.reply(open)];
        for (const command of commands) await ani.submit(command);
        const posts = await waiting(moderator(context), 2);
        equal(
          posts.map(({ kind, record, held }) => [kind, record.id, held.why]),
          ['question', 'feedback', 'answer'].map((kind, index) => [kind, commands[index]!.id, 'guest']),
          'what waits',
        );
        const [question, , answer] = posts;
        equal(question && 'title' in question.record && question.record.title, 'How fine?', 'what it says');
        equal(answer?.question, { id: open.id, title: open.title }, 'what is answered');
        const { viewer } = await context.questions(ani);
        ok(viewer.id && !JSON.stringify(posts).includes(viewer.id), 'what waits names its author');
      },
    },
    {
      id: 'review-2',
      rule: 'What the team publishes is shown to everybody, and waits no more.',
      title: 'a guest’s question is published',
      boards: { questions: allWait },
      async run(context) {
        const command = context.ask();
        await context.as('Ani').submit(command);
        const dewi = moderator(context);
        await dewi.submit(review(context, await waitingFor(dewi, command.id), 'publish'));
        equal(await shownTo(context), [command.id], 'what others are shown');
        equal(await waiting(dewi), [], 'what waits');
        const { question } = await context.thread(context.as('Ani'), command);
        equal([question.held, question.rejected], [undefined, undefined], 'how it stands');
      },
    },
    {
      id: 'review-3',
      rule: 'What the team rejects is shown to its author alone, with the words and the reason; an edit of it waits again.',
      title: 'a guest’s question is rejected, mended and waits once more',
      needs: ['question.edit'],
      boards: { questions: allWait },
      async run(context) {
        const [ani, command] = [context.as('Ani'), context.ask({ body: 'Buy at my shop.' })];
        await ani.submit(command);
        const dewi = moderator(context);
        const reason = 'No advertising, please.';
        await dewi.submit(review(context, await waitingFor(dewi, command.id), 'reject', reason));
        const { question } = await context.thread(ani, command);
        const { title, body, held, rejected } = question;
        equal({ title, body, held, rejected }, { ...pick(command), rejected: { reason } }, 'its author');
        for (const other of [context.as('Budi'), context.stranger()]) {
          equal(await shownTo(context, other), [], 'what others are shown');
          equal((await other.read({ type: 'question', id: command.id })).question, null, 'under its address');
        }
        equal(await waiting(dewi), [], 'what waits');
        await ani.submit(context.edit(question));
        equal((await waitingFor(dewi, command.id)).held.why, 'edited', 'why it waits again');
        equal(await shownTo(context), [], 'what others are shown of what was mended');
      },
    },
    {
      id: 'review-4',
      rule: 'Of several decisions the newest holds, whatever order they arrive in.',
      title: 'an older decision that arrives late changes nothing',
      boards: { questions: allWait },
      async run(context) {
        const command = context.ask();
        await context.as('Ani').submit(command);
        const dewi = moderator(context);
        const post = await waitingFor(dewi, command.id);
        const [older, newer] = [review(context, post, 'reject'), review(context, post, 'publish')];
        await dewi.submit(newer);
        await dewi.submit(older);
        equal(await shownTo(context), [command.id], 'what others are shown');
      },
    },
    {
      id: 'review-5',
      rule: 'For the team alone: a guest, a member and a reviewer neither read what waits nor decide: `forbidden`.',
      title: 'whoever is not of the team reviews nothing',
      boards: { questions: allWait },
      async run(context) {
        const command = context.ask();
        await context.as('Ani').submit(command);
        const post = await waitingFor(moderator(context), command.id);
        const others: readonly [string, Role[]][] = [
          ['Citra', ['member']],
          ['Eko', ['reviewer']],
        ];
        for (const [name, roles] of others) {
          const staff = staffOf(context.as(name, roles));
          await refused(staff.read({ type: 'held' }), { code: 'forbidden' }, `what waits, for ${name}`);
          const decision = staff.submit(review(context, post, 'publish'));
          await refused(decision, { code: 'forbidden' }, `a decision of ${name}`);
        }
        const guest = staffOf(context.as('Ani')).submit(review(context, post, 'publish'));
        await refused(guest, { code: 'forbidden' }, 'a decision of its author');
        equal(await shownTo(context), [], 'what others are shown');
      },
    },
    {
      id: 'review-6',
      rule: 'Nobody publishes words that they have not seen: where they have changed since, `conflict`, `changed`.',
      title: 'a question that is edited while it is reviewed is not published',
      needs: ['question.edit'],
      boards: { questions: allWait },
      async run(context) {
        const [ani, command, dewi] = [context.as('Ani'), context.ask(), moderator(context)];
        await ani.submit(command);
        const post = await waitingFor(dewi, command.id);
        const { question } = await context.thread(ani, command);
        await ani.submit(context.edit(question));
        const expected = { code: 'conflict', reason: 'changed' } as const;
        await refused(dewi.submit(review(context, post, 'publish')), expected, 'the decision');
        equal(await shownTo(context), [], 'what others are shown');
      },
    },
    {
      id: 'review-7',
      rule: 'An answer that is taken away has helped nobody, and is not counted.',
      title: 'a moderator takes away the answer that was accepted',
      needs: ['answer.post', 'answer.accept'],
      boards: {},
      async run(context) {
        const [asked, dewi] = [context.ask(), moderator(context)];
        await context.as('Ani').submit(asked);
        const reply = context.reply(asked);
        await context.as('Budi').submit(reply);
        await context.as('Ani').submit(context.accept(asked, reply));
        await dewi.submit({
          id: context.id(),
          type: 'post.review',
          target: { kind: 'answer', id: reply.id },
          decision: 'reject',
          ifVersion: reply.id,
        });
        const { question, answers } = await context.thread(context.stranger(), asked);
        const shown = [question.answers, question.acceptance?.answerId, answers];
        equal(shown, [0, null, []], 'what everybody is shown');
      },
    },
    {
      id: 'review-8',
      rule: 'Every use of a power of the team is noted for the team with who, what, and how it stood before and after; what visitors do is not.',
      title: 'two decisions are read in the order of the newest first, over two pages',
      needs: ['audit'],
      boards: { questions: allWait },
      async run(context) {
        const [command, dewi] = [context.ask(), moderator(context)];
        await context.as('Ani').submit(command);
        const post = await waitingFor(dewi, command.id);
        const [first, second] = [review(context, post, 'publish'), review(context, post, 'reject', 'Spam.')];
        await dewi.submit(first);
        await dewi.submit(second);
        const one = await dewi.read({ type: 'audit', limit: 1 });
        const two = await dewi.read({ type: 'audit', limit: 1, cursor: one.next });
        const entries = [...one.entries, ...two.entries].map((entry) => ({ ...entry, at: '' }));
        const by = {
          actor: one.viewer.id,
          role: 'moderator',
          action: 'post.review',
          target: targetOf(post),
          version: post.version,
          title: command.title,
          at: '',
        };
        equal(
          [entries, two.next],
          [
            [
              { ...by, id: second.id, before: 'published', after: 'rejected', reason: 'Spam.' },
              { ...by, id: first.id, before: 'held', after: 'published' },
            ],
            undefined,
          ],
          'what is noted',
        );
        const eko = staffOf(context.as('Eko', ['reviewer']));
        await refused(eko.read({ type: 'audit' }), { code: 'forbidden' }, 'the same for a reviewer');
      },
    },
    {
      id: 'review-9',
      rule: 'A reviewer reads how much there is and waits, with neither names nor words, and no number that is about fewer people than `fewest`; the team reads every number; nobody else any.',
      title: 'six questions of guests wait, one is published, and a reviewer is told of the six',
      needs: ['figures'],
      boards: { questions: allWait },
      async run(context) {
        const dewi = moderator(context);
        for (let count = 0; count < 7; count++) await context.as(`Guest ${count}`).submit(context.ask());
        const [first] = await waiting(dewi);
        await dewi.submit(review(context, first!, 'publish'));
        const figures = async (staff: StaffBackend) => {
          const read = await staff.read({ type: 'figures' });
          ok(!JSON.stringify(read).includes(context.ask().title), 'the figures hold words');
          const { published, held, rejected, waiting } = read.figures.find(
            ({ kind }) => kind === 'question',
          )!;
          ok(waiting && waiting.oldest >= waiting.median, 'the first has waited longest');
          return [read.fewest, published, held, rejected];
        };
        equal(await figures(dewi), [1, 1, 6, 0], 'the figures for the team');
        const eko = staffOf(context.as('Eko', ['reviewer']));
        equal(await figures(eko), [5, null, 6, 0], 'the figures for a reviewer');
        const citra = staffOf(context.as('Citra', ['member']));
        await refused(citra.read({ type: 'figures' }), { code: 'forbidden' }, 'the figures for a member');
      },
    },
    {
      id: 'review-10',
      rule: 'What the team has done is told with what it was about, as that is called now; of what is gone nothing is told.',
      title: 'a question is published, its title edited, and all of its author’s erased',
      needs: ['audit', 'question.edit', 'person.erase'],
      boards: { questions: allWait },
      async run(context) {
        const [command, ani, dewi] = [context.ask(), context.as('Ani'), moderator(context)];
        await ani.submit(command);
        await dewi.submit(review(context, await waitingFor(dewi, command.id), 'publish'));
        const told = async () => (await dewi.read({ type: 'audit' })).entries.map(({ title }) => title);
        equal(await told(), [command.title], 'what it was about');
        const { question } = await context.thread(ani, command);
        await ani.submit({ ...context.edit(question), title: 'Where do I park my bicycle?' });
        equal(await told(), ['Where do I park my bicycle?'], 'what it was about, once that was edited');
        await ani.submit({ id: context.id(), type: 'person.erase' });
        equal(await told(), [undefined], 'what it was about, once that is gone');
      },
    },
    {
      id: 'review-11',
      rule: 'What is said in the brand’s name is the team’s, whoever of it wrote it: they take it away and show it again themselves. Of what they wrote as anybody may, nobody is their own judge: `forbidden`.',
      title: 'a moderator takes their official answer away, and cannot take away a question of their own',
      needs: ['answer.post', 'thread'],
      boards: {},
      async run(context) {
        const adapter = context.as('Dewi', ['moderator']);
        const dewi = staffOf(adapter);
        const [question, own] = [await context.question(1), context.ask()];
        const answer = { ...context.reply(question), official: true };
        await adapter.submit(answer);
        await adapter.submit(own);
        const decide = async (kind: 'question' | 'answer', id: string, decision: PostReview['decision']) =>
          dewi.submit({
            id: context.id(),
            type: 'post.review',
            target: { kind, id },
            decision,
            ifVersion: id,
          });
        const shown = async () =>
          (await context.thread(context.stranger(), question)).answers.map(({ id }) => id);
        const { answers } = await dewi.read({ type: 'thread', id: question.id });
        ok(answers[0]!.can.includes('post.review'), 'it is not offered');
        await decide('answer', answer.id, 'reject');
        equal(await shown(), [], 'what others are shown of what was taken away');
        await decide('answer', answer.id, 'publish');
        equal(await shown(), [answer.id], 'what others are shown once it is back');
        await refused(decide('question', own.id, 'reject'), { code: 'forbidden' }, 'of their own question');
      },
    },
  ],
};

const pick = ({ title, body }: { title: string; body?: string }) => ({ title, body });
const targetOf = ({ kind, record: { id } }: HeldPost) => ({ kind, id });
