import type { ReadableAtom } from 'nanostores';
import type { BackendAdapter } from './adapter.ts';
import type { Outbox } from './outbox/index.ts';

/** A backend in use on this page: read through `adapter`, written through the outbox. */
export interface Backend {
  readonly adapter: BackendAdapter;
  /** Loaded when first asked for, which also sends what an earlier visit left. One per backend and page. */
  outbox(): Promise<Outbox>;
  /** Whether the widget that uses it is to be seen; where nobody says, it is. */
  readonly inView?: ReadableAtom<boolean>;
}

type Load = (address: string, community: string) => Promise<BackendAdapter>;

const loaders = new Map<string, Load>();
const byAddress = new Map<string, Promise<Backend>>();
const byAdapter = new WeakMap<BackendAdapter, Backend>();

/** Says how an address is turned into an adapter: by its scheme (`https:`) or by the whole word (`browser`). */
export function provideAdapter(scheme: string, load: Load): void {
  loaders.set(scheme, load);
}

/** The backend at an address. All widgets of a page share it. */
export function resolveBackend(address: string, community = 'main'): Promise<Backend> {
  const key = `${address} ${community}`;
  let backend = byAddress.get(key);
  if (!backend) {
    const load = loaders.get(/^[a-z]+:/.exec(address)?.[0] ?? address);
    backend = load
      ? load(address, community).then(backendOf)
      : Promise.reject(new TypeError(`There is no adapter for "${address}".`));
    backend.catch(() => byAddress.delete(key));
    byAddress.set(key, backend);
  }
  return backend;
}

/** The backend behind an adapter object. */
export function backendOf(adapter: BackendAdapter): Backend {
  let backend = byAdapter.get(adapter);
  if (!backend) {
    let box: Promise<Outbox> | undefined;
    backend = {
      adapter,
      outbox() {
        box ??= openOutbox(adapter);
        box.catch(() => (box = undefined));
        return box;
      },
    };
    byAdapter.set(adapter, backend);
  }
  return backend;
}

async function openOutbox(adapter: BackendAdapter): Promise<Outbox> {
  const [{ outbox, openStorage, memoryStorage }] = await Promise.all([
    import('./outbox/entry.ts'),
    adapter.prepareWriting?.(),
  ]);
  const { name } = adapter;
  const box = outbox(adapter, {
    backend: name ?? 'page',
    storage: name ? await openStorage() : memoryStorage(),
  });
  void box.flush();
  return box;
}
