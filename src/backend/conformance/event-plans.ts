import type {
  EventCreate,
  EventEdit,
  EventPlan,
  EventPlansQuery,
  Attendee,
} from '../../model/event-staff.ts';
import { staffOf, type StaffBackend } from '../staff.ts';
import { equal, ok, refused } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';

const moderator = (context: Context): StaffBackend => staffOf(context.as('Dewi', ['moderator']));

const idsOf = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

/** An evening in three days, changed as told. */
function create(context: Context, changes: Partial<EventCreate> = {}): EventCreate {
  const start = Date.now() + 3 * 24 * 60 * 60 * 1000;
  return {
    id: context.id(),
    type: 'event.create',
    title: 'Cupping on the porch',
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(start + 2 * 60 * 60 * 1000).toISOString(),
    zone: 'Asia/Makassar',
    mode: 'offline',
    status: 'scheduled',
    ...changes,
  };
}

/** The same fields, changed as told. */
function edit(context: Context, plan: EventPlan, changes: Partial<EventEdit> = {}): EventEdit {
  const { title, startsAt, endsAt, zone, mode } = plan;
  const { id: eventId, version: ifVersion } = plan;
  return {
    id: context.id(),
    type: 'event.edit',
    eventId,
    title,
    startsAt,
    endsAt,
    zone,
    mode,
    ifVersion,
    ...changes,
  };
}

async function planned(dewi: StaffBackend, id: string): Promise<EventPlan> {
  const { event } = await dewi.read({ type: 'attendance', eventId: id });
  ok(event, `the team is not shown the event ${id}`);
  return event;
}

/** One that the team has made, as it reads it. */
async function made(context: Context, changes: Partial<EventCreate> = {}): Promise<EventPlan> {
  const command = create(context, changes);
  await moderator(context).submit(command);
  return planned(moderator(context), command.id);
}

const cancel = (context: Context, { id: eventId, version: ifVersion }: EventPlan, reason = 'Flooded.') =>
  ({ id: context.id(), type: 'event.cancel', eventId, reason, ifVersion }) as const;
const publish = (context: Context, { id: eventId, version: ifVersion }: EventPlan) =>
  ({ id: context.id(), type: 'event.publish', eventId, ifVersion }) as const;
const restore = (context: Context, { id: eventId }: EventPlan, status: 'draft' | 'scheduled') =>
  ({ id: context.id(), type: 'event.restore', eventId, status }) as const;
const discard = (context: Context, { id: eventId, version: ifVersion }: EventPlan) =>
  ({ id: context.id(), type: 'event.discard', eventId, ifVersion }) as const;

/** Everybody on the list of one event, all pages of it. */
async function attending(dewi: StaffBackend, eventId: string, limit?: number): Promise<Attendee[]> {
  const people: Attendee[] = [];
  let cursor: string | undefined;
  do {
    const read = await dewi.read({ type: 'attendance', eventId, cursor, limit });
    people.push(...read.people);
    cursor = read.next;
  } while (cursor !== undefined);
  return people;
}

const changed = { code: 'conflict', reason: 'changed' } as const;

export const eventPlans: Theme = {
  title: 'What the team plans',
  needs: [
    ...(['roles', 'read events', 'event.rsvp', 'event-plans', 'attendance'] as const),
    ...(['event.create', 'event.edit', 'event.publish', 'event.cancel', 'event.restore'] as const),
  ],
  rules: [
    {
      id: 'plan-1',
      rule: 'A draft is the team’s alone until it is published; then everybody is shown it as it was written.',
      title: 'a draft is written, read by the team, published and answered',
      async run(context) {
        const dewi = moderator(context);
        const words = { title: 'Ngopi bareng', place: 'Kudus', description: 'Bring a cup.', capacity: 9 };
        const draft = await made(context, { ...words, status: 'draft' });
        equal((await context.events(context.stranger())).events, [], 'what visitors are shown');
        const { events } = await dewi.read({ type: 'event-plans', when: 'draft' });
        equal(idsOf(events), [draft.id], 'the drafts that the team reads');
        equal((await dewi.read({ type: 'event-plans', when: 'upcoming' })).events, [], 'what is coming');
        await dewi.submit(publish(context, draft));
        await context.as('Ani').submit(context.rsvp(draft));
        const { title, place, description, capacity, status, going } = await context.shown(
          context.stranger(),
          draft,
        );
        equal(
          { title, place, description, capacity, status, going },
          { ...words, status: 'scheduled', going: 1 },
          'what visitors are shown then',
        );
      },
    },
    {
      id: 'plan-2',
      rule: 'The team is shown the way in, how many come and wait, and what may be done.',
      title: 'an event online, full, with somebody in line',
      needs: ['ordered waitlist'],
      async run(context) {
        const way = { mode: 'online', url: 'https://meet.example/a-secret-room' } as const;
        const plan = await made(context, { ...way, capacity: 1, waitlist: true });
        await context.as('Ani').submit(context.rsvp(plan));
        await context.as('Budi').submit(context.rsvp(plan, 'wait'));
        const { events } = await moderator(context).read({ type: 'event-plans', when: 'upcoming' });
        const seen = events.map(({ url, going, waiting, can }) => ({ url, going, waiting, can }));
        const can = ['event.edit', 'event.cancel'];
        equal(seen, [{ url: way.url, going: 1, waiting: 1, can }], 'what the team is shown');
      },
    },
    {
      id: 'plan-3',
      rule: 'An edit sets everything: what is left out is gone. An older one that arrives late changes nothing.',
      title: 'two edits, the older one late',
      async run(context) {
        const dewi = moderator(context);
        const plan = await made(context, { place: 'Kudus', capacity: 9 });
        const older = edit(context, plan, { title: 'Older' });
        await dewi.submit(edit(context, plan, { title: 'Newer' }));
        await refused(dewi.submit(older), changed, 'the older one');
        const { title, place, capacity } = await context.shown(context.stranger(), plan);
        equal([title, place, capacity], ['Newer', undefined, undefined], 'what visitors are shown');
      },
    },
    {
      id: 'plan-4',
      rule: 'Nobody writes over what they have not seen: `conflict`, `changed`; nor cancels or publishes it.',
      title: 'a colleague has edited it since',
      async run(context) {
        const dewi = moderator(context);
        const [plan, draft] = [await made(context), await made(context, { status: 'draft' })];
        for (const each of [plan, draft]) await dewi.submit(edit(context, each, { title: 'Seen by nobody' }));
        await refused(dewi.submit(edit(context, plan, { title: 'Mine' })), changed, 'an edit');
        await refused(dewi.submit(cancel(context, plan)), changed, 'a cancellation');
        await refused(dewi.submit(publish(context, draft)), changed, 'a publication');
        const { title, status } = await context.shown(context.stranger(), plan);
        equal([title, status], ['Seen by nobody', 'scheduled'], 'the event');
        equal((await planned(dewi, draft.id)).status, 'draft', 'the draft');
      },
    },
    {
      id: 'plan-5',
      rule: 'More places go at once to those who wait, the first one first.',
      title: 'one place becomes three, and four wait',
      needs: ['ordered waitlist'],
      async run(context) {
        const plan = await made(context, { capacity: 1, waitlist: true });
        const people = ['Ani', 'Budi', 'Citra', 'Dani', 'Eko'];
        for (const name of people) await context.as(name).submit(context.rsvp(plan, 'wait'));
        await moderator(context).submit(edit(context, plan, { capacity: 3, waitlist: true }));
        const answers = [];
        for (const name of people)
          answers.push((await context.shown(context.as(name), plan)).mine?.answer ?? 'none');
        equal(answers, ['yes', 'yes', 'yes', 'wait', 'wait'], 'how people stand to it');
      },
    },
    {
      id: 'plan-6',
      rule: 'Whoever has a place keeps it: fewer places than go already are refused, `conflict`, `overbooked`.',
      title: 'three places become one, and two go',
      async run(context) {
        const plan = await made(context, { capacity: 3 });
        for (const name of ['Ani', 'Budi']) await context.as(name).submit(context.rsvp(plan));
        const expected = { code: 'conflict', reason: 'overbooked' } as const;
        const dewi = moderator(context);
        await refused(dewi.submit(edit(context, plan, { capacity: 1 })), expected, 'fewer places');
        const { capacity, going } = await context.shown(context.stranger(), plan);
        equal([capacity, going], [3, 2], 'the event');
        await dewi.submit(edit(context, plan, { capacity: 2 }));
        equal((await context.shown(context.stranger(), plan)).capacity, 2, 'as many places as go');
      },
    },
    {
      id: 'plan-7',
      rule: 'What is cancelled stays in the list with its reason and its answers, and can be restored with them.',
      title: 'an event is cancelled, and takes place after all',
      async run(context) {
        const dewi = moderator(context);
        const plan = await made(context);
        await context.as('Ani').submit(context.rsvp(plan));
        await dewi.submit(cancel(context, plan, 'The road is flooded.'));
        const { status, reason, going, can } = await context.shown(context.stranger(), plan);
        const expected = { status: 'cancelled', reason: 'The road is flooded.', going: 1, can: [] };
        equal({ status, reason, going, can }, expected, 'the cancelled event');
        await dewi.submit(restore(context, plan, 'scheduled'));
        const after = await context.shown(context.as('Ani'), plan);
        equal(
          [after.status, after.reason, after.going, after.mine?.answer],
          ['scheduled', undefined, 1, 'yes'],
          'the event after that',
        );
      },
    },
    {
      id: 'plan-8',
      rule: 'A draft again is only what nobody goes to or waits for: `conflict`, `answered`. A draft is not cancelled: `conflict`, `draft`.',
      title: 'one that somebody goes to, and one that nobody does',
      async run(context) {
        const dewi = moderator(context);
        const [answered, free] = [await made(context), await made(context)];
        await context.as('Ani').submit(context.rsvp(answered));
        const expected = { code: 'conflict', reason: 'answered' } as const;
        await refused(dewi.submit(restore(context, answered, 'draft')), expected, 'one with an answer');
        await dewi.submit(restore(context, free, 'draft'));
        equal(
          idsOf((await context.events(context.stranger())).events),
          [answered.id],
          'what visitors are shown',
        );
        const draft = await planned(dewi, free.id);
        const unheard = { code: 'conflict', reason: 'draft' } as const;
        await refused(dewi.submit(cancel(context, draft)), unheard, 'a draft that is cancelled');
      },
    },
    {
      id: 'plan-9',
      rule: 'What cannot be is refused and named field by field, and nothing is written.',
      title: 'an end before the begin, zones and days that do not exist, and no places',
      async run(context) {
        const dewi = moderator(context);
        const { startsAt, endsAt } = create(context);
        const wrong: [Partial<EventCreate>, Record<string, string>][] = [
          [{ startsAt: endsAt, endsAt: startsAt }, { endsAt: 'too-early' }],
          [{ startsAt, endsAt: startsAt }, { endsAt: 'too-early' }],
          [{ endsAt: '2999-01-01T00:00:00Z' }, { endsAt: 'too-late' }],
          [{ startsAt: '2026-02-31T10:00:00Z' }, { startsAt: 'malformed' }],
          [{ startsAt: 'next Tuesday' }, { startsAt: 'malformed' }],
          [{ zone: 'Asia/Kudus' }, { zone: 'unknown' }],
          [{ zone: '+07:00' }, { zone: 'unknown' }],
          [{ title: 'a'.repeat(151) }, { title: 'too-long' }],
          [{ url: 'javascript:alert(1)' }, { url: 'malformed' }],
          [{ capacity: 0 }, { capacity: 'too-few' }],
          [{ capacity: 1.5 }, { capacity: 'malformed' }],
          [{ mode: 'somewhere' as never }, { mode: 'unknown' }],
        ];
        for (const [changes, fields] of wrong) {
          const expected = { code: 'invalid', fields } as never;
          await refused(dewi.submit(create(context, changes)), expected, JSON.stringify(changes));
        }
        equal((await context.events(context.stranger())).events, [], 'what is written');
      },
    },
    {
      id: 'plan-10',
      rule: 'The team reads who comes, who answered first at the top, and then who waits, in line; each once, over all pages.',
      title: 'three come and two wait, read two by two',
      needs: ['ordered waitlist'],
      async run(context) {
        const plan = await made(context, { capacity: 3, waitlist: true });
        const people = ['Ani', 'Budi', 'Citra', 'Dani', 'Eko'];
        for (const name of people) await context.as(name).submit({ ...context.rsvp(plan, 'wait'), name });
        const seen = (await attending(moderator(context), plan.id, 2)).map(({ name, answer, place }) => [
          name,
          answer,
          place,
        ]);
        equal(
          seen,
          [
            ...['Ani', 'Budi', 'Citra'].map((name) => [name, 'yes', undefined]),
            ...['Dani', 'Eko'].map((name, index) => [name, 'wait', index + 1]),
          ],
          'the list',
        );
      },
    },
    {
      id: 'plan-11',
      rule: 'People are known on a list by a pseudonym: at one event always the same, at another one another, and no part of what they are known by.',
      title: 'two people at two events, one of whom answers twice',
      needs: ['records'],
      async run(context) {
        const dewi = moderator(context);
        const [one, other] = [await made(context), await made(context)];
        for (const name of ['Ani', 'Budi'])
          for (const plan of [one, other]) await context.as(name).submit(context.rsvp(plan));
        const called = async ({ id }: EventPlan) =>
          (await attending(dewi, id)).map(({ pseudonym }) => pseudonym);
        const first = await called(one);
        await context.as('Ani').submit(context.rsvp(one, 'no'));
        equal((await attending(dewi, one.id)).length, 1, 'who comes after a no');
        await context.as('Ani').submit(context.rsvp(one));
        equal((await called(one)).sort(), first.toSorted(), 'what people are called after another answer');
        equal(new Set([...first, ...(await called(other))]).size, 4, 'how many pseudonyms there are');
        const read = JSON.stringify(await dewi.read({ type: 'attendance', eventId: one.id, limit: 1 }));
        for (const { person, eventId } of await context.records('rsvp'))
          ok(eventId !== one.id || !read.includes(person), 'the list holds what somebody is known by');
      },
    },
    {
      id: 'plan-12',
      rule: 'For the team alone: a guest, a member and a reviewer neither plan nor read plans: `forbidden`.',
      title: 'whoever is not of the team',
      async run(context) {
        const plan = await made(context);
        for (const [name, role] of [
          ['Citra', 'member'],
          ['Eko', 'reviewer'],
        ] as const) {
          const staff = staffOf(context.as(name, [role]));
          const forbidden = { code: 'forbidden' } as const;
          for (const command of [
            create(context),
            edit(context, plan),
            cancel(context, plan),
            publish(context, plan),
            restore(context, plan, 'draft'),
          ])
            await refused(staff.submit(command), forbidden, `${command.type} of a ${role}`);
          await refused(
            staff.read({ type: 'event-plans', when: 'draft' }),
            forbidden,
            `the plans, for a ${role}`,
          );
          const list = staff.read({ type: 'attendance', eventId: plan.id });
          await refused(list, forbidden, `who comes, for a ${role}`);
        }
        equal((await planned(moderator(context), plan.id)).version, plan.version, 'the event’s version');
      },
    },
    {
      id: 'plan-13',
      rule: 'Each use of the team’s power is noted with how the event stood before and after, and when it was where it is moved.',
      title: 'an event is made, moved, cancelled and restored',
      needs: ['audit'],
      async run(context) {
        const dewi = moderator(context);
        const plan = await made(context);
        const endsAt = new Date(Date.parse(plan.endsAt) + 60 * 60 * 1000).toISOString();
        await dewi.submit(edit(context, plan, { endsAt }));
        await dewi.submit(cancel(context, await planned(dewi, plan.id), 'Rain.'));
        await dewi.submit(restore(context, plan, 'scheduled'));
        const { entries } = await dewi.read({ type: 'audit' });
        const { startsAt } = plan;
        equal(
          // The backend may have noted something about the team itself.
          entries
            .filter(({ target }) => target.id === plan.id)
            .map(({ action, target, before, after, reason }) => [action, target.id, before, after, reason]),
          [
            ['event.restore', plan.id, 'cancelled', 'scheduled', undefined],
            ['event.cancel', plan.id, 'scheduled', 'cancelled', 'Rain.'],
            ['event.edit', plan.id, `${startsAt}/${plan.endsAt}`, `${startsAt}/${endsAt}`, undefined],
            ['event.create', plan.id, null, 'scheduled', undefined],
          ],
          'what is noted',
        );
      },
    },
    {
      id: 'plan-14',
      rule: 'The team’s lists come in the order of the visitors’, in pages, and are searched by words in title, place and description.',
      title: 'five events, two of them drafts, and a word that three share',
      async run(context) {
        const dewi = moderator(context);
        const day = (n: number) => {
          const start = Date.now() + n * 24 * 60 * 60 * 1000;
          const times = [start, start + 3_600_000].map((time) => new Date(time).toISOString());
          return { startsAt: times[0]!, endsAt: times[1]! };
        };
        const draft = { status: 'draft' } as const;
        const late = await made(context, { ...day(9), title: 'Cupping di Kudus', ...draft });
        const soon = await made(context, { ...day(2), place: 'Kedai KUDUS', ...draft });
        const gone = await made(context, { ...day(-2), description: 'Kúdus lagi.' });
        const next = await made(context, { ...day(1) });
        const then = await made(context, { ...day(4) });
        const list = async (when: EventPlansQuery['when'], search?: string) => {
          const ids: string[] = [];
          let cursor: string | undefined;
          do {
            const read = await dewi.read({ type: 'event-plans', when, search, cursor, limit: 1 });
            ids.push(...idsOf(read.events));
            cursor = read.next;
          } while (cursor !== undefined);
          return ids;
        };
        equal(await list('draft'), idsOf([soon, late]), 'the drafts');
        equal(await list('upcoming'), idsOf([next, then]), 'what is coming');
        equal(await list('past', 'kudus'), [gone.id], 'what has been, with a word');
        equal(await list('draft', 'kudus cupping'), idsOf([soon, late]), 'the drafts, with two words');
        equal(await list('draft', 'di kudus'), [late.id], 'the drafts, with other words');
        equal(await list('upcoming', 'kudus'), [], 'what is coming, with a word that is not there');
      },
    },
    {
      id: 'plan-15',
      rule: 'The team deletes drafts for good, as it has read them, and that is noted. What others are shown stands: `conflict`, `opened`.',
      title: 'one draft is deleted twice by the same command, and others in vain',
      needs: ['event.discard', 'audit'],
      async run(context) {
        const dewi = moderator(context);
        const [draft, mended, shown, back] = [
          await made(context, { status: 'draft' }),
          await made(context, { status: 'draft' }),
          await made(context),
          await made(context),
        ];
        const may = [draft, shown].map(({ can }) => can.includes('event.discard'));
        equal(may, [true, false], 'whether the draft and what others are shown may be deleted');
        const late = discard(context, mended);
        await dewi.submit(edit(context, mended, { title: 'Seen by nobody' }));
        for (const command of [late, discard(context, mended)])
          await refused(dewi.submit(command), changed, 'a draft that has changed since');
        const opened = { code: 'conflict', reason: 'opened' } as const;
        await refused(dewi.submit(discard(context, shown)), opened, 'what others are shown');
        await dewi.submit(cancel(context, shown));
        const cancelled = discard(context, await planned(dewi, shown.id));
        await refused(dewi.submit(cancelled), opened, 'what others know to be cancelled');
        for (const role of ['member', 'reviewer'] as const) {
          const tried = staffOf(context.as(role, [role])).submit(discard(context, draft));
          await refused(tried, { code: 'forbidden' }, `a draft, by a ${role}`);
        }

        const command = discard(context, draft);
        const receipt = await dewi.submit(command);
        equal(await dewi.submit(command), receipt, 'the receipt of the same command, given again');
        await refused(dewi.submit(discard(context, draft)), { code: 'not-found' }, 'what is deleted already');
        const { event } = await dewi.read({ type: 'attendance', eventId: draft.id });
        equal(event, null, 'what is deleted');
        const { events } = await dewi.read({ type: 'event-plans', when: 'draft' });
        equal(idsOf(events), [mended.id], 'the drafts');
        const { entries } = await dewi.read({ type: 'audit' });
        equal(
          entries
            .filter(({ action }) => action === 'event.discard')
            .map(({ id, target, before, after }) => [id, target, before, after]),
          [[command.id, { kind: 'event', id: draft.id }, 'draft', null]],
          'what is noted',
        );

        // Shown once, and said no to: nobody comes to it, so it may be a draft again and go.
        await context.as('Ani').submit(context.rsvp(back, 'no'));
        await dewi.submit(restore(context, back, 'draft'));
        await dewi.submit(discard(context, await planned(dewi, back.id)));
        const rest = await dewi.read({ type: 'event-plans', when: 'draft' });
        equal(idsOf(rest.events), [mended.id], 'the drafts, without one that was shown before');
        await refused(context.as('Ani').submit(context.rsvp(back)), { code: 'not-found' }, 'an answer to it');
      },
    },
  ],
};
