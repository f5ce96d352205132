import type { FieldErrors, Refusal } from '../model/community.ts';

/** Everything that can go wrong between a widget and its backend. The outbox looks at nothing else. */
export type ErrorCode =
  | 'offline' // the backend was not reached
  | 'timeout' // no answer in time; the command may have been accepted
  | 'unauthorized' // who is asking could not be established
  | 'forbidden' // they may not do this
  | 'not-found'
  | 'conflict' // something else stands there already
  | 'invalid' // the content is not acceptable; see `fields`
  | 'rate-limited' // too often; see `retryAfter`
  | 'challenge' // the backend wants a proof first
  | 'closed' // the time for this is over
  | 'unsupported' // the backend does not know how to do this
  | 'server'; // it failed on its side

const passing: ReadonlySet<ErrorCode> = new Set(['offline', 'timeout', 'rate-limited', 'server']);

/** What the backend wants to be solved first, as ALTCHA makes it; only what solves it looks into it. */
export interface Challenge {
  readonly parameters: {
    readonly algorithm: string;
    readonly cost: number;
    readonly salt: string;
    readonly nonce: string;
    readonly keyLength: number;
    readonly keyPrefix: string;
    readonly keySignature: string;
    readonly data: { readonly expires: number };
  };
  readonly signature: string;
}

export interface ErrorDetails {
  /** Seconds after which a repetition makes sense. */
  readonly retryAfter?: number | undefined;
  readonly fields?: FieldErrors | undefined;
  readonly reason?: Refusal['reason'] | undefined;
  /** Why, in the words of the community's team. */
  readonly because?: string | undefined;
  /** For the developer, in English. Visitors are shown the translation of `code`. */
  readonly detail?: string | undefined;
}

export class GuyubError extends Error {
  readonly code: ErrorCode;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  readonly retryAfter: number | undefined;
  readonly fields: FieldErrors | undefined;
  readonly reason: Refusal['reason'] | undefined;
  /** Of a `challenge`: what is to be solved. Set by whoever has one: no first view meets it. */
  declare readonly challenge?: Challenge | undefined;
  /** Why, in the words of the community's team. Set by whoever has them: no first view meets it. */
  declare readonly because?: string | undefined;
  /** Of one that passes: what it waits for, where that may come before its time. */
  declare readonly until?: Promise<void> | undefined;

  constructor(code: ErrorCode, { retryAfter, fields, reason, detail }: ErrorDetails = {}) {
    super(detail ?? code);
    this.name = 'GuyubError';
    this.code = code;
    this.retryable = passing.has(code);
    this.retryAfter = retryAfter;
    this.fields = fields;
    this.reason = reason;
  }
}

/** Any thrown value, or one that was stored, as one of ours: what is not known is a failure of the backend. */
export function toGuyubError(thrown: unknown): GuyubError {
  if (thrown instanceof GuyubError) return thrown;
  const { code, ...details } = (thrown ?? {}) as Partial<Refused>;
  return new GuyubError(code ?? 'server', { detail: String(thrown), ...details });
}

/** An error as it is stored. */
export interface Refused extends ErrorDetails {
  readonly code: ErrorCode;
}
