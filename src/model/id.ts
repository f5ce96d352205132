/**
 * UUIDv7 (RFC 9562, section 5.7): time-ordered, made on the client before a command is first sent.
 *
 * `after` makes the new id greater than one already seen, whatever the clock says. A person who changes a vote
 * from a second device with a slow clock still has the last word, because ids decide which *set* is the newer.
 */
export function newId(after = '', now: number = Date.now()): string {
  const time = Math.min(Math.max(now, isId(after) ? timeOf(after) + 1 : 0), 2 ** 48 - 1);
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  bytes[0] = (bytes[0]! & 0x0f) | 0x70; // version 7
  bytes[2] = (bytes[2]! & 0x3f) | 0x80; // RFC 9562 variant
  const random = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const hex = time.toString(16).padStart(12, '0') + random;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Whether a text is a UUIDv7 as {@link newId} writes it: lower case, so that ids compare as texts. */
export function isId(text: string): boolean {
  return /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(text);
}

/** Milliseconds since 1970 at which an id was made, by its maker's clock. */
export function timeOf(id: string): number {
  return parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
