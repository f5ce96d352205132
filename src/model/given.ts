import type { Read } from './community.ts';
import type { MailAddress } from './mail.ts';
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
  /** Where they want to be told by e-mail of what concerns them, where the backend sends any. */
  readonly mail?: MailAddress;
}
