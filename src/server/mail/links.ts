import { base64url, namer } from '../identity.ts';

/** A link that only its reader knows: what it is found by is kept as its hash. */
export const newToken = (): string => base64url(crypto.getRandomValues(new Uint8Array(24)));

/** How long a link holds that asks whether an address is somebody's. */
export const questionHolds = 2 * 24 * 60 * 60 * 1000;

/**
 * The way out that stands in every mail to an address. It is made anew from the server's secret each time, so that it
 * holds for as long as the address does and is still kept as its hash alone.
 */
export function stopTokens(
  secret: string,
): (community: string, person: string, address: string) => Promise<string> {
  const name = namer('stop', secret);
  return async (...those) => (await name(JSON.stringify(those))).replace('stop:', '');
}
