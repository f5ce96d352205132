import { existingDatabaseIn } from '../data-folder.ts';
import { openStorage } from '../storage/index.ts';
import type { Command } from './command.ts';

export const notices: Command = {
  summary: 'lists what could not be told outside, also while a server runs',
  about: `
What failed for about a day, or was refused for good, is tried no more: one line each, with the community, the time,
what happened, the way out, how often it was tried and why it failed last. --retry has all of it tried once more, by
the server that runs or by the next that starts. After thirty days it is forgotten.`,
  takes: ['data', 'database-url', 'config', 'community', 'retry'],
  async run({ settings: { data, databaseUrl, communities }, values: { retry = false } }) {
    const storage = await openStorage(databaseUrl ?? existingDatabaseIn(data));
    try {
      for (const community of communities) {
        const { notices } = storage.community(community);
        if (retry) {
          console.log(`${community}: ${await notices.revive(new Date())} to be tried once more.`);
          continue;
        }
        for (const { event, channel, attempts, error } of await notices.dead()) {
          const { id, type, at } = event;
          console.log([community, at, type, id, channel, `attempts: ${attempts}`, error].join('  '));
        }
        console.log(`${community}: ${await notices.waiting()} still to be told.`);
      }
    } finally {
      await storage.close();
    }
  },
};
