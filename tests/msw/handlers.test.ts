import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { httpAdapter } from '../../src/adapters/http/index.ts';
import { guestKey } from '../../src/backend/conformance/context.ts';
import { conformance, type Fetch, type Harness } from '../../src/backend/conformance/index.ts';
import type { DeviceKey } from '../../src/backend/device-key.ts';
import type { GuyubError } from '../../src/backend/errors.ts';
import { fullManifest } from '../../src/backend/store-adapter.ts';
import { newId } from '../../src/model/id.ts';
import { guyubHandlers, type GuyubHandlers } from '../../src/msw/index.ts';

const server = setupServer();
before(() => server.listen({ onUnhandledFrame: 'error' }));
after(() => server.close());

let last = 0;
const key = (): DeviceKey => {
  let made: string | undefined;
  return { peek: () => made, obtain: () => (made ??= guestKey()) };
};

/** The HTTP adapter against the handlers, each community an address of its own. */
const handlers: Harness = {
  manifest: fullManifest,
  // Raw requests are another test's: between origins it is the browser that keeps the rules, and none is asked here.
  offers: ['records', 'network'],
  async open() {
    const url = `https://c${last++}.example`;
    const { handlers, store } = guyubHandlers({ url, community: 'club' });
    server.use(...handlers);
    const keys = new Map<string, DeviceKey>();
    const keyOf = (name: string) => keys.get(name) ?? keys.set(name, key()).get(name)!;
    return {
      adapter: (name) => httpAdapter(url, { community: 'club', key: keyOf(name) }),
      stranger: () => httpAdapter(url, { community: 'club', key: key() }),
      put: (table, record) => store.put(table, record),
      records: async (table) => store.all(table),
      network(name, fetch) {
        const away = `https://n${last++}.example`;
        server.use(http.all(`${away}/*`, ({ request }) => relay(request, away, url, fetch)));
        return httpAdapter(away, { community: 'club', key: keyOf(name) });
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

conformance({ describe, it }, handlers);

describe('the knobs', () => {
  let backend: GuyubHandlers;
  const adapter = () => httpAdapter('https://knobs.example/', { key: key() });
  const feedback = () => ({ id: newId(), type: 'feedback.send', kind: 'idea', message: 'A bench' }) as const;
  const refusal = (promise: Promise<unknown>): Promise<Partial<GuyubError>> =>
    promise.then(
      () => ({}),
      (error: GuyubError) => error,
    );

  before(() => {
    backend = guyubHandlers({ url: 'https://knobs.example/', fault: 'offline' });
  });
  const use = () => server.use(...backend.handlers);
  afterEach(() => {
    backend.fault = backend.delay = undefined;
  });

  it('can be set from the start and changed while it runs', async () => {
    use();
    assert.equal((await refusal(adapter().submit(feedback()))).code, 'offline');
    backend.fault = undefined;
    const command = feedback();
    assert.equal((await adapter().submit(command)).commandId, command.id);
    assert.deepEqual(
      backend.store.all('feedback').map(({ id }) => id),
      [command.id],
    );
  });

  it('loses the reply after the command was accepted, which sent again gets its receipt', async () => {
    use();
    const [command, one] = [feedback(), adapter()];
    backend.fault = 'lost-reply';
    assert.equal((await refusal(one.submit(command))).code, 'offline');
    assert.ok(backend.store.all('feedback').some(({ id }) => id === command.id));
    backend.fault = undefined;
    assert.equal((await one.submit(command)).commandId, command.id);
    assert.equal(backend.store.all('feedback').filter(({ id }) => id === command.id).length, 1);
  });

  it('fails with a status, and says when to come again', async () => {
    use();
    backend.fault = { status: 500 };
    const broken = await refusal(adapter().read({ type: 'poll' }));
    assert.deepEqual([broken.code, broken.retryAfter], ['server', undefined]);
    backend.fault = { status: 429, retryAfter: 3 };
    const crowded = await refusal(adapter().read({ type: 'poll' }));
    assert.deepEqual([crowded.code, crowded.retryAfter], ['rate-limited', 3]);
  });

  it('answers with something that is not JSON', async () => {
    use();
    backend.fault = 'not-json';
    assert.equal((await refusal(adapter().read({ type: 'poll' }))).code, 'server');
  });

  it('takes its time, or for ever', async () => {
    use();
    backend.delay = 20;
    assert.equal((await adapter().read({ type: 'poll' })).poll, null);
    backend.delay = 'infinite';
    const hasty = httpAdapter('https://knobs.example/', { key: key(), patience: [200, 200] });
    assert.equal((await refusal(hasty.read({ type: 'poll' }))).code, 'timeout');
  });
});
