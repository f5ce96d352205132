import { memoryAdapter, MemoryStore } from '../../src/adapters/memory/index.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import { compose } from '../../src/backend/compose.ts';
import type { Harness } from '../../src/backend/conformance/index.ts';
import { liveManifest } from '../../src/backend/store-adapter.ts';
import type { Table } from '../../src/model/records.ts';

/** Three memory adapters as one, each community with its events and its messages in stores of their own. */
export const composed: Harness = {
  manifest: {
    ...liveManifest,
    // Two of the three keep messages.
    reads: liveManifest.reads.filter((type) => type !== 'messages'),
    guarantees: { ...liveManifest.guarantees, conduct: 'none' },
  },
  offers: ['records'],
  async open() {
    const events = new MemoryStore();
    const feedback = new MemoryStore();
    const rest = new MemoryStore();
    const storeOf = (table: Table) =>
      ['event', 'rsvp'].includes(table) ? events : table === 'feedback' ? feedback : rest;
    const person = () =>
      compose({
        events: memoryAdapter({ store: events }),
        feedback: memoryAdapter({ store: feedback }),
        default: memoryAdapter({ store: rest }),
      });
    const people = new Map<string, BackendAdapter>();
    return {
      adapter: (name) => people.get(name) ?? people.set(name, person()).get(name)!,
      stranger: person,
      put: (table, record) => storeOf(table).put(table, record),
      records: async (table) => storeOf(table).all(table),
      close() {},
    };
  },
};
