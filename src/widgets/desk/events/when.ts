import { bothClocks, indonesianClocks } from '../../../stores/desk-event.ts';
import { clockName, zoneHere } from '../clock.ts';

// When an event is, in words: by the clock at the event, and by that of whoever reads.

export { clockName, zoneHere };

const formats = new Map<string, Intl.DateTimeFormat>();

function format(tag: string, zone: string, dated: boolean): Intl.DateTimeFormat {
  const key = `${tag} ${zone} ${dated}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(tag, {
      ...(dated && { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
      hour: '2-digit',
      minute: '2-digit',
      timeZone: zone,
    });
    formats.set(key, known);
  }
  return known;
}

/** From begin to end, by the clock of a zone; nothing where that cannot be said. */
export function spanIn(tag: string, zone: string, start: string, end: string): string | undefined {
  try {
    return format(tag, zone, true).formatRange(new Date(start), new Date(end));
  } catch {
    return undefined;
  }
}

/** The same with the zone's name. */
export function timeIn(tag: string, zone: string, start: string, end: string): string | undefined {
  const span = spanIn(tag, zone, start, end);
  return span && `${span} ${indonesianClocks[zone] ?? clockName(zone)}`;
}

/** Whether the reader's clock shows something else than that at the event. */
export function differsHere(zone: string, start: string, end: string): boolean {
  return [start, end].some((time) => bothClocks(time, zone, zoneHere()).ahead !== 0);
}
