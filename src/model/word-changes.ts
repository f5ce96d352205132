import { compare, mostPieces, partsOf, type Piece } from './changes.ts';

/** A part of a text that came in, was taken out, or was rewritten: then word by word. */
export interface ChangedPart {
  readonly kind: 'added' | 'removed' | 'rewritten';
  readonly pieces: readonly Piece[];
}

/** How many of the words of two parts have to be the same for one to be the other, rewritten. */
const alike = 0.4;

/** What changed between two texts in Markdown, part by part and word by word; nothing where that is too much to compare. */
export function wordChangesBetween(before: string, after: string): ChangedPart[] | undefined {
  const [from, to] = [partsOf(before), partsOf(after)];
  if (from.length > mostPieces || to.length > mostPieces) return undefined;
  const changed: ChangedPart[] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  /** What was taken out and came in between two parts that stayed. */
  const close = () => {
    for (const [at, text] of removed.entries()) {
      const rewritten = at < added.length ? rewriting(text, added[at]!) : undefined;
      if (rewritten) changed.push({ kind: 'rewritten', pieces: rewritten });
      else {
        changed.push({ kind: 'removed', pieces: [{ kind: 'removed', text }] });
        if (at < added.length) changed.push(whole(added[at]!));
      }
    }
    changed.push(...added.slice(removed.length).map(whole));
    [removed, added] = [[], []];
  };
  for (const { kind, text } of compare(from, to)) {
    if (kind === 'same') close();
    else (kind === 'removed' ? removed : added).push(text);
  }
  close();
  return changed;
}

const whole = (text: string): ChangedPart => ({ kind: 'added', pieces: [{ kind: 'added', text }] });

/** One part as the other, rewritten; nothing where hardly a word stayed. */
function rewriting(before: string, after: string): Piece[] | undefined {
  const [from, to] = [before.split(' '), after.split(' ')];
  if (from.length > mostPieces || to.length > mostPieces) return undefined;
  const pieces = compare(from, to);
  const same = pieces.filter(({ kind }) => kind === 'same').length;
  if (same < alike * Math.max(from.length, to.length)) return undefined;
  const joined: Piece[] = [];
  for (const { kind, text } of pieces) {
    const last = joined.at(-1);
    if (last?.kind === kind) joined[joined.length - 1] = { kind, text: `${last.text} ${text}` };
    else joined.push({ kind, text });
  }
  return joined;
}
