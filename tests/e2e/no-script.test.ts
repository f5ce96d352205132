/** The shop with scripts switched off: everything can be read, and feedback can be sent. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startDemo, type Demo } from './demo.ts';
import { folder, messages, openBrowser, stored, visit } from './helpers.ts';

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

const plain = { javaScriptEnabled: false, viewport: { width: 360, height: 740 }, locale: 'id' } as const;

test('events, rules and questions can be read', async () => {
  await using visitor = await visit(browser, plain);
  const { page } = visitor;
  await page.goto(`${demo.site}/acara`);
  await page.getByText('Cupping panen baru Sembalun').waitFor();
  assert.match((await page.locator('time').first().textContent())!, /10\.00–12\.00 WITA/);

  await page.goto(`${demo.site}/komunitas`);
  await page.getByText('Tata krama Rinjani Pagi').click();
  await page.getByText('Anggap orang lain berniat baik').waitFor();

  await page.goto(`${demo.site}/bantuan`);
  await page.getByText('Biji yang sudah dibuka tahan berapa lama').click();
  await page.getByText('klepnya menghadap luar').waitFor();
  // No room is kept for what will never come.
  const room = (await page.locator('guyub-qa-board').boundingBox())!;
  const content = (await page.locator('guyub-qa-board > *').boundingBox())!;
  assert.ok(room.height - content.height < 2, `${room.height} for ${content.height}`);
});

/** The field for programs that fill in forms is there, and neither seen nor read out. */
async function seesNoTrap(page: Page): Promise<void> {
  const box = (await page.locator('.leave-empty').boundingBox())!;
  assert.ok(box.width <= 1 && box.height <= 1, `${box.width} × ${box.height}`);
  assert.equal(await page.getByRole('textbox', { name: 'Biarkan kolom ini kosong' }).count(), 0);
}

test('a message with a mistake comes back with what was typed, and is then stored once', async () => {
  await using visitor = await visit(browser, plain);
  const { page } = visitor;
  const before = messages({ data: place.path }).length;
  await page.goto(`${demo.site}/bantuan`);
  await seesNoTrap(page);
  await page.getByRole('radio', { name: 'Pujian' }).check();
  await page.getByLabel('Pesanmu').fill('Kopinya <b>enak</b> & hangat');
  await page.getByRole('radio', { name: 'Puas', exact: true }).check();
  await page.getByLabel('Nama').fill('Sari');
  await page.getByLabel('Email atau telepon').fill('sari@brand.example');
  await page.getByRole('button', { name: 'Kirim' }).click();

  assert.equal(new URL(page.url()).origin, demo.backend);
  await page.getByRole('alert').getByText('Masih ada yang perlu dilengkapi').waitFor();
  await seesNoTrap(page);
  assert.equal(await page.getByLabel('Pesanmu').inputValue(), 'Kopinya <b>enak</b> & hangat');
  assert.ok(await page.getByRole('radio', { name: 'Pujian' }).isChecked());
  assert.ok(await page.getByRole('radio', { name: 'Puas', exact: true }).isChecked());
  assert.equal(await page.getByLabel('Nama').inputValue(), 'Sari');
  assert.equal(messages({ data: place.path }).length, before);
  await page.getByRole('alert').getByRole('link').click();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Kirim' }).click();

  await page.getByRole('heading', { name: 'Terima kasih' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Kembali ke halaman tadi' }).click();
  assert.equal(page.url(), `${demo.site}/bantuan`);

  const { feedback } = stored(place.path);
  assert.equal(feedback.length, before + 1);
  const { kind, message, rating, name, contact, consent, lang, page: from } = feedback.at(-1)!;
  assert.deepEqual(
    { kind, message, rating, name, contact, consent, lang, from },
    {
      kind: 'praise',
      message: 'Kopinya <b>enak</b> & hangat',
      rating: 4,
      name: 'Sari',
      contact: 'sari@brand.example',
      consent: true,
      lang: 'id',
      from: `${demo.site}/bantuan`,
    },
  );
});

test('sent twice from the same form it is one message', async () => {
  await using visitor = await visit(browser, plain);
  const { page } = visitor;
  const before = messages({ data: place.path }).length;
  await page.goto(`${demo.site}/en/help`);
  await page.getByRole('radio', { name: 'Idea' }).check();
  await page.getByLabel('Your message').fill('Open earlier');
  await page.getByRole('button', { name: 'Send' }).dblclick();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  assert.equal(messages({ data: place.path }).length, before + 1);
});
