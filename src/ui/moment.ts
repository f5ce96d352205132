// Fetched after the first view: the first use of `Intl` for dates costs tens of milliseconds.

const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment in the visitor's own zone or another, with the zone's name; the year where it is not this one. */
export function formatMoment(lang: string, moment: string, timeZone?: string): string {
  const date = new Date(moment);
  const thisYear = date.getFullYear() === new Date().getFullYear();
  const key = `${lang} ${thisYear} ${timeZone}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(lang, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(!thisYear && { year: 'numeric' }),
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
      ...(timeZone && { timeZone }),
    });
    formats.set(key, format);
  }
  return format.format(date);
}
