export type Timer = ReturnType<typeof setTimeout>;

/**
 * Does something once a moment is past, in place of what a timer would have done before. Nothing where that moment
 * cannot be told, or where a timer does not last that long.
 */
export function after(
  moment: string | undefined,
  readAt: string | undefined,
  act: () => void,
  before?: Timer,
): Timer | undefined {
  clearTimeout(before);
  if (moment === undefined || readAt === undefined) return undefined;
  const until = (clock: number) => Date.parse(moment) - clock;
  // An answer from the browser's cache has an old time: the visitor's clock counts, unless it is plainly ahead.
  const left = Math.max(until(Date.now()), Math.min(until(Date.parse(readAt)), 30_000));
  return left < 2 ** 31 ? setTimeout(act, left + 500) : undefined;
}
