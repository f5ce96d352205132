import type { BackendAdapter } from '../../backend/adapter.ts';
import { storeAdapter } from '../../backend/store-adapter.ts';
import type { BoardRules } from '../../model/board.ts';
import { newId } from '../../model/id.ts';
import type { Actor } from '../../model/community.ts';
import { MemoryStore } from '../../model/memory-store.ts';
import { staff } from '../../model/staff-rules.ts';

export { MemoryStore } from '../../model/memory-store.ts';

export interface MemoryOptions {
  /** The community; give several adapters the same one to let several people meet in it. */
  readonly store?: MemoryStore;
  /** Who uses this adapter; a new guest by default. */
  readonly actor?: Actor;
  /** The clock; the computer's own by default. */
  readonly now?: () => Date;
  /** The community's rules for its boards: who may write, and what waits for review. */
  readonly boards?: BoardRules;
}

/** A backend that forgets everything with the page: for tests, stories and trying things out. */
export function memoryAdapter({
  store = new MemoryStore(),
  actor,
  ...options
}: MemoryOptions = {}): BackendAdapter {
  const guest = actor ?? { id: `guest:${newId()}`, roles: [] };
  let known = actor !== undefined;
  return storeAdapter(
    store,
    {
      viewer: () => (known ? guest : { roles: [] }),
      actor: () => {
        known = true;
        return guest;
      },
    },
    { ...options, staff },
  );
}
