import { parseMarkdown, textsOf } from './markdown.ts';

/** A piece of a text that one version has and the other has not, or that both have. */
export interface Piece {
  readonly kind: 'added' | 'removed' | 'same';
  readonly text: string;
}

/** A heading, paragraph or item of a list that one version has and the other has not. */
export interface Changed extends Piece {
  readonly kind: 'added' | 'removed';
}

/** Texts with more pieces than this are read, not compared: the work grows with the square. */
export const mostPieces = 500;

/** What was taken out of a text in Markdown and what came in, in the order of reading. Formatting is no change. */
export function changesBetween(before: string, after: string): Changed[] {
  const [from, to] = [partsOf(before), partsOf(after)];
  if (from.length > mostPieces || to.length > mostPieces) return [];
  return compare(from, to).filter((piece): piece is Changed => piece.kind !== 'same');
}

/** All pieces of two texts in the order of reading: what was taken out stands before what came in there. */
export function compare(from: readonly string[], to: readonly string[]): Piece[] {
  // The longest common subsequence of what follows each pair of places.
  const common = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1));
  for (let a = from.length - 1; a >= 0; a--) {
    for (let b = to.length - 1; b >= 0; b--) {
      common[a]![b] =
        from[a] === to[b] ? common[a + 1]![b + 1]! + 1 : Math.max(common[a + 1]![b]!, common[a]![b + 1]!);
    }
  }
  const pieces: Piece[] = [];
  for (let a = 0, b = 0; a < from.length || b < to.length;) {
    if (a < from.length && b < to.length && from[a] === to[b]) {
      pieces.push({ kind: 'same', text: from[a++]! });
      b++;
    } else if (b === to.length || (a < from.length && common[a + 1]![b]! >= common[a]![b + 1]!))
      pieces.push({ kind: 'removed', text: from[a++]! });
    else pieces.push({ kind: 'added', text: to[b++]! });
  }
  return pieces;
}

export const partsOf = (text: string) =>
  textsOf(parseMarkdown(text))
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
