import { http } from 'msw';
import { setupServer } from 'msw/node';
import { httpAdapter } from '../../src/adapters/http/index.ts';
import { guestKey } from '../../src/backend/conformance/context.ts';
import type { Fetch, Harness } from '../../src/backend/conformance/index.ts';
import type { DeviceKey } from '../../src/backend/device-key.ts';
import { staffedManifest } from '../../src/backend/store-adapter.ts';
import { guyubHandlers } from '../../src/msw/index.ts';

/** Often enough that no case waits for it. */
const pollEvery = 0.05;

/** To be started by `listen` before a case is run. */
export const server = setupServer();

let last = 0;
export const key = (): DeviceKey => {
  let made: string | undefined;
  return { peek: () => made, obtain: () => (made ??= guestKey()) };
};

/** The HTTP adapter against the handlers, each community an address of its own. */
export const msw: Harness = {
  manifest: staffedManifest,
  // Raw requests are another test's: between origins it is the browser that keeps the rules, and none is asked here.
  offers: ['records', 'network'],
  async open() {
    const url = `https://c${last++}.example`;
    const { handlers, store } = guyubHandlers({ url, community: 'club' });
    server.use(...handlers);
    const keys = new Map<string, DeviceKey>();
    const keyOf = (name: string) => keys.get(name) ?? keys.set(name, key()).get(name)!;
    return {
      adapter: (name) => httpAdapter(url, { community: 'club', key: keyOf(name), pollEvery }),
      stranger: () => httpAdapter(url, { community: 'club', key: key(), pollEvery }),
      put: (table, record) => store.put(table, record),
      records: async (table) => store.all(table),
      network(name, fetch) {
        const away = `https://n${last++}.example`;
        server.use(http.all(`${away}/*`, ({ request }) => relay(request, away, url, fetch)));
        return httpAdapter(away, { community: 'club', key: keyOf(name), pollEvery });
      },
      close() {},
    };
  },
};

/** Hands a request on through a network that may fail. */
async function relay(request: Request, from: string, to: string, fetch: Fetch): Promise<Response> {
  const { method, headers, signal } = request;
  const body = method === 'POST' ? await request.arrayBuffer() : null;
  try {
    const answer = await fetch(request.url.replace(from, to), { method, headers, body, signal });
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers: answer.headers });
  } catch {
    return Response.error();
  }
}
