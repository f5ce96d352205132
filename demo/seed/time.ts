export const days = 24 * 60 * 60 * 1000;

/** So many days after a moment, or before it. */
export function after(now: Date, inDays: number): string {
  return new Date(now.getTime() + inDays * days).toISOString();
}
