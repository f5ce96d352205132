import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from '../backend/errors.ts';
import { namer } from './identity.ts';

/** For which command a challenge is given: for no other is its solution good, and a command is accepted once. */
export interface Challenged {
  readonly community: string;
  readonly actor: string;
  readonly commandId: string;
}

export interface Challenges {
  make(of: Challenged, now: Date): Promise<Challenge>;
  /** Whether a text is the solution of a challenge that was made for this: base64 of `{ challenge, solution }` as JSON. */
  isSolved(text: string, of: Challenged, now: Date): Promise<boolean>;
}

/** How long a challenge can be met, in milliseconds. */
const lifetime = 10 * 60 * 1000;
/**
 * What it costs: a key is derived from one number after the other, until one is the right one. That is half a second of
 * a fast computer's time, and a few seconds of a slow telephone's, but milliseconds of the server's.
 */
const cost = 10_000;
const [fewest, most] = [100, 300];

/**
 * Proofs of work in the way of ALTCHA. Nothing of them is stored: each is signed with a key of its own, made of the
 * secret and of whom and what it is for, so that all processes know their challenges again, and whoever has solved one
 * has solved it for one command. That a command is accepted once makes its solution good once.
 */
export function challenges(secret: string): Challenges {
  const name = namer('challenge', secret);
  const secretsFor = async ({ community, actor, commandId }: Challenged) => ({
    hmacSignatureSecret: await name(JSON.stringify(['challenge', community, actor, commandId])),
    hmacKeySignatureSecret: await name(JSON.stringify(['solution', community, actor, commandId])),
  });
  return {
    async make(of, now) {
      const { parameters, signature } = await createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost,
        counter: randomInt(most, fewest),
        data: { expires: now.getTime() + lifetime },
        deriveKey,
        ...(await secretsFor(of)),
      });
      return { parameters, signature } as Challenge;
    },
    async isSolved(text, of, now) {
      try {
        const { challenge, solution } = JSON.parse(atob(text));
        const secrets = await secretsFor(of);
        const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secrets });
        // What is signed is as it was made.
        return verified && challenge.parameters.data.expires > now.getTime();
      } catch {
        // Anything may stand there.
        return false;
      }
    },
  };
}
