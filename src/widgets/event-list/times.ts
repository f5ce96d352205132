/** When an event is, in words. */
export interface Told {
  readonly weekday: string;
  readonly day: string;
  /** With the year where it is not this one. */
  readonly month: string;
  /** In the event's zone, with that zone's name. */
  readonly own: string;
  /** In the visitor's zone, with its name, where clocks there differ. */
  readonly yours?: string;
  /** How far away it is, in days or months. */
  readonly away: string;
  /** The event's zone is none that is known here: `own` is in UTC. */
  readonly unknownZone: boolean;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than using it. */
function format(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(lang, options));
  return formats.get(key)!;
}

export function tell(lang: string, start: string, end: string, zone: string): Told {
  const [from, to] = [new Date(start), new Date(end)];
  const unknownZone = !isZone(zone);
  const own = unknownZone ? 'UTC' : zone;
  const here = format(lang, {}).resolvedOptions().timeZone;
  const word = (options: Intl.DateTimeFormatOptions) =>
    format(lang, { timeZone: own, ...options }).format(from);
  const date = { day: 'numeric', month: 'short' } as const;
  const dayOf = (timeZone: string, time = from) =>
    format(lang, { timeZone, ...date, year: 'numeric' }).format(time);
  const range = (timeZone: string, dated: boolean) =>
    format(lang, {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      ...(dated && { weekday: 'short', ...date }),
    }).formatRange(from, to);
  const named = (timeZone: string, dated = dayOf(timeZone) !== dayOf(timeZone, to)) =>
    `${range(timeZone, dated)} ${nameOf(lang, timeZone, from)}`;
  const differs = range(own, true) !== range(here, true);
  const thisYear = from.getFullYear() === new Date().getFullYear();
  return {
    weekday: word({ weekday: 'short' }),
    day: word({ day: 'numeric' }),
    month: word({ month: 'short', ...(!thisYear && { year: 'numeric' }) }),
    own: named(own),
    ...(differs && { yours: dayOf(own) === dayOf(here) ? named(here) : named(here, true) }),
    away: distance(lang, from),
    unknownZone,
  };
}

/** From today to a day, as the calendar here counts: what begins tonight is not tomorrow. */
function distance(lang: string, to: Date): string {
  const midnight = (of: Date) => new Date(of).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(to) - midnight(new Date())) / 86_400_000);
  const words = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  return Math.abs(days) < 45 ? words.format(days, 'day') : words.format(Math.round(days / 30.4), 'month');
}

function isZone(zone: unknown): boolean {
  try {
    return typeof zone === 'string' && Boolean(Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** The zone as people there call it (WITA); where a language has only its distance from Greenwich, with its city. */
function nameOf(lang: string, timeZone: string, at: Date): string {
  const parts = format(lang, { timeZone, timeZoneName: 'short', hour: 'numeric' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  const city = timeZone.split('/').slice(1).at(-1)?.replaceAll('_', ' ');
  return city && /\p{Nd}/u.test(name) ? `${city} (${name})` : name;
}
