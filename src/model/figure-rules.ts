import { isTeam, type Viewer } from './community.ts';
import type { Counts, Figure, FiguresRead } from './figures.ts';

/** Where the one or the two in the middle of so many stand, and where they end. */
export const middleOf = (count: number): [from: number, to: number] => [
  Math.max(0, Math.ceil(count / 2) - 1),
  Math.floor(count / 2) + 1,
];

/** Of fewer people nothing is told to those who are shown figures alone. */
const fewestPeople = 5;

export const maySeeFigures = (viewer: Viewer): boolean => isTeam(viewer) || viewer.roles.includes('reviewer');

export function viewFigures(
  counts: readonly Counts[],
  viewer: Viewer,
  now: Date,
): Pick<FiguresRead, 'fewest' | 'figures'> {
  const fewest = isTeam(viewer) ? 1 : fewestPeople;
  const told = (count: number) => (count === 0 || count >= fewest ? count : null);
  const figures = counts.map(({ kind, published, held, rejected, ...since }): Figure => {
    const waiting = held > 0 && held >= fewest ? waitingTimes(since, now) : null;
    return { kind, published: told(published), held: told(held), rejected: told(rejected), waiting };
  });
  return { fewest, figures };
}

function waitingTimes({ oldest, middle }: Pick<Counts, 'oldest' | 'middle'>, now: Date): Figure['waiting'] {
  const seconds = (since: string) => Math.max(0, Math.round((now.getTime() - Date.parse(since)) / 1000));
  const times = middle.map(seconds);
  return {
    oldest: seconds(oldest!),
    median: Math.round(times.reduce((sum, each) => sum + each, 0) / times.length),
  };
}
