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
  command(event: EventView, answer: RsvpAnswer): Promise<EventCommand>;
  send(command: EventCommand): Promise<void>;
  /** Takes note of a refusal. */
  dismiss(eventId: string): void;
  prepareWriting(): Promise<unknown>;
  close(): void;
}

export function eventListStore(backend: Backend, when: EventsWhen): EventListStore {
  const sent = atom<readonly Sent<EventCommand>[]>([]);
  const concerns = (command: Command): command is EventCommand => command.type === 'event.rsvp';
  const pages: Reader<EventsRead>[] = [];
  const way = writing(backend, sent, concerns, {
    readersOf: (command) => (command ? pageWith(command.eventId) : pages),
    fetchRules: () => import('./event-list-writing.ts'),
  });
  let waiting = false;

  const pageWith = (eventId: string) => {
    const page = pages.find(({ reading }) => reading.get().result?.events.some(({ id }) => id === eventId));
    return page ? [page] : pages.slice(0, 1);
  };
  const compute = (): EventListState => {
    const readings = pages.map(({ reading }) => reading.get());
    const reads = readings.flatMap(({ result }) => result ?? []);
    const shown = reads.flatMap((read) => (way.rules?.applyAll(read, sent.get()) ?? read).events);
    // An event that moved between two reads may stand on two pages: the first one counts.
    const seen = new Set<string>();
    const events = shown.filter(({ id }) => !seen.has(id) && seen.add(id));
    return {
      ...(reads.length && { events }),
      more: readings.at(-1)?.result?.next !== undefined,
      reading: waiting,
      error: readings.find(({ error }) => error)?.error,
      sent: sent.get(),
    };
  };
  const state = atom(compute());
  const update = () => state.set(compute());

  const add = async (cursor?: string) => {
    const page = reader(backend, { type: 'events', when, ...(cursor !== undefined && { cursor }) });
    pages.push(page);
    page.reading.listen(() => {
      way.opened?.settle();
      update();
    });
    waiting = true;
    update();
    await page.refresh();
    waiting = false;
    update();
  };
  const stop = sent.listen(update);

  return {
    state,
    get durable() {
      return way.opened?.durable;
    },
    async open() {
      if (!pages.length) return add();
      const failed = pages.filter(({ reading }) => reading.get().error || !reading.get().result);
      await Promise.all(failed.map(({ refresh }) => refresh()));
    },
    async more() {
      const next = pages.at(-1)?.reading.get().result?.next;
      if (next !== undefined && !waiting) await add(next);
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
      for (const page of pages) page.close();
    },
  };
}
