/**
 * The event list, the board and the banner in the hands of somebody who has a keyboard and a bad line: cut after the
 * first view, and with every reply lost after it was stored.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { focused } from './accessibility.ts';
import { openBrowser, until, type Backend } from './helpers.ts';
import { event, policy, question } from './records.ts';
import { openScene } from './scene.ts';

let browser: Browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const widgets =
  '<guyub-conduct-banner></guyub-conduct-banner><guyub-event-list></guyub-event-list><guyub-qa-board></guyub-qa-board>';
const records = [
  { table: 'event', record: event },
  { table: 'policy', record: policy },
  { table: 'question', record: question },
] as const;

async function reach(page: Page, wanted: string): Promise<void> {
  const passed: string[] = [];
  do {
    await page.keyboard.press('Tab');
    passed.push(await focused(page));
  } while (passed.at(-1) !== wanted && passed.length < 40);
  assert.equal(passed.at(-1), wanted, `passed ${passed.join(', ')}`);
}

/** Accepts the rules, says yes to an event, votes for a question and asks one, by keyboard alone. */
async function takePart(page: Page): Promise<void> {
  await reach(page, 'button Accept');
  await page.keyboard.press('Enter');
  await reach(page, 'button I’m going');
  await page.keyboard.press('Enter');
  await reach(page, 'button Ask a question');
  await page.keyboard.press('Enter');
  await until(async () => (await focused(page)).startsWith('textbox Your question'));
  await page.keyboard.type('On a bad line?');
  await reach(page, 'textbox Details (optional)');
  await page.keyboard.type('With *emphasis*.');
  await reach(page, 'button Ask');
  await page.keyboard.press('Enter');
  await until(async () => (await focused(page)) === 'link On a bad line?');
  await reach(page, 'button 0 votes');
  await page.keyboard.press('Space');
  await until(async () => (await focused(page)) === 'button 1 vote');
}

/** Everything is in the database, once. */
async function allIsThere(backend: Backend): Promise<void> {
  const count = () => [
    backend.records('pledge').length,
    backend.records('rsvp').length,
    backend.records('question').length,
    backend.records('vote').length,
  ];
  await until(() => count().join() === '1,1,2,1', 'all four are in the database');
  const asked = backend.records('question').find(({ id }) => id !== question.id)!;
  assert.deepEqual([asked.title, asked.body], ['On a bad line?', 'With *emphasis*.']);
}

test('cut right after the first view: all of it arrives when the network is back', async () => {
  await using scene = await openScene(browser, widgets, { records });
  const { page, context, backend } = scene;
  await context.setOffline(true);
  await takePart(page);
  await page.locator('guyub-qa-board').getByText('will be sent by itself').first().waitFor();
  assert.deepEqual(backend.records('vote'), []);
  await context.setOffline(false);
  await page.locator('guyub-qa-board').getByText('Your question is on the board.').waitFor();
  await allIsThere(backend);
});

test('every reply is lost after the first sending: all of it is there, once', async () => {
  await using scene = await openScene(browser, widgets, { records });
  const { page, backend } = scene;
  const sent = new Map<string, number>();
  await page.route(/\/commands$/, async (route) => {
    const { id } = route.request().postDataJSON() as { id: string };
    sent.set(id, (sent.get(id) ?? 0) + 1);
    await route.fetch();
    // Stored, and nobody hears of it; the second time the answer comes through.
    if (sent.get(id) === 1) await route.abort('connectionreset');
    else await route.continue();
  });
  await takePart(page);
  await page.locator('guyub-qa-board').getByText('Your question is on the board.').waitFor();
  await page.locator('guyub-event-list').getByText('your place is kept').waitFor();
  await allIsThere(backend);
  await until(
    () => sent.size === 4 && [...sent.values()].every((times) => times === 2),
    'each is sent twice',
  );
});
