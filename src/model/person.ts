/**
 * Erases everything that its sender has given to the community. Gone are ballots, answers to events and to rules,
 * votes, feedback, answers and questions; a question that others have answered stays without its words and its author,
 * and a report without its author, for those who have to act on it. Whoever it was may write again, as anybody may.
 *
 * What waits on this device is ordered around it: what was given before is erased too, what is given after stays. For that
 * it is given through the outbox that the widgets use, see `PersonRead` in `given.ts` for `backend`:
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
