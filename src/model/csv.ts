/**
 * What a spreadsheet would take for a formula: `=`, `+`, `-` or `@`, in full width too, at the start of a cell or of what
 * some spreadsheets make a cell of its own, after a semicolon, a tab or the end of a line, whatever stands between that is
 * not seen; and a tab or the end of a line at the start.
 */
const ends = String.raw`;\t\r\n\v\f\u0085\u2028\u2029`;
const unseen = String.raw`(?:(?![${ends}])[\s\p{Cc}\p{Cf}\p{DI}\u2800])*`;
const signs = String.raw`=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212`;
const formula = new RegExp(String.raw`(^|\r\n|[${ends}])(?=${unseen}[${signs}])|^(?=[\t\r\n])`, 'gu');

export type Cell = string | number | undefined;

/**
 * A table as comma-separated values (RFC 4180): a byte order mark, so that spreadsheets read UTF-8, quotes around each
 * text, and an apostrophe before what would be run as a formula (OWASP, CSV injection).
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return `"${value.replace(formula, "$1'").replaceAll('"', '""')}"`;
}

const digits = (n: number, length = 2) => String(Math.trunc(Math.abs(n))).padStart(length, '0');

const dayOf = (time: Date) =>
  `${digits(time.getFullYear(), 4)}-${digits(time.getMonth() + 1)}-${digits(time.getDate())}`;

/** A moment by this device's clock, as spreadsheets sort it: `2026-11-26 20:22 +07:00`. */
export function csvMoment(moment: string): string {
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return moment;
  const ahead = -time.getTimezoneOffset();
  const offset = `${ahead < 0 ? '-' : '+'}${digits(ahead / 60)}:${digits(ahead % 60)}`;
  return `${dayOf(time)} ${digits(time.getHours())}:${digits(time.getMinutes())} ${offset}`;
}

/** The most of a title that a file is named by. */
const longestName = 60;

/** What a file is called: what it is and of what, or of which day, in letters and digits that every system takes. */
export function csvName(what: string, of?: string): string {
  const plain = (of ?? '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const short = [...plain].slice(0, longestName).join('').replace(/-$/, '');
  return `${what}-${short || dayOf(new Date())}.csv`;
}
