/** Where settings come from, which of them wins, and which are refused. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { newId } from '../../src/model/id.ts';
import { as, brand, feedback, folder } from './helpers.ts';
import { done, guyub, run, serve, urlOf, type Surroundings } from './program.ts';

/** Which pages of these a running server lets read a community's answers. */
async function allowed(url: string, community: string, origins: readonly string[]): Promise<string[]> {
  const may = await Promise.all(
    origins.map(async (Origin) => {
      const answer = await fetch(`${url}/v1/${community}/manifest`, { headers: { Origin, ...as(1) } });
      return answer.ok && answer.headers.get('access-control-allow-origin') === Origin;
    }),
  );
  return origins.filter((_, index) => may[index]);
}

const [shop, club, press] = ['https://shop.example', 'https://club.example', 'https://press.example'];
const all = [brand, shop, club, press];
const start = (args: readonly string[], surroundings: Surroundings) =>
  run([guyub, 'serve', ...args], surroundings);

test('each command has its help, in two ways', async () => {
  const overview = await done(['help']);
  assert.equal(overview.code, 0);
  for (const name of ['serve', 'migrate', 'backup', 'restore', 'export', 'token', 'notices', 'owner-link']) {
    assert.match(overview.stdout, new RegExp(`^  ${name} +\\w`, 'm'));
    const [one, other] = await Promise.all([done(['help', name]), done([name, '--help'])]);
    assert.deepEqual([one.code, other.code], [0, 0]);
    assert.match(one.stdout, new RegExp(`^Usage: guyub ${name} `));
    assert.equal(other.stdout, one.stdout);
  }
  const wrong: [string[], RegExp][] = [
    [['help', 'explode'], /There is no command "explode"/],
    [['constructor'], /There is no command "constructor"/],
    [['backup'], /guyub backup needs a FILE/],
    [['migrate', 'now'], /"now" is one word too many/],
    [['migrate', '--port', '1'], /--port/],
  ];
  for (const [args, sentence] of wrong) {
    const { code, stderr } = await done(args);
    assert.equal(code, 2, args.join(' '));
    assert.match(stderr, sentence);
  }
});

test('the command line wins over the environment, that over the config file, and that over what is usual', async () => {
  using place = folder();
  const config = { port: 0, data: 'from-file', origins: [brand], communities: { main: {}, club: {} } };
  writeFileSync(place.file('guyub.config.json'), JSON.stringify(config));
  const cwd = place.path;
  {
    await using server = start([], { cwd });
    const url = await urlOf(server);
    assert.ok(existsSync(place.file('from-file/guyub.db')), 'a folder beside the file');
    assert.deepEqual(await allowed(url, 'club', all), [brand]);
  }
  const env = {
    GUYUB_DATA: place.file('from-env'),
    GUYUB_ORIGIN: `${shop}, ${club}`,
    GUYUB_COMMUNITY: 'main\nnews',
  };
  {
    await using server = start([], { cwd, env });
    const url = await urlOf(server);
    assert.ok(existsSync(place.file('from-env/guyub.db')));
    assert.deepEqual(await allowed(url, 'news', all), [shop, club]);
    assert.deepEqual(await allowed(url, 'club', all), [], 'there is no such community');
  }
  await using server = start(['--data', place.file('from-line'), '--origin', press], { cwd, env });
  const url = await urlOf(server);
  assert.ok(existsSync(place.file('from-line/guyub.db')));
  assert.deepEqual(await allowed(url, 'main', all), [press]);
});

test('communities have origins of their own, which no other way of writing a name gets around', async () => {
  using place = folder();
  const file = place.file('several.json');
  const communities = { main: {}, shop: { origins: [shop] }, closed: { origins: [] } };
  writeFileSync(file, JSON.stringify({ port: 0, data: 'data', origins: [brand], communities }));
  {
    await using server = start([], { env: { GUYUB_CONFIG: file } });
    const url = await urlOf(server);
    assert.deepEqual(await allowed(url, 'main', all), [brand]);
    assert.deepEqual(await allowed(url, 'shop', all), [shop]);
    assert.deepEqual(await allowed(url, '%73hop', all), [shop]);
    assert.deepEqual(await allowed(url, 'closed', all), []);
    const form = (Origin: string) =>
      fetch(`${url}/v1/shop/feedback`, {
        method: 'POST',
        headers: { Origin, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: '',
      });
    assert.equal((await form(brand)).status, 403, 'a form from another community’s site');
    assert.notEqual((await form(shop)).status, 403);
  }
  await using server = start(['--config', file, '--origin', press], {});
  const url = await urlOf(server);
  assert.deepEqual(await allowed(url, 'shop', all), [press], 'the command line means all of them');
});

test('a config file says who may write on which board of which community', async () => {
  using place = folder();
  const file = place.file('boards.json');
  const boards = { questions: { guests: 'hold' }, feedback: { guests: 'members' } };
  writeFileSync(file, JSON.stringify({ port: 0, data: 'data', communities: { shop: { boards }, club: {} } }));
  await using server = start(['--config', file], {});
  const url = await urlOf(server);
  const post = async (community: string, command: object) => {
    const answer = await fetch(`${url}/v1/${community}/commands`, {
      method: 'POST',
      headers: { ...as(1), 'Content-Type': 'application/json' },
      body: JSON.stringify(command),
    });
    const { reason } = (await answer.json()) as { reason?: string };
    return reason ?? answer.status;
  };
  const shown = async (community: string) => {
    const answer = await fetch(`${url}/v1/${community}/questions`, { headers: as(2) });
    return ((await answer.json()) as { questions: unknown[] }).questions.length;
  };
  const ask = () => ({ id: newId(), type: 'question.ask', title: 'Berapa lama tahan?' });
  assert.deepEqual([await post('shop', ask()), await shown('shop')], [200, 0]);
  assert.deepEqual([await post('club', ask()), await shown('club')], [200, 1]);
  assert.equal(await post('shop', feedback()), 'members-only');
  assert.equal(await post('club', feedback()), 200);
});

test('a config file that cannot be followed is refused with the key that is wrong', async () => {
  using place = folder();
  const file = place.file('guyub.json');
  const wrong: [string, RegExp][] = [
    ['{"colour":"red"}', /guyub\.json: there is no setting "colour"/],
    ['{"communities":{"main":{"origin":[]}}}', /there is no setting "communities\.main\.origin"/],
    ['{"port":"4000"}', /"port" must be a number/],
    ['{"port":70000}', /"port" in .*guyub\.json: 70000 is not a port/],
    ['{"data":7}', /"data" must be a text/],
    ['{"origins":"https://brand.example"}', /"origins" must be a list/],
    ['{"origins":[7]}', /"origins\.0" must be a text/],
    ['{"logLevel":"loud"}', /"logLevel" in .*: loud is not a level/],
    ['{"metricsPort":70000}', /"metricsPort" in .*: 70000 is not a port/],
    ['{"metricsHost":7}', /"metricsHost" must be a text/],
    ['{"url":"brand.example"}', /"url" in .*: brand\.example is no address: write it like https/],
    ['{"teamLimit":0}', /"teamLimit" in .*: 0 is not a number from 1 on/],
    ['{"personLimit":0}', /"personLimit" in .*: 0 is not a number from 1 on/],
    [
      '{"trustProxy":["proxy"]}',
      /"trustProxy" in .*: proxy is neither an address nor a range\. Name the addresses/,
    ],
    ['{"origins":["brand.example"]}', /"origins" in .*: brand\.example is not an origin/],
    ['{"communities":["main"]}', /"communities\.0" must be an object/],
    ['{"communities":{"Main Street":{}}}', /"communities" in .*: Main Street is not a name/],
    ['{"communities":{"main":{"origins":["x"]}}}', /"communities\.main\.origins" in .*: x is not an origin/],
    ['{"communities":{"main":{"boards":{"walls":{}}}}}', /no setting "communities\.main\.boards\.walls"/],
    [
      '{"communities":{"main":{"boards":{"questions":{"guests":"closed"}}}}}',
      /"communities\.main\.boards\.questions\.guests" must be "open", "hold" or "members"/,
    ],
    [
      '{"communities":{"main":{"boards":{"polls":{"guests":"hold"}}}}}',
      /"communities\.main\.boards\.polls\.guests" must be "open" or "members"/,
    ],
    [
      '{"communities":{"main":{"boards":{"events":{"firstTime":"hold"}}}}}',
      /no setting "communities\.main\.boards\.events\.firstTime"/,
    ],
    [
      '{"communities":{"main":{"retention":{"votes":"1d"}}}}',
      /no setting "communities\.main\.retention\.votes"/,
    ],
    [
      '{"communities":{"main":{"retention":{"feedback":"a year"}}}}',
      /"communities\.main\.retention\.feedback" must be a number of days, such as "365d"/,
    ],
    ['{"communities":{"main":{"retention":{"feedback":365}}}}', /must be a number of days, such as "365d"/],
    ['{"communities":{"main":{"retention":{"feedback":"0d"}}}}', /must be a number of days/],
    ['7', /it must be an object/],
    ['{', /guyub\.json cannot be read: .*JSON/],
  ];
  for (const [text, sentence] of wrong) {
    writeFileSync(file, text);
    const { code, stderr } = await done(['serve', '--config', file, '--data', place.file('data')]);
    assert.equal(code, 2, text);
    assert.match(stderr, sentence);
    assert.doesNotMatch(stderr, /\n\s+at /, 'no stack');
  }
  const missing = await done(['migrate', '--config', place.file('none.json'), '--data', place.file('data')]);
  assert.equal(missing.code, 2);
  assert.match(missing.stderr, /none\.json cannot be read/);
  const variable = await done(['serve', '--data', place.file('data')], { env: { GUYUB_PORT: 'http' } });
  assert.equal(variable.code, 2);
  assert.match(variable.stderr, /GUYUB_PORT http is not a port/);
  const everybody = { env: { GUYUB_TRUST_PROXY: '127.0.0.1 0.0.0.0/0' } };
  const trusting = await done(['serve', '--data', place.file('data')], everybody);
  assert.equal(trusting.code, 2);
  assert.match(trusting.stderr, /GUYUB_TRUST_PROXY: 0\.0\.0\.0\/0 is everybody\. Name the addresses/);
  assert.ok(!existsSync(place.file('data')));
});

test('in production what is unsafe is refused, with how to mend it', async () => {
  using place = folder();
  const data = place.file('data');
  const env = { NODE_ENV: 'production' };
  const refuse = async (args: string[], code: number, sentence: RegExp) => {
    const refused = await done(['serve', '--port', '0', '--data', data, ...args], { env });
    assert.equal(refused.code, code, args.join(' '));
    assert.match(refused.stderr, sentence);
  };
  const config = place.file('open.json');
  writeFileSync(config, JSON.stringify({ communities: { main: { origins: ['*'] } } }));
  await refuse(['--origin', '*'], 2, /In production --origin '\*' .*: name the sites/);
  await refuse(['--config', config], 2, /In production --origin '\*'/);
  await refuse(
    ['--host', '0.0.0.0'],
    2,
    /--host 0\.0\.0\.0 without an origin .*: name your sites with --origin/,
  );
  assert.ok(!existsSync(data));

  mkdirSync(data);
  chmodSync(data, 0o755);
  await refuse(['--origin', brand], 1, /nobody else may read .*data: run chmod o-rwx .*data/);
  chmodSync(data, 0o700);
  const secret = join(data, 'secret');
  writeFileSync(secret, 'the secret of this community, long enough');
  chmodSync(secret, 0o644);
  await refuse(['--origin', brand], 1, /nobody else may read .*secret: run chmod o-rwx .*secret/);

  chmodSync(secret, 0o600);
  await using safe = run([guyub, 'serve', '--port', '0', '--data', data, '--origin', brand], { env });
  assert.equal((await fetch(`${await urlOf(safe)}/readyz`)).status, 200);
  await using development = serve(place.file('other'), '--origin', '*');
  assert.equal((await fetch(`${await urlOf(development)}/readyz`)).status, 200, 'elsewhere it may be tried');
});
