import { GuyubError, type Challenge, type ErrorCode, type ErrorDetails } from '../backend/errors.ts';
import { statusOf } from '../backend/http-status.ts';

/** What each status is called. */
export const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** A request that cannot be answered as asked; handlers throw it. */
export class Problem extends GuyubError {
  readonly status: number;
  override readonly challenge: Challenge | undefined;
  override readonly because: string | undefined;

  constructor(
    code: ErrorCode,
    {
      status = statusOf[code],
      challenge,
      ...details
    }: ErrorDetails & { status?: number; challenge?: Challenge } = {},
  ) {
    super(code, details);
    this.status = status;
    this.challenge = challenge;
    this.because = details.because;
  }
}

/** Any thrown value as a problem. What is not known is told to the log alone. */
export function toProblem(thrown: unknown, tellLog: () => void): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof GuyubError) {
    const { code, retryAfter, fields, reason } = thrown;
    // A failure that will pass: the storage says when.
    const busy = code === 'server' && retryAfter !== undefined;
    return new Problem(code, { retryAfter, fields, reason, ...(busy && { status: 503 }) });
  }
  tellLog();
  return new Problem('server');
}

/** The answer to a problem: RFC 9457, with the contract's `code` beside the standard members. */
export function problemResponse(problem: Problem): Response {
  const { code, status, reason, fields, because, challenge, retryAfter, message } = problem;
  const body = {
    type: 'about:blank',
    title: titles[status],
    status,
    code,
    ...(reason && { reason }),
    ...(fields && { fields }),
    ...(because !== undefined && { because }),
    ...(challenge && { challenge }),
    ...(message !== code && { detail: message }),
  };
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  if (retryAfter !== undefined) headers.set('Retry-After', String(Math.ceil(retryAfter)));
  // The rest of the body stays unread, so the connection can carry no further request.
  if (status === 413) headers.set('Connection', 'close');
  if (status === 401) headers.set('WWW-Authenticate', 'Guest, Bearer');
  return new Response(JSON.stringify(body), { status, headers });
}
