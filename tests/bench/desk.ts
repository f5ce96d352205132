/**
 * How long the desk takes to open, in Chromium, until who waits longest is seen: with 10,000 that wait, as a ratio to 100,
 * measured in turns in one run. `npm run build`, then `node tests/bench/desk.ts`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { newId } from '../../src/model/id.ts';
import { ownerLink } from '../../src/server/records.ts';
import { startServer } from '../../src/server/serve.ts';
import { chromiumArgs, findChromium } from '../browsers.ts';

const goal = 1.5;
const rounds = 9;
const many = [100, 10_000] as const;
const browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs });

/** A server on which so many wait: feedback, reports and questions in equal parts. */
async function opened(count: number) {
  const data = await mkdtemp(join(tmpdir(), 'guyub-desk-'));
  const assets = resolve(import.meta.dirname, '../../dist');
  const server = await startServer({ port: 0, data, assets, origins: [], communities: ['main'] });
  const store = server.storage.community('main');
  const puts: Promise<void>[] = [];
  for (let at = 0; at < count; at++) {
    const createdAt = new Date(Date.now() - (at + 1) * 60_000).toISOString();
    const own = { id: newId('', Date.parse(createdAt)), author: `guest:${at}`, createdAt };
    if (at % 3 === 0)
      puts.push(
        store.put('feedback', { ...own, kind: 'idea', message: `Usul nomor ${at}`, status: 'received' }),
      );
    else if (at % 3 === 1)
      puts.push(
        store.put('report', { ...own, reason: 'spam', text: `Laporan nomor ${at}`, status: 'received' }),
      );
    else puts.push(store.put('question', { ...own, title: `Pertanyaan nomor ${at}` }));
  }
  await Promise.all(puts);
  const page = await browser.newPage();
  await page.goto(await ownerLink(server.records, 'main', server.url));
  await Promise.all([page.waitForURL('**/desk/main*'), page.click('button')]);
  return {
    /** Milliseconds until the first row of Today. */
    async open() {
      await page.goto('about:blank');
      const begun = performance.now();
      await page.goto(`${server.url}/desk/main`, { waitUntil: 'commit' });
      await page.locator('guyub-desk-today [data-row]').first().waitFor();
      return performance.now() - begun;
    },
    async close() {
      await server.close();
      await rm(data, { recursive: true });
    },
  };
}

const desks = [await opened(many[0]), await opened(many[1])] as const;
const times: [number[], number[]] = [[], []];
for (let round = 0; round < rounds; round++)
  for (const at of [0, 1] as const) times[at].push(await desks[at].open());
const medians = times.map((all) => all.sort((a, b) => a - b)[Math.floor(rounds / 2)]!);
const ratio = medians[1]! / medians[0]!;
console.log(
  many.map((count, at) => `${count} wait: ${Math.round(medians[at]!)} ms until the first is seen`).join('\n'),
);
console.log(`${ratio.toFixed(2)} times as long; the goal is ${goal}`);
for (const desk of desks) await desk.close();
await browser.close();
process.exitCode = ratio > goal ? 1 : 0;
