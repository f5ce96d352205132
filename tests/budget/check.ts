/**
 * What each widget costs a visitor: all script from the script tag on, brotli, each file by itself, until the main
 * control works, and beside it what is fetched in idle time after that. Run from the built dist/, in Chromium,
 * against the real server on another origin, every answer held back so long that what starts together is seen to.
 *
 * Fails over the limit in limits.json. A limit is what it was when it was last lowered: it may only fall.
 */
import { readFileSync } from 'node:fs';
import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { seed } from '../../demo/seed.ts';
import { startServer } from '../../src/server/serve.ts';
import { chromiumArgs, findChromium } from '../browsers.ts';
import { deskPart } from './desk.ts';
import { parts } from './parts.ts';

interface Cost {
  readonly bytes: number;
  readonly idle: number;
  readonly waves: number;
}
type Limits = Record<string, { goal: number; limit: number; waves: number }>;

const root = resolve(import.meta.dirname, '../..');
const file = join(import.meta.dirname, 'limits.json');
const limits = JSON.parse(await readFile(file, 'utf8')) as Limits;
const widgets: Readonly<Record<string, string>> = {
  poll: 'guyub-poll',
  'event list': 'guyub-event-list',
  'conduct banner': 'guyub-conduct-banner',
  'feedback form': 'guyub-feedback-form',
  'Q&A board': 'guyub-qa-board',
};
/** Each widget by itself, and all of them together: which tags are on the page. */
const views: readonly [name: string, tags: readonly string[]][] = [
  ...Object.entries(widgets).map(([name, tag]) => [name, [tag]] as [string, string[]]),
  ['all on one page', Object.values(widgets)],
];
/** Longer than anything that happens between two waves. */
const delay = 1000;

const data = await mkdtemp(join(tmpdir(), 'guyub-budget-'));
/** Each view has a page of its own, by its number. */
const site = createServer(({ url }, response) => {
  const [name, tags] = views[Number(url!.slice(1))] ?? ['none', []];
  const elements = tags.map((tag) => `<${tag}></${tag}>`).join('');
  const script = `<script async src="${server.url}/guyub.js"></script>`;
  response.setHeader('Content-Type', 'text/html');
  response.end(`<!doctype html><html lang="en"><title>${name}</title>${elements}${script}`);
});
await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
const server = await startServer({
  port: 0,
  data,
  assets: join(root, 'dist'),
  origins: [origin],
  communities: ['main'],
});
await seed(server.storage.community('main'), new Date());
const browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs });

/** In the page: remembers when the main control of each widget was first there. */
function watch(tags: readonly string[]): void {
  const isReady = (tag: string) =>
    document.querySelector(tag)?.shadowRoot?.querySelector('button.primary, button.accept');
  const look = () => {
    if (tags.every(isReady)) performance.mark('ready');
    else requestAnimationFrame(look);
  };
  look();
}

async function measure(page: Page, view: number): Promise<Cost> {
  const tags = views[view]![1];
  await page.addInitScript(watch, tags);
  await page.route(`${server.url}/**`, async (route) => {
    await new Promise((later) => setTimeout(later, delay));
    await route.continue();
  });
  await page.goto(`${origin}/${view}`);
  await page.waitForFunction(() => performance.getEntriesByName('ready').length);
  await page.waitForLoadState('networkidle');
  const { ready, requests } = await page.evaluate(() => ({
    ready: performance.getEntriesByName('ready')[0]!.startTime,
    requests: performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
  }));
  requests.sort((a, b) => a.startTime - b.startTime);
  // What is asked for in the frame that shows the widget belongs to the time after it.
  const first = requests.filter(({ startTime }) => startTime < ready - delay / 2);
  const waves = first.filter(({ startTime }, at) => !at || startTime - first[at - 1]!.startTime > delay / 2);
  const bytesOf = (those: typeof requests) =>
    those
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ name }) => brotliCompressSync(readFileSync(join(root, 'dist', new URL(name).pathname))).length)
      .reduce((all, bytes) => all + bytes, 0);
  return { bytes: bytesOf(first), idle: bytesOf(requests) - bytesOf(first), waves: waves.length };
}

let over = 0;
const rows: string[] = [];
const visit = async (view: number) => {
  const context = await browser.newContext();
  const cost = await measure(await context.newPage(), view);
  await context.close();
  return cost;
};
const within = ({ bytes, waves }: Cost, { limit, waves: most }: Limits[string]) =>
  bytes <= limit && waves <= most;
// At the same time: each of them mostly waits.
const costs = await Promise.all(views.map((_, view) => visit(view)));
for (const [view, [name]] of views.entries()) {
  // On a busy machine one widget's idle time may begin before another's first view is complete.
  if (!within(costs[view]!, limits[name]!)) costs[view] = await visit(view);
  const { bytes, idle, waves } = costs[view]!;
  const { goal, limit, waves: most } = limits[name]!;
  const good = within(costs[view]!, limits[name]!);
  if (!good) over++;
  rows.push(
    `| ${name} | ${bytes} | ${limit} | ${goal} | ${idle} | ${waves} of ${most} |${good ? '' : ' over'}`,
  );
  // In steps of 50: the same files pack to a few bytes more or less on another machine.
  const lower = Math.ceil((bytes + 20) / 50) * 50;
  if (process.argv.includes('--lower') && lower < limit) limits[name]!.limit = lower;
}
const desk = await deskPart(browser, server, join(root, 'dist'));
await browser.close();
await server.close();
site.close();
await rm(data, { recursive: true });

/** The README's table, which says what the limits say. */
const readme = join(root, 'README.md');
const text = await readFile(readme, 'utf8');
const table = Object.entries(limits).map(
  ([name, { limit, goal, waves }]) => `| ${name} | ${limit} | ${goal} | ${waves} |`,
);
const said = text.replace(
  /(<!-- budget -->\n\|.*\n\|.*\n)[^]*(<!-- \/budget -->)/,
  (_, head: string, foot: string) => `${head}${table.join('\n')}\n${foot}`,
);
if (process.argv.includes('--lower')) {
  await writeFile(file, `${JSON.stringify(limits, null, 2)}\n`);
  await writeFile(readme, said);
} else if (said !== text || !text.includes(table.join('\n'))) {
  over++;
  console.error('The README’s table of bytes is not that of limits.json: run this with --lower.');
}

const costsOfParts = [...(await parts()), desk];
for (const { bytes, limit } of costsOfParts) if (bytes > limit) over++;

console.log('| first view of | bytes | limit | goal | idle | waves |\n| --- | --- | --- | --- | --- | --- |');
console.log(rows.join('\n'));
console.log(costsOfParts.map(({ name, bytes, limit }) => `${name}: ${bytes} of ${limit}`).join('\n'));
if (over) {
  console.error(
    'Over the limit: find the bytes. Only a person who knows why raises a number in limits.json.',
  );
  process.exitCode = 1;
}
