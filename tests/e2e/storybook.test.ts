/** The built Storybook, served by a plain web server under a path of its own, as a designer opens it. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { dist, openBrowser, types, visit, type Visit } from './helpers.ts';

const built = join(dist, 'storybook');
const below = '/some/deep/path/';

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly tags: readonly string[];
}

assert.ok(existsSync(join(built, 'index.json')), `${built} holds no Storybook: run npm run storybook:build`);
const index = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8')) as {
  entries: Record<string, Entry>;
};
const entries = Object.values(index.entries);
const stories = entries.filter(({ type }) => type === 'story');
const pages = entries.filter(({ type, id }) => type === 'docs' && id.startsWith('widgets-'));

/** Files under a sub-path, and nothing anywhere else. */
async function openSite() {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    const file = join(built, pathname.slice(below.length) || 'index.html');
    const there = pathname.startsWith(below) && existsSync(file);
    response.writeHead(there ? 200 : 404, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    });
    response.end(there ? readFileSync(file) : '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

let site: Awaited<ReturnType<typeof openSite>>;
let browser: Browser;
before(async () => {
  site = await openSite();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await site.close();
});

/** A visit that also notes what failed to load, and what was asked of anybody else. */
async function open(address: string): Promise<Visit> {
  const opened = await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page, troubles } = opened;
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.url) && !/^(data|blob):/.test(url)) troubles.push(`asked: ${url}`);
  });
  await page.addInitScript({ path: join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js') });
  await page.goto(site.url + address);
  return opened;
}

/** What axe finds, with every rule on but those of WCAG's level AAA. */
const violations = (page: Page, context = 'html') =>
  page.evaluate(async (context) => {
    const rules = window.axe!.getRules().filter(({ tags }) => !tags.some((tag) => tag.endsWith('aaa')));
    const { violations } = await window.axe!.run(context, {
      runOnly: { type: 'rule', values: rules.map(({ ruleId }) => ruleId) },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`));
  }, context);

declare global {
  interface Window {
    axe?: typeof axe;
    __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } };
    __STORYBOOK_ADDONS_CHANNEL__: {
      emit(event: string, content: object): void;
      on(event: string, listener: (content: unknown) => void): void;
      off(event: string, listener: (content: unknown) => void): void;
    };
  }
}

const idle = (page: Page) => page.evaluate(() => new Promise((done) => requestIdleCallback(done)));

/** Shows a story in the page that is open, as Storybook's own list does, and waits until it has been played. */
async function show(page: Page, storyId: string): Promise<void> {
  const failure = await page.evaluate(
    (storyId) =>
      new Promise<string>((resolve) => {
        const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
        const events = [
          'storyFinished',
          'storyErrored',
          'storyMissing',
          'storyThrewException',
          'playFunctionThrewException',
        ];
        const listeners = events.map((event) => {
          const listener = (content: unknown) => {
            if (event === 'storyFinished' && (content as { storyId: string }).storyId !== storyId) return;
            for (const [event, listener] of listeners) channel.off(event, listener);
            resolve(event === 'storyFinished' ? '' : `${event} ${JSON.stringify(content)}`);
          };
          channel.on(event, listener);
          return [event, listener] as const;
        });
        setTimeout(resolve, 20_000, 'its play did not come to an end');
        channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
      }),
    storyId,
  );
  assert.equal(failure, '');
  // Every widget has said what it has to say, and what it fetches in idle time is there.
  await page.waitForFunction((loading) => {
    const widgets = [...document.querySelectorAll('#storybook-root *')].filter(
      ({ shadowRoot }) => shadowRoot,
    );
    const words = ({ shadowRoot }: Element) =>
      shadowRoot!.textContent!.trim() !== '' &&
      !shadowRoot!.querySelector('.bone, .awaited time, time.awaited');
    return widgets.length > 0 && (loading || widgets.every(words));
  }, storyId.includes('--loading'));
  await idle(page);
}

describe('every story, one after the other, in one page', () => {
  let opened: Visit;
  before(async () => {
    // Storybook's own check would run at the same time as ours. The story that is there first is the last to be
    // looked at: asked for the one it shows, Storybook does nothing.
    opened = await open(`iframe.html?viewMode=story&id=${stories.at(-1)!.id}&globals=a11y.manual:!true`);
    // Its play has to be over: it may still be on its way to another address.
    await opened.page.waitForFunction(
      () => window.__STORYBOOK_PREVIEW__?.currentRender?.phase === 'finished',
    );
  });
  after(() => opened[Symbol.asyncDispose]());

  for (const { id, tags } of stories) {
    it(id, async () => {
      const { page, troubles } = opened;
      troubles.length = 0;
      await show(page, id);
      // The component tests do that with the stories of each widget and each of the desk's screens, in three engines.
      if (!/^(widgets|desk)-/.test(id)) assert.deepEqual(await violations(page), []);
      const told = tags.includes('tells-developer');
      assert.deepEqual(
        troubles.filter((trouble) => !(told && trouble.startsWith('Guyub: <'))),
        [],
      );
    });
  }
});

describe('a page about a widget', () => {
  for (const { id } of pages) {
    it(`${id} shows it, follows its tokens and attributes, and copies what was chosen`, async () => {
      await using opened = await open(`iframe.html?viewMode=docs&id=${id}`);
      const { page, troubles } = opened;
      const bench = page.locator('.bench');
      const widget = bench.locator('.page > *').first();
      await widget.getByRole('heading').or(widget.getByRole('region')).first().waitFor();
      const tag = await widget.evaluate(({ localName }) => localName);

      await bench.getByLabel('accent', { exact: true }).fill('#b3005e');
      await bench.getByLabel('font-size').fill('22');
      await bench.getByLabel('heading-level').fill('4');
      assert.equal(await widget.evaluate((element) => getComputedStyle(element).fontSize), '22px');
      await widget.locator('[aria-level="4"]').first().waitFor();

      await bench.getByRole('button', { name: 'Copy embed code' }).click();
      await bench.getByText('Copied.').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(
        copied,
        /^<script async src="https:\/\/community\.brand\.example\/guyub\.js"><\/script>\n/,
      );
      assert.match(
        copied,
        /min-block-size: [1-9]\d*em;\n {4}--guyub-accent: #b3005e;\n {4}--guyub-font-size: 22px;\n/,
      );
      assert.ok(copied.endsWith(`<${tag} heading-level="4"></${tag}>\n`), copied);

      await bench.getByRole('button', { name: 'Reset tokens' }).click();
      assert.equal(await widget.evaluate((element) => getComputedStyle(element).fontSize), '16px');

      const names = await page.locator('.docblock-argstable-body tr > td:first-child').allTextContents();
      for (const name of ['heading-level', 'headingLevel', '--guyub-accent', 'button']) {
        assert.ok(
          names.some((each) => each.startsWith(name)),
          `${name} is in ${names}`,
        );
      }
      assert.deepEqual(
        names.filter((name) => name.startsWith('#')),
        [],
      );
      await bench.getByLabel('heading-level').clear();
      // Storybook's own markup around them repeats an id.
      assert.deepEqual(await violations(page, 'story-workbench, .bench .page'), []);
      assert.deepEqual(
        troubles.filter((trouble) => !trouble.startsWith('Guyub: <')),
        [],
      );
    });
  }
});

describe('Storybook around them', () => {
  it('asks nobody else for anything, and lets a visitor type', async () => {
    await using opened = await open('?path=/story/widgets-feedback-form--ready');
    const { page, troubles } = opened;
    const message = page.frameLocator('#storybook-preview-iframe').getByLabel('Your message');
    await message.pressSequentially('5/kg, please');
    assert.equal(await message.inputValue(), '5/kg, please');
    assert.match(page.url(), /widgets-feedback-form--ready/);
    await page.getByRole('link', { name: 'Start here' }).waitFor();
    for (const menu of ['Brand', 'Scheme', 'Language', 'Direction', 'Width', 'Forced colours', 'Network'])
      await page.getByRole('button', { name: menu }).first().waitFor();
    // Storybook's own word to itself.
    const theirs = /will become mandatory in Storybook 11/;
    assert.deepEqual(
      troubles.filter((trouble) => !theirs.test(trouble)),
      [],
    );
  });

  it('sends what waited when the network of its toolbar is back', async () => {
    await using opened = await open('iframe.html?viewMode=story&id=widgets-poll--ready');
    const { page } = opened;
    const network = (network: string) =>
      page.evaluate(
        (network) => window.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: { network } }),
        network,
      );
    const poll = page.locator('guyub-poll');
    await poll.getByRole('radio').first().check();
    await network('offline');
    await poll.getByRole('button', { name: 'Vote', exact: true }).click();
    await poll.getByText('No connection right now. Keep this page open').waitFor();
    await network('failing');
    await network('online');
    await poll.getByText('Thank you, your vote is in.').waitFor();
  });

  it('shows guides', async () => {
    for (const guide of ['start-here--docs', 'brand-it--docs', 'run-the-server--docs']) {
      await using opened = await open(`iframe.html?viewMode=docs&id=${guide}`);
      await opened.page.getByRole('heading', { level: 1 }).waitFor();
      assert.deepEqual(opened.troubles, []);
    }
  });
});
