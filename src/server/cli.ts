import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { LogEntry } from './app.ts';
import { startServer, type ServerSettings } from './serve.ts';

const help = `Usage: guyub serve [options]

Runs the community backend and serves guyub.js.

  --port <number>       port to listen on, or the next free one (4000)
  --host <address>      address to listen on (127.0.0.1)
  --data <folder>       where the database and the secret are kept (.guyub)
  --origin <origin>     a site whose pages may use it, such as https://brand.example; repeatable;
                        '*' allows every page, for development
  --community <name>    a community to keep; repeatable (main)
  --assets <folder>     the folder of guyub.js (the one it was installed with)
  --help                this text
`;

/** A command line that cannot be followed. */
class UsageError extends Error {}

/** Follows a command line; returns the exit code, at once or when the server has stopped. */
export async function run(args: string[]): Promise<number> {
  try {
    const settings = parse(args);
    if (!settings) {
      process.stdout.write(help);
      return 0;
    }
    await serveUntilStopped(settings);
    return 0;
  } catch (error) {
    const { message } = error as Error;
    const isUsage = error instanceof UsageError;
    process.stderr.write(`guyub: ${message}${isUsage ? '\nTry: guyub --help' : ''}\n`);
    return isUsage ? 2 : 1;
  }
}

/** What a command line asks for; `undefined` when it asks for help. */
function parse(args: string[]): ServerSettings | undefined {
  const { values, positionals } = options(args);
  if (values.help) return undefined;
  if (String(positionals) !== 'serve') {
    throw new UsageError(
      positionals.length ? `There is no command "${positionals.join(' ')}".` : 'A command is missing.',
    );
  }
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new UsageError(`--port ${values.port} is not a port: write a number from 0 to 65535.`);
  }
  for (const origin of values.origin) {
    if (origin !== '*' && originOf(origin) !== origin) {
      throw new UsageError(`--origin ${origin} is not an origin: write it like https://brand.example.`);
    }
  }
  for (const name of values.community) {
    if (!/^[a-z\d][a-z\d-]{0,62}$/.test(name)) {
      throw new UsageError(`--community ${name} is not a name: use small letters, digits and hyphens.`);
    }
  }
  const { host, data, assets, origin: origins, community: communities } = values;
  return { port, host, data, assets, origins, communities, log };
}

function options(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '4000' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string', default: '.guyub' },
        origin: { type: 'string', multiple: true, default: [] },
        community: { type: 'string', multiple: true, default: ['main'] },
        assets: { type: 'string', default: builtFolder() },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function originOf(text: string): string | undefined {
  return URL.canParse(text) ? new URL(text).origin : undefined;
}

/** Where `guyub.js` and `v/` are: above the built program, or in `dist` when this runs from the source. */
function builtFolder(): string {
  const folders = ['..', '../..', '../../dist'].map((path) => join(import.meta.dirname, path));
  return folders.find((folder) => existsSync(join(folder, 'v'))) ?? folders.at(-1)!;
}

async function serveUntilStopped(settings: ServerSettings): Promise<void> {
  const stopped = new Promise<string>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  const server = await startServer(settings);
  if (settings.port && server.port !== settings.port) {
    console.log(`Port ${settings.port} is taken; using ${server.port}.`);
  }
  console.log(`Guyub answers on ${server.url}`);
  log({ event: 'start', url: server.url, data: settings.data, origins: settings.origins.join(' ') });
  if (!settings.origins.length) {
    log({ event: 'warning', message: 'No --origin is given: only pages of this address can use the API.' });
  }
  log({ event: 'stop', signal: await stopped });
  await server.close();
}

/** Structured logs: one JSON object a line. */
function log(entry: LogEntry): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}
