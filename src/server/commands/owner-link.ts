import { existingDatabaseIn, readSecret } from '../data-folder.ts';
import { openRecords, ownerLink as makeLink } from '../records.ts';
import type { Command } from './command.ts';
import { onlyCommunity } from './settings.ts';

export const ownerLink: Command = {
  summary: 'prints a link by which the owner signs in, also while a server runs',
  about: `
It is good once and for 30 minutes, and older ones are so no more; whoever opens it is signed in for 12 hours in that
browser. Where nobody owns the community it makes the owner, where several do it is for the one who came first. Others
are invited by the owner. Where the server answers elsewhere than on this machine, say so with --url.`,
  takes: ['data', 'database-url', 'config', 'community', 'port', 'url'],
  async run({ settings }) {
    const community = onlyCommunity(settings);
    const { data, databaseUrl, port, url = `http://localhost:${port}` } = settings;
    if (!databaseUrl) existingDatabaseIn(data);
    const records = await openRecords({ ...settings, secret: settings.secret ?? (await readSecret(data)) });
    try {
      console.log(await makeLink(records, community, url));
    } finally {
      await records.storage.close();
    }
  },
};
