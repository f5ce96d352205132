/** Messages by e-mail: to whom, with what, and never to somebody who has not said yes. */
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { BoardRules } from '../../src/model/board.ts';
import type { CommunityEvent } from '../../src/model/event.ts';
import { execute } from '../../src/model/execute.ts';
import type { PersonRead } from '../../src/model/given.ts';
import { newId } from '../../src/model/id.ts';
import { staff } from '../../src/model/staff-rules.ts';
import { startServer } from '../../src/server/serve.ts';
import { engines, sqlite, type Engine } from './databases.ts';
import { as, folder, json, feedback } from './helpers.ts';
import { mailbox, type Mail, type Mailbox } from './mailbox.ts';
import { guyub, run, urlOf } from './program.ts';
import { keyOf, receiver, secretOf } from './receiver.ts';

const [ani, budi, citra] = [1, 2, 3];
const site = 'https://brand.example/community?from=mail';
const from = 'Kedai <hello@brand.example>';
const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const event: CommunityEvent = {
  id: 'cupping',
  title: 'Cupping <b>besar</b>',
  startsAt: soon(24),
  endsAt: soon(26),
  zone: 'Asia/Makassar',
  mode: 'offline',
  capacity: 1,
  waitlist: true,
  status: 'scheduled',
  createdAt: soon(-1),
};

/** A server that sends mail to a real SMTP server. */
async function sending(
  box: Pick<Mailbox, 'smtp'>,
  {
    hook,
    engine = sqlite,
    boards,
  }: { hook?: { readonly url: string }; engine?: Engine; boards?: BoardRules } = {},
) {
  const database = await engine.open();
  const webhooks = hook ? [{ url: hook.url, keys: [keyOf(secretOf('a'))] }] : [];
  const log: unknown[] = [];
  const news = new EventEmitter();
  const server = await startServer({
    port: 0,
    ...database.settings,
    assets: database.settings.data,
    origins: [],
    communities: ['main'],
    notices: new Map([['main', { webhooks, site }]]),
    mail: { smtp: box.smtp, from },
    ...(boards && { boards: new Map([['main', boards]]) }),
    log: (entry) => void news.emit('logged', log.push(entry)),
  });
  await server.storage.community('main').put('event', event);
  const ask = (path: string, init: RequestInit = {}) => fetch(`${server.url}/v1/main/${path}`, init);
  const post = (path: string, body: unknown, person?: number) =>
    ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(person !== undefined && as(person)) },
      body: JSON.stringify(body),
    });
  const place = {
    server,
    log,
    async logged(holds: (log: string) => boolean): Promise<void> {
      while (!holds(JSON.stringify(log))) await once(news, 'logged', { signal: AbortSignal.timeout(20_000) });
    },
    ask,
    post,
    query: database.query,
    async give(person: number, command: Record<string, unknown>): Promise<string> {
      const given = { id: newId(), ...command };
      const answer = await post('commands', given, person);
      assert.equal(answer.status, 200, await answer.text());
      return given.id;
    },
    /** Until nothing is on its way any more. */
    async quiet(): Promise<void> {
      while (await server.storage.community('main').notices.waiting()) await setImmediate();
    },
    subscribe: (person: number, address: string, lang = 'en') => post('mail', { address, lang }, person),
    person: async (person: number) => json<PersonRead>(await ask('person', { headers: as(person) })),
    async [Symbol.asyncDispose]() {
      await server.close();
      await database[Symbol.asyncDispose]();
    },
  };
  return place;
}
type Place = Awaited<ReturnType<typeof sending>>;

const linkIn = ({ parsed }: Mail, path: string): string =>
  new RegExp(`http://localhost:\\d+/v1/main/mail/${path}\\?\\S+`).exec(parsed.text!)![0];

/** Gives an address and says yes to the mail that comes. */
async function confirmed(place: Place, box: Mailbox, person: number, address: string, lang = 'en') {
  assert.equal((await place.subscribe(person, address, lang)).status, 200);
  const mailTo = () => box.mails.find(({ to }) => to === address);
  await box.until(() => mailTo() !== undefined);
  const answer = await fetch(linkIn(mailTo()!, 'confirm'), { method: 'POST' });
  assert.equal(answer.status, 200);
  box.mails.length = 0;
}

for (const engine of engines)
  test(`nothing is sent before a yes, and opening the link says nothing, on ${engine.name}`, async () => {
    await using box = await mailbox();
    await using place = await sending(box, { engine });
    const questionId = await place.give(ani, { type: 'question.ask', title: 'How coarse?' });
    assert.deepEqual(await json(await place.subscribe(ani, 'ani@post.example', 'id')), {});
    await box.until(() => box.mails.length === 1);
    const [question] = box.mails;
    assert.equal(question!.to, 'ani@post.example');
    assert.deepEqual(question!.parsed.from!.value, [{ name: 'Kedai', address: 'hello@brand.example' }]);
    assert.equal(question!.parsed.subject, 'Mau menerima kabar lewat email?');
    assert.equal(question!.parsed.headers.get('auto-submitted'), 'auto-generated');
    assert.equal(question!.parsed.headers.get('list'), undefined);
    assert.match(String(question!.parsed.html), /<html lang="id" dir="ltr">/);

    const link = linkIn(question!, 'confirm');
    const page = await fetch(link);
    assert.equal(page.status, 200);
    assert.match(page.headers.get('content-security-policy')!, /default-src 'none'.*form-action 'self'/);
    assert.equal(page.headers.get('cache-control'), 'no-store');
    const markup = await page.text();
    assert.match(
      markup,
      /<html lang="id" dir="ltr">[^]*<form method="post"[^]*<button>Ya, kabari saya<\/button>/,
    );
    assert.doesNotMatch(markup, /<script|ani@/);
    // Whatever was answered meanwhile is told to nobody, then or later.
    await place.give(budi, { type: 'answer.post', questionId, body: 'Like sand.' });
    await place.quiet();
    assert.equal((await place.person(ani)).mail!.confirmed, false);

    const [, action] = /action="([^"]+)"/.exec(markup)!;
    const yes = await fetch(new URL(action!.replaceAll('&#38;', '&'), link), { method: 'POST' });
    assert.match(await yes.text(), /Terima kasih/);
    assert.deepEqual((await place.person(ani)).mail, {
      address: 'ani@post.example',
      lang: 'id',
      confirmed: true,
    });
    const again = await fetch(link, { method: 'POST' });
    assert.equal(again.status, 404, 'a link is good for one yes');

    await place.give(budi, { type: 'answer.post', questionId, body: 'Or coarser.' });
    await box.until(() => box.mails.length === 2);
    assert.match(box.mails[1]!.parsed.text!, /Or coarser/);
    assert.equal(box.mails.length, 2);
  });

test('an answer is told to who asked, safely, with a way there and a way out', async () => {
  await using box = await mailbox();
  await using place = await sending(box);
  await confirmed(place, box, ani, 'ani@post.example');
  const title = 'How coarse <script>alert(1)</script> "is" it?';
  const questionId = await place.give(ani, { type: 'question.ask', title });
  await place.give(ani, { type: 'answer.post', questionId, body: 'My own.' });
  const body = `Line **one**\n\nBcc: all@post.example\n\n<img src=x onerror=alert(1)> https://evil.example/a ${'long '.repeat(200)}`;
  await place.give(budi, { type: 'answer.post', questionId, body, lang: 'id' });
  await box.until(() => box.mails.length === 1);
  const { parsed, to, raw } = box.mails[0]!;
  assert.equal(to, 'ani@post.example');
  assert.equal(parsed.subject, 'Your question has an answer');
  assert.doesNotMatch(parsed.text!, /My own/);
  assert.match(parsed.text!, /^How coarse <script>alert\(1\)<\/script> "is" it\?$/m);
  assert.match(parsed.text!, /^> Line one$[^]*^> Bcc: all@post\.example$/m);
  assert.match(
    parsed.text!,
    new RegExp(`https://brand\\.example/community\\?from=mail&guyub-question=${questionId}`),
  );
  const html = String(parsed.html);
  assert.doesNotMatch(html, /<script|<img|evil\.example/);
  assert.doesNotMatch(parsed.text!, /evil\.example/);
  assert.match(html, /<blockquote dir="auto" lang="id">/);
  assert.ok(parsed.text!.length < 1200, 'shortened');
  const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
  assert.doesNotMatch(head, /^bcc:|coarse/im);
  assert.match(head, /^Content-Language: en\r$/m);

  const { list } = { list: parsed.headers.get('list') as unknown as { unsubscribe: { url: string } } };
  const stop = linkIn(box.mails[0]!, 'stop');
  assert.equal(list.unsubscribe.url, stop);
  assert.match(head, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  const page = await fetch(stop);
  assert.match(await page.text(), /<button>Write to me no more<\/button>/);
  assert.ok((await place.person(ani)).mail, 'opening it says nothing');
  // As a mail program's button does (RFC 8058): no cookie, no page, its own words in the body.
  const oneClick = () =>
    fetch(stop, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  assert.equal((await oneClick()).status, 200);
  assert.equal((await place.person(ani)).mail, undefined);
  assert.equal((await oneClick()).status, 200, 'twice is no mistake');
  await confirmed(place, box, citra, 'citra@post.example');
  const another = await place.give(citra, { type: 'question.ask', title: 'Why?' });
  for (const id of [questionId, another]) {
    await place.give(budi, { type: 'answer.post', questionId: id, body: 'One more.' });
  }
  await box.until(() => box.mails.length > 0);
  assert.deepEqual(
    box.mails.map(({ to }) => to),
    ['citra@post.example'],
  );
});

for (const engine of engines)
  test(`an accepted answer and a place that came free are told, in each one’s language, on ${engine.name}`, async () => {
    await using box = await mailbox();
    await using place = await sending(box, { engine });
    await confirmed(place, box, ani, 'ani@post.example', 'id');
    await confirmed(place, box, budi, 'budi@post.example', 'ar-EG');
    await confirmed(place, box, citra, 'citra@post.example', 'sv');
    const questionId = await place.give(ani, { type: 'question.ask', title: 'How?' });
    const answerId = await place.give(budi, { type: 'answer.post', questionId, body: 'So.' });
    await box.until(() => box.mails.length === 1);
    await place.give(ani, { type: 'answer.accept', questionId, answerId });
    await box.until(() => box.mails.length === 2);
    assert.equal(box.mails[1]!.to, 'budi@post.example');
    assert.match(String(box.mails[1]!.parsed.html), /<html lang="ar" dir="rtl">/);

    const rsvp = (answer: string) => ({ type: 'event.rsvp', eventId: event.id, answer });
    await place.give(ani, rsvp('yes'));
    await place.give(citra, rsvp('wait'));
    await place.give(ani, rsvp('no'));
    await box.until(() => box.mails.length === 3);
    const { to, parsed } = box.mails[2]!;
    assert.equal(to, 'citra@post.example');
    assert.equal(parsed.subject, 'You have a place', 'English for whom there is no other');
    assert.match(String(parsed.html), /<html lang="en" dir="ltr">[^]*Cupping &#60;b&#62;besar/);
    assert.match(parsed.text!, /\(Asia\/Makassar\)/);
    assert.match(parsed.text!, /https:\/\/brand\.example\/community\?from=mail\n/);
  });

for (const engine of engines)
  test(`an address is its person’s: they can read it, change it, take it away and have it erased, on ${engine.name}`, async () => {
    await using box = await mailbox();
    await using place = await sending(box, { engine });
    await confirmed(place, box, ani, 'ani@post.example');
    // The same address in another language stays confirmed; another one is asked about.
    await place.subscribe(ani, 'ani@post.example', 'id');
    assert.deepEqual((await place.person(ani)).mail, {
      address: 'ani@post.example',
      lang: 'id',
      confirmed: true,
    });
    await place.subscribe(ani, 'ani@other.example', 'id');
    await box.until(() => box.mails.length === 1);
    assert.deepEqual((await place.person(ani)).mail, {
      address: 'ani@other.example',
      lang: 'id',
      confirmed: false,
    });
    assert.equal((await place.person(budi)).mail, undefined);
    // An address is nobody's name: who knows it is still a stranger.
    await place.subscribe(budi, 'ani@other.example');
    assert.deepEqual((await place.person(budi)).given.question, []);
    const gone = await place.ask('mail', { method: 'DELETE', headers: as(ani) });
    assert.equal(gone.status, 200);
    assert.equal((await place.person(ani)).mail, undefined);
    assert.equal((await fetch(linkIn(box.mails[0]!, 'confirm'), { method: 'POST' })).status, 404);

    await confirmed(place, box, citra, 'citra@post.example');
    await place.give(citra, { type: 'person.erase' });
    assert.equal((await place.person(citra)).mail, undefined);
    const left = await place.query('select address from mail_addresses');
    assert.deepEqual(
      left.map(({ address }) => address),
      ['ani@other.example'],
    );
  });

for (const engine of engines)
  test(`links are kept as their hashes and end; what is no address is refused, on ${engine.name}`, async () => {
    await using box = await mailbox();
    await using place = await sending(box, { engine });
    await place.subscribe(ani, 'ani@post.example');
    await box.until(() => box.mails.length === 1);
    const link = linkIn(box.mails[0]!, 'confirm');
    const token = new URL(link).searchParams.get('token')!;
    assert.match(token, /^[\w-]{32}$/);
    const { query } = place;
    const everything = JSON.stringify([
      await query('select * from mail_addresses'),
      await query('select * from notices'),
    ]);
    assert.ok(everything.includes('ani@post.example') && !everything.includes(token));
    const [{ ends } = {}] = await query('select ends from mail_addresses');
    assert.ok(Math.abs(Number(ends) - Date.now() - 2 * 24 * 3_600_000) < 60_000, 'two days');
    await query(`update mail_addresses set ends = ${Date.now() - 1}`);
    for (const method of ['GET', 'POST']) assert.equal((await fetch(link, { method })).status, 404);
    await place.server.storage.community('main').sweep(new Date());
    assert.equal((await place.person(ani)).mail, undefined, 'nobody has said yes in time');

    const wrong: [unknown, Record<string, string>][] = [
      [{}, { address: 'required', lang: 'required' }],
      [{ address: 'ani', lang: 'id' }, { address: 'malformed' }],
      [{ address: 'ani@post.example\r\nBcc: all@post.example', lang: 'id' }, { address: 'malformed' }],
      [{ address: 'ani@post.example, budi@post.example', lang: 'id' }, { address: 'malformed' }],
      [{ address: `${'a'.repeat(250)}@post.example`, lang: 'id' }, { address: 'too-long' }],
      [{ address: 'ani@post.example', lang: '<b>' }, { lang: 'malformed' }],
    ];
    for (const [body, fields] of wrong) {
      const answer = await place.post('mail', body, ani);
      assert.equal(answer.status, 422);
      assert.deepEqual((await json<{ fields: unknown }>(answer)).fields, fields);
    }
    assert.equal((await place.post('mail', { address: 'ani@post.example', lang: 'id' })).status, 401);
    assert.equal((await place.ask('mail', { method: 'DELETE' })).status, 401);
  });

for (const engine of engines)
  test(`what becomes of an event is told to those who come or wait, as it stands then, on ${engine.name}`, async () => {
    await using box = await mailbox();
    await using place = await sending(box, { engine });
    const store = place.server.storage.community('main');
    for (const [person, address, lang] of [
      [ani, 'ani@post.example', 'id'],
      [budi, 'budi@post.example', 'en'],
      [citra, 'citra@post.example', 'en'],
    ] as const)
      await confirmed(place, box, person, address, lang);
    const rsvp = (answer: string) => ({ type: 'event.rsvp', eventId: event.id, answer });
    await place.give(ani, rsvp('yes'));
    await place.give(budi, rsvp('wait'));
    await place.give(citra, rsvp('no'));
    await place.quiet();
    const decide = async (command: Record<string, unknown>) => {
      const given = { id: newId(), eventId: event.id, ...command };
      const moderator = { id: 'eko', roles: ['moderator'] } as const;
      const { refusal } = await execute(store, given, moderator, new Date(), { staff });
      assert.equal(refusal, undefined);
      return given.id;
    };
    const mails = async (count: number) => {
      await box.until(() => box.mails.length >= count);
      await place.quiet();
      return box.mails
        .splice(0)
        .map(({ to, parsed }) => [to, parsed.subject])
        .sort();
    };
    const { id: _, status: __, createdAt: ___, ...fields } = event;
    const edit = { type: 'event.edit', ...fields };
    const retitled = await decide({ ...edit, title: 'Cupping', ifVersion: event.id });
    assert.deepEqual(await mails(0), [], 'other words are no other time');
    const moved = await decide({ ...edit, startsAt: soon(25), ifVersion: retitled });
    assert.deepEqual(await mails(2), [
      ['ani@post.example', 'Waktu acara berubah'],
      ['budi@post.example', 'An event has another time'],
    ]);
    await decide({ type: 'event.cancel', reason: 'The road is flooded.', ifVersion: moved });
    await box.until(() => box.mails.length === 2);
    assert.match(box.mails[0]!.parsed.text!, /^> The road is flooded\.$/m);
    assert.deepEqual(await mails(2), [
      ['ani@post.example', 'Acara batal'],
      ['budi@post.example', 'An event does not take place'],
    ]);
    await place.give(citra, { type: 'person.erase' });
    await decide({ type: 'event.restore', status: 'scheduled' });
    assert.deepEqual(await mails(2), [
      ['ani@post.example', 'Acara jadi diadakan'],
      ['budi@post.example', 'An event takes place after all'],
    ]);
  });

test('of what waits for review nobody is told before it is published', async () => {
  await using box = await mailbox();
  await using place = await sending(box, { boards: { questions: { firstTime: 'hold' } } });
  const { storage } = place.server;
  const store = storage.community('main');
  await confirmed(place, box, ani, 'ani@post.example');
  await place.quiet();
  const publish = async (kind: 'question' | 'answer', id: string) => {
    const command = {
      id: newId(),
      type: 'post.review',
      target: { kind, id },
      decision: 'publish',
      ifVersion: id,
    };
    const moderator = { id: 'eko', roles: ['moderator'] } as const;
    const { receipt } = await execute(store, command, moderator, new Date(), { staff });
    assert.ok(receipt);
  };
  const questionId = await place.give(ani, { type: 'question.ask', title: 'How?' });
  await publish('question', questionId);
  const waiting = await place.give(budi, { type: 'answer.post', questionId, body: 'From Budi.' });
  await place.give(citra, { type: 'answer.post', questionId, body: 'From Citra.' });
  // Nothing of either is on its way.
  assert.equal(await store.notices.waiting(), 0);
  await publish('answer', waiting);
  await box.until(() => box.mails.length > 0);
  assert.deepEqual(
    box.mails.map(({ parsed }) => /^> .*$/m.exec(parsed.text!)![0]),
    ['> From Budi.'],
  );
});

test('nobody is flooded: neither an address that others name nor by one who names many', async () => {
  await using box = await mailbox();
  await using place = await sending(box);
  for (let person = 1; person <= 5; person++) {
    const answer = await place.subscribe(person, 'Victim@post.example');
    assert.deepEqual([answer.status, await json(answer)], [200, {}], 'the same, asked or not');
  }
  const named = Array.from({ length: 11 }, (_, index) => `other${index}@post.example`);
  const answers = [];
  for (const address of named) answers.push((await place.subscribe(9, address)).status);
  assert.deepEqual(answers, [...Array<number>(10).fill(200), 429]);
  await box.until(() => box.mails.some(({ to }) => to === named[9]));
  assert.equal(box.mails.filter(({ to }) => to === 'Victim@post.example').length, 3);
});

test('a mail server that never answers is in nobody’s way', async () => {
  await using box = await mailbox();
  await using hook = await receiver();
  await using place = await sending(box, { hook });
  await confirmed(place, box, ani, 'ani@post.example');
  const questionId = await place.give(ani, { type: 'question.ask', title: 'How?' });
  box.answer = () => 'never';
  const before = box.asked;
  for (let index = 0; index < 10; index++) {
    await place.give(citra, { type: 'answer.post', questionId, body: `answer ${index}` });
  }
  await box.until(() => box.asked >= before + 4);
  for (let index = 0; index < 10; index++) await place.give(citra, feedback() as never);
  await hook.until(() => hook.heard.length >= 21);
  assert.equal(box.asked, before + 4, 'four wait, the others after them');
  assert.deepEqual(box.mails, []);
});

test('who is not there is given up, who is busy is asked again, and no address stands in the log', async () => {
  await using box = await mailbox();
  await using place = await sending(box);
  await confirmed(place, box, ani, 'ani@post.example');
  await confirmed(place, box, budi, 'budi@post.example');
  box.answer = (to) => (to.startsWith('ani') ? 550 : 451);
  for (const person of [ani, budi]) {
    const questionId = await place.give(person, { type: 'question.ask', title: 'How?' });
    await place.give(citra, { type: 'answer.post', questionId, body: 'So.' });
  }
  await place.logged((log) => log.includes('notice-dead') && log.includes('notice-retry'));
  const { notices } = place.server.storage.community('main');
  const [dead, ...others] = await notices.dead();
  assert.deepEqual([dead!.error, others.length], ['mail: EENVELOPE 550', 0]);
  assert.equal(await notices.waiting(), 1);
  assert.doesNotMatch(JSON.stringify(place.log), /@|localhost:\d+\/v1/);
});

test('nothing goes in the clear to another machine', async () => {
  await using box = await mailbox();
  // The same server by a name that could be any machine's.
  await using place = await sending({ smtp: box.smtp.replace('127.0.0.1', '127.1') });
  await place.subscribe(ani, 'ani@post.example');
  await place.logged((log) => log.includes('mail: ETLS'));
  assert.deepEqual([box.mails.length, box.asked], [0, 0]);
});

test('the real program sends what its environment says, and a server without says so', async () => {
  await using box = await mailbox();
  using data = folder();
  const env = {
    GUYUB_SMTP: box.smtp,
    GUYUB_MAIL_FROM: 'hello@brand.example',
    GUYUB_URL: 'https://community.brand.example/',
  };
  const args = [guyub, 'serve', '--port', '0', '--data', data.path];
  const subscribe = async (url: string) =>
    fetch(`${url}/v1/main/mail`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...as(ani) },
      body: JSON.stringify({ address: 'ani@post.example', lang: 'en' }),
    });
  {
    await using server = run(args, { env });
    assert.equal((await subscribe(await urlOf(server))).status, 200);
    await box.until(() => box.mails.length === 1);
    assert.match(
      box.mails[0]!.parsed.text!,
      /^https:\/\/community\.brand\.example\/v1\/main\/mail\/confirm\?token=/m,
    );
    assert.doesNotMatch(server.out.stderr, /post\.example|token/);
  }
  {
    await using server = run(args);
    const answer = await subscribe(await urlOf(server));
    assert.equal(answer.status, 422);
    assert.partialDeepStrictEqual(await json(answer), { code: 'unsupported' });
  }
  const wrong: [Record<string, string>, RegExp][] = [
    [{ ...env, GUYUB_MAIL_FROM: '' }, /Mail needs --mail-from/],
    [{ ...env, GUYUB_SMTP: 'https://user:hidden@mail.example' }, /GUYUB_SMTP is no mail server/],
    [{ ...env, GUYUB_URL: 'brand.example' }, /GUYUB_URL brand\.example is no address/],
    [{ ...env, GUYUB_URL: '', NODE_ENV: 'production' }, /In production mail needs --url/],
  ];
  await Promise.all(
    wrong.map(async ([env, sentence]) => {
      await using server = run(args, { env });
      assert.equal(await server.exit, 2);
      assert.match(server.out.stderr, sentence);
      assert.doesNotMatch(server.out.stderr, /hidden/);
    }),
  );
});

for (const engine of engines)
  test(`what the team answers is told to its senders, a report’s in no words, on ${engine.name}`, async () => {
    await using box = await mailbox();
    await using place = await sending(box, { engine });
    await confirmed(place, box, ani, 'ani@post.example');
    await confirmed(place, box, budi, 'budi@post.example', 'id');
    const store = place.server.storage.community('main');
    const asTheTeam = async (command: Record<string, unknown>) => {
      const given = { id: newId(), ...command };
      const moderator = { id: 'eko', roles: ['moderator'] } as const;
      const { refusal } = await execute(store, given, moderator, new Date(), { staff });
      assert.equal(refusal, undefined);
      return given.id;
    };
    const stays = await place.give(ani, feedback({ message: 'From Ani' }) as never);
    const same = await place.give(budi, feedback({ message: 'From Budi' }) as never);
    await asTheTeam({ type: 'feedback.merge', feedbackId: same, intoId: stays, ifVersion: same });
    const target = { kind: 'feedback', id: stays };
    await asTheTeam({ type: 'message.note', target, body: 'Telltale' });
    await asTheTeam({ type: 'message.reply', target, body: 'Two benches.', ifVersion: stays });
    await box.until(() => box.mails.length === 2);
    assert.deepEqual(box.mails.map(({ to }) => to).sort(), ['ani@post.example', 'budi@post.example']);
    for (const { parsed } of box.mails) {
      assert.match(parsed.text!, /^> Two benches\.$/m);
      assert.doesNotMatch(parsed.text!, /From|Telltale/);
    }
    const toBudi = box.mails.find(({ to }) => to === 'budi@post.example')!;
    assert.equal(toBudi.parsed.subject, 'Ada jawaban dari tim untukmu');

    box.mails.length = 0;
    const report = await place.give(ani, { type: 'report.send', reason: 'hate', text: 'Hidden' });
    const reported = { kind: 'report', id: report };
    await asTheTeam({ type: 'message.reply', target: reported, body: 'Secret', ifVersion: report });
    await box.until(() => box.mails.length === 1);
    assert.match(box.mails[0]!.parsed.text!, /The team has answered your report/);
    assert.doesNotMatch(box.mails[0]!.raw, /Hidden|Secret/);
  });
