import { httpAdapter } from '../adapters/http/index.ts';
import type { BackendAdapter } from '../backend/adapter.ts';
import { GuyubError } from '../backend/errors.ts';
import type { GetToken } from '../backend/identity.ts';

/** Seconds before its end at which a token is no longer used: a request takes its time. */
const spare = 30;

/** The backend of a page whose own site vouches for its members: `token:<where it gives tokens> <the backend>`. */
export async function memberAdapter(address: string, community: string): Promise<BackendAdapter> {
  const [tokenAddress = '', backend = ''] = address.slice('token:'.length).split(' ');
  return httpAdapter(backend, { community, getToken: tokensFrom(tokenAddress) });
}

/**
 * Asks the page's own site, with its cookies, for the token of whoever is signed in: 200 with the token as text, or 204,
 * 401 or 404 for nobody. One is used until shortly before its end.
 */
export function tokensFrom(address: string): GetToken {
  const url = new URL(address, document.baseURI);
  let token: Promise<string | undefined> | undefined;
  const ask = async () => {
    // Any page could name itself in an address: whoever's cookies are shown must be the site that the page is of.
    if (url.origin !== location.origin)
      throw new GuyubError('unauthorized', {
        detail: `The token address ${url} is not of this page's own site.`,
      });
    const answer = await fetch(url, { cache: 'no-store' });
    if ([204, 401, 404].includes(answer.status)) return undefined;
    if (!answer.ok) throw new GuyubError('server', { detail: `${url} answered ${answer.status}.` });
    return (await answer.text()).trim() || undefined;
  };
  return async () => {
    const asked = (token ??= ask());
    try {
      const known = await asked;
      // Nobody may be somebody by the next time.
      if (!known || isOver(known)) token = undefined;
      return known && isOver(known) ? await (token = ask()) : known;
    } catch (error) {
      token = undefined;
      throw error;
    }
  };
}

function isOver(token: string): boolean {
  try {
    const { exp } = JSON.parse(atob(token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/'))) as {
      exp: number;
    };
    return exp - spare < Date.now() / 1000;
  } catch {
    return true;
  }
}
