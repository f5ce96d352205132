import type { Role } from '../../model/community.ts';
import { mostPinned, type AnswerView, type QuestionView } from '../../model/question.ts';
import type {
  AnswerVerify,
  PostEdit,
  QuestionClose,
  QuestionPin,
  QuestionPublish,
  ThreadState,
} from '../../model/question-staff.ts';
import type { PostReview } from '../../model/staff.ts';
import { staffOf, type StaffBackend } from '../staff.ts';
import { equal, ok, refused } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';

const moderator = (context: Context, name = 'Dewi'): StaffBackend => staffOf(context.as(name, ['moderator']));

/** Whoever is not of the team. */
const others: readonly (readonly [name: string, roles: readonly Role[]])[] = [
  ['Budi', []],
  ['Citra', ['member']],
  ['Eko', ['reviewer']],
];

const verify = (
  context: Context,
  { id: answerId, questionId, version }: Pick<AnswerView, 'id' | 'questionId' | 'version'>,
  verified = true,
): AnswerVerify => ({
  id: context.id(),
  type: 'answer.verify',
  questionId,
  answerId,
  verified,
  ifVersion: version,
});

const close = (
  context: Context,
  { id: questionId }: { id: string },
  closed: boolean,
  reason?: string,
): QuestionClose => ({
  id: context.id(),
  type: 'question.close',
  questionId,
  closed,
  ...(reason !== undefined && { reason }),
});

const pin = (context: Context, { id: questionId }: { id: string }, pinned = true): QuestionPin => ({
  id: context.id(),
  type: 'question.pin',
  questionId,
  pinned,
});

const mend = (
  context: Context,
  target: PostEdit['target'],
  ifVersion: string,
  words: Pick<PostEdit, 'title' | 'body' | 'reason'>,
): PostEdit => ({ id: context.id(), type: 'post.edit', target, ...words, ifVersion });

const review = (
  context: Context,
  kind: 'question' | 'answer',
  { id, version = id }: { id: string; version?: string },
  decision: PostReview['decision'],
  reason?: string,
): PostReview => ({
  id: context.id(),
  type: 'post.review',
  target: { kind, id },
  decision,
  ...(reason !== undefined && { reason }),
  ifVersion: version,
});

const publish = (context: Context, changes: Partial<QuestionPublish> = {}): QuestionPublish => ({
  id: context.id(),
  type: 'question.publish',
  answerId: context.id(),
  title: 'When are you open?',
  answer: 'Every day but Monday.',
  ...changes,
});

/** A question that Ani asks and Budi answers. */
async function answered(context: Context) {
  const asked = context.ask({ body: 'For a Moka pot.' });
  await context.as('Ani').submit(asked);
  const reply = context.reply(asked);
  await context.as('Budi').submit(reply);
  return { asked, reply: { ...reply, version: reply.id } };
}

const titles = (questions: readonly Pick<QuestionView, 'title'>[]) => questions.map(({ title }) => title);

/** The titles in a list of the team's, all pages of it. */
async function listed(staff: StaffBackend, state: ThreadState, limit?: number, search?: string) {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const read = await staff.read({ type: 'threads', state, limit, search, cursor });
    found.push(...titles(read.threads));
    cursor = read.next;
  } while (cursor !== undefined);
  return found;
}

/** The answer as everybody is shown it. */
async function shown(context: Context, asked: { id: string }, adapter = context.stranger()) {
  const { answers } = await context.thread(adapter, asked);
  ok(answers[0], 'the answer is not shown');
  return answers[0];
}

export const threads: Theme = {
  title: 'The team on the board',
  needs: [
    'threads',
    'thread',
    'post.review',
    'roles',
    'records',
    'read questions',
    'read question',
    'question.ask',
    'answer.post',
  ],
  rules: [
    {
      id: 'thread-1',
      rule: 'The team lists, each once, the questions that everybody is shown and are `unanswered`, `open` or `closed`, those that were rejected or have a rejected answer (`hidden`), or `all`; `unanswered` who waits longest first, else the newest first.',
      title: 'five questions in their lists, over pages and by a word',
      async run(context) {
        const dewi = moderator(context);
        await context.question(5, { title: 'Waits longest' });
        await context.question(4, { title: 'Waits' });
        const open = await context.question(3, { title: 'Answered' });
        await context.answer(open, 3);
        const review = { decision: 'reject', commandId: 'x', at: '2025-01-01T12:00:00.000Z' } as const;
        await context.answer(open, 2, { review });
        await context.question(2, { title: 'Closed', closedAt: '2025-01-01T12:00:00.000Z' });
        await context.question(1, { title: 'Rejected', review });
        const states = ['unanswered', 'open', 'closed', 'hidden', 'all'] as const;
        const lists = [];
        for (const state of states) lists.push(await listed(dewi, state, 2));
        equal(
          lists,
          [
            ['Waits longest', 'Waits'],
            ['Answered', 'Waits', 'Waits longest'],
            ['Closed'],
            ['Rejected', 'Answered'],
            ['Rejected', 'Closed', 'Answered', 'Waits', 'Waits longest'],
          ],
          `the lists ${states.join(', ')}`,
        );
        equal(await listed(dewi, 'all', 2, 'WAITS'), ['Waits', 'Waits longest'], 'what a search finds');
        const { threads } = await dewi.read({ type: 'threads', state: 'hidden' });
        equal(
          threads.map(({ answers, rejectedPosts, rejected }) => [answers, rejectedPosts, rejected?.at]),
          [
            [0, 1, review.at],
            [1, 1, undefined],
          ],
          'how they stand',
        );
      },
    },
    {
      id: 'thread-2',
      rule: 'The team reads a question with all its answers, those that wait and those that were rejected with their reasons; whoever is not of the team reads neither list nor thread: `forbidden`.',
      title: 'an answer that was rejected is read with its reason, and by the team alone',
      async run(context) {
        const { asked, reply } = await answered(context);
        const dewi = moderator(context);
        await dewi.submit(review(context, 'answer', reply, 'reject', 'Advertising.'));
        const { question, answers } = await dewi.read({ type: 'thread', id: asked.id });
        equal(
          [question?.title, question?.body, question?.answers, question?.rejectedPosts],
          [asked.title, asked.body, 0, 1],
          'the question',
        );
        equal(
          answers.map(({ body, rejected }) => [body, rejected?.reason]),
          [[reply.body, 'Advertising.']],
          'its answers',
        );
        ok(answers[0]?.can.includes('post.review'), 'it cannot be shown again');
        equal(
          (await dewi.read({ type: 'thread', id: context.id() })).question,
          null,
          'one that is not there',
        );
        // Who has no roles has no way to ask over HTTP.
        for (const [name, roles] of others.filter(([, { length }]) => length)) {
          const staff = staffOf(context.as(name, roles));
          const forbidden = { code: 'forbidden' } as const;
          await refused(staff.read({ type: 'threads', state: 'all' }), forbidden, `the list, for ${name}`);
          await refused(staff.read({ type: 'thread', id: asked.id }), forbidden, `the thread, for ${name}`);
        }
      },
    },
    {
      id: 'thread-3',
      rule: 'What everybody was shown and the team rejects is shown to nobody else, its author reads why, and publishing it again undoes that.',
      title: 'an answer is taken away, read with the reason by its author, and shown again',
      async run(context) {
        const { asked, reply } = await answered(context);
        const dewi = moderator(context);
        const answersFor = async (adapter = context.stranger()) =>
          (await context.thread(adapter, asked)).answers.map(({ id, rejected }) => [id, rejected?.reason]);
        await dewi.submit(review(context, 'answer', reply, 'reject', 'No insults, please.'));
        equal(await answersFor(), [], 'what others are shown');
        equal(await answersFor(context.as('Budi')), [[reply.id, 'No insults, please.']], 'its author');
        await dewi.submit(review(context, 'answer', reply, 'publish'));
        equal(await answersFor(), [[reply.id, undefined]], 'what others are shown in the end');
        equal((await context.thread(context.stranger(), asked)).question.answers, 1, 'how many are counted');
      },
    },
    {
      id: 'thread-4',
      rule: 'An answer that the team verifies is shown so with the time to everybody, after the official ones and before the one that helped; an edit by its author takes that away.',
      title: 'the verified answer stands between the official and the accepted one, until it is edited',
      needs: ['answer.verify', 'answer.accept', 'answer.edit'],
      async run(context) {
        const { asked, reply } = await answered(context);
        const helped = await context.answer(asked, 3);
        const official = await context.answer(asked, 1, { official: true });
        await context.as('Ani').submit(context.accept(asked, helped));
        await moderator(context).submit(verify(context, reply));
        const order = async () => {
          const { answers } = await context.thread(context.stranger(), asked);
          return answers.map(({ id, verifiedAt }) => [id, verifiedAt !== undefined]);
        };
        const verified = [
          [official.id, false],
          [reply.id, true],
          [helped.id, false],
        ];
        equal(await order(), verified, 'the answers');
        await context.as('Budi').submit(context.editAnswer(reply));
        equal(await order(), [verified[0], verified[2], [reply.id, false]], 'the answers after the edit');
      },
    },
    {
      id: 'thread-5',
      rule: 'Only the team verifies, and neither its own, nor what is official, nor what others are not shown; where the words have changed since they were read: `conflict`, `changed`.',
      title:
        'a guest, a member, a reviewer and its author verify nothing, and nobody words they have not seen',
      needs: ['answer.verify', 'answer.edit'],
      async run(context) {
        const { asked, reply } = await answered(context);
        const dewi = moderator(context);
        for (const [name, roles] of others) {
          const given = staffOf(context.as(name, roles)).submit(verify(context, reply));
          await refused(given, { code: 'forbidden' }, `of ${name}`);
        }
        const own = context.reply(asked);
        await context.as('Dewi', ['moderator']).submit(own);
        const mine = dewi.submit(verify(context, { ...own, version: own.id }));
        await refused(mine, { code: 'forbidden' }, 'of her own');
        const official = await context.answer(asked, 1, { official: true });
        const given = dewi.submit(verify(context, { ...official, version: official.id }));
        await refused(given, { code: 'forbidden' }, 'of what is official');
        await context.as('Budi').submit(context.editAnswer(reply));
        const expected = { code: 'conflict', reason: 'changed' } as const;
        await refused(dewi.submit(verify(context, reply)), expected, 'of words that have changed');
        const { answers } = await dewi.read({ type: 'thread', id: asked.id });
        const now = answers.find(({ id }) => id === reply.id)!;
        await dewi.submit(review(context, 'answer', now, 'reject'));
        const hidden = { code: 'closed', reason: 'held' } as const;
        await refused(dewi.submit(verify(context, now)), hidden, 'of what was rejected');
        const verified = (await context.records('answer')).filter(({ verifiedAt }) => verifiedAt);
        equal(verified, [], 'what is verified');
      },
    },
    {
      id: 'thread-6',
      rule: 'A question that the team closes takes neither answers nor votes, and everybody reads why; one that it opens again takes them.',
      title: 'a question is closed with a reason, and opened again',
      needs: ['question.close'],
      async run(context) {
        const { asked } = await answered(context);
        const dewi = moderator(context);
        await dewi.submit(close(context, asked, true, 'The offer is over.'));
        const { question } = await context.thread(context.stranger(), asked);
        ok(question.closedAt, 'it is not closed');
        equal(question.closedReason, 'The offer is over.', 'why');
        const expected = { code: 'closed', reason: 'question-closed' } as const;
        await refused(context.as('Citra').submit(context.reply(asked)), expected, 'an answer');
        await dewi.submit(close(context, asked, false));
        const { question: again } = await context.thread(context.stranger(), asked);
        equal([again.closedAt, again.closedReason], [undefined, undefined], 'how it stands in the end');
        await context.as('Citra').submit(context.reply(asked));
        for (const [name, roles] of others) {
          const given = staffOf(context.as(name, roles)).submit(close(context, asked, true));
          await refused(given, { code: 'forbidden' }, `closing by ${name}`);
        }
      },
    },
    {
      id: 'thread-7',
      rule: 'In a list of all questions the pinned ones come first, the last one pinned at the top, and are not repeated; in a search and among the unanswered they stand in their places.',
      title: 'two of four questions are pinned, over pages of two',
      needs: ['question.pin'],
      async run(context) {
        const dewi = moderator(context);
        const days = [4, 3, 2, 1];
        const asked = [];
        for (const day of days) asked.push(await context.question(day, { title: `Day ${day}` }));
        const lists = async (query: { order: 'newest' | 'votes' | 'unanswered'; search?: string }) => {
          const found: string[] = [];
          let cursor: string | undefined;
          do {
            const read = await context.stranger().read({ type: 'questions', ...query, limit: 1, cursor });
            found.push(...titles(read.questions));
            cursor = read.next;
          } while (cursor !== undefined);
          return found;
        };
        for (const index of [0, 1]) await dewi.submit(pin(context, asked[index]!));
        const pinned = ['Day 3', 'Day 4', 'Day 1', 'Day 2'];
        equal(await lists({ order: 'newest' }), pinned, 'the newest');
        equal(await lists({ order: 'votes' }), pinned, 'the most voted');
        equal(
          await lists({ order: 'unanswered' }),
          days.map((day) => `Day ${day}`),
          'the unanswered',
        );
        const inPlace = days.toReversed().map((day) => `Day ${day}`);
        equal(await lists({ order: 'newest', search: 'day' }), inPlace, 'what is found');
        const { questions } = await context.questions(context.stranger());
        equal(
          questions.map(({ pinnedAt }) => pinnedAt !== undefined),
          [true, true, false, false],
          'which are shown as pinned',
        );
        for (const index of [0, 1]) await dewi.submit(pin(context, asked[index]!, false));
        equal(await lists({ order: 'newest' }), inPlace, 'the newest in the end');
      },
    },
    {
      id: 'thread-8',
      rule: `At most ${mostPinned} questions are pinned: one more is \`conflict\`, \`pins-full\`. Only the team pins, and only what everybody is shown; what it rejects is pinned no more.`,
      title: 'a fourth question is not pinned until there is room',
      needs: ['question.pin'],
      async run(context) {
        const dewi = moderator(context);
        const asked = [];
        for (let day = 0; day <= mostPinned; day++) asked.push(await context.question(day + 1));
        const [first, ...rest] = asked;
        for (const each of rest) await dewi.submit(pin(context, each));
        const expected = { code: 'conflict', reason: 'pins-full' } as const;
        await refused(dewi.submit(pin(context, first!)), expected, 'one more');
        const { question } = await dewi.read({ type: 'thread', id: first!.id });
        ok(!question?.can.includes('question.pin'), 'the team is offered to pin one more');
        await dewi.submit(pin(context, rest[0]!));
        await dewi.submit(review(context, 'question', rest[0]!, 'reject'));
        await dewi.submit(pin(context, first!));
        const hidden = { code: 'closed', reason: 'held' } as const;
        await refused(dewi.submit(pin(context, rest[0]!)), hidden, 'what was rejected');
        for (const [name, roles] of others) {
          const given = staffOf(context.as(name, roles)).submit(pin(context, first!, false));
          await refused(given, { code: 'forbidden' }, `by ${name}`);
        }
        const pins = (await context.records('question')).filter(({ pinnedAt }) => pinnedAt);
        equal(pins.length, mostPinned, 'how many are pinned');
      },
    },
    {
      id: 'thread-9',
      rule: 'What the team sets is set by the newest command, whatever order they arrive in.',
      title: 'older commands to close, pin and verify that arrive late change nothing',
      needs: ['question.close', 'question.pin', 'answer.verify'],
      async run(context) {
        const { asked, reply } = await answered(context);
        const dewi = moderator(context);
        const older = [close(context, asked, true), pin(context, asked), verify(context, reply)];
        const newer = [
          close(context, asked, false),
          pin(context, asked, false),
          verify(context, reply, false),
        ];
        for (const command of [...newer, ...older]) await dewi.submit(command);
        const { question, answers } = await context.thread(context.stranger(), asked);
        equal(
          [question.closedAt, question.pinnedAt, answers[0]?.verifiedAt],
          [undefined, undefined, undefined],
          'what is set',
        );
      },
    },
    {
      id: 'thread-10',
      rule: 'Words that the team has edited are shown to everybody as `editedBy` the team; their author, and nobody else but the team, goes on reading their own and why.',
      title: 'a question and an answer are edited by the team, twice',
      needs: ['post.edit'],
      async run(context) {
        const { asked, reply } = await answered(context);
        const dewi = moderator(context);
        const question = { kind: 'question', id: asked.id } as const;
        const answer = { kind: 'answer', id: reply.id } as const;
        const first = mend(context, answer, reply.id, { body: 'A …' });
        await dewi.submit(first);
        const edits = [
          mend(context, question, asked.id, { title: 'How coarse?', reason: 'Shorter.' }),
          mend(context, answer, first.id, { body: 'A week.', reason: 'No phone numbers.' }),
        ];
        for (const edit of edits) await dewi.submit(edit);
        const read = async (adapter = context.stranger()) => {
          const { question, answers } = await context.thread(adapter, asked);
          const { title, body, editedBy, version, original } = question;
          return [title, body, editedBy, version, original?.title, original?.body, original?.reason].concat(
            answers.flatMap((each) => [
              each.body,
              each.editedBy,
              each.version,
              each.original?.body,
              each.original?.reason,
            ]),
          );
        };
        const mended = ['How coarse?', undefined, 'team', edits[0]!.id];
        const mendedAnswer = ['A week.', 'team', edits[1]!.id];
        const [none, nothing] = [
          [undefined, undefined, undefined],
          [undefined, undefined],
        ];
        const ofQuestion = [asked.title, asked.body, 'Shorter.'];
        const ofAnswer = [reply.body, 'No phone numbers.'];
        equal(await read(), [...mended, ...none, ...mendedAnswer, ...nothing], 'what everybody reads');
        equal(
          await read(context.as('Ani')),
          [...mended, ...ofQuestion, ...mendedAnswer, ...nothing],
          'what the asker reads',
        );
        equal(
          await read(context.as('Budi')),
          [...mended, ...none, ...mendedAnswer, ...ofAnswer],
          'what reads who answered',
        );
        const thread = await dewi.read({ type: 'thread', id: asked.id });
        equal(
          [thread.question?.original?.title, thread.answers[0]?.original?.body],
          [asked.title, reply.body],
          'what the team reads',
        );
      },
    },
    {
      id: 'thread-11',
      rule: 'Only the team edits what others wrote, and nobody their own words so: `forbidden`; upon other words than were read: `conflict`, `changed`. A question needs a title, an answer words.',
      title:
        'edits by whoever is not of the team, of one’s own, upon old words and without words are refused',
      needs: ['post.edit', 'question.edit'],
      async run(context) {
        const { asked, reply } = await answered(context);
        const dewi = moderator(context);
        const question = { kind: 'question', id: asked.id } as const;
        const answer = { kind: 'answer', id: reply.id } as const;
        for (const [name, roles] of others) {
          const given = staffOf(context.as(name, roles)).submit(
            mend(context, question, asked.id, { title: 'X' }),
          );
          await refused(given, { code: 'forbidden' }, `by ${name}`);
        }
        const own = context.ask();
        await context.as('Dewi', ['moderator']).submit(own);
        const mine = mend(context, { kind: 'question', id: own.id }, own.id, { title: 'X' });
        await refused(dewi.submit(mine), { code: 'forbidden' }, 'of her own');
        await context.as('Ani').submit(context.edit({ ...asked, version: asked.id }));
        const expected = { code: 'conflict', reason: 'changed' } as const;
        const late = dewi.submit(mend(context, question, asked.id, { title: 'X' }));
        await refused(late, expected, 'of words that have changed');
        const untitled = dewi.submit(mend(context, question, asked.id, { body: 'X' }));
        await refused(untitled, { code: 'invalid', fields: { title: 'required' } }, 'without a title');
        const wordless = dewi.submit(mend(context, answer, reply.id, { reason: 'X' }));
        await refused(wordless, { code: 'invalid', fields: { body: 'required' } }, 'without words');
        const records = [...(await context.records('question')), ...(await context.records('answer'))];
        equal(records.filter(({ editedBy }) => editedBy).length, 0, 'what the team has edited');
      },
    },
    {
      id: 'thread-12',
      rule: 'Whoever edits their own words again has them shown as their own, and the team is told that they are others than its own.',
      title: 'an answer that the team has edited is edited once more by its author',
      needs: ['post.edit', 'answer.edit', 'held'],
      async run(context) {
        const { asked, reply } = await answered(context);
        const dewi = moderator(context);
        const edit = mend(context, { kind: 'answer', id: reply.id }, reply.id, { body: 'A week.' });
        await dewi.submit(edit);
        const budi = context.as('Budi');
        await budi.submit(context.editAnswer(await shown(context, asked, budi)));
        const { body, editedBy, original } = await shown(context, asked, budi);
        equal([body, editedBy, original], ['Five weeks.', undefined, undefined], 'what its author reads');
        equal((await shown(context, asked)).body, 'Five weeks.', 'what everybody reads');
        const { posts } = await dewi.read({ type: 'held', only: 'posts' });
        equal(
          posts.map(({ record, held }) => [record.id, held.why]),
          [[reply.id, 'edited']],
          'what the team is told',
        );
      },
    },
    {
      id: 'thread-13',
      rule: 'A question and its answer that the team publishes in one are there together, both in the brand’s name; where one of them cannot be, neither is.',
      title: 'a question is published with its answer and pinned, and one too many is not',
      needs: ['question.publish', 'question.pin'],
      async run(context) {
        const dewi = moderator(context);
        const first = publish(context, { pinned: true, name: 'Kopi Kita' });
        await dewi.submit(first);
        await dewi.submit(first);
        const { question, answers } = await context.thread(context.stranger(), first);
        equal(
          [
            question.title,
            question.byTeam,
            question.official,
            question.name,
            question.pinnedAt !== undefined,
          ],
          [first.title, true, true, 'Kopi Kita', true],
          'the question',
        );
        equal(
          answers.map(({ id, body, official }) => [id, body, official]),
          [[first.answerId, first.answer, true]],
          'its answers',
        );
        const taken = { code: 'conflict', reason: 'id-taken' } as const;
        await refused(
          dewi.submit(publish(context, { answerId: first.answerId })),
          taken,
          'with an answer that is there',
        );
        while ((await context.records('question')).length < mostPinned)
          await dewi.submit(publish(context, { pinned: true }));
        const full = { code: 'conflict', reason: 'pins-full' } as const;
        await refused(dewi.submit(publish(context, { pinned: true })), full, 'one pinned too many');
        for (const [name, roles] of others) {
          const given = staffOf(context.as(name, roles)).submit(publish(context));
          await refused(given, { code: 'forbidden' }, `by ${name}`);
        }
        const stored = [await context.records('question'), await context.records('answer')];
        equal(
          stored.map((records) => records.length),
          [mostPinned, mostPinned],
          'how many questions and answers there are',
        );
      },
    },
    {
      id: 'thread-14',
      rule: 'All that the team does on the board is noted with how it stood before and after.',
      title: 'one of each is read in the log',
      needs: ['audit', 'question.close', 'question.pin', 'answer.verify', 'post.edit', 'question.publish'],
      async run(context) {
        const { asked, reply } = await answered(context);
        const dewi = moderator(context);
        const commands = [
          close(context, asked, true, 'Over.'),
          pin(context, asked),
          verify(context, reply),
          mend(context, { kind: 'answer', id: reply.id }, reply.id, { body: 'A week.' }),
          publish(context),
        ];
        for (const command of commands) await dewi.submit(command);
        const { entries } = await dewi.read({ type: 'audit' });
        const question = { kind: 'question', id: asked.id };
        const answer = { kind: 'answer', id: reply.id };
        equal(
          entries
            .filter(({ id }) => commands.some((command) => command.id === id))
            .toReversed()
            .map(({ action, target, before, after, reason }) => [action, target, before, after, reason]),
          [
            ['question.close', question, 'open', 'closed', 'Over.'],
            ['question.pin', question, 'unpinned', 'pinned', undefined],
            ['answer.verify', answer, 'unverified', 'verified', undefined],
            ['post.edit', answer, reply.id, commands[3]!.id, undefined],
            [
              'question.publish',
              { kind: 'question', id: commands[4]!.id },
              undefined,
              'published',
              undefined,
            ],
          ],
          'what is noted',
        );
      },
    },
    {
      id: 'thread-15',
      rule: 'What waits is read of questions and answers alone, or of feedback and reports alone, where that is asked.',
      title: 'a question and feedback wait, each in its own list',
      needs: ['held', 'boards', 'feedback.send'],
      boards: { questions: { guests: 'hold' }, feedback: { guests: 'hold' } },
      async run(context) {
        const [sent, asked, dewi] = [context.feedback(), context.ask(), moderator(context)];
        for (const command of [sent, asked]) await context.as('Ani').submit(command);
        const ids = async (only?: 'posts' | 'messages') =>
          (await dewi.read({ type: 'held', only })).posts.map(({ record }) => record.id);
        equal(
          [await ids('posts'), await ids('messages'), await ids()],
          [[asked.id], [sent.id], [sent.id, asked.id]],
          'what waits',
        );
      },
    },
  ],
};
