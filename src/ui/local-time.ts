// What a field for a date and a time holds (HTML, `datetime-local`): the clock of whoever types, without its zone.

/** A moment as such a field shows it; empty for none. */
export function toLocal(moment: string | undefined): string {
  if (moment === undefined) return '';
  const date = new Date(moment);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The moment that was typed (RFC 3339, UTC); nothing for none. */
export function fromLocal(text: string): string | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
