import { atom, type ReadableAtom } from 'nanostores';
import type { GuyubError } from '../backend/errors.ts';
import type { Backend } from '../backend/resolve.ts';
import type { Command } from '../model/records.ts';
import type { EventCommand, EventsRead, EventsWhen, EventView, RsvpAnswer } from '../model/event.ts';
import { reader, type Reader } from './reading.ts';
import type { Sent } from './sending.ts';
import { writing } from './writing.ts';

export { placesLeft, timesOf } from '../model/event.ts';
export type { EventView };

export interface EventListState {
  /** All pages of a list that have been read so far, with what is on its way applied; absent before the first. */
  readonly lists: Partial<Record<EventsWhen, readonly EventView[]>>;
  /** Whether a list goes on. */
  readonly more: Partial<Record<EventsWhen, boolean>>;
  /** A list of which a page is being read. */
  readonly reading: Partial<Record<EventsWhen, boolean>>;
  /** The last read of a list failed; what is shown was known before. */
  readonly error: Partial<Record<EventsWhen, GuyubError | undefined>>;
  /** The viewer's answers that are not settled, the newest last. */
  readonly sent: readonly Sent<EventCommand>[];
}

export interface EventListStore {
  readonly state: ReadableAtom<EventListState>;
  readonly durable: boolean | undefined;
  /** Reads a list's first page, or again what failed. */
  open(when: EventsWhen): Promise<void>;
  /** Reads the next page. */
  more(when: EventsWhen): Promise<void>;
  command(event: EventView, answer: RsvpAnswer): Promise<EventCommand>;
  send(command: EventCommand): Promise<void>;
  /** Takes note of a refusal. */
  dismiss(eventId: string): void;
  prepareWriting(): Promise<unknown>;
  close(): void;
}

export function eventListStore(backend: Backend): EventListStore {
  const sent = atom<readonly Sent<EventCommand>[]>([]);
  const concerns = (command: Command): command is EventCommand => command.type === 'event.rsvp';
  const way = writing(backend, sent, concerns, {
    readersOf: (command) => (command ? pageWith(command.eventId) : [...pages.upcoming, ...pages.past]),
    fetchRules: () => import('./event-list-writing.ts'),
  });
  const pages: Record<EventsWhen, Reader<EventsRead>[]> = { upcoming: [], past: [] };
  const waiting = new Set<EventsWhen>();

  const listOf = (when: EventsWhen) => {
    const reads = pages[when].flatMap(({ reading }) => reading.get().result ?? []);
    if (!reads.length) return undefined;
    // An event that moved between two reads may stand on two pages.
    const events = new Map<string, EventView>();
    for (const read of reads) {
      for (const event of (way.rules?.applyAll(read, sent.get()) ?? read).events) {
        if (!events.has(event.id)) events.set(event.id, event);
      }
    }
    return [...events.values()];
  };
  const lastRead = (when: EventsWhen) => pages[when].at(-1)?.reading.get();
  const both = <T>(of: (when: EventsWhen) => T) => ({ upcoming: of('upcoming'), past: of('past') });
  const compute = (): EventListState => {
    const lists = both(listOf);
    return {
      lists: {
        ...(lists.upcoming && { upcoming: lists.upcoming }),
        ...(lists.past && { past: lists.past }),
      },
      more: both((when) => Boolean(lastRead(when)?.result?.next)),
      reading: both((when) => waiting.has(when)),
      error: both((when) => pages[when].map(({ reading }) => reading.get().error).find(Boolean)),
      sent: sent.get(),
    };
  };
  const state = atom(compute());
  const update = () => state.set(compute());

  const pageWith = (eventId: string) => {
    const page = [...pages.upcoming, ...pages.past].find(({ reading }) =>
      reading.get().result?.events.some(({ id }) => id === eventId),
    );
    return page ? [page] : pages.upcoming.slice(0, 1);
  };
  const settle = () => {
    way.opened?.settle();
    update();
  };
  const add = async (when: EventsWhen, cursor?: string) => {
    const page = reader(backend, { type: 'events', when, ...(cursor !== undefined && { cursor }) });
    pages[when].push(page);
    page.reading.listen(settle);
    waiting.add(when);
    update();
    await page.refresh();
    waiting.delete(when);
    update();
  };
  const stop = sent.listen(update);
  return {
    state,
    get durable() {
      return way.opened?.durable;
    },
    async open(when) {
      if (!pages[when].length) return add(when);
      await Promise.all(
        pages[when].map(({ reading, refresh }) => {
          const { result, error } = reading.get();
          return error || !result ? refresh() : undefined;
        }),
      );
    },
    async more(when) {
      const next = lastRead(when)?.result?.next;
      if (next !== undefined && !waiting.has(when)) await add(when, next);
    },
    async command(event, answer) {
      await way.open();
      return way.rules!.rsvpCommand(event, answer);
    },
    send: async (command) => (await way.open()).send(command),
    dismiss: (eventId) =>
      way.opened?.drop((each) => each.state === 'refused' && each.command.eventId === eventId),
    prepareWriting: way.open,
    close() {
      stop();
      way.close();
      for (const page of [...pages.upcoming, ...pages.past]) page.close();
    },
  };
}
