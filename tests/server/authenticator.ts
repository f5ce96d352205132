/**
 * An authenticator in a few lines, as WebAuthn describes it: its passkeys are real, and it does what no real one does
 * where a test asks for it. Real browsers' own stand in `tests/e2e/passkeys.test.ts`.
 */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** What may be otherwise than it should be. */
export interface Otherwise {
  readonly origin?: string;
  readonly rpId?: string;
  readonly type?: string;
  readonly challenge?: string;
  /** Without what makes sure of the person. */
  readonly unverified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string;
  /** Signed by another key. */
  readonly by?: KeyObject;
  /** A credential of somebody else's. */
  readonly id?: string;
}

interface Options {
  readonly challenge: string;
  readonly rp?: { readonly id?: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest();
const text64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
export const newKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** One passkey on a device of its own. */
export class Authenticator {
  readonly id = text64(randomBytes(32));
  readonly key = newKey();
  readonly origin: string;
  counter = 0;
  userHandle = '';

  constructor(origin: string) {
    this.origin = origin;
  }

  create(options: Options, otherwise: Otherwise = {}) {
    this.userHandle = options.user!.id;
    const { x, y } = this.key.export({ format: 'jwk' });
    const cose = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x!, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y!, 'base64url'))],
    ]);
    const id = Buffer.from(otherwise.id ?? this.id, 'base64url');
    const length = Buffer.from([id.length >> 8, id.length & 255]);
    const attested = Buffer.concat([Buffer.alloc(16), length, id, isoCBOR.encode(cose)]);
    const authData = new Uint8Array(
      Buffer.concat([this.#head(otherwise.rpId ?? options.rp!.id!, 0x40, otherwise), attested]),
    );
    const attestation = new Map<string, string | Uint8Array | Map<never, never>>([
      ['fmt', 'none'],
      ['attStmt', new Map<never, never>()],
      ['authData', authData],
    ]);
    return {
      id: otherwise.id ?? this.id,
      rawId: otherwise.id ?? this.id,
      type: 'public-key',
      response: {
        clientDataJSON: this.#clientData('webauthn.create', options, otherwise),
        attestationObject: text64(isoCBOR.encode(attestation as never)),
      },
    };
  }

  get(options: Options, otherwise: Otherwise = {}) {
    this.counter = otherwise.counter ?? this.counter + 1;
    const authenticatorData = this.#head(otherwise.rpId ?? options.rpId!, 0, otherwise);
    const clientDataJSON = this.#clientData('webauthn.get', options, otherwise);
    const signed = Buffer.concat([authenticatorData, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    return {
      id: otherwise.id ?? this.id,
      rawId: otherwise.id ?? this.id,
      type: 'public-key',
      response: {
        clientDataJSON,
        authenticatorData: text64(authenticatorData),
        signature: text64(sign('sha256', signed, otherwise.by ?? this.key)),
        userHandle: otherwise.userHandle ?? this.userHandle,
      },
    };
  }

  #clientData(type: string, { challenge }: Options, otherwise: Otherwise): string {
    const data = { type, challenge, origin: this.origin, crossOrigin: false };
    const { origin = data.origin, type: other = type, challenge: answered = challenge } = otherwise;
    return text64(Buffer.from(JSON.stringify({ ...data, origin, type: other, challenge: answered })));
  }

  #head(rpId: string, more: number, { unverified, counter = this.counter }: Otherwise): Buffer {
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(counter);
    const flags = 0x01 | (unverified ? 0 : 0x04) | more;
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counted]);
  }
}
