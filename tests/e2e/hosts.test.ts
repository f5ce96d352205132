/** The script tag on pages of other sites: strict policies, mangled tags, other copies of Lit and of itself. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { launch, type Browser as Firefox } from 'puppeteer';
import type { Browser } from 'playwright-core';
import { findFirefox } from '../browsers.ts';
import {
  formIn,
  messages,
  nextPaint,
  noteShifts,
  noteViolations,
  openBackend,
  openBrowser,
  openHost,
  poll,
  pollIn,
  readyToWrite,
  shiftsOf,
  stored,
  until,
  violations,
  visit,
  vote,
  votes,
  write,
  type Backend,
} from './helpers.ts';
import { event } from './records.ts';

let browser: Browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const both = '<guyub-poll></guyub-poll><guyub-feedback-form></guyub-feedback-form>';

/** The strictest policy that we promise to work under, with this much allowed to run. */
const policy = (scripts: string, { url }: Backend, trustedTypes = 'guyub') =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    `connect-src ${url}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
  ].join('; ');

const policies: Record<string, (backend: Backend) => { scripts: string; attributes?: string }> = {
  'the script’s origin': ({ url }) => ({ scripts: url }),
  'a nonce': () => ({ scripts: "'nonce-k0p1'", attributes: 'nonce="k0p1"' }),
  'a nonce with strict-dynamic': () => ({
    scripts: "'nonce-k0p1' 'strict-dynamic'",
    attributes: 'nonce="k0p1"',
  }),
};

const tagUnder = (name: string, backend: Backend) => {
  const { scripts, attributes = '' } = policies[name]!(backend);
  return {
    head: `<script async src="${backend.script}" ${attributes}></script>`,
    policy: policy(scripts, backend),
  };
};

/** What the log says of each file of the script tag. */
const files = 'GET /*';

for (const name of Object.keys(policies)) {
  test(`works under a policy that allows ${name}, with Trusted Types, and breaks it nowhere`, async () => {
    await using host = await openHost();
    await using backend = await openBackend(host);
    await using visitor = await visit(browser);
    const { page, troubles } = visitor;
    await page.goto(host.page(both, tagUnder(name, backend)));
    await pollIn(page).getByRole('radio').first().waitFor();
    assert.deepEqual(
      backend.requests.filter((request) => request !== files),
      ['GET /v1/:community/polls/current'],
      'the first view is one plain read, without a preflight',
    );
    await vote(page, 'Gayo');
    await write(page, 'Buka lebih pagi');
    assert.deepEqual(votes(backend), [['gayo']]);
    assert.deepEqual(messages(backend), ['Buka lebih pagi']);
    assert.equal(stored(backend.data).feedback[0]!.page, `${host.url}/`);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(troubles, []);
  });
}

test('what breaks a policy would be seen', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page } = visitor;
  host.put('/own.js', 'try { document.body.innerHTML = "x"; } catch {}');
  await page.goto(
    host.page('<b style="color: red">!</b><script src="/own.js"></script>', {
      policy: policy("'self'", backend),
    }),
  );
  const seen = (await violations(page)).map((violation) => violation.split(' ')[0]);
  assert.deepEqual(seen, ['style-src-attr', 'require-trusted-types-for']);
});

test('a host with a Lit of its own, and a second copy of ours from another place', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  const lit = createRequire(createRequire(import.meta.url).resolve('lit')).resolve('lit-html');
  host.put('/lit.js', readFileSync(lit.replace('/node/', '/'), 'utf8'));
  host.put(
    '/own.js',
    `import { html, render } from './lit.js';
     render(html\`<p>Own: \${'Lit'}</p>\`, document.querySelector('#own'));`,
  );
  const own = '<script type="module" src="/own.js"></script>';
  const guyub = `<script async src="${backend.script}"></script>`;
  // The same version from another address: other modules, with a Lit of their own.
  const copy = `<script defer src="${host.selfHost()}" data-backend="${backend.url}"></script>`;
  for (const [path, head] of Object.entries({
    '/before': own + guyub + copy,
    '/after': guyub + copy + own,
  })) {
    await using visitor = await visit(browser);
    const { page, troubles } = visitor;
    const rules = policy(`'self' ${backend.url}`, backend, 'guyub lit-html');
    const copied = page.waitForResponse(/\/assets\/v\/\w+\/core\.js$/);
    await page.goto(host.page(`<div id="own"></div>${both}`, { path, head, policy: rules }));
    await page.getByText('Own: Lit').waitFor();
    await copied;
    await vote(page, 'Toraja');
    await formIn(page).getByRole('button', { name: 'Send' }).waitFor();
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(troubles, []);
  }
  assert.deepEqual(votes(backend), [['toraja'], ['toraja']]);
});

test('included twice it works once', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page, troubles } = visitor;
  const tag = `<script async src="${backend.script}"></script>`;
  await page.goto(host.page(both + tag, { head: tag }));
  await vote(page, 'Gayo');
  await readyToWrite(page);
  assert.deepEqual(votes(backend), [['gayo']]);
  const reads = backend.requests.filter((request) => request === 'GET /v1/:community/polls/current');
  // One for the first view, one after the vote.
  assert.equal(reads.length, 2);
  assert.deepEqual(troubles, []);
});

test('a second script with other settings is ignored with a warning', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page, troubles } = visitor;
  const first = `<script src="${backend.script}"></script>`;
  const second = `<script src="${backend.script}?community=other"></script>`;
  await page.goto(host.page(both, { head: first + second }));
  await vote(page, 'Gayo');
  assert.equal(troubles.length, 1);
  assert.match(troubles[0]!, /configured already/);
});

test('tags that a script adds later, also inside other elements', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page } = visitor;
  await page.goto(
    host.page('<main></main>', {
      ...tagUnder('the script’s origin', backend),
    }),
  );
  await page.evaluate(() => {
    const section = document.createElement('section');
    section.append(document.createElement('guyub-poll'));
    document.querySelector('main')!.append(section);
  });
  await vote(page, 'Bajawa');
  await page.evaluate(() => {
    const place = document.createElement('div');
    place.dataset.guyub = 'feedback-form';
    place.dataset.kinds = 'idea';
    document.querySelector('main')!.prepend(place);
  });
  await formIn(page).getByLabel('Your message').waitFor();
  assert.equal(await formIn(page).getByRole('radio').count(), 0, 'with one kind nobody is asked');
  assert.deepEqual(votes(backend), [['bajawa']]);
  assert.deepEqual(await violations(page), []);
});

const mangled: Record<string, (url: string, script: string, selfHosted: string) => string> = {
  'data attributes': (url, _, script) => `<script async src="${script}" data-backend="${url}"></script>`,
  'the query string': (url, _, script) =>
    `<script async src="${script}?backend=${encodeURIComponent(url)}&amp;community=main"></script>`,
  'a JSON block': (url, _, script) =>
    `<script type="application/json" id="guyub-config">${JSON.stringify({ backend: url })}</script>
     <script async src="${script}"></script>`,
  'the address that serves it': (_, script) => `<script async src="${script}"></script>`,
  'a tag that became a module': (url, _, script) =>
    `<script type="module" src="${script}" data-backend="${url}"></script>`,
};
for (const [name, tag] of Object.entries(mangled)) {
  test(`finds its backend by ${name}`, async () => {
    await using host = await openHost();
    await using backend = await openBackend(host);
    await using visitor = await visit(browser);
    const { page, troubles } = visitor;
    const head = tag(backend.url, backend.script, host.selfHost());
    await page.goto(host.page(both, { head, policy: policy(`'self' ${backend.url}`, backend) }));
    await vote(page, 'Gayo');
    assert.deepEqual(votes(backend), [['gayo']]);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(troubles, []);
  });
}

test('a div becomes the element, with its attributes and its content', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page } = visitor;
  const answered = page.waitForResponse(/\/v1\/main\/polls\/roast$/);
  await page.goto(
    host.page('<div data-guyub="poll" data-poll-id="roast" data-heading-level="3">Vote in the shop.</div>', {
      ...tagUnder('the script’s origin', backend),
    }),
  );
  assert.equal((await answered).status(), 200);
  const heading = pollIn(page).getByRole('heading', { level: 3, name: 'Which coffee next?' });
  await heading.waitFor();
  assert.equal(await page.locator('[data-guyub]').count(), 0);
  assert.equal(await pollIn(page).evaluate((element) => element.textContent), 'Vote in the shop.');
});

test('what stands at a placement is asked for at once and but once, and its site is remembered', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page } = visitor;
  await backend.put('poll', {
    ...poll,
    id: 'placed',
    question: 'Which tea next?',
    createdAt: '2020-01-01T00:00:00Z',
  });
  await backend.put('placement', {
    kind: 'poll',
    name: 'home',
    items: [{ recordId: 'placed' }],
    version: '1',
  });
  await page.goto(
    host.page(
      '<guyub-poll placement="home"></guyub-poll><div data-guyub="poll" data-placement="home"></div>',
      {
        ...tagUnder('the script’s origin', backend),
      },
    ),
  );
  const headings = page.getByRole('heading', { name: 'Which tea next?' });
  await until(async () => (await headings.count()) === 2);
  await readyToWrite(page);
  const asked = backend.requests.filter((line) => line.includes('/polls/'));
  // The second, which stands for an element that an editor would have stripped, asks once for itself.
  assert.equal(asked.length, 2);
  const seen = () => {
    const database = new DatabaseSync(join(backend.data, 'guyub.db'), { readOnly: true, timeout: 1000 });
    const rows = database.prepare('select kind, name, origin from sightings').all();
    database.close();
    return rows.map((row) => ({ ...row }));
  };
  await until(() => seen().length > 0);
  assert.deepEqual(seen(), [{ kind: 'poll', name: 'home', origin: host.url }]);
});

test('one event, whenever it is, is asked for at once and but once', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page, troubles } = visitor;
  const over = { startsAt: '2020-03-01T02:00:00Z', endsAt: '2020-03-01T04:00:00Z' };
  for (const change of [{}, { id: 'first', title: 'The first evening', ...over }])
    await backend.put('event', { ...event, ...change });
  await page.goto(
    host.page(
      '<guyub-event-list event-id="first"></guyub-event-list>',
      tagUnder('the script’s origin', backend),
    ),
  );
  await page.getByRole('heading', { name: 'The first evening' }).waitFor();
  assert.equal(await page.getByRole('listitem').filter({ hasText: event.title }).count(), 0);
  await readyToWrite(page);
  assert.deepEqual(
    backend.requests.filter((request) => request !== files),
    ['GET /v1/:community/events/:id'],
  );
  assert.deepEqual(troubles, []);
});

test('a community around widgets says where and in which language, also into shadow roots', async () => {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page, troubles } = visitor;
  host.put(
    '/own.js',
    `const root = document.querySelector('#card').attachShadow({ mode: 'open' });
     root.append(document.createElement('guyub-poll'));`,
  );
  const body = `<guyub-community backend="${backend.url}" community="main" lang="id">
      <guyub-poll id="plain"></guyub-poll><div id="card"></div>
    </guyub-community>
    <script src="/own.js"></script>`;
  const head = `<script async src="${host.selfHost()}"></script>`;
  await page.goto(host.page(body, { head, policy: policy("'self'", backend) }));
  for (const place of ['#plain', '#card guyub-poll'])
    await page.locator(place).getByRole('button', { name: 'Pilih', exact: true }).waitFor();
  await page.locator('#card guyub-poll').getByRole('radio', { name: 'Gayo' }).check();
  await page.locator('#card guyub-poll').getByRole('button', { name: 'Pilih', exact: true }).click();
  await page.locator('#card guyub-poll').getByText('Pilihanmu').waitFor();
  await until(() => votes(backend).length === 1);
  assert.deepEqual(troubles, []);
});

test('without a backend the page keeps its own words and the developer is told once', async () => {
  await using host = await openHost();
  await using visitor = await visit(browser);
  const { page, troubles } = visitor;
  const body = '<guyub-feedback-form><p>Write to halo@brand.example</p></guyub-feedback-form><p>Below.</p>';
  host.selfHost();
  const path = new URL(host.page(body, { head: '<script async src="/assets/guyub.js"></script>' })).pathname;
  // By a name of its own: a page on localhost is a developer's.
  const brand = 'http://brand.example';
  await page.route(`${brand}/**`, (route) =>
    route.continue({ url: route.request().url().replace(brand, host.url) }),
  );
  await page.goto(brand + path);
  await page.getByText('This is not connected yet.').waitFor();
  await page.getByText('Write to halo@brand.example').waitFor();
  assert.equal(await formIn(page).getByRole('textbox').count(), 0, 'nobody can write into the void');
  await page.evaluate(() => document.body.append(document.createElement('guyub-feedback-form')));
  await page.getByText('This is not connected yet.').nth(1).waitFor();
  assert.equal(troubles.length, 1, troubles.join('\n'));
  assert.match(troubles[0]!, /<guyub-feedback-form>.*data-backend/);
});

test('on localhost a page without a backend keeps all in the browser, and says so', async () => {
  await using host = await openHost();
  await using visitor = await visit(browser);
  const { page, troubles } = visitor;
  const head = `<script async src="${host.selfHost()}"></script>`;
  await page.goto(host.page('<guyub-feedback-form kinds="idea"></guyub-feedback-form>', { head }));
  await page.getByText('Kept on this device only.').waitFor();
  await formIn(page).getByRole('textbox', { name: 'Your message' }).fill('A bench in the shade, please.');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Nobody else can see it, so there will be no answer.').waitFor();
  assert.equal(troubles.length, 1, troubles.join('\n'));
  assert.match(troubles[0]!, /names no backend/);
});

test('a backend that does not allow this page: the page keeps its own words, the developer is told', async () => {
  await using host = await openHost();
  await using stranger = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser);
  const { page, troubles } = visitor;
  const head = `<script async src="${backend.script}"></script>`;
  await page.goto(stranger.page('<guyub-poll>Vote in the shop.</guyub-poll>', { head }));
  await page.getByText('This could not be loaded.').waitFor();
  await page.getByText('Vote in the shop.').waitFor();
  const ours = troubles.filter((trouble) => trouble.startsWith('Guyub:'));
  assert.equal(ours.length, 1);
  assert.match(ours[0]!, /allows this page/);
});

/** Lets a widget come to a page piece by piece, each after what came before has been painted; returns the shifts. */
async function shiftsOfWidget(widget: string, height: string): Promise<number[]> {
  await using host = await openHost();
  await using backend = await openBackend(host);
  await using visitor = await visit(browser, { viewport: { width: 700, height: 900 } });
  const { page } = visitor;
  await page.addInitScript(noteShifts);
  for (const piece of [/guyub\.js$/, /core\.js$/, /polls\/current$/, /-late\.js$/]) {
    await page.route(piece, async (route) => {
      await nextPaint(page);
      await route.continue();
    });
  }
  host.put('/site.css', `body { font: 16px/1.5 sans-serif } ${height}`);
  const body = `<h1>A brand</h1><${widget} rating></${widget}><p>What stands below.</p>`;
  await page.goto(host.page(body, { head: `<script async src="${backend.script}"></script>` }));
  await page.locator(widget).getByRole('radio').first().waitFor();
  await readyToWrite(page);
  await nextPaint(page);
  return await shiftsOf(page);
}

test('with the documented height reserved nothing below moves', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  for (const widget of ['guyub-poll', 'guyub-feedback-form']) {
    const reserved = new RegExp(`${widget} \\{[^}]*min-block-size[^}]*\\}`).exec(readme)?.[0];
    assert.ok(reserved, `the README says how high ${widget} is`);
    assert.deepEqual(await shiftsOfWidget(widget, reserved), [], reserved);
    assert.notDeepEqual(await shiftsOfWidget(widget, ''), [], `without it a shift of ${widget} is seen`);
  }
});

const firefox = findFirefox();
test('the same policies in Firefox', { skip: firefox ? false : 'Firefox is not installed' }, async (t) => {
  const browser: Firefox = await launch({ browser: 'firefox', executablePath: firefox! });
  t.after(() => browser.close());
  for (const name of Object.keys(policies)) {
    await t.test(name, async () => {
      await using host = await openHost();
      await using backend = await openBackend(host);
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await page.evaluateOnNewDocument(noteViolations);
      await page.goto(host.page(both, tagUnder(name, backend)));
      await page.locator('guyub-poll >>> input[value=gayo]').click();
      await page.locator('guyub-poll >>> button').click();
      await until(() => votes(backend).length === 1, 'the vote is stored');
      await page.locator('guyub-feedback-form >>> input[value=idea]').click();
      await page.locator('guyub-feedback-form >>> textarea').fill('Buka lebih pagi');
      await page.locator('guyub-feedback-form >>> button').click();
      await until(() => messages(backend).length === 1, 'the message is stored');
      assert.deepEqual(votes(backend), [['gayo']]);
      assert.deepEqual(messages(backend), ['Buka lebih pagi']);
      assert.deepEqual(await page.evaluate(() => window.violations), []);
      await context.close();
    });
  }
});
