const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How long something has lasted, as people say it: the largest unit alone, at least a minute. */
export function formatDuration(lang: string, since: string, now: Date = new Date()): string {
  return durationOf(lang, (now.getTime() - Date.parse(since)) / 1000);
}

/** The same of so many seconds. */
export function durationOf(lang: string, lasted: number): string {
  const seconds = Math.max(60, lasted);
  const [unit, size] = units.find(([, size]) => seconds >= size) ?? units[2];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(seconds / size),
  );
}
