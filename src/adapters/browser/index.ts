import type { BackendAdapter } from '../../backend/adapter.ts';
import { deviceKey, nameOfKey, type DeviceKey } from '../../backend/device-key.ts';
import { storeAdapter, type Person } from '../../backend/store-adapter.ts';
import { MemoryStore } from '../../model/memory-store.ts';
import type { BoardRules } from '../../model/board.ts';
import type { Change } from '../../model/records.ts';
import { BrowserStore } from './store.ts';

export interface BrowserOptions {
  /** Which of the communities kept on this device; `main` by default. */
  readonly community?: string;
  /**
   * A community's first records: put there once, the first time that there are some to put. To begin anew, delete
   * the database `guyub:browser:<community>` in the browser's tools.
   */
  readonly seed?: readonly Change[];
  /** What this visitor is known by; this device's own key by default. */
  readonly key?: DeviceKey;
  /** The community's rules for its boards: for trying out what visitors then see. */
  readonly boards?: BoardRules;
}

/** Where there is no IndexedDB: as many communities, for as long as the page is open. */
const inMemory = new Map<string, MemoryStore>();

/**
 * A backend without a server: one device is the whole community, in all its tabs and over reloads. Nobody else sees
 * what is written, and the widgets say so. For building a page, for demonstrations and for what is private.
 *
 * ```ts
 * import { browserAdapter } from 'guyub/adapters/browser';
 *
 * const poll = { id: 'roast', question: 'Which roast?', kind: 'single', … };
 * document.querySelector('guyub-poll').backend = await browserAdapter({
 *   seed: [{ table: 'poll', record: poll }],
 * });
 * ```
 *
 * Where the browser keeps nothing (some private windows, sandboxed frames) it works in memory: `kept` says which.
 */
export async function browserAdapter({
  community = 'main',
  seed = [],
  key = deviceKey('browser'),
  boards,
}: BrowserOptions = {}): Promise<BackendAdapter> {
  try {
    const store = new BrowserStore(`guyub:browser:${community}`);
    await store.seed(seed);
    return { ...storeAdapter(store, guest(key), { boards }), name: `browser ${community}`, kept: 'device' };
  } catch (error) {
    // A newer version of Guyub has been here: what it keeps is not to be hidden behind an empty community.
    if ((error as Error).name === 'VersionError') throw error;
    console.warn('Guyub: this browser keeps nothing here: the community lasts as long as the page.', error);
    const store = inMemory.get(community) ?? new MemoryStore();
    inMemory.set(community, store);
    for (const { table, record } of seed) store.put(table, record);
    return { ...storeAdapter(store, guest(key), { boards }), kept: 'page' };
  }
}

/** Whoever uses this device; their key is made with the first command. */
function guest(key: DeviceKey): Person {
  const person = (key: string) => ({ id: `guest:${nameOfKey(key)}`, roles: [] });
  return {
    viewer() {
      const known = key.peek();
      return known ? person(known) : { roles: [] };
    },
    actor: () => person(key.obtain()),
  };
}
