import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { isoBase64URL, isoUint8Array } from '@simplewebauthn/server/helpers';
import type { Colleague } from '../model/team.ts';
import { passkeyLife } from '../model/team.ts';
import type { PasskeyKey } from './storage/passkeys.ts';

// What passkeys are asked and how their answers are held to be right (WebAuthn), by a library that nobody loads who has none.

/** For whom a passkey is good: the name it is bound to, and the pages that may use it. */
export interface Site {
  readonly id: string;
  readonly origin: string;
}

/** What a browser sends that a new passkey was made with, or an old one used; as WebAuthn writes it as JSON. */
export type NewCredential = Parameters<typeof verifyRegistrationResponse>[0]['response'];
export type UsedCredential = Parameters<typeof verifyAuthenticationResponse>[0]['response'];

/** Says of the text of a question whether it was ours. */
type Asked = (question: string) => Promise<boolean>;

const timeout = passkeyLife * 1000;
/** Who holds the device is made sure of by the device, and it knows by itself whose it is: nobody types a name. */
const wanted = { residentKey: 'required', userVerification: 'required' } as const;
const algorithms = [-8, -7, -257];
const textOf = (challenge: string) => isoBase64URL.toUTF8String(challenge);

export const newOptions = (
  site: Site,
  { id, name }: Colleague,
  { community, has, challenge }: { community: string; has: readonly string[]; challenge: string },
) =>
  generateRegistrationOptions({
    rpName: community,
    rpID: site.id,
    userID: isoUint8Array.fromUTF8String(id),
    userName: `${name} (${community})`,
    userDisplayName: name,
    challenge,
    timeout,
    excludeCredentials: has.map((id) => ({ id })),
    authenticatorSelection: wanted,
    supportedAlgorithmIDs: algorithms,
  });

/** The key of a new passkey; nothing where what was sent is none. */
export async function checkNew(
  site: Site,
  response: NewCredential,
  expectedChallenge: Asked,
): Promise<PasskeyKey | undefined> {
  const { registrationInfo } = await refused(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => expectedChallenge(textOf(challenge)),
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      supportedAlgorithmIDs: algorithms,
    }),
  );
  if (!registrationInfo) return undefined;
  const { id, publicKey, counter } = registrationInfo.credential;
  return { id, publicKey: isoBase64URL.fromBuffer(publicKey), counter };
}

export const usedOptions = (site: Site, challenge: string) =>
  generateAuthenticationOptions({ rpID: site.id, challenge, timeout, userVerification: 'required' });

/** How often a passkey was used by now, where it was used rightly by whose it is. */
export async function checkUsed(
  site: Site,
  response: UsedCredential,
  { key, colleague }: { readonly key: PasskeyKey; readonly colleague: Colleague },
  expectedChallenge: Asked,
): Promise<number | undefined> {
  const { userHandle } = response.response;
  const { authenticationInfo, verified } = await refused(() => {
    if (textOf(userHandle ?? '') !== colleague.id) throw new Error('It is somebody else’s.');
    return verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => expectedChallenge(textOf(challenge)),
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      credential: {
        id: key.id,
        publicKey: isoBase64URL.toBuffer(key.publicKey),
        counter: key.counter,
      },
    });
  });
  return verified ? authenticationInfo?.newCounter : undefined;
}

/** The library throws what is wrong with an answer, in words for developers: nobody is told what exactly. */
async function refused<T>(check: () => Promise<T>): Promise<Partial<T>> {
  try {
    return await check();
  } catch {
    return {};
  }
}
