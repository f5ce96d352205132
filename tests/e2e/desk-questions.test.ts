/** The desk's questions on the real server, in Indonesian: what the team does there is read by whoever asked. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { httpAdapter } from '../../src/adapters/http/index.ts';
import { deviceKey } from '../../src/backend/device-key.ts';
import { newId } from '../../src/model/id.ts';
import { ownerLink } from '../../src/server/records.ts';
import { startServer } from '../../src/server/serve.ts';
import { community, dist, folder, openBrowser, until, violations, visit } from './helpers.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

test('a question is answered, an answer hidden with a reason, and another question published with its answer', async () => {
  using place = folder();
  const server = await startServer({
    port: 0,
    data: place.path,
    assets: dist,
    origins: [],
    communities: [community],
    boards: new Map([[community, { questions: { guests: 'hold' } }]]),
  });
  try {
    const guest = (name: string) => httpAdapter(server.url, { community, key: deviceKey(name) });
    const [ani, budi] = [guest('ani'), guest('budi')];
    const asked = { id: newId(), type: 'question.ask', title: 'Kirim ke Kupang?', lang: 'id' } as const;
    await ani.submit(asked);
    const thread = (adapter = ani) => adapter.read({ type: 'question', id: asked.id });

    await using seen = await visit(browser, { locale: 'id-ID', viewport: { width: 1280, height: 900 } });
    const { page } = seen;
    await page.goto(await ownerLink(server.records, community, server.url));
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.waitForURL(`**/desk/${community}*`);
    await page.getByRole('link', { name: 'Pertanyaan', exact: true }).click();
    // Today has a filter of the same name.
    await page.getByRole('heading', { name: 'Pertanyaan', level: 1 }).waitFor();

    await page.getByRole('button', { name: 'Perlu ditinjau' }).click();
    await page.getByRole('button', { name: 'Tampilkan', exact: true }).click();
    await until(async () => (await thread(budi)).question);
    const reply = {
      id: newId(),
      type: 'answer.post',
      questionId: asked.id,
      body: 'Beli di toko saya.',
    } as const;
    await budi.submit(reply);

    await page.getByRole('button', { name: 'Belum dijawab' }).click();
    await page.getByRole('link', { name: /Kirim ke Kupang/ }).click();
    await page.getByLabel('Jawab sebagai tim').fill('Bisa, tiga sampai lima hari.');
    await page.getByRole('button', { name: 'Jawab', exact: true }).click();
    await until(async () => (await thread()).answers.find(({ official }) => official));

    // What comes in above it moves it: so it is there first, with all that can be done about it.
    const ours = page.locator('li.answer', { hasText: 'Bisa, tiga sampai lima hari.' });
    await ours.getByRole('button', { name: 'Sembunyikan' }).waitFor();
    const spam = page.locator('li.answer', { hasText: 'Beli di toko saya.' });
    await spam.getByRole('button', { name: 'Jangan tampilkan' }).click();
    await spam.getByLabel('Alasan, dibaca oleh penulisnya').fill('Tanpa iklan, ya.');
    await spam.locator('.panel').getByRole('button', { name: 'Jangan tampilkan' }).click();
    const reason = async () =>
      (await thread(budi)).answers.find(({ id }) => id === reply.id)?.rejected?.reason;
    await until(async () => (await reason()) === 'Tanpa iklan, ya.');

    await page.getByRole('button', { name: 'Tulis tanya jawab' }).click();
    await page.getByLabel('Pertanyaannya, satu baris saja').fill('Bisa bayar pakai QRIS?');
    await page.getByLabel('Jawabannya').fill('Bisa, di semua kedai kami.');
    await page.getByLabel('Sematkan di atas').check();
    await page.getByRole('button', { name: 'Terbitkan' }).click();
    await page.getByText('Jawaban kita').waitFor();
    const { questions } = await ani.read({ type: 'questions', order: 'newest' });
    assert.deepEqual(
      questions.map(({ title, pinnedAt, official }) => [title, pinnedAt !== undefined, official]),
      [
        ['Bisa bayar pakai QRIS?', true, true],
        ['Kirim ke Kupang?', false, true],
      ],
    );
    assert.deepEqual(await violations(page), [], 'all of it under the page’s own policy');
  } finally {
    await server.close();
  }
});
