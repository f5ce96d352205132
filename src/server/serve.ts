import { hash } from 'node:crypto';
import type { Server } from 'node:http';
import { BlockList, type AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { createApp, type App } from './app.ts';
import type { LogEntry } from './log-entry.ts';
import { loadAssets } from './assets.ts';
import { clientAddress } from './client-address.ts';
import type { BoardRules } from '../model/board.ts';
import type { OwnOrigins } from './cors.ts';
import { makeDataFolder } from './data-folder.ts';
import { isLoopback } from './loopback.ts';
import type { MailSettings } from './mail/channel.ts';
import { membersIn } from './member-keys.ts';
import { WaysOut, type Notices } from './notices/outgoing.ts';
import { usualLimits, type Limits } from './rate-limits.ts';
import { openRecords, type Records } from './records.ts';
import type { Storage } from './storage/index.ts';
import { sweepHourly, type Retention } from './sweep.ts';

export interface Listening {
  /** The origin it answers on. */
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, finishes those under way, and then is done. */
  close(): Promise<void>;
}

/** How long requests under way may take to finish when the server stops: less than Docker waits, which is ten seconds. */
export const patience = 8_000;
/** Whoever sends slowly does not keep a connection for ever: after so many milliseconds it is closed. */
export interface Slowest {
  readonly headers: number;
  readonly request: number;
}
const usualSlowest: Slowest = { headers: 15_000, request: 30_000 };
/** How many ports after a busy one are tried. */
const mostPorts = 50;

/** Has an application answer on a port; on the next free one where that is taken. */
export async function listen(
  app: App,
  { host = '127.0.0.1', port, slowest = usualSlowest }: { host?: string; port: number; slowest?: Slowest },
): Promise<Listening> {
  for (let next = port; ; next++) {
    const serverOptions = {
      headersTimeout: slowest.headers,
      requestTimeout: slowest.request,
      // Left alone, Node looks twice a minute.
      connectionsCheckingInterval: Math.ceil(slowest.headers / 3),
    };
    const server = createAdaptorServer({ fetch: app.fetch.bind(app), serverOptions }) as Server;
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen(next, host, resolve);
      });
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (taken && next < Math.min(port + mostPorts, 65_535)) continue;
      throw error;
    }
    const actual = (server.address() as AddressInfo).port;
    return { url: urlOf(host, actual), port: actual, close: () => stop(server) };
  }
}

function urlOf(host: string, port: number): string {
  const name = isLoopback(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection that a browser keeps open would hold the server up until it is told.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

export interface ServerSettings {
  readonly host?: string;
  readonly port: number;
  /** The folder that keeps the database and the secret; made where it is missing. */
  readonly data: string;
  /** A PostgreSQL database in place of a file there. */
  readonly databaseUrl?: string | undefined;
  /** In place of the secret there. */
  readonly secret?: string | undefined;
  readonly origins: readonly string[];
  /** Which sites' pages may use a community that has a list of its own, instead of `origins`. */
  readonly ownOrigins?: OwnOrigins;
  readonly communities: readonly string[];
  /** Who may write what, of communities that have rules for their boards. */
  readonly boards?: ReadonlyMap<string, BoardRules>;
  /** What is erased when it is old, of communities that do not keep everything. */
  readonly retention?: ReadonlyMap<string, Retention>;
  /** The proxies that tell where requests come from; by default none is believed. */
  readonly trustedProxies?: BlockList;
  readonly limits?: Limits;
  /** Who is told what happens in each community. */
  readonly notices?: Notices;
  /** How mail to people leaves it; without it none does. */
  readonly mail?: MailSettings | undefined;
  /** Its address for everybody, for links; by default the one it answers on. */
  readonly url?: string | undefined;
  /** The folder of `guyub.js`. */
  readonly assets: string;
  readonly log?: (entry: LogEntry) => void;
}

/** The reference backend on a port, with a database in a folder. */
export async function startServer({
  data,
  databaseUrl,
  secret: givenSecret,
  assets,
  host = '127.0.0.1',
  port,
  trustedProxies = new BlockList(),
  limits = usualLimits,
  retention,
  notices = new Map(),
  mail,
  url,
  ...options
}: ServerSettings): Promise<Listening & { readonly storage: Storage; readonly records: Records }> {
  await makeDataFolder(data);
  const members = await membersIn(data);
  let waysOut!: WaysOut;
  const records = await openRecords({ data, databaseUrl, secret: givenSecret }, (secret) => {
    waysOut = new WaysOut(options.communities, notices, { mail, secret });
    return waysOut;
  });
  const { storage, secret } = records;
  const closing = new AbortController();
  const address = clientAddress(trustedProxies);
  const app = createApp({
    ...options,
    secret,
    members,
    storage,
    assets: await loadAssets(assets),
    closing: closing.signal,
    limits,
    url,
    mail: mail !== undefined,
    passkeys: () => import('./passkey-checks.ts'),
    addressOf: (carrier) => address((carrier as HttpBindings).incoming),
    digest: (text) => hash('sha256', text, 'base64url'),
  });
  const listening = await listen(app, { host, port }).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  const log = options.log ?? (() => {});
  const stopSweeping = sweepHourly(storage, options.communities, log, retention);
  const stopTelling = waysOut.open(storage, url ?? listening.url, log);
  return {
    ...listening,
    storage,
    records,
    async close() {
      closing.abort();
      await Promise.all([listening.close(), stopSweeping(), stopTelling()]);
      await storage.close();
    },
  };
}
