import type { PolicyPublish } from '../../model/policy-staff.ts';
import type { Policy } from '../../model/conduct.ts';
import type { BackendAdapter } from '../adapter.ts';
import { staffOf, type StaffBackend } from '../staff.ts';
import { equal, ok, refused } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';

const moderator = (context: Context, name = 'Dewi'): StaffBackend => staffOf(context.as(name, ['moderator']));

const publish = (context: Context, version: number, changes: Partial<PolicyPublish> = {}): PolicyPublish => ({
  id: context.id(),
  type: 'policy.publish',
  policyId: 'rules',
  version,
  title: 'Rules',
  body: `Be kind, ${version}.`,
  material: false,
  ...changes,
});

const answer = (context: Context, type: 'conduct.accept' | 'conduct.decline', version: number) =>
  ({ id: context.id(), type, policyId: 'rules', version, locale: 'en' }) as const;

const conduct = (adapter: BackendAdapter) => adapter.read({ type: 'conduct', id: 'rules' });
const tomorrow = () => new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();

export const policies: Theme = {
  title: 'How the team changes the rules',
  needs: ['policy.publish', 'policy.withdraw', 'policies', 'roles', 'read conduct', 'conduct.accept'],
  rules: [
    {
      id: 'policies-1',
      rule: 'A version that is published holds at once for everybody, with the text as it was written; the first is material, whatever is said.',
      title: 'a first version is published, and everybody is asked',
      async run(context) {
        const first = publish(context, 1, { changes: 'All of it.' });
        await moderator(context).submit(first);
        const { policy, askedSince } = await conduct(context.stranger());
        const { publishedAt, ...shown } = policy as Policy;
        const { id: commandId, type: _, policyId: id, ...text } = first;
        equal(shown, { ...text, id, material: true, commandId }, 'what everybody reads');
        ok(Date.parse(publishedAt) <= Date.now(), 'it does not hold yet');
        equal(askedSince, 1, 'what everybody is asked about');
      },
    },
    {
      id: 'policies-2',
      rule: 'Nobody publishes over a version that they have not seen: a number that is not the next one is a `conflict`, `changed`; published versions stand.',
      title: 'two moderators publish the second version',
      async run(context) {
        const [dewi, eko] = [moderator(context), moderator(context, 'Eko')];
        await dewi.submit(publish(context, 1));
        await dewi.submit(publish(context, 2));
        const expected = { code: 'conflict', reason: 'changed' } as const;
        for (const version of [1, 2, 4]) {
          const late = eko.submit(publish(context, version, { body: 'Other words.' }));
          await refused(late, expected, `version ${version}`);
        }
        equal((await conduct(context.stranger())).policy?.body, 'Be kind, 2.', 'what everybody reads');
      },
    },
    {
      id: 'policies-3',
      rule: 'A version that holds later is under review: the team reads it and nobody else, no other is published beside it (`conflict`, `under-review`), and it can be withdrawn, by whoever has read it.',
      title: 'a version for tomorrow is read by the team, and withdrawn',
      async run(context) {
        const dewi = moderator(context);
        await dewi.submit(publish(context, 1));
        const second = publish(context, 2, { publishedAt: tomorrow() });
        await dewi.submit(second);
        equal((await conduct(context.stranger())).policy?.version, 1, 'what everybody reads');
        const { holds, scheduled } = await dewi.read({ type: 'policies' });
        equal([holds?.version, scheduled?.body], [1, second.body], 'what the team reads');
        const third = dewi.submit(publish(context, 3));
        await refused(third, { code: 'conflict', reason: 'under-review' }, 'another one beside it');
        const withdraw = (ifSetBy: string, version = 2) =>
          dewi.submit({ id: context.id(), type: 'policy.withdraw', policyId: 'rules', version, ifSetBy });
        const other = { code: 'conflict', reason: 'changed' } as const;
        await refused(withdraw(context.id()), other, 'withdrawing what was not read');
        await withdraw(second.id);
        const { scheduled: left, versions } = await dewi.read({ type: 'policies' });
        equal([left, versions.map(({ version }) => version)], [null, [1]], 'once it is withdrawn');
        await refused(withdraw(versions[0]!.commandId!, 1), { code: 'closed' }, 'withdrawing what holds');
        const yesterday = publish(context, 2, { publishedAt: '2026-01-01T00:00:00.000Z' });
        const before = { code: 'invalid', fields: { publishedAt: 'past' } } as const;
        await refused(dewi.submit(yesterday), before, 'one that should have held before');
      },
    },
    {
      id: 'policies-4',
      rule: 'The team reads how many have accepted and declined each version as their last answer, and how many are to be asked anew; never who.',
      title: 'of three people one answers the second version, which is material',
      needs: ['conduct.decline'],
      async run(context) {
        const dewi = moderator(context);
        await dewi.submit(publish(context, 1));
        await context.as('Ani').submit(answer(context, 'conduct.accept', 1));
        await context.as('Budi').submit(answer(context, 'conduct.accept', 1));
        await context.as('Citra').submit(answer(context, 'conduct.decline', 1));
        await dewi.submit(publish(context, 2, { material: true }));
        await context.as('Ani').submit(answer(context, 'conduct.accept', 2));
        const read = await dewi.read({ type: 'policies', id: 'rules' });
        const counted = read.versions.map(({ version, state, accepted, declined }) => [
          version,
          state,
          accepted,
          declined,
        ]);
        const expected = [
          [2, 'holds', 1, 0],
          [1, 'past', 1, 1],
        ];
        equal([counted, read.askedSince, read.toAsk], [expected, 2, 2], 'how many');
        const { viewer } = await conduct(context.as('Ani'));
        ok(viewer.id && !JSON.stringify(read).includes(viewer.id), 'the team is told who');
      },
    },
    {
      id: 'policies-5',
      rule: 'For the team alone: members and reviewers neither publish nor withdraw nor read what is under review: `forbidden`.',
      title: 'a member and a reviewer change nothing',
      async run(context) {
        const first = publish(context, 1, { publishedAt: tomorrow() });
        await moderator(context).submit(first);
        for (const [name, roles] of [
          ['Citra', ['member']],
          ['Eko', ['reviewer']],
        ] as const) {
          const staff = staffOf(context.as(name, roles));
          const forbidden = { code: 'forbidden' } as const;
          await refused(
            staff.submit(publish(context, 1, { policyId: 'own' })),
            forbidden,
            `${name} publishes`,
          );
          const withdraw = {
            id: context.id(),
            type: 'policy.withdraw',
            policyId: 'rules',
            version: 1,
            ifSetBy: first.id,
          } as const;
          await refused(staff.submit(withdraw), forbidden, `${name} withdraws`);
          await refused(staff.read({ type: 'policies' }), forbidden, `${name} reads`);
        }
        const { scheduled } = await moderator(context).read({ type: 'policies' });
        equal(scheduled?.version, 1, 'what is under review');
      },
    },
  ],
};
