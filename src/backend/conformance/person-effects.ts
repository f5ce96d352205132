import { accepted, equal, ok } from './assert.ts';
import { deeds, erasure } from './person-deeds.ts';
import type { Rule } from './rule.ts';

const onBoard = ['read questions', 'read question', 'question.ask', 'answer.post'] as const;

/** What others see of an erasure. */
export const effects: readonly Rule[] = [
  {
    id: 'person-5',
    rule: 'A report stays for those who have to act on it, without who sent it.',
    title: 'the words of a report outlive its author',
    needs: ['records', 'report.send'],
    async run(context) {
      const command = await deeds['report.send']!(context, 'Somebody');
      await context.as('Ani').submit(command);
      const [before] = await context.records('report');
      await context.as('Ani').submit(erasure(context));
      const [after] = await context.records('report');
      equal({ ...after, author: before!.author }, before, 'the report beside its author');
      ok(after!.author !== before!.author, 'the report still names its author');
    },
  },
  {
    id: 'person-6',
    rule: 'What is counted falls with what is erased.',
    title: 'a ballot, a seat, a vote and an answer are counted no more',
    needs: ['read poll', 'poll.vote', 'read events', 'event.rsvp', 'vote.set', ...onBoard],
    async run(context) {
      const poll = await context.poll();
      const event = await context.event(3);
      const question = await context.question(2);
      for (const name of ['Ani', 'Budi']) {
        const adapter = context.as(name);
        await adapter.submit(context.vote(poll, 'a'));
        await adapter.submit(context.rsvp(event));
        await adapter.submit(context.reply(question));
        await adapter.submit(context.voteFor(question));
      }
      await context.as('Ani').submit(erasure(context));
      const { tally } = await context.read(context.stranger(), poll);
      equal(tally, { voters: 1, counts: [1, 0, 0] }, 'the counts of the poll');
      equal((await context.shown(context.stranger(), event)).going, 1, 'who goes');
      const [listed] = (await context.questions(context.stranger())).questions;
      equal([listed?.votes, listed?.answers], [1, 1], 'the votes for the question and its answers');
    },
  },
  {
    id: 'person-7',
    rule: 'A question that others have answered stays, `erased`, closed and without its words and name; one that nobody else has answered goes, and so does every answer of the person.',
    title: 'the answers of others are not torn out with the question',
    needs: onBoard,
    async run(context) {
      const [ani, budi] = [context.as('Ani'), context.as('Budi')];
      const answered = context.ask({
        title: 'How coarse?',
        body: 'For a moka pot.',
        lang: 'en',
        name: 'Ani',
      });
      const lonely = context.ask({ title: 'Anybody here?' });
      for (const command of [answered, lonely]) await ani.submit(command);
      await ani.submit(context.reply(lonely, { body: 'I am.' }));
      await ani.submit(context.reply(answered, { body: 'Or a press.' }));
      const reply = context.reply(answered, { body: 'Like sand.', name: 'Budi' });
      await budi.submit(reply);
      await ani.submit(erasure(context));
      const { questions } = await context.questions(context.stranger());
      equal(
        questions.map(({ id }) => id),
        [answered.id],
        'what is on the board',
      );
      const { question, answers } = await context.thread(budi, answered);
      const { title, body, lang, name, erased, can } = question;
      equal({ title, body, lang, name, erased }, { title: '', erased: true }, 'what is left of the question');
      equal([Boolean(question.closedAt), can], [true, []], 'that it is closed');
      equal(
        answers.map(({ id, body, name }) => ({ id, body, name })),
        [{ id: reply.id, body: 'Like sand.', name: 'Budi' }],
        'the answers',
      );
      await budi.submit(erasure(context));
      equal((await context.questions(budi)).questions, [], 'the board without the last answer');
    },
  },
  {
    id: 'person-8',
    rule: 'An answer that helped and is erased is accepted no more.',
    title: 'a question whose accepted answer was erased is solved no more',
    needs: [...onBoard, 'answer.accept'],
    async run(context) {
      const [ani, budi] = [context.as('Ani'), context.as('Budi')];
      const question = context.ask();
      const reply = context.reply(question);
      await ani.submit(question);
      await budi.submit(reply);
      await ani.submit(context.accept(question, reply));
      await budi.submit(erasure(context));
      const { question: left, answers } = await context.thread(ani, question);
      equal([left.acceptance?.answerId ?? null, answers], [null, []], 'the answer that helped');
      equal(left.title, question.title, 'the question');
    },
  },
  {
    id: 'person-10',
    rule: 'A place that is given back by an erasure can be taken.',
    title: 'the last seat is free again',
    needs: ['exact capacity', 'read events', 'event.rsvp'],
    async run(context) {
      const event = await context.event(3, { capacity: 1 });
      await context.as('Ani').submit(context.rsvp(event));
      await context.as('Ani').submit(erasure(context));
      await accepted(context.as('Budi').submit(context.rsvp(event)), 'the freed place');
      equal((await context.shown(context.stranger(), event)).going, 1, 'who goes');
    },
  },
  {
    id: 'person-11',
    rule: 'Where people wait for it, that place goes to whoever has waited longest.',
    title: 'the first in line gets the seat of somebody who is erased',
    needs: ['ordered waitlist', 'read events', 'event.rsvp'],
    async run(context) {
      const event = await context.event(3, { capacity: 1, waitlist: true });
      await context.as('Ani').submit(context.rsvp(event));
      for (const name of ['Budi', 'Citra']) await context.as(name).submit(context.rsvp(event, 'wait'));
      await context.as('Ani').submit(erasure(context));
      for (const [name, answer] of [
        ['Ani', undefined],
        ['Budi', 'yes'],
        ['Citra', 'wait'],
      ] as const) {
        equal((await context.shown(context.as(name), event)).mine?.answer, answer, `the answer of ${name}`);
      }
    },
  },
];
