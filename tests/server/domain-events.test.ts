/** What is told outside of what people do: each command's event, and nothing that the team may not see. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BoardRules } from '../../src/model/board.ts';
import type { Role } from '../../src/model/community.ts';
import type { CommunityEvent } from '../../src/model/event.ts';
import { execute } from '../../src/model/execute.ts';
import { newId } from '../../src/model/id.ts';
import { domainEventTypes, type DomainEvent } from '../../src/model/domain-events.ts';
import { commandTypes } from '../../src/model/records.ts';
import { staff } from '../../src/model/staff-rules.ts';
import { staffCommandTypes } from '../../src/model/staff.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import type { SqlStore } from '../../src/server/storage/store.ts';
import { engines, type Engine } from './databases.ts';
import { at, feedback, guest, later, poll, vote } from './helpers.ts';

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

async function community(engine: Engine, outgoing = everything) {
  const database = await engine.open();
  const storage = await openStorage(database.place, outgoing);
  const store = storage.community('main');
  await store.put('poll', poll);
  await store.put('event', event);
  await store.put('policy', policy);
  let minute = 0;
  return {
    store,
    /** On boards with rules, where there are any; as one of the team, where a role is given. */
    async give(
      who: string,
      command: Record<string, unknown>,
      { boards, role }: { boards?: BoardRules; role?: Role } = {},
    ): Promise<string> {
      const given = { id: newId(), ...command };
      const actor = role ? { id: who, roles: [role] } : guest(who);
      const { refusal } = await execute(store, given, actor, later(minute++ / 100), {
        staff,
        ...(boards && { boards }),
      });
      assert.equal(refusal, undefined, JSON.stringify(command));
      return given.id;
    },
    async [Symbol.asyncDispose]() {
      await storage.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

/** Everything that waits, taken out. */
async function told(store: SqlStore): Promise<DomainEvent[]> {
  const notices = await store.notices.claim('all', 100, later(1000), 60_000);
  for (const notice of notices) await store.notices.done(notice);
  return notices.map(({ event }) => event as DomainEvent);
}

for (const engine of engines)
  describe(engine.name, () => {
    test('each command is told by its own event, once, in order', async () => {
      await using place = await community(engine);
      const { give, store } = place;
      const seen = new Set<string>();
      const given = new Set<string>();
      const expect = async (
        who: string,
        command: Record<string, unknown>,
        events: [string, object][],
        as: Parameters<typeof give>[2] = {},
      ) => {
        const id = await give(who, command, as);
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
      const answerEdit = await expect('budi', answer, [['answer.edited', { body: 'So!' }]]);
      const accept = { type: 'answer.accept', questionId };
      await expect('ani', { ...accept, answerId }, [
        ['answer.accepted', { questionId, answerId, by: 'asker', person: 'ani' }],
      ]);
      await expect('ani', { ...accept, answerId: null }, [
        ['answer.unaccepted', { questionId, answerId: null }],
      ]);
      await expect('citra', { type: 'vote.set', questionId, value: 1 }, [
        ['vote.set', { targetId: questionId, value: 1 }],
      ]);
      const boards = { questions: { guests: 'hold' } } as const;
      const ask = { type: 'question.ask', title: 'When?' };
      const held = await expect('dewi', ask, [['post.held', { kind: 'question', why: 'guest' }]], { boards });
      const review = { type: 'post.review', target: { kind: 'question', id: held }, ifVersion: held };
      const post = { kind: 'question', id: held };
      const rejected: [string, object] = ['post.rejected', { ...post, reason: 'Off topic' }];
      const reject = { ...review, decision: 'reject', reason: 'Off topic' };
      await expect('eko', reject, [rejected], { role: 'moderator' });
      const published: [string, object][] = [
        ['post.published', post],
        ['question.asked', { title: 'When?', author: 'dewi' }],
      ];
      await expect('eko', { ...review, decision: 'publish' }, published, { role: 'owner' });
      const teamRole = { role: 'moderator' } as const;
      const { id: _e, status: __e, createdAt: ___e, ...fields } = event;
      const drafted = { type: 'event.create', ...fields, status: 'draft' };
      const eventId = await expect('eko', drafted, [], teamRole);
      const editedId = await expect(
        'eko',
        { type: 'event.edit', eventId, ...fields, title: 'Telltale', ifVersion: eventId },
        [],
        teamRole,
      );
      const publishIt = { type: 'event.publish', eventId, ifVersion: editedId };
      const shown: [string, object] = ['event.published', { id: eventId, title: 'Telltale' }];
      const publishedId = await expect('eko', publishIt, [shown], teamRole);
      const cancel = { type: 'event.cancel', eventId, reason: 'Rain', ifVersion: publishedId };
      const cancelled: [string, object] = ['event.cancelled', { id: eventId, reason: 'Rain' }];
      await expect('eko', cancel, [cancelled], teamRole);
      const restore = { type: 'event.restore', eventId, status: 'scheduled' };
      await expect('eko', restore, [['event.restored', { id: eventId, status: 'scheduled' }]], teamRole);
      await expect('eko', { ...restore, status: 'draft' }, [['event.withdrawn', { id: eventId }]], teamRole);
      await expect('eko', restore, [shown], teamRole);
      await expect('eko', { ...drafted, status: 'scheduled' }, [['event.published', {}]], teamRole);
      const unwanted = await expect('eko', drafted, [], teamRole);
      await expect('eko', { type: 'event.discard', eventId: unwanted, ifVersion: unwanted }, [], teamRole);
      const moved = { ...fields, endsAt: later(180).toISOString(), capacity: 2 };
      await expect(
        'eko',
        { type: 'event.edit', eventId: event.id, ...moved, ifVersion: event.id },
        [
          ['event.edited', { id: event.id, capacity: 2 }],
          ['event.moved', { endsAt: moved.endsAt, before: { endsAt: event.endsAt } }],
          ['rsvp.promoted', { person: 'citra', answer: 'yes' }],
        ],
        teamRole,
      );
      await expect('dewi', rsvp('wait'), [['rsvp.changed', { person: 'dewi', answer: 'wait' }]]);
      const eko = { role: 'moderator' } as const;
      const { id: _, createdAt: __, ...asked } = poll;
      const draft = await expect('eko', { type: 'poll.create', ...asked, draft: true }, [], eko);
      const opened = { type: 'poll.open', pollId: draft, ifVersion: draft };
      const begun = await expect('eko', { type: 'poll.create', ...asked, draft: true }, [], eko);
      await expect('eko', { type: 'poll.discard', pollId: begun, ifVersion: begun }, [], eko);
      let ifVersion = await expect('eko', opened, [['poll.opened', { id: draft }]], eko);
      const mended = { type: 'poll.edit', ...asked, question: 'Kopi mana?', pollId: draft, ifVersion };
      const edited: [string, object] = ['poll.edited', { id: draft, question: 'Kopi mana?' }];
      ifVersion = await expect('eko', mended, [edited], eko);
      const close = { type: 'poll.close', pollId: draft, ifVersion };
      await expect('eko', close, [['poll.closed', { id: draft }]], eko);
      const home = { kind: 'poll', name: 'home', items: [{ recordId: draft }] };
      ifVersion = await expect('eko', { type: 'placement.set', ...home }, [['placement.set', home]], eko);
      const unnamed = { kind: 'poll', name: 'home' };
      const discard = { type: 'placement.discard', ...unnamed, ifVersion };
      await expect('eko', discard, [['placement.discarded', unnamed]], eko);
      const rules = { policyId: 'rules', version: 2, title: 'Rules', body: 'Be kinder.', material: false };
      const publishedAt = later(2000).toISOString();
      const publish = { type: 'policy.publish', ...rules, publishedAt };
      const [version, moderator] = [{ id: 'rules', version: 2 }, { role: 'moderator' }] as const;
      const ifSetBy = await expect(
        'eko',
        publish,
        [['policy.published', { ...version, body: 'Be kinder.', publishedAt }]],
        moderator,
      );
      const withdraw = { type: 'policy.withdraw', policyId: 'rules', version: 2, ifSetBy };
      await expect('eko', withdraw, [['policy.withdrawn', version]], moderator);
      const block = { type: 'person.block', target: post, reason: 'Off topic' };
      await expect(
        'eko',
        { ...block, blocked: true },
        [['person.blocked', { person: 'dewi', target: post, reason: 'Off topic' }]],
        moderator,
      );
      await expect(
        'eko',
        { ...block, blocked: false },
        [['person.unblocked', { person: 'dewi' }]],
        moderator,
      );
      const byTeam = { role: 'moderator' } as const;
      const verify = { type: 'answer.verify', questionId, answerId, ifVersion: answerEdit };
      const verified = { questionId, answerId, person: 'eko' };
      await expect('eko', { ...verify, verified: true }, [['answer.verified', verified]], byTeam);
      await expect('eko', { ...verify, verified: false }, [['answer.unverified', verified]], byTeam);
      const set = { questionId, person: 'eko' };
      const pin = { type: 'question.pin', questionId };
      await expect('eko', { ...pin, pinned: true }, [['question.pinned', set]], byTeam);
      await expect('eko', { ...pin, pinned: false }, [['question.unpinned', set]], byTeam);
      const closing = { type: 'question.close', questionId };
      const closed: [string, object] = ['question.closed', { ...set, reason: 'Over.' }];
      await expect('eko', { ...closing, closed: true, reason: 'Over.' }, [closed], byTeam);
      await expect('eko', { ...closing, closed: false }, [['question.reopened', set]], byTeam);
      const mine = { kind: 'answer', id: answerId };
      const mend = { type: 'post.edit', target: mine, body: 'Like so.', ifVersion: answerEdit };
      await expect('eko', mend, [['answer.edited', { body: 'Like so.', editedBy: 'team' }]], byTeam);
      const seed = { type: 'question.publish', answerId: newId(), title: 'Where?', answer: 'Here.' };
      const both: [string, object][] = [
        ['question.asked', { title: 'Where?', byTeam: true }],
        ['answer.posted', { body: 'Here.', official: true }],
      ];
      await expect('eko', seed, both, byTeam);
      const team = { role: 'moderator' } as const;
      const sent = await give('ani', feedback() as never);
      const other = await give('citra', feedback() as never);
      const reported = await give('citra', { type: 'report.send', reason: 'spam', text: 'Look' });
      await told(store);
      const target = { kind: 'feedback', id: sent };
      const seen1 = { type: 'message.status', target, status: 'seen', ifVersion: sent };
      const first = await expect('eko', seen1, [['feedback.status', { id: sent, status: 'seen' }]], team);
      const reply = { type: 'message.reply', target, body: 'Next week.', ifVersion: first };
      const second = await expect(
        'eko',
        reply,
        [['feedback.replied', { id: sent, status: 'seen', reply: { body: 'Next week.' } }]],
        team,
      );
      await expect('eko', { type: 'message.note', target, body: 'Telltale' }, [], team);
      await expect(
        'eko',
        { type: 'feedback.merge', feedbackId: sent, intoId: other, ifVersion: second },
        [['feedback.status', { id: sent, status: 'duplicate', duplicateOf: other }]],
        team,
      );
      await expect(
        'eko',
        {
          type: 'message.reply',
          target: { kind: 'report', id: reported },
          body: 'We look.',
          status: 'investigating',
          ifVersion: reported,
        },
        [
          ['report.replied', { id: reported, reply: { body: 'We look.' } }],
          ['report.status', { id: reported, status: 'investigating' }],
        ],
        team,
      );
      await expect('budi', { type: 'person.erase' }, [
        ['person.erased', { person: 'budi' }],
        ['rsvp.promoted', { person: 'dewi' }],
      ]);
      assert.deepEqual([...given].sort(), [...commandTypes, ...staffCommandTypes].sort(), 'every command');
      assert.deepEqual([...seen].sort(), [...domainEventTypes].sort(), 'every event');
    });

    test('what waits is told without its words, and with them once others are shown it', async () => {
      await using place = await community(engine);
      const { give, store } = place;
      const boards: BoardRules = { questions: { guests: 'hold' }, feedback: { guests: 'hold' } };
      const types = async () => (await told(store)).map(({ type }) => type);
      const review = (kind: string, id: string, decision: string, ifVersion = id) =>
        give(
          'eko',
          { type: 'post.review', target: { kind, id }, decision, ifVersion },
          { role: 'moderator' },
        );
      const questionId = await give('ani', { type: 'question.ask', title: 'How?' });
      await told(store);

      const answerId = await give('budi', { type: 'answer.post', questionId, body: 'Telltale.' }, { boards });
      const edit = (ifVersion: string, body: string) =>
        give('budi', { type: 'answer.edit', questionId, answerId, body, ifVersion }, { boards });
      const second = await edit(answerId, 'Telltale!');
      const waiting = await told(store);
      assert.doesNotMatch(JSON.stringify(waiting), /Telltale/);
      assert.deepEqual(
        waiting.map(({ type, data }) => [type, data]),
        Array.from({ length: 2 }, () => [
          'post.held',
          { kind: 'answer', id: answerId, questionId, why: 'guest', since: waiting[0]!.at },
        ]),
      );
      await review('answer', answerId, 'publish', second);
      const [published, posted, ...more] = await told(store);
      assert.deepEqual([published!.type, posted!.type, more], ['post.published', 'answer.posted', []]);
      assert.partialDeepStrictEqual(posted!.data, { body: 'Telltale!', author: 'budi' });

      // Shown already: others are not told of it a second time.
      const third = await edit(second, 'Telltale?');
      assert.deepEqual(await types(), ['answer.edited', 'post.held']);
      await review('answer', answerId, 'publish', third);
      assert.deepEqual(await types(), ['post.published']);
      await give('ani', { type: 'answer.accept', questionId, answerId });
      await told(store);
      await review('answer', answerId, 'reject', third);
      assert.deepEqual(await types(), ['post.rejected', 'answer.unaccepted']);

      // What the team alone reads waits for nobody else.
      const sent = await give('budi', feedback() as never, { boards });
      assert.deepEqual(await types(), ['feedback.received', 'post.held']);
      await review('feedback', sent, 'publish');
      assert.deepEqual(await types(), ['post.published']);
    });

    test('words that the team has replaced are not told on', async () => {
      await using place = await community(engine);
      const { give, store } = place;
      const boards: BoardRules = { questions: { guests: 'hold' } };
      const id = await give('ani', { type: 'question.ask', title: 'Telltale?' }, { boards });
      const target = { kind: 'question', id };
      const as = { role: 'moderator' } as const;
      await told(store);
      const edit = await give(
        'eko',
        { type: 'post.edit', target, title: 'Who?', ifVersion: id, reason: 'A name.' },
        as,
      );
      assert.deepEqual(await told(store), [], 'while nobody is shown it');
      await give('eko', { type: 'post.review', target, decision: 'publish', ifVersion: edit }, as);
      await give('eko', { type: 'post.edit', target, title: 'Whose?', ifVersion: edit }, as);
      const [, asked, edited] = await told(store);
      assert.deepEqual([asked!.type, edited!.type], ['question.asked', 'question.edited']);
      assert.doesNotMatch(JSON.stringify([asked, edited]), /Telltale|A name/);
    });

    test('what is erased for its age is told no more, and nothing else is lost', async () => {
      await using place = await community(engine);
      const { give, store } = place;
      const questionId = await give('ani', { type: 'question.ask', title: 'How?' });
      await give('budi', { type: 'answer.post', questionId, body: 'So.' });
      await give('ani', feedback() as never);
      const [claimed] = await store.notices.claim('all', 1, later(1), 60_000);
      await store.notices.bury(claimed!, later(1), 'status 500');
      assert.equal(await store.eraseOlder('questions', later(60), later(60)), 1);
      assert.deepEqual(await store.notices.dead(), []);
      assert.deepEqual(
        (await told(store)).map(({ type }) => type),
        ['feedback.received'],
      );
      await give('ani', feedback() as never);
      assert.equal(await store.eraseOlder('feedback', later(60), later(60)), 2);
      assert.equal(await store.notices.waiting(), 0);
    });

    test('nobody learns how somebody voted, nor how to reach who has not agreed to it', async () => {
      await using place = await community(engine);
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
      await using place = await community(engine);
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
      await using place = await community(engine);
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
      await using place = await community(engine, {
        channelsFor: ((_: string, type: string) =>
          type === 'report.received' ? ['all', 'more'] : []) as never,
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
  });
