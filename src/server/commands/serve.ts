import type { LogEntry } from '../app.ts';
import { startServer } from '../serve.ts';
import type { Command } from './command.ts';
import { noticesOf } from './outgoing.ts';
import { refuseUnsafe } from './production.ts';

export const serve: Command = {
  summary: 'runs the community backend and serves guyub.js',
  about: `
Each option is also a variable of the environment (GUYUB_PORT; several origins or communities separated by spaces or
commas) and may stand in the config file, where communities can have origins of their own:
  { "data": "community", "communities": { "shop": { "origins": ["https://brand.example"] }, "club": {} } }
There stands too who is told what happens in a community, by signed webhooks, and which page links in mail lead to:
  { "communities": { "shop": { "site": "https://brand.example/help", "callingCode": "62",
    "webhooks": [{ "url": "https://hooks.brand.example/in", "secrets": ["env:HOOK_SECRET"] }] } } }
The command line wins, then the environment, then the file. With NODE_ENV=production what is unsafe is refused.
/healthz answers while the process lives, /readyz while visitors may be sent to it.`,
  takes: [
    'port',
    'host',
    'data',
    'origin',
    'community',
    'trust-proxy',
    'person-limit',
    'address-limit',
    'smtp',
    'mail-from',
    'url',
    'assets',
    'config',
  ],
  async run({ settings }) {
    if (process.env['NODE_ENV'] === 'production') refuseUnsafe(settings);
    const stopped = new Promise<string>((resolve) => {
      process.once('SIGINT', resolve).once('SIGTERM', resolve);
    });
    const server = await startServer({
      ...settings,
      notices: noticesOf(settings.outgoing, process.env),
      log,
    });
    if (settings.port && server.port !== settings.port) {
      console.log(`Port ${settings.port} is taken; using ${server.port}.`);
    }
    console.log(`Guyub answers on ${server.url}`);
    const origins = [...settings.origins, ...[...settings.ownOrigins.values()].flat()];
    log({ event: 'start', url: server.url, data: settings.data, origins: origins.join(' ') });
    if (!origins.length) {
      log({ event: 'warning', message: 'No --origin is given: only pages of this address can use the API.' });
    }
    log({ event: 'stop', signal: await stopped });
    await server.close();
  },
};

/** Structured logs: one JSON object a line. */
function log(entry: LogEntry): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}
