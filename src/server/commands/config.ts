import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import type { BoardRules } from '../../model/board.ts';
import { retainedKinds, type RetainedKind } from '../storage/retention.ts';
import type { Retention } from '../sweep.ts';
import type { SettingName } from './options.ts';
import { UsageError } from './usage-error.ts';

/** Read without being named, from the folder the command is called in. */
const usual = 'guyub.config.json';

const text = v.string('a text');
const origins = v.exactOptional(v.array(text, 'a list'));
/** The rules of one board: where what is written can wait, and where it cannot. */
const rule = v.exactOptional(
  v.strictObject(
    {
      guests: v.exactOptional(v.picklist(['open', 'hold', 'members'], '"open", "hold" or "members"')),
      firstTime: v.exactOptional(v.literal('hold', '"hold" or left out')),
    },
    'an object',
  ),
);
const ruleWithoutHold = v.exactOptional(
  v.strictObject(
    { guests: v.exactOptional(v.picklist(['open', 'members'], '"open" or "members"')) },
    'an object',
  ),
);
const days = v.exactOptional(
  v.pipe(
    v.string('a number of days, such as "365d"'),
    v.regex(/^[1-9]\d{0,4}d$/, 'a number of days, such as "365d"'),
    v.transform((text) => parseInt(text)),
  ),
);
const webhook = v.strictObject(
  { url: text, secrets: v.array(text, 'a list'), events: v.exactOptional(v.array(text, 'a list')) },
  'an object',
);
const community = v.strictObject(
  {
    origins,
    boards: v.exactOptional(
      v.strictObject(
        {
          questions: rule,
          feedback: rule,
          reports: rule,
          polls: ruleWithoutHold,
          events: ruleWithoutHold,
        } satisfies Record<keyof BoardRules, unknown>,
        'an object',
      ),
    ),
    retention: v.exactOptional(
      v.strictObject(
        Object.fromEntries(retainedKinds.map((kind) => [kind, days])) as Record<RetainedKind, typeof days>,
        'an object',
      ),
    ),
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
    databaseUrl: v.exactOptional(text),
    assets: v.exactOptional(text),
    trustProxy: v.exactOptional(v.array(text, 'a list')),
    mailFrom: v.exactOptional(text),
    url: v.exactOptional(text),
    personLimit: v.exactOptional(v.number('a number')),
    teamLimit: v.exactOptional(v.number('a number')),
    addressLimit: v.exactOptional(v.number('a number')),
    logLevel: v.exactOptional(text),
    metricsPort: v.exactOptional(v.number('a number')),
    metricsHost: v.exactOptional(text),
    boardLimit: v.exactOptional(v.number('a number')),
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
  readonly boards: ReadonlyMap<string, BoardRules>;
  readonly retention: ReadonlyMap<string, Retention>;
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
  const written = check(file);
  const { port, host, data, databaseUrl, assets, trustProxy, mailFrom, url, origins } = written;
  const {
    personLimit,
    teamLimit,
    addressLimit,
    boardLimit,
    logLevel,
    metricsPort,
    metricsHost,
    communities,
  } = written;
  const said = (key: string, texts?: readonly (string | undefined)[]): Said | undefined =>
    texts?.[0] === undefined ? undefined : { by: `"${key}" in ${file}:`, texts: texts as string[] };
  // Wherever the command is called: what a file says of folders is said from where it lies.
  const folder = (path?: string) => path && resolve(dirname(file), path);
  return {
    settings: {
      port: said('port', [port?.toString()]),
      host: said('host', [host]),
      data: said('data', [folder(data)]),
      'database-url': said('databaseUrl', [databaseUrl]),
      assets: said('assets', [folder(assets)]),
      origin: said('origins', origins),
      'trust-proxy': said('trustProxy', trustProxy),
      'mail-from': said('mailFrom', [mailFrom]),
      url: said('url', [url]),
      'person-limit': said('personLimit', [personLimit?.toString()]),
      'team-limit': said('teamLimit', [teamLimit?.toString()]),
      'address-limit': said('addressLimit', [addressLimit?.toString()]),
      'log-level': said('logLevel', [logLevel]),
      'metrics-port': said('metricsPort', [metricsPort?.toString()]),
      'metrics-host': said('metricsHost', [metricsHost]),
      'board-limit': said('boardLimit', [boardLimit?.toString()]),
      community: said('communities', communities && Object.keys(communities)),
    },
    ownOrigins: Object.entries(communities ?? {}).flatMap(([community, { origins }]) =>
      origins ? [{ community, by: `"communities.${community}.origins" in ${file}:`, texts: origins }] : [],
    ),
    boards: ofEach(communities, ({ boards }) => boards),
    retention: ofEach(communities, ({ retention }) => retention),
    outgoing: Object.entries(communities ?? {}).map(([community, said]) => ({
      ...said,
      community,
      by: `"communities.${community}" in ${file}:`,
      folder: dirname(file),
    })),
  };
}

/** What a file says of something, of the communities of which it does. */
function ofEach<C, T>(communities: Readonly<Record<string, C>> = {}, of: (community: C) => T | undefined) {
  const said = Object.entries(communities).map(([name, community]) => [name, of(community)] as const);
  return new Map(said.filter((each): each is [string, T] => each[1] !== undefined));
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
