/** What a visitor sends from a brand's page, what the team answers at the desk, and that the visitor reads it there. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { ownerLink } from '../../src/server/records.ts';
import { startServer } from '../../src/server/serve.ts';
import { community, dist, folder, openBrowser, openHost, until, visit } from './helpers.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

test('feedback is answered at the desk, also over a cut network, and read by who sent it alone', async () => {
  await using host = await openHost();
  using data = folder();
  const server = await startServer({
    port: 0,
    data: data.path,
    assets: dist,
    origins: [host.url],
    communities: [community],
  });
  try {
    const page = host.page(
      `<guyub-feedback-form kinds="idea"></guyub-feedback-form><script async src="${server.url}/guyub.js"></script>`,
      { lang: 'id' },
    );
    await using visitor = await visit(browser);
    await visitor.page.goto(page);
    await visitor.page.getByLabel('Pesanmu').fill('Tolong sediakan bangku.');
    await visitor.page.getByRole('button', { name: 'Kirim' }).click();
    await visitor.page.locator('.thanks').waitFor();

    await using team = await visit(browser);
    await team.page.goto(await ownerLink(server.records, community, server.url));
    await team.page.click('button');
    await team.page.goto(`${server.url}/desk/${community}?guyub-desk=feedback`);
    await team.page.locator('[data-row]', { hasText: 'bangku' }).click();
    const reply = team.page.locator('#reply');
    await reply.fill('Terima kasih, kami carikan.');
    await team.page.reload();
    // It was kept.
    await until(async () => (await reply.inputValue()) === 'Terima kasih, kami carikan.');
    await team.page.selectOption('#then', 'planned');
    await team.page.context().setOffline(true);
    await team.page.locator('form .primary').click();
    await team.page.locator('.written', { hasText: 'kami carikan' }).waitFor();
    const stored = () =>
      server.storage
        .community(community)
        .read((seen) => seen.messages('feedback', {}, 1))
        .then(([message]) => message!);
    assert.equal((await stored()).replies, undefined);
    await team.page.context().setOffline(false);
    await until(async () => (await stored()).replies?.length === 1);
    await until(async () => (await reply.inputValue()) === '');

    await visitor.page.reload();
    const own = visitor.page.locator('details.own');
    await own.locator('.fresh', { hasText: '1 jawaban baru' }).waitFor();
    await own.locator('summary').click();
    await own.getByText('Terima kasih, kami carikan.').waitFor();
    await own.getByText('Sudah direncanakan').waitFor();

    await using other = await visit(browser);
    const asked: string[] = [];
    other.page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    await other.page.goto(page);
    // All that is fetched in idle time is there by then.
    await other.page.locator('guyub-feedback-form .chips, guyub-feedback-form form').first().waitFor();
    await other.page.getByLabel('Email atau telepon').fill('x');
    await other.page.locator('#consent').waitFor();
    assert.equal(await other.page.locator('details.own').count(), 0);
    assert.ok(!asked.some((path) => path.endsWith('/messages')), 'whom nobody knows, nobody asks for');
  } finally {
    await server.close();
  }
});
