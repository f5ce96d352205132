import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buffer } from 'node:stream/consumers';
import { httpAdapter } from '../../src/adapters/http/index.ts';
import type { Fetch, Harness } from '../../src/backend/conformance/index.ts';
import { guestKey } from '../../src/backend/conformance/context.ts';
import type { DeviceKey } from '../../src/backend/device-key.ts';
import { liveManifest } from '../../src/backend/store-adapter.ts';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/serve.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { shapes } from '../../src/server/storage/tables.ts';

const origin = 'https://brand.example';
/** Often enough that no case waits for it. */
const pollEvery = 0.05;

/** The HTTP adapter against a listening reference server with a SQLite file, each community a name of its own. */
export async function openHttp(): Promise<Harness & { stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'guyub-conformance-'));
  const file = join(folder, 'guyub.db');
  const storage = await openStorage(file);
  const sideDoor = new DatabaseSync(file, { readOnly: true });
  const communities: string[] = [];
  const app = createApp({ storage, secret: 's'.repeat(32), origins: [origin], communities });
  const server = await listen(app, { port: 0 });

  return {
    manifest: liveManifest,
    offers: ['records', 'address', 'network'],
    async open() {
      const community = `c${communities.length}`;
      communities.push(community);
      const keys = new Map<string, DeviceKey>();
      const proxies: Server[] = [];
      const keyOf = (name: string) => keys.get(name) ?? keys.set(name, key()).get(name)!;
      return {
        adapter: (name) => httpAdapter(server.url, { community, key: keyOf(name), pollEvery }),
        stranger: () => httpAdapter(server.url, { community, key: key(), pollEvery }),
        put: (table, record) => storage.community(community).put(table, record),
        records: async (table) =>
          sideDoor
            .prepare(`select record from ${shapes[table].name} where community = ? order by rowid`)
            .all(community)
            .map(({ record }) => JSON.parse(String(record))),
        address: { url: server.url, community, origin },
        network(name, fetch) {
          const proxy = createServer((request, response) => void relay(request, response, server.url, fetch));
          proxies.push(proxy.listen(0));
          const { port } = proxy.address() as AddressInfo;
          return httpAdapter(`http://localhost:${port}`, { community, key: keyOf(name) });
        },
        close() {
          for (const proxy of proxies) {
            proxy.closeAllConnections();
            proxy.close();
          }
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

/** Hands a request on through a network that may fail; where that gives no answer, the connection breaks. */
async function relay(request: IncomingMessage, response: ServerResponse, target: string, fetch: Fetch) {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  try {
    const { method = 'GET', headers, url } = request;
    const { authorization, 'content-type': type } = headers;
    const answer = await fetch(target + url, {
      method,
      headers: { ...(authorization && { authorization }), ...(type && { 'content-type': type }) },
      ...(method === 'POST' && { body: await buffer(request) }),
      signal: gone.signal,
    });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  } catch {
    response.destroy();
  }
}
