import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

interface Option {
  /** What is written after it; an option without is said or not. */
  readonly value?: string;
  readonly repeatable?: boolean;
  readonly help: string;
}

/** Every option there is: it means the same to each command that takes it. */
export const options = {
  port: { value: 'number', help: 'port to listen on, or the next free one (4000)' },
  host: { value: 'address', help: 'address to listen on (127.0.0.1)' },
  data: { value: 'folder', help: 'where the database and the secret are kept (.guyub)' },
  'database-url': {
    value: 'url',
    help: 'a PostgreSQL database in place of the file in that folder, such as\npostgres://guyub@db.internal/guyub; better said in the environment (there also as\nDATABASE_URL), where other users of the machine cannot read its password',
  },
  origin: {
    value: 'origin',
    repeatable: true,
    help: "a site whose pages may use it, such as https://brand.example;\nrepeatable; '*' allows every page, for development",
  },
  community: {
    value: 'name',
    repeatable: true,
    help: 'a community; repeatable where several are kept (main)',
  },
  'trust-proxy': {
    value: 'range',
    repeatable: true,
    help: 'a proxy that says where requests come from, such as 10.0.0.0/8;\nrepeatable (none is believed)',
  },
  'person-limit': { value: 'number', help: 'new commands of one person in ten minutes (120)' },
  'team-limit': { value: 'number', help: 'new commands of one of the team in ten minutes (1200)' },
  'address-limit': {
    value: 'number',
    help: 'new commands from one address in ten minutes before a challenge (3000)',
  },
  'board-limit': {
    value: 'number',
    help: 'new commands on one board in ten minutes before a challenge (10000)',
  },
  'log-level': {
    value: 'level',
    help: 'the least that is logged: fatal, error, warn, info, debug, silent (info)',
  },
  'metrics-port': {
    value: 'number',
    help: 'port of /metrics for Prometheus, which is not for the public (none)',
  },
  'metrics-host': { value: 'address', help: 'address of that port (127.0.0.1)' },
  smtp: {
    value: 'url',
    help: 'where mail is handed over, such as smtps://user:password@mail.example (none\nis sent); better said as GUYUB_SMTP, which nobody else on the machine reads',
  },
  'mail-from': { value: 'address', help: 'whom mail is from, such as "Brand <hello@brand.example>"' },
  url: { value: 'url', help: 'its address for everybody, for links and passkeys (the one it answers on)' },
  assets: { value: 'folder', help: 'the folder of guyub.js (the one it was installed with)' },
  config: { value: 'file', help: 'settings as JSON (guyub.config.json, where there is one)' },
  table: { value: 'name', repeatable: true, help: 'a kind of record, such as feedback; repeatable (all)' },
  output: { value: 'file', help: 'where to write to (standard output)' },
  sub: { value: 'name', help: 'who a token is for, as the site names its members' },
  role: {
    value: 'role',
    repeatable: true,
    help: 'a role in a token: member, moderator, owner, reviewer; repeatable (member)',
  },
  minutes: { value: 'number', help: 'how long a token is good for (10)' },
  'make-key': { help: 'write members.json with a key of its own first, where there is none' },
  retry: { help: 'try what was given up once more' },
  force: { help: 'replace what is already there' },
  help: { help: 'this text' },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof options;
/** The options that may be said in the environment and in a config file, too. */
export type SettingName =
  | 'port'
  | 'host'
  | 'data'
  | 'database-url'
  | 'origin'
  | 'community'
  | 'trust-proxy'
  | 'person-limit'
  | 'team-limit'
  | 'address-limit'
  | 'board-limit'
  | 'log-level'
  | 'metrics-port'
  | 'metrics-host'
  | 'smtp'
  | 'mail-from'
  | 'url'
  | 'assets';

/** What a command line says. */
export type Values = {
  readonly [N in OptionName]?: (typeof options)[N] extends { repeatable: true }
    ? readonly string[]
    : (typeof options)[N] extends { value: string }
      ? string
      : boolean;
};

const optionOf = (name: OptionName): Option => options[name];

/** Reads the words after a command's name. */
export function parse(
  args: string[],
  takes: readonly OptionName[],
): { readonly values: Values; readonly operands: readonly string[] } {
  const kinds = takes.map((name) => {
    const { value, repeatable } = optionOf(name);
    return [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), multiple: Boolean(repeatable) },
    ];
  });
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: Object.fromEntries(kinds),
    });
    return { values, operands: positionals };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** The options of a command, a line or more for each. */
export function helpOn(takes: readonly OptionName[]): string {
  const width = 25;
  return takes
    .map((name) => {
      const { value, help } = optionOf(name);
      const said = `  --${name}${value ? ` <${value}>` : ''}`;
      return said.padEnd(width) + help.replaceAll('\n', `\n${' '.repeat(width)}`);
    })
    .join('\n');
}
