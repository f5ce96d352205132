import { newId } from '../model/id.ts';
import { applyToEvents } from '../model/event-rules.ts';
import { timesOf } from '../model/event.ts';
import type { EventCommand, EventsRead, EventView, RsvpAnswer } from '../model/event.ts';
import type { Pages } from './pages.ts';
import type { Reader } from './reading.ts';
import type { Sent } from './sending.ts';
import { after, type Timer } from './until.ts';

/** A page with all answers applied to it that have not been refused. */
export function applyAll(read: EventsRead, sent: readonly Sent<EventCommand>[]): EventsRead {
  return sent
    .filter(({ state }) => state !== 'refused')
    .reduce((seen, { command }) => applyToEvents(seen, command), read);
}

/** The pages that show what a command leads to: the one with its event, or else the first; without a command all. */
export function readersOf(
  { readers }: Pages<EventsRead>,
  command?: EventCommand,
): readonly Reader<EventsRead>[] {
  if (!command) return readers;
  const isIn = ({ reading }: Reader<EventsRead>) =>
    reading.get().result?.events.some(({ id }) => id === command.eventId);
  const page = readers.find(isIn);
  return page ? [page] : readers.slice(0, 1);
}

/** The command that sets the viewer's answer, newer than any seen of theirs; what they are called stays as it is. */
export function rsvpCommand(
  { id, mine }: EventView,
  answer: RsvpAnswer,
  name: string | undefined = mine?.name,
): EventCommand {
  const called = answer !== 'no' && name !== undefined && { name };
  return { id: newId(mine?.commandId), type: 'event.rsvp', eventId: id, answer, ...called };
}

/** Reads a list again when the next of its events is over. */
export function awaitEnd(list: Pages<EventsRead>, before?: Timer): Timer | undefined {
  const reads = list.results();
  const at = reads[0]?.at;
  const ends = reads.flatMap(({ events }) => events.flatMap((event) => timesOf(event)?.end ?? []));
  const [next] = ends.filter((end) => end > at!).sort();
  return after(next, at, () => list.readers.forEach((page) => page.refresh()), before);
}
