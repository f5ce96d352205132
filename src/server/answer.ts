import { base64url } from './identity.ts';
import { hasCookie } from './session.ts';

/** A JSON answer that nobody keeps. */
export function json(body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  });
}

/** SHA-256 of a text, in base64url. */
export type Digest = (text: string) => string | Promise<string>;

/** By what every platform has. */
export const sha256: Digest = async (text) =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));

export interface Asked {
  readonly request: Request;
  readonly digest: Digest;
}

/**
 * A JSON answer that may be kept but is asked for again each time; `304` when the asker holds it already.
 *
 * The time of the read is left out of the tag, or no two reads would ever be the same. That makes the tag a weak
 * one: whoever gets a 304 goes on with the time of the read they hold.
 */
export async function revalidated({ request, digest }: Asked, body: object): Promise<Response> {
  const { at: _, ...lasting } = body as { at?: string };
  const etag = `W/"${(await digest(JSON.stringify(lasting))).slice(0, 22)}"`;
  const isPersonal = request.headers.has('authorization') || hasCookie(request);
  const headers = {
    'Content-Type': 'application/json',
    ETag: etag,
    'Cache-Control': isPersonal ? 'private, no-cache' : 'no-cache',
    Vary: 'Authorization',
  };
  return holds(request, etag)
    ? new Response(null, { status: 304, headers })
    : new Response(JSON.stringify(body), { headers });
}

/** Whether the asker says to hold what has this tag (RFC 9110, 13.1.2: weak comparison). */
export function holds(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match');
  if (!known) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return known.trim() === '*' || known.split(',').map(opaque).includes(opaque(etag));
}
