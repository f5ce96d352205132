import type { Viewer } from '../model/community.ts';
import { sessionLife } from '../model/team.ts';
import { base64url, namer } from './identity.ts';
import { Problem } from './problem.ts';
import type { SqlStaff } from './storage/staff.ts';

// How one of the team stays signed in: by a cookie on the server's own origin, which no page of another site can use.

/** What a link or a cookie holds: 256 bits that nobody can guess. */
export const newToken = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));
const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** The address of a link to sign in by. */
export const signInUrl = (base: string, community: string, token: string): string =>
  `${base}/v1/${community}/sign-in?link=${token}`;

/** What is kept of a token: nobody who reads the database can make the token of it. */
export type Mark = (token: string) => Promise<string>;

export function marks(secret: string): Readonly<Record<'link' | 'session', Mark>> {
  const mark = (kind: 'link' | 'session'): Mark => {
    const name = namer(kind, secret);
    return (token) => name(`${kind} ${token}`);
  };
  return { link: mark('link'), session: mark('session') };
}

/** One for each community of a server: whoever is in the team of two can be signed in to both. */
const cookieName = (community: string) => `__Host-guyub-${community}`;
const attributes = 'Path=/; HttpOnly; Secure; SameSite=Strict';

export const sessionCookie = (community: string, token: string): string =>
  `${cookieName(community)}=${token}; Max-Age=${sessionLife}; ${attributes}`;
export const noCookie = (community: string): string => `${cookieName(community)}=; Max-Age=0; ${attributes}`;

/** The token in a request's cookie. */
export function tokenIn(request: Request, community: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const [, token] = pairs.find((pair) => pair.startsWith(`${cookieName(community)}=`))?.split('=') ?? [];
  return token !== undefined && isToken(token) ? token : undefined;
}

/** Whether an answer may be about whoever is signed in. */
export const hasCookie = (request: Request): boolean =>
  (request.headers.get('cookie') ?? '').includes(cookieName(''));

/**
 * Whether a request comes from a page of this server, as its browser says; whoever says nothing is not believed. What is
 * said must be so in every way in which it is said. Without a public address (`--url`) hosts alone are compared, for a
 * proxy in front may speak another scheme.
 */
export function isSameOrigin({ url, headers }: Request, publicUrl?: string): boolean {
  const isOwn = (address: string) => {
    if (!URL.canParse(address)) return false;
    const { origin, host } = new URL(address);
    return publicUrl === undefined ? host === new URL(url).host : origin === new URL(publicUrl).origin;
  };
  const [site, origin, referrer] = ['sec-fetch-site', 'origin', 'referer'].map((name) => headers.get(name));
  if (site !== null && site !== 'same-origin') return false;
  if (origin != null) return isOwn(origin);
  return site !== null || (referrer != null && isOwn(referrer));
}

/**
 * Who is signed in by the request's cookie. From a page of another site one reads as nobody, and writes nothing. A page that
 * was opened by one of the team says so in `Guyub-Actor`: where another has signed in since, it is refused.
 */
export async function signedIn(
  request: Request,
  { community, staff, mark, publicUrl, now }: SignedInHere,
): Promise<Viewer | undefined> {
  const token = tokenIn(request, community);
  if (token === undefined) return undefined;
  if (isSameOrigin(request, publicUrl)) {
    const viewer = await staff?.viewer(await mark(token), now);
    const meant = request.headers.get('guyub-actor');
    if (viewer && meant !== null && meant !== viewer.id)
      throw new Problem('unauthorized', { detail: 'Somebody else is signed in by now.' });
    return viewer;
  }
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  throw new Problem('forbidden', {
    detail: 'Whoever is signed in by a cookie writes from pages of this server alone.',
  });
}

interface SignedInHere {
  readonly community: string;
  readonly staff: SqlStaff | undefined;
  readonly mark: Mark;
  readonly publicUrl: string | undefined;
  readonly now: Date;
}
