/** The built script tag on a strict page of another origin, where too much comes from its visitors' address. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { newId } from '../../src/model/id.ts';
import { startServer, type Listening } from '../../src/server/serve.ts';
import type { Storage } from '../../src/server/storage/index.ts';
import { dist, folder, openBrowser } from './helpers.ts';

const place = folder();
const most = 1;
const unlimited = { most: 1e9, seconds: 600 };
let browser: Browser;
let server: Listening & { readonly storage: Storage };
const site = createServer((_, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; script-src ${server.url}; style-src 'self'; connect-src ${server.url}; require-trusted-types-for 'script'; trusted-types guyub`,
  );
  response.end(`<!doctype html><html lang="id"><title>Kedai</title>
    <guyub-feedback-form kinds="idea"></guyub-feedback-form>
    <script async src="${server.url}/guyub.js"></script>`);
});
let page: Page;
const violated: string[] = [];

before(async () => {
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  const origin = `http://localhost:${(site.address() as AddressInfo).port}`;
  server = await startServer({
    port: 0,
    data: place.path,
    assets: dist,
    origins: [origin],
    communities: ['main'],
    limits: { person: unlimited, team: unlimited, address: { most, seconds: 600 }, board: unlimited },
  });
  const command = { id: newId(), type: 'feedback.send', kind: 'idea', message: 'What fills it' };
  const headers = { Authorization: `Guest ${'a'.repeat(16)}.${'b'.repeat(48)}` };
  const answer = await fetch(`${server.url}/v1/main/commands`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(command),
  });
  assert.equal(answer.status, 200);
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage();
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) violated.push(message.text());
  });
  await page.goto(origin);
});
after(async () => {
  await browser.close();
  await server.close();
  site.close();
  place[Symbol.dispose]();
});

const form = () => page.locator('guyub-feedback-form');
const decline = () => form().getByRole('button', { name: 'Tidak usah tunggu' });
async function send(message: string): Promise<void> {
  await form().locator('textarea').fill(message);
  await form().locator('button.primary').click();
}
const arrived = () => form().locator('.thanks .note').waitFor();
const messages = async () => {
  const held = await server.storage.community('main').read((seen) => seen.held(10));
  return held.map(({ record }) => ('message' in record ? [record.message, record.held?.why] : []));
};

/** As on a slow device, so that whoever looks at the waiting, or ends it, is never too late. */
const solveSlowly = () =>
  page.evaluate(() => {
    const { subtle } = crypto;
    const derive = subtle.deriveBits.bind(subtle);
    subtle.deriveBits = async (...how) => {
      await new Promise((rested) => setTimeout(rested, 1000));
      return derive(...how);
    };
  });

test('what is being solved when the page is loaded anew arrives all the same, once', async () => {
  await form().locator('textarea').waitFor();
  await solveSlowly();
  await send('Muat ulang');
  await decline().waitFor();
  const solved = page.waitForResponse(
    (answer) => answer.url().endsWith('/commands') && answer.request().method() === 'POST' && answer.ok(),
  );
  await page.reload();
  // Its widget fetches what writing needs in idle time, and with it what was left.
  assert.ok((await (await solved).request().allHeaders())['guyub-solution']);
  assert.deepEqual(await messages(), [], 'solved, it waits for nobody');
  const figures = await server.storage.community('main').read((seen) => seen.figures());
  assert.equal(figures.find(({ kind }) => kind === 'feedback')?.published, 2);
});

test('declined by keyboard in a narrow page it waits for the team, and nothing is cut off', async () => {
  await solveSlowly();
  await send('Ditinjau saja');
  await decline().focus();
  const cutOff = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  assert.equal(cutOff, 0);
  await page.keyboard.press('Enter');
  await arrived();
  assert.deepEqual(await messages(), [['Ditinjau saja', 'challenge']]);
});

test('the page’s policy was kept throughout, and no thread was started', () => {
  assert.deepEqual(violated, []);
  assert.deepEqual(page.workers(), []);
});
