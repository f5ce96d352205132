import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { Feedback } from '../../src/model/feedback.ts';
import { newId } from '../../src/model/id.ts';
import { brand, later, problem, server, type Server } from './helpers.ts';

const form = 'application/x-www-form-urlencoded';

/** What a browser sends for a form that was filled in. */
const filled = (change: Record<string, string> = {}) => ({
  id: newId(),
  lang: 'en',
  page: `${brand}/help?token=secret#end`,
  kind: 'idea',
  message: 'Open earlier',
  name: '',
  contact: '',
  ...change,
});

const post = (place: Server, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  place.ask('/v1/main/feedback', {
    method: 'POST',
    headers: { 'Content-Type': form, ...headers },
    body: new URLSearchParams(fields).toString(),
  });

const stored = ({ database }: Server): Feedback[] => {
  const db = new DatabaseSync(database, { readOnly: true });
  const rows = db.prepare('select record from feedback').all();
  db.close();
  return rows.map(({ record }) => JSON.parse(String(record)) as Feedback);
};

test('a plain form is stored and leads on to the thanks, which lead back', async () => {
  using place = await server();
  const fields = filled({ message: 'One line\r\nand another', rating: '4', name: ' Sari ' });
  const answer = await post(place, fields);
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), `/v1/main/feedback/${fields.id}`);
  const [message, ...others] = stored(place);
  const { author, createdAt: _, status: __, ...content } = message!;
  assert.deepEqual(content, {
    id: fields.id,
    kind: 'idea',
    message: 'One line\nand another',
    rating: 4,
    name: 'Sari',
    page: `${brand}/help`,
    lang: 'en',
  });
  assert.match(author, /^guest:[\w-]{22}$/);
  assert.deepEqual(others, []);

  const thanks = await place.ask(`/v1/main/feedback/${fields.id}`);
  assert.equal(thanks.status, 200);
  const page = await thanks.text();
  assert.match(page, /Your message has arrived/);
  assert.match(page, new RegExp(`<a href="${brand}/help">`));
  assert.ok(!page.includes('One line') && !page.includes('Sari'), 'what was said is nobody else’s business');
});

test('every form is another guest’s, and the same one twice is one message', async () => {
  using place = await server();
  const [first, second] = [filled(), filled({ message: 'Open later' })];
  await post(place, first);
  const again = await post(place, first);
  assert.equal(again.status, 303);
  assert.equal(again.headers.get('location'), `/v1/main/feedback/${first.id}`);
  await post(place, second);
  const messages = stored(place);
  assert.deepEqual(messages.map(({ id }) => id).sort(), [first.id, second.id].sort());
  assert.notEqual(messages[0]!.author, messages[1]!.author);
});

test('other words under a used id are kept, and sent as another message when sent once more', async () => {
  using place = await server();
  const first = filled();
  await post(place, first);
  const changed = await post(place, { ...first, message: 'Open later' });
  assert.equal(changed.status, 409);
  const page = await changed.text();
  assert.match(page, />\nOpen later<\/textarea>/);
  const id = /name="id" value="([^"]+)"/.exec(page)?.[1];
  assert.ok(id && id !== first.id);
  assert.equal((await post(place, { ...first, id, message: 'Open later' })).status, 303);
  assert.equal(stored(place).length, 2);
});

test('without an id the server makes one', async () => {
  using place = await server();
  for (const id of ['', 'x', '../../healthz'])
    assert.equal((await post(place, filled({ id }))).status, 303, id);
  assert.equal(stored(place).length, 3);
});

const languages = {
  en: ['Something is still missing', 'ltr'],
  id: ['Masih ada yang perlu dilengkapi', 'ltr'],
  ar: ['ما زال هناك ما ينقص', 'rtl'],
} as const;
for (const [lang, [words, dir]] of Object.entries(languages)) {
  test(`what is missing is said beside what was typed: ${lang}`, async () => {
    using place = await server();
    const answer = await post(
      place,
      filled({ lang, kind: '', contact: 'sari', message: 'Buka <b>lebih</b> "pagi"' }),
    );
    assert.equal(answer.status, 422);
    const page = await answer.text();
    assert.match(page, new RegExp(`<html lang="${lang}" dir="${dir}">`));
    assert.ok(page.includes(words));
    for (const field of ['kind', 'contact', 'consent']) {
      assert.match(page, new RegExp(`<a href="#feedback-${field}">`), field);
      assert.match(
        page,
        new RegExp(`id="feedback-${field}"[^>]*aria-describedby="feedback-${field}-error"`),
        field,
      );
      assert.match(page, new RegExp(`<strong id="feedback-${field}-error">[^<]+</strong>`), field);
    }
    assert.match(page, />\nBuka &#60;b&#62;lebih&#60;\/b&#62; &#34;pagi&#34;<\/textarea>/);
    assert.match(page, /name="contact" value="sari"/);
    assert.deepEqual(stored(place), []);
  });
}

test('hostile fields are text wherever they come back, and no field gets past the rules', async () => {
  using place = await server();
  const hostile = `"'><script>alert(1)</script><x y='`;
  for (const field of Object.keys(filled())) {
    const answer = await post(place, filled({ contact: 'x', [field]: hostile }));
    assert.equal(answer.status, 422, field);
    const page = await answer.text();
    assert.ok(!page.includes('<script') && !page.includes('<x'), field);
  }
  const refused: Record<string, string>[] = [
    { kind: 'secret' },
    { message: ' \n ' },
    { message: 'x'.repeat(5001) },
    { name: 'two\nlines' },
    { name: 'x'.repeat(101) },
    { rating: '9' },
    { contact: 'sari@brand.example' },
  ];
  for (const change of refused)
    assert.equal((await post(place, filled(change))).status, 422, JSON.stringify(change).slice(0, 40));
  assert.deepEqual(stored(place), []);
});

test('the way back leads to sites on the list alone', async () => {
  using place = await server();
  const pages = ['https://evil.example/', 'javascript:alert(1)', '//evil.example', 'not an address'];
  for (const page of pages) {
    const fields = filled({ page });
    assert.equal((await post(place, fields)).status, 303, page);
    const thanks = await (await place.ask(`/v1/main/feedback/${fields.id}`)).text();
    assert.ok(!thanks.includes('<a '), page);
  }
  assert.ok(stored(place).every(({ page }) => page === undefined));
  const unknown = await place.ask(`/v1/main/feedback/${newId()}`);
  assert.equal(unknown.status, 404);
  assert.match(await unknown.text(), /There is no message here/);
});

test('a form on a foreign page is refused, and nothing of it is shown or kept', async () => {
  using place = await server();
  for (const origin of ['https://evil.example', 'null', `${brand}.evil.example`, 'http://brand.example']) {
    const answer = await post(place, filled({ message: 'Call this number' }), { Origin: origin });
    assert.equal(answer.status, 403, origin);
    assert.ok(!(await answer.text()).includes('Call this number'));
  }
  assert.deepEqual(stored(place), []);
  // The page with mistakes is ours, behind a proxy that speaks https too; whoever says nothing is no browser.
  for (const origin of ['http://backend.example', 'https://backend.example'])
    assert.equal((await post(place, filled(), { Origin: origin })).status, 303, origin);
  const { app } = place;
  const silent = new Request('http://backend.example/v1/main/feedback', {
    method: 'POST',
    headers: { 'Content-Type': form },
    body: new URLSearchParams(filled()).toString(),
  });
  assert.equal((await app.fetch(silent)).status, 303);
  assert.equal(stored(place).length, 3);
});

test('too much is refused with a page, another kind of body is not a form', async () => {
  using place = await server();
  const large = await post(place, filled({ message: 'x'.repeat(70_000) }), {
    'Accept-Language': 'id-ID,id;q=0.9',
  });
  assert.equal(large.status, 413);
  assert.equal(large.headers.get('connection'), 'close');
  assert.match(await large.text(), /Itu terlalu banyak/);
  for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
    const { status, code } = await problem(await post(place, filled(), { 'Content-Type': type }));
    assert.deepEqual([status, code], [415, 'unsupported'], type);
  }
  assert.deepEqual(stored(place), []);
});

test('while the database is busy what was typed comes back to be sent again, as the same message', async () => {
  using place = await server();
  const fields = filled();
  const other = new DatabaseSync(place.database);
  other.exec('begin immediate');
  const busy = await post(place, fields);
  other.close();
  assert.equal(busy.status, 503);
  const page = await busy.text();
  assert.match(page, />\nOpen earlier<\/textarea>/);
  assert.ok(page.includes(`value="${fields.id}"`));
});

test('the pages run nothing, and let nothing in but their own style', async () => {
  using place = await server();
  const fields = filled();
  await post(place, fields);
  const nonces = new Set<string>();
  for (const answer of [
    await post(place, filled({ kind: '' })),
    await place.ask(`/v1/main/feedback/${fields.id}`),
  ]) {
    const nonce = /<style nonce="([\w-]{22})">/.exec(await answer.text())![1]!;
    assert.ok(!nonces.has(nonce), 'each page has a nonce of its own');
    nonces.add(nonce);
    assert.equal(
      answer.headers.get('content-security-policy'),
      `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    // "no-referrer", as elsewhere, would make the browser say that our own form comes from nowhere.
    assert.equal(answer.headers.get('referrer-policy'), 'same-origin');
  }
});

/** The hidden fields of a form as it was last sent back. */
const carried = (page: string) =>
  Object.fromEntries(
    Array.from(page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g), ([, name, value]) => [
      name!,
      value!,
    ]),
  );

test('a field that people do not see, filled in, marks the message for the team and loses nothing', async () => {
  using place = await server();
  const answer = await post(place, filled({ website: 'https://casino.example' }));
  assert.equal(answer.status, 303);
  assert.equal((await place.ask(answer.headers.get('location')!)).status, 200, 'thanked for as ever');
  const [message] = stored(place);
  assert.deepEqual([message!.message, message!.held?.why], ['Open earlier', 'challenge']);
  assert.ok(!JSON.stringify(message).includes('casino'));

  const page = await (await post(place, filled({ kind: '' }))).text();
  assert.match(
    page,
    /<p class="leave-empty" aria-hidden="true">\s*<label>Leave this field empty <input name="website" tabindex="-1" autocomplete="off"/,
  );
  assert.match(page, /\.leave-empty \{ position: absolute/);
});

test('a form that comes back sooner than a person writes is marked, and so is one with a time that is not ours', async () => {
  const clock = { second: 0 };
  using place = await server({ now: () => later(clock.second / 60) });
  /** What the team is told of a message that is sent so many seconds after its form was made. */
  const marked = async (seconds: number, change: (fields: Record<string, string>) => object = () => ({})) => {
    const refused = await post(place, filled({ kind: '' }));
    const fields = { ...filled(), ...carried(await refused.text()) };
    assert.ok(fields['made' as 'id']);
    clock.second += seconds;
    const sent = { ...fields, ...change(fields) } as Record<string, string>;
    assert.equal((await post(place, sent)).status, 303);
    return stored(place).find(({ id }) => id === sent['id'])!.held?.why;
  };
  assert.equal(await marked(1.9), 'challenge');
  assert.equal(await marked(2), undefined);
  assert.equal(await marked(3600), undefined);
  assert.equal(await marked(3600, ({ made = '' }) => ({ made: made.replace(/^\w+/, '1') })), 'challenge');
  assert.equal(await marked(3600, () => ({ id: newId() })), 'challenge', 'the time of another message');
  assert.equal(await marked(3600, () => ({ made: 'x' })), 'challenge');
  assert.equal(await marked(0, () => ({ made: '' })), undefined, 'a brand’s own page knows no time');
});
