import { parseMarkdown, textsOf } from './markdown.ts';

/** A heading, paragraph or item of a list that one version has and the other has not. */
export interface Changed {
  readonly kind: 'added' | 'removed';
  readonly text: string;
}

/** Rules with more parts than this are read, not compared: the work grows with the square. */
const most = 500;

/** What was taken out of a text in Markdown and what came in, in the order of reading. Formatting is no change. */
export function changesBetween(before: string, after: string): Changed[] {
  const from = partsOf(before);
  const to = partsOf(after);
  if (from.length > most || to.length > most) return [];
  // The longest common subsequence of what follows each pair of places.
  const common = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1));
  for (let a = from.length - 1; a >= 0; a--) {
    for (let b = to.length - 1; b >= 0; b--) {
      common[a]![b] =
        from[a] === to[b] ? common[a + 1]![b + 1]! + 1 : Math.max(common[a + 1]![b]!, common[a]![b + 1]!);
    }
  }
  const changes: Changed[] = [];
  for (let a = 0, b = 0; a < from.length || b < to.length;) {
    if (a < from.length && b < to.length && from[a] === to[b]) {
      a++;
      b++;
    } else if (b === to.length || (a < from.length && common[a + 1]![b]! >= common[a]![b + 1]!))
      changes.push({ kind: 'removed', text: from[a++]! });
    else changes.push({ kind: 'added', text: to[b++]! });
  }
  return changes;
}

const partsOf = (text: string) =>
  textsOf(parseMarkdown(text))
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
