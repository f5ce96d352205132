// SQLSTATE: PostgreSQL's documentation, appendix A.

/** Two transactions could not be put in an order, stopped each other, or made the same row: the work is done again. */
export const unserialisable: ReadonlySet<string> = new Set(['40001', '40P01', '23505']);

/** Seconds after which to try again what fails for a while only. */
export function passing(code: string): number | undefined {
  // The disk is full.
  if (code === '53100') return 60;
  const isWeather =
    // Connections that break, and all that the server has no room for or ends by itself.
    /^(08|53|57P|57014|25P0[34]|40)/.test(code) || unserialisable.has(code) || /^E[A-Z]+$/.test(code);
  return isWeather ? 1 : undefined;
}
