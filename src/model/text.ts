/**
 * What counts as text here: well-formed Unicode without control characters, so that every database and every
 * other language can hold it unchanged. Markup, bidirectional marks and emoji are text like any other; widgets
 * show it as text, isolated from its surroundings.
 */
const unfit = /\p{Cs}|(?![\n\t])\p{Cc}/gu;
/**
 * More marks on one letter than any language writes, which would cover the lines above and below. Vowelled Hebrew and
 * Arabic have four or five, Tibetan and Khmer stacks a few more.
 */
const piled = /(\p{M}{10})\p{M}+/gu;

/** Whether a text can be stored exactly as it is. */
export function isFit(text: string): boolean {
  return text.search(unfit) < 0 && text.search(piled) < 0;
}

/** The text as it will be stored: line ends as `\n`, unfit characters as U+FFFD, no piles of marks, no space around it. */
export function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unfit, '\uFFFD').replace(piled, '$1').trim();
}

/** A text as it is searched: without case, accents or the difference between one way of writing and another. */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The words that somebody looks for, each to be found somewhere. */
export const wordsOf = (search: string): string[] => folded(search).split(/\s+/).filter(Boolean).slice(0, 8);
