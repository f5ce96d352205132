import { toUtc } from './time.ts';

// Zones of time, by what the platform knows of them and nothing else.

/** Making a format takes longer than using it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const made =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      era: 'short',
    });
  clocks.set(zone, made);
  return made;
}

/** Whether a text names a zone of the IANA's that is known here. Offsets such as `+07:00`, which know no summer, are none. */
export function isZone(zone: unknown): boolean {
  if (typeof zone !== 'string' || !/^[a-z][\w+-]*(\/[\w+-]+)*$/i.test(zone)) return false;
  try {
    return Boolean(clockOf(zone));
  } catch {
    return false;
  }
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** What clocks in a zone show at an instant, as if that were UTC (milliseconds). */
function shownAt(zone: string, instant: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(instant)) parts[type] = Number(value);
  const { year, month, day, hour, minute, second } = parts as Record<Intl.DateTimeFormatPartTypes, number>;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** How far clocks in a zone are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(zone: string, instant: number): number {
  const second = Math.floor(instant / 1000) * 1000;
  return shownAt(zone, second) - second;
}

/**
 * The instant at which clocks in a zone show a date and a time of day (`2026-12-05T19:00`), as RFC 5545 says (3.3.5): of
 * two the first one; and a time that is left out when clocks are put forward is counted by the clock before that, so
 * that half past two, where two becomes three, is half past three. Nothing where there is no such date.
 */
export function toInstant(local: string, zone: string): string | undefined {
  const shown = Date.parse(toUtc(`${local}Z`) ?? '');
  if (Number.isNaN(shown)) return undefined;
  // No two changes of one zone are closer than that, and no offset is farther from UTC.
  const [before, after] = [offsetAt(zone, shown - day), offsetAt(zone, shown + day)];
  const earlier = shown - before;
  // By the clock before the change where that is still right then, or where neither is.
  const [first, second] = [earlier, shown - after];
  const holds = (instant: number) => shownAt(zone, instant) === shown;
  const instant = holds(first) || !holds(second) ? first : second;
  return new Date(instant).toISOString();
}

/** What clocks in a zone show at an instant: a date and a time of day, to the minute. */
export function toLocal(instant: string, zone: string): string {
  return new Date(shownAt(zone, Date.parse(instant))).toISOString().slice(0, 16);
}

/** How a local time stands to the clock: there once, twice (the clock is put back), or left out (it is put forward). */
export function occurs(local: string, zone: string): 'once' | 'twice' | 'never' {
  const instant = Date.parse(toInstant(local, zone)!);
  if (toLocal(new Date(instant).toISOString(), zone) !== local) return 'never';
  const shown = Date.parse(`${local}Z`);
  const later = shown - offsetAt(zone, shown + day);
  return later !== instant && shownAt(zone, later) === shown ? 'twice' : 'once';
}

/** How clocks in two zones stand at an instant. */
export interface Clocks {
  readonly there: string;
  readonly here: string;
  /** How far the clock here is ahead of the one there, in minutes; less than nothing where it is behind. */
  readonly ahead: number;
}

/** What clocks show at an event and where its reader is: the same instant on both. */
export const bothClocks = (instant: string, there: string, here: string): Clocks => ({
  there: toLocal(instant, there),
  here: toLocal(instant, here),
  ahead: (offsetAt(here, Date.parse(instant)) - offsetAt(there, Date.parse(instant))) / minute,
});
