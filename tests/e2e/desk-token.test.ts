/** The desk on a staff page of the brand's own, under its strict policy: the host's token says who is of the team. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { memberKey, tokenOf } from '../server/tokens.ts';
import { openBackend, openBrowser, openHost, until, violations, visit } from './helpers.ts';

let browser: Browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

test('a moderator by token answers feedback; a member by token is not let in; a visitor loads none of it', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  writeFileSync(join(backend.data, 'members.json'), JSON.stringify([memberKey]));
  await backend.stop();
  await backend.start();
  const origin = new URL(backend.script).origin;
  const is = (roles: readonly string[]) =>
    host.put('/token', tokenOf('dewi', { roles }, Math.floor(Date.now() / 1000)), {
      'Content-Type': 'text/plain',
    });
  const staffPage = host.page(`<guyub-desk backend="token:/token ${origin}"></guyub-desk>`, {
    path: '/staff',
    lang: 'id',
    head: `<script type="module" src="${origin}/desk.js"></script>`,
    policy: `default-src 'none'; script-src ${origin}; style-src 'self'; connect-src 'self' ${origin}; require-trusted-types-for 'script'; trusted-types guyub`,
  });
  const formPage = host.page('<guyub-feedback-form kinds="idea"></guyub-feedback-form>', {
    path: '/form',
    head: `<script async src="${backend.script}"></script>`,
  });

  await using visitor = await visit(browser);
  const loaded: string[] = [];
  visitor.page.on('request', (request) => void loaded.push(new URL(request.url()).pathname));
  await visitor.page.goto(formPage);
  await visitor.page.getByLabel('Your message').fill('Benches, please.');
  await visitor.page.getByRole('button', { name: 'Send' }).click();
  await visitor.page.locator('.thanks').waitFor();
  assert.deepEqual(
    loaded.filter((path) => path.includes('desk')),
    [],
  );

  is(['moderator']);
  await using team = await visit(browser);
  await team.page.goto(staffPage);
  await team.page.getByRole('link', { name: /Benches, please/ }).click();
  await team.page.getByLabel('Tulis jawaban').fill('On their way.');
  await team.page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await until(() => backend.records('feedback').some(({ replies }) => replies?.length));
  assert.equal(await team.page.getByRole('link', { name: 'Tim', exact: true }).count(), 0);
  assert.deepEqual(await violations(team.page), []);

  is([]);
  await using member = await visit(browser);
  await member.page.goto(staffPage);
  await member.page.getByText('tetapi bukan sebagai anggota tim').waitFor();
});
