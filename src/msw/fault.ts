/**
 * What can go wrong between a widget and its backend:
 * `offline`: the request does not arrive. `lost-reply`: it does, and is done, but the answer gets lost.
 * `not-json`: something in between answers with a page of its own. Or a status, as a server under strain gives it.
 */
export type Fault =
  'offline' | 'lost-reply' | 'not-json' | { readonly status: number; readonly retryAfter?: number };

/** The answer to a request that the fault befalls; `right` does what was asked. */
export async function spoil(fault: Fault, right: () => Promise<Response>): Promise<Response> {
  switch (fault) {
    case 'offline':
      return Response.error();
    case 'lost-reply':
      await right();
      return Response.error();
    case 'not-json':
      return new Response('<!doctype html><title>Sign in to this network</title>', {
        headers: { 'Content-Type': 'text/html' },
      });
    default: {
      const { status, retryAfter } = fault;
      return new Response(`This is how a test wants it: ${status}.`, {
        status,
        headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
      });
    }
  }
}
