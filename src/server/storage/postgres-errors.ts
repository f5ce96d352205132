// SQLSTATE: PostgreSQL's documentation, appendix A.

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? '';

/** Whether two transactions could not be put in an order, stopped each other, or made the same row. */
export const isUnserialisable = (error: unknown): boolean =>
  ['40001', '40P01', '23505'].includes(codeOf(error));

/** Whether a connection broke. The driver says some of that without a code. */
export const isBroken = (error: unknown): boolean =>
  /^(08|57P|E[A-Z])/.test(codeOf(error)) ||
  /^Connection terminated|not queryable|^timeout exceeded when trying to connect/.test(
    (error as Error).message,
  );

/** What the server has no room for, or ends by itself. */
const weather = /^(53|57014|25P0[34])/;

/** Seconds after which to try again what fails for a while only. */
export function passing(error: unknown): number | undefined {
  if (codeOf(error) === '53100') return 60; // The disk is full.
  const passes = isUnserialisable(error) || isBroken(error) || weather.test(codeOf(error));
  return passes ? 1 : undefined;
}
