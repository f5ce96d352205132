/**
 * The team's first day at the program as it is shipped: the link that its first start prints, a colleague who is invited
 * and comes in another browser, a passkey, and a role that is taken away again.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { as, feedback } from '../server/helpers.ts';
import { run, urlOf } from '../server/program.ts';
import { authenticator } from './authenticator.ts';
import { dist, folder, openBrowser, recordsIn, violations, visit } from './helpers.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

/** A server in a process of its own, started for the first time; and the link that it prints for the owner. */
async function firstStart() {
  const place = folder();
  const args = ['serve', '--port', '0', '--data', place.path, '--assets', dist];
  const program = run([join(dist, 'server/guyub.js'), ...args], { timeout: 200_000 });
  const url = await urlOf(program);
  const [, link] = await program.said(/Sign in as the owner of "main", within 30 minutes: (\S+)/);
  return {
    url,
    link: link!,
    data: place.path,
    async [Symbol.asyncDispose]() {
      await program[Symbol.asyncDispose]();
      place[Symbol.dispose]();
    },
  };
}

async function enter(page: Page, link: string, button: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.waitForURL(/\/desk\/main/);
  await page.locator('guyub-desk nav').waitFor();
}
const openScreen = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
/** What the server answers to the page's own next request. */
const statusOf = (page: Page, path: string) =>
  page.evaluate(async (path) => (await fetch(`/v1/main/${path}`)).status, path);

test('owner, invitation, another browser, and a role that is taken away', async () => {
  await using server = await firstStart();
  await using first = await visit(browser, { locale: 'id-ID' });
  await using second = await visit(browser);
  const [owner, colleague] = [first.page, second.page];
  await first.context.grantPermissions(['clipboard-read', 'clipboard-write']);

  await enter(owner, server.link, 'Masuk');
  await openScreen(owner, 'Tim');
  await owner.waitForFunction(
    () => document.title === 'Tim · main' && document.documentElement.lang === 'id',
  );
  await owner.getByLabel('Nama').fill('Dewi');
  await owner.getByRole('button', { name: 'Simpan' }).click();
  await owner.getByText('Tersimpan').waitFor();
  await owner.locator('.person', { hasText: 'Dewi' }).first().waitFor();

  await owner.getByRole('button', { name: 'Undang seseorang' }).click();
  await owner.keyboard.type('Budi');
  const invites = owner.waitForRequest((request) => request.url().endsWith('/staff/invitations'));
  await owner.getByRole('button', { name: 'Buat tautan untuk disalin' }).click();
  const { id: whose } = await owner.evaluate(
    async () => (await (await fetch('/v1/main/sessions')).json()).viewer,
  );
  assert.equal((await invites).headers()['guyub-actor'], whose, 'it is not done as another’s');
  const shown = owner.getByLabel('Tautan untuk masuk');
  await shown.waitFor();
  await owner.getByRole('button', { name: 'Salin' }).click();
  await owner.getByRole('button', { name: 'Tersalin' }).waitFor();
  const link = await owner.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, await shown.inputValue());
  assert.ok(link.startsWith(`${server.url}/v1/main/sign-in?link=`), link);
  await openScreen(owner, 'Hari ini');
  await owner.locator('header .who', { hasText: 'Dewi' }).waitFor();
  await openScreen(owner, 'Tim');
  await owner.locator('.person', { hasText: 'sudah diundang, belum masuk' }).waitFor();
  assert.equal(await shown.count(), 0, 'it is seen once');

  await colleague.goto(link);
  await colleague.getByText(/Dewi. invites you to the team of .main., as moderator/).waitFor();
  await enter(colleague, link, 'Sign in');
  await openScreen(colleague, 'People');
  await colleague.locator('.person', { hasText: 'Dewi' }).first().waitFor();
  assert.equal(await colleague.getByRole('button', { name: 'Invite somebody' }).count(), 0);
  assert.equal(await statusOf(colleague, 'held'), 200);

  // What is done holds for their next request.
  await openScreen(owner, 'Hari ini');
  await openScreen(owner, 'Tim');
  await owner.getByLabel('Peran \u2068Budi\u2069').selectOption('reviewer');
  await owner.waitForResponse((answer) => answer.url().endsWith('/staff') && answer.ok());
  assert.equal(await statusOf(colleague, 'held'), 403);
  assert.equal(await statusOf(colleague, 'figures'), 200);
  await owner.getByRole('button', { name: 'Keluarkan: \u2068Budi\u2069' }).click();
  await owner.getByText('Ia langsung keluar').waitFor();
  const gone = owner.waitForResponse((answer) => answer.url().endsWith('/staff/role') && answer.ok());
  await owner.getByRole('button', { name: 'Keluarkan', exact: true }).click();
  await gone;
  assert.equal(await statusOf(colleague, 'sessions'), 401);
  await colleague.reload();
  await colleague.getByText('Please sign in').waitFor();
  await colleague.goto(link);
  await colleague.getByText('This link is not one of ours.').waitFor();
  await owner.getByText('Sudah bukan anggota tim').waitFor();

  // The last owner stays: nothing is offered that the server would refuse.
  await owner.getByText('Satu-satunya pemilik.').waitFor();
  assert.equal(await owner.getByLabel('Peran \u2068Dewi\u2069').isDisabled(), true);
  assert.equal(await owner.getByRole('button', { name: 'Keluarkan: \u2068Dewi\u2069' }).count(), 0);
  assert.deepEqual(await violations(owner), []);
});

test('a passkey made at the desk is the way in from then on', async () => {
  await using server = await firstStart();
  await using seen = await visit(browser, { viewport: { width: 360, height: 740 } });
  const { page } = seen;
  await page.goto(server.url);
  await authenticator(page);
  await enter(page, server.link, 'Sign in');
  await page.getByRole('button', { name: 'More' }).click();
  await openScreen(page, 'People');
  await page.getByText('You have no passkey yet').waitFor();
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await page.getByText('Your passkey is ready').waitFor();
  await page.getByRole('button', { name: /^Rename: / }).click();
  await page.getByLabel('Name of the passkey', { exact: true }).last().fill('My phone');
  await page.getByRole('form', { name: 'Name of the passkey' }).getByRole('button').click();
  await page.locator('.person', { hasText: 'My phone' }).waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.equal(width, 360, 'nothing is cut off on a phone');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/\/v1\/main\/sign-in$/);
  // Whoever opens the desk then is led to sign in, and back to where they were.
  await page.goto(`${server.url}/desk/main?guyub-desk=people`);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL(/\/desk\/main\?guyub-desk=people$/);
  await page.locator('.person', { hasText: 'My phone' }).waitFor();
  await page.getByRole('button', { name: 'Remove: My phone' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText('You have no passkey yet').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText('This passkey does not open this community').waitFor();
});

test('what is done without a network says so, and nothing typed is lost', async () => {
  await using server = await firstStart();
  await using seen = await visit(browser);
  const { page } = seen;
  await enter(page, server.link, 'Sign in');
  await openScreen(page, 'People');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByLabel('Name').last().waitFor();
  await page.keyboard.type('Budi');
  await seen.context.setOffline(true);
  await page.getByRole('button', { name: 'Make a link to copy' }).click();
  await page.getByText('No connection right now, so this was not done').waitFor();
  assert.equal(await page.locator('#invite-name').inputValue(), 'Budi');
  await seen.context.setOffline(false);
  await page.getByRole('button', { name: 'Make a link to copy' }).click();
  await page.getByLabel('Link to sign in by').waitFor();
});

test('who signs in in another tab gives nothing of whoever was there, and what they wrote waits for them', async () => {
  await using server = await firstStart();
  await using seen = await visit(browser);
  const { page, context } = seen;
  const message = feedback();
  await fetch(`${server.url}/v1/main/commands`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...as(1) },
    body: JSON.stringify(message),
  });
  await enter(page, server.link, 'Sign in');
  const owner = await context.cookies();
  const link = await page.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ name: 'Budi', role: 'moderator' });
    const answer = await fetch('/v1/main/staff/invitations', { method: 'POST', headers, body });
    return ((await answer.json()) as { link: string }).link;
  });
  await page.goto(`${server.url}/desk/main?guyub-desk=feedback/${message.id}`);
  const reply = page.locator('textarea[data-key="r"]');
  await reply.fill('Thank you, from the owner.');

  const other = await context.newPage();
  await enter(other, link, 'Sign in');
  await page.locator('form .primary').click();
  await page.getByText('Somebody else is signed in in this browser now').waitFor();
  await page.locator('header .who', { hasText: 'Budi' }).waitFor();
  assert.equal(await reply.inputValue(), '');
  assert.equal(recordsIn(server.data, 'feedback')[0]!.replies, undefined);

  await context.clearCookies();
  await openScreen(page, 'Questions');
  await page.getByText('Your time signed in is over').waitFor();
  assert.equal(await page.locator('section.screen').count(), 0);
  const again = page.getByRole('link', { name: 'Sign in again' });
  assert.match((await again.getAttribute('href'))!, /sign-in\?to=%3Fguyub-desk%3Dquestions$/);

  await context.addCookies(owner);
  await page.goto(`${server.url}/desk/main?guyub-desk=feedback/${message.id}`);
  await reply.waitFor();
  assert.equal(await reply.inputValue(), 'Thank you, from the owner.');
});
