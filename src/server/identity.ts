import type { Viewer } from '../model/community.ts';
import type { Members } from './member-tokens.ts';
import { Problem } from './problem.ts';

/** A device key as `src/backend/device-key.ts` makes it; other clients may make longer ones. */
const guest = /^Guest +([\w-]{8,64}\.[\w-]{32,128})$/i;
/** A JSON Web Token. None that says who somebody is and little else is longer. */
const bearer = /^Bearer +(?=.{1,8192}$)([\w-]+\.[\w-]+\.[\w-]+)$/i;

/**
 * Gives people their names: the keyed hash of what only they or their host site know, so that nobody who reads a name
 * can act for them or learns whose it is elsewhere. A host site's own id may well be an e-mail address.
 */
export function namer(
  kind:
    | 'guest'
    | 'member'
    | 'address'
    | 'form'
    | 'secret'
    | 'challenge'
    | 'mail'
    | 'stop'
    | 'link'
    | 'session'
    | 'passkey',
  secret: string,
): (known: string) => Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const hmacKey = crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  return async (known) => {
    const hash = new Uint8Array(await crypto.subtle.sign('HMAC', await hmacKey, encoder.encode(known)));
    // 132 bits: far beyond chance and search, and short enough to store with every ballot.
    return `${kind}:${base64url(hash).slice(0, 22)}`;
  };
}

/**
 * Tells who is asking. Guests bring a random key in `Authorization: Guest <name>.<secret>`, members a token of the host
 * site in `Authorization: Bearer <token>`; without the header it is whoever is signed in, or nobody yet.
 */
export function identifier(
  secret: string,
  members?: Members,
): (
  request: Request,
  community: string,
  now: Date,
  signedIn?: () => Promise<Viewer | undefined>,
) => Promise<Viewer> {
  const [nameGuest, nameMember] = [namer('guest', secret), namer('member', secret)];
  return async (request, community, now, signedIn) => {
    const authorization = request.headers.get('authorization');
    if (authorization === null) return (await signedIn?.()) ?? { roles: [] };
    const key = guest.exec(authorization)?.[1];
    if (key) return { id: await nameGuest(key), roles: [] };
    const token = bearer.exec(authorization)?.[1];
    if (!token || !members)
      throw new Problem('unauthorized', { detail: 'The Authorization header is nobody’s here.' });
    const { known, roles } = await members(token, community, now);
    return { id: await nameMember(known), roles };
  };
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
