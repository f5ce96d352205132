/** Passkeys in a real browser, whose own authenticator stands in for a finger: made, used, removed, and never taken twice. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { ownerLink } from '../../src/server/records.ts';
import { startServer } from '../../src/server/serve.ts';
import { authenticator } from './authenticator.ts';
import { community, dist, folder, openBrowser, violations, visit } from './helpers.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

async function open() {
  const place = folder();
  const server = await startServer({
    port: 0,
    data: place.path,
    assets: dist,
    origins: [],
    communities: [community],
    mail: { smtp: 'smtp://127.0.0.1:9', from: 'hello@brand.example' },
  });
  return {
    ...server,
    link: () => ownerLink(server.records, community, server.url),
    async [Symbol.asyncDispose]() {
      await server.close();
      place[Symbol.dispose]();
    },
  };
}

/** To the sign-in page from a page of the server's own, as the desk leads there. */
async function toSignIn(page: Page, query = ''): Promise<void> {
  const there = page.waitForURL(/\/sign-in(\?|$)/);
  await page.evaluate((path) => location.assign(path), `/v1/${community}/sign-in${query}`);
  await there;
  await page.waitForLoadState('load');
}

const said = (page: Page, when: string) => page.locator(`[data-when="${when}"]:visible`).waitFor();
const use = (page: Page) => page.getByRole('button', { name: 'Sign in with a passkey' });
const make = (page: Page) => page.getByRole('button', { name: 'Make a passkey' });

async function signInByLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`**/desk/${community}`);
}

test('made after a link, a passkey is the way in from then on, until it is removed', async () => {
  await using backend = await open();
  await using seen = await visit(browser);
  const { page } = seen;
  await page.goto(`${backend.url}/v1/${community}/sign-in`);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await use(page).waitFor();
  const device = await authenticator(page);

  await use(page).click();
  await said(page, 'stopped');
  await signInByLink(page, await backend.link());
  await toSignIn(page);
  await make(page).click();
  await said(page, 'made');
  await make(page).click();
  await said(page, 'there-already');
  const { credentials } = await device.cdp.send('WebAuthn.getCredentials', device);
  assert.equal(credentials.length, 1);
  assert.equal(credentials[0]!.isResidentCredential, true);
  assert.equal(credentials[0]!.rpId, 'localhost');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await use(page).waitFor();
  await toSignIn(page, `?to=${encodeURIComponent('#people')}`);
  await use(page).click();
  await page.waitForURL(`**/desk/${community}#people`);
  await toSignIn(page);
  await page.getByRole('heading', { name: 'You are signed in as' }).waitFor();
  assert.deepEqual(await violations(page), [], 'all of it under the page’s own policy');

  const remove = await page.evaluate(async (path) => {
    const { me } = (await (await fetch(`${path}/staff/me`)).json()) as {
      me: { passkeys: { id: string; name: string }[] };
    };
    const [{ id, name }] = me.passkeys as [{ id: string; name: string }];
    const answer = await fetch(`${path}/staff/me/passkeys/removal`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id }),
    });
    return { name, status: answer.status };
  }, `/v1/${community}`);
  assert.equal(remove.status, 200);
  assert.match(remove.name, /^\w+, Linux$/, 'called after the browser that it was made in');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await use(page).click();
  await said(page, 'unknown-passkey');
  assert.equal(await page.getByText('This passkey does not open this community').isVisible(), true);
});

test('an answer of the browser’s is taken once, and only as it was given', async () => {
  await using backend = await open();
  await using seen = await visit(browser);
  const { page } = seen;
  await signInByLink(page, await backend.link());
  const { cdp, authenticatorId } = await authenticator(page);
  await toSignIn(page);
  await make(page).click();
  await said(page, 'made');
  await page.getByRole('button', { name: 'Sign out' }).click();

  // The finger is another one's: the browser itself refuses.
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await use(page).click();
  await said(page, 'stopped');
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });

  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await use(page).click();
  const body = (await sent).postData()!;
  await page.waitForURL(`**/desk/${community}`);
  const give = async (change: (credential: { response: Record<string, string> }) => void, headers = {}) => {
    const given = JSON.parse(body) as { credential: { response: Record<string, string> } };
    change(given.credential);
    const answer = await fetch(`${backend.url}/v1/${community}/sign-in-passkey`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Origin: backend.url,
        'Sec-Fetch-Site': 'same-origin',
        ...headers,
      },
      body: JSON.stringify(given),
    });
    assert.equal(answer.headers.get('set-cookie'), null);
    return [answer.status, ((await answer.json()) as { reason?: string }).reason];
  };
  const refused = [403, 'unknown-passkey'];
  assert.deepEqual(await give(() => {}), refused, 'replayed');
  assert.deepEqual(await give(({ response }) => (response['signature'] = 'MEUCIQ')), refused, 'forged');
  const elsewhere = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
  assert.deepEqual(await give(() => {}, elsewhere), [403, undefined], 'another page');
});

test('without script or passkeys the page says how to get a link', async () => {
  await using backend = await open();
  const address = `${backend.url}/v1/${community}/sign-in`;
  for (const options of [{ javaScriptEnabled: false }, { locale: 'id-ID', javaScriptEnabled: false }]) {
    await using seen = await visit(browser, options);
    await seen.page.goto(address);
    assert.equal(await seen.page.locator('[data-passkey]').isVisible(), false);
    const hint = options.locale ? /Pemilik komunitas bisa membuatkan yang baru/ : /can make you a new one/;
    await seen.page.getByText(hint).waitFor();
  }
  // By its number the machine has no name that a passkey could be good for.
  await using seen = await visit(browser);
  await seen.page.goto(address.replace('localhost', '127.0.0.1'));
  await seen.page.getByText(/can make you a new one/).waitFor();
  assert.equal(await seen.page.locator('[data-passkey]').count(), 0);
});

test('the pages hold to WCAG 2.2, in each language and both directions, and fit on a small phone', async () => {
  await using backend = await open();
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  for (const locale of ['en-GB', 'id-ID', 'ar']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await using seen = await visit(browser, { locale, colorScheme, viewport: { width: 320, height: 640 } });
      const { page } = seen;
      await seen.context.addInitScript({ path: axe });
      const sound = async (what: string) => {
        const found = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
          return (await axe.run()).violations.map(
            ({ id, nodes }) => `${id} ${nodes[0]!.html} ${nodes[0]!.failureSummary}`,
          );
        });
        assert.deepEqual(found, [], `${what}, ${locale}, ${colorScheme}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, what);
      };
      await page.goto(`${backend.url}/v1/${community}/sign-in`);
      await page.locator('[data-passkey]:visible').waitFor();
      await sound('ways in');
      await page.goto(await backend.link());
      await sound('a link');
      await page.locator('button').click();
      await page.waitForURL(`**/desk/${community}`);
      await toSignIn(page);
      await page.locator('[data-passkey=make]:visible').waitFor();
      await sound('signed in');
      await page.goto(`${backend.url}/v1/${community}/sign-in?link=x`);
      await sound('no such link');
    }
  }
});
