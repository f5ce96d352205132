import * as fc from 'fast-check';
import type { Actor } from '../../src/model/community.ts';
import { newId } from '../../src/model/id.ts';
import type { Poll, PollCommand, PollRead, Tally, TouchedByVote } from '../../src/model/poll.ts';
import { decideBallot, viewPoll } from '../../src/model/poll-rules.ts';

export const now = new Date('2026-05-01T12:00:00.000Z');
export const actor: Actor = { id: 'guest:ani', roles: [] };

/** Names as people give them: with commas, emoji and letters of other scripts, so that no list is told by its text. */
const names = ['a', 'b', 'a,b', 'ب', '🏡', 'toString'] as const;

export const poll: fc.Arbitrary<Poll> = fc.record({
  id: fc.constant('poll'),
  question: fc.string(),
  kind: fc.constantFrom('single', 'multiple'),
  options: fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 1 })
    .map((ids) => ids.map((id) => ({ id, label: id }))),
  results: fc.constantFrom('always', 'on-vote', 'on-close'),
  allowChange: fc.boolean(),
  createdAt: fc.constant('2026-01-01T00:00:00.000Z'),
});

/** Commands in the order of their making, each with an id of its own; some ask for what the poll does not have. */
export const commands = fc
  .array(
    fc.oneof(
      fc.record({
        type: fc.constant('poll.vote' as const),
        choices: fc.array(fc.constantFrom(...names, 'nowhere'), { minLength: 1, maxLength: 4 }),
      }),
      fc.record({ type: fc.constant('poll.withdraw' as const) }),
    ),
    { maxLength: 8 },
  )
  .map((list) => {
    let id = '';
    return list.map((command): PollCommand => ({ ...command, id: (id = newId(id)), pollId: 'poll' }));
  });

/** How others voted: counts that their number allows. */
export const others = (poll: Poll): fc.Arbitrary<Tally> =>
  fc
    .array(
      fc.subarray(
        poll.options.map(({ id }) => id),
        { minLength: 1 },
      ),
      { maxLength: 5 },
    )
    .map((ballots) => ({
      voters: ballots.length,
      counts: poll.options.map(({ id }) => ballots.filter((ballot) => ballot.includes(id)).length),
    }));

/** A backend with one voter and the tally of all others. */
export class Ballots {
  readonly poll: Poll;
  readonly others: Tally;
  ballot: TouchedByVote['ballot'];

  constructor(poll: Poll, others: Tally) {
    this.poll = poll;
    this.others = others;
  }

  /** Whether it was accepted. */
  give(command: PollCommand): boolean {
    const { changes } = decideBallot(this, command, actor, now);
    for (const change of changes ?? []) if (change.table === 'ballot') this.ballot = change.record;
    return changes !== undefined;
  }

  read(): PollRead {
    const mine = this.ballot?.choices ?? [];
    const tally = {
      voters: this.others.voters + Number(mine.length > 0),
      counts: this.poll.options.map(
        ({ id }, index) => this.others.counts[index]! + Number(mine.includes(id)),
      ),
    };
    return viewPoll({ poll: this.poll, ballot: this.ballot, tally }, actor, '', now);
  }
}
