import { memoryAdapter, MemoryStore } from '../../src/adapters/memory/index.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import type { Harness } from '../../src/backend/conformance/index.ts';
import { fullManifest } from '../../src/backend/store-adapter.ts';

/** The memory adapter, each community a store of its own. */
export const memory: Harness = {
  manifest: fullManifest,
  offers: ['records'],
  async open() {
    const store = new MemoryStore();
    const people = new Map<string, BackendAdapter>();
    return {
      adapter(name) {
        if (!people.has(name)) people.set(name, memoryAdapter({ store }));
        return people.get(name)!;
      },
      stranger: () => memoryAdapter({ store }),
      put: (poll) => store.put('poll', poll),
      putEvent: (event) => store.put('event', event),
      putPolicy: (policy) => store.put('policy', policy),
      records: async () => ({
        ballots: store.all('ballot'),
        feedback: store.all('feedback'),
        rsvps: store.all('rsvp'),
        pledges: store.all('pledge'),
        reports: store.all('report'),
      }),
      close() {},
    };
  },
};
