/** The form of a sentence that a language wants for a number. */
export function plural(
  language: string,
  n: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string },
): string {
  // English and Indonesian, the languages of the first view, need no table: `Intl` costs tens of milliseconds there.
  const rule = language === 'en' ? (n === 1 ? 'one' : 'other') : new Intl.PluralRules(language).select(n);
  return forms[rule] ?? forms.other;
}
