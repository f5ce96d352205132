import { databaseOf, makeDataFolder } from '../data-folder.ts';
import { migrate as bringUpToDate } from '../storage/migrations.ts';
import { openEngine } from '../storage/index.ts';
import type { Command } from './command.ts';

export const migrate: Command = {
  summary: 'brings the database to the newest schema, also while a server runs',
  about: 'serve does so by itself when it starts. All of it happens, or nothing.',
  takes: ['data', 'database-url', 'config'],
  async run({ settings }) {
    if (!settings.databaseUrl) await makeDataFolder(settings.data);
    const engine = await openEngine(databaseOf(settings));
    try {
      const done = await bringUpToDate(engine);
      for (const name of done) console.log(`Done: ${name}`);
      console.log(
        `${settings.databaseUrl ? 'The database' : databaseOf(settings)} has the newest schema${done.length ? '' : ' already'}.`,
      );
    } finally {
      await engine.close();
    }
  },
};
