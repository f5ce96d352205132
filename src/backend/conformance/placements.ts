import type { Policy } from '../../model/conduct.ts';
import type { PlacementDiscard, PlacementSet, StaffPlacement } from '../../model/placement-staff.ts';
import type { PlacedKind, PlacementItem } from '../../model/placement.ts';
import { staffOf, type StaffBackend } from '../staff.ts';
import { equal, ok, refused } from './assert.ts';
import { past, type Context } from './context.ts';
import { listenTo } from './live.ts';
import type { Theme } from './rule.ts';

const moderator = (context: Context): StaffBackend => staffOf(context.as('Dewi', ['moderator']));

const place = (
  context: Context,
  items: readonly PlacementItem[],
  kind: PlacedKind = 'poll',
  changes: Partial<PlacementSet> = {},
): PlacementSet => ({ id: context.id(), type: 'placement.set', kind, name: 'home', items, ...changes });

const discard = (context: Context, ifVersion: string): PlacementDiscard => ({
  id: context.id(),
  type: 'placement.discard',
  kind: 'poll',
  name: 'home',
  ifVersion,
});

const changed = { code: 'conflict', reason: 'changed' } as const;

/** What a page shows at `home`. */
const shown = async (context: Context) =>
  (await context.stranger().read({ type: 'poll', placement: 'home' })).poll?.id;

/** The placement `home` of a poll, where the team's list has it. */
async function homeIn(staff: StaffBackend): Promise<StaffPlacement | undefined> {
  const { placements } = await staff.read({ type: 'placements' });
  return placements.find(({ kind, name }) => kind === 'poll' && name === 'home');
}

async function home(staff: StaffBackend): Promise<StaffPlacement> {
  const found = await homeIn(staff);
  ok(found, 'the placement `home` is not in the team’s list');
  return found;
}

const inAnHour = () => new Date(Date.now() + 60 * 60 * 1000).toISOString();

export const placements: Theme = {
  title: 'What stands where on the site',
  needs: ['placements', 'placement.set', 'roles', 'read poll'],
  rules: [
    {
      id: 'placement-1',
      rule: 'At a placement stands the first of its items whose time it is; one that is named by its id is shown whatever stands there.',
      title: 'of four items the first is over, the second to come, and the third stands there',
      async run(context) {
        const polls = [];
        for (const [index, question] of ['Over?', 'To come?', 'Now?', 'Also now?', 'Newest?'].entries())
          polls.push(await context.poll({ question, createdAt: `2025-01-01T12:00:0${index}.000Z` }));
        const [over, toCome, now, alsoNow] = polls.map(({ id: recordId }) => ({ recordId }));
        const until = inAnHour();
        await moderator(context).submit(
          place(context, [
            { ...over!, until: past },
            { ...toCome!, from: until },
            { ...now!, until },
            alsoNow!,
          ]),
        );
        equal(await shown(context), now!.recordId, 'what stands there');
        const named = await context
          .stranger()
          .read({ type: 'poll', id: alsoNow!.recordId, placement: 'home' });
        equal(named.poll?.id, alsoNow!.recordId, 'what is named');
      },
    },
    {
      id: 'placement-2',
      rule: 'A placement to which nothing is assigned that can be shown is as if it were not named.',
      title: 'an unknown placement, an empty one and one with a draft show the current poll',
      needs: ['poll.create', 'poll.open', 'polls'],
      async run(context) {
        const [dewi, current] = [moderator(context), await context.poll()];
        equal(await shown(context), current.id, 'what stands at an unknown one');
        const first = place(context, []);
        await dewi.submit(first);
        equal(await shown(context), current.id, 'what stands at an empty one');
        const { id: _, createdAt: __, ...words } = await context.poll({ createdAt: past });
        const draft = { ...words, id: context.id(), type: 'poll.create', draft: true } as const;
        await dewi.submit(draft);
        const items = [{ recordId: draft.id }];
        await dewi.submit(place(context, items, 'poll', { ifVersion: first.id }));
        equal(await shown(context), current.id, 'what stands where a draft is assigned');
        await dewi.submit({ id: context.id(), type: 'poll.open', pollId: draft.id, ifVersion: draft.id });
        equal(await shown(context), draft.id, 'what stands there once that is open');
      },
    },
    {
      id: 'placement-3',
      rule: 'Policies have placements of their own, which may have the names of others.',
      title: 'a policy and a poll stand at places of the same name',
      needs: ['read conduct'],
      async run(context) {
        const policy: Policy = {
          id: context.id(),
          version: 1,
          title: 'Rules of the club',
          body: 'Be kind.',
          material: true,
          publishedAt: past,
        };
        await context.community.put('policy', policy);
        await context.community.put('policy', {
          ...policy,
          id: context.id(),
          publishedAt: '2021-01-01T12:00:00Z',
        });
        const poll = await context.poll();
        const dewi = moderator(context);
        await dewi.submit(place(context, [{ recordId: policy.id }], 'policy'));
        await dewi.submit(place(context, [{ recordId: poll.id }]));
        const read = await context.stranger().read({ type: 'conduct', placement: 'home' });
        equal([read.policy?.id, await shown(context)], [policy.id, poll.id], 'what stands there');
      },
    },
    {
      id: 'placement-4',
      rule: 'Nobody writes over what they have not seen: `conflict`, `changed`. What is not there is not assigned: `invalid`.',
      title: 'a placement is set twice as if it were new, and to nothing',
      async run(context) {
        const [dewi, poll] = [moderator(context), await context.poll()];
        const first = place(context, [{ recordId: poll.id }]);
        await dewi.submit(first);
        await refused(dewi.submit(place(context, [])), changed, 'as if it were new');
        const ifVersion = first.id;
        const nothing = place(context, [{ recordId: 'nothing' }], 'poll', { ifVersion });
        await refused(dewi.submit(nothing), { code: 'invalid', fields: { items: 'unknown' } }, 'nothing');
        await dewi.submit(place(context, [], 'poll', { ifVersion }));
        equal((await home(dewi)).items, [], 'what is assigned');
      },
    },
    {
      id: 'placement-5',
      rule: 'The team, and nobody else, reads what stands at each placement now and what comes next, and sets it.',
      title: 'a poll stands at `home` for an hour; a member reads and sets nothing',
      async run(context) {
        const [dewi, current] = [moderator(context), await context.poll({ question: 'Current?' })];
        const placed = await context.poll({ question: 'Placed?', createdAt: past });
        const until = inAnHour();
        const items = [{ recordId: placed.id, until }];
        await dewi.submit(place(context, items));
        const { now, next, items: told } = await home(dewi);
        const title = 'Placed?';
        equal(now, { recordId: placed.id, title, assigned: true }, 'what stands there');
        equal(next, { at: until, shows: { recordId: current.id, title: 'Current?' } }, 'what comes next');
        equal(told, [{ ...items[0], title, ready: true }], 'what is assigned');
        const citra = staffOf(context.as('Citra', ['member']));
        await refused(citra.read({ type: 'placements' }), { code: 'forbidden' }, 'the list, for a member');
        await refused(citra.submit(place(context, [])), { code: 'forbidden' }, 'a member’s command');
      },
    },
    {
      id: 'placement-6',
      rule: 'The team deletes a placement as it has read it, and that is noted with what stood there. Pages that name it show what they show where nothing is named.',
      title: 'one placement is deleted twice by the same command, and others in vain',
      needs: ['placement.discard', 'audit'],
      async run(context) {
        const [dewi, current] = [moderator(context), await context.poll({ question: 'Current?' })];
        const placed = await context.poll({ question: 'Placed?', createdAt: past });
        const [first, items] = [place(context, []), [{ recordId: placed.id }]];
        await dewi.submit(first);
        const late = discard(context, first.id);
        await dewi.submit(place(context, items, 'poll', { ifVersion: first.id }));
        for (const command of [late, discard(context, first.id)])
          await refused(dewi.submit(command), changed, 'a placement that has changed since');
        const { version } = await home(dewi);
        for (const role of ['member', 'reviewer'] as const) {
          const tried = staffOf(context.as(role, [role])).submit(discard(context, version));
          await refused(tried, { code: 'forbidden' }, `a placement, by a ${role}`);
        }
        equal(await shown(context), placed.id, 'what stands there as long as it is there');

        const command = discard(context, version);
        const receipt = await dewi.submit(command);
        equal(await dewi.submit(command), receipt, 'the receipt of the same command, given again');
        await refused(
          dewi.submit(discard(context, version)),
          { code: 'not-found' },
          'what is deleted already',
        );
        equal(await homeIn(dewi), undefined, 'what is deleted');
        equal(await shown(context), current.id, 'what a page shows that names it still');
        const { entries } = await dewi.read({ type: 'audit' });
        equal(
          entries
            .filter(({ action }) => action === 'placement.discard')
            .map(({ id, target, before, after }) => [id, target, before, after]),
          [[command.id, { kind: 'placement', id: 'poll/home' }, JSON.stringify(items), null]],
          'what is noted',
        );
      },
    },
    {
      id: 'placement-7',
      rule: 'What was deleted comes back only where it is made anew: a late change of it is a conflict, `changed`.',
      title: 'a placement is set as it was read before it was deleted, and then as if it were new',
      needs: ['placement.discard'],
      async run(context) {
        const [dewi, poll] = [moderator(context), await context.poll()];
        const first = place(context, []);
        await dewi.submit(first);
        const items = [{ recordId: poll.id }];
        const late = place(context, items, 'poll', { ifVersion: first.id });
        await dewi.submit(discard(context, first.id));
        const later = place(context, items, 'poll', { ifVersion: first.id });
        for (const command of [late, later])
          await refused(dewi.submit(command), changed, 'a change of what is deleted');
        equal(await homeIn(dewi), undefined, 'what is deleted');
        const anew = place(context, items);
        await dewi.submit(anew);
        const { version, now } = await home(dewi);
        equal([version, now?.recordId], [anew.id, poll.id], 'what is made anew');
        await refused(dewi.submit(place(context, [])), changed, 'over what is made anew, as if it were new');
      },
    },
    {
      id: 'placement-8',
      rule: 'Whoever listens is told when something is put at a placement, and when that is deleted.',
      title: 'a page hears of a placement that is set and deleted, and shows it each time',
      needs: ['placement.discard', 'live'],
      async run(context) {
        const [dewi, current] = [moderator(context), await context.poll()];
        const placed = await context.poll({ createdAt: past });
        const ear = listenTo(context.stranger());
        const heardOf = async (command: PlacementSet | PlacementDiscard, expected: string) => {
          const { version } = await dewi.submit(command);
          await ear.hint((hint) => hint.version >= version && (!hint.topic || hint.topic === 'poll'));
          equal(await shown(context), expected, 'what stands there, read after the hint');
        };
        const first = place(context, [{ recordId: placed.id }]);
        await heardOf(first, placed.id);
        await heardOf(discard(context, first.id), current.id);
        ear.stop();
      },
    },
  ],
};
