/**
 * A community manager's first day, in Indonesian, on the demo: she comes by the printed link, invites a colleague, plans an
 * event, asks the community, gives it rules, puts the poll on the home page, answers, and hides an insult. Members see
 * each of these in browsers of their own. Once with a mouse, once with the keyboard alone.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startDemo } from './demo.ts';
import { keyboard, mouse, type Hands } from './desk-hands.ts';
import { folder, openBrowser, until, violations, visit } from './helpers.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

const axe = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it is. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; help: string }[] }> } }
    ).axe.run();
    return violations.map(({ id, help }) => `${id}: ${help}`);
  });
}

/** So many days from now, at seven in the evening, as a field for local times has it. */
function evening(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return `${day}T19:00`;
}

for (const [with_, handsOn] of [
  ['with a mouse', () => mouse],
  ['with the keyboard alone', keyboard],
] as const) {
  describe(`a community manager’s first day, ${with_}`, () => {
    test('from the printed link to a reason that is read', { timeout: 300_000 }, async () => {
      using data = folder();
      await using demo = await startDemo(data.path);
      await using office = await visit(browser, {
        locale: 'id-ID',
        viewport: { width: 1280, height: 900 },
        timezoneId: 'Asia/Makassar',
      });
      const desk = office.page;
      const hands: Hands = handsOn(desk);
      /** A button, or a link that stands where one could. */
      const button = (name: string | RegExp) => {
        const options = { name, exact: typeof name === 'string' };
        return desk.getByRole('button', options).or(desk.locator('.screen').getByRole('link', options));
      };
      const open = (name: string) =>
        hands.press(desk.getByRole('navigation').getByRole('link', { name, exact: true }));
      const accessible = async (what: string) => assert.deepEqual(await faults(desk), [], what);

      // The link that the first start prints, once.
      await desk.goto(demo.ownerLink);
      await hands.press(button('Masuk'));
      await desk.waitForURL(/\/desk\/main/);
      await desk.getByRole('heading', { name: 'Hari ini' }).waitFor();
      await desk.getByText('Pesanan saya bilangnya dua hari').waitFor();
      await accessible('Today');

      // A colleague, in a browser of her own.
      await open('Tim');
      await hands.press(button('Undang seseorang'));
      await hands.write(desk.locator('#invite-name'), 'Sari');
      await hands.press(button('Buat tautan untuk disalin'));
      const link = await desk.getByLabel('Tautan untuk masuk').inputValue();
      await accessible('People');
      await using home = await visit(browser, { locale: 'id-ID' });
      await home.page.goto(link);
      await home.page.getByRole('button', { name: 'Masuk', exact: true }).click();
      await home.page.getByRole('heading', { name: 'Hari ini' }).waitFor();

      // An event, which members find on the site.
      await desk.reload();
      await open('Acara');
      await hands.press(button('Buat acara'));
      await hands.write(desk.getByLabel('Apa nama acaranya?'), 'Ngopi bareng di Makassar');
      await hands.write(desk.getByLabel(/^Tempat/), 'Pantai Losari, Makassar');
      await desk.getByText('Usulan dari tempatnya').waitFor();
      await hands.set(desk.getByLabel('Mulai', { exact: true }), evening(30));
      await hands.set(desk.getByLabel('Selesai', { exact: true }), evening(30).replace('T19', 'T21'));
      await accessible('an event’s form');
      await hands.press(button('Terbitkan'));
      await using member = await visit(browser, { locale: 'id-ID' });
      const site = member.page;
      await desk.getByText('Terbit', { exact: true }).first().waitFor();
      await site.goto(`${demo.site}/acara`);
      await site.locator('guyub-event-list li.event', { hasText: 'Ngopi bareng di Makassar' }).waitFor();

      // A poll, and its place on the home page.
      await open('Polling');
      await hands.press(button('Polling baru'));
      await hands.write(desk.getByLabel('Pertanyaan', { exact: true }), 'Kelas berikutnya di mana?');
      await hands.write(desk.getByLabel('Pilihan 1', { exact: true }), 'Mataram');
      await hands.write(desk.getByLabel('Pilihan 2', { exact: true }), 'Makassar');
      await accessible('a poll’s form');
      await hands.press(button('Buka polling sekarang'));
      await desk.getByRole('link', { name: /Kelas berikutnya di mana/ }).waitFor();
      await open('Di situs');
      await hands.press(button('Penempatan baru'));
      await hands.write(desk.getByLabel('Nama', { exact: true }), 'home');
      await hands.choose(desk.getByLabel('Yang tampil, nomor 1'), 'Kelas berikutnya di mana?');
      await accessible('a placement’s form');
      await hands.press(button('Simpan'));
      await desk.locator('#now', { hasText: 'Kelas berikutnya di mana?' }).waitFor();
      await site.goto(demo.site);
      await site.getByText('Kelas berikutnya di mana?').waitFor();
      await until(async () => {
        await desk.reload();
        return desk
          .getByText(/Terakhir terlihat/)
          .first()
          .isVisible();
      }, 'the placement was seen');

      // Rules that everybody is asked about.
      await open('Tata krama');
      await hands.press(button('Tulis versi baru'));
      const rules = desk.getByLabel('Aturannya', { exact: true });
      await rules.waitFor();
      await hands.write(rules, '## Saling jaga\n\n- Tidak menghina siapa pun, juga logatnya.');
      await hands.press(desk.getByLabel('Ya, tanyai semua orang lagi'));
      await accessible('the editor of rules');
      await hands.press(button('Terbitkan'));
      await until(async () => {
        const read = await fetch(`${demo.backend}/v1/main/conduct`);
        return ((await read.json()) as { policy: { version: number } }).policy.version === 2;
      }, 'the new rules hold');
      await site.goto(`${demo.site}/komunitas`);
      await site.getByRole('button', { name: 'Baca' }).first().click();
      await site
        .getByText('Tidak menghina siapa pun, juga logatnya.')
        .filter({ visible: true })
        .first()
        .waitFor();

      // What a member writes, and what the team does about it.
      await using other = await visit(browser, { locale: 'id-ID' });
      const theirs = other.page;
      await theirs.goto(`${demo.site}/bantuan`);
      await theirs.locator('guyub-feedback-form label.chip', { hasText: 'Ide' }).click();
      await theirs.locator('guyub-feedback-form form textarea.field').fill('Tolong ada kelas hari Minggu.');
      await theirs.locator('guyub-feedback-form .primary').click();
      await theirs.locator('guyub-feedback-form .thanks').waitFor();
      await theirs.getByRole('button', { name: /Ajukan pertanyaan/ }).click();
      await theirs.locator('.ask #title').fill('Kenapa baristanya bodoh semua?');
      await theirs.locator('.ask .primary').click();
      await theirs.locator('guyub-qa-board').getByText('Kenapa baristanya bodoh semua?').waitFor();

      await open('Masukan');
      await hands.press(desk.getByRole('link', { name: /kelas hari Minggu/ }));
      await hands.write(desk.getByLabel('Tulis jawaban'), 'Bisa, mulai bulan depan.');
      await accessible('feedback');
      await hands.press(button('Kirim jawaban'));
      await until(async () => (await desk.getByLabel('Tulis jawaban').inputValue()) === '');

      await open('Pertanyaan');
      await hands.press(desk.getByRole('link', { name: /Is there a decaf/ }));
      await hands.write(desk.getByLabel('Jawab sebagai tim'), 'Ada, dari Gayo, mulai Januari.');
      await accessible('a question');
      await hands.press(button('Jawab'));
      await desk.getByText('Jawaban kita').first().waitFor();

      await open('Pertanyaan');
      await hands.press(button('Terbuka'));
      await hands.press(desk.getByRole('link', { name: /baristanya bodoh/ }));
      await hands.press(button(/^(Sembunyikan|Jangan tampilkan)$/).first());
      await hands.write(
        desk.getByLabel('Alasan, dibaca oleh penulisnya'),
        'Boleh mengkritik, tanpa menghina.',
      );
      await hands.press(button(/^(Sembunyikan|Jangan tampilkan)$/).last());
      await desk.getByText('Boleh mengkritik, tanpa menghina.').first().waitFor();

      // Each is read by whom it is for, and the insult by nobody else.
      await theirs.reload();
      await theirs.locator('details.own summary').click();
      await theirs.getByText('Bisa, mulai bulan depan.').waitFor();
      await theirs.getByRole('link', { name: /baristanya bodoh/ }).click();
      await theirs.getByText('Boleh mengkritik, tanpa menghina.').first().waitFor();
      await site.goto(`${demo.site}/bantuan`);
      await site.getByRole('link', { name: /Is there a decaf/ }).click();
      await site.getByText('Ada, dari Gayo, mulai Januari.').filter({ visible: true }).first().waitFor();
      assert.equal(await site.getByText('baristanya bodoh').count(), 0);

      // What she did is on record.
      await open('Catatan');
      await desk.getByRole('heading', { name: 'Catatan' }).waitFor();
      await accessible('the record');
      assert.deepEqual(await violations(desk), [], 'all of it under the page’s own policy');
    });
  });
}
