import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import type { SettingName } from './options.ts';
import { UsageError } from './usage-error.ts';

/** Read without being named, from the folder the command is called in. */
const usual = 'guyub.config.json';

const text = v.string('a text');
const origins = v.exactOptional(v.array(text, 'a list'));
const webhook = v.strictObject(
  { url: text, secrets: v.array(text, 'a list'), events: v.exactOptional(v.array(text, 'a list')) },
  'an object',
);
const community = v.strictObject(
  {
    origins,
    site: v.exactOptional(text),
    callingCode: v.exactOptional(text),
    webhooks: v.exactOptional(v.array(webhook, 'a list')),
  },
  'an object',
);
const schema = v.strictObject(
  {
    port: v.exactOptional(v.number('a number')),
    host: v.exactOptional(text),
    data: v.exactOptional(text),
    assets: v.exactOptional(text),
    trustProxy: v.exactOptional(v.array(text, 'a list')),
    mailFrom: v.exactOptional(text),
    url: v.exactOptional(text),
    personLimit: v.exactOptional(v.number('a number')),
    addressLimit: v.exactOptional(v.number('a number')),
    origins,
    communities: v.exactOptional(v.record(v.string(), community, 'an object')),
  },
  'an object',
);

/** What is said about a setting, and by what: an option, a variable, a key of a file. */
export interface Said {
  readonly by: string;
  readonly texts: readonly string[];
}

/** A config file, taken apart into what it says about each setting. */
export interface Config {
  readonly settings: { readonly [N in SettingName]?: Said | undefined };
  readonly ownOrigins: readonly (Said & { readonly community: string })[];
  readonly outgoing: readonly OutgoingSaid[];
}

/** What a config file says of how a community tells others what happens in it. */
export interface OutgoingSaid extends v.InferOutput<typeof community> {
  readonly community: string;
  /** How a complaint about it begins. */
  readonly by: string;
  /** What its paths begin at. */
  readonly folder: string;
}

/** Reads a config file: the one that is named, or the usual one where there is one. */
export function readConfig(named?: string): Config | undefined {
  const file = named ?? usual;
  if (named === undefined && !existsSync(file)) return undefined;
  const config = check(file);
  const { port, host, data, assets, trustProxy, mailFrom, url } = config;
  const { personLimit, addressLimit, origins, communities } = config;
  const said = (key: string, texts?: readonly (string | undefined)[]): Said | undefined =>
    texts?.[0] === undefined ? undefined : { by: `"${key}" in ${file}:`, texts: texts as string[] };
  // Wherever the command is called: what a file says of folders is said from where it lies.
  const folder = (path?: string) => path && resolve(dirname(file), path);
  return {
    settings: {
      port: said('port', [port?.toString()]),
      host: said('host', [host]),
      data: said('data', [folder(data)]),
      assets: said('assets', [folder(assets)]),
      origin: said('origins', origins),
      'trust-proxy': said('trustProxy', trustProxy),
      'mail-from': said('mailFrom', [mailFrom]),
      url: said('url', [url]),
      'person-limit': said('personLimit', [personLimit?.toString()]),
      'address-limit': said('addressLimit', [addressLimit?.toString()]),
      community: said('communities', communities && Object.keys(communities)),
    },
    ownOrigins: Object.entries(communities ?? {}).flatMap(([community, { origins }]) =>
      origins ? [{ community, by: `"communities.${community}.origins" in ${file}:`, texts: origins }] : [],
    ),
    outgoing: Object.entries(communities ?? {}).map(([community, said]) => ({
      ...said,
      community,
      by: `"communities.${community}" in ${file}:`,
      folder: dirname(file),
    })),
  };
}

function check(file: string): v.InferOutput<typeof schema> {
  const { output, issues, success } = v.safeParse(schema, parsed(file));
  if (success) return output;
  const [issue] = issues;
  const key = v.getDotPath(issue);
  if (issue.expected === 'never') throw new UsageError(`${file}: there is no setting "${key}".`);
  throw new UsageError(`${file}: ${key ? `"${key}"` : 'it'} must be ${issue.message}.`);
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
