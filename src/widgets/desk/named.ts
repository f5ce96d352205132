import type { DeskMessages } from '../../locales/desk.ts';

/** What a server calls its first owner, until they say what they are called. */
const firstName = 'Owner';

/** A colleague's name in the desk's language, where it is nobody's own yet. */
export const nameOf = (name: string, words: DeskMessages): string =>
  name === firstName ? words.unnamed : name;

/** A name or title in a sentence, whichever way either is written. */
export const isolated = (words: string): string => `\u2068${words}\u2069`;
