import * as fc from 'fast-check';
import type { Command } from '../../../src/model/records.ts';
import type { GuyubError } from '../../../src/backend/errors.ts';

// What happens, as fast-check draws it.

export const people = ['Ani', 'Budi', 'Citra'] as const;

/** How the network and the backend fail a request: with what, and whether before or after the command was done. */
export const faults: Readonly<Record<string, { before?: GuyubError['code']; after?: GuyubError['code'] }>> = {
  'request lost': { before: 'offline' },
  'reply lost': { after: 'timeout' },
  'server failed': { before: 'server' },
  'gateway failed': { after: 'server' },
  'too often': { before: 'rate-limited' },
};

/** A question that can be answered and voted for, or one of its answers. */
export interface Spot {
  readonly questionId: string;
  readonly answerId?: string;
  /** The commands that were to edit it, the oldest first. */
  readonly edits?: string[];
}

/** What is there to write about from the start; the first one is no answer to that question. */
export const firstSpots: readonly Spot[] = [
  { questionId: 'closed', answerId: 'tip' },
  { questionId: 'closed' },
  { questionId: 'old' },
  { questionId: 'old', answerId: 'tip' },
];

const a = <const T extends string>(...values: T[]) => fc.constantFrom(...values);
const pollId = a('place', 'place', 'fixed');
/** Which of the spots there are by then, counted from the newest. */
const spot = fc.nat(4);
const newSpot = fc.nat(2);

// Commands before they have their ids.
const ballots = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: a('poll.vote'),
      pollId,
      choices: fc.uniqueArray(a('a', 'b', 'c', 'a', 'b', 'nowhere'), { minLength: 1, maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: a('poll.withdraw'), pollId }) },
);
const rsvps = fc.record({
  type: a('event.rsvp'),
  eventId: a('walk', 'dinner'),
  answer: a('yes', 'no', 'wait'),
});
const erasures = fc.record({ type: a('person.erase') });
const threads = fc.oneof(
  fc.record({ type: a('question.ask'), title: a('How coarse?', 'How long?') }),
  fc.record({ type: a('answer.post'), spot, body: a('A month.', 'A year.') }),
);
const votes = fc.oneof(
  { weight: 1, arbitrary: threads },
  { weight: 3, arbitrary: fc.record({ type: a('vote.set'), spot, value: fc.constantFrom<0 | 1>(1, 0) }) },
);
const acceptances = fc.oneof(
  { weight: 1, arbitrary: threads },
  // Only who asked may: that is somebody of this sequence for the newest alone.
  { weight: 5, arbitrary: fc.record({ type: a('answer.accept'), spot: newSpot }) },
);
const edits = fc.oneof(
  { weight: 1, arbitrary: threads },
  {
    weight: 4,
    arbitrary: fc.record({ type: a('edit'), spot: newSpot, words: a('So?', 'Or so?'), behind: fc.nat(1) }),
  },
);
const leaving = fc.oneof(
  { weight: 4, arbitrary: threads },
  { weight: 2, arbitrary: fc.record({ type: a('answer.accept'), spot: newSpot }) },
  { weight: 1, arbitrary: erasures },
);
const feedback = fc.record({ type: a('feedback.send'), kind: a('idea'), message: a('A bench.', 'A tree.') });
const pledges = fc.record({
  type: a('conduct.accept', 'conduct.accept', 'conduct.decline'),
  policyId: a('rules'),
  version: fc.constant(1),
  locale: a('id'),
});
const anything = fc.oneof(
  { weight: 4, arbitrary: ballots },
  { weight: 4, arbitrary: rsvps },
  { weight: 4, arbitrary: votes },
  { weight: 4, arbitrary: acceptances },
  { weight: 2, arbitrary: edits },
  { weight: 1, arbitrary: feedback },
  { weight: 1, arbitrary: pledges },
  { weight: 1, arbitrary: erasures },
);
type Deed = typeof anything extends fc.Arbitrary<infer T> ? T : never;

export function commandOf(deed: Deed, id: string, spots: readonly Spot[]): Command {
  if (!('spot' in deed)) return { id, ...deed };
  const { spot: back, ...rest } = deed;
  const { questionId, answerId, edits = [] } = spots.at(-1 - (back % spots.length))!;
  if (rest.type === 'edit') {
    const { words, behind } = rest;
    // Mostly of the newest words that were given, and now and then of those before them.
    const ifVersion = [answerId ?? questionId, ...edits].toReversed()[Math.min(behind, edits.length)]!;
    edits.push(id);
    return answerId === undefined
      ? { id, type: 'question.edit', questionId, title: words, ifVersion }
      : { id, type: 'answer.edit', questionId, answerId, body: words, ifVersion };
  }
  if (rest.type === 'answer.post') return { id, ...rest, questionId };
  if (rest.type === 'answer.accept') return { id, ...rest, questionId, answerId: answerId ?? null };
  return { id, ...rest, questionId, ...(answerId !== undefined && { answerId }) };
}

/** One of them more often, who so contradicts herself. */
const who = a('Ani', ...people);
/** Which of those there are by then. */
const which = fc.nat(30);

const step = (deed: fc.Arbitrary<Deed>) =>
  fc.oneof(
    // Somebody writes, on one of their two devices.
    { weight: 8, arbitrary: fc.record({ step: a('write'), who, device: fc.constantFrom(0, 1), deed }) },
    // One of the devices that have something to send is let send one request. Less often than somebody writes, so that
    // commands pile up and those of one device come after newer ones of the other.
    {
      weight: 7,
      arbitrary: fc.record({
        step: a('send'),
        which,
        fault: fc.oneof(
          { weight: 4, arbitrary: a('none') },
          { weight: 1, arbitrary: a('twice') },
          { weight: 5, arbitrary: a(...Object.keys(faults)) },
        ),
      }),
    },
    // A copy of an earlier request arrives late.
    { weight: 3, arbitrary: fc.record({ step: a('old copy'), which }) },
    // Somebody uses the id of an earlier request, for the same words or for others.
    { weight: 1, arbitrary: fc.record({ step: a('taken id'), which, who, deed: fc.option(deed) }) },
  );

export type Step = ReturnType<typeof step> extends fc.Arbitrary<infer T> ? T : never;

/** Everything, or one kind of thing: then more of it is about the same. */
export const steps: fc.Arbitrary<Step[]> = fc.oneof(
  ...[anything, ballots, rsvps, votes, acceptances, edits, leaving].map((deed) =>
    // Not the short ones first that fast-check prefers: there are few runs, and each has a setting to be built.
    fc.noBias(fc.array(step(deed), { maxLength: 60, size: 'max' })),
  ),
);
