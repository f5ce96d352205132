/** Whoever is signed in at the page's own site takes part as that member, by the script tag alone. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { memberKey, tokenOf } from '../server/tokens.ts';
import { openBackend, openBrowser, openHost, poll, pollIn, until, visit, vote } from './helpers.ts';

let browser: Browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const choice = poll.options[0]!.label;

/** A backend that believes its host site's tokens, and a page that says where these are. */
async function open(tokenAddress: string) {
  const host = await openHost();
  const backend = await openBackend(host);
  writeFileSync(join(backend.data, 'members.json'), JSON.stringify([memberKey]));
  await backend.stop();
  await backend.start();
  const script = `<script async src="${backend.script}" data-token="${tokenAddress}"></script>`;
  const page = host.page('<guyub-poll></guyub-poll>', { head: script });
  return {
    host,
    backend,
    page,
    voters: () => backend.records('ballot').map(({ voter }) => voter.split(':')[0]),
    async [Symbol.asyncDispose]() {
      await backend[Symbol.asyncDispose]();
      await host[Symbol.asyncDispose]();
    },
  };
}

test('a member is one on every device; whoever is not signed in is a guest', async () => {
  await using site = await open('/community-token');
  const { page, host, voters } = site;
  const signIn = (sub: string) =>
    host.put('/community-token', tokenOf(sub, {}, Math.floor(Date.now() / 1000)), {
      'Content-Type': 'text/plain',
    });
  signIn('budi');
  for (let device = 0; device < 2; device++) {
    await using visitor = await visit(browser);
    await visitor.page.goto(page);
    if (device === 0) await vote(visitor.page, choice);
    // What they gave on the first is theirs on the second.
    await pollIn(visitor.page).getByText('1 person').first().waitFor();
  }
  assert.deepEqual(voters(), ['member']);

  host.put('/community-token', '', { 'Content-Type': 'text/plain' });
  await using guest = await visit(browser);
  await guest.page.goto(page);
  await vote(guest.page, choice);
  await until(() => voters().length === 2);
  assert.deepEqual(voters().toSorted(), ['guest', 'member']);
});

test('no other site is asked for a token', async () => {
  await using foreign = await openHost();
  let asked = false;
  await using site = await open(`${foreign.url}/token`);
  await using visitor = await visit(browser);
  visitor.page.on('request', (request) => (asked ||= request.url().startsWith(foreign.url)));
  await visitor.page.goto(site.page);
  // Nobody is taken for a guest because of a mistake in the page.
  await pollIn(visitor.page)
    .getByRole('button', { name: /try again/i })
    .waitFor();
  assert.equal(asked, false);
});
