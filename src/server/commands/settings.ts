import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BlockList } from 'node:net';
import { rangesOf } from '../client-address.ts';
import type { OwnOrigins } from '../cors.ts';
import type { MailSettings } from '../mail/channel.ts';
import { usualLimits, type Limits } from '../rate-limits.ts';
import { readConfig, type OutgoingSaid, type Said } from './config.ts';
import { options, type SettingName, type Values } from './options.ts';
import { UsageError } from './usage-error.ts';

/** What is set for a server and its data, wherever it was said. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly assets: string;
  readonly origins: readonly string[];
  readonly communities: readonly string[];
  /** Of communities that have a list of their own. */
  readonly ownOrigins: OwnOrigins;
  readonly trustedProxies: BlockList;
  readonly limits: Limits;
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
  assets: [builtFolder()],
  origin: [],
  community: ['main'],
  'trust-proxy': [],
  'person-limit': [String(usualLimits.person.most)],
  'address-limit': [String(usualLimits.address.most)],
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
    const text = env[variable(name)];
    if (!text) return undefined;
    const texts = 'repeatable' in options[name] ? text.split(/[\s,]+/).filter(Boolean) : [text];
    return { by: variable(name), texts };
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
    assets: said('assets').texts.at(-1)!,
    origins: origins(said('origin')),
    communities: communities(said('community')),
    ownOrigins,
    mail: mail(said('smtp'), said('mail-from')),
    url: url(said('url')),
    outgoing: config?.outgoing ?? [],
    trustedProxies: ranges(said('trust-proxy')),
    limits: {
      person: { ...usualLimits.person, most: number(said('person-limit')) },
      address: { ...usualLimits.address, most: number(said('address-limit')) },
    },
  };
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
