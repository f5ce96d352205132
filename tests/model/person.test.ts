import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nobody } from '../../src/model/community.ts';
import type { CommunityEvent, Rsvp } from '../../src/model/event.ts';
import { nothingGiven, type Given } from '../../src/model/given.ts';
import { decideErasure, viewPerson, type TouchedByErasure } from '../../src/model/person-rules.ts';
import type { Answer, Question } from '../../src/model/question.ts';
import type { Report } from '../../src/model/report.ts';
import { actor, now } from './arbitraries.ts';

const before = '2026-04-01T12:00:00.000Z';
const question = (change: Partial<Question> = {}): Question => ({
  id: 'q',
  title: 'How coarse?',
  body: 'For a moka pot.',
  lang: 'en',
  name: 'Ani',
  author: actor.id,
  createdAt: before,
  ...change,
});
const answer = (id: string, author: string, change: Partial<Answer> = {}): Answer => ({
  id,
  questionId: 'q',
  body: 'Like sand.',
  author,
  official: false,
  createdAt: before,
  ...change,
});
const acceptance = (answerId: string, by: 'asker' | 'team') => ({ answerId, by, commandId: 'c', at: before });

const erase = (given: Partial<Given>, touched: Partial<TouchedByErasure> = {}) =>
  decideErasure(
    { given: { ...nothingGiven, ...given }, threads: [], events: [], merged: [], audit: [], ...touched },
    actor,
    now,
  ).changes;

describe('an erasure', () => {
  it('of nothing changes nothing', () => assert.deepEqual(erase({}), []));

  it('takes away ballots, answers, votes and feedback, and leaves a report without its author', () => {
    const at = before;
    const ballot = { pollId: 'p', voter: actor.id, choices: ['a'], commandId: 'c1', castAt: at };
    const rsvp: Rsvp = { eventId: 'e', person: actor.id, answer: 'yes', commandId: 'c2', at };
    const vote = { targetId: 't', person: actor.id, value: 1, commandId: 'c3', at } as const;
    const report: Report = {
      id: 'r',
      author: actor.id,
      reason: 'spam',
      text: 'There',
      page: 'https://brand.example/',
      status: 'received',
      createdAt: at,
    };
    assert.deepEqual(erase({ ballot: [ballot], rsvp: [rsvp], vote: [vote], report: [report] }), [
      { table: 'ballot', record: ballot, gone: true },
      { table: 'rsvp', record: rsvp, gone: true },
      { table: 'vote', record: vote, gone: true },
      { table: 'report', record: { ...report, author: nobody } },
    ]);
  });

  it('takes away a question that nobody else has answered, whoever voted for it', () => {
    const own = answer('own', actor.id);
    assert.deepEqual(
      erase(
        { question: [question()], answer: [own] },
        { threads: [{ question: question(), answers: [own] }] },
      ),
      [
        { table: 'answer', record: own, gone: true },
        { table: 'question', record: question(), gone: true },
      ],
    );
  });

  it('leaves of a question with answers of others when it was asked, and what the team has said', () => {
    const asked = question({ version: 'v', editedAt: before, acceptance: acceptance('other', 'asker') });
    const stub = { id: 'q', title: '', author: nobody, createdAt: before, erased: true };
    const left = (change: Partial<Question> = {}) =>
      erase(
        {},
        { threads: [{ question: { ...asked, ...change }, answers: [answer('other', 'guest:budi')] }] },
      );
    assert.deepEqual(left(), [{ table: 'question', record: { ...stub, closedAt: now.toISOString() } }]);
    const said = { closedAt: before, closedReason: 'Asked twice.', acceptance: acceptance('other', 'team') };
    assert.deepEqual(left(said), [{ table: 'question', record: { ...stub, ...said } }]);
    const original = { title: 'How fine?' };
    const mended = { ...said, editedBy: 'team', original, pinnedAt: before, setBy: { pinned: 'c' } } as const;
    assert.deepEqual(left(mended), left(said), 'neither words nor their place at the top');
  });

  it('takes the mark off a question that an erased answer had, and leaves any other', () => {
    const marked = question({ author: 'guest:budi', acceptance: acceptance('own', 'asker') });
    const answers = [answer('own', actor.id), answer('other', 'guest:citra')];
    const changes = (question: Question) => erase({}, { threads: [{ question, answers }] });
    assert.deepEqual(changes(marked), [
      { table: 'question', record: { ...marked, acceptance: { ...marked.acceptance!, answerId: null } } },
    ]);
    assert.deepEqual(changes({ ...marked, acceptance: acceptance('other', 'asker') }), []);
  });

  it('takes away what was left of a question with the last answer to it', () => {
    const left = question({ title: '', author: nobody, erased: true });
    const thread = (...answers: Answer[]) => erase({}, { threads: [{ question: left, answers }] });
    assert.deepEqual(thread(answer('own', actor.id)), [{ table: 'question', record: left, gone: true }]);
    assert.deepEqual(thread(answer('own', actor.id), answer('other', 'guest:citra')), []);
  });

  it('gives the place to whoever has waited longest, unless the event is over or nobody gets in', () => {
    const event: CommunityEvent = {
      id: 'e',
      title: 'Cupping',
      startsAt: '2026-05-02T12:00:00.000Z',
      endsAt: '2026-05-02T14:00:00.000Z',
      zone: 'Asia/Makassar',
      mode: 'offline',
      capacity: 2,
      waitlist: true,
      status: 'scheduled',
      createdAt: before,
    };
    const line = [1, 2].map((turn): Rsvp => ({
      eventId: 'e',
      person: `p${turn}`,
      answer: 'wait',
      turn,
      commandId: `c${turn}`,
      at: before,
    }));
    const freed = (change: Partial<CommunityEvent>, going = 2) => {
      const attendance = { going, waiting: 2, lastTurn: 2 };
      const events = [{ event: { ...event, ...change }, attendance, line }];
      return erase({}, { events }).map(({ record }) => record);
    };
    const { turn: _, ...first } = line[0]!;
    assert.deepEqual(freed({}), [{ ...first, answer: 'yes' }]);
    assert.deepEqual(freed({ endsAt: before, startsAt: before }), []);
    assert.deepEqual(freed({ status: 'cancelled' }), []);
    assert.deepEqual(freed({ capacity: 1 }), [], 'more went than there were places for');
  });
});

describe('a copy of what somebody has given', () => {
  it('leaves out what the team has said about their questions', () => {
    const team = { closedAt: before, closedReason: 'Asked twice.', acceptance: acceptance('a', 'team') };
    const view = (question: Question) =>
      viewPerson({ ...nothingGiven, question: [question] }, actor, 'v', now).given.question;
    assert.deepEqual(view(question(team)), [question()]);
    const own = question({ acceptance: acceptance('a', 'asker') });
    assert.deepEqual(view(own), [own]);
  });

  it('holds their own words where the team has changed them, and none of the marks of the team', () => {
    const { body: _, ...untexted } = question();
    const own = { title: 'How fine?', version: 'v1', editedAt: before };
    const mended = question({
      version: 'v2',
      editedAt: now.toISOString(),
      editedBy: 'team',
      original: { ...own, reason: 'A name.' },
      pinnedAt: before,
      setBy: { pinned: 'c1', closed: 'c2' },
    });
    const marks = { verifiedAt: before, setBy: { verified: 'c' } };
    const mendedAnswer = answer('a', actor.id, {
      ...marks,
      version: 'v2',
      editedAt: before,
      editedBy: 'team',
      original: { body: 'Like dust.' },
    });
    const all = { ...nothingGiven, question: [mended], answer: [answer('b', actor.id, marks), mendedAnswer] };
    const { given } = viewPerson(all, actor, 'v', now);
    assert.deepEqual(given.question, [{ ...untexted, ...own }]);
    assert.deepEqual(given.answer, [answer('b', actor.id), answer('a', actor.id, { body: 'Like dust.' })]);
  });
});
