import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { MemberKey } from '../../src/server/member-tokens.ts';
import { at } from './helpers.ts';

// Tokens as a host site makes them, and as nobody should: written here by hand, without the library that checks them.

export const audience = 'https://community.example';
export const secret = 'shared by the host site and its community';
export const memberKey = { kid: 'site', alg: 'HS256', secret, audience } satisfies MemberKey;

export const pairs = {
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  EdDSA: generateKeyPairSync('ed25519'),
};
export const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();

export const now = at.getTime() / 1000;

/** What a host site says of somebody, changed as told; `undefined` leaves a claim out. */
export const claimsOf = (sub: string, change: object = {}, iat = now) => ({
  sub,
  aud: audience,
  iat,
  exp: iat + 300,
  ...change,
});

/** A token of any header and claims, each an object or a text that goes in as it is. */
export function signed(
  header: object | string,
  claims: object | string,
  key: string | KeyObject,
  digest = 'sha256',
): string {
  const text = [header, claims].map(encoded).join('.');
  return `${text}.${signature(text, key, digest)}`;
}

export const encoded = (part: object | string) =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

function signature(text: string, key: string | KeyObject, digest: string): string {
  if (typeof key === 'string') return createHmac(digest, key).update(text).digest('base64url');
  const hash = key.asymmetricKeyType === 'ed25519' ? null : digest;
  return sign(hash, Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

/** A token of the host site that {@link memberKey} believes. */
export const tokenOf = (sub: string, change: object = {}, iat = now) =>
  signed({ alg: 'HS256', kid: 'site' }, claimsOf(sub, change, iat), secret);

export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
