/** From the visitor's hand to the disk, and still there when the server has been killed and started again. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  folder,
  formIn,
  messages,
  openBrowser,
  openHost,
  pollIn,
  seed,
  startProcess,
  stored,
  until,
  visit,
  vote,
  votes,
  write,
} from './helpers.ts';

let browser: Browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const widgets = '<guyub-poll></guyub-poll><guyub-feedback-form></guyub-feedback-form>';

test('what visitors did outlives a killed server, each once, and is theirs when they come back', async () => {
  using place = folder();
  await using host = await openHost();
  const data = place.path;
  await seed(data);
  await using visitor = await visit(browser);
  const { page } = visitor;
  let port = 0;
  {
    await using server = await startProcess(data, host.url);
    ({ port } = server);
    await page.goto(host.page(widgets, { head: `<script async src="${server.url}/guyub.js"></script>` }));
    await vote(page, 'Gayo');
    await write(page, 'Buka lebih pagi');
    await server.kill();
  }
  const left = stored(data);
  assert.deepEqual(votes({ data }), [['gayo']]);
  assert.deepEqual(messages({ data }), ['Buka lebih pagi']);
  assert.equal(left.acceptances, 2);

  await using server = await startProcess(data, host.url, port);
  assert.equal(server.port, port);
  await page.reload();
  const row = pollIn(page).getByRole('row', { name: 'Gayo' });
  await row.waitFor();
  assert.match((await row.textContent())!, /Your choice/);
  assert.equal(await pollIn(page).getByText('Your choice').count(), 1);
  await formIn(page).getByLabel('Your message').waitFor();
  assert.equal(await formIn(page).getByLabel('Your message').inputValue(), '');

  await using another = await visit(browser);
  await another.page.goto(page.url());
  await vote(another.page, 'Toraja');
  await another.page.getByText('2 people').waitFor();
  assert.deepEqual(votes({ data }), [['gayo'], ['toraja']]);
  const kept = stored(data);
  assert.deepEqual(kept.feedback, left.feedback);
  assert.ok(kept.ballots.some((ballot) => JSON.stringify(ballot) === JSON.stringify(left.ballots[0])));
  assert.equal(kept.acceptances, 3);
});

test('a server that is killed after the commit and before the answer is sent the same again, to no effect', async () => {
  using place = folder();
  await using host = await openHost();
  const data = place.path;
  await seed(data);
  await using visitor = await visit(browser);
  const { page } = visitor;
  await using first = await startProcess(data, host.url);
  await page.goto(host.page(widgets, { head: `<script async src="${first.url}/guyub.js"></script>` }));
  const sent: string[] = [];
  await page.route('**/commands', async (route) => {
    sent.push(route.request().postData()!);
    if (sent.length > 1) return route.continue();
    assert.ok((await route.fetch()).ok());
    await first.kill();
    return route.abort();
  });
  await formIn(page).getByRole('radio', { name: 'Praise' }).check();
  await formIn(page).getByLabel('Your message').fill('Enak!');
  await formIn(page).getByRole('button', { name: 'Send' }).click();
  await formIn(page).getByText('will be sent by itself').waitFor();
  assert.deepEqual(messages({ data }), ['Enak!'], 'the server had it before it was killed');

  await using _second = await startProcess(data, host.url, first.port);
  await formIn(page).getByText('Your message has arrived').waitFor();
  assert.ok(sent.length > 1);
  assert.equal(new Set(sent).size, 1, 'word for word the same command');
  await until(() => messages({ data }).length === 1);
  assert.equal(stored(data).acceptances, 1);
});
