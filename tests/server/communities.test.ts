/** Communities on one server know nothing of each other, whatever ids somebody names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingGiven, type PersonRead } from '../../src/model/given.ts';
import { newId } from '../../src/model/id.ts';
import type { Receipt } from '../../src/model/community.ts';
import { as, at, feedback, json, poll, problem, server, vote } from './helpers.ts';

test('an id of another community is the id of nothing', async () => {
  using place = await server({ communities: ['main', 'other'] });
  const createdAt = at.toISOString();
  const other = place.storage.community('other');
  const [asked, said, own] = [newId(), newId(), newId()];
  await other.put('poll', { ...poll, id: 'theirs' });
  await other.put('policy', {
    id: 'rules',
    version: 1,
    title: 'x',
    body: 'x',
    material: true,
    publishedAt: createdAt,
  });
  await other.put('question', { id: asked, title: 'Theirs?', author: 'guest:x', createdAt });
  await other.put('answer', {
    id: said,
    questionId: asked,
    body: 'x',
    author: 'guest:x',
    official: false,
    createdAt,
  });
  await place.storage
    .community('main')
    .put('question', { id: own, title: 'Ours?', author: 'guest:x', createdAt });

  const read = async (path: string) => json<Record<string, unknown>>(await place.ask(`/v1/main/${path}`));
  assert.equal((await read('polls/theirs'))['poll'], null);
  assert.equal((await read('conduct/rules'))['policy'], null);
  assert.equal((await read(`questions/${asked}`))['question'], null);
  for (const command of [
    { type: 'poll.vote', pollId: 'theirs', choices: ['gayo'] },
    { type: 'poll.withdraw', pollId: 'theirs' },
    { type: 'conduct.accept', policyId: 'rules', version: 1, locale: 'id' },
    { type: 'answer.post', questionId: asked, body: 'x' },
    { type: 'question.edit', questionId: asked, title: 'x', ifVersion: asked },
    { type: 'answer.edit', questionId: own, answerId: said, body: 'x', ifVersion: said },
    { type: 'answer.accept', questionId: own, answerId: said },
    { type: 'vote.set', questionId: asked, value: 1 },
    { type: 'vote.set', questionId: own, answerId: said, value: 1 },
  ]) {
    const refused = await problem(await place.post({ id: newId(), ...command }));
    assert.deepEqual(refused, { status: 404, code: 'not-found' }, command.type);
  }
});

test('what somebody gives to one community is neither shown nor known in another', async () => {
  using place = await server({ communities: ['main', 'other'] });
  await place.storage.community('other').put('poll', poll);
  const command = feedback();
  await place.post(command);
  assert.equal((await place.ask(`/v1/main/feedback/${command.id}`)).status, 200);
  assert.equal((await place.ask(`/v1/other/feedback/${command.id}`)).status, 404);
  const { given } = await json<PersonRead>(await place.ask('/v1/other/person', { headers: as(1) }));
  assert.deepEqual(given, nothingGiven);

  // A command's id counts in its community alone: it is no way to learn what is given elsewhere.
  const again = vote('toraja', { id: command.id });
  const init = { method: 'POST', headers: { ...as(2), 'Content-Type': 'application/json' } };
  const taken = await place.ask('/v1/other/commands', { ...init, body: JSON.stringify(again) });
  assert.equal((await json<Receipt>(taken)).commandId, command.id);
});
