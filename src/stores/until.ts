/** Milliseconds until a moment is past; nothing where it cannot be told, or where a timer does not last that long. */
export function timeUntil(moment: string, readAt: string): number | undefined {
  const until = (clock: number) => Date.parse(moment) - clock;
  // An answer from the browser's cache has an old time: the visitor's clock counts, unless it is plainly ahead.
  const left = Math.max(until(Date.now()), Math.min(until(Date.parse(readAt)), 30_000));
  return left < 2 ** 31 ? left + 500 : undefined;
}
