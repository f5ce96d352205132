import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { makeDataFolder } from '../data-folder.ts';
import { memberKeysIn, membersFileIn } from '../member-keys.ts';
import { allRoles, longestLife, longestSubject, mintToken, type SharedKey } from '../member-tokens.ts';
import type { Command } from './command.ts';
import { onlyCommunity } from './settings.ts';
import { UsageError } from './usage-error.ts';

const longest = longestLife / 60;

export const token: Command = {
  summary: 'mints a token of a member, for trying out what roles may do',
  about: `
It is signed with a shared secret (HS256) of members.json in the data folder, and printed alone on standard output:
  curl -H "Authorization: Bearer $(guyub token --sub budi --role moderator)" http://localhost:4000/v1/main/polls/current
Whoever can read the data folder can be anybody in this way, also in production: members' own tokens are signed by
the site that knows them. A server that runs reads members.json when it starts.`,
  takes: ['data', 'config', 'community', 'sub', 'role', 'minutes', 'make-key'],
  async run({ settings, values: { sub, role = [], minutes = String(longest), 'make-key': makeKey } }) {
    const community = onlyCommunity(settings);
    if (!sub) throw new UsageError('Say who it is for with --sub, such as --sub budi.');
    if (sub.length > longestSubject)
      throw new UsageError(`--sub is longer than ${longestSubject} characters.`);
    const roles = role.map((text) => {
      const known = allRoles.find((name) => name === text);
      if (!known) throw new UsageError(`--role ${text} is not a role: choose of ${allRoles.join(', ')}.`);
      return known;
    });
    const life = Number(minutes);
    if (!/^\d+$/.test(minutes) || life < 1 || life > longest) {
      throw new UsageError(
        `--minutes ${minutes} is not a number from 1 to ${longest}, which is as long as one lasts.`,
      );
    }
    if (makeKey) await makeKeyIn(settings.data);
    const key = await sharedKeyIn(settings.data, community);
    console.log(await mintToken(key, { sub, roles, seconds: life * 60 }, new Date()));
  },
};

/** A key that this machine can sign with, and the community believes. */
async function sharedKeyIn(data: string, community: string): Promise<SharedKey> {
  const keys = await memberKeysIn(data);
  const key = keys?.find(
    (key): key is SharedKey => 'secret' in key && (key.community ?? community) === community,
  );
  if (key) return key;
  const [file, example] = [
    membersFileIn(data),
    '{ "kid": "test", "alg": "HS256", "secret": "<32 bytes or more>", "audience": "guyub" }',
  ];
  throw new Error(
    keys
      ? `${file} has no key with a secret for "${community}": add ${example} to its list.`
      : `There is no ${file}: make one with --make-key, or write a list of keys there, such as [${example}].`,
  );
}

async function makeKeyIn(data: string): Promise<void> {
  const file = membersFileIn(data);
  await makeDataFolder(data);
  const secret = randomBytes(32).toString('base64url');
  const keys = [{ kid: 'test', alg: 'HS256', secret, audience: 'guyub' }] satisfies SharedKey[];
  const text = `${JSON.stringify(keys, null, 2)}\n`;
  await writeFile(file, text, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new Error(`${file} is there already: leave out --make-key to use a key of it.`);
  });
  console.error(`${file} is made, with one key. A server that runs believes it from its next start on.`);
}
