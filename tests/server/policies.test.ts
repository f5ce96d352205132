/** How the team changes the community's rules, and what it is told of who has answered them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AuditRead } from '../../src/model/audit.ts';
import { undoOf } from '../../src/model/audit-undo.ts';
import type { ConductRead } from '../../src/model/conduct.ts';
import { newId } from '../../src/model/id.ts';
import type { PoliciesRead } from '../../src/model/policy-staff.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { engines } from './databases.ts';
import { as, later, problem } from './helpers.ts';
import { dewi, serverOn, withoutInbox } from './desk.ts';

const publish = (version: number, change: object = {}) => ({
  id: newId(),
  type: 'policy.publish',
  policyId: 'rules',
  version,
  title: 'Aturan',
  body: `Versi ${version}`,
  material: false,
  ...change,
});
const answer = (type: string, version: number) => ({
  id: newId(),
  type: `conduct.${type}`,
  policyId: 'rules',
  version,
  locale: 'id',
});

for (const engine of engines) {
  describe(`policies, on ${engine.name}`, () => {
    test('a version stands once it is published, asks everybody anew if it is material, and is counted', async () => {
      await using database = await engine.open();
      const storage = await openStorage(database.place);
      const { read, give, clock } = serverOn(storage);
      const none = await read<PoliciesRead>('policies');
      assert.deepEqual([none.policyId, none.holds, none.versions], [null, null, []]);
      // The first is material, whatever is said.
      const first = publish(1);
      await give(first, dewi);
      await give(answer('accept', 1), as(1));
      await give(answer('accept', 1), as(2));
      await give(answer('decline', 1), as(3));
      clock.minutes = 1;
      await give(publish(2), dewi);
      assert.equal((await read<ConductRead>('conduct', as(1))).asks, false, 'after a mended spelling');
      await give(answer('accept', 2), as(2));
      clock.minutes = 2;
      await give(publish(3, { material: true, changes: 'Foto hanya dengan izin.' }), dewi);
      const asked = await read<ConductRead>('conduct', as(2));
      assert.deepEqual([asked.asks, asked.policy?.version, asked.askedSince], [true, 3, 3]);
      await give(answer('accept', 3), as(2));
      const { versions, ...policies } = await read<PoliciesRead>('policies/rules');
      assert.deepEqual(
        versions.map(({ version, state, material, accepted, declined }) => [
          version,
          state,
          material,
          accepted,
          declined,
        ]),
        [
          [3, 'holds', true, 1, 0],
          [2, 'past', false, 0, 0],
          [1, 'past', true, 1, 1],
        ],
      );
      assert.deepEqual(
        [policies.holds?.body, policies.scheduled, policies.askedSince, policies.toAsk],
        ['Versi 3', null, 3, 2],
      );
      assert.doesNotMatch(JSON.stringify([versions, policies]), /guest:/, 'who has answered');
      const texts = [];
      for (const path of ['policies?version=1', 'policies/rules?version=2', 'policies?version=4', 'policies'])
        texts.push((await read<PoliciesRead>(path)).asked?.body);
      assert.deepEqual(texts, ['Versi 1', 'Versi 2', undefined, undefined]);
      await storage.close();
    });

    test('what holds later is read by the team alone until then, and can be withdrawn until then', async () => {
      await using database = await engine.open();
      const storage = await openStorage(database.place);
      const { read, give, tell, clock } = serverOn(storage);
      await give(publish(1), dewi);
      const second = publish(2, { publishedAt: later(4).toISOString(), material: true });
      await give(second, dewi);
      assert.equal((await read<ConductRead>('conduct', as(1))).policy?.version, 1);
      const team = await read<PoliciesRead>('policies');
      assert.deepEqual([team.holds?.version, team.scheduled?.body], [1, 'Versi 2']);
      assert.deepEqual([team.scheduled?.commandId, team.versions[0]?.state], [second.id, 'scheduled']);
      const early = await tell(answer('accept', 2), as(1));
      assert.deepEqual(await problem(early), { status: 404, code: 'not-found' });

      // What somebody else has published meanwhile is not withdrawn for it.
      const withdraw = (ifSetBy: string) => ({
        id: newId(),
        type: 'policy.withdraw',
        policyId: 'rules',
        version: 2,
        ifSetBy,
      });
      await give(withdraw(second.id), dewi);
      assert.equal((await read<PoliciesRead>('policies')).scheduled, null);
      const again = publish(2, { publishedAt: later(3).toISOString(), body: 'Lain' });
      await give(again, dewi);
      const late = await tell(withdraw(second.id), dewi);
      assert.deepEqual(await problem(late), { status: 409, code: 'conflict', reason: 'changed' });
      // Undone by the record, as any command.
      const { entries } = await read<AuditRead>('audit?limit=1');
      const undo = undoOf(entries[0]!)!;
      clock.minutes = 3.5;
      assert.deepEqual(await problem(await tell(undo, dewi)), { status: 409, code: 'closed' });
      assert.equal((await read<ConductRead>('conduct', as(1))).policy?.body, 'Lain');
      await storage.close();
    });

    test('answers that were given before are counted', async () => {
      await using database = await engine.open();
      const storage = await openStorage(database.place);
      const { give } = serverOn(storage);
      await give(publish(1), dewi);
      await give(answer('accept', 1), as(1));
      await give(answer('decline', 1), as(2));
      await storage.close();
      await withoutInbox(database);
      const reopened = await openStorage(database.place);
      const { versions } = await serverOn(reopened).read<PoliciesRead>('policies');
      assert.deepEqual([versions[0]?.accepted, versions[0]?.declined], [1, 1]);
      await reopened.close();
    });
  });
}

test('rules as long as they may be are taken from the team, and from nobody else', async () => {
  await using database = await engines[0]!.open();
  const storage = await openStorage(database.place);
  const { give, tell, read } = serverOn(storage);
  // In the most wasteful writing: six bytes for each character.
  const body = 'ا'.repeat(50_000);
  const raw = JSON.stringify(publish(1, { body })).replaceAll('ا', '\\u0627');
  assert.ok((await tell(raw, dewi)).ok);
  assert.equal((await read<PoliciesRead>('policies')).holds?.body, body);
  assert.equal((await tell(raw, as(1))).status, 413);
  const longer = await tell(publish(2, { body: `${body}!`, publishedAt: 'besok', title: '' }), dewi);
  const fields = { body: 'too-long', publishedAt: 'malformed', title: 'required' };
  assert.deepEqual(await problem(longer), { status: 422, code: 'invalid', fields });
  const when = await tell(publish(2, { publishedAt: '2020-01-01T00:00:00Z' }), dewi);
  assert.deepEqual(await problem(when), {
    status: 422,
    code: 'invalid',
    fields: { publishedAt: 'past' },
  });
  const tag = '<script>alert(1)</script>';
  await give(publish(2, { body: tag }), dewi);
  assert.equal((await read<ConductRead>('conduct', as(1))).policy?.body, tag, 'kept as the text it is');
  await storage.close();
});
