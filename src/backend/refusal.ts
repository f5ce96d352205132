import { GuyubError, type Challenge, type ErrorCode, type ErrorDetails } from './errors.ts';
import { statusOf } from './http-status.ts';

/** An answer before it is known to be the right one, or what went wrong. */
export interface Body extends Pick<ErrorDetails, 'reason' | 'fields' | 'because'> {
  readonly code?: unknown;
  readonly challenge?: Challenge;
  readonly commandId?: unknown;
  readonly spec?: unknown;
  readonly version?: unknown;
  readonly changes?: unknown;
}

/** What an answer means that is not the one asked for. */
export function refusal({ ok, status, headers }: Response, text: string, body: Body): GuyubError {
  const error = new GuyubError(ok ? 'server' : codeOf(status, body.code), {
    detail: `Answer ${status}: ${text.slice(0, 200)}`,
    fields: body.fields,
    reason: body.reason,
    retryAfter: secondsUntil(headers.get('Retry-After')),
  });
  return Object.assign(error, { challenge: body.challenge, because: body.because });
}

/** The code that a problem names; where something in between answered without one, what its status means. */
function codeOf(status: number, named: unknown): ErrorCode {
  const codes = Object.keys(statusOf) as ErrorCode[];
  return (
    codes.find((code) => code === named) ??
    codes.find((code) => statusOf[code] === status) ??
    (status >= 400 && status < 500 ? 'invalid' : 'server')
  );
}

/** `Retry-After` is a number of seconds or a date. */
function secondsUntil(value: string | null): number | undefined {
  if (!value) return undefined;
  const wait = Number(value) >= 0 ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return wait >= 0 ? Math.ceil(wait) : undefined;
}
