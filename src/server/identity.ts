import type { Viewer } from '../model/community.ts';
import { Problem } from './problem.ts';

/** A device key as `src/backend/device-key.ts` makes it; other clients may make longer ones. */
const guest = /^Guest +([\w-]{8,64}\.[\w-]{32,128})$/i;

/** Gives guests their names: the keyed hash of what only they know, so that nobody who reads them can act for them. */
export function guestNames(secret: string): (known: string) => Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const hmacKey = crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  return async (known) => {
    const hash = new Uint8Array(await crypto.subtle.sign('HMAC', await hmacKey, encoder.encode(known)));
    // 132 bits: far beyond chance and search, and short enough to store with every ballot.
    return `guest:${base64url(hash).slice(0, 22)}`;
  };
}

/**
 * Tells who is asking. Guests bring a random key in `Authorization: Guest <name>.<secret>`; without the header it
 * is nobody yet.
 */
export function identifier(
  nameGuest: (known: string) => Promise<string>,
): (request: Request) => Promise<Viewer> {
  return async (request) => {
    const authorization = request.headers.get('authorization');
    if (authorization === null) return { roles: [] };
    const key = guest.exec(authorization)?.[1];
    if (!key) throw new Problem('unauthorized', { detail: 'The Authorization header is not a guest’s.' });
    return { id: await nameGuest(key), roles: [] };
  };
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
