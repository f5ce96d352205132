// SQLSTATE: PostgreSQL's documentation, appendix A.

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? '';

/** Whether two transactions could not be put in an order, stopped each other, or made the same row. */
export const isUnserialisable = (error: unknown): boolean =>
  ['40001', '40P01', '23505'].includes(codeOf(error));

/** Connections that break, and all that the server has no room for or ends by itself. */
const weather = /^(08|53|57P|57014|25P0[34]|E[A-Z])/;
/** What the driver says without a code. */
const broken = /^Connection terminated|not queryable|^timeout exceeded when trying to connect/;

/** Seconds after which to try again what fails for a while only. */
export function passing(error: unknown): number | undefined {
  if (codeOf(error) === '53100') return 60; // The disk is full.
  const passes =
    isUnserialisable(error) || weather.test(codeOf(error)) || broken.test((error as Error).message);
  return passes ? 1 : undefined;
}
