import type { FieldErrors } from '../../model/community.ts';
import type { ConductCommand, ConductRead, Policy } from '../../model/conduct.ts';
import type { ReportSend } from '../../model/report.ts';
import { accepted, equal, ok, refused } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';

/** Publishes a version of a policy, in 2025 by default, one month after the other. */
async function publish(context: Context, changes: Partial<Policy> = {}): Promise<Policy> {
  const version = changes.version ?? 1;
  const policy: Policy = {
    id: 'house-rules',
    version,
    title: 'House rules',
    body: `# House rules\n\nBe kind, for the ${version}. time.`,
    material: true,
    publishedAt: `2025-0${version}-01T12:00:00.000Z`,
    ...changes,
  };
  await context.community.put('policy', policy);
  return policy;
}

const answer = (
  context: Context,
  type: ConductCommand['type'],
  { id, version }: Policy,
  changes: object = {},
): ConductCommand => ({ id: context.id(), type, policyId: id, version, locale: 'id', ...changes });

const seenBy = (context: Context, name: string): Promise<ConductRead> =>
  context.as(name).read({ type: 'conduct' });

async function mineOf(context: Context, name: string): Promise<unknown> {
  const { mine } = await seenBy(context, name);
  return mine && [mine.answer, mine.version];
}

export const conduct: Theme = {
  title: 'Rules of conduct',
  needs: ['read conduct', 'conduct.accept', 'conduct.decline'],
  rules: [
    {
      id: 'conduct-1',
      rule: 'Everybody is shown the newest version that holds, and is asked until they have answered.',
      title: 'a stranger is shown the newest published version, and asked',
      async run(context) {
        const none = await context.stranger().read({ type: 'conduct' });
        equal([none.policy, none.asks], [null, false], 'without a policy');
        await publish(context);
        const newest = await publish(context, { version: 2, material: false });
        await publish(context, { version: 3, publishedAt: '2999-01-01T00:00:00.000Z' });
        for (const id of [undefined, newest.id]) {
          const { policy, asks, mine } = await context.stranger().read({ type: 'conduct', id });
          equal([policy, asks, mine], [newest, true, null], 'the policy');
        }
        equal(
          (await context.stranger().read({ type: 'conduct', id: 'none' })).policy,
          null,
          'an unknown one',
        );
      },
    },
    {
      id: 'conduct-2',
      rule: 'An answer is stored with its version and language, and shown to nobody but its giver.',
      title: 'an answer stands in the store, and shows as mine',
      needs: ['records'],
      async run(context) {
        const policy = await publish(context);
        const command = answer(context, 'conduct.accept', policy);
        await context.as('Ani').submit(command);
        const stored = (await context.records('pledge')).map(({ person, answeredAt, ...pledge }) => {
          ok(person && Date.parse(answeredAt) > 0, 'the answer names its giver and its time');
          return pledge;
        });
        const { id: commandId, policyId, version, locale } = command;
        equal(stored, [{ policyId, answer: 'accepted', version, locale, commandId }], 'the stored answers');
        equal(await mineOf(context, 'Ani'), ['accepted', 1], 'the own answer');
        equal((await seenBy(context, 'Ani')).asks, false, 'whether its giver is asked again');
        equal(await mineOf(context, 'Budi'), null, 'the answer of somebody else');
      },
    },
    {
      id: 'conduct-3',
      rule: 'A new version asks again only where it is material; with it comes the text that was answered.',
      title: 'a mended spelling asks nobody, a material change everybody',
      async run(context) {
        const first = await publish(context);
        await context.as('Ani').submit(answer(context, 'conduct.accept', first));
        await publish(context, { version: 2, material: false });
        const mended = await seenBy(context, 'Ani');
        equal([mended.policy?.version, mended.asks], [2, false], 'after a mended spelling');
        await publish(context, { version: 3 });
        await publish(context, { version: 4, material: false });
        const { asks, before } = await seenBy(context, 'Ani');
        equal(asks, true, 'whether a material change asks, mended since');
        equal(before, { version: 1, body: first.body }, 'the text before');
      },
    },
    {
      id: 'conduct-4',
      rule: 'Of two answers the one made later counts, in whatever order they arrive.',
      title: 'a late copy of an older answer does not undo a newer one',
      async run(context) {
        const policy = await publish(context);
        const older = answer(context, 'conduct.accept', policy);
        await context.as('Ani').submit(answer(context, 'conduct.decline', policy));
        await accepted(context.as('Ani').submit(older), 'the older answer, arriving late');
        equal(await mineOf(context, 'Ani'), ['declined', 1], 'the answer');
        await context.as('Ani').submit(answer(context, 'conduct.accept', policy));
        equal(await mineOf(context, 'Ani'), ['accepted', 1], 'the answer, changed');
      },
    },
    {
      id: 'conduct-5',
      rule: 'One answers a version that is published: else `not-found`; not one older than answered: `conflict`.',
      title: 'an answer counts for the version that was read',
      async run(context) {
        const ani = context.as('Ani');
        const first = await publish(context);
        const second = await publish(context, { version: 2 });
        const later = await publish(context, { version: 3, publishedAt: '2999-01-01T00:00:00.000Z' });
        for (const policy of [later, { ...first, version: 9 }, { ...first, id: 'none' }]) {
          const command = answer(context, 'conduct.accept', policy);
          await refused(
            ani.submit(command),
            { code: 'not-found' },
            `version ${policy.version} of ${policy.id}`,
          );
        }
        await ani.submit(answer(context, 'conduct.accept', first));
        equal(
          [await mineOf(context, 'Ani'), (await seenBy(context, 'Ani')).asks],
          [['accepted', 1], true],
          'then',
        );
        await ani.submit(answer(context, 'conduct.accept', second));
        const stale = answer(context, 'conduct.decline', first);
        await refused(ani.submit(stale), { code: 'conflict' }, 'an answer to the version before');
        equal(await mineOf(context, 'Ani'), ['accepted', 2], 'the answer');
      },
    },
    {
      id: 'conduct-6',
      rule: 'Whoever has declined takes part in nothing (`forbidden`, `declined`); reading and reporting stay open.',
      title: 'who has declined reads, reports and takes back, but does not vote',
      needs: ['enforced conduct', 'read poll', 'poll.vote', 'poll.withdraw', 'report.send'],
      async run(context) {
        const ani = context.as('Ani');
        const policy = await publish(context);
        const poll = await context.poll();
        await ani.submit(context.vote(poll, 'a'));
        await ani.submit(answer(context, 'conduct.decline', policy));
        await refused(
          ani.submit(context.vote(poll, 'b')),
          { code: 'forbidden', reason: 'declined' },
          'a vote of somebody who has declined',
        );
        equal((await context.read(ani, poll)).can, ['poll.withdraw'], 'what may be done with the poll');
        await accepted(ani.submit(context.withdraw(poll)), 'taking back');
        await accepted(ani.submit(report(context)), 'a report');
        await ani.submit(answer(context, 'conduct.accept', policy));
        await accepted(ani.submit(context.vote(poll, 'b')), 'a vote after accepting');
      },
    },
    {
      id: 'conduct-7',
      rule: 'An answer with faults is `invalid`, and every faulty field is named with what is wrong.',
      title: 'each field of an answer is refused for its own fault',
      async run(context) {
        const policy = await publish(context);
        const faults: readonly (readonly [FieldErrors, object])[] = [
          [{ policyId: 'required' }, { policyId: undefined }],
          [{ version: 'malformed' }, { version: '1' }],
          [{ version: 'malformed' }, { version: 0 }],
          [{ locale: 'malformed' }, { locale: 'not a language' }],
        ];
        for (const [fields, changes] of faults) {
          const command = answer(context, 'conduct.accept', policy, changes);
          await refused(
            context.as('Ani').submit(JSON.parse(JSON.stringify(command)) as ConductCommand),
            { code: 'invalid', fields },
            JSON.stringify(fields),
          );
        }
        equal(await mineOf(context, 'Ani'), null, 'the answer');
      },
    },
    {
      id: 'conduct-8',
      rule: 'Whoever has declined comes to nothing new (`forbidden`, `declined`), and can still say that they do not come.',
      title: 'who has declined gives back a place and takes none',
      needs: ['enforced conduct', 'read events', 'event.rsvp'],
      async run(context) {
        const ani = context.as('Ani');
        const policy = await publish(context);
        const [promised, other] = [await context.event(3), await context.event(4)];
        await ani.submit(context.rsvp(promised));
        await ani.submit(answer(context, 'conduct.decline', policy));
        await refused(
          ani.submit(context.rsvp(other)),
          { code: 'forbidden', reason: 'declined' },
          'an answer of somebody who has declined',
        );
        equal((await context.shown(ani, other)).can, [], 'what may be done with an event');
        equal((await context.shown(ani, promised)).can, ['event.rsvp'], 'with one that a place is kept at');
        await accepted(ani.submit(context.rsvp(promised, 'no')), 'giving the place back');
      },
    },
  ],
};

const report = (context: Context, changes: object = {}): ReportSend => ({
  id: context.id(),
  type: 'report.send',
  reason: 'harassment',
  text: 'Somebody <b>shouts</b> at newcomers.\nAgain 🙁',
  ...changes,
});

export const reports: Theme = {
  title: 'Reports',
  needs: ['report.send'],
  rules: [
    {
      id: 'report-1',
      rule: 'A report is stored as it was written, with its author, its time and `received`.',
      title: 'a report waits in the store, letter for letter',
      needs: ['records'],
      async run(context) {
        const command = report(context, { lang: 'id', page: 'https://brand.example/taman' });
        await context.as('Ani').submit(command);
        const stored = (await context.records('report')).map(({ author, createdAt, ...content }) => {
          ok(author && Date.parse(createdAt) > 0, 'the report names its author and its time');
          return { ...content, type: command.type };
        });
        equal(stored, [{ ...command, status: 'received' }], 'the stored reports');
      },
    },
    {
      id: 'report-2',
      rule: 'A report with faults is `invalid`, and every faulty field is named with what is wrong.',
      title: 'each field of a report is refused for its own fault',
      async run(context) {
        const faults: readonly (readonly [FieldErrors, object])[] = [
          [{ reason: 'unknown' }, { reason: 'because' }],
          [{ text: 'required' }, { text: ' \n' }],
          [{ text: 'malformed' }, { text: 'half \uD83C' }],
          [{ text: 'too-long' }, { text: 'é'.repeat(5001) }],
          [{ page: 'malformed' }, { page: 'javascript:alert(1)' }],
          [
            { reason: 'unknown', text: 'required' },
            { reason: '', text: '' },
          ],
        ];
        for (const [fields, changes] of faults) {
          const command = report(context, changes);
          await refused(
            context.as('Ani').submit(command),
            { code: 'invalid', fields },
            JSON.stringify(fields),
          );
        }
      },
    },
  ],
};
