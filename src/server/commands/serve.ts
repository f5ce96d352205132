import { setTimeout as pause } from 'node:timers/promises';
import type { LogEntry } from '../log-entry.ts';
import { openLog, type Log } from '../logger.ts';
import { openMetrics } from '../metrics.ts';
import { firstLink } from '../records.ts';
import { listen, startServer } from '../serve.ts';
import { traceOf } from '../trace.ts';
import type { Command } from './command.ts';
import { noticesOf } from './outgoing.ts';
import { refuseUnsafe } from './production.ts';

/** How many milliseconds a process that ends at once waits for whoever reads its log. */
const mostForLog = 1000;

export const serve: Command = {
  summary: 'runs the community backend and serves guyub.js',
  about: `
Each option is also a variable of the environment (GUYUB_PORT; several origins or communities separated by spaces or
commas) and may stand in the config file, where communities can have origins of their own:
  { "data": "community", "communities": { "shop": { "origins": ["https://brand.example"] }, "club": {} } }
There stands too who is told what happens in a community, by signed webhooks, and which page links in mail lead to:
  { "communities": { "shop": { "site": "https://brand.example/help", "callingCode": "62",
    "webhooks": [{ "url": "https://hooks.brand.example/in", "secrets": ["env:HOOK_SECRET"] }] } } }
There, too, each of a community's boards (questions, feedback, reports, polls, events) can have rules: what guests write
is open to all, waits for review (hold), or is not taken (members); first posts wait. Nobody waits to vote or to come.
  { "communities": { "shop": { "boards": { "questions": { "guests": "hold", "firstTime": "hold" } } } } }
What is kept for some days alone is said there as well; all else is kept:
  { "communities": { "shop": { "retention": { "feedback": "365d", "reports": "730d" } } } }
(questions since their last answer, polls and events since their end; feedback, reports and audit)
The command line wins, then the environment, then the file. The secret that guests' names are made with is in the
data folder, or in GUYUB_SECRET: several servers on one database need the same. With NODE_ENV=production what is
unsafe is refused. /healthz answers while the process lives, /readyz while visitors may be sent to it. The log is JSON
lines on standard error. SIGTERM and SIGINT finish what is under way; a second one ends at once.`,
  takes: [
    'port',
    'host',
    'data',
    'database-url',
    'origin',
    'community',
    'trust-proxy',
    'person-limit',
    'team-limit',
    'address-limit',
    'board-limit',
    'log-level',
    'metrics-port',
    'metrics-host',
    'smtp',
    'mail-from',
    'url',
    'assets',
    'config',
  ],
  async run({ settings }) {
    if (process.env['NODE_ENV'] === 'production') refuseUnsafe(settings);
    const log = openLog(settings.logLevel);
    process.on('uncaughtException', (error) => {
      log.write({ event: 'crash', error: traceOf(error) });
      void endAtOnce(log);
    });
    const stopped = signalled(() => void endAtOnce(log));
    const metrics = settings.metrics && (await openMetrics());
    const tell = (entry: LogEntry) => {
      log.write(entry);
      metrics?.observe(entry);
    };
    const figures = metrics && (await listen(metrics.app, settings.metrics!));
    try {
      const server = await startServer({
        ...settings,
        notices: noticesOf(settings.outgoing, process.env),
        log: tell,
      });
      sayTaken('Port', settings.port, server.port);
      if (figures) sayTaken('Metrics port', settings.metrics!.port, figures.port);
      if (figures) console.log(`Metrics are at ${figures.url}/metrics`);
      console.log(`Guyub answers on ${server.url}`);
      for (const community of settings.communities) {
        const link = await firstLink(server.records, community, settings.url ?? server.url);
        if (link) console.log(`Sign in as the owner of "${community}", within 30 minutes: ${link}`);
      }
      const origins = [...settings.origins, ...[...settings.ownOrigins.values()].flat()];
      tell({ event: 'start', url: server.url, data: settings.data, origins: origins.join(' ') });
      if (!origins.length) {
        tell({
          event: 'warning',
          message: 'No --origin is given: only pages of this address can use the API.',
        });
      }
      tell({ event: 'stop', signal: await stopped });
      await server.close();
      tell({ event: 'stopped' });
    } finally {
      await figures?.close();
    }
  },
};

/** The first signal, which asks to stop when all is finished; whichever comes then is the second. */
function signalled(second: () => void): Promise<string> {
  return new Promise((resolve) => {
    let heard = false;
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.on(name, () => {
        if (heard) second();
        heard = true;
        resolve(name);
      });
    }
  });
}

/** All that was logged is written first, unless whoever reads it hangs. */
async function endAtOnce(log: Log): Promise<never> {
  await Promise.race([log.end(), pause(mostForLog)]);
  return process.exit(1);
}

function sayTaken(what: string, wanted: number, used: number): void {
  if (wanted && used !== wanted) console.log(`${what} ${wanted} is taken; using ${used}.`);
}
