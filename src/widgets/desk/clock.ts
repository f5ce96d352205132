import { indonesianClocks } from '../../stores/desk.ts';
import { formatMoment as format } from '../../ui/moment.ts';

// Which clock a time is told by, in words.

export const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What clocks in a zone are called: WITA; elsewhere by their city. */
export function clockName(zone: string): string {
  const city = zone.split('/').at(-1)!.replaceAll('_', ' ');
  const short = indonesianClocks[zone];
  return short ? `${short}, ${city}` : city;
}

/**
 * A moment by the reader's clock or another, with the zone's name. Outside Indonesian, `Intl` tells Indonesia's zones by
 * their distance from Greenwich alone.
 */
export function formatMoment(tag: string, moment: string, zone?: string): string {
  const told = format(tag, moment, zone);
  return told.replace(/GMT[+-][\d:]+/, (distance) => indonesianClocks[zone ?? zoneHere()] ?? distance);
}
