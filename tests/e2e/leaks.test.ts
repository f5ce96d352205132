/** Put on the page, moved and removed two hundred times, a widget leaves nothing behind and asks for nothing more. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { openBrowser } from './helpers.ts';
import { event, policy, question } from './records.ts';
import { openScene } from './scene.ts';

let browser: Browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const records = [
  { table: 'event', record: event },
  { table: 'policy', record: policy },
  { table: 'question', record: question },
] as const;

/** Puts ten widgets on the page, moves them once they show something, and removes them, so many times. */
async function mountAndRemove(page: Page, tag: string, times: number): Promise<void> {
  await page.evaluate(
    async ({ tag, times }) => {
      const [from, to] = [document.createElement('div'), document.createElement('div')];
      document.body.append(from, to);
      const shows = ({ shadowRoot }: Element) => shadowRoot?.querySelector('button');
      for (let round = 0; round < times; round++) {
        const elements = Array.from({ length: 10 }, () => document.createElement(tag));
        from.append(...elements);
        while (!elements.every(shows)) await new Promise(requestAnimationFrame);
        to.append(...elements);
        await new Promise(requestAnimationFrame);
        if (!elements.every(shows)) throw new Error('lost in moving');
        to.replaceChildren();
      }
      from.remove();
      to.remove();
      // What was begun may end.
      await new Promise((resolve) => requestIdleCallback(resolve));
    },
    { tag, times },
  );
}

async function counted(session: CDPSession) {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners };
}

for (const tag of [
  'guyub-poll',
  'guyub-event-list',
  'guyub-qa-board',
  'guyub-conduct-banner',
  'guyub-feedback-form',
]) {
  test(`<${tag}> leaves nothing behind`, async () => {
    await using scene = await openScene(browser, `<${tag}></${tag}>`, { records });
    const { page, troubles } = scene;
    const session = await page.context().newCDPSession(page);
    // What is made once for the page is made.
    await mountAndRemove(page, tag, 2);
    const before = await counted(session);
    await mountAndRemove(page, tag, 20);
    const left = await counted(session);
    const perWidget = {
      nodes: Math.max(0, left.nodes - before.nodes) / 200,
      listeners: Math.max(0, left.listeners - before.listeners) / 200,
    };
    // A template or two may be made late; each widget that stayed would leave dozens.
    assert.ok(perWidget.nodes < 0.5 && perWidget.listeners < 0.1, JSON.stringify({ before, left }));
    assert.deepEqual(troubles, []);
  });
}
