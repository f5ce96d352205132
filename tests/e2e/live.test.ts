/** What others do, seen at once: one stream for all widgets and tabs of a site. */
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBackend, openBrowser, openHost, pollIn, until, visit, vote, poll } from './helpers.ts';
import { event, question } from './records.ts';

let browser: Browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const widgets =
  '<guyub-poll></guyub-poll><guyub-event-list></guyub-event-list><guyub-qa-board></guyub-qa-board>';
const [choice, other] = poll.options.map(({ label }) => label);

test('two tabs share one stream, and both see at once what somebody else does', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await backend.put('event', event);
  await backend.put('question', question);
  const streams = () => backend.requests.filter((request) => request.endsWith('/changes')).length;
  const address = host.page(widgets, { head: `<script async src="${backend.script}"></script>` });
  const shows = (page: Page, voters: string) => pollIn(page).getByText(voters).first().waitFor();

  await using visitor = await visit(browser);
  const first = visitor.page;
  await first.goto(address);
  await vote(first, choice!);
  await until(() => streams() === 1);
  const second = await visitor.context.newPage();
  await second.goto(address);
  await shows(second, '1 person');

  await using somebody = await visit(browser);
  await somebody.page.goto(address);
  await vote(somebody.page, other!);
  await shows(first, '2 people');
  await shows(second, '2 people');
  // One for each of the two visitors, whatever they have open.
  await until(() => streams() === 2);
});

test('a stream that was cut with the server is taken up when it is back, and nothing is missed', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  const address = host.page(widgets, { head: `<script async src="${backend.script}"></script>` });
  await using visitor = await visit(browser);
  const { page } = visitor;
  await page.goto(address);
  await vote(page, choice!);
  await until(() => backend.requests.some((request) => request.endsWith('/changes')));
  await backend.stop();
  await backend.start();
  await using somebody = await visit(browser);
  await somebody.page.goto(address);
  await vote(somebody.page, other!);
  await pollIn(page).getByText('2 people').first().waitFor({ timeout: 60_000 });
});
