/** What the team does about itself: who may, by cookie as by token, and what is left of it in the log. */
import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import type { AuditEntry } from '../../src/model/audit.ts';
import type { Colleague, MeRead, Session } from '../../src/model/team.ts';
import { newId } from '../../src/model/id.ts';
import { createApp } from '../../src/server/app.ts';
import { memberTokens } from '../../src/server/member-tokens.ts';
import { communityOperations, serverOperations } from '../../src/server/operations/index.ts';
import { engines } from './fuzz/engines.ts';
import { as, at, brand, json, later, poll, problem, server, vote } from './helpers.ts';
import { fromOwnPage, linkFor, own, press, secret, somebodyOf } from './signed-in.ts';
import { bearer, memberKey, tokenOf } from './tokens.ts';

const roles = ['stranger', 'guest', 'member', 'reviewer', 'moderator', 'owner'] as const;
type Role = (typeof roles)[number];

/** What is answered from a role on. */
interface Row {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  body?(other: Colleague): object;
  readonly from: 'reviewer' | 'moderator' | 'owner';
}
const table: readonly Row[] = [
  { method: 'GET', path: 'figures', from: 'reviewer' },
  { method: 'GET', path: 'held', from: 'moderator' },
  { method: 'GET', path: 'audit', from: 'moderator' },
  { method: 'GET', path: 'inbox', from: 'moderator' },
  { method: 'GET', path: 'agenda', from: 'moderator' },
  { method: 'GET', path: 'policies', from: 'moderator' },
  { method: 'GET', path: 'policies/rules', from: 'moderator' },
  { method: 'GET', path: 'blocks', from: 'moderator' },
  { method: 'GET', path: 'presence?kind=poll&target=menu&state=here', from: 'moderator' },
  { method: 'GET', path: 'sessions', from: 'reviewer' },
  { method: 'GET', path: 'staff', from: 'moderator' },
  { method: 'GET', path: 'staff/me', from: 'reviewer' },
  {
    method: 'POST',
    path: 'staff/invitations',
    body: () => ({ name: 'Budi', role: 'reviewer' }),
    from: 'owner',
  },
  { method: 'POST', path: 'staff/invitations', body: ({ id }) => ({ staff: id }), from: 'owner' },
  { method: 'POST', path: 'staff/role', body: ({ id }) => ({ staff: id, role: 'reviewer' }), from: 'owner' },
  { method: 'POST', path: 'staff/role', body: ({ id }) => ({ staff: id, role: null }), from: 'owner' },
];

for (const engine of engines) {
  describe(`the team, on ${engine.name}`, async () => {
    const { storage, close } = await engine.open();
    after(close);
    let now = at;
    let here = 'c0';
    let count = 0;
    const members = await memberTokens([memberKey]);
    let app: ReturnType<typeof createApp>;
    beforeEach(async () => {
      now = at;
      here = `c${++count}`;
      await storage.community(here).put('poll', poll);
      app = createApp({
        storage,
        secret,
        members,
        origins: [brand],
        communities: [here],
        now: () => now,
        mail: true,
      });
    });
    const staff = () => storage.staff(here);
    const ask = async (path: string, init?: RequestInit) => app.fetch(new Request(`${own}${path}`, init));
    const get = (path: string, headers: Record<string, string>) => ask(`/v1/${here}/${path}`, { headers });
    const send = (path: string, body: unknown, headers: Record<string, string>) =>
      ask(`/v1/${here}/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const somebody = (role: 'owner' | 'moderator' | 'reviewer', name = 'Ani') =>
      somebodyOf(ask, staff(), role, { name, community: here });
    const audit = async (headers: Record<string, string>) =>
      (await json<{ entries: AuditEntry[] }>(await get('audit', headers))).entries;
    const viewer = async (headers: Record<string, string>) =>
      (await json<{ viewer: { roles: string[] } }>(await get('polls/current', headers))).viewer;

    for (const by of ['cookie', 'token'] as const) {
      const somebodyWith = async (role: Role) => {
        if (role === 'stranger') return {};
        if (role === 'guest') return as(1);
        if (role === 'member' || by === 'token') return bearer(tokenOf('ani', { roles: [role] }));
        return (await somebody(role)).headers;
      };
      for (const role of roles) {
        test(`what a ${role} may by ${by}`, async () => {
          for (const { method, path, body, from } of table) {
            const other = await somebody('moderator', 'Citra');
            const colleague = (await staff().colleague(other.id))!;
            const headers = await somebodyWith(role);
            const before = JSON.stringify(await staff().colleagues());
            const answer = body ? await send(path, body(colleague), headers) : await get(path, headers);
            const may = roles.indexOf(role) >= roles.indexOf(from);
            const expected = may ? [200] : role === 'stranger' ? [401, 403] : [403];
            assert.ok(expected.includes(answer.status), `${method} ${path}: ${answer.status}`);
            assert.match(answer.headers.get('cache-control')!, /no-store/);
            if (!may) assert.equal(JSON.stringify(await staff().colleagues()), before);
          }
        });
      }
    }

    test('each use is in the log: who, as what, about whom', async () => {
      const owner = await somebody('owner');
      const invited = await json<{ staff: Colleague; link: string }>(
        await send('staff/invitations', { name: 'Budi', role: 'reviewer' }, owner.headers),
      );
      const { id } = invited.staff;
      await press(ask, new URL(invited.link).searchParams.get('link')!, {}, here);
      now = later(1);
      await send('staff/role', { staff: id, role: 'moderator' }, owner.headers);
      now = later(2);
      const [session] = await staff().sessions(now, id);
      await send('sessions/end', { id: session!.id }, owner.headers);
      now = later(3);
      await send('staff/role', { staff: id, role: null }, owner.headers);
      const told = (await audit(owner.headers)).map(({ actor, role, action, target, before, after }) =>
        [actor, role, action, target.kind, target.id, before, after].join(' '),
      );
      assert.deepEqual(told.slice(0, 3), [
        `${owner.id} owner staff.remove staff ${id} moderator `,
        `${owner.id} owner session.end staff ${id}  `,
        `${owner.id} owner staff.role staff ${id} reviewer moderator`,
      ]);
      assert.deepEqual(
        told.slice(3).sort(),
        [
          `${owner.id} owner session.start staff ${owner.id}  `,
          `${owner.id} owner staff.invite staff ${id}  reviewer`,
          `server owner staff.invite staff ${owner.id}  owner`,
          `${id} reviewer session.start staff ${id}  `,
        ].sort(),
      );
      assert.doesNotMatch(JSON.stringify(await audit(owner.headers)), /Budi|Ani/);
    });

    test('a role holds from the next request on, and who is removed is nobody', async () => {
      const owner = await somebody('owner');
      const other = await somebody('moderator');
      assert.equal((await get('held', other.headers)).status, 200);
      await send('staff/role', { staff: other.id, role: 'reviewer' }, owner.headers);
      assert.deepEqual((await viewer(other.headers)).roles, ['reviewer']);
      assert.equal((await get('held', other.headers)).status, 403);
      assert.equal((await get('figures', other.headers)).status, 200);
      const { link } = await json<{ link: string }>(
        await send('staff/invitations', { staff: other.id }, owner.headers),
      );
      await send('staff/role', { staff: other.id, role: null }, owner.headers);
      assert.deepEqual(await viewer(other.headers), { roles: [] });
      assert.equal((await send('commands', vote(), other.headers)).status, 401);
      assert.equal((await ask(link.slice(own.length))).status, 404, 'nor do they come in again');
      const twice = await send('staff/role', { staff: other.id, role: null }, owner.headers);
      assert.equal(twice.status, 200, 'it is so already');
      const back = await send('staff/role', { staff: other.id, role: 'owner' }, owner.headers);
      assert.equal(back.status, 404);
      const again = await send('staff/invitations', { staff: other.id }, owner.headers);
      assert.equal(again.status, 404);
      const { staff: all } = await json<{ staff: Colleague[] }>(await get('staff', owner.headers));
      assert.equal(all.find(({ id }) => id === other.id)!.removedAt, at.toISOString());
    });

    test('what one of the team began is not taken as another’s who has signed in since', async () => {
      const [ani, budi] = [await somebody('owner', 'Ani'), await somebody('owner', 'Budi')];
      const command = vote();
      const anis = { ...budi.headers, 'Guyub-Actor': ani.id };
      const renamed = send('staff/me', { name: 'Ani' }, anis);
      for (const answer of [await send('commands', command, anis), await get('figures', anis), await renamed])
        assert.equal((await problem(answer))['code'], 'unauthorized');
      assert.equal((await get('figures', { ...budi.headers, 'Guyub-Actor': budi.id })).status, 200);
      assert.equal((await send('commands', command, { ...ani.headers, 'Guyub-Actor': ani.id })).status, 200);
    });

    test('the last owner who can sign in stays one', async () => {
      const owner = await somebody('owner');
      const refuse = async (role: string | null) => {
        const { status, code, reason } = await problem(
          await send('staff/role', { staff: owner.id, role }, owner.headers),
        );
        assert.deepEqual([status, code, reason], [409, 'conflict', 'last-owner']);
      };
      await refuse('moderator');
      await refuse(null);
      const { id, link } = await linkFor(staff(), 'owner');
      await refuse(null);
      await press(ask, link, {}, here);
      const both = [owner.id, id].map((each) =>
        send('staff/role', { staff: each, role: 'moderator' }, owner.headers),
      );
      const statuses = (await Promise.all(both)).map(({ status }) => status);
      assert.equal(statuses.filter((status) => status === 200).length, 1, statuses.join());
      const left = await staff().colleagues();
      assert.equal(left.filter(({ role }) => role === 'owner').length, 1);
    });

    test('sessions are ended elsewhere: one’s own, and by an owner anybody’s', async () => {
      const owner = await somebody('owner');
      const other = await somebody('reviewer');
      const sessionsOf = async ({ headers }: typeof owner) =>
        (await json<{ sessions: (Session & { current: boolean })[] }>(await get('sessions', headers)))
          .sessions;
      const seen = await sessionsOf(other);
      assert.deepEqual(
        seen.map(({ staff, current }) => [staff.id, current]),
        [[other.id, true]],
      );
      const all = await sessionsOf(owner);
      assert.equal(all.length, 2);
      const owners = all.find(({ staff }) => staff.id === owner.id)!;
      assert.equal(owners.current, true);
      const refused = await send('sessions/end', { id: owners.id }, other.headers);
      assert.equal(refused.status, 404);
      assert.equal((await send('sessions/end', { id: 'session:none' }, owner.headers)).status, 404);
      assert.equal((await viewer(owner.headers)).roles.length, 1);
      const ended = await send('sessions/end', { id: seen[0]!.id }, owner.headers);
      assert.equal((await json<{ sessions: Session[] }>(ended)).sessions.length, 1);
      assert.deepEqual(await viewer(other.headers), { roles: [] });
      assert.equal((await send('sessions/end', { id: owners.id }, owner.headers)).status, 200);
      assert.deepEqual(await viewer(owner.headers), { roles: [] });
    });

    test('each sets their own name and address, and the team alone reads them', async () => {
      const owner = await somebody('owner');
      const one = await somebody('reviewer', 'Budi');
      const own1 = async () => (await json<MeRead>(await get('staff/me', one.headers))).me!;
      assert.deepEqual(
        [(await own1()).name, (await own1()).mail, (await own1()).passkeys],
        ['Budi', undefined, []],
      );
      const set = (change: object) => send('staff/me', change, one.headers);
      const { me, ways } = await json<MeRead>(
        await set({ name: 'Budi Santoso', mail: 'Budi@Brand.example' }),
      );
      assert.deepEqual([me!.name, me!.mail, me!.role], ['Budi Santoso', 'Budi@Brand.example', 'reviewer']);
      assert.deepEqual(ways, { passkeys: false, mail: true });
      assert.equal((await json<MeRead>(await set({ name: 'Budi' }))).me!.mail, 'Budi@Brand.example');
      assert.equal((await json<MeRead>(await set({}))).me!.name, 'Budi');
      const { staff: seen } = await json<{ staff: Colleague[] }>(await get('staff', owner.headers));
      assert.equal(seen.find(({ id }) => id === one.id)!.mail, 'Budi@Brand.example');
      assert.equal((await json<MeRead>(await set({ mail: null }))).me!.mail, undefined);
      for (const [body, fields] of [
        [{ name: '' }, { name: 'required' }],
        [{ name: 'Budi\nSantoso' }, { name: 'malformed' }],
        [{ mail: 'budi' }, { mail: 'malformed' }],
        [{ mail: 'a@b.example, c@d.example' }, { mail: 'malformed' }],
      ] as const)
        assert.deepEqual((await problem(await set(body)))['fields'], fields);
      const entries = await audit(owner.headers);
      const actions = entries.filter(({ actor }) => actor === one.id).map(({ action }) => action);
      assert.deepEqual(actions.sort(), [
        'session.start',
        'staff.mail',
        'staff.mail',
        'staff.rename',
        'staff.rename',
      ]);
      assert.doesNotMatch(JSON.stringify(entries), /Budi|brand\.example/i);
      const member = bearer(tokenOf('ani', { roles: ['moderator'] }));
      assert.equal((await send('staff/me', { name: 'Ani' }, member)).status, 404);
      assert.equal((await json<MeRead>(await get('staff/me', member))).me, null);
      await set({ mail: 'budi@brand.example' });
      await send('staff/role', { staff: one.id, role: null }, owner.headers);
      const { staff: left } = await json<{ staff: Colleague[] }>(await get('staff', owner.headers));
      assert.equal(
        left.find(({ id }) => id === one.id)!.mail,
        undefined,
        'who is removed is written to no more',
      );
    });

    test('what is sent is checked', async () => {
      const { id, headers } = await somebody('owner');
      for (const [path, body, fields] of [
        ['staff/invitations', { name: '', role: 'owner' }, { name: 'required' }],
        ['staff/invitations', { name: 'x'.repeat(81), role: 'owner' }, { name: 'too-long' }],
        ['staff/invitations', { name: 'Budi', role: 'king' }, { role: 'unknown' }],
        ['staff/invitations', {}, { name: 'required', role: 'required' }],
        ['staff/invitations', { staff: 7 }, { staff: 'required' }],
        ['staff/invitations', { name: 'Budi', role: 'owner', mail: 'x' }, { mail: 'malformed' }],
        ['staff/invitations', { name: 'Budi', role: 'owner', byMail: true }, { mail: 'required' }],
        ['staff/invitations', { staff: id, byMail: true }, { mail: 'required' }],
        ['staff/role', { staff: id }, { role: 'required' }],
        ['staff/role', { staff: id, role: 'member' }, { role: 'unknown' }],
        ['sessions/end', {}, { id: 'required' }],
        ['sessions/end', null, { command: 'malformed' }],
      ] as const) {
        const found = await problem(await send(path, body, headers));
        assert.equal(found['status'], 422, JSON.stringify(body));
        assert.deepEqual(found['fields'], fields);
      }
      assert.equal((await send('staff/role', { staff: 'staff:none', role: 'owner' }, headers)).status, 404);
    });

    test('erasing takes the name out of what one did, and leaves one of the team', async () => {
      const owner = await somebody('owner');
      const other = await somebody('moderator', 'Rahasia');
      await send('commands', vote(), other.headers);
      const erased = await send('commands', { id: newId(), type: 'person.erase' }, other.headers);
      assert.equal(erased.status, 200);
      const entries = await audit(owner.headers);
      assert.ok(entries.some(({ actor, action }) => actor === '' && action === 'session.start'));
      const began = entries.filter(({ action }) => action === 'session.start');
      assert.ok(!began.some((entry) => JSON.stringify(entry).includes(other.id)));
      assert.deepEqual((await viewer(other.headers)).roles, ['moderator']);
    });
  });
}

test('no visitor is ever given a cookie, whatever they ask and say', async () => {
  using place = await server({ members: await memberTokens([memberKey]) });
  const somebodies: Record<string, string>[] = [
    {},
    as(1),
    bearer(tokenOf('ani')),
    bearer(tokenOf('citra', { roles: ['owner'] })),
    { ...fromOwnPage },
    { ...fromOwnPage, ...as(1), Cookie: 'session=1; __Host-guyub-main=forged; __Host-guyub-other=x' },
  ];
  const operations = Object.values({ ...communityOperations, ...serverOperations });
  assert.ok(operations.length > 25);
  for (const operation of operations) {
    const path = operation.path.replace('{community}', 'main').replace('{id}', poll.id);
    const [type = 'application/json'] = Object.keys('body' in operation ? (operation.body ?? {}) : {});
    for (const headers of somebodies) {
      const body = type === 'application/json' ? '{}' : 'kind=idea&message=Buka&link=x';
      const sent = { 'Content-Type': type, ...headers };
      const init = operation.method === 'post' ? { method: 'POST', body, headers: sent } : { headers };
      const answer = await place.ask(path, init);
      assert.equal(answer.headers.get('set-cookie'), null, `${operation.path} ${JSON.stringify(headers)}`);
      assert.equal(answer.headers.get('access-control-allow-credentials'), null);
      await answer.body?.cancel();
    }
  }
});
