/**
 * Percentages of a whole by largest remainder (Hamilton): each is within one unit of the exact share and
 * together they make exactly 100. On equal remainders the earlier option gets the unit. Of nothing, each is 0.
 *
 * @param counts whole numbers, zero or more
 * @param total what 100 % is; by default the sum. Where people may choose several options it is the number of
 *   people, the sum may pass 100 %, and each share is rounded by itself.
 */
export function shares(counts: readonly number[], total?: number): number[] {
  const sum = counts.reduce((all, count) => all + count, 0);
  if (total !== undefined && total !== sum) {
    return counts.map((count) => (total ? Math.round((count * 100) / total) : 0));
  }
  if (!sum) return counts.map(() => 0);
  const floors = counts.map((count) => Math.floor((count * 100) / sum));
  const missing = 100 - floors.reduce((all, floor) => all + floor, 0);
  counts
    .map((count, index) => ({ index, remainder: (count * 100) % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, missing)
    .forEach(({ index }) => floors[index]!++);
  return floors;
}
