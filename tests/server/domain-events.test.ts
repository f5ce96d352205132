/** What is told outside of what people do: each command's event, and nothing that the team may not see. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommunityEvent } from '../../src/model/event.ts';
import { execute } from '../../src/model/execute.ts';
import { newId } from '../../src/model/id.ts';
import { domainEventTypes, type DomainEvent } from '../../src/model/domain-events.ts';
import { commandTypes, type Command } from '../../src/model/records.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import type { SqlStore } from '../../src/server/storage/store.ts';
import { at, feedback, folder, guest, later, poll, vote } from './helpers.ts';

const event: CommunityEvent = {
  id: 'cupping',
  title: 'Cupping',
  startsAt: later(60).toISOString(),
  endsAt: later(120).toISOString(),
  zone: 'Asia/Makassar',
  mode: 'offline',
  capacity: 1,
  waitlist: true,
  status: 'scheduled',
  createdAt: at.toISOString(),
};
const policy = {
  id: 'rules',
  version: 1,
  title: 'Rules',
  body: 'Be kind.',
  material: true,
  publishedAt: later(-60).toISOString(),
};

const everything = { channelsFor: () => ['all'], queued: () => {} };

async function community(outgoing = everything) {
  const place = folder();
  const storage = await openStorage(place.file('guyub.db'), outgoing);
  const store = storage.community('main');
  await store.put('poll', poll);
  await store.put('event', event);
  await store.put('policy', policy);
  let minute = 0;
  return {
    store,
    async give(who: string, command: Record<string, unknown>): Promise<string> {
      const given = { id: newId(), ...command } as unknown as Command;
      const { refusal } = await execute(store, given, guest(who), later(minute++ / 100));
      assert.equal(refusal, undefined, JSON.stringify(command));
      return given.id;
    },
    [Symbol.dispose]() {
      storage.close();
      place[Symbol.dispose]();
    },
  };
}

/** Everything that waits, taken out. */
async function told(store: SqlStore): Promise<DomainEvent[]> {
  const notices = await store.notices.claim('all', 100, later(1000), 60_000);
  for (const notice of notices) await store.notices.done(notice);
  return notices.map(({ event }) => event as DomainEvent);
}

test('each command is told by its own event, once, in order', async () => {
  using place = await community();
  const { give, store } = place;
  const seen = new Set<string>();
  const given = new Set<string>();
  const expect = async (who: string, command: Record<string, unknown>, events: [string, object][]) => {
    const id = await give(who, command);
    given.add(String(command['type']));
    const found = await told(store);
    for (const { type } of found) seen.add(type);
    for (const one of found) assert.equal(one.community, 'main');
    assert.deepEqual(
      found.map(({ type }) => type),
      events.map(([type]) => type),
    );
    for (const [index, [, data]] of events.entries()) {
      assert.partialDeepStrictEqual(found[index]!.data, data);
    }
    return id;
  };
  await expect('ani', vote() as never, [['ballot.cast', { pollId: poll.id }]]);
  await expect('ani', { type: 'poll.withdraw', pollId: poll.id }, [
    ['ballot.withdrawn', { pollId: poll.id }],
  ]);
  await expect('ani', feedback() as never, [
    ['feedback.received', { author: 'ani', message: 'Buka lebih pagi' }],
  ]);
  const rsvp = (answer: string) => ({ type: 'event.rsvp', eventId: event.id, answer });
  await expect('ani', rsvp('yes'), [['rsvp.changed', { person: 'ani', answer: 'yes' }]]);
  await expect('budi', rsvp('wait'), [['rsvp.changed', { person: 'budi', answer: 'wait' }]]);
  await expect('ani', rsvp('no'), [
    ['rsvp.changed', { person: 'ani', answer: 'no' }],
    ['rsvp.promoted', { person: 'budi', answer: 'yes' }],
  ]);
  await expect('citra', rsvp('wait'), [['rsvp.changed', { person: 'citra', answer: 'wait' }]]);
  const policyAnswer = { policyId: 'rules', version: 1, locale: 'id' };
  await expect('dewi', { type: 'conduct.decline', ...policyAnswer }, [
    ['policy.answered', { answer: 'declined' }],
  ]);
  await expect('dewi', { type: 'conduct.accept', ...policyAnswer }, [
    ['policy.answered', { answer: 'accepted' }],
  ]);
  await expect('ani', { type: 'report.send', reason: 'spam', text: 'Look' }, [
    ['report.received', { text: 'Look' }],
  ]);
  const questionId = await expect('ani', { type: 'question.ask', title: 'How?' }, [
    ['question.asked', { title: 'How?', author: 'ani' }],
  ]);
  const edit = { type: 'question.edit', questionId, title: 'How so?', ifVersion: questionId };
  await expect('ani', edit, [['question.edited', { title: 'How so?' }]]);
  const answerId = await expect('budi', { type: 'answer.post', questionId, body: 'So.' }, [
    ['answer.posted', { questionId, body: 'So.', author: 'budi' }],
  ]);
  const answer = { type: 'answer.edit', questionId, answerId, body: 'So!', ifVersion: answerId };
  await expect('budi', answer, [['answer.edited', { body: 'So!' }]]);
  const accept = { type: 'answer.accept', questionId };
  await expect('ani', { ...accept, answerId }, [
    ['answer.accepted', { questionId, answerId, by: 'asker', person: 'ani' }],
  ]);
  await expect('ani', { ...accept, answerId: null }, [['answer.unaccepted', { questionId, answerId: null }]]);
  await expect('citra', { type: 'vote.set', questionId, value: 1 }, [
    ['vote.set', { targetId: questionId, value: 1 }],
  ]);
  await expect('budi', { type: 'person.erase' }, [
    ['person.erased', { person: 'budi' }],
    ['rsvp.promoted', { person: 'citra' }],
  ]);
  assert.deepEqual([...given].sort(), [...commandTypes].sort(), 'every command');
  assert.deepEqual([...seen].sort(), [...domainEventTypes].sort(), 'every event');
});

test('nobody learns how somebody voted, nor how to reach who has not agreed to it', async () => {
  using place = await community();
  const { give, store } = place;
  await give('ani', vote() as never);
  const [cast] = await told(store);
  assert.deepEqual(cast!.data, { pollId: poll.id });
  const questionId = await give('ani', { type: 'question.ask', title: 'How?' });
  await give('budi', { type: 'vote.set', questionId, value: 1 });
  const [, set] = await told(store);
  assert.deepEqual(set!.data, { targetId: questionId, value: 1 });
  await give('ani', feedback({ contact: 'ani@post.example', consent: true }) as never);
  const [agreed] = await told(store);
  assert.partialDeepStrictEqual(agreed!.data, { contact: 'ani@post.example' });
});

test('what is refused, or known already, is told to nobody', async () => {
  using place = await community();
  const { store } = place;
  const command = vote();
  await execute(store, command, guest('ani'), at);
  await execute(store, command, guest('ani'), at);
  await execute(store, vote('none'), guest('ani'), at);
  // A late copy of an older one.
  await execute(store, { ...vote('toraja'), id: newId('', at.getTime() - 1e9) }, guest('ani'), at);
  assert.equal((await told(store)).length, 1);
});

test('whoever is erased takes back what waits with their words, and only theirs', async () => {
  using place = await community();
  const { give, store } = place;
  await give('ani', feedback({ message: 'from Ani' }) as never);
  await give('ani', vote() as never);
  await give('budi', feedback({ message: 'from Budi' }) as never);
  const [claimed] = await store.notices.claim('all', 1, later(1), 60_000);
  await store.notices.bury(claimed!, later(1), 'status 500');
  await give('ani', { type: 'person.erase' });
  assert.deepEqual(await store.notices.dead(), []);
  const left = await told(store);
  assert.deepEqual(
    left.map(({ type }) => type),
    ['feedback.received', 'person.erased'],
  );
  assert.partialDeepStrictEqual(left[0]!.data, { message: 'from Budi' });
});

test('what nobody wants to know is not kept', async () => {
  using place = await community({
    channelsFor: ((_: string, type: string) => (type === 'report.received' ? ['all', 'more'] : [])) as never,
    queued: () => {},
  });
  const { give, store } = place;
  await give('ani', feedback() as never);
  await give('ani', { type: 'report.send', reason: 'spam', text: 'Look' });
  assert.equal(await store.notices.waiting(), 2);
  await store.sweep(later(-1));
  assert.equal(await store.notices.waiting(), 2);
  await store.sweep(later(60));
  assert.equal(await store.notices.waiting(), 0, 'nobody has come for it');
});
