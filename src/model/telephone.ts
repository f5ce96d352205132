/**
 * A telephone number in international form (E.164: `+62812345678`), or nothing where a text is none. Spaces and the
 * usual marks between digits do not count. A number that begins with 0 is one of the country with this calling code,
 * a 00 stands for the plus; without a code, or without either, nobody can tell which country is meant.
 */
export function toE164(text: string, callingCode?: string): string | undefined {
  // In "+44 (0)20 …" the zero is for those who call from within the country.
  const written = text
    .trim()
    .replace(/^tel:/i, '')
    .replace(/^(\+|00)(.*)\(0\)/, '$1$2');
  if (!/^\+?[\d\s().\-/]+$/.test(written)) return undefined;
  const digits = written.replace(/[^+\d]/g, '');
  const number = digits.startsWith('+')
    ? digits
    : digits.startsWith('00')
      ? `+${digits.slice(2)}`
      : digits.startsWith('0') && callingCode
        ? `+${callingCode}${digits.slice(1)}`
        : '';
  // At most 15 digits by the standard, and no country has numbers of fewer than 7 with its code.
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined;
}
