/** The owner's link, by the program as it is run: at the first start, and by `guyub owner-link` beside it. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { openPostgres } from '../postgres.ts';
import { folder } from './helpers.ts';
import { done, serve, urlOf } from './program.ts';

const linkIn = (text: string) => /https?:\S+\/sign-in\?link=([\w-]{43})/.exec(text);

/** Presses the button of a link's page; what the browser keeps. */
async function enter(url: string, token: string, community = 'main') {
  const answer = await fetch(`${url}/v1/${community}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: url, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: `link=${token}`,
  });
  return { status: answer.status, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
}
const rolesOf = async (url: string, Cookie: string, community = 'main') => {
  const headers = { Cookie, 'Sec-Fetch-Site': 'same-origin' };
  const answer = await fetch(`${url}/v1/${community}/polls/current`, { headers });
  return ((await answer.json()) as { viewer: { roles: string[] } }).viewer.roles;
};

test('the first start prints a link for each community, once, and never into the log', async () => {
  using place = folder();
  const data = place.file('data');
  const communities = ['--community', 'shop', '--community', 'club'];
  let cookie = '';
  {
    await using first = serve(data, ...communities);
    const url = await urlOf(first);
    const [, token] = await first.said(/owner of "shop", within 30 minutes: \S+link=([\w-]{43})\n/);
    await first.said(/owner of "club", within 30 minutes: \S+\/v1\/club\/sign-in\?link=[\w-]{43}\n/);
    const entered = await enter(url, token!, 'shop');
    assert.equal(entered.status, 303);
    assert.equal((await enter(url, token!, 'shop')).status, 410, 'a link is good once');
    ({ cookie } = entered);
    assert.deepEqual(await rolesOf(url, cookie, 'shop'), ['owner']);
    first.child.kill('SIGTERM');
    await first.exit;
    assert.ok(!first.out.stderr.includes(token!) && !first.out.stderr.includes('link='));
    assert.ok(!first.out.stderr.includes(cookie.split('=')[1]!));
  }
  await using second = serve(data, ...communities);
  const url = await urlOf(second);
  assert.deepEqual(await rolesOf(url, cookie, 'shop'), ['owner'], 'a session outlives the server');
  second.child.kill('SIGTERM');
  await second.exit;
  assert.equal(linkIn(second.out.stdout), null, 'the second start prints none');
});

for (const [engine, open] of [
  ['SQLite', undefined],
  ['PostgreSQL', openPostgres],
] as const) {
  test(`guyub owner-link works beside a running server, on ${engine}`, async () => {
    using place = folder();
    await using postgres = await open?.();
    const where = ['--data', place.file('data'), ...(postgres ? ['--database-url', postgres.url] : [])];
    await using server = serve(place.file('data'), ...where.slice(2));
    const url = await urlOf(server);
    const [, first] = await server.said(/link=([\w-]{43})\n/);
    const run = async (...args: string[]) => {
      const { code, stdout, stderr } = await done(['owner-link', ...where, ...args]);
      assert.equal(code, 0, stderr);
      assert.equal(stderr, '');
      return stdout;
    };
    const port = new URL(url).port;
    const printed = await run('--port', port);
    assert.match(printed, new RegExp(`^http://localhost:${port}/v1/main/sign-in\\?link=[\\w-]{43}\n$`));
    assert.equal((await enter(url, first!)).status, 410, 'older ones are good no more');
    const { status, cookie } = await enter(url, linkIn(printed)![1]!);
    assert.equal(status, 303);
    const again = await run('--url', 'https://community.brand.example/');
    assert.ok(again.startsWith('https://community.brand.example/v1/main/sign-in?link='));
    await enter(url, linkIn(again)![1]!);
    const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' };
    const answer = await fetch(`${url}/v1/main/staff`, { headers });
    const { staff } = (await answer.json()) as { staff: { role: string }[] };
    assert.deepEqual(
      staff.map(({ role }) => role),
      ['owner'],
      'the owner is the same person each time',
    );
  });
}

test('without a database or its secret it makes neither', async () => {
  using place = folder();
  const none = await done(['owner-link', '--data', place.file('none')]);
  assert.equal(none.code, 1);
  assert.match(none.stderr, /There is no database in .*: name its folder with --data/);
  assert.ok(!existsSync(place.file('none')));
  await using server = serve(place.file('data'));
  await urlOf(server);
  const other = await done(['owner-link', '--data', place.file('data')], {
    env: { GUYUB_SECRET: 'another secret than that, and long enough' },
  });
  assert.equal(other.code, 1);
  assert.match(other.stderr, /begun with another secret/);
  const two = await done([
    'owner-link',
    '--data',
    place.file('data'),
    '--community',
    'a',
    '--community',
    'b',
  ]);
  assert.equal(two.code, 2);
  assert.match(two.stderr, /Name one community/);
  const odd = await done(['owner-link', '--data', place.file('data'), '--url', 'brand.example']);
  assert.equal(odd.code, 2);
  assert.match(odd.stderr, /--url brand\.example is no address: write it like https/);
});
