/** Webhooks: signed, tried again, given up in the end, and never in anybody's way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeFileSync } from 'node:fs';
import { execute } from '../../src/model/execute.ts';
import { Dispatcher } from '../../src/server/notices/dispatcher.ts';
import type { Channel } from '../../src/server/notices/channel.ts';
import { webhookChannel, type Webhook } from '../../src/server/notices/webhook.ts';
import { startServer } from '../../src/server/serve.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { engines, sqlite, type Database, type Engine } from './databases.ts';
import { at, brand, feedback, folder, guest, later } from './helpers.ts';
import { done, guyub, post, run, urlOf, type Run } from './program.ts';
import { keyOf, receiver, secretOf, verify, type Receiver } from './receiver.ts';

const secret = secretOf('a');
const hookOf = ({ url }: Pick<Receiver, 'url'>, change: Partial<Webhook> = {}): Webhook => ({
  url,
  keys: [keyOf(secret)],
  ...change,
});

/** A database whose community tells one channel, and who tells it, by a clock of the test's own. */
async function telling(
  channel: Channel,
  { engine = sqlite, beside }: { engine?: Engine; beside?: Database } = {},
) {
  const database = beside ?? (await engine.open());
  const storage = await openStorage(database.place, {
    channelsFor: (_, type) => (channel.wants(type) ? [channel.name] : []),
    queued: () => {},
  });
  const store = storage.community('main');
  const clock = { now: at };
  const log: Record<string, unknown>[] = [];
  const dispatcher = new Dispatcher({
    lanes: [{ community: 'main', queue: store.notices, channel }],
    now: () => clock.now,
    log: (entry) => log.push(entry),
  });
  return {
    store,
    dispatcher,
    clock,
    log,
    database,
    async say(message: string): Promise<void> {
      const { receipt } = await execute(store, feedback({ message }), guest('ani'), clock.now);
      assert.ok(receipt);
    },
    async [Symbol.asyncDispose]() {
      await dispatcher.stop();
      await storage.close();
      if (!beside) await database[Symbol.asyncDispose]();
    },
  };
}
/** The real program on a database. */
const serveOn = ({ args }: Database, config: string): Run =>
  run([guyub, 'serve', '--port', '0', '--origin', brand, ...args, '--config', config]);
const messages = (place: Receiver) => place.heard.map(({ event }) => event.data['message']);

test('an event arrives as JSON, signed with every secret', async () => {
  await using place = await receiver();
  const keys = [keyOf(secret), keyOf(secretOf('b'))];
  await using community = await telling(webhookChannel(hookOf(place, { keys }), '62'));
  const contact = { contact: '0812-3456-7890', consent: true };
  await execute(community.store, feedback(contact), guest('ani'), at);
  await community.dispatcher.turn();
  const [heard, ...others] = place.heard;
  assert.equal(others.length, 0);
  verify(heard!, secret);
  verify(heard!, secretOf('b'));
  assert.throws(() => verify(heard!, secretOf('c')), /signature/);
  assert.throws(() => verify({ ...heard!, body: heard!.body.replace('pagi', 'siang') }, secret), /signature/);
  const { headers, event } = heard!;
  assert.equal(headers['content-type'], 'application/json');
  assert.equal(headers['webhook-id'], event.id);
  assert.deepEqual(
    { type: event.type, at: event.at, community: event.community },
    { type: 'feedback.received', at: at.toISOString(), community: 'main' },
  );
  assert.partialDeepStrictEqual(event.data, {
    message: 'Buka lebih pagi',
    contact: '0812-3456-7890',
    telephone: '+6281234567890',
  });
  assert.equal(await community.store.notices.waiting(), 0);
});

test('a receiver that is down for a while gets everything in the end, each once by its id', async () => {
  let down = true;
  await using place = await receiver(() => (down ? 503 : 204));
  await using community = await telling(webhookChannel(hookOf(place)));
  const said = Array.from({ length: 20 }, (_, index) => `message ${index}`);
  for (const message of said) await community.say(message);
  for (const minutes of [0, 1, 5]) {
    community.clock.now = later(minutes);
    await community.dispatcher.turn();
  }
  assert.equal(place.heard.length, 60, 'tried three times');
  await community.say('in between');
  down = false;
  place.heard.length = 0;
  community.clock.now = later(120);
  await community.dispatcher.turn();
  await community.dispatcher.turn();
  assert.deepEqual(messages(place).sort(), [...said, 'in between'].sort());
  assert.equal(new Set(place.heard.map(({ event }) => event.id)).size, 21);
  assert.equal(await community.store.notices.waiting(), 0);
});

test('after a day it is given up, and can be sent again', async () => {
  let down = true;
  await using place = await receiver(() => (down ? 500 : 200));
  await using community = await telling(webhookChannel(hookOf(place)));
  await community.say('unheard');
  let hours = 0;
  for (; (await community.store.notices.waiting()) && hours < 100; hours += 0.25) {
    community.clock.now = later(hours * 60);
    await community.dispatcher.turn();
  }
  assert.equal(place.heard.length, 11);
  assert.ok(hours > 18 && hours < 32, `given up after ${hours} hours`);
  const [dead, ...others] = await community.store.notices.dead();
  assert.equal(others.length, 0);
  assert.deepEqual([dead!.attempts, dead!.error], [11, 'status 500']);
  assert.equal(community.log.at(-1)!['event'], 'notice-dead');
  assert.doesNotMatch(JSON.stringify(community.log), /unheard/);
  down = false;
  assert.equal(await community.store.notices.revive(community.clock.now), 1);
  await community.dispatcher.turn();
  assert.equal(place.heard.length, 12);
  assert.equal(place.heard[11]!.event.id, place.heard[0]!.event.id, 'the same event');
  assert.deepEqual([await community.store.notices.dead(), await community.store.notices.waiting()], [[], 0]);
});

test('who says gone is asked no more, who names a time is asked then, and nobody is led elsewhere', async () => {
  await using other = await receiver();
  const answers: Record<string, ReturnType<Receiver['answer']>> = {
    gone: 410,
    later: { status: 429, headers: { 'Retry-After': '3600' } },
    moved: { status: 307, headers: { Location: other.url } },
  };
  await using place = await receiver(({ event }) => answers[String(event.data['message'])]!);
  await using community = await telling(webhookChannel(hookOf(place)));
  for (const message of Object.keys(answers)) await community.say(message);
  await community.dispatcher.turn();
  const [dead, ...others] = await community.store.notices.dead();
  assert.deepEqual([dead!.error, dead!.attempts, others.length], ['status 410', 1, 0]);
  assert.equal(other.heard.length, 0);
  place.heard.length = 0;
  community.clock.now = later(59);
  await community.dispatcher.turn();
  assert.deepEqual(messages(place), ['moved']);
  community.clock.now = later(61);
  await community.dispatcher.turn();
  assert.deepEqual(messages(place).slice(1).sort(), ['later', 'moved']);
});

test('a receiver hears only of what it wants, and of two each has its own list', async () => {
  await using place = await receiver();
  await using community = await telling(webhookChannel(hookOf(place, { events: ['report.received'] })));
  await community.say('not this');
  const report = { id: feedback().id, type: 'report.send', reason: 'spam', text: 'this' };
  await execute(community.store, report, guest('ani'), at);
  await community.dispatcher.turn();
  assert.deepEqual(
    place.heard.map(({ event }) => event.type),
    ['report.received'],
  );
});

for (const engine of engines)
  test(`of two who tell from one database each takes its part, on ${engine.name}`, async () => {
    await using place = await receiver();
    const channel = webhookChannel(hookOf(place));
    await using one = await telling(channel, { engine });
    await using two = await telling(channel, { beside: one.database });
    for (let index = 0; index < 40; index++) await one.say(`message ${index}`);
    await Promise.all([one.dispatcher.turn(), two.dispatcher.turn()]);
    assert.equal(place.heard.length, 40);
    assert.equal(new Set(messages(place)).size, 40);
  });

for (const engine of engines)
  test(`what was claimed is nobody else’s for a minute, and then no more its first one’s, on ${engine.name}`, async () => {
    const channel: Channel = { name: 'all', kind: 'webhook', wants: () => true, send: async () => true };
    await using one = await telling(channel, { engine });
    await one.say('claimed');
    const { notices } = one.store;
    const [first] = await notices.claim('all', 10, at, 60_000);
    assert.deepEqual(await notices.claim('all', 10, later(0.99), 60_000), []);
    const [second] = await notices.claim('all', 10, later(1.01), 60_000);
    assert.deepEqual([first!.attempts, second!.attempts], [1, 2]);
    await notices.postpone(first!, at, 'too late');
    assert.deepEqual(await notices.claim('all', 10, later(1.02), 60_000), []);
  });

for (const engine of engines)
  test(`two servers on one database tell everything once, on ${engine.name}`, async () => {
    await using place = await receiver();
    await using database = await engine.open();
    using files = folder();
    const config = files.file('guyub.config.json');
    const webhooks = [{ url: place.url, secrets: ['env:HOOK_SECRET'] }];
    writeFileSync(config, JSON.stringify({ communities: { main: { webhooks } } }));
    process.env['HOOK_SECRET'] = secret;
    {
      await using one = serveOn(database, config);
      const first = await urlOf(one);
      await using two = serveOn(database, config);
      const urls = [first, await urlOf(two)];
      for (let index = 0; index < 40; index++) {
        assert.equal((await post(urls[index % 2]!, feedback({ message: `message ${index}` }))).status, 200);
      }
      await place.until(() => new Set(messages(place)).size === 40);
    }
    assert.equal(place.heard.length, 40);
  });

test('a receiver that never answers is in nobody’s way', async () => {
  await using place = await receiver(() => 'never');
  await using healthy = await receiver();
  using data = folder();
  const webhooks = [hookOf(place), hookOf(healthy)];
  const server = await startServer({
    port: 0,
    data: data.path,
    assets: data.path,
    origins: [],
    communities: ['main'],
    notices: new Map([['main', { webhooks }]]),
  });
  for (let index = 0; index < 30; index++) {
    assert.equal((await post(server.url, feedback({ message: `message ${index}` }))).status, 200);
    if (index === 4) await place.until(() => place.heard.length === 4);
  }
  await healthy.until(() => healthy.heard.length >= 30);
  assert.equal(new Set(messages(healthy)).size, 30);
  assert.deepEqual([place.heard.length, place.held], [4, 4], 'and it still holds the first four');
  // What was under way is given back, and not counted against anybody.
  await server.close();
  const storage = await openStorage(data.file('guyub.db'));
  assert.equal(await storage.community('main').notices.waiting(), 30);
  await storage.close();
});

for (const engine of engines)
  test(`a server that falls over in the middle loses nothing, on ${engine.name}`, async () => {
    await using place = await receiver(() => 'never');
    await using database = await engine.open();
    using files = folder();
    const config = files.file('guyub.config.json');
    const webhooks = [{ url: place.url, secrets: ['env:HOOK_SECRET', 'file:hook.secret'] }];
    writeFileSync(config, JSON.stringify({ communities: { main: { webhooks } } }));
    writeFileSync(files.file('hook.secret'), `${secretOf('b')}\n`);
    process.env['HOOK_SECRET'] = secret;
    const said = Array.from({ length: 12 }, (_, index) => `message ${index}`);
    const log: string[] = [];
    {
      await using server = serveOn(database, config);
      const url = await urlOf(server);
      for (const message of said) assert.equal((await post(url, feedback({ message }))).status, 200);
      await place.until(() => place.heard.length >= 4);
      server.child.kill('SIGKILL');
      await server.exit;
      log.push(server.out.stderr);
    }
    place.answer = () => 200;
    // As if the minute had passed in which nobody else touches what the first was about to tell.
    const now = Date.now();
    const claimed = await database.query(`update notices set due = ${now} where due > ${now} returning id`);
    assert.equal(claimed.length, 4);
    {
      await using server = serveOn(database, config);
      await place.until(() => place.heard.length >= 16);
      await urlOf(server);
      log.push(server.out.stderr);
    }
    const ids = new Map(place.heard.map(({ event }) => [event.id, event.data['message']]));
    assert.deepEqual([...ids.values()].sort(), said.sort());
    for (const heard of place.heard) {
      verify(heard, secret);
      verify(heard, secretOf('b'));
    }
    assert.doesNotMatch(log.join(''), /whsec_|message \d/);
  });

for (const engine of engines)
  test(`guyub notices lists what was given up, and has the running server try it once more, on ${engine.name}`, async () => {
    await using place = await receiver(() => 410);
    await using database = await engine.open();
    using files = folder();
    const config = files.file('guyub.config.json');
    const webhooks = [{ url: `${place.url}?token=hidden`, secrets: ['env:HOOK_SECRET'] }];
    writeFileSync(config, JSON.stringify({ communities: { main: { webhooks }, club: {} } }));
    process.env['HOOK_SECRET'] = secret;
    await using server = serveOn(database, config);
    const url = await urlOf(server);
    assert.equal((await post(url, feedback({ message: 'unheard' }))).status, 200);
    const list = () => done(['notices', '--config', config, ...database.args]);
    await server.logged(/"notice-dead"/);
    const { id } = place.heard[0]!.event;
    const { code, stdout } = await list();
    assert.equal(code, 0);
    const [line, ...rest] = stdout.trim().split('\n');
    assert.match(
      line!,
      new RegExp(`^main  \\S+  feedback\\.received  ${id}  webhook 127.+  attempts: 1  status 410$`),
    );
    assert.deepEqual(rest, ['main: 0 still to be told.', 'club: 0 still to be told.']);
    assert.doesNotMatch(stdout + server.out.stderr, /unheard|hidden/);

    place.answer = () => 204;
    const retried = await done(['notices', '--retry', '--config', config, ...database.args]);
    assert.equal(retried.stdout, 'main: 1 to be tried once more.\nclub: 0 to be tried once more.\n');
    await place.until(() => place.heard.length === 2);
    assert.equal(place.heard[1]!.event.id, id);
    await using nothing = run([guyub, 'notices', '--data', files.file('none')]);
    assert.equal(await nothing.exit, 1);
    assert.match(nothing.out.stderr, /There is no database in/);
  });

test('a webhook that could not be trusted is refused at the start, without its secret', async () => {
  using files = folder();
  writeFileSync(files.file('short.secret'), 'whsec_YWJj');
  const good = { url: 'https://hooks.brand.example/in?token=hidden', secrets: ['env:HOOK_SECRET'] };
  const wrong: [object, RegExp][] = [
    [{ ...good, url: 'http://hooks.brand.example/in?token=hidden' }, /hooks\.brand\.example must be https/],
    [{ ...good, url: 'hooks.brand.example' }, /the url of a webhook is none/],
    [{ ...good, url: 'https://user:hidden@hooks.brand.example' }, /the url of a webhook is none/],
    [{ ...good, secrets: [] }, /needs a secret/],
    [{ ...good, secrets: [secret] }, /names no place of its secret/],
    [{ ...good, secrets: ['env:NONE'] }, /has no secret: env:NONE is missing/],
    [{ ...good, secrets: ['file:none'] }, /has no secret: file:none is missing/],
    [{ ...good, secrets: ['file:short.secret'] }, /file:short\.secret holds no secret/],
    [
      { ...good, events: ['question.eaten'] },
      /wants "question\.eaten": there are (?:[\w.]+, )*ballot\.cast, /,
    ],
  ];
  const refused: [object, RegExp][] = [
    ...wrong.map(([webhook, sentence]): [object, RegExp] => [{ webhooks: [webhook] }, sentence]),
    [{ callingCode: '+62' }, /the callingCode "\+62" is none/],
  ];
  await Promise.all(
    refused.map(async ([main, sentence], index) => {
      const config = files.file(`${index}.json`);
      writeFileSync(config, JSON.stringify({ communities: { main } }));
      const env = { HOOK_SECRET: secret };
      const { code, stderr } = await done(['serve', '--config', config, '--data', files.file('data')], {
        env,
      });
      assert.equal(code, 2, JSON.stringify(main));
      assert.match(stderr, sentence);
      assert.doesNotMatch(stderr, /hidden|whsec_[A-Za-z\d]{5}|\n\s+at /);
    }),
  );
});
