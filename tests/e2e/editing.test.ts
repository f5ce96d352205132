/** Somebody mends their own question by keyboard alone, in two tabs at once. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { focused } from './accessibility.ts';
import { openBrowser, readyToWrite, until } from './helpers.ts';
import { openScene, press } from './scene.ts';

let browser: Browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const reaches = (page: Page, wanted: string) =>
  until(async () => (await focused(page)) === wanted, `focus on ${wanted}`);

/** Writes over what stands in a field. */
async function replace(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

test('a question is mended in two tabs: nothing is written over unseen, and nothing typed is lost', async () => {
  await using scene = await openScene(browser, '<guyub-qa-board></guyub-qa-board>');
  const { page, context, backend } = scene;
  const stored = () => backend.records('question').map(({ title }) => title);

  await page.getByRole('button', { name: 'Ask a question' }).focus();
  await page.keyboard.press('Enter');
  await reaches(page, 'textbox Your question');
  await page.keyboard.type('How lnog does it keep?');
  await page.keyboard.press('Enter');
  await page.getByText('Your question is on the board.').waitFor();
  await reaches(page, 'link How lnog does it keep?');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Edit' }).waitFor();

  const other = await context.newPage();
  await other.goto(page.url());
  await readyToWrite(other);
  await other.getByRole('button', { name: 'Edit' }).focus();
  await other.keyboard.press('Enter');
  await reaches(other, 'textbox Your question');
  await replace(other, 'How long, in months?');

  await page.bringToFront();
  await press(page, ['Tab', 'button Edit'], ['Enter', 'textbox Your question']);
  await replace(page, 'How long does it keep?');
  await press(page, ['Tab', 'textbox Details (optional)'], ['Tab', 'button Save'], ['Enter', 'button Edit']);
  await page.getByText('Your change is there.').waitFor();
  await page.getByText('edited this minute').waitFor();
  assert.deepEqual(stored(), ['How long does it keep?']);

  await other.bringToFront();
  await other.getByText('What stands now', { exact: true }).waitFor();
  await other.locator('guyub-qa-board .standing').getByText('How long does it keep?').waitFor();
  await other.getByRole('textbox', { name: 'Your question' }).focus();
  assert.equal(
    await other.getByRole('textbox', { name: 'Your question' }).inputValue(),
    'How long, in months?',
  );
  assert.deepEqual(stored(), ['How long does it keep?'], 'what was not saved is not there');
  await other.keyboard.press('Enter');
  await reaches(other, 'button Edit');
  await other.getByText('Your change is there.').waitFor();
  assert.deepEqual(stored(), ['How long, in months?']);
});
