/** A page with this version of Guyub and a server of the one before it: people notice nothing. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { loadAssets } from '../../src/server/assets.ts';
import { listen } from '../../src/server/serve.ts';
import { folder } from '../server/helpers.ts';
import * as previous from '../versions/previous.ts';
import { dist, openBrowser, openHost, poll, recordsIn, until, visit, vote, write } from './helpers.ts';
import { event, policy, question } from './records.ts';

let browser: Browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

/** A server of the version before, with the widgets of this one. */
async function openOlder(origin: string) {
  const place = folder();
  const storage = await previous.openStorage(place.file('guyub.db'));
  const app = previous.createApp({
    storage,
    secret: 's'.repeat(32),
    origins: [origin],
    assets: await loadAssets(dist),
  });
  const server = await listen(app, { port: 0 });
  return {
    place,
    community: storage.community('main'),
    head: `<script async src="${server.url}/guyub.js"></script>`,
    async [Symbol.asyncDispose]() {
      await server.close();
      storage.close();
      place[Symbol.dispose]();
    },
  };
}

test('a newer page takes part in everything at an older server', async () => {
  await using host = await openHost();
  await using older = await openOlder(host.url);
  const { community, place, head } = older;
  await community.put('poll', poll);
  await community.put('event', { ...event, waitlist: true, capacity: 1 });
  await community.put('policy', policy);
  await community.put('question', question);
  await using visitor = await visit(browser);
  const { page, troubles } = visitor;
  const tags = ['conduct-banner', 'poll', 'event-list', 'qa-board', 'feedback-form'];
  const widgets = tags.map((tag) => `<guyub-${tag}></guyub-${tag}>`).join('');
  await page.goto(host.page(widgets, { head }));

  await page.getByRole('button', { name: 'Accept' }).click();
  await vote(page, poll.options[0]!.label);
  await page.getByRole('button', { name: 'I’m going' }).click();
  await page.getByText('your place is kept').waitFor();
  await page.getByRole('button', { name: 'Ask a question' }).click();
  await page.getByRole('textbox', { name: 'Your question' }).fill('Does it still work?');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByText('Your question is on the board.').waitFor();
  await write(page, 'It does.');
  const count = () =>
    (['pledge', 'ballot', 'rsvp', 'question', 'feedback'] as const).map(
      (table) => recordsIn(place.path, table).length,
    );
  await until(() => count().join() === '1,1,1,2,1');
  // What this server does not know is not offered.
  assert.equal(await page.getByRole('button', { name: 'Edit' }).count(), 0);
  assert.deepEqual(troubles, []);
});

test('a page about one event says that it is not there, where an older server knows of lists alone', async () => {
  await using host = await openHost();
  await using older = await openOlder(host.url);
  await older.community.put('event', event);
  await using visitor = await visit(browser);
  const { page } = visitor;
  const widget = `<guyub-event-list event-id="${event.id}"></guyub-event-list>`;
  await page.goto(host.page(widget, { head: older.head }));
  await page.getByText('This is not here any more.').waitFor();
});
