import type { Read } from './community.ts';
import type { Table, Tables } from './records.ts';

/** The kinds of records that people give, and the field of each that says who did. */
export const giverIn = {
  ballot: 'voter',
  feedback: 'author',
  rsvp: 'person',
  pledge: 'person',
  report: 'author',
  question: 'author',
  answer: 'author',
  vote: 'person',
} as const satisfies { readonly [T in Table]?: keyof Tables[T] };
export type GivenTable = keyof typeof giverIn;
export const givenTables = Object.keys(giverIn) as readonly GivenTable[];

/** Everything that one person has given to a community, each kind under its table's name, in any order. */
export type Given = { readonly [T in GivenTable]: readonly Tables[T][] };

export const nothingGiven: Given = {
  ballot: [],
  feedback: [],
  rsvp: [],
  pledge: [],
  report: [],
  question: [],
  answer: [],
  vote: [],
};

/**
 * A copy of everything that the asker has given to the community, and of nothing that others have.
 *
 * ```js
 * const { given } = await backend.adapter.read({ type: 'person' });
 * ```
 *
 * `backend` is `backendOf(adapter)`, or `await resolveBackend(address)` where the page's widgets name an address.
 */
export interface PersonRead extends Read {
  readonly given: Given;
}

/**
 * Erases everything that its sender has given to the community. Gone are ballots, answers to events and to rules,
 * votes, feedback, answers and questions; a question that others have answered stays without its words and its author,
 * and a report without its author, for those who have to act on it. Whoever it was may write again, as anybody may.
 *
 * What waits on this device is ordered around it: what was given before is erased too, what is given after stays. For that
 * it is given through the outbox that the widgets use, see {@link PersonRead} for `backend`:
 *
 * ```js
 * const outbox = await backend.outbox();
 * await outbox.submit({ id: newId(), type: 'person.erase' });
 * ```
 */
export interface PersonErase {
  readonly id: string;
  readonly type: 'person.erase';
}
