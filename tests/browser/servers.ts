import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Table, Tables } from '../../src/model/records.ts';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/serve.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { shapes } from '../../src/server/storage/tables.ts';

const unlimited = { most: 1e9, seconds: 600 };

/** How a backend can misbehave before it does what it should. */
const weather: Record<
  string,
  (request: Request, right: () => Promise<Response>) => Response | Promise<Response>
> = {
  '500': () => new Response('broken', { status: 500 }),
  '429': () => new Response('{}', { status: 429, headers: { 'Retry-After': '1' } }),
  '413': () => new Response('too large', { status: 413 }),
  html: () =>
    new Response('<!doctype html><title>Login</title>', { headers: { 'Content-Type': 'text/html' } }),
  shape: () => Response.json({ hello: 'world' }),
  // Done, but nobody hears of it.
  lost: async (_, right) => {
    await right();
    return new Response('gateway', { status: 502 });
  },
  slow: async (request, right) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 1500);
      request.signal.addEventListener('abort', resolve);
    });
    return right();
  },
};

/**
 * The real server over a real database, for tests in a browser, on another origin than theirs. Beside it:
 *   /door/<community>/<table>    puts a record there, or shows all that is stored
 *   /v1/busy-…                   a community whose every address has a challenge after its first command
 *   /weather/<kind>/<n>/<run>/…  the same server, but its first n answers are spoilt
 */
export default async function servers(): Promise<{ env: Record<string, string>; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'guyub-browser-'));
  const storage = await openStorage(join(folder, 'guyub.db'));
  // Every name is a community here, so that no test meets another.
  const communities = Object.assign(['main'], { includes: () => true });
  const app = createApp({
    storage,
    secret: 'tests of the browser, thirty-two and more',
    origins: ['*'],
    communities,
    // In those that begin so every address is over the limit with its second command.
    addressOf: (carrier) => (carrier === 'busy' ? '203.0.113.9' : undefined),
    limits: { person: unlimited, team: unlimited, address: { most: 1, seconds: 600 }, board: unlimited },
  });
  // Looks into the file past everything of ours.
  const file = new DatabaseSync(join(folder, 'guyub.db'), { readOnly: true, timeout: 5000 });
  const rows = (table: string, community: string) =>
    file
      .prepare(`SELECT record FROM ${table} WHERE community = ?`)
      .all(community)
      .map(({ record }) => JSON.parse(record as string) as unknown);
  const left = new Map<string, number>();

  const openly = (response: Response) => {
    const headers = new Headers(response.headers);
    headers.set('Access-Control-Allow-Origin', '*');
    headers.set('Access-Control-Allow-Headers', '*, authorization');
    headers.set('Access-Control-Expose-Headers', 'Retry-After');
    headers.delete('Cross-Origin-Resource-Policy');
    return new Response(response.body, { status: response.status, headers });
  };

  async function door(request: Request, community: string, table: Table): Promise<Response> {
    if (request.method === 'POST') {
      await storage.community(community).put(table, (await request.json()) as Tables[Table]);
      return Response.json({});
    }
    return Response.json(rows(shapes[table].name, community));
  }

  async function spoilt(request: Request, [kind, times, run, ...rest]: string[]): Promise<Response> {
    const url = new URL(request.url);
    const right = async () => app.fetch(new Request(`${url.origin}/${rest.join('/')}${url.search}`, request));
    const name = `${kind}/${times}/${run}`;
    const remaining = left.get(name) ?? Number(times);
    if (request.method === 'OPTIONS' || remaining <= 0) return right();
    left.set(name, remaining - 1);
    return weather[kind!]!(request, right);
  }

  const listening = await listen(
    {
      async fetch(request) {
        const [first, ...rest] = new URL(request.url).pathname.slice(1).split('/');
        if (first === 'door') {
          return openly(
            request.method === 'OPTIONS' ? new Response() : await door(request, rest[0]!, rest[1] as Table),
          );
        }
        if (first === 'weather') return openly(await spoilt(request, rest));
        return app.fetch(request, rest[0]?.startsWith('busy-') ? 'busy' : undefined);
      },
    },
    { port: 0 },
  );
  return {
    env: { backend: listening.url },
    async close() {
      await listening.close();
      file.close();
      storage.close();
      await rm(folder, { recursive: true });
    },
  };
}
