/** What `npm start` runs: the reference backend and, on an origin of its own, the site of a brand that uses it. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listen, startServer, type Listening } from '../src/server/serve.ts';
import { firstEvents, firstPolicy, firstPoll } from './seed.ts';
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
  createSite(import.meta.dirname, () => backend?.url ?? ''),
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

const community = server.storage.community('main');
const poll = await community.read((seen) => seen.currentPoll(new Date()));
if (!poll) await community.put('poll', firstPoll(new Date()));
const planned = await community.read((seen) => seen.events('upcoming', new Date(), 1));
if (!planned.length) for (const event of firstEvents(new Date())) await community.put('event', event);
const policy = await community.read((seen) => seen.currentPolicy(new Date()));
if (!policy) await community.put('policy', firstPolicy(new Date()));

console.log(`Kopi Rinjani Pagi, a shop with a community:  ${site.url}`);
console.log(`Guyub, the backend it talks to:              ${server.url}`);

const stop = async () => {
  await Promise.all([site.close(), server.close()]);
};
process.once('SIGINT', stop).once('SIGTERM', stop);
