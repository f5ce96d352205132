import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { httpAdapter } from '../../src/adapters/http/index.ts';
import type { HttpBindings } from '@hono/node-server';
import type { Harness, Offer } from '../../src/backend/conformance/index.ts';
import type { BoardRules } from '../../src/model/board.ts';
import type { Role } from '../../src/model/community.ts';
import type { Table, Tables } from '../../src/model/records.ts';
import { guestKey } from '../../src/backend/conformance/context.ts';
import type { Manifest } from '../../src/backend/adapter.ts';
import type { DeviceKey } from '../../src/backend/device-key.ts';
import { staffedManifest } from '../../src/backend/store-adapter.ts';
import { createApp } from '../../src/server/app.ts';
import { memberTokens } from '../../src/server/member-tokens.ts';
import { listen } from '../../src/server/serve.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { shapes } from '../../src/server/storage/tables.ts';
import { memberKey, tokenOf } from '../server/tokens.ts';
import { relay } from './relay.ts';

const these: Parts = { httpAdapter, createApp, openStorage, manifest: staffedManifest };
export const origin = 'https://brand.example';
/** Often enough that no case waits for it. */
const pollEvery = 0.05;
const unlimited = { most: 1e9, seconds: 600 };
const newOffers: readonly Offer[] = ['roles', 'boards', 'challenges'];

/** Of which version client and server are. */
interface Parts {
  readonly httpAdapter: typeof httpAdapter;
  readonly createApp: typeof createApp;
  readonly openStorage: typeof openStorage;
  /** What the two declare together. */
  readonly manifest: Manifest;
}

/**
 * The HTTP adapter against a listening reference server with a SQLite file, each community a name of its own.
 *
 * @param parts other versions than these
 */
export async function openHttp(parts: Partial<Parts> = {}): Promise<Harness & { stop(): Promise<void> }> {
  const { httpAdapter, createApp, openStorage, manifest } = { ...these, ...parts };
  const isThisVersion = Object.keys(parts).length === 0;
  const folder = await mkdtemp(join(tmpdir(), 'guyub-conformance-'));
  const file = join(folder, 'guyub.db');
  const storage = await openStorage(file);
  const sideDoor = new DatabaseSync(file, { readOnly: true });
  const communities: string[] = [];
  const boards = new Map<string, BoardRules>();
  const members = await memberTokens([memberKey]);
  const challenging = new Set<string>();
  const app = createApp({
    storage,
    secret: 's'.repeat(32),
    members,
    origins: [origin],
    communities,
    boards,
    limits: { person: unlimited, team: unlimited, address: { most: 1, seconds: 600 }, board: unlimited },
    addressOf(carrier) {
      const [, , community] = (carrier as HttpBindings).incoming.url!.split('/');
      return challenging.has(community!) ? 'everybody’s' : undefined;
    },
  });
  const server = await listen(app, { port: 0 });
  const harness = overHttp([server.url], httpAdapter, {
    open(rules, challenges) {
      const community = `c${communities.length}`;
      communities.push(community);
      if (rules) boards.set(community, rules);
      if (challenges) challenging.add(community);
      return community;
    },
    put: (community, table, record) => storage.community(community).put(table, record),
    records: async (community, table) =>
      sideDoor
        .prepare(`select record from ${shapes[table].name} where community = ? order by rowid`)
        .all(community)
        .map(({ record }) => String(record)),
  });
  return {
    ...harness,
    manifest,
    // Client and server know of tokens, of rules for boards and of challenges since this version.
    offers: harness.offers.filter((offer) => isThisVersion || !newOffers.includes(offer)),
    async stop() {
      await server.close();
      sideDoor.close();
      await storage.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The database behind servers, through a door of its own. */
interface SideDoor {
  /** A community of which nothing is kept yet. */
  open(rules?: BoardRules, challenges?: boolean): string;
  put<T extends Table>(community: string, table: T, record: Tables[T]): Promise<void>;
  /** As they are kept: JSON. */
  records(community: string, table: Table): Promise<string[]>;
}

/** The HTTP adapter against servers on one database: whoever takes part is at the next one in turn. */
export function overHttp(
  urls: readonly string[],
  httpAdapter: Parts['httpAdapter'],
  sideDoor: SideDoor,
): Harness {
  let turn = 0;
  const next = () => urls[turn++ % urls.length]!;
  return {
    manifest: staffedManifest,
    offers: ['records', 'address', 'network', ...newOffers],
    async open(rules, challenges) {
      const community = sideDoor.open(rules, challenges);
      const keys = new Map<string, DeviceKey>();
      const proxies: ReturnType<typeof relay>[] = [];
      const keyOf = (name: string) => keys.get(name) ?? keys.set(name, key()).get(name)!;
      return {
        adapter: (name, roles = []) =>
          httpAdapter(next(), {
            community,
            key: keyOf(name),
            ...(roles.length && { getToken: () => token(name, roles) }),
            pollEvery,
          }),
        stranger: () => httpAdapter(next(), { community, key: key(), pollEvery }),
        put: (table, record) => sideDoor.put(community, table, record),
        records: async (table) =>
          (await sideDoor.records(community, table)).map((record) => JSON.parse(record) as never),
        address: { url: next(), community, origin },
        network(name, fetch) {
          const proxy = relay(next(), fetch);
          proxies.push(proxy);
          return httpAdapter(proxy.url, { community, key: keyOf(name) });
        },
        close() {
          for (const proxy of proxies) proxy.close();
        },
      };
    },
  };
}

/** A key as the browser keeps it, without a browser. */
function key(): DeviceKey {
  let made: string | undefined;
  return { peek: () => made, obtain: () => (made ??= guestKey()) };
}

/** What the host site says of somebody with roles, as long as they are signed in. */
const token = (name: string, roles: readonly Role[]) =>
  tokenOf(name, { roles }, Math.floor(Date.now() / 1000));
