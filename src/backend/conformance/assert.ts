import type { ErrorCode, GuyubError } from '../errors.ts';

/** What the suite throws when a backend breaks a rule; anything else that is thrown is the backend's own. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

export function ok(condition: unknown, otherwise: string): asserts condition {
  if (!condition) throw new Failure(otherwise);
}

/** Equal as JSON, whatever the order of keys; a key that is `undefined` counts as absent. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [canonical(actual), canonical(expected)];
  ok(is === should, `${what}\n  is        ${is}\n  should be ${should}`);
}

/** What matters of an error; the rest of it may be as it likes. */
export interface Expected {
  readonly code?: ErrorCode;
  readonly retryable?: boolean;
  readonly reason?: GuyubError['reason'];
  readonly fields?: GuyubError['fields'];
  readonly retryAfter?: number;
}

const passing: ReadonlySet<ErrorCode> = new Set(['offline', 'timeout', 'rate-limited', 'server']);

/** Demands that a promise rejects with a `GuyubError` as described, whose `retryable` fits its code. */
export async function refused(
  promise: Promise<unknown>,
  expected: Expected,
  what: string,
): Promise<GuyubError> {
  const error = await rejection(promise, what);
  // By name: an adapter may have been bundled with its own copy of the class.
  ok(error instanceof Error && error.name === 'GuyubError', `${what}: rejected with ${String(error)}`);
  const refusal = error as GuyubError;
  for (const [key, value] of Object.entries(expected)) {
    equal(refusal[key as keyof Expected], value, `${what}: the error's \`${key}\``);
  }
  equal(refusal.retryable, passing.has(refusal.code), `${what}: the error's \`retryable\``);
  return refusal;
}

/** What comes of a promise that must not reject. */
export async function accepted<T>(promise: Promise<T>, what: string): Promise<T> {
  try {
    return await promise;
  } catch (thrown) {
    throw new Failure(`${what}: refused with ${String(thrown)}`);
  }
}

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>, what: string): Promise<unknown> {
  let result: unknown;
  try {
    result = await promise;
  } catch (thrown) {
    return thrown;
  }
  throw new Failure(`${what}: was accepted with ${canonical(result)}`);
}

function canonical(value: unknown): string {
  return String(
    JSON.stringify(value, (_, inner: unknown) =>
      inner && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ),
  );
}
