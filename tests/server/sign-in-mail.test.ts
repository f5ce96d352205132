/** Links to sign in by that go by mail: to the address that the team knows, and with the same answer to everybody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { startServer } from '../../src/server/serve.ts';
import { ownerLink } from '../../src/server/records.ts';
import { engines, sqlite, type Engine } from './databases.ts';
import { json, problem } from './helpers.ts';
import { mailbox, type Mail, type Mailbox } from './mailbox.ts';
import { cookieOf } from './signed-in.ts';

/** A server that sends mail to a real SMTP server, and its owner, signed in. */
async function open(box: Pick<Mailbox, 'smtp'> | undefined, engine: Engine = sqlite, url?: string) {
  const database = await engine.open();
  const log: unknown[] = [];
  const server = await startServer({
    port: 0,
    ...database.settings,
    assets: database.settings.data,
    origins: [],
    communities: ['main'],
    url,
    mail: box && { smtp: box.smtp, from: 'Kedai <hello@brand.example>' },
    log: (entry) => void log.push(entry),
  });
  const fromOwnPage = { Origin: url ?? server.url, 'Sec-Fetch-Site': 'same-origin' };
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${server.url}/v1/main/${path}`, { redirect: 'manual', ...init });
  const form = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    ask(path, { method: 'POST', headers: { ...fromOwnPage, ...headers }, body: new URLSearchParams(fields) });
  const enter = async (link: string) => {
    const answer = await form('sign-in', { link: new URL(link).searchParams.get('link')! });
    return {
      status: answer.status,
      headers: { ...fromOwnPage, Cookie: answer.status === 303 ? cookieOf(answer) : '' },
    };
  };
  const owner = await enter(await ownerLink(server.records, 'main', server.url));
  assert.equal(owner.status, 303);
  const send = (path: string, body: unknown, { headers } = owner) =>
    ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return {
    server,
    log,
    ask,
    send,
    enter,
    form,
    query: database.query,
    askForLink: (address: string, language = 'en') =>
      form('sign-in-link', { address }, { 'Accept-Language': language }),
    /** Until nothing is on its way any more. */
    async quiet(): Promise<void> {
      while (await server.storage.community('main').notices.waiting()) await setImmediate();
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

const linkIn = ({ parsed }: Mail) =>
  /http:\/\/localhost:\d+\/v1\/main\/sign-in\?link=[\w-]{43}/.exec(parsed.text!)![0];
const bodyOf = async (answer: Response) => (await answer.text()).replaceAll(/nonce="[^"]+"/g, '');

for (const engine of engines)
  test(`an invitation comes by mail, and later links to sign in by, on ${engine.name}`, async () => {
    await using box = await mailbox();
    await using place = await open(box, engine);
    await place.send('staff/me', { name: 'Citra' });
    const invited = await place.send('staff/invitations', {
      name: 'Budi',
      role: 'moderator',
      mail: 'Budi@Brand.example',
      byMail: true,
      lang: 'id',
    });
    assert.equal(invited.status, 200);
    const { link, staff, expiresAt } = await json<{
      link?: string;
      staff: { id: string };
      expiresAt: string;
    }>(invited);
    assert.equal(link, undefined, 'it goes to whom it is for, and to nobody else');
    await box.until(() => box.mails.length === 1);
    const [invitation] = box.mails;
    assert.equal(invitation!.to, 'Budi@brand.example');
    assert.match(invitation!.parsed.subject!, /Bergabung dengan tim .main/);
    assert.match(invitation!.parsed.text!, /Citra. mengundangmu ke tim .main. sebagai moderator/);
    assert.doesNotMatch(invitation!.raw, /brand\.example\/evil/);
    const hours = (Date.parse(expiresAt) - Date.now()) / 3_600_000;
    assert.ok(hours > 71.9 && hours <= 72, String(hours));
    const page = await place.ask(linkIn(invitation!).split('/main/')[1]!, {
      headers: { 'Accept-Language': 'en' },
    });
    assert.match(await page.text(), /Citra. invites you/);
    const budi = await place.enter(linkIn(invitation!));
    assert.equal(budi.status, 303);
    assert.equal((await place.enter(linkIn(invitation!))).status, 410, 'good once');

    const known = await place.askForLink(' budi@brand.EXAMPLE ');
    assert.equal(known.status, 200);
    await box.until(() => box.mails.length === 2);
    const mailed = box.mails[1]!;
    assert.equal(mailed.to, 'Budi@brand.example');
    assert.match(mailed.parsed.subject!, /Sign in to .main/);
    const rows = await place.query('select * from staff_links');
    const stored = JSON.stringify([rows, await place.query('select * from notices'), place.log]);
    assert.ok(
      !stored.includes(new URL(linkIn(mailed)).searchParams.get('link')!),
      'the link is nowhere but in the mail',
    );
    assert.ok(
      !JSON.stringify(place.log).toLowerCase().includes('budi@brand'),
      'nor is the address in the log',
    );
    const row = rows.find(({ used_at }) => used_at === null)!;
    const minutes = (Date.parse(String(row['expires_at'])) - Date.now()) / 60_000;
    assert.ok(minutes > 14 && minutes <= 15, String(minutes));
    const again = await place.enter(linkIn(mailed));
    assert.equal(again.status, 303);
    const { me } = await json<{ me: { id: string } }>(
      await place.ask('staff/me', { headers: again.headers }),
    );
    assert.equal(me.id, staff.id);

    const unknown = await place.askForLink('nobody@brand.example');
    assert.deepEqual(
      [unknown.status, await bodyOf(unknown)],
      [known.status, await bodyOf(known)],
      'whoever has it, the answer is the same',
    );
    await place.quiet();
    assert.equal(box.mails.length, 2);

    // An address that is asked for too often is told so as little: the answers stay the same, and mail ends.
    const answers = [];
    for (let asked = 0; asked < 4; asked++)
      answers.push(await bodyOf(await place.askForLink('budi@brand.example')));
    assert.equal(new Set(answers).size, 1);
    await box.until(() => box.mails.length === 4);
    await place.quiet();
    assert.equal(box.mails.length, 4, 'three in a quarter of an hour');
    const several = await Promise.all(
      box.mails.slice(2).map(async (mail) => (await place.enter(linkIn(mail))).status),
    );
    assert.deepEqual(several, [303, 303], 'one does not end another, which anybody could ask for');

    await place.send('staff/role', { staff: staff.id, role: null });
    assert.equal((await place.askForLink('budi@brand.example')).status, 200);
    await place.quiet();
    assert.equal(box.mails.length, 4, 'who is removed gets none');
  });

test('a mail that comes too late is not sent, and one that is sent again brings another link', async () => {
  await using box = await mailbox();
  await using place = await open(box);
  await place.send('staff/me', { mail: 'citra@brand.example' });
  box.answer = () => 450;
  await place.askForLink('citra@brand.example');
  await box.until(() => box.asked === 1);
  const staff = place.server.storage.staff('main');
  const { id } = (await staff.colleagues())[0]!;
  const [row] = await place.query('select event from notices');
  const event = JSON.parse(String(row!['event'])) as never;
  const notice = { id: 'x', channel: 'mail', event, recipient: id, attempts: 1, due: 0 };
  const minutes = (past: number) => new Date(Date.now() + past * 60_000);
  assert.ok(await staff.mail.makeLink(notice, 'link:second', minutes(14)));
  const links = await place.query('select mark from staff_links where used_at is null');
  assert.deepEqual(
    links.map(({ mark }) => mark),
    ['link:second'],
    'the link of the mail that did not arrive is good no more',
  );
  assert.equal(await staff.mail.makeLink(notice, 'link:late', minutes(16)), undefined);
});

test('only our own page asks, for an address; too many from one place have to wait', async () => {
  await using box = await mailbox();
  await using place = await open(box);
  await place.send('staff/me', { mail: 'citra@brand.example' });
  for (const headers of [
    { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ]) {
    const answer = await place.form('sign-in-link', { address: 'citra@brand.example' }, headers);
    assert.equal(answer.status, 403);
  }
  const odd = await place.askForLink('"><script>alert(1)</script>');
  assert.equal(odd.status, 422);
  const text = await odd.text();
  assert.match(text, /This is not an e-mail address/);
  assert.match(text, /value="&#34;&#62;&#60;script&#62;/);
  for (let asked = 0; asked < 20; asked++)
    assert.equal((await place.askForLink(`a${asked}@b.example`)).status, 200);
  const refused = await place.askForLink('citra@brand.example');
  assert.equal(refused.status, 429);
  assert.ok(Number(refused.headers.get('retry-after')) > 500);
  await place.quiet();
  assert.equal(box.mails.length, 0);
});

test('a server that sends no mail offers none', async () => {
  await using place = await open(undefined);
  const page = await (await place.ask('sign-in', { headers: { 'Accept-Language': 'en' } })).text();
  assert.doesNotMatch(page, /sign-in-link/);
  assert.match(page, /Whoever owns the community can make you a new one/);
  const { code } = await problem(await place.askForLink('citra@brand.example'));
  assert.equal(code, 'unsupported');
  assert.equal((await problem(await place.send('staff/me', { mail: 'a@b.example' })))['code'], 'unsupported');
  const invited = await place.send('staff/invitations', {
    name: 'Budi',
    role: 'reviewer',
    mail: 'a@b.example',
    byMail: true,
  });
  assert.equal((await problem(invited))['code'], 'unsupported');
});

test('links and passkeys are for the address at which everybody reaches the server', async () => {
  await using box = await mailbox();
  const url = 'https://community.brand.example';
  await using place = await open(box, sqlite, url);
  const invited = await place.send('staff/invitations', {
    name: 'Budi',
    role: 'reviewer',
    mail: 'a@b.example',
  });
  const { link } = await json<{ link: string }>(invited);
  assert.ok(link.startsWith(`${url}/v1/main/sign-in?link=`), link);
  const asked = await json<{ rpId: string }>(await place.ask('sign-in-passkey'));
  assert.equal(asked.rpId, 'community.brand.example');
  await place.askForLink('a@b.example');
  await box.until(() => box.mails.length === 1);
  assert.match(box.mails[0]!.parsed.text!, /https:\/\/community\.brand\.example\/v1\/main\/sign-in\?link=/);
});
