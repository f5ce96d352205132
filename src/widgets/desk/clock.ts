import { indonesianClocks } from '../../stores/desk.ts';

export const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What clocks in a zone are called: WITA; elsewhere by their city. */
export function clockName(zone: string): string {
  const city = zone.split('/').at(-1)!.replaceAll('_', ' ');
  const short = indonesianClocks[zone];
  return short ? `${short}, ${city}` : city;
}
