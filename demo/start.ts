/** What `npm start` runs: the reference backend and, on an origin of its own, the site of a brand that uses it. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ownerLink } from '../src/server/records.ts';
import { listen, startServer, type Listening } from '../src/server/serve.ts';
import { seed } from './seed.ts';
import { createSite } from './site.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4000' },
    'site-port': { type: 'string', default: '4100' },
    data: { type: 'string', default: join(root, '.guyub') },
  },
});

let backend: Listening | undefined;
const site = await listen(
  createSite(() => backend?.url ?? ''),
  { port: Number(values['site-port']) },
);
const server = await startServer({
  port: Number(values.port),
  data: values.data,
  assets: join(root, 'dist'),
  origins: [site.url, `http://127.0.0.1:${site.port}`],
  communities: ['main'],
  // Requests would bury the addresses; what went wrong should stand out.
  log: (entry) => entry.event === 'error' && console.error(entry),
});
backend = server;

await seed(server.storage.community('main'), new Date());

console.log(`Kopi Rinjani Pagi, a shop with a community:  ${site.url}`);
console.log(`Guyub, the backend it talks to:              ${server.url}`);
console.log(
  `Its team’s desk, by a link good once:        ${await ownerLink(server.records, 'main', server.url)}`,
);

const stop = async () => {
  await Promise.all([site.close(), server.close()]);
};
process.once('SIGINT', stop).once('SIGTERM', stop);
