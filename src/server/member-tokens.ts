import {
  decodeProtectedHeader,
  importJWK,
  importSPKI,
  jwtVerify,
  SignJWT,
  type CryptoKey,
  type JWK,
} from 'jose';
import type { Role } from '../model/community.ts';
import { keySet } from './key-set.ts';
import { Problem } from './problem.ts';

/** A key with which a host site vouches for its members; the algorithm is the key's, whatever a token says. */
export type MemberKey = {
  /** Who the tokens must be for (`aud`). */
  readonly audience: string;
  /** Who must have issued them (`iss`); the same `sub` of another issuer is another member. */
  readonly issuer?: string;
  /** The one community that believes this key; all of them by default. */
  readonly community?: string;
} & (
  | {
      /** The key's name, which tokens carry in their header wherever a community believes more than one key. */
      readonly kid: string;
      readonly alg: 'HS256';
      /** A text of at least 32 bytes that the host site's server and this one share. */
      readonly secret: string;
    }
  | {
      readonly kid: string;
      readonly alg: Asymmetric;
      /** As PEM (SPKI) or JWK. */
      readonly publicKey: string | JWK;
    }
  | {
      readonly alg: Asymmetric;
      /** Where the host site publishes its keys, by name: over `https`, or on this machine. */
      readonly jwksUrl: string;
    }
);

/** A key that signs as well as it checks. */
export type SharedKey = Extract<MemberKey, { secret: string }>;

/** Those whose keys come in pairs, of which this server has the public half. */
export const asymmetric = ['ES256', 'RS256', 'EdDSA'] as const;
type Asymmetric = (typeof asymmetric)[number];

/** Somebody that a host site vouches for. */
export interface Member {
  /** What tells them from everybody else that the server knows. */
  readonly known: string;
  readonly roles: readonly Role[];
}

/** Tells whom a token vouches for in a community; throws 401 for nobody, and 503 where that cannot be told now. */
export type Members = (token: string, community: string, now: Date) => Promise<Member>;

/** A configured key as it is used; one at an address has no name of its own. */
interface Source {
  readonly key: MemberKey;
  readonly kid?: string;
  find(kid: string | undefined, now: Date): Promise<CryptoKey | Uint8Array | undefined>;
}

/** How far the host site's clock may be off, and how long a token may be good for, in seconds. */
const leeway = 60;
export const longestLife = 10 * 60;
export const longestSubject = 255;
export const allRoles: readonly Role[] = ['member', 'moderator', 'owner', 'reviewer'];

/**
 * Whom the tokens of host sites vouch for: JSON Web Tokens with `sub`, `aud`, `iat` and `exp`, and the roles in `roles`.
 *
 * @throws where a key cannot be used as it is configured
 */
export async function memberTokens(keys: readonly MemberKey[]): Promise<Members> {
  const sources = await Promise.all(keys.map(sourceOf));
  sources.forEach(({ key, kid }, index) => {
    const isSame = (other: Source) =>
      other.kid === kid && (!key.community || !other.key.community || other.key.community === key.community);
    if (kid !== undefined && sources.slice(0, index).some(isSame))
      throw new Error(`Two keys of members are called "${kid}".`);
  });

  return async (token, community, now) => {
    const believed = sources.filter(({ key }) => (key.community ?? community) === community);
    try {
      const { kid, crit } = decodeProtectedHeader(token);
      if (crit !== undefined) throw refused();
      for (const source of candidates(believed, kid)) {
        const key = await source.find(kid, now);
        if (key) return await verified(token, source.key, key, now);
      }
    } catch (thrown) {
      if (thrown instanceof Problem) throw thrown;
      // What exactly is wrong with it would help nobody but those who try.
    }
    throw refused();
  };
}

/** The keys that a token may be signed with: the one of that name, otherwise those that lie at an address. */
function candidates(believed: readonly Source[], kid: string | undefined): readonly Source[] {
  if (kid === undefined) return believed.length === 1 ? believed : [];
  const named = believed.filter((source) => source.kid === kid);
  return named.length ? named : believed.filter((source) => source.kid === undefined);
}

async function verified(
  token: string,
  { alg, audience, issuer }: MemberKey,
  key: CryptoKey | Uint8Array,
  now: Date,
): Promise<Member> {
  const { payload } = await jwtVerify(token, key, {
    algorithms: [alg],
    audience,
    ...(issuer !== undefined && { issuer }),
    requiredClaims: ['sub', 'aud', 'iat', 'exp'],
    clockTolerance: leeway,
    currentDate: now,
  });
  const { sub, roles = [] } = payload as { sub: unknown; roles?: unknown };
  const { iat, exp } = payload as { iat: number; exp: number };
  // Said so that what is no number is refused.
  const isTimely = iat <= now.getTime() / 1000 + leeway && exp > iat && exp - iat <= longestLife;
  const isSubject = typeof sub === 'string' && sub.length > 0 && sub.length <= longestSubject;
  if (!isTimely || !isSubject || !Array.isArray(roles)) throw refused();
  const given = allRoles.filter((role) => roles.includes(role));
  return { known: JSON.stringify([issuer ?? '', sub]), roles: given.length ? given : ['member'] };
}

/** A token as a host site makes one, for trying out. */
export function mintToken(
  { kid, alg, secret, audience, issuer }: SharedKey,
  { sub, roles, seconds }: { sub: string; roles: readonly Role[]; seconds: number },
  now: Date,
): Promise<string> {
  const iat = Math.floor(now.getTime() / 1000);
  return new SignJWT({
    sub,
    aud: audience,
    iat,
    exp: iat + seconds,
    roles,
    ...(issuer !== undefined && { iss: issuer }),
  })
    .setProtectedHeader({ alg, kid })
    .sign(new TextEncoder().encode(secret));
}

async function sourceOf(key: MemberKey): Promise<Source> {
  if (!key.audience) throw new Error('A key of members needs an audience.');
  const algorithms: readonly string[] = 'secret' in key ? ['HS256'] : asymmetric;
  if (!algorithms.includes(key.alg))
    throw new Error(`A key of members needs its algorithm (alg): ${algorithms.join(', ')}.`);
  if ('jwksUrl' in key) {
    const { protocol, hostname } = new URL(key.jwksUrl);
    if (protocol !== 'https:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname))
      throw new Error(`${key.jwksUrl}: keys of members come over https alone.`);
    return { key, find: keySet(key.jwksUrl, key.alg) };
  }
  if (!key.kid) throw new Error('A key of members needs a name (kid).');
  const imported = await imports(key);
  return { key, kid: key.kid, find: async () => imported };
}

async function imports(key: Exclude<MemberKey, { jwksUrl: string }>): Promise<CryptoKey | Uint8Array> {
  if ('secret' in key) {
    const secret = new TextEncoder().encode(key.secret);
    if (secret.length < 32) throw new Error(`The secret of "${key.kid}" is shorter than 32 bytes.`);
    return secret;
  }
  const { publicKey, alg } = key;
  if (typeof publicKey === 'string') return importSPKI(publicKey, alg);
  // What signs does not belong on a server that only checks.
  if (publicKey.kty === 'oct' || 'd' in publicKey) throw new Error(`"${key.kid}" is not a public key.`);
  return importJWK(publicKey, alg);
}

const refused = () => new Problem('unauthorized', { detail: 'The token vouches for nobody here.' });
