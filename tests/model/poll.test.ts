import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { applyToPoll, decideBallot, viewPoll } from '../../src/model/poll-rules.ts';
import { isClosed, mostChoices, type Poll } from '../../src/model/poll.ts';
import { actor, Ballots, commands, now, others, poll } from './arbitraries.ts';

const scene = poll.chain((poll) => fc.record({ poll: fc.constant(poll), others: others(poll), commands }));
/** A scene, and its commands in another order, some of them several times. */
const reordered = scene.chain((scene) =>
  fc.record({
    scene: fc.constant(scene),
    order: fc.array(fc.nat(Math.max(0, scene.commands.length - 1)), { maxLength: 24 }),
  }),
);
const plain: Poll = {
  id: 'poll',
  question: '?',
  kind: 'single',
  options: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ],
  results: 'always',
  allowChange: true,
  createdAt: '2026-01-01T00:00:00.000Z',
};

describe('what decides about a ballot', () => {
  it('never lets an older command change anything', () => {
    fc.assert(
      fc.property(scene, ({ poll, others, commands }) => {
        const ballots = new Ballots(poll, others);
        for (const [index, command] of commands.entries()) {
          ballots.give(command);
          const before = ballots.ballot;
          for (const older of commands.slice(0, index)) {
            if (before && older.id <= before.commandId) assert.ok(ballots.give(older), 'it is accepted');
            if (before && older.id <= before.commandId) assert.equal(ballots.ballot, before);
          }
        }
      }),
    );
  });

  it('ends in the same ballot in whatever order and however often commands arrive', () => {
    fc.assert(
      fc.property(reordered, ({ scene: { poll, others, commands }, order }) => {
        const changeable = { ...poll, allowChange: true };
        const [straight, turned] = [new Ballots(changeable, others), new Ballots(changeable, others)];
        for (const command of commands) straight.give(command);
        for (const index of order) if (commands[index]) turned.give(commands[index]);
        for (const command of [...commands].reverse()) turned.give(command);
        assert.deepEqual(turned.ballot, straight.ballot);
      }),
    );
  });

  it('stores only options of the poll, each once, in its order and no more than allowed', () => {
    fc.assert(
      fc.property(scene, ({ poll, others, commands }) => {
        const ballots = new Ballots(poll, others);
        for (const command of commands) ballots.give(command);
        const choices = ballots.ballot?.choices ?? [];
        assert.deepEqual(
          choices,
          poll.options.map(({ id }) => id).filter((id) => choices.includes(id)),
        );
        assert.ok(choices.length <= mostChoices(poll));
      }),
    );
  });

  it('keeps a vote that cannot be changed', () => {
    fc.assert(
      fc.property(scene, ({ poll, others, commands }) => {
        const ballots = new Ballots({ ...poll, allowChange: false }, others);
        let first: readonly string[] | undefined;
        for (const command of commands) {
          ballots.give(command);
          if (ballots.ballot?.choices.length) first ??= ballots.ballot.choices;
          if (first) assert.deepEqual(ballots.ballot?.choices, first);
        }
      }),
    );
  });

  it('does not mistake one option for two of which its name is made', () => {
    const tricky = { ...plain, kind: 'multiple', allowChange: false } as const;
    const options = ['a', 'b', 'a,b'].map((id) => ({ id, label: id }));
    const ballots = new Ballots({ ...tricky, options }, { voters: 0, counts: [0, 0, 0] });
    assert.ok(ballots.give({ id: '1', type: 'poll.vote', pollId: 'poll', choices: ['a', 'b'] }));
    assert.ok(!ballots.give({ id: '2', type: 'poll.vote', pollId: 'poll', choices: ['a,b'] }));
  });

  it('refuses what is new once the poll has closed', () => {
    fc.assert(
      fc.property(scene, ({ poll, commands }) => {
        const closed = { ...poll, closesAt: now.toISOString() };
        for (const command of commands) {
          const decision = decideBallot({ poll: closed, ballot: undefined }, command, actor, now);
          assert.deepEqual(decision, { refusal: { code: 'closed' } });
        }
      }),
    );
  });

  it('closes a poll at its end and not before', () => {
    const closing = { ...plain, closesAt: now.toISOString() };
    assert.ok(!isClosed(closing, new Date(now.getTime() - 1)));
    assert.ok(isClosed(closing, now));
    assert.ok(!isClosed(plain, new Date('9999-01-01')));
  });
});

describe('what is shown of a command before it is accepted', () => {
  it('is what the backend will say', () => {
    fc.assert(
      fc.property(scene, ({ poll, others, commands }) => {
        const ballots = new Ballots(poll, others);
        for (const command of commands) {
          const before = ballots.read();
          if (!ballots.give(command)) continue;
          const foreseen = applyToPoll(before, command);
          const { tally, ...rest } = ballots.read();
          const { tally: foreseenTally, ...foreseenRest } = foreseen;
          assert.deepEqual(foreseenRest, rest);
          // Counts that were hidden cannot be foreseen.
          if (before.tally) assert.deepEqual(foreseenTally, tally);
          else assert.equal(foreseenTally, null);
        }
      }),
    );
  });

  it('is the same when it is applied again, or to a read that has it already', () => {
    fc.assert(
      fc.property(scene, ({ poll, others, commands }) => {
        const ballots = new Ballots(poll, others);
        for (const command of commands) {
          const foreseen = applyToPoll(ballots.read(), command);
          assert.equal(applyToPoll(foreseen, command), foreseen);
          if (!ballots.give(command)) continue;
          const read = ballots.read();
          assert.equal(applyToPoll(read, command), read);
        }
      }),
    );
  });

  it('ends alike in whatever order pending commands are applied', () => {
    fc.assert(
      fc.property(reordered, ({ scene: { poll, others, commands }, order }) => {
        const read = new Ballots({ ...poll, results: 'always' }, others).read();
        const turned = [...order.flatMap((index) => commands[index] ?? []), ...commands].reduce(
          applyToPoll,
          read,
        );
        assert.deepEqual(turned, commands.reduce(applyToPoll, read));
      }),
    );
  });

  it('never counts below nothing', () => {
    fc.assert(
      fc.property(scene, ({ poll, others, commands }) => {
        const { tally } = commands.reduce(applyToPoll, new Ballots(poll, others).read());
        for (const count of tally ? [tally.voters, ...tally.counts] : []) assert.ok(count >= 0);
      }),
    );
  });

  it('does not touch another poll', () => {
    fc.assert(
      fc.property(scene, ({ poll, others, commands }) => {
        const read = new Ballots({ ...poll, id: 'another' }, others).read();
        for (const command of commands) assert.equal(applyToPoll(read, command), read);
      }),
    );
  });
});

describe('who sees what', () => {
  const tally = { voters: 3, counts: [2, 1] };
  const ballot = (...choices: string[]) => ({
    pollId: 'poll',
    voter: actor.id,
    choices,
    commandId: '1',
    castAt: '',
  });
  const seen = (changes: Partial<Poll>, ...choices: string[]) =>
    viewPoll({ poll: { ...plain, ...changes }, ballot: ballot(...choices), tally }, actor, 'v', now);
  const closed = { closesAt: '2026-01-02T00:00:00.000Z' };

  for (const [results, before, voted, after] of [
    ['always', true, true, true],
    ['on-vote', false, true, true],
    ['on-close', false, false, true],
  ] as const) {
    it(`counts are shown ${results}`, () => {
      assert.equal(seen({ results }).tally, before ? tally : null);
      assert.equal(seen({ results }, 'a').tally, voted ? tally : null);
      assert.equal(seen({ results, ...closed }).tally, after ? tally : null);
    });
  }

  it('one can do what would be accepted', () => {
    assert.deepEqual(seen({}).can, ['poll.vote']);
    assert.deepEqual(seen({}, 'a').can, ['poll.vote', 'poll.withdraw']);
    assert.deepEqual(seen({ allowChange: false }).can, ['poll.vote']);
    assert.deepEqual(seen({ allowChange: false }, 'a').can, []);
    assert.deepEqual(seen(closed, 'a').can, []);
  });

  it('a ballot is given without its voter', () => {
    assert.deepEqual(seen({}, 'a').mine, { choices: ['a'], commandId: '1' });
    assert.equal(viewPoll({ poll: plain, ballot: undefined, tally }, actor, 'v', now).mine, null);
  });
});
