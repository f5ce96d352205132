import { nameOfKey, type DeviceKey } from './device-key.ts';
import { GuyubError, toGuyubError } from './errors.ts';

/** The access token of whoever is signed in at the host site; nothing where nobody is. */
export type GetToken = () => string | undefined | Promise<string | undefined>;

/** What shows who is asking: a token, otherwise the key of this browser's guest; neither before a guest has a key. */
export interface Proof {
  /** Of whoever the browser itself vouches for by a cookie. */
  readonly name?: string | undefined;
  readonly token?: string | undefined;
  readonly key?: string | undefined;
}

/** How to come by a guest's key: the one there is, or one made now. */
export type HowKnown = keyof DeviceKey;

export async function proofOf(key: DeviceKey, how: HowKnown, getToken?: GetToken): Promise<Proof> {
  try {
    const token = await getToken?.();
    if (token) return { token };
  } catch (error) {
    throw toGuyubError(error);
  }
  return { key: key[how]() };
}

/** The name of whoever a proof is about. Nothing is proven by reading it: that is the backend's to do. */
export function nameOf({ name, token, key }: Proof): string | undefined {
  if (name) return name;
  return token ? subjectOf(token) : key && nameOfKey(key);
}

function subjectOf(token: string): string {
  try {
    const payload = atob(token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(payload, (byte) => byte.charCodeAt(0));
    return `user:${JSON.parse(new TextDecoder().decode(bytes)).sub}`;
  } catch (error) {
    throw new GuyubError('unauthorized', { detail: `getToken gave no JSON Web Token: ${error}` });
  }
}
