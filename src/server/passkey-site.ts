import { passkeyLife } from '../model/team.ts';
import { base64url } from './identity.ts';
import { isLoopback } from './loopback.ts';
import type { Answered } from './storage/passkeys.ts';
import type { Site } from './passkey-checks.ts';

/**
 * For which site passkeys are made: the server's address for everybody, or this machine. Without an address nobody knows
 * which name passkeys would be good for, and a browser has them for names alone, over HTTPS.
 */
export function siteOf(request: Request, publicUrl: string | undefined): Site | undefined {
  const { origin, hostname, protocol } = new URL(publicUrl ?? request.url);
  if (hostname === 'localhost') return { id: hostname, origin };
  const isName = !isLoopback(hostname) && !/^[\d.]+$|^\[/.test(hostname);
  return publicUrl !== undefined && protocol === 'https:' && isName ? { id: hostname, origin } : undefined;
}

/** Questions to passkeys: signed, so that nothing need be kept of those that nobody answers. */
export interface Questions {
  /** @param about what the answer is for: it is good for nothing else */
  make(about: string, now: Date): Promise<string>;
  /** By what an answered question is kept; nothing where it is not ours, for something else, or too old. */
  answered(about: string, question: string, now: Date): Promise<Answered | undefined>;
}

export function questions(sign: (text: string) => Promise<string>, community: string): Questions {
  const signed = async (about: string, until: number, nonce: string) =>
    (await sign(JSON.stringify([community, about, until, nonce]))).replace('passkey:', '');
  return {
    async make(about, now) {
      const until = now.getTime() + passkeyLife * 1000;
      const nonce = base64url(crypto.getRandomValues(new Uint8Array(16)));
      return `${until}.${nonce}.${await signed(about, until, nonce)}`;
    },
    async answered(about, question, now) {
      const [, until, nonce] = /^(\d{1,15})\.([\w-]{22})\.[\w-]{22}$/.exec(question) ?? [];
      if (until === undefined || nonce === undefined || Number(until) <= now.getTime()) return undefined;
      if (question !== `${until}.${nonce}.${await signed(about, Number(until), nonce)}`) return undefined;
      return { mark: nonce, expiresAt: new Date(Number(until)).toISOString() };
    },
  };
}
