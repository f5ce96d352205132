/** On pages that have broken widgets before: ours look and work the same, and leave the page as it was. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { hosts } from '../../demo/hosts.ts';
import { startDemo, type Demo } from './demo.ts';
import {
  folder,
  formIn,
  openBrowser,
  pollIn,
  readyToWrite,
  stored,
  until,
  violations,
  visit,
} from './helpers.ts';

let browser: Browser;
let demo: Demo;
const place = folder();
before(async () => {
  browser = await openBrowser();
  demo = await startDemo(place.path);
});
after(async () => {
  await browser.close();
  await demo[Symbol.asyncDispose]();
  place[Symbol.dispose]();
});

const eventsIn = (page: Page) => page.locator('guyub-event-list');
const bannerIn = (page: Page) => page.locator('guyub-conduct-banner');
const boardIn = (page: Page) => page.locator('guyub-qa-board');
const event = (page: Page) => eventsIn(page).locator('.event').filter({ hasText: 'Tanya penyangrai' });

async function open(page: Page, name: string): Promise<void> {
  await page.goto(`${demo.site}/hosts/${name}`);
  await ready(page);
}

async function ready(page: Page): Promise<void> {
  await pollIn(page).locator('button.primary').waitFor();
  await event(page).locator('button').first().waitFor();
  await eventsIn(page).locator('.when .awaited').first().waitFor({ state: 'detached' });
  await bannerIn(page).locator('#accept').waitFor();
  await boardIn(page).locator('.question').first().waitFor();
  await boardIn(page).locator('time.awaited').first().waitFor({ state: 'detached' });
  await formIn(page).locator('button.primary').waitFor();
  await readyToWrite(page);
}

const controls: Readonly<Record<string, readonly string[]>> = {
  'guyub-poll': ['[role=heading]', 'label', 'input', '.primary'],
  'guyub-event-list': [
    '[role=heading]',
    '.event',
    '.date',
    '.body',
    '.note',
    '.primary',
    '.plain',
    'summary',
  ],
  'guyub-conduct-banner': ['[role=heading]', '#accept', '#decline', '#later', '#report', '.note'],
  'guyub-qa-board': [
    '[role=heading]',
    '#search',
    '.primary',
    '.orders button',
    '.question',
    '.vote',
    'a',
    '.question .note',
  ],
  'guyub-feedback-form': ['[role=heading]', '.chip', 'textarea', '#name', '#contact', 'summary', '.primary'],
};

/** What a host's styles would change first. */
const watched =
  'color backgroundColor fontSize fontWeight fontStyle fontFamily letterSpacing textTransform borderTopWidth ' +
  'borderTopColor borderTopLeftRadius paddingTop marginTop display boxShadow opacity float transform';

/** How the widgets' controls look: their box inside the widget, and what is watched. */
const looks = (page: Page) =>
  page.evaluate(
    ([controls, watched]) => {
      const looks: Record<string, Record<string, string | number>> = {};
      for (const [tag, selectors] of Object.entries(controls)) {
        const widget = document.querySelector(tag)!;
        const around = widget.getBoundingClientRect();
        for (const selector of selectors) {
          const element = widget.shadowRoot!.querySelector(selector)!;
          const { left, top, width, height } = element.getBoundingClientRect();
          const style = getComputedStyle(element);
          const names = watched.split(' ') as 'color'[];
          looks[`${tag} ${selector}`] = {
            left: left - around.left,
            top: top - around.top,
            width,
            height,
            ...Object.fromEntries(names.map((name) => [name, style[name]])),
          };
        }
      }
      return looks;
    },
    [controls, watched] as const,
  );

type Looks = Awaited<ReturnType<typeof looks>>;

/** What looks different, by more than a pixel where it is measured. */
function differences(seen: Looks, expected: Looks, sides: readonly string[]): string[] {
  return Object.entries(expected).flatMap(([control, look]) =>
    Object.entries(look).flatMap(([name, value]) => {
      const now = seen[control]![name]!;
      if (typeof value === 'number' && !sides.includes(name)) return [];
      const same = typeof value === 'number' ? Math.abs((now as number) - value) <= 1 : now === value;
      return same ? [] : [`${control} ${name}: ${now} instead of ${value}`];
    }),
  );
}

const boxes = ['left', 'top', 'width', 'height'];

test('a difference in looks would be seen', async () => {
  await using visitor = await visit(browser, { colorScheme: 'light' });
  const { page } = visitor;
  await open(page, 'plain');
  const before = await looks(page);
  await page
    .addStyleTag({ content: 'guyub-poll { text-transform: uppercase; font-size: 17px }' })
    .catch(() => {});
  await pollIn(page).evaluate((element: HTMLElement) => {
    element.style.textTransform = 'uppercase';
    element.style.fontSize = '17px';
  });
  const seen = differences(await looks(page), before, boxes);
  assert.ok(seen.some((each) => each.startsWith('guyub-poll label textTransform')));
  assert.ok(seen.some((each) => each.startsWith('guyub-poll .primary height')));
});

for (const name of Object.keys(hosts).filter((name) => name !== 'plain')) {
  test(`widgets look as on a plain page: ${name}`, async () => {
    await using visitor = await visit(browser);
    const { page } = visitor;
    await open(page, 'plain');
    const expected = await looks(page);
    await open(page, name);
    // In another language words have other widths.
    const sides = name === 'rtl' ? [] : boxes;
    const seen = differences(await looks(page), expected, sides);
    assert.deepEqual(seen, []);
    if (name === 'rtl') {
      const { left, width } = (await looks(page))['guyub-event-list .date']!;
      const all = (await eventsIn(page).boundingBox())!;
      assert.ok(
        Math.abs(all.width - (left as number) - (width as number)) < 2,
        'the date stands at the right',
      );
    }
  });
}

for (const name of Object.keys(hosts)) {
  test(`the main path of every widget: ${name}`, async () => {
    await using visitor = await visit(browser);
    const { page, troubles } = visitor;
    await open(page, name);
    await mainPath(page);
    assert.deepEqual(await violations(page), []);
    // The older copy says once for each element that it is not used.
    const expected = name === 'versions' ? /already defined by version/ : /^$/;
    assert.deepEqual(
      troubles.filter((trouble) => !expected.test(trouble)),
      [],
    );
    if (name === 'versions') assert.ok(troubles.length > 0);
  });
}

/** Votes for an option and a question, answers an event, agrees to the rules and writes, whatever the language; each is stored, once. */
async function mainPath(page: Page): Promise<void> {
  const before = counts();
  await bannerIn(page).locator('#accept').click();
  await bannerIn(page).locator('#change').waitFor();
  await until(() => counts().acceptances === before.acceptances + 1);
  await pollIn(page).locator('input').first().check();
  await pollIn(page).locator('button.primary').click();
  await pollIn(page).getByRole('cell').first().waitFor();
  await until(() => counts().acceptances === before.acceptances + 2);
  await event(page).locator('button.primary').click();
  await event(page).locator('.state').waitFor();
  await until(() => counts().acceptances === before.acceptances + 3);
  const useful = boardIn(page).locator('button.vote').first();
  await useful.click();
  await until(async () => (await useful.getAttribute('aria-pressed')) === 'true');
  await until(() => counts().acceptances === before.acceptances + 4);
  await formIn(page).locator('.chip').first().click();
  await formIn(page).locator('textarea').fill('Buka lebih pagi?');
  await formIn(page).locator('button.primary').click();
  await formIn(page).locator('blockquote').waitFor();
  await until(() => counts().feedback === before.feedback + 1);
  assert.deepEqual(counts(), {
    acceptances: before.acceptances + 5,
    feedback: before.feedback + 1,
    ballots: before.ballots + 1,
  });
}

const counts = () => {
  const { acceptances, feedback, ballots } = stored(place.path);
  return { acceptances, feedback: feedback.length, ballots: ballots.length };
};

/** What a host can find changed on its page. */
async function stateOf(page: Page) {
  const state = await page.evaluate(() => {
    const attributes = (element: Element) =>
      [...element.attributes].map(({ name, value }) => `${name}=${value}`).join(' ');
    return {
      own: [...document.querySelectorAll('.own')].map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [left, top, width, height].map(Math.round).join(' ');
      }),
      page: [document.documentElement, document.head, document.body].map(attributes),
      head: document.head.childElementCount,
      body: [...document.body.children].map(({ localName }) => localName),
      styles: document.styleSheets.length + document.adoptedStyleSheets.length,
      cookies: document.cookie,
      scroll: getComputedStyle(document.documentElement).overflow + getComputedStyle(document.body).overflow,
    };
  });
  return { ...state, listeners: await listenersOf(page) };
}

/** What listens on the page itself, as the browser knows it; without what the test's own driver put there. */
async function listenersOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const found: string[] = [];
  for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId! });
    found.push(...listeners.map(({ type }) => `${expression} ${type}`));
  }
  await session.detach();
  const drivers = /^window (__playwright|auxclick|(dbl)?click|contextmenu|mouse|pointer|touch)/;
  return found.filter((listener) => !drivers.test(listener)).sort();
}

for (const name of Object.keys(hosts)) {
  test(`the page is as it was without us, also when we are gone again: ${name}`, async () => {
    await using stranger = await visit(browser);
    await stranger.page.route('**/guyub.js', (route) => route.abort());
    await stranger.page.goto(`${demo.site}/hosts/${name}`);
    const without = await stateOf(stranger.page);
    await using visitor = await visit(browser);
    const { page } = visitor;
    await open(page, name);
    const { listeners: own, ...expected } = without;
    // What waits is sent when the network is back, also when the widget has gone; "back" leads through a board. A page
    // that is left has to let go of its channel to other tabs, or it cannot be frozen; who wrote there is in storage.
    const ours = ['online', 'pagehide', 'pageshow', 'popstate', 'storage'].map((type) => `window ${type}`);
    // The last of them come when the outbox has opened, after the first view.
    await until(async () => {
      const listening = await listenersOf(page);
      return ours.every((listener) => listening.includes(listener));
    }, 'the outbox listens');
    const { listeners, ...rest } = await stateOf(page);
    assert.deepEqual(rest, expected);
    assert.deepEqual([...new Set(listeners)], [...new Set([...own, ...ours])].sort());
    await page.evaluate(() => {
      const main = document.querySelector('main')!;
      const widgets = [...main.children].filter(({ localName }) => localName.startsWith('guyub-'));
      // Gone, and back, and gone: what is left behind would pile up.
      for (let times = 0; times < 3; times++) {
        for (const widget of widgets) widget.remove();
        if (times < 2) main.append(...widgets);
      }
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    const left = listeners.filter((listener) => listener !== 'window popstate');
    assert.deepEqual((await stateOf(page)).listeners, left);
  });
}

test('typing in a widget is none of the page’s keys, which go on working', async () => {
  await using visitor = await visit(browser);
  const { page } = visitor;
  await open(page, 'hotkeys');
  const pressed = () => page.evaluate(() => (window as unknown as { pressed: string[] }).pressed.splice(0));
  for (const field of ['textarea', '#name', '#contact']) {
    await formIn(page).locator(field).focus();
    await page.keyboard.type('jk /?');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Space');
    assert.equal(await formIn(page).locator(field).inputValue(), 'jk / ?', field);
  }
  assert.deepEqual(await pressed(), []);
  // The space bar chooses and presses, the arrows choose.
  await pollIn(page).locator('input').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  assert.ok(await pollIn(page).locator('input').nth(1).isChecked());
  await pollIn(page).locator('button.primary').focus();
  await page.keyboard.press('Space');
  await pollIn(page).getByRole('cell').first().waitFor();
  assert.deepEqual(await pressed(), []);
  // Escape and shortcuts are the page's, in a field too; letters are, where nobody is typing.
  await formIn(page).locator('textarea').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await bannerIn(page).locator('#accept').focus();
  await page.keyboard.press('j');
  const keys = (await pressed()).filter((key) => !key.startsWith('keypress'));
  assert.deepEqual(keys, [
    'keydown Escape',
    'keyup Escape',
    'keydown Ctrl+Control',
    'keydown Ctrl+k',
    'keyup Ctrl+k',
    'keyup Control',
    'keydown j',
    'keyup j',
  ]);
});

declare global {
  interface Window {
    morph: Record<'move' | 'clone' | 'rewrite' | 'attributes', () => void>;
  }
}

for (const change of ['move', 'clone', 'rewrite', 'attributes'] as const) {
  test(`after the page has changed its nodes everything is there and works, once: ${change}`, async () => {
    await using visitor = await visit(browser);
    const { page, troubles } = visitor;
    await open(page, 'morph');
    await formIn(page).locator('textarea').fill('Begun');
    const expected = await looks(page);
    // While a first one is hardly over, a second.
    await page.evaluate((change) => window.morph[change](), change);
    await page.evaluate((change) => window.morph[change](), change);
    await ready(page);
    assert.equal(await formIn(page).locator('textarea').inputValue(), 'Begun', 'what was typed is kept');
    assert.deepEqual(differences(await looks(page), expected, boxes), []);
    await mainPath(page);
    assert.deepEqual(troubles, []);
  });
}
