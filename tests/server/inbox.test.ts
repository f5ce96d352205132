/** What waits for the team, what comes next, and who of it is where. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AgendaRead, InboxItem, InboxRead } from '../../src/model/inbox-staff.ts';
import type { PresenceRead } from '../../src/model/presence-staff.ts';
import { newId } from '../../src/model/id.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { inboxQueries } from '../../src/server/storage/inbox.ts';
import { policyQueries } from '../../src/server/storage/policies.ts';
import { reviewQueries } from '../../src/server/storage/reviews.ts';
import { engines } from './databases.ts';
import { dewi, eko, serverOn, withoutInbox } from './desk.ts';
import { as, at, later, poll, problem } from './helpers.ts';
import { plansOf } from './plans.ts';
import { somebodyOf } from './signed-in.ts';

const message = (minutes: number, rest: object = {}) => ({
  id: newId(),
  author: 'somebody',
  status: 'received' as const,
  createdAt: later(minutes).toISOString(),
  ...rest,
});

const named = ({ items }: Pick<InboxRead, 'items'>) =>
  items.map(({ kind, excerpt }) => `${kind}: ${excerpt}`);

for (const engine of engines) {
  describe(`the inbox, on ${engine.name}`, () => {
    test('what waits is read over pages, who waits longest first, and is gone once it is dealt with', async () => {
      await using database = await engine.open();
      const storage = await openStorage(database.place);
      const { clock, read, give, ask } = serverOn(storage, { minutes: 0 }, { questions: { guests: 'hold' } });
      const store = storage.community('main');
      await store.put('report', { ...message(-5), reason: 'spam', text: 'Iklan  di\n\nmana-mana' });
      await store.put('feedback', { ...message(-30), kind: 'idea', message: 'x'.repeat(300), lang: 'id' });
      const question = {
        id: newId(),
        title: 'Berapa lama?',
        author: 'x',
        createdAt: later(-20).toISOString(),
      };
      await store.put('question', question);
      await store.put('question', { ...question, id: newId(), closedAt: at.toISOString() });
      const held = { id: newId(), type: 'question.ask', title: 'Beli di sini?' };
      clock.minutes = -10;
      await give(held, as(1));
      clock.minutes = 0;
      const first = await read<InboxRead>('inbox?limit=3');
      const rest = await read<InboxRead>(`inbox?limit=3&cursor=${encodeURIComponent(first.next!)}`);
      assert.deepEqual(named({ items: [...first.items, ...rest.items] }), [
        `feedback: ${'x'.repeat(199)}…`,
        'question: Berapa lama?',
        'held: Beli di sini?',
        'report: Iklan di mana-mana',
      ]);
      assert.equal(rest.next, undefined);
      assert.deepEqual(first.items[2], {
        kind: 'held',
        id: held.id,
        record: 'question',
        excerpt: 'Beli di sini?',
        since: later(-10).toISOString(),
        why: 'guest',
      } satisfies InboxItem);
      assert.deepEqual(
        [first.items[0]!.why, first.items[0]!.lang, first.items[1]!.why],
        ['received', 'id', 'unanswered'],
      );
      const counts = { feedback: 1, question: 1, report: 1, held: 1 };
      assert.deepEqual([first.counts, rest.counts, first.countedTo], [counts, counts, 1000]);
      assert.deepEqual(named(await read('inbox?kinds=report,held')), [
        'held: Beli di sini?',
        'report: Iklan di mana-mana',
      ]);

      // What was held waits for an answer once it is published; whoever has one waits no more.
      const published = {
        type: 'post.review',
        target: { kind: 'question', id: held.id },
        decision: 'publish',
      };
      await give({ id: newId(), ...published, ifVersion: held.id }, dewi);
      const reply = { id: newId(), type: 'answer.post', questionId: question.id, body: 'Sebulan.' };
      await give(reply, dewi);
      assert.deepEqual(named(await read('inbox?kinds=question,held')), ['question: Beli di sini?']);
      assert.equal((await read<InboxRead>('inbox')).items[1]!.since, later(-10).toISOString());
      // An answer that is taken away is none.
      const rejected = { type: 'post.review', target: { kind: 'answer', id: reply.id }, decision: 'reject' };
      await give({ id: newId(), ...rejected, ifVersion: reply.id }, eko);
      assert.deepEqual(named(await read('inbox?kinds=question')), [
        'question: Berapa lama?',
        'question: Beli di sini?',
      ]);
      for (const [asked, fields] of [
        ['kinds=spam', { kinds: 'unknown' }],
        ['cursor=x', { cursor: 'malformed' }],
        ['limit=101', { limit: 'too-many' }],
      ] as const) {
        const refused = await ask(`/v1/main/inbox?${asked}`, { headers: dewi });
        assert.deepEqual(await problem(refused), { status: 422, code: 'invalid', fields }, asked);
      }
      await storage.close();
    });

    test('what was there before the inbox waits in it', async () => {
      await using database = await engine.open();
      const storage = await openStorage(database.place);
      const store = storage.community('main');
      await store.put('feedback', { ...message(-3), kind: 'idea', message: 'Lama' });
      await store.put('feedback', { ...message(-2, { createdAt: 'once' }), kind: 'idea', message: 'Kapan?' });
      const question = { title: 'Tanya', author: 'x', createdAt: later(-1).toISOString() };
      await store.put('question', { ...question, id: newId() });
      await store.put('question', { ...question, id: newId(), closedAt: at.toISOString() });
      await store.put('report', { ...message(-4), reason: 'spam', text: 'Iklan' });
      await storage.close();
      await withoutInbox(database);
      const again = await openStorage(database.place);
      const inbox = await serverOn(again).read<InboxRead>('inbox');
      assert.deepEqual(named(inbox), [
        'feedback: Kapan?',
        'report: Iklan',
        'feedback: Lama',
        'question: Tanya',
      ]);
      await again.close();
    });

    test('what the team has answered waits no more, nor what it had answered before that was so', async () => {
      await using database = await engine.open();
      const storage = await openStorage(database.place);
      const { read, give } = serverOn(storage);
      const store = storage.community('main');
      const [answered, open] = [message(-3), message(-2)];
      await store.put('feedback', { ...answered, kind: 'idea', message: 'Dijawab' });
      await store.put('feedback', { ...open, kind: 'idea', message: 'Belum' });
      const reply = { id: newId(), type: 'message.reply', target: { kind: 'feedback', id: answered.id } };
      await give({ ...reply, body: 'Baik.', ifVersion: answered.id }, dewi);
      assert.deepEqual(named(await read('inbox')), ['feedback: Belum']);
      await storage.close();
      await database.query(`update feedback set waiting_since = created_at`);
      await database.query(`delete from migrations where name like '0023%'`);
      const again = await openStorage(database.place);
      const inbox = await serverOn(again).read<InboxRead>('inbox');
      assert.deepEqual(named(inbox), ['feedback: Belum']);
      assert.equal(inbox.counts.feedback, 1);
      await again.close();
    });

    test('the agenda holds the next events, the polls that close within a week and what does not hold yet', async () => {
      await using database = await engine.open();
      const storage = await openStorage(database.place);
      const store = storage.community('main');
      const day = 24 * 60;
      // More than a page of what is cancelled comes between the first and the next.
      const called = Array.from({ length: 25 }, (_, at) => [`called-off-${at}`, 1 + at / 25] as const);
      const planned = [...'123456'].map((id) => [id, Number(id)] as const);
      for (const [id, days] of [...planned, ...called])
        await store.put('event', {
          id,
          title: `Kopdar ${id}`,
          startsAt: later(days * day).toISOString(),
          endsAt: later(days * day + 60).toISOString(),
          zone: 'Asia/Jakarta',
          mode: 'offline',
          status: id.startsWith('called-off') ? 'cancelled' : 'scheduled',
          createdAt: at.toISOString(),
          ...(id === '1' && { capacity: 1, waitlist: true }),
        });
      for (const [id, days] of [
        ['late', 6.9],
        ['soon', 1],
        ['over', -1],
        ['far', 8],
      ] as const)
        await store.put('poll', { ...poll, id, closesAt: later(days * day).toISOString() });
      await store.put('poll', { ...poll, id: 'open' });
      const policy = { id: 'rules', title: 'Aturan', body: 'Ramah.', material: true };
      for (const [version, days] of [-1, 3, 2].entries())
        await store.put('policy', {
          ...policy,
          version: version + 1,
          publishedAt: later(days * day).toISOString(),
        });
      const { read, give } = serverOn(storage);
      await give({ id: newId(), type: 'event.rsvp', eventId: '1', answer: 'yes' }, as(1));
      await give({ id: newId(), type: 'event.rsvp', eventId: '1', answer: 'wait' }, as(2));
      const agenda = await read<AgendaRead>('agenda');
      assert.deepEqual(
        agenda.events.map(({ id, going, waiting }) => [id, going, waiting]),
        ['1', '2', '3', '4', '5'].map((id) => [id, Number(id === '1'), Number(id === '1')]),
      );
      assert.deepEqual(
        agenda.polls.map(({ id }) => id),
        ['soon', 'late'],
      );
      assert.deepEqual(
        agenda.policies.map(({ version, title }) => [version, title]),
        [
          [3, 'Aturan'],
          [2, 'Aturan'],
        ],
      );
      await storage.close();
    });

    test('two of the team see each other at an item, in different processes, and wake nobody', async () => {
      await using database = await engine.open();
      const [storage, other] = [await openStorage(database.place), await openStorage(database.place)];
      const here = serverOn(storage);
      const there = serverOn(other, here.clock);
      const ani = await somebodyOf(here.ask, storage.staff('main'), 'moderator', { name: 'Ani' });
      const ofFeedback = 'presence?kind=feedback&target=f1&state=';
      const at = async (one: typeof here, who: Record<string, string>, state: string, place = ofFeedback) =>
        (await one.read<PresenceRead>(place + state, who)).others;
      const before = [await storage.community('main').changes(''), await storage.community('main').mark()];
      assert.deepEqual(await at(here, ani.headers, 'writing'), []);
      // Whom the host site vouches for is known by their role.
      assert.deepEqual(await at(there, eko, 'here'), [{ name: 'Ani', role: 'moderator', writing: true }]);
      assert.deepEqual(await at(here, ani.headers, 'here'), [{ role: 'owner', writing: false }]);
      assert.deepEqual(await at(here, dewi, 'here', 'presence?kind=question&target=f1&state='), []);
      here.clock.minutes = 0.4;
      await at(here, ani.headers, 'here');
      here.clock.minutes = 0.5;
      assert.deepEqual(await at(here, ani.headers, 'here'), [], 'after half a minute');
      assert.equal((await at(there, eko, 'here')).length, 1);
      await at(here, ani.headers, 'gone');
      assert.deepEqual(await at(there, eko, 'here'), [], 'once she has gone');
      const after = [await storage.community('main').changes(''), await storage.community('main').mark()];
      assert.deepEqual(after, before, 'what streams look at');

      await here.give({ id: newId(), type: 'person.erase' }, eko);
      assert.deepEqual(await at(here, ani.headers, 'here'), [], 'once he is erased');
      await storage.community('main').sweep(new Date(0));
      assert.deepEqual(await database.query('select * from presence'), [], 'once it is swept');
      const refused = await here.ask('/v1/main/presence?kind=staff&target=&state=away', { headers: dewi });
      const fields = { kind: 'unknown', target: 'malformed', state: 'unknown' };
      assert.deepEqual(await problem(refused), { status: 422, code: 'invalid', fields });
      const unsaid = await problem(await here.ask('/v1/main/presence?kind=poll', { headers: dewi }));
      assert.deepEqual(unsaid.fields, { target: 'required', state: 'required' });
      await storage.close();
      await other.close();
    });
  });
}

test('however much waits, no more is looked at than is shown', async () => {
  const [sqlite] = engines;
  await using database = await sqlite!.open();
  await (await openStorage(database.place)).close();
  const after = { time: at.toISOString(), id: 'x' };
  const looks: ((db: never) => Promise<unknown>)[] = [
    ...(['feedback', 'question', 'report'] as const).flatMap((table) => [
      (db: never) => inboxQueries(db, 'main').waiting(table, 20),
      (db: never) => inboxQueries(db, 'main').waiting(table, 20, after),
      (db: never) => inboxQueries(db, 'main').waitingCount(table, 1000),
    ]),
    (db) => reviewQueries(db, 'main').held(20, after),
    (db) => reviewQueries(db, 'main').heldCount(1000),
    (db) => policyQueries(db, 'main').comingPolicies(at, 20),
  ];
  for (const look of looks) {
    const plans = await plansOf(database, look);
    assert.ok(plans.length, String(look));
    for (const plan of plans) {
      assert.match(plan, /SEARCH \w+ USING (COVERING )?INDEX \w+ \(community=\? AND \w+>/, String(look));
      assert.doesNotMatch(plan, /TEMP B-TREE|SCAN (?!some)/, String(look));
    }
  }
});
