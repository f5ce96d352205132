import type { ErrorCode } from './errors.ts';

/**
 * How each error travels over HTTP. What the content of a command brings about is 422, so that 400 stays for
 * requests that cannot be read at all; `closed` is a conflict with the state that the poll is in.
 *
 * An answer carries its `code` as well. Read backwards, for an answer without one from something in between, the
 * first error of a status counts.
 */
export const statusOf: Readonly<Record<ErrorCode, number>> = {
  unauthorized: 401,
  forbidden: 403,
  challenge: 403,
  'not-found': 404,
  conflict: 409,
  closed: 409,
  invalid: 422,
  unsupported: 422,
  'rate-limited': 429,
  server: 500,
  offline: 502,
  timeout: 504,
};
