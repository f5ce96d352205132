import { atom, type ReadableAtom } from 'nanostores';
import type { GuyubError } from '../backend/errors.ts';
import type { Backend } from '../backend/resolve.ts';
import type { Command } from '../model/records.ts';
import type { EventCommand, EventsRead, EventsWhen, EventView, RsvpAnswer } from '../model/event.ts';
import { pages } from './pages.ts';
import type { Reader } from './reading.ts';
import type { Sent } from './sending.ts';
import type { Timer } from './until.ts';
import { writing } from './writing.ts';

export { placesLeft, timesOf } from '../model/event.ts';
export type { EventsWhen, EventView, RsvpAnswer };

export interface EventListState {
  /** When the first page was made, by the backend's clock. */
  readonly at?: string | undefined;
  /** All pages that have been read so far, with what is on its way applied; absent before the first. */
  readonly events?: readonly EventView[];
  /** Whether the list goes on. */
  readonly more: boolean;
  /** A page is being read. */
  readonly reading: boolean;
  /** The last read failed; what is shown was known before. */
  readonly error?: GuyubError | undefined;
  /** The viewer's answers that are not settled, the newest last. */
  readonly sent: readonly Sent<EventCommand>[];
}

export interface EventListStore {
  readonly state: ReadableAtom<EventListState>;
  readonly durable: boolean | undefined;
  /** Reads the first page, or again what failed. */
  open(): Promise<void>;
  /** Reads the next page. */
  more(): Promise<void>;
  command(event: EventView, answer: RsvpAnswer, name?: string): Promise<EventCommand>;
  send(command: EventCommand): Promise<void>;
  /** Takes note of a refusal. */
  dismiss(eventId: string): void;
  prepareWriting(): Promise<unknown>;
  close(): void;
}

/** @param only one event alone, whenever it is */
export function eventListStore(backend: Backend, when: EventsWhen, only?: string): EventListStore {
  const sent = atom<readonly Sent<EventCommand>[]>([]);
  const concerns = (command: Command): command is EventCommand => command.type === 'event.rsvp';
  const way = writing(backend, sent, concerns, {
    readersOf: (command?: EventCommand): readonly Reader<EventsRead>[] => way.rules!.readersOf(list, command),
    fetchRules: () => import('./event-list-writing.ts'),
  });
  const list = pages(backend, { type: 'events', when, id: only } as const, () => {
    way.opened?.settle();
    update();
    awaitEnd();
  });
  let timer: Timer | undefined;
  const awaitEnd = () => {
    timer = way.rules?.awaitEnd(list, timer);
  };

  const compute = (): EventListState => {
    const reads = list.results();
    const shown = reads.flatMap((read) => (way.rules?.applyAll(read, sent.get()) ?? read).events);
    // An event that moved between two reads may stand on two pages: the first one counts. A backend that knows of lists
    // alone gives others beside the one that is asked for.
    const seen = new Set<string>();
    const events = shown.filter(({ id }) => (only ?? id) === id && !seen.has(id) && seen.add(id));
    return {
      at: reads[0]?.at,
      ...(reads.length && { events }),
      more: !only && list.more(),
      reading: list.waiting,
      error: list.error(),
      sent: sent.get(),
    };
  };
  const state = atom(compute());
  const update = () => state.set(compute());

  const stop = sent.listen(update);

  return {
    state,
    get durable() {
      return way.opened?.durable;
    },
    open: list.open,
    more: list.next,
    async command(...asked) {
      await way.open();
      return way.rules!.rsvpCommand(...asked);
    },
    send: async (command) => (await way.open()).send(command),
    dismiss: (eventId) =>
      way.opened?.drop((each) => each.state === 'refused' && each.command.eventId === eventId),
    prepareWriting: () => way.open().then(awaitEnd),
    close() {
      stop();
      clearTimeout(timer);
      way.close();
      list.close();
    },
  };
}
