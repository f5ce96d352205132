/** Who somebody is, and what is theirs: tried by raw requests, with keys and tokens that are not what they claim. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { guestKey } from '../../../src/backend/conformance/context.ts';
import { newId } from '../../../src/model/id.ts';
import {
  encoded,
  tokenOf,
  inAnHour,
  memberOf,
  ask,
  post,
  submit,
  read,
  rowsOf,
  stored,
  unchanged,
  ani,
  visitors,
  secrets,
  poll,
  question,
  answer,
  furnish,
} from './raw.ts';

before(furnish);

describe('through the functions', () => {
  test('nobody reads what is another’s', async () => {
    const [{ actor } = { actor: '' }] = await rowsOf<{ actor: string }>(
      'select person as actor from guyub.rsvps',
    );
    const commands = await rowsOf<{ id: string }>('select id from guyub.commands where id not in ($1, $2)', [
      question,
      answer,
    ]);
    const queries = [
      { type: 'poll', id: poll },
      { type: 'events', when: 'upcoming' },
      { type: 'conduct' },
      { type: 'questions', order: 'newest' },
      { type: 'question', id: question },
    ];
    for (const [who, headers] of visitors) {
      for (const query of queries) {
        const { status, text } = await read(query, headers);
        assert.equal(status, 200, text);
        for (const hidden of [...secrets, actor, ...commands.map(({ id }) => id)])
          assert.ok(!text.includes(hidden), `${who}, asking for ${query.type}, is shown ${hidden}`);
      }
    }
    const own = await read({ type: 'events', when: 'upcoming' }, ani);
    assert.ok(own.text.includes(secrets[2]!) && own.text.includes(actor), 'whoever goes is shown the way in');
  });

  test('of a guest’s key only a hash is stored', async () => {
    const all = await stored();
    const [name, rest] = ani['x-guyub-key'].split('.');
    assert.ok(!all.includes(name!) && !all.includes(rest!));
  });

  test('whoever knows another’s name, id or half a key is somebody else', async () => {
    const { viewer } = (await read({ type: 'poll', id: poll }, ani)).body as { viewer: { id: string } };
    const [name] = ani['x-guyub-key'].split('.');
    for (const headers of [
      { 'x-guyub-key': `${name}.${'0'.repeat(48)}` },
      memberOf(viewer.id),
      memberOf(viewer.id.replace('guest:', '')),
      { ...memberOf('b0d1'), ...ani },
      {
        'x-guyub-key': `${guestKey()}`,
        'request.jwt.claims': `{"sub":"${viewer.id}"}`,
        role: 'service_role',
      },
    ]) {
      const { body } = await read({ type: 'poll', id: poll }, headers);
      assert.equal(body.mine, null);
      assert.notEqual((body.viewer as { id?: string }).id, viewer.id);
    }
    for (const key of [viewer.id, name!, `${name}.`, `${ani['x-guyub-key']}!`, `x.${'0'.repeat(48)}`, ' ']) {
      const headers = { 'x-guyub-key': key };
      const asked = await unchanged(() =>
        submit({ id: newId(), type: 'poll.withdraw', pollId: poll }, headers),
      );
      assert.deepEqual([asked.status, asked.body], [401, { code: 'unauthorized' }], key);
    }
  });

  test('an actor is no argument', () =>
    unchanged(async () => {
      const command = { id: newId(), type: 'poll.withdraw', pollId: poll };
      for (const claim of [{ actor: 'x' }, { here: 'main' }, { moment: '2020-01-01T00:00:00Z' }]) {
        const { status, body } = await post(
          '/rpc/guyub_submit',
          { community: 'main', command, ...claim },
          ani,
        );
        assert.deepEqual([status, body.code], [404, 'PGRST202']);
      }
    }));

  test('nobody gives a command without being somebody', () =>
    unchanged(async () => {
      for (const [, headers] of visitors.slice(0, 2)) {
        const { status, body } = await submit({ id: newId(), type: 'poll.withdraw', pollId: poll }, headers);
        assert.deepEqual([status, body], [401, { code: 'unauthorized' }]);
      }
    }));

  test('a command is not given by a GET', () =>
    unchanged(async () => {
      const command = JSON.stringify({ id: newId(), type: 'poll.withdraw', pollId: poll });
      const path = `/rpc/guyub_submit?${new URLSearchParams({ community: 'main', command })}`;
      assert.ok((await ask(path, { headers: ani })).status >= 400);
    }));

  test('a community that nobody made is not found, and not made', () =>
    unchanged(async () => {
      const nowhere = [404, { code: 'not-found' }];
      const commanded = await submit(
        { id: newId(), type: 'feedback.send', kind: 'idea', message: 'x' },
        ani,
        'new',
      );
      assert.deepEqual([commanded.status, commanded.body], nowhere);
      const asked = await read({ type: 'poll' }, {}, 'new');
      assert.deepEqual([asked.status, asked.body], nowhere);
      const heard = await ask('/rpc/guyub_changes?community=new');
      assert.deepEqual([heard.status, heard.body], nowhere);
    }));
});

describe('with a token', () => {
  const withdraw = () => ({ id: newId(), type: 'poll.withdraw', pollId: poll });

  test('one that is expired, forged, unsigned or of a role that PostgREST does not take is refused', () =>
    unchanged(async () => {
      const claims = { sub: 'b0d1', role: 'authenticated', exp: inAnHour() };
      const [head, , tail] = tokenOf(claims).split('.');
      for (const [what, token] of [
        ['expired', tokenOf({ ...claims, exp: inAnHour() - 7200 })],
        ['signed with another key', tokenOf(claims, { key: 'another key of at least 32 letters!!' })],
        ['changed after it was signed', `${head}.${encoded({ ...claims, sub: 'an1' })}.${tail}`],
        ['unsigned', `${encoded({ alg: 'none' })}.${encoded(claims)}.`],
        ['no token', 'x.y.z'],
        ['of the superuser', tokenOf({ ...claims, role: 'postgres' })],
        ['of a role that is not there', tokenOf({ ...claims, role: 'service_role' })],
      ] as const) {
        const headers = { Authorization: `Bearer ${token}`, ...ani };
        for (const { status, text } of [
          await submit(withdraw(), headers),
          await read({ type: 'poll' }, headers),
        ])
          assert.ok([400, 401, 403].includes(status), `${what}: ${status} ${text}`);
      }
    }));

  test('one without a person is refused, although a key came with it', () =>
    unchanged(async () => {
      for (const sub of [undefined, '', 'x'.repeat(201), 7]) {
        const { status, text } = await submit(withdraw(), { ...memberOf('', { sub }), ...ani });
        assert.equal(status, 401, `${String(sub)}: ${text}`);
      }
    }));

  test('roles that people write into it themselves are none', () =>
    unchanged(async () => {
      const claims = { role: 'owner', roles: ['owner', 'moderator'], is_super_admin: true };
      const headers = memberOf('b0d1', {
        user_metadata: claims,
        roles: ['owner'],
        user_role: 'owner',
      });
      const official = { id: newId(), type: 'answer.post', questionId: question, body: 'x', official: true };
      const accept = { id: newId(), type: 'answer.accept', questionId: question, answerId: null };
      for (const command of [official, accept]) {
        const { status, body } = await submit(command, headers);
        assert.deepEqual([status, body], [403, { code: 'forbidden' }], command.type);
      }
      const { viewer } = (await read({ type: 'poll' }, headers)).body;
      assert.deepEqual(viewer, { id: 'user:b0d1', roles: [] });
    }));

  test('somebody signed in takes part, anonymously as well, and is one person in every browser', async () => {
    for (const claims of [{ is_anonymous: true }, { is_anonymous: false }]) {
      const vote = { id: newId(), type: 'poll.vote', pollId: poll, choices: ['a'] };
      assert.equal((await submit(vote, memberOf('c1tra', claims))).status, 200);
    }
    const ballots = await rowsOf(`select choices from guyub.ballots where voter = 'user:c1tra'`);
    assert.deepEqual(ballots, [{ choices: ['a'] }]);
  });
});
