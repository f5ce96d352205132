import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser';
import { fetchJson } from '../../backend/ask.ts';
import { PasskeyStopped } from '../../backend/team.ts';
import type { MeRead } from '../../model/team.ts';

// Passkeys, as the server's own pages make and use them: asked of the server, answered by the browser, and sent back.

/** What goes with the requests of whoever is signed in on the server's own pages. */
export const ownPage = { credentials: 'same-origin', referrerPolicy: 'same-origin' } as const;

export const sentJson = (body: object, { headers, ...request }: RequestInit = ownPage): RequestInit => ({
  ...request,
  method: 'POST',
  headers: { ...headers, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

/** Whether this browser can have passkeys, here: in the device itself, on a key, or on a phone beside it. */
export const hasPasskeys = (): boolean => isSecureContext && browserSupportsWebAuthn();

/**
 * Makes a passkey of one's own.
 *
 * @param address of the community: `https://…/v1/main`
 * @param own what goes with each request
 * @throws {PasskeyStopped | GuyubError}
 */
export async function makePasskey(address: string, own: RequestInit = ownPage): Promise<MeRead> {
  const passkeys = `${address}/staff/me/passkeys`;
  type Options = Parameters<typeof startRegistration>[0]['optionsJSON'];
  const optionsJSON = await fetchJson<Options>(`${passkeys}/new`, own);
  const { id, rawId, type, response } = await startRegistration({ optionsJSON }).catch(stopped);
  const { clientDataJSON, attestationObject } = response;
  const credential = { id, rawId, type, response: { clientDataJSON, attestationObject } };
  return fetchJson<MeRead>(passkeys, sentJson({ credential }, own));
}

/** Signs in by a passkey: from then on requests of this page are those of whoever's it is. */
export async function signInByPasskey(address: string): Promise<void> {
  const place = `${address}/sign-in-passkey`;
  type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'];
  const optionsJSON = await fetchJson<Options>(place, ownPage);
  const { id, rawId, type, response } = await startAuthentication({ optionsJSON }).catch(stopped);
  await fetchJson(place, sentJson({ credential: { id, rawId, type, response } }));
}

function stopped(error: unknown): never {
  const isThere =
    error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';
  throw new PasskeyStopped(isThere ? 'there-already' : 'stopped', error);
}
