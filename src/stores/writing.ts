import type { WritableAtom } from 'nanostores';
import type { Backend } from '../backend/resolve.ts';
import type { Command } from '../model/records.ts';
import type { Sending, Sent } from './sending.ts';

/** The way out of a store, fetched after the first view. Until then nothing is on its way. */
export interface Writing<C extends Command> {
  /** Fetches it, with what an earlier visit left in the outbox. */
  open(): Promise<Sending<C>>;
  /** The same, where it has been fetched. */
  readonly opened: Sending<C> | undefined;
  close(): void;
}

export function writing<C extends Command>(
  backend: Backend,
  sent: WritableAtom<readonly Sent<C>[]>,
  concerns: (command: Command) => command is C,
): Writing<C> {
  let opened: Sending<C> | undefined;
  let opening: Promise<Sending<C>> | undefined;
  let closed = false;

  const fetchIt = async () => {
    const { sending } = await import('./sending.ts');
    const way = await sending(backend, sent, concerns);
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
    close() {
      closed = true;
      opened?.close();
    },
  };
}
