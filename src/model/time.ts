/**
 * A time as it is compared: RFC 3339, UTC, to the millisecond. Nothing for what is none: JavaScript reads much that
 * is no date, and takes 31 February for 3 March.
 */
export function toUtc(text: unknown): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(String(text));
  if (!parts || new Date(Date.UTC(+parts[1]!, +parts[2]!, 0)).getUTCDate() < +parts[3]!) return undefined;
  const time = Date.parse(parts[0]);
  // Years before 0 and after 9999 are written with a sign, and do not compare as texts.
  const utc = Number.isNaN(time) ? '' : new Date(time).toISOString();
  return utc.length === 24 ? utc : undefined;
}

export const isTime = (text: string): boolean => toUtc(text) !== undefined;
