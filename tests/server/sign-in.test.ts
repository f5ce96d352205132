/** How one of the team signs in where no host site vouches for them, stays so, and does not. */
import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import type { PollRead } from '../../src/model/poll.ts';
import type { Session } from '../../src/model/team.ts';
import { createApp } from '../../src/server/app.ts';
import { marks } from '../../src/server/session.ts';
import { sweepOnce } from '../../src/server/sweep.ts';
import { engines } from './fuzz/engines.ts';
import { as, at, brand, json, later, poll, problem, vote } from './helpers.ts';
import { fromOwnPage, linkFor, own, press, secret, somebodyOf } from './signed-in.ts';

for (const engine of engines) {
  describe(`signing in, on ${engine.name}`, async () => {
    const { storage, dump, close } = await engine.open();
    after(close);
    let now = at;
    let [here, there] = ['komunitas', 'other'];
    let count = 0;
    let url: string | undefined;
    const make = () =>
      createApp({
        storage,
        secret,
        url,
        origins: [brand],
        communities: [here, there],
        now: () => now,
        limits: {
          person: { most: 1000, seconds: 600 },
          team: { most: 1000, seconds: 600 },
          address: { most: 1000, seconds: 600 },
          board: { most: 1000, seconds: 600 },
        },
        addressOf: (carrier) => carrier as string | undefined,
      });
    let app = make();
    beforeEach(async () => {
      now = at;
      url = undefined;
      // Long enough that no token and no nonce has them in it by chance.
      [here, there] = [`komunitas${++count}`, `lainnya${count}`];
      await storage.community(here).put('poll', poll);
      app = make();
    });
    const staff = (community = here) => storage.staff(community);
    const ask = async (path: string, init?: RequestInit, address?: string) =>
      app.fetch(new Request(`${own}${path}`, init), address);
    const open = (link: string, language = 'en', community = here) =>
      ask(`/v1/${community}/sign-in?link=${link}`, { headers: { 'Accept-Language': language } });
    const enter = (link: string, headers = {}) => press(ask, link, headers, here);
    const somebody = (role: 'owner' | 'moderator' | 'reviewer' = 'owner') =>
      somebodyOf(ask, staff(), role, { now, community: here });
    const viewer = async (headers: Record<string, string>, community = here) =>
      (await json<PollRead>(await ask(`/v1/${community}/polls/current`, { headers }))).viewer;
    const send = (path: string, body: unknown, headers: Record<string, string>) =>
      ask(`/v1/${here}/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });

    test('a link shows who invites to what, and signs in at the press of a button', async () => {
      const { link, id } = await linkFor(staff(), 'moderator', 'Bu <Ani>');
      const page = await open(link);
      assert.equal(page.status, 200);
      const text = await page.text();
      assert.match(text, new RegExp(`signs you in to the team of \u2068${here}\u2069, as moderator`));
      assert.ok(text.includes('Bu &#60;Ani&#62;') && text.includes('<form method="post" action="sign-in">'));
      assert.match(await (await open(link, 'id')).text(), /kamu masuk ke tim .* sebagai moderator/);
      assert.match(await (await open(link, 'ar')).text(), /dir="rtl"/);
      assert.equal(page.headers.get('set-cookie'), null, 'looking uses nothing up');

      const entered = await enter(link, {
        'User-Agent': 'Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0',
      });
      assert.equal(entered.status, 303);
      assert.equal(entered.headers.get('location'), `../../desk/${here}`, 'relative, for a proxy’s sake');
      const cookie = entered.headers.get('set-cookie')!;
      const [pair, ...flags] = cookie.split('; ');
      assert.match(pair!, new RegExp(`^__Host-guyub-${here}=[\\w-]{43}$`));
      assert.deepEqual(flags.sort(), ['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Strict', 'Secure']);
      assert.ok(!(await dump()).includes(pair!.split('=')[1]!), 'the token is nowhere in the database');
      assert.ok(!(await dump()).includes(link));

      const headers = { ...fromOwnPage, Cookie: `other=1; ${pair!}` };
      assert.deepEqual(await viewer(headers), { id, roles: ['moderator'] });
      const { sessions } = await json<{ sessions: Session[] }>(
        await ask(`/v1/${here}/sessions`, { headers }),
      );
      assert.equal(sessions[0]!.device, 'Firefox, Android');
      const signedIn = await (await ask(`/v1/${here}/sign-in`, { headers })).text();
      assert.match(signedIn, /You are signed in as \u2068Bu &#60;Ani&#62;\u2069, moderator/);
      assert.match(await (await ask(`/v1/${here}/sign-in`)).text(), /Were you sent a link\? Then open it/);
    });

    test('the way leads back to where in the desk somebody was, and nowhere else', async () => {
      const desk = async (to: string, headers: Record<string, string>) => {
        const answer = await ask(`/v1/${here}/sign-in?to=${encodeURIComponent(to)}`, { headers });
        assert.equal(answer.status, 200);
        return /href="([^"]*desk[^"]*)"/.exec(await answer.text())![1];
      };
      const { headers } = await somebody();
      assert.equal(await desk('', headers), `../../desk/${here}`);
      assert.equal(await desk('#feedback/01a?b=c', headers), `../../desk/${here}#feedback/01a?b=c`);
      assert.equal(await desk('?view=x', headers), `../../desk/${here}?view=x`);
      // What is no place in the desk keeps nobody from signing in.
      const others = ['//evil.example', '/../..', 'https://evil.example', '#"><script>', '#//evil.example'];
      for (const to of [...others, '?guyub-desk=polls&x=a,b'])
        assert.equal(await desk(to, headers), `../../desk/${here}`, to);
    });

    test('a community that is not here is a page in a browser, and a problem elsewhere', async () => {
      const opened = { Accept: 'text/html,*/*;q=0.8', 'Accept-Language': 'id' };
      for (const path of ['/desk/<b>lain', '/v1/<b>lain/sign-in']) {
        const answer = await ask(encodeURI(path), { headers: opened });
        assert.equal(answer.status, 404);
        assert.match(answer.headers.get('content-type')!, /^text\/html/);
        const text = await answer.text();
        assert.match(text, /Di server ini tidak ada komunitas bernama/);
        assert.doesNotMatch(text, /<b>/);
        const other = await ask(encodeURI(path));
        assert.equal(other.headers.get('content-type'), 'application/problem+json');
      }
    });

    test('whoever is invited by a colleague is told by whom', async () => {
      const { headers } = await somebodyOf(ask, staff(), 'owner', { name: 'Citra', community: here });
      const answer = await send('staff/invitations', { name: 'Budi', role: 'reviewer' }, headers);
      const { link, expiresAt } = await json<{ link: string; expiresAt: string }>(answer);
      assert.equal(expiresAt, later(72 * 60).toISOString());
      assert.ok(link.startsWith(`${own}/v1/${here}/sign-in?link=`));
      const page = await ask(link.slice(own.length), { headers: { 'Sec-Fetch-Site': 'cross-site' } });
      assert.match(await page.text(), /\u2068Citra\u2069 invites you to the team of .*, as reviewer/);
    });

    test('a link that was used, is too old, forged or of another community says so, and no more', async () => {
      const { link } = await linkFor(staff(), 'owner', 'Rahasia');
      assert.equal((await enter(link)).status, 303);
      const old = (await linkFor(staff(), 'owner', 'Rahasia')).link;
      const foreign = (await linkFor(staff(there), 'owner', 'Rahasia')).link;
      const good = (await linkFor(staff(), 'owner', 'Rahasia')).link;
      // A new link for the same person ends the older one.
      const renewed = await linkFor(staff(), 'reviewer');
      await staff().invite({ staff: renewed.id }, 'link:another', { id: 'server', roles: ['owner'] }, now);
      now = later(72 * 60);
      const wrong: [link: string, status: number, english: RegExp, indonesian: RegExp][] = [
        [link, 410, /has been used already/, /sudah dipakai/],
        [old, 410, /too old/, /kedaluwarsa/],
        [renewed.link, 410, /too old/, /kedaluwarsa/],
        [foreign, 404, /not one of ours/, /bukan dari kami/],
        [good.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), 404, /not one of ours/, /bukan/],
        ['', 404, /not one of ours/, /bukan/],
        [encodeURIComponent('<script>'), 404, /not one of ours/, /bukan/],
      ];
      for (const [link, status, english, indonesian] of wrong) {
        for (const [language, words] of [
          ['en', english],
          ['id', indonesian],
        ] as const) {
          const page = await open(link, language);
          assert.equal(page.status, status, link);
          const text = await page.text();
          assert.match(text, words);
          for (const told of ['Rahasia', here, there, 'script>alert', 'owner'])
            assert.ok(!text.includes(told), told);
        }
        const entered = await enter(decodeURIComponent(link));
        assert.equal(entered.status, status);
        assert.equal(entered.headers.get('set-cookie'), null);
      }
    });

    test('of two who press at once one is signed in', async () => {
      const { link } = await linkFor(staff(), 'owner');
      const answers = await Promise.all([1, 2, 3, 4].map(() => enter(link)));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 410, 410, 410]);
    });

    test('nobody is signed in by a form of another page', async () => {
      const { link } = await linkFor(staff(), 'owner');
      for (const headers of [
        { 'Sec-Fetch-Site': 'cross-site' },
        { 'Sec-Fetch-Site': 'same-site' },
        { 'Sec-Fetch-Site': 'none' },
        { Origin: brand },
        { Origin: 'null' },
      ]) {
        const answer = await enter(link, headers);
        assert.equal(answer.status, 403);
        assert.equal(answer.headers.get('set-cookie'), null);
      }
      const silent = await ask(`/v1/${here}/sign-in`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: `link=${link}`,
      });
      assert.equal(silent.status, 403);
      assert.equal((await enter(link)).status, 303, 'nor was the link used up');
    });

    test('the cookie counts with requests of the server’s own pages alone', async () => {
      const { id, headers } = await somebody();
      const { Cookie } = headers as { Cookie: string };
      const write = (more: Record<string, string>) => send('commands', vote(), { Cookie, ...more });
      const own1: Record<string, string>[] = [
        fromOwnPage,
        { 'Sec-Fetch-Site': 'same-origin' },
        { Origin: own },
        { Referer: `${own}/desk/` },
      ];
      for (const more of own1) {
        assert.deepEqual(await viewer({ Cookie, ...more }), { id, roles: ['owner'] }, JSON.stringify(more));
        assert.equal((await write(more)).status, 200);
      }
      const foreign: Record<string, string>[] = [
        {},
        { 'Sec-Fetch-Site': 'cross-site' },
        { 'Sec-Fetch-Site': 'same-site' },
        { 'Sec-Fetch-Site': 'none' },
        { 'Sec-Fetch-Site': 'cross-site', Origin: own },
        { 'Sec-Fetch-Site': 'same-origin', Origin: brand },
        { Origin: brand },
        { Origin: 'null' },
        { Origin: `${own}.evil.example` },
        { Origin: `${own}:8080` },
        { Origin: brand, Referer: `${own}/` },
        { Referer: `${brand}/?${own}/` },
        { Referer: 'backend.example' },
      ];
      for (const more of foreign) {
        const label = JSON.stringify(more);
        assert.deepEqual(await viewer({ Cookie, ...more }), { roles: [] }, label);
        const refused = await problem(await write(more));
        assert.deepEqual([refused['status'], refused['code']], [403, 'forbidden'], label);
        const read = await ask(`/v1/${here}/staff`, { headers: { Cookie, ...more } });
        assert.equal(read.status, 401, label);
      }
      const form = await ask(`/v1/${here}/commands`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'text/plain' },
        body: JSON.stringify(vote()),
      });
      assert.equal(form.status, 415, 'what a form can send is no command');
      const guest = await viewer({ ...headers, ...as(1) });
      assert.match(guest.id!, /^guest:/, 'the header wins');
      const bad = await ask(`/v1/${here}/polls/current`, {
        headers: { ...headers, Authorization: 'Bearer a.b.c' },
      });
      assert.equal(bad.status, 401, 'also where it is nobody’s');
      const kept = await ask(`/v1/${here}/polls/current`, { headers });
      assert.equal(kept.headers.get('cache-control'), 'private, no-cache');
      assert.equal(kept.headers.get('access-control-allow-credentials'), null);
    });

    test('with an address for everybody, it is that which pages are compared with, scheme and all', async () => {
      const { id, headers } = await somebody();
      const { Cookie } = headers as { Cookie: string };
      url = 'https://community.brand.example';
      app = make();
      assert.deepEqual(await viewer({ Cookie, Origin: url }), { id, roles: ['owner'] });
      for (const Origin of [own, 'http://community.brand.example', 'https://brand.example'])
        assert.deepEqual(await viewer({ Cookie, Origin }), { roles: [] }, Origin);
      const invited = await send(
        'staff/invitations',
        { name: 'Budi', role: 'reviewer' },
        { Cookie, Origin: url },
      );
      const { link } = await json<{ link: string }>(invited);
      assert.ok(link.startsWith(`${url}/v1/${here}/sign-in?link=`));
    });

    test('a session is one community’s, and whoever is in two teams has two', async () => {
      const first = await somebody();
      const second = await somebodyOf(ask, staff(there), 'reviewer', { community: there });
      const token = first.headers['Cookie']!.split('=')[1]!;
      assert.deepEqual(await viewer({ ...fromOwnPage, Cookie: `__Host-guyub-${there}=${token}` }, there), {
        roles: [],
      });
      const both = {
        ...fromOwnPage,
        Cookie: `${first.headers['Cookie']!}; ${second.headers['Cookie']!}`,
      };
      assert.deepEqual(await viewer(both), { id: first.id, roles: ['owner'] });
      assert.deepEqual(await viewer(both, there), { id: second.id, roles: ['reviewer'] });
    });

    test('after twelve hours it is over, however much it was used', async () => {
      const { id, headers } = await somebody('moderator');
      for (const minutes of [90, 719]) {
        now = later(minutes);
        assert.equal((await viewer(headers)).id, id);
      }
      const [session] = await staff().sessions(now);
      assert.equal(session!.usedAt, '2026-03-01T19:00:00.000Z', 'the hour and no more');
      now = later(720);
      assert.deepEqual(await viewer(headers), { roles: [] });
      assert.equal((await send('commands', vote(), headers)).status, 401);
    });

    test('signing out ends the session, and only one’s own page can', async () => {
      const { headers } = await somebody();
      const leave = (more = {}) =>
        ask(`/v1/${here}/sign-out`, { method: 'POST', headers: { ...headers, ...more } });
      assert.equal((await leave({ Origin: brand, 'Sec-Fetch-Site': 'cross-site' })).status, 403);
      assert.equal((await viewer(headers)).roles.length, 1);
      const left = await leave();
      assert.equal(left.status, 303);
      assert.match(
        left.headers.get('set-cookie')!,
        /^__Host-guyub-\w+=; Max-Age=0; Path=\/; HttpOnly; Secure/,
      );
      assert.deepEqual(await viewer(headers), { roles: [] }, 'also where somebody has kept the cookie');
      assert.equal((await leave()).status, 303);
    });

    test('whoever tries many links has to wait, and a link that is good with them', async () => {
      const { link } = await linkFor(staff(), 'owner');
      const open = (link: string, address: string) => ask(`/v1/${here}/sign-in?link=${link}`, {}, address);
      for (let tried = 0; tried < 60; tried++) assert.equal((await open('x', '10.0.0.1')).status, 404);
      const refused = await open(link, '10.0.0.1');
      assert.equal(refused.status, 429);
      assert.equal(refused.headers.get('retry-after'), '600');
      assert.match(await refused.text(), /Please wait/);
      assert.equal((await open(link, '10.0.0.2')).status, 200);
      now = later(10);
      assert.equal((await open(link, '10.0.0.1')).status, 200);
      assert.ok(!(await dump()).includes('10.0.0'), 'addresses are not kept');
    });

    test('what is over is swept', async () => {
      const { id } = await somebody();
      const gone = await somebody('moderator');
      await staff().setRole(gone.id, null, { id, roles: ['owner'] }, now);
      const sweep = () => sweepOnce(storage, here, {}, () => {}, now);
      now = later(719);
      await sweep();
      assert.equal((await staff().sessions(at)).length, 1);
      now = later(720);
      await sweep();
      assert.equal((await staff().sessions(at)).length, 0);
      assert.equal((await staff().colleagues()).length, 2, 'the log can still say what they were called');
      now = later(31 * 24 * 60);
      await sweep();
      assert.deepEqual(
        (await staff().colleagues()).map(({ id }) => id),
        [id],
      );
    });

    test('the first link is for a community without a team', async () => {
      const mark = marks(secret).link;
      const [first, second] = await Promise.all([
        staff().firstLink(await mark('a'), now),
        staff().firstLink(await mark('b'), now),
      ]);
      assert.deepEqual([first, second].sort(), [false, true]);
      assert.equal((await staff().colleagues()).length, 1);
      await staff().ownerLink(await mark('c'), now);
      await staff().ownerLink(await mark('d'), now);
      assert.equal((await staff().colleagues()).length, 1, 'the owner is the same');
      assert.equal((await staff().findLink(await mark('c'), now)).state, 'over');
      assert.equal((await staff().findLink(await mark('d'), later(29))).state, 'good');
      assert.equal((await staff().findLink(await mark('d'), later(30))).state, 'over');
      assert.ok(await staff(there).firstLink(await mark('a'), now));
    });
  });
}
