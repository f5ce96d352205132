import { memoryAdapter, MemoryStore } from '../../src/adapters/memory/index.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import type { Harness } from '../../src/backend/conformance/index.ts';
import { staffedManifest } from '../../src/backend/store-adapter.ts';

/** The memory adapter, each community a store of its own. */
export const memory: Harness = {
  manifest: staffedManifest,
  offers: ['records', 'roles', 'boards'],
  async open(boards = {}) {
    const store = new MemoryStore();
    const people = new Map<string, BackendAdapter>();
    return {
      adapter(name, roles = []) {
        const team = roles.length ? { actor: { id: name, roles } } : {};
        if (!people.has(name)) people.set(name, memoryAdapter({ store, boards, ...team }));
        return people.get(name)!;
      },
      stranger: () => memoryAdapter({ store, boards }),
      put: (table, record) => store.put(table, record),
      records: async (table) => store.all(table),
      close() {},
    };
  },
};
