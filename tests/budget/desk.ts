import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { ownerLink } from '../../src/server/records.ts';
import type { startServer } from '../../src/server/serve.ts';
import type { Part } from './parts.ts';

/** What the desk's first screen costs: all script until the network is quiet, signed in, each file by itself. */
export async function deskPart(
  browser: Browser,
  { url, records }: Awaited<ReturnType<typeof startServer>>,
  dist: string,
): Promise<Part> {
  await using context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(await ownerLink(records, 'main', url));
  await page.click('button');
  await page.goto(`${url}/desk/main`);
  await page.locator('guyub-desk-today h1').waitFor();
  // The stream of changes stays open: the network is quiet when no script has come for a second.
  await page.waitForFunction(() => {
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    const last = Math.max(...(scripts as PerformanceResourceTiming[]).map(({ responseEnd }) => responseEnd));
    return performance.now() - last > 1000;
  });
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const scripts = names.filter((name) => name.endsWith('.js'));
  if (process.argv.includes('--names')) console.log(scripts.join('\n'));
  const bytes = scripts
    .map((name) => brotliCompressSync(readFileSync(join(dist, new URL(name).pathname))).length)
    .reduce((all, each) => all + each, 0);
  if (!bytes) throw new Error('The desk’s page has loaded no script.');
  return { name: 'the desk’s first screen', bytes, limit: 60_000 };
}
