import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { httpAdapter } from '../../src/adapters/http/index.ts';
import type { Harness } from '../../src/backend/conformance/index.ts';
import type { BoardRules } from '../../src/model/board.ts';
import type { Role } from '../../src/model/community.ts';
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
const origin = 'https://brand.example';
/** Often enough that no case waits for it. */
const pollEvery = 0.05;

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
  const app = createApp({ storage, secret: 's'.repeat(32), members, origins: [origin], communities, boards });
  const server = await listen(app, { port: 0 });

  return {
    manifest,
    // Client and server know of tokens and of rules for boards since this version.
    offers: ['records', 'address', 'network', ...(isThisVersion ? (['roles', 'boards'] as const) : [])],
    async open(rules) {
      const community = `c${communities.length}`;
      communities.push(community);
      if (rules) boards.set(community, rules);
      const keys = new Map<string, DeviceKey>();
      const proxies: ReturnType<typeof relay>[] = [];
      const keyOf = (name: string) => keys.get(name) ?? keys.set(name, key()).get(name)!;
      return {
        adapter: (name, roles = []) =>
          httpAdapter(server.url, {
            community,
            key: keyOf(name),
            ...(roles.length && { getToken: () => token(name, roles) }),
            pollEvery,
          }),
        stranger: () => httpAdapter(server.url, { community, key: key(), pollEvery }),
        put: (table, record) => storage.community(community).put(table, record),
        records: async (table) =>
          sideDoor
            .prepare(`select record from ${shapes[table].name} where community = ? order by rowid`)
            .all(community)
            .map(({ record }) => JSON.parse(String(record))),
        address: { url: server.url, community, origin },
        network(name, fetch) {
          const proxy = relay(server.url, fetch);
          proxies.push(proxy);
          return httpAdapter(proxy.url, { community, key: keyOf(name) });
        },
        close() {
          for (const proxy of proxies) proxy.close();
        },
      };
    },
    async stop() {
      await server.close();
      sideDoor.close();
      await storage.close();
      await rm(folder, { recursive: true });
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
