import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { newId } from '../../src/model/id.ts';
import { comesBefore } from '../../src/model/order.ts';
import type { Command } from '../../src/model/records.ts';
import type { StaffCommand } from '../../src/model/staff.ts';

const id = (time: number) => newId('', time);
const vote = (time: number, pollId: string): Command => ({
  id: id(time),
  type: 'poll.vote',
  pollId,
  choices: [],
});
const ask = (time: number): Command => ({ id: id(time), type: 'question.ask', title: 'How?' });
const answer = (time: number, questionId: string): Command => ({
  id: id(time),
  type: 'answer.post',
  questionId,
  body: 'So.',
});

/** Two of each kind, all about different records. */
const commands: readonly Command[] = ['x', 'y'].flatMap((record, at) => [
  vote(at, record),
  { id: id(at), type: 'event.rsvp', eventId: record, answer: 'yes' },
  { id: id(at), type: 'conduct.accept', policyId: record, version: 1, locale: 'en' },
  answer(at, record),
  ask(at),
  { id: id(at), type: 'feedback.send', kind: 'idea', message: 'More' },
  { id: id(at), type: 'report.send', reason: 'spam', text: 'There' },
]);

describe('the order of commands', () => {
  it('is none among those about different records', () => {
    for (const one of commands) {
      for (const other of commands) assert.equal(comesBefore(one, other), false, `${one.type} ${other.type}`);
    }
  });

  it('is that of their time about one record, whatever is done to it', () => {
    const question = 'q';
    const about = [
      [vote(1, 'p'), { id: id(2), type: 'poll.withdraw', pollId: 'p' }],
      [answer(1, question), { id: id(2), type: 'vote.set', questionId: question, answerId: 'a', value: 1 }],
      [answer(1, question), { id: id(2), type: 'answer.accept', questionId: question, answerId: 'a' }],
    ] satisfies [Command, Command][];
    for (const [first, then] of about) {
      assert.equal(comesBefore(first, then), true);
      assert.equal(comesBefore(then, first), false);
    }
  });

  it('puts a question before all that is done to it, whatever the clock said', () => {
    const time = fc.integer({ min: 0, max: 2 ** 40 });
    fc.assert(
      fc.property(time, time, (asked, answered) => {
        const question = ask(asked);
        const reply = answer(answered, question.id);
        assert.equal(comesBefore(question, reply), true);
        assert.equal(comesBefore(reply, question), false);
      }),
    );
  });

  it('puts an erasure after all that was given before it, and before all that is given after', () => {
    const erase = (time: number): Command => ({ id: id(time), type: 'person.erase' });
    for (const command of [...commands, erase(1)]) {
      const [earlier, later] = [
        { ...command, id: id(1) },
        { ...command, id: id(3) },
      ];
      assert.deepEqual(
        [comesBefore(earlier, erase(2)), comesBefore(erase(2), earlier)],
        [true, false],
        `an earlier ${command.type}`,
      );
      assert.deepEqual(
        [comesBefore(erase(2), later), comesBefore(later, erase(2))],
        [true, false],
        `a later ${command.type}`,
      );
    }
  });

  it('keeps what the team does about one record in line, and lets other records pass', () => {
    const make: StaffCommand = {
      id: id(2),
      type: 'poll.create',
      question: 'How?',
      kind: 'single',
      options: [],
      results: 'always',
      allowChange: true,
      draft: true,
    };
    const open = (pollId: string): StaffCommand => ({
      id: id(1),
      type: 'poll.open',
      pollId,
      ifVersion: pollId,
    });
    assert.ok(comesBefore(make, open(make.id)), 'what it makes comes before what is done to it');
    assert.ok(!comesBefore(make, open('another')));
    const reply = (time: number, kind: 'feedback' | 'report', about: string): StaffCommand => ({
      id: id(time),
      type: 'message.reply',
      target: { kind, id: about },
      body: 'So.',
      ifVersion: about,
    });
    assert.ok(comesBefore(reply(1, 'feedback', 'x'), reply(2, 'feedback', 'x')));
    assert.ok(!comesBefore(reply(1, 'feedback', 'x'), reply(2, 'feedback', 'y')));
    assert.ok(!comesBefore(reply(1, 'feedback', 'x'), reply(2, 'report', 'x')));
    const place = (time: number, name: string): StaffCommand => ({
      id: id(time),
      type: 'placement.set',
      kind: 'poll',
      name,
      items: [],
    });
    assert.ok(comesBefore(place(1, 'home'), place(2, 'home')));
    assert.ok(!comesBefore(place(1, 'home'), place(2, 'shop')));
    const discard = (time: number, name: string): StaffCommand => ({
      id: id(time),
      type: 'placement.discard',
      kind: 'poll',
      name,
      ifVersion: id(0),
    });
    assert.ok(comesBefore(discard(1, 'home'), place(2, 'home')), 'a name is made anew after it was deleted');
    assert.ok(!comesBefore(discard(1, 'home'), place(2, 'shop')));
  });
});
