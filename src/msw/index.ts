import { delay as wait, http, type HttpHandler } from 'msw';
import { MemoryStore } from '../adapters/memory/index.ts';
import { createApp } from '../server/app.ts';
import { spoil, type Fault } from './fault.ts';

export { MemoryStore };
export type { Fault };

/** How the backend behaves from the next request on; each can be set at any time. */
export interface Weather {
  /** Milliseconds before an answer, or `'infinite'` for none. */
  delay?: number | 'infinite' | undefined;
  /** What goes wrong; nothing by default. */
  fault?: Fault | undefined;
}

export interface GuyubHandlersOptions extends Weather {
  /** The backend's address, as the widgets are given it. */
  readonly url: string;
  /** The community's name on that backend; `main` by default. */
  readonly community?: string;
  /** The community; an empty one by default. */
  readonly store?: MemoryStore;
}

export interface GuyubHandlers extends Weather {
  /** For msw's `setupServer` and `setupWorker`. */
  readonly handlers: readonly HttpHandler[];
  /** What the community holds: `put` its first records here, look with `all` at what has been written. */
  readonly store: MemoryStore;
}

/**
 * A backend for tests: the reference server's own HTTP application, with all its rules, over a community in memory.
 *
 * ```ts
 * import { setupServer } from 'msw/node'; // or setupWorker from 'msw/browser'
 * import { guyubHandlers } from 'guyub/msw';
 *
 * const backend = guyubHandlers({ url: 'https://community.example' });
 * backend.store.put('poll', { id: 'roast', question: 'Which roast?', … });
 * setupServer(...backend.handlers).listen();
 *
 * backend.fault = { status: 429, retryAfter: 2 };
 * ```
 *
 * In Firefox the service worker does not get to see commands, which are sent so that they outlive their page
 * (`keepalive`): there, reading can be tested in this way and writing cannot.
 */
export function guyubHandlers({
  url,
  community = 'main',
  store = new MemoryStore(),
  delay,
  fault,
}: GuyubHandlersOptions): GuyubHandlers {
  const app = createApp({
    storage: { community: () => store },
    secret: 'of a community that is gone with the page',
    origins: ['*'],
    communities: [community],
  });
  const weather: Weather = { delay, fault };
  const answer = http.all(`${url.replace(/\/+$/, '')}/*`, async ({ request }) => {
    const { delay, fault } = weather;
    if (delay !== undefined) await wait(delay);
    const right = async () => app.fetch(request);
    return fault === undefined ? right() : spoil(fault, right);
  });
  return Object.assign(weather, { handlers: [answer], store });
}
