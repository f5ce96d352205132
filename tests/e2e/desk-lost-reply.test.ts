/** The desk over a network that takes what is sent and loses what is answered: each thing is done once, and nothing typed is lost. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { ownerLink } from '../../src/server/records.ts';
import { startServer } from '../../src/server/serve.ts';
import { community, dist, folder, openBrowser, poll, until, visit } from './helpers.ts';
import { question } from './records.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

test('by keyboard a draft is deleted, and a question answered, with replies that are lost and without a network', async () => {
  using place = folder();
  const server = await startServer({
    port: 0,
    data: place.path,
    assets: dist,
    origins: [],
    communities: [community],
  });
  try {
    const store = server.storage.community(community);
    await store.put('poll', { ...poll, id: 'begun', draft: true });
    await store.put('question', question);
    const noted = async (action: string) =>
      (await store.read((seen) => seen.audit(100))).filter((entry) => entry.action === action).length;

    await using team = await visit(browser, { locale: 'id-ID' });
    const { page } = team;
    await page.goto(await ownerLink(server.records, community, server.url));
    await page.click('button');
    await page.waitForURL(`**/desk/${community}*`);
    // Of each command that gets through the first reply is lost after it was stored.
    const met = new Set<string>();
    let cut = false;
    await page.route('**/commands', async (route) => {
      if (cut) return route.abort();
      const { id } = route.request().postDataJSON() as { id: string };
      if (met.has(id)) return route.continue();
      met.add(id);
      await route.fetch();
      return route.abort();
    });

    await page.goto(`${server.url}/desk/${community}?guyub-desk=polls/begun`);
    await page.locator('#discard').press('Enter');
    const asked = page.getByRole('button', { name: 'Hapus', exact: true });
    await asked.press('Enter');
    await page.getByText('Drafnya sudah dihapus.').waitFor();
    assert.equal(await store.read((seen) => seen.get('poll', 'begun')), undefined);
    assert.equal(await noted('poll.discard'), 1);

    await page.goto(`${server.url}/desk/${community}?guyub-desk=questions/${question.id}`);
    const answer = page.getByLabel('Jawab sebagai tim');
    await answer.fill('Buka sampai sepuluh malam.');
    cut = true;
    await page.getByRole('button', { name: 'Jawab', exact: true }).press('Enter');
    await page.locator('li.answer', { hasText: 'sepuluh malam' }).waitFor();
    const answers = () => store.read((seen) => seen.answers(question.id));
    assert.deepEqual(await answers(), []);
    cut = false;
    await until(async () => (await answers()).length > 0 && (await answer.inputValue()) === '');
    assert.equal((await answers()).length, 1);
    assert.equal(met.size, 2);
  } finally {
    await server.close();
  }
});
