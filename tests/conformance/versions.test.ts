/**
 * Versions apart: what was frozen of the last version of the contract works with this one, in both directions, under
 * all the rules that there were.
 */
import { after, describe, it } from 'node:test';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import { applies, examine, themes, type Harness } from '../../src/backend/conformance/index.ts';
import { liveManifest } from '../../src/backend/store-adapter.ts';
import * as previous from '../versions/previous.ts';
import { openHttp } from './http.ts';

/** What both know of. */
const shared = {
  ...liveManifest,
  reads: previous.liveManifest.reads,
  commands: previous.liveManifest.commands,
};

/** An older client looks for what it knows in a manifest and at nothing else. */
const olderClient: typeof previous.httpAdapter = (url, options) => {
  const adapter: BackendAdapter = previous.httpAdapter(url, options);
  return {
    ...adapter,
    async manifest() {
      const { reads, commands, ...manifest } = await adapter.manifest();
      return {
        ...manifest,
        reads: reads.filter((type) => shared.reads.includes(type)),
        commands: commands.filter((type) => shared.commands.includes(type)),
      };
    },
  };
};

const olderServer = {
  createApp: previous.createApp,
  openStorage: previous.openStorage,
  manifest: previous.liveManifest,
};
const pairs: Readonly<Record<string, Harness & { stop(): Promise<void> }>> = {
  'a newer page and an older server': await openHttp(olderServer),
  'an older page and a newer server': await openHttp({ httpAdapter: olderClient, manifest: shared }),
};

for (const [title, harness] of Object.entries(pairs)) {
  describe(title, () => {
    after(harness.stop);
    for (const theme of themes) {
      for (const rule of theme.rules) {
        // A page cannot give a command of which it knows nothing.
        const ofNoConcern = rule.id === 'manifest-2' && harness.manifest === shared;
        if (!previous.rules.has(rule.id) || ofNoConcern || !applies(rule, theme, harness)) continue;
        it(`${rule.id}: ${rule.title}`, () => examine(rule, harness));
      }
    }
  });
}
