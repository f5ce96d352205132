/** The languages there are. The first is spoken where none of the others fits. */
export const languages = ['en', 'id', 'ar'] as const;
export type Language = (typeof languages)[number];

/** The language for a BCP 47 tag. Old Java and Android hosts still write `in` for Indonesian. */
export function languageFor(tag: string): Language {
  const base = tag.toLowerCase().split('-')[0]!;
  const language = base === 'in' ? 'id' : base;
  return languages.find((known) => known === language) ?? languages[0];
}
