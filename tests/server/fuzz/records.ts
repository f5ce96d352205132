import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { newId } from '../../../src/model/id.ts';
import type { Storage } from '../../../src/server/storage/index.ts';
import type { SqlStore } from '../../../src/server/storage/store.ts';
import { as, later, poll, polls } from '../helpers.ts';
import { linkFor } from '../signed-in.ts';
import type { Answer, Sent } from './exchange.ts';
import type { Known } from './values.ts';

/** Something of everything, in two communities; returns what may be named. */
export async function fill(storage: Storage): Promise<Known> {
  const [main, other] = [storage.community('main'), storage.community('other')];
  const createdAt = later(-60).toISOString();
  const event = {
    id: 'market',
    title: 'Pasar',
    startsAt: later(60).toISOString(),
    endsAt: later(120).toISOString(),
    zone: 'Asia/Makassar',
    mode: 'hybrid',
    url: 'https://meet.example/x',
    capacity: 2,
    waitlist: true,
    status: 'scheduled',
    createdAt,
  } as const;
  const policy = { id: 'rules', title: 'Aturan', body: '# Ramah', material: true, publishedAt: createdAt };
  const question = { title: 'Kopi apa?', body: '*Yang* enak', author: 'guest:x', createdAt };
  const answer = { body: 'Gayo', author: 'guest:y', official: false, createdAt };
  const ids = Array.from({ length: 6 }, () => newId()) as [string, string, string, string, string, string];
  const [asked, other1, closedOne, said, said2, foreign] = ids;
  const sentBefore = newId();
  const stores: readonly SqlStore[] = [main, other];
  for (const store of stores) {
    for (const each of [poll, ...polls]) await store.put('poll', each);
    await store.put('event', event);
    await store.put('policy', { ...policy, version: 1 });
    await store.put('policy', { ...policy, version: 2 });
  }
  await main.put('event', { ...event, id: 'full', capacity: 0, waitlist: false });
  await main.put('event', { ...event, id: 'gone', status: 'cancelled', reason: 'Hujan' });
  await main.put('event', {
    ...event,
    id: 'past',
    startsAt: later(-120).toISOString(),
    endsAt: later(-60).toISOString(),
  });
  await main.put('event', { ...event, id: 'odd', startsAt: 'soon', capacity: 1.5 });
  await main.put('question', { ...question, id: asked });
  await main.put('question', { ...question, id: other1 });
  await main.put('question', { ...question, id: closedOne, closedAt: createdAt, closedReason: 'Selesai' });
  await main.put('answer', { ...answer, id: said, questionId: asked });
  await main.put('answer', { ...answer, id: said2, questionId: asked, official: true });
  await main.put('feedback', {
    id: sentBefore,
    kind: 'idea',
    message: 'Halo',
    author: 'guest:x',
    status: 'received',
    createdAt,
  });
  // Who has been sent a link, and it holds.
  const token = Array.from({ length: 60 }, (_, index) => `token-${index}`);
  const hash = (token: string) => createHash('sha256').update(token).digest('base64url');
  await main.transact(async ({ mail }) => {
    for (const [index, each] of token.entries()) {
      const address = `${index}@post.example`;
      await mail!.set(`guest:${each}`, { address, lang: 'id', stop: hash(`stop ${each}`) });
      await mail!.asked(`guest:${each}`, hash(each), later(60));
    }
  });
  await other.put('question', { ...question, id: foreign });
  await other.put('poll', { ...poll, id: 'foreign' });
  const staff = await Promise.all(
    (['moderator', 'reviewer', 'owner'] as const).map((role) => linkFor(storage.staff('main'), role)),
  );
  return {
    staff: staff.map(({ id }) => id),
    id: [newId(), newId(), newId(), newId(), asked],
    pollId: [poll.id, ...polls.map(({ id }) => id), 'foreign'],
    choices: ['gayo', 'toraja', 'bajawa'],
    eventId: ['market', 'full', 'gone', 'past', 'odd'],
    policyId: ['rules'],
    version: [1, 2],
    questionId: [asked, other1, closedOne, foreign],
    answerId: [said, said2],
    ifVersion: [asked, said],
    token: [...token, ...token.map((each) => `stop ${each}`)],
    cursor: [`${event.startsAt}~market`, `1~${createdAt}~${asked}`, said],
    '/v1/{community}/polls/{id}': [poll.id, 'several', 'foreign'],
    '/v1/{community}/events/{id}': ['market', 'gone', 'past', 'odd', 'none'],
    '/v1/{community}/conduct/{id}': ['rules', 'none'],
    '/v1/{community}/policies/{id}': ['rules', 'none'],
    '/v1/{community}/questions/{id}': [asked, foreign],
    '/v1/{community}/thread/{id}': [asked, foreign],
    '/v1/{community}/message/{id}': [sentBefore, newId()],
    '/v1/{community}/feedback/{id}': [sentBefore, newId()],
  };
}

/** How many guests there are, from 1 on. */
export const guests = 10;

/** Has each guest ask and answer, so that there is something of theirs to change. */
export async function ask(
  send: (sent: Sent) => Promise<Answer>,
  { questionId = [], answerId = [] }: Known,
): Promise<Known> {
  const give = async (guest: number, command: object) => {
    const id = newId();
    const headers = { ...as(guest), 'Content-Type': 'application/json' };
    const body = JSON.stringify({ id, ...command });
    const { status } = await send({ method: 'post', target: '/v1/main/commands', headers, body });
    assert.equal(status, 200);
    return id;
  };
  const [questions, answers] = [[...questionId], [...answerId]];
  for (let guest = 1; guest <= guests; guest++) {
    const question = await give(guest, { type: 'question.ask', title: 'Siapa?' });
    questions.push(question);
    answers.push(await give(guest, { type: 'answer.post', questionId: question, body: 'Saya.' }));
  }
  return { questionId: questions, answerId: answers, ifVersion: [...questions, ...answers] };
}
