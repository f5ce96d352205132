const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/**
 * How long something had lasted when it was read, as people say it: the largest unit alone, at least a minute. Both times
 * are by the clock of the backend: what this device's says of them may be days off.
 */
export function formatDuration(lang: string, since: string, at: string): string {
  return durationOf(lang, (Date.parse(at) - Date.parse(since)) / 1000);
}

/** The same of so many seconds. */
export function durationOf(lang: string, lasted: number): string {
  const seconds = Math.max(60, lasted);
  const [unit, size] = units.find(([, size]) => seconds >= size) ?? units[2];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(seconds / size),
  );
}
