/** Passkeys of the team: made by whoever is signed in, good for what they were made for, and for nothing else. */
import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import type { AuditEntry } from '../../src/model/audit.ts';
import type { MeRead } from '../../src/model/team.ts';
import { createApp } from '../../src/server/app.ts';
import { memberTokens } from '../../src/server/member-tokens.ts';
import { sweepOnce } from '../../src/server/sweep.ts';
import { Authenticator, newKey, type Otherwise } from './authenticator.ts';
import { engines } from './fuzz/engines.ts';
import { at, brand, json, later, poll, problem } from './helpers.ts';
import { cookieOf, secret, somebodyOf } from './signed-in.ts';
import { bearer, memberKey, tokenOf } from './tokens.ts';

const own = 'https://community.brand.example';
const fromOwnPage = { Origin: own, 'Sec-Fetch-Site': 'same-origin' };
type Options = Parameters<Authenticator['create']>[0] & Parameters<Authenticator['get']>[0];

for (const engine of engines) {
  describe(`passkeys, on ${engine.name}`, async () => {
    const { storage, dump, close } = await engine.open();
    after(close);
    let now = at;
    let [here, there] = ['', ''];
    let count = 0;
    let url: string | undefined;
    const members = await memberTokens([memberKey]);
    const make = () =>
      createApp({
        storage,
        secret,
        url,
        members,
        origins: [brand],
        communities: [here, there],
        now: () => now,
        passkeys: () => import('../../src/server/passkey-checks.ts'),
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
      url = own;
      [here, there] = [`komunitas${++count}`, `lainnya${count}`];
      await storage.community(here).put('poll', poll);
      app = make();
    });
    const ask = async (path: string, init?: RequestInit, address?: string) =>
      app.fetch(new Request(`${own}${path}`, init), address);
    const get = (path: string, headers: Record<string, string>, community = here) =>
      ask(`/v1/${community}/${path}`, { headers });
    const send = (path: string, body: unknown, headers: Record<string, string>, community = here) =>
      ask(`/v1/${community}/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const somebody = async (role: 'owner' | 'moderator' | 'reviewer' = 'moderator', community = here) => {
      const { id, headers } = await somebodyOf(
        (path, init) => ask(path, { ...init, headers: { ...init?.headers, ...fromOwnPage } }),
        storage.staff(community),
        role,
        { now, community },
      );
      return { id, headers: { ...headers, ...fromOwnPage } };
    };
    type Somebody = Awaited<ReturnType<typeof somebody>>;
    const options = async ({ headers }: Somebody) =>
      json<Options>(await get('staff/me/passkeys/new', headers));
    const make1 = async (one: Somebody, otherwise: Otherwise = {}) => {
      const device = new Authenticator(own);
      const answer = await send(
        'staff/me/passkeys',
        { credential: device.create(await options(one), otherwise) },
        one.headers,
      );
      return { device, answer };
    };
    const made = async (one: Somebody) => {
      const { device, answer } = await make1(one);
      assert.equal(answer.status, 200, await answer.clone().text());
      return device;
    };
    const question = async (community = here) =>
      json<Options>(await get('sign-in-passkey', fromOwnPage, community));
    const enter = (credential: object, headers: Record<string, string> = fromOwnPage, community = here) =>
      send('sign-in-passkey', { credential }, headers, community);
    const viewer = async (answer: Response) => {
      const headers = { ...fromOwnPage, Cookie: cookieOf(answer) };
      return (await json<{ viewer: { id?: string; roles: string[] } }>(await get('polls/current', headers)))
        .viewer;
    };
    const refused = async (answer: Response, status = 403, reason = 'unknown-passkey') => {
      assert.equal(answer.headers.get('set-cookie'), null);
      const said = await problem(answer);
      assert.deepEqual([said['status'], said['reason']], [status, reason]);
    };

    test('is made, signs in without a name, is called otherwise, and when it is removed signs in nobody', async () => {
      const one = await somebody();
      const first = await options(one);
      assert.deepEqual(
        [first.rp?.id, Buffer.from(first.user!.id, 'base64url').toString()],
        ['community.brand.example', one.id],
      );
      const device = await made(one);
      const answer = await enter(device.get(await question()));
      assert.equal(answer.status, 200, await answer.clone().text());
      assert.match(answer.headers.get('set-cookie')!, /^__Host-guyub-\w+=[\w-]{43}; Max-Age=43200; Path=\//);
      assert.deepEqual(await viewer(answer), { id: one.id, roles: ['moderator'] });

      const named = await send('staff/me/passkeys/name', { id: device.id, name: 'Ponsel' }, one.headers);
      const { me } = await json<MeRead>(named);
      assert.deepEqual(me!.passkeys, [
        { id: device.id, name: 'Ponsel', createdAt: at.toISOString(), usedAt: at.toISOString() },
      ]);
      const again = await json<{ excludeCredentials: { id: string }[] }>(
        await get('staff/me/passkeys/new', one.headers),
      );
      assert.deepEqual(
        again.excludeCredentials.map(({ id }) => id),
        [device.id],
      );
      const removed = await send('staff/me/passkeys/removal', { id: device.id }, one.headers);
      assert.deepEqual((await json<MeRead>(removed)).me!.passkeys, []);
      await refused(await enter(device.get(await question())));
    });

    test('an answer is taken once, for five minutes, here, and for signing in alone', async () => {
      const one = await somebody();
      const device = await made(one);
      const asked = await question();
      const credential = device.get(asked);
      const answers = await Promise.all([1, 2, 3].map(() => enter(credential)));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 403, 403]);
      await refused(await enter(device.get(asked)), 403);
      const old = await question();
      now = later(5);
      await refused(await enter(device.get(old)));
      now = at;
      await refused(await enter(device.get(await question(there))));
      await refused(
        await enter(device.get({ ...(await question()), challenge: (await options(one)).challenge })),
      );
      const forged = Buffer.from(`${later(4).getTime()}.${'x'.repeat(22)}.${'y'.repeat(22)}`);
      await refused(await enter(device.get({ ...asked, challenge: forged.toString('base64url') })));
      assert.equal((await enter(device.get(await question()))).status, 200);
    });

    test('an answer that is not as it should be signs in nobody, and uses nothing up', async () => {
      const one = await somebody();
      const other = await somebody();
      const device = await made(one);
      const others = await made(other);
      assert.equal((await enter(device.get(await question()))).status, 200);
      const wrong: Readonly<Record<string, Otherwise>> = {
        'another page': { origin: 'https://evil.example' },
        'another scheme': { origin: 'http://community.brand.example' },
        'another name': { rpId: 'brand.example' },
        'another key': { by: newKey() },
        'no proof of the person': { unverified: true },
        'made in place of used': { type: 'webauthn.create' },
        'a counter that went back': { counter: 1 },
        'another person': { userHandle: others.userHandle },
        nobody: { userHandle: '' },
        'a passkey of somebody else': { id: others.id },
        'no such passkey': { id: 'x'.repeat(43) },
      };
      const before = await dump();
      for (const [name, otherwise] of Object.entries(wrong)) {
        const asked = await question();
        const counted = device.counter;
        const credential = device.get(asked, otherwise);
        device.counter = counted;
        const { response } = credential;
        const body = {
          ...credential,
          response: response.userHandle ? response : { ...response, userHandle: undefined },
        };
        const answer = await enter(body);
        assert.equal(answer.status, 403, name);
        await refused(answer);
      }
      assert.equal(await dump(), before);
      const asked = await question();
      const credential = device.get(asked);
      const spoiled = { ...credential, response: { ...credential.response, signature: 'AAAA' } };
      await refused(await enter(spoiled));
      assert.equal((await enter(credential)).status, 200);
    });

    test('is made by whoever is signed in alone, on our own page, from an answer that is right', async () => {
      const one = await somebody();
      const other = await somebody();
      const wrong: Otherwise[] = [
        { origin: brand },
        { rpId: 'brand.example' },
        { unverified: true },
        { type: 'webauthn.get' },
        { challenge: (await options(other)).challenge },
        { challenge: (await question()).challenge },
      ];
      for (const otherwise of wrong) {
        const { answer } = await make1(one, otherwise);
        const said = await problem(answer);
        assert.deepEqual(said['fields'], { credential: 'malformed' }, JSON.stringify(otherwise));
      }
      const known = await made(other);
      const device = new Authenticator(own);
      const credential = device.create(await options(one));
      for (const more of [
        { 'Sec-Fetch-Site': 'cross-site', Origin: brand },
        { 'Sec-Fetch-Site': 'same-site' },
        { Origin: 'https://evil.example' },
      ] as Record<string, string>[]) {
        for (const [path, body] of [
          ['staff/me', { name: 'Budi' }],
          ['staff/me/passkeys', { credential }],
          ['staff/me/passkeys/name', { id: 'x', name: 'x' }],
          ['staff/me/passkeys/removal', { id: 'x' }],
          ['sign-in-passkey', { credential: known.get(await question()) }],
        ] as const)
          assert.equal((await send(path, body, { ...one.headers, ...more })).status, 403, path);
        for (const path of ['staff/me', 'staff/me/passkeys/new'])
          assert.equal((await get(path, { ...one.headers, ...more })).status, 401, path);
      }
      assert.equal((await send('staff/me/passkeys', { credential }, fromOwnPage)).status, 401);
      const member = { ...fromOwnPage, ...bearer(tokenOf('ani', { roles: ['owner'] })) };
      assert.equal((await send('staff/me/passkeys', { credential }, member)).status, 404);
      assert.equal((await json<MeRead>(await get('staff/me', member))).me, null);
      assert.equal((await send('staff/me/passkeys', { credential }, one.headers)).status, 200);
      const twice = await problem(await send('staff/me/passkeys', { credential }, one.headers));
      assert.deepEqual([twice['status'], twice['reason']], [409, 'id-taken']);
      // Whoever learns the id of another's passkey cannot have it be theirs.
      const taken = await make1(other, { id: device.id });
      assert.equal((await problem(taken.answer))['reason'], 'id-taken');
      const asked = await options(one);
      const answers = await Promise.all(
        [1, 2].map(() =>
          send('staff/me/passkeys', { credential: new Authenticator(own).create(asked) }, one.headers),
        ),
      );
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422], 'a question is good once');
    });

    test('nobody touches another’s, and whoever is removed takes theirs along', async () => {
      const owner = await somebody('owner');
      const one = await somebody();
      const device = await made(one);
      for (const [path, body] of [
        ['staff/me/passkeys/name', { id: device.id, name: 'Milikku' }],
        ['staff/me/passkeys/removal', { id: device.id }],
      ] as const)
        assert.equal((await send(path, body, owner.headers)).status, 404);
      const asked = await question();
      await send('staff/role', { staff: one.id, role: 'reviewer' }, owner.headers);
      const entered = await enter(device.get(await question()));
      assert.deepEqual((await viewer(entered)).roles, ['reviewer'], 'in the role that they have now');
      await send('staff/role', { staff: one.id, role: null }, owner.headers);
      await refused(await enter(device.get(asked)));
      assert.deepEqual(await viewer(entered), { roles: [] });
      assert.ok(!(await dump()).includes(device.id));
    });

    test('each has twenty at most', async () => {
      const one = await somebody();
      for (let made = 0; made < 20; made++) assert.equal((await make1(one)).answer.status, 200);
      const said = await problem((await make1(one)).answer);
      assert.deepEqual([said['status'], said['reason']], [409, 'full']);
    });

    test('what is done about them is in the log; what is over is swept', async () => {
      const owner = await somebody('owner');
      const device = await made(owner);
      const asked = await question();
      const [, nonce] = Buffer.from(asked.challenge, 'base64url').toString().split('.');
      await enter(device.get(asked));
      await send('staff/me/passkeys/removal', { id: device.id }, owner.headers);
      const { entries } = await json<{ entries: AuditEntry[] }>(await get('audit', owner.headers));
      const actions = entries.filter(({ actor }) => actor === owner.id).map(({ action }) => action);
      assert.deepEqual(actions.sort(), ['passkey.add', 'passkey.remove', 'session.start', 'session.start']);
      assert.ok((await dump()).includes(nonce!), 'that it was answered is known');
      await sweepOnce(storage, here, {}, () => {}, later(4));
      assert.ok((await dump()).includes(nonce!));
      await sweepOnce(storage, here, {}, () => {}, later(5));
      assert.ok(!(await dump()).includes(nonce!), 'until nobody could answer it again');
    });

    test('whoever tries many has to wait', async () => {
      const device = await made(await somebody());
      const enterFrom = async (address: string, otherwise: Otherwise = {}) =>
        ask(
          `/v1/${here}/sign-in-passkey`,
          {
            method: 'POST',
            headers: { ...fromOwnPage, 'Content-Type': 'application/json' },
            body: JSON.stringify({ credential: device.get(await question(), otherwise) }),
          },
          address,
        );
      for (let tried = 0; tried < 60; tried++)
        assert.equal((await enterFrom('10.0.0.1', { id: 'AAAA' })).status, 403);
      const answer = await enterFrom('10.0.0.1');
      assert.equal(answer.status, 429);
      assert.equal(answer.headers.get('retry-after'), '600');
      assert.equal((await enterFrom('10.0.0.2')).status, 200);
    });

    test('without an address for everybody there are none, but on this machine', async () => {
      const one = await somebody();
      for (const [address, works] of [
        [undefined, false],
        ['http://community.brand.example', false],
        ['https://203.0.113.7', false],
        ['https://[2001:db8::1]', false],
        ['http://localhost:8080', true],
      ] as const) {
        url = address;
        app = make();
        assert.equal((await get('sign-in-passkey', {})).status, works ? 200 : 422, String(address));
        const page = await (await get('sign-in', { 'Accept-Language': 'en' })).text();
        assert.equal(page.includes('Sign in with a passkey'), works, String(address));
        assert.equal(page.includes('<script'), works);
      }
      url = undefined;
      app = make();
      const local = await app.fetch(new Request(`http://localhost:3000/v1/${here}/sign-in-passkey`));
      assert.equal((await json<Options>(local)).rpId, 'localhost');
      assert.equal((await get('staff/me/passkeys/new', one.headers)).status, 422);
    });
  });
}
