import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BlockList } from 'node:net';
import type { BoardRules } from '../../model/board.ts';
import { rangesOf } from '../client-address.ts';
import type { OwnOrigins } from '../cors.ts';
import { logLevels, type LogLevel } from '../logger.ts';
import type { MailSettings } from '../mail/channel.ts';
import { usualLimits, type Limits } from '../rate-limits.ts';
import type { Retention } from '../sweep.ts';
import { readConfig, type OutgoingSaid, type Said } from './config.ts';
import { options, type SettingName, type Values } from './options.ts';
import { shortestSecret } from '../data-folder.ts';
import { isAddress } from '../storage/index.ts';
import { UsageError } from './usage-error.ts';

/** What is set for a server and its data, wherever it was said. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  /** A PostgreSQL database; without it a file in `data` is the database. */
  readonly databaseUrl: string | undefined;
  /** In place of the one in `data`. */
  readonly secret: string | undefined;
  readonly assets: string;
  readonly origins: readonly string[];
  readonly communities: readonly string[];
  /** Of communities that have a list of their own. */
  readonly ownOrigins: OwnOrigins;
  /** Who may write what, of communities that have rules for their boards. */
  readonly boards: ReadonlyMap<string, BoardRules>;
  /** What is erased when it is old, of communities that do not keep everything. */
  readonly retention: ReadonlyMap<string, Retention>;
  readonly trustedProxies: BlockList;
  readonly limits: Limits;
  readonly logLevel: LogLevel;
  /** Where the figures about the server are read; by default nowhere. */
  readonly metrics?: { readonly port: number; readonly host: string };
  /** How mail leaves the server; nothing where none does. */
  readonly mail: MailSettings | undefined;
  /** Its address for everybody, where that is said. */
  readonly url: string | undefined;
  /** What the config file says of who is told what happens in a community. */
  readonly outgoing: readonly OutgoingSaid[];
}

const defaults: Readonly<Record<SettingName, readonly string[]>> = {
  port: ['4000'],
  host: ['127.0.0.1'],
  data: ['.guyub'],
  'database-url': [],
  assets: [builtFolder()],
  origin: [],
  community: ['main'],
  'trust-proxy': [],
  'person-limit': [String(usualLimits.person.most)],
  'team-limit': [String(usualLimits.team.most)],
  'address-limit': [String(usualLimits.address.most)],
  'board-limit': [String(usualLimits.board.most)],
  'log-level': ['info'],
  'metrics-port': [],
  'metrics-host': ['127.0.0.1'],
  smtp: [],
  'mail-from': [],
  url: [],
};

/** Gathers the settings: the command line wins, then the environment, then the config file, then the defaults. */
export function settle(values: Values, env: NodeJS.ProcessEnv): Settings {
  const config = readConfig(values.config ?? (env[variable('config')] || undefined));
  const written = (name: SettingName): Said | undefined => {
    const value = values[name];
    if (value !== undefined) return { by: `--${name}`, texts: [value].flat() };
    const by = env[variable(name)] || name !== 'database-url' ? variable(name) : 'DATABASE_URL';
    const text = env[by];
    if (!text) return undefined;
    const texts = 'repeatable' in options[name] ? text.split(/[\s,]+/).filter(Boolean) : [text];
    return { by, texts };
  };
  const said = (name: SettingName): Said =>
    written(name) ?? config?.settings[name] ?? { by: 'the default', texts: defaults[name] };

  const ownOrigins = new Map(
    // Whoever says origins at the start means them for all that are kept.
    written('origin') ? [] : config?.ownOrigins.map(({ community, ...said }) => [community, origins(said)]),
  );
  return {
    port: port(said('port')),
    host: said('host').texts.at(-1)!,
    data: said('data').texts.at(-1)!,
    databaseUrl: databaseUrl(said('database-url')),
    secret: secret(env['GUYUB_SECRET']),
    assets: said('assets').texts.at(-1)!,
    origins: origins(said('origin')),
    communities: communities(said('community')),
    ownOrigins,
    boards: config?.boards ?? new Map<string, BoardRules>(),
    retention: config?.retention ?? new Map<string, Retention>(),
    mail: mail(said('smtp'), said('mail-from')),
    url: url(said('url')),
    outgoing: config?.outgoing ?? [],
    trustedProxies: ranges(said('trust-proxy')),
    limits: {
      person: { ...usualLimits.person, most: number(said('person-limit')) },
      team: { ...usualLimits.team, most: number(said('team-limit')) },
      address: { ...usualLimits.address, most: number(said('address-limit')) },
      board: { ...usualLimits.board, most: number(said('board-limit')) },
    },
    logLevel: logLevel(said('log-level')),
    ...(said('metrics-port').texts.length && {
      metrics: { port: port(said('metrics-port')), host: said('metrics-host').texts.at(-1)! },
    }),
  };
}

/** The community of a command that is about one. */
export function onlyCommunity({ communities: [community, ...others] }: Settings): string {
  if (community === undefined || others.length) throw new UsageError('Name one community with --community.');
  return community;
}

/** The environment variable of a setting. */
const variable = (name: SettingName | 'config') => `GUYUB_${name.toUpperCase().replaceAll('-', '_')}`;

function port({ by, texts: [text = ''] }: Said): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65_535) {
    throw new UsageError(`${by} ${text} is not a port: write a number from 0 to 65535.`);
  }
  return number;
}

function databaseUrl({ by, texts: [text] }: Said): string | undefined {
  // Without the text itself: it may hold a password.
  if (text === undefined || (isAddress(text) && URL.canParse(text))) return text;
  throw new UsageError(
    `${by} is not the address of a database: write it like postgres://guyub@db.internal/guyub.`,
  );
}

/** From the environment alone: everybody reads the words of a command, and a file of settings is passed around. */
function secret(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (text.length >= shortestSecret) return text;
  throw new UsageError(
    `GUYUB_SECRET is shorter than ${shortestSecret} characters: make one with openssl rand -base64 32.`,
  );
}

function logLevel({ by, texts: [text = ''] }: Said): LogLevel {
  const level = logLevels.find((name) => name === text);
  if (!level) throw new UsageError(`${by} ${text} is not a level: choose of ${logLevels.join(', ')}.`);
  return level;
}

function origins({ by, texts }: Said): readonly string[] {
  for (const text of texts) {
    if (text !== '*' && (!URL.canParse(text) || new URL(text).origin !== text)) {
      throw new UsageError(`${by} ${text} is not an origin: write it like https://brand.example.`);
    }
  }
  return texts;
}

/** The address may hold a password: what is wrong with it is said without it. */
function mail({ by, texts: [smtp] }: Said, { texts: [from] }: Said): MailSettings | undefined {
  if (smtp === undefined) return undefined;
  if (!URL.canParse(smtp) || !/^smtps?:$/.test(new URL(smtp).protocol)) {
    throw new UsageError(`${by} is no mail server: write it like smtps://user:password@mail.example.`);
  }
  if (!from || !/^[^\r\n]*@[^\r\n]+$/.test(from)) {
    throw new UsageError('Mail needs --mail-from with the address that it is from.');
  }
  return { smtp, from };
}

function url({ by, texts: [text] }: Said): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new UsageError(`${by} ${text} is no address: write it like https://community.brand.example.`);
  }
  return text.replace(/\/+$/, '');
}

function number({ by, texts: [text = ''] }: Said): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`${by} ${text} is not a number from 1 on.`);
  return Number(text);
}

function ranges({ by, texts }: Said): BlockList {
  try {
    return rangesOf(texts);
  } catch (error) {
    throw new UsageError(
      `${by}: ${(error as Error).message} Name the addresses of your proxies, such as 127.0.0.1 or 10.0.0.0/8.`,
    );
  }
}

function communities({ by, texts }: Said): readonly string[] {
  for (const text of texts) {
    if (!/^[a-z\d][a-z\d-]{0,62}$/.test(text)) {
      throw new UsageError(`${by} ${text} is not a name: use small letters, digits and hyphens.`);
    }
  }
  return texts;
}

/** Where `guyub.js` and `v/` are: above the built program, or in `dist` when this runs from the source. */
function builtFolder(): string {
  const folders = ['..', '../..', '../../../dist'].map((path) => join(import.meta.dirname, path));
  return folders.find((folder) => existsSync(join(folder, 'v'))) ?? folders.at(-1)!;
}
