import { newId } from '../model/id.ts';
import { applyToEvents } from '../model/event-rules.ts';
import { timesOf } from '../model/event.ts';
import type { EventCommand, EventsRead, EventView, RsvpAnswer } from '../model/event.ts';
import type { Sent } from './sending.ts';
import { timeUntil } from './until.ts';

/** A page with all answers applied to it that have not been refused. */
export function applyAll(read: EventsRead, sent: readonly Sent<EventCommand>[]): EventsRead {
  return sent
    .filter(({ state }) => state !== 'refused')
    .reduce((seen, { command }) => applyToEvents(seen, command), read);
}

/** The command that sets the viewer's answer, newer than any seen of theirs. */
export function rsvpCommand({ id, mine }: EventView, answer: RsvpAnswer): EventCommand {
  return { id: newId(mine?.commandId), type: 'event.rsvp', eventId: id, answer };
}

/** Milliseconds until the next of the coming events is over, and the list is to be read again. */
export function untilNextEnd(reads: readonly EventsRead[]): number | undefined {
  const [first] = reads;
  const ends = reads.flatMap(({ events }) => events.flatMap((event) => timesOf(event)?.end ?? []));
  const next = ends.filter((end) => end > first!.at).sort()[0];
  return next === undefined ? undefined : timeUntil(next, first!.at);
}
