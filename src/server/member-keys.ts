import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { asymmetric, memberTokens, type MemberKey, type Members } from './member-tokens.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const trust = { audience: text, issuer: v.exactOptional(text), community: v.exactOptional(text) };
const alg = v.picklist(asymmetric);
/** Strict: with a misspelt `community` or `issuer` a key would open more than it was meant to. */
const keys = v.array(
  v.union([
    v.strictObject({ ...trust, kid: text, alg: v.literal('HS256'), secret: text }),
    v.strictObject({
      ...trust,
      kid: text,
      alg,
      publicKey: v.union([text, v.record(text, v.any())]),
    }),
    v.strictObject({ ...trust, alg, jwksUrl: text }),
  ]),
);

export const membersFileIn = (data: string): string => join(data, 'members.json');

/** Whom host sites vouch for, by the keys in `members.json` of the data folder; nobody where there is no such file. */
export async function membersIn(data: string): Promise<Members | undefined> {
  return (await read(data))?.members;
}

/** The keys that stand there, as {@link membersIn} believes them. */
export async function memberKeysIn(data: string): Promise<readonly MemberKey[] | undefined> {
  return (await read(data))?.keys;
}

async function read(data: string) {
  const file = membersFileIn(data);
  const written = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (written === undefined) return undefined;
  try {
    const listed: readonly MemberKey[] = v.parse(keys, JSON.parse(written));
    return { keys: listed, members: await memberTokens(listed) };
  } catch (error) {
    throw new Error(`${file}: ${whyNot(error)}`, { cause: error });
  }
}

/** Never with what stands there: it may be a secret. */
function whyNot(error: unknown): string {
  if (error instanceof SyntaxError) return 'it is not JSON.';
  if (!v.isValiError(error)) return (error as Error).message;
  const place = error.issues[0].path?.[0]?.key;
  return typeof place === 'number'
    ? `entry ${place + 1} is no key of members.`
    : 'it must be a list of keys.';
}
