/** A page with a widget on it, for somebody who uses the keyboard or listens. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { Poll } from '../../src/model/poll.ts';
import type { Change } from '../../src/model/records.ts';
import { focused, transcript, unnamed } from './accessibility.ts';
import { openBackend, openHost, readyToWrite, until, visit, type Backend, type Visit } from './helpers.ts';

export interface Scene extends Visit {
  readonly backend: Backend;
}

export interface SceneOptions {
  readonly lang?: string;
  readonly poll?: Poll;
  /** What else the community holds. */
  readonly records?: readonly Change[];
  readonly context?: Parameters<Browser['newContext']>[0];
}

const narrow = { width: 320, height: 640 };

/** A narrow page with something to focus before and after what is tested. */
export async function openScene(
  browser: Browser,
  body: string,
  { lang, poll, records = [], context }: SceneOptions = {},
): Promise<Scene> {
  const stack = new AsyncDisposableStack();
  const host = stack.use(await openHost());
  const backend = stack.use(await openBackend(host, poll));
  for (const { table, record } of records) await backend.put(table, record);
  const visitor = stack.use(await visit(browser, { viewport: narrow, ...context }));
  const address = host.page(`<a href="#">Before</a>${body}<a href="#">After</a>`, {
    head: `<script async src="${backend.script}"></script>`,
    ...(lang && { lang }),
  });
  await visitor.page.goto(address);
  await readyToWrite(visitor.page);
  return { ...visitor, backend, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

/** Presses keys one by one; after each the focus has to be where it is expected. */
export async function press(page: Page, ...steps: [key: string, focus: string][]): Promise<void> {
  for (const [key, expected] of steps) {
    await page.keyboard.press(key);
    let seen = '';
    await until(async () => (seen = await focused(page)) === expected, `focus on ${expected}`).catch(() =>
      assert.equal(seen, expected, `after ${key}`),
    );
  }
}

/** Without what differs from run to run: a reference, and on which day a time was. */
const normal = (text: string) =>
  text
    .replace(/\b[0-9a-f]{8}\b/g, '<reference>')
    .replace(/^( *time) \(.*\)$/gm, '$1')
    .trim();

/** What a screen reader gets is this, as soon as what is under way has arrived; and nothing on the page lacks a name. */
export async function expectTranscript(page: Page, expected: string): Promise<void> {
  const wanted = expected.replace(/^ {4}/gm, '').trim();
  let seen = '';
  await until(async () => (seen = normal(await transcript(page))) === wanted).catch(() =>
    assert.equal(seen, wanted),
  );
  assert.deepEqual(await unnamed(page), []);
}
