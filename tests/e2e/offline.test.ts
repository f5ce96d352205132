/** The network goes after the first view. Nothing that somebody wrote is lost or arrives twice. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import {
  formIn,
  messages,
  openBackend,
  openBrowser,
  openHost,
  pollIn,
  readyToWrite,
  stored,
  until,
  visit,
  votes,
  type Backend,
} from './helpers.ts';

let browser: Browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const widgets = '<guyub-poll></guyub-poll><guyub-feedback-form></guyub-feedback-form>';

const focusedName = (page: Page) =>
  page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const label = (focused as HTMLInputElement | null)?.labels?.[0] ?? focused;
    return label?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  });

async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  do {
    await page.keyboard.press('Tab');
    passed.push(await focusedName(page));
  } while (passed.at(-1) !== name && passed.length < 40);
  assert.equal(passed.at(-1), name, `passed ${passed.join(', ')}`);
}

/** Votes for the option below the first, and writes a message, by keyboard alone. */
async function takePartByKeyboard(page: Page, message: string): Promise<void> {
  await tabTo(page, 'Gayo');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Vote');
  await page.keyboard.press('Enter');
  await pollIn(page).getByText('Your choice').waitFor();
  await tabTo(page, 'Idea');
  await page.keyboard.press('Space');
  await tabTo(page, 'Your message');
  await page.keyboard.type(message);
  await tabTo(page, 'Send');
  await page.keyboard.press('Enter');
}

const kept = 'What you entered is saved on this device and will be sent by itself.';

/** Exactly one of each, and no second one once everything is quiet. */
async function bothArrived(page: Page, backend: Backend, message: string): Promise<void> {
  await until(() => stored(backend.data).acceptances === 2, 'both commands are in the database');
  await pollIn(page).getByText('Thank you, your vote is in.').waitFor();
  await formIn(page).getByText('Your message has arrived').waitFor();
  assert.deepEqual(votes(backend), [['toraja']]);
  assert.deepEqual(messages(backend), [message]);
  assert.equal(stored(backend.data).acceptances, 2);
}

test('offline right after the first view: vote and write by keyboard, and all arrives without a reload', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page, context } = visitor;
  await page.goto(host.page(widgets, { head: `<script async src="${backend.script}"></script>` }));
  await readyToWrite(page);
  await context.setOffline(true);
  await page.evaluate(() => {
    Object.assign(window, { sameView: true });
    // Nothing is tried again after a while: only the network's return counts.
    const later = window.setTimeout;
    window.setTimeout = ((work: () => void, delay = 0) =>
      later(work, delay < 1000 ? delay : 1e9)) as typeof later;
    Math.random = () => 1;
  });

  await takePartByKeyboard(page, 'Tulis tanpa jaringan');
  await pollIn(page).getByText(kept).waitFor();
  await formIn(page).getByText(kept).waitFor();
  assert.equal(stored(backend.data).acceptances, 0);

  await context.setOffline(false);
  await bothArrived(page, backend, 'Tulis tanpa jaringan');
  assert.ok(await page.evaluate(() => 'sameView' in window));
});

test('the backend goes without a word and comes back: all arrives without a reload', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page } = visitor;
  await page.goto(host.page(widgets, { head: `<script async src="${backend.script}"></script>` }));
  await readyToWrite(page);
  await backend.stop();
  await takePartByKeyboard(page, 'Server sedang mati');
  await pollIn(page).getByText(kept).waitFor();
  await formIn(page).getByText(kept).waitFor();
  await backend.start();
  await bothArrived(page, backend, 'Server sedang mati');
});

test('written while the backend is down, reloaded, and sent when it is back', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page } = visitor;
  const head = `<script async src="${host.selfHost()}" data-backend="${backend.url}"></script>`;
  await page.goto(host.page(widgets, { head }));
  await readyToWrite(page);
  await backend.stop();
  await takePartByKeyboard(page, 'Sebelum dimuat ulang');
  await formIn(page).getByText(kept).waitFor();

  await page.reload();
  await formIn(page).getByText('An earlier message of yours is still waiting to be sent.').waitFor();
  assert.equal(await formIn(page).getByLabel('Your message').inputValue(), '');
  await pollIn(page).getByText('This could not be loaded.').waitFor();

  await backend.start();
  await until(() => stored(backend.data).acceptances === 2, 'both commands are in the database');
  await pollIn(page).getByText('Your choice').waitFor();
  await formIn(page).getByText('An earlier message').waitFor({ state: 'hidden' });
  assert.deepEqual(votes(backend), [['toraja']]);
  assert.deepEqual(messages(backend), ['Sebelum dimuat ulang']);
});

test('a vote of the last visit is shown, also when the poll was read before the vote arrived', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page, context } = visitor;
  const address = host.page(widgets, { head: `<script async src="${backend.script}"></script>` });
  await page.goto(address);
  await readyToWrite(page);
  await backend.stop();
  await takePartByKeyboard(page, 'Kunjungan lalu');
  await formIn(page).getByText(kept).waitFor();
  await page.close();
  await backend.start();

  const second = await context.newPage();
  await second.route(/\/polls\/current$/, async (route) => {
    const before = await route.fetch();
    await until(() => stored(backend.data).acceptances === 2, 'both commands are in the database');
    await route.fulfill({ response: before });
  });
  await second.goto(address);
  await pollIn(second).getByText('Your choice').waitFor();
  assert.deepEqual(votes(backend), [['toraja']]);
});

test('sent in a second tab that was open all the time: once', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page, context } = visitor;
  const address = host.page(widgets, {
    head: `<script async src="${host.selfHost()}" data-backend="${backend.url}"></script>`,
  });
  await page.goto(address);
  await readyToWrite(page);
  const second = await context.newPage();
  await second.goto(address);
  await readyToWrite(second);
  await backend.stop();
  await page.bringToFront();
  await takePartByKeyboard(page, 'Dua tab');
  await formIn(page).getByText(kept).waitFor();
  await backend.start();
  // Both are told that there is a network again, at the same moment.
  await Promise.all([page, second].map((each) => each.evaluate(() => dispatchEvent(new Event('online')))));
  await bothArrived(page, backend, 'Dua tab');
});

test('what one tab keeps the other shows, until the one of them that is told to has sent it', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page, context } = visitor;
  // Neither tries again after a while.
  await context.addInitScript(() => (Math.random = () => 1e6));
  const head = `<script async src="${host.selfHost()}" data-backend="${backend.url}"></script>`;
  const address = host.page(widgets, { head });
  await page.goto(address);
  await readyToWrite(page);
  const second = await context.newPage();
  await second.goto(address);
  await readyToWrite(second);
  const told = second.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const events: string[] = [];
        addEventListener('guyub-poll-voted', ({ type }) => events.push(type));
        addEventListener('told', () => resolve(events));
      }),
  );
  // What goes wrong before it is asked for is the failure to be shown.
  told.catch(() => {});
  await backend.stop();
  await page.bringToFront();
  await takePartByKeyboard(page, 'Dari tab pertama');
  await formIn(page).getByText(kept).waitFor();
  await pollIn(second).getByText('Your choice').waitFor();
  await formIn(second).getByText('An earlier message of yours is still waiting').waitFor();
  assert.equal(await formIn(second).getByLabel('Your message').inputValue(), '');

  await backend.start();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await bothArrived(page, backend, 'Dari tab pertama');
  await formIn(second).getByText('An earlier message').waitFor({ state: 'hidden' });
  await pollIn(second).getByText('Sending').waitFor({ state: 'hidden' });
  await pollIn(second).getByText('Your choice').waitFor();
  await pollIn(second).getByText('1 person').waitFor();
  await second.evaluate(() => dispatchEvent(new Event('told')));
  assert.deepEqual(await told, [], 'one tab says thank you');
});

async function begin(page: Page, message: string): Promise<void> {
  await formIn(page).getByRole('radio', { name: 'Complaint' }).check();
  await formIn(page).getByLabel('Your message').pressSequentially(message);
}

async function isBack(page: Page, message: string): Promise<void> {
  await formIn(page).getByText('We kept what you wrote last time.').waitFor();
  assert.equal(await formIn(page).getByLabel('Your message').inputValue(), message);
  assert.ok(await formIn(page).getByRole('radio', { name: 'Complaint' }).isChecked());
}

const onDisk = (page: Page, message: string) =>
  page.waitForFunction((text) => Object.values(localStorage).some((value) => value.includes(text)), message);

test('a draft survives a reload, a closed tab and a crash, and goes when it has been sent', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page, context } = visitor;
  const address = host.page('<guyub-feedback-form></guyub-feedback-form>', {
    head: `<script async src="${backend.script}"></script>`,
  });
  await page.goto(address);
  await begin(page, 'Tehnya dingin');
  await page.reload();
  await isBack(page, 'Tehnya dingin');

  // At once, before the half second after which a draft is kept anyway.
  await formIn(page).getByLabel('Your message').fill('Tehnya dingin sekali');
  await page.close({ runBeforeUnload: false });
  const second = await context.newPage();
  await second.goto(address);
  await isBack(second, 'Tehnya dingin sekali');

  await formIn(second).getByLabel('Your message').fill('Tehnya dingin sekali pagi ini');
  await onDisk(second, 'pagi ini');
  const crashed = second.waitForEvent('crash');
  const crash = second.goto('chrome://crash').catch(() => {});
  await crashed;
  const third = await context.newPage();
  await third.goto(address);
  await isBack(third, 'Tehnya dingin sekali pagi ini');
  await second.close();
  await crash;

  await formIn(third).getByRole('button', { name: 'Send' }).click();
  await formIn(third).getByText('Your message has arrived').waitFor();
  assert.deepEqual(messages(backend), ['Tehnya dingin sekali pagi ini']);
  await third.reload();
  await readyToWrite(third);
  assert.equal(await formIn(third).getByLabel('Your message').inputValue(), '');
  assert.equal(await formIn(third).getByText('We kept what you wrote').count(), 0);
});

/** Whether the outbox still keeps something on this device. */
const isKept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<boolean>((done, fail) => {
        const open = indexedDB.open('guyub:outbox');
        open.addEventListener('error', () => fail(open.error as Error));
        open.addEventListener('success', () => {
          const count = open.result.transaction('commands').objectStore('commands').count();
          count.addEventListener('success', () => done(count.result > 0));
          open.result.close();
        });
      }),
  );

test('the network goes, the tab is killed in the middle of a send, and there is exactly one record', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page, context } = visitor;
  const address = host.page('<guyub-feedback-form></guyub-feedback-form>', {
    head: `<script async src="${backend.script}"></script>`,
  });
  await page.goto(address);
  await readyToWrite(page);
  await context.setOffline(true);
  await begin(page, 'Di tengah jalan');
  await formIn(page).getByRole('button', { name: 'Send' }).click();
  await formIn(page).getByText('will be sent by itself').waitFor();
  assert.deepEqual(messages(backend), []);

  const sent: string[] = [];
  context.on('request', (request) => {
    if (request.url().endsWith('/commands') && request.method() === 'POST') sent.push(request.postData()!);
  });
  // The server has it, and its answer never gets back.
  const stored = new Promise<void>((done) => {
    void page.route(/\/commands$/, async (route) => {
      await route.fetch();
      done();
    });
  });
  await context.setOffline(false);
  await stored;
  assert.deepEqual(messages(backend), ['Di tengah jalan']);
  const crashed = page.waitForEvent('crash');
  const crash = page.goto('chrome://crash').catch(() => {});
  await crashed;

  const back = await context.newPage();
  await back.goto(address);
  await until(() => sent.length >= 2 && sent.at(-1) === sent[0], 'it is sent again, as it was');
  await until(async () => !(await isKept(back)), 'and is settled');
  assert.deepEqual(messages(backend), ['Di tengah jalan']);
  assert.equal(backend.records('feedback').length, 1);
  await page.close();
  await crash;
});

test('where nothing may be stored writing works, and says to keep the page open', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page, context, troubles } = visitor;
  await context.addInitScript(() => {
    const forbid = (name: string) =>
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    ['localStorage', 'sessionStorage', 'indexedDB'].forEach(forbid);
  });
  await page.goto(host.page(widgets, { head: `<script async src="${backend.script}"></script>` }));
  await readyToWrite(page);
  await backend.stop();
  await takePartByKeyboard(page, 'Jendela privat');
  const here = 'Keep this page open: it will be sent by itself.';
  await pollIn(page).getByText(here).waitFor();
  await formIn(page).getByText(here).waitFor();
  assert.equal(await page.getByText('saved on this device').count(), 0);
  await backend.start();
  await bothArrived(page, backend, 'Jendela privat');
  assert.deepEqual(
    troubles.filter((trouble) => !/ERR_CONNECTION_REFUSED|offline/.test(trouble)),
    [],
  );
});
