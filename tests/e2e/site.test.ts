/** The shop as its visitors meet it: by keyboard alone on a phone's width, and still there after a power cut. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { languages, pages } from '../../demo/pages.ts';
import { focused } from './accessibility.ts';
import { startDemo } from './demo.ts';
import {
  folder,
  formIn,
  messages,
  nextPaint,
  noteShifts,
  openBrowser,
  pollIn,
  readyToWrite,
  shiftsOf,
  until,
  violations,
  visit,
} from './helpers.ts';

let browser: Browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const phone = { width: 360, height: 740 };
const addresses = languages.flatMap((language) => Object.values(pages[language]).map(({ path }) => path));

/** Until every widget of the page shows what it has, to the last word. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.place > *')]
      .filter(({ localName }) => localName.startsWith('guyub-'))
      .every(
        ({ shadowRoot }) => shadowRoot?.textContent.trim() && !shadowRoot.querySelector('.bone, .awaited'),
      ),
  );
  if ((await page.locator('.place > guyub-poll, .place > guyub-event-list').count()) > 0)
    await readyToWrite(page);
  await nextPaint(page);
}

test('nothing moves on any page, nothing is complained about, and axe finds nothing', async (t) => {
  using place = folder();
  await using demo = await startDemo(place.path);
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  for (const path of addresses) {
    await t.test(path, async () => {
      for (const viewport of [{ width: 320, height: 640 }, phone, { width: 1280, height: 800 }]) {
        await using visitor = await visit(browser, { viewport });
        const { page, troubles } = visitor;
        await page.addInitScript(noteShifts);
        await page.goto(demo.site + path);
        await settled(page);
        assert.deepEqual(await shiftsOf(page), [], `at ${viewport.width}`);
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(troubles, []);
        const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(scrollWidth <= viewport.width, `${scrollWidth} in ${viewport.width}`);
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await using visitor = await visit(browser, { viewport: phone, colorScheme, bypassCSP: true });
        const { page } = visitor;
        await page.goto(demo.site + path);
        await settled(page);
        await page.addScriptTag({ path: axe });
        const found = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
          return (await axe.run()).violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
          );
        });
        assert.deepEqual(found, [], colorScheme);
      }
    });
  }
});

/** Presses a key until what is wanted has the focus. */
async function reach(page: Page, wanted: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const seen: string[] = [];
  while (seen.length < 120) {
    await page.keyboard.press(key);
    seen.push(await focused(page));
    if (wanted.test(seen.at(-1)!)) return;
  }
  assert.fail(`${wanted} never had the focus: ${seen.join(', ')}`);
}

/** Where the nearest link leads. */
async function follow(page: Page, link: RegExp, key?: 'Shift+Tab'): Promise<void> {
  await reach(page, link, key);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await settled(page);
}

const question = 'Which grind for a moka pot?';
const boardIn = (page: Page) => page.locator('guyub-qa-board');
const rowIn = (page: Page, title: string) => boardIn(page).locator('.question').filter({ hasText: title });

test('a visitor takes part by keyboard alone, and finds everything again after a power cut', async () => {
  using place = folder();
  await using visitor = await visit(browser, { viewport: phone });
  const { page } = visitor;
  await using demo = await startDemo(place.path);
  await page.goto(`${demo.site}/en/`);
  await settled(page);
  await reach(page, /^radio Sembalun/);
  await page.keyboard.press('Space');
  await reach(page, /^button Vote/);
  await page.keyboard.press('Enter');
  await pollIn(page).getByText('Thank you, your vote is in.').waitFor();

  await follow(page, /^link All events/);
  await reach(page, /^button I’m going/);
  await page.keyboard.press('Enter');
  await page.getByText('See you there: your place is kept.').waitFor();

  await follow(page, /^link how we are here/);
  await reach(page, /^button Accept/);
  await page.keyboard.press('Enter');
  await page.getByText('Thank you. Your answer has arrived.').waitFor();

  await follow(page, /^link Help/, 'Shift+Tab');
  await reach(page, /^searchbox Search or ask/);
  await page.keyboard.type(question);
  await reach(page, /^button Ask a question/);
  await page.keyboard.press('Enter');
  await until(async () => (await focused(page)).startsWith('textbox Your question'));
  assert.equal(await boardIn(page).getByLabel('Your question').inputValue(), question);
  await reach(page, /^button Ask$/);
  await page.keyboard.press('Enter');
  await page.getByText('Your question is on the board.').waitFor();
  await reach(page, /^searchbox/, 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('decaf');
  await until(async () => (await boardIn(page).locator('.question').count()) === 1);
  await reach(page, /^button 5 votes/);
  await page.keyboard.press('Space');
  await reach(page, /^radio Idea/);
  await page.keyboard.press('Space');
  await reach(page, /^textbox Your message/);
  await page.keyboard.type('Open earlier on Sundays?');
  await reach(page, /^button Send/);
  await page.keyboard.press('Enter');
  await page.getByText('Your message has reached the roasting table').waitFor();
  assert.equal(messages({ data: place.path }).at(-1), 'Open earlier on Sundays?');

  await demo.kill();
  await using again = await startDemo(place.path, demo);
  assert.deepEqual([again.site, again.backend], [demo.site, demo.backend]);

  await page.goto(`${demo.site}/en/`);
  const row = pollIn(page).getByRole('row', { name: 'Sembalun' });
  assert.match((await row.textContent())!, /Your choice/);
  await page.goto(`${demo.site}/en/events`);
  await page.getByText('You’re going').waitFor();
  await page.goto(`${demo.site}/en/community`);
  await page.getByText('You have agreed to these rules.').waitFor();
  await page.goto(`${demo.site}/en/help`);
  await rowIn(page, question).waitFor();
  const decaf = rowIn(page, 'Is there a decaf').locator('.vote');
  assert.equal(await decaf.getAttribute('aria-pressed'), 'true');
  assert.match((await decaf.textContent())!, /6 votes/);
  assert.equal(await formIn(page).getByRole('textbox', { name: 'Your message' }).inputValue(), '');
  assert.equal(messages({ data: place.path }).at(-1), 'Open earlier on Sundays?');
  // Whoever comes after the power cut reads it without script too.
  await using reader = await visit(browser, { javaScriptEnabled: false });
  await reader.page.goto(`${demo.site}/en/help`);
  await reader.page.getByText(question).waitFor();
});
