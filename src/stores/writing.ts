import type { WritableAtom } from 'nanostores';
import type { Backend } from '../backend/resolve.ts';
import type { Command } from '../model/records.ts';
import type { ReadersOf, Sending, Sent } from './sending.ts';

/** The way out of a store, fetched after the first view. Until then nothing is on its way. */
export interface Writing<C extends Command, Rules> {
  /** Fetches it, with what an earlier visit left in the outbox. */
  open(): Promise<Sending<C>>;
  /** The same, where it has been fetched. */
  readonly opened: Sending<C> | undefined;
  /** What the store does with commands, fetched with the way out. */
  readonly rules: Rules | undefined;
  close(): void;
}

export interface WritingOptions<C extends Command, Rules> {
  /** The reads that show what commands lead to; by default there are none. */
  readonly readersOf?: ReadersOf<C>;
  /** Fetches `rules`. */
  readonly fetchRules?: () => Promise<Rules>;
}

/**
 * @param sent where commands are shown, in the order in which they were given
 * @param concerns which of the waiting commands belong there
 */
export function writing<C extends Command, Rules = unknown>(
  backend: Backend,
  sent: WritableAtom<readonly Sent<C>[]>,
  concerns: (command: Command) => command is C,
  { readersOf = () => [], fetchRules }: WritingOptions<C, Rules> = {},
): Writing<C, Rules> {
  let rules: Rules | undefined;
  let opened: Sending<C> | undefined;
  let opening: Promise<Sending<C>> | undefined;
  let closed = false;

  const fetchIt = async () => {
    const [{ sending }, fetched] = await Promise.all([import('./sending.ts'), fetchRules?.()]);
    rules = fetched;
    const way = await sending(backend, sent, concerns, readersOf);
    if (closed) way.close();
    return (opened = way);
  };
  return {
    open() {
      opening ??= fetchIt();
      opening.catch(() => (opening = undefined));
      return opening;
    },
    get opened() {
      return opened;
    },
    get rules() {
      return rules;
    },
    close() {
      closed = true;
      opened?.close();
    },
  };
}
