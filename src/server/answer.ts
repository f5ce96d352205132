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

/** An answer with what its content is known by. */
export interface Tagged {
  readonly text: string;
  readonly etag: string;
}

/**
 * A JSON answer that may be kept but is asked for again each time; `304` when the asker holds it already.
 *
 * The time of the read is left out of the tag, or no two reads would ever be the same. That makes the tag a weak
 * one: whoever gets a 304 goes on with the time of the read they hold.
 */
export async function revalidated(asked: Asked, body: object): Promise<Response> {
  return answerTagged(asked, await tagged(asked, body));
}

export async function tagged({ digest }: Pick<Asked, 'digest'>, body: object): Promise<Tagged> {
  const { at: _, ...lasting } = body as { at?: string };
  const etag = `W/"${(await digest(JSON.stringify(lasting))).slice(0, 22)}"`;
  return { text: JSON.stringify(body), etag };
}

export function answerTagged({ request }: Pick<Asked, 'request'>, { text, etag }: Tagged): Response {
  const isPersonal = request.headers.has('authorization') || hasCookie(request);
  const headers = {
    'Content-Type': 'application/json',
    ETag: etag,
    'Cache-Control': isPersonal ? 'private, no-cache' : 'no-cache',
    Vary: 'Authorization',
  };
  return holds(request, etag)
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers });
}

/** Whether the asker says to hold what has this tag (RFC 9110, 13.1.2: weak comparison). */
export function holds(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match');
  if (!known) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return known.trim() === '*' || known.split(',').map(opaque).includes(opaque(etag));
}
