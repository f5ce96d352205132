import type { CommunityEvent } from '../../model/event.ts';
import { equal, ok, refused } from './assert.ts';
import type { Theme } from './rule.ts';

const idsOf = (events: readonly Pick<CommunityEvent, 'id'>[]) => events.map(({ id }) => id);

export const events: Theme = {
  title: 'Events',
  needs: ['read events'],
  rules: [
    {
      id: 'event-1',
      rule: 'What has not ended is upcoming, the next one first; what has is past, the last one first.',
      title: 'events lie in the right list, in order, the one that is running among the upcoming',
      async run(context) {
        const later = await context.event(9);
        const gone = await context.event(-9);
        const running = await context.event(-1 / 24);
        const sooner = await context.event(3);
        const recent = await context.event(-2);
        const stranger = context.stranger();
        equal(
          idsOf((await context.events(stranger)).events),
          idsOf([running, sooner, later]),
          'the upcoming events',
        );
        equal(idsOf((await context.events(stranger, 'past')).events), idsOf([recent, gone]), 'the past ones');
      },
    },
    {
      id: 'event-2',
      rule: 'A list comes in pages: following `next` shows every event once, also those of the same time.',
      title: 'five events at one time, read two by two',
      async run(context) {
        const first = await context.event(3);
        const { startsAt, endsAt } = first;
        const all = [first.id];
        for (let count = 0; count < 4; count++) all.push((await context.event(3, { startsAt, endsAt })).id);
        const seen: string[] = [];
        let cursor: string | undefined;
        for (let page = 0; page < 9; page++) {
          const read = await context
            .stranger()
            .read({ type: 'events', when: 'upcoming', limit: 2, ...(cursor && { cursor }) });
          seen.push(...idsOf(read.events));
          cursor = read.next;
          if (cursor === undefined) break;
        }
        equal(seen, all, 'what the pages show together');
        equal(cursor, undefined, 'the last page’s `next`');
      },
    },
    {
      id: 'event-3',
      rule: 'A cursor that the backend has not made is `invalid`, `cursor: malformed`.',
      title: 'an invented cursor is refused',
      async run(context) {
        await context.event(3);
        const query = { type: 'events', when: 'upcoming', cursor: "' or 1=1" } as const;
        const expected = { code: 'invalid', fields: { cursor: 'malformed' } } as const;
        await refused(context.stranger().read(query), expected, 'the read');
      },
    },
    {
      id: 'event-4',
      rule: 'An event is given exactly as it stands.',
      title: 'an event with markup, emoji and Arabic comes back letter for letter',
      async run(context) {
        const event = await context.event(3, {
          title: '<b>Ngopi</b> & "где" 🏡 مكان',
          description: '  two\n\nlines ',
          place: '<script>1</script>',
          lang: 'id',
          capacity: 12,
          access: ['step-free', 'captions'],
        });
        const stranger = context.stranger();
        const { commands } = await stranger.manifest();
        const can = commands.filter((type) => type === 'event.rsvp');
        const shown = await context.shown(stranger, event);
        equal(shown, { ...event, going: 0, mine: null, can }, 'the event');
      },
    },
    {
      id: 'event-5',
      rule: 'An answer that has a receipt is stored, and shows as `mine` to its giver and in `going` to all.',
      title: 'a yes counts, a no does not',
      needs: ['event.rsvp', 'records'],
      async run(context) {
        const event = await context.event(3);
        const command = context.rsvp(event);
        await context.as('Ani').submit(command);
        await context.as('Budi').submit(context.rsvp(event, 'no'));
        const { going, mine } = await context.shown(context.as('Ani'), event);
        equal({ going, mine }, { going: 1, mine: { answer: 'yes', commandId: command.id } }, 'the event');
        const stored = (await context.records('rsvp')).map(({ eventId, answer }) => ({ eventId, answer }));
        equal(
          stored,
          [
            { eventId: event.id, answer: 'yes' },
            { eventId: event.id, answer: 'no' },
          ],
          'what is stored',
        );
      },
    },
    {
      id: 'event-6',
      rule: 'Nobody is shown another person’s answer, nor who goes.',
      title: 'an answer leaves no trace of its giver in what others read',
      needs: ['event.rsvp'],
      async run(context) {
        const event = await context.event(3);
        const command = context.rsvp(event);
        await context.as('Ani').submit(command);
        const { viewer } = await context.events(context.as('Ani'));
        for (const other of [context.as('Budi'), context.stranger()]) {
          const text = JSON.stringify({ ...(await context.events(other)), version: '' });
          equal((await context.shown(other, event)).mine, null, 'the answer of somebody who gave none');
          ok(viewer.id && !text.includes(viewer.id), 'the read names somebody who goes');
          ok(!text.includes(command.id), 'the read names another person’s command');
        }
      },
    },
    {
      id: 'event-7',
      rule: 'A late copy of an older answer does not undo a newer one.',
      title: 'the answers yes, no, arriving the other way round, are a no',
      needs: ['event.rsvp'],
      async run(context) {
        const event = await context.event(3);
        const [yes, no] = [context.rsvp(event), context.rsvp(event, 'no')];
        for (const command of [no, yes]) await context.as('Ani').submit(command);
        const { going, mine } = await context.shown(context.as('Ani'), event);
        equal({ going, answer: mine?.answer }, { going: 0, answer: 'no' }, 'the event');
      },
    },
    {
      id: 'event-8',
      rule: 'Where all places are taken a yes is a `conflict`, `full`; a no frees a place, another yes keeps it.',
      title: 'the second of one place is refused until the first lets it go',
      needs: ['event.rsvp'],
      async run(context) {
        const event = await context.event(3, { capacity: 1 });
        const full = { code: 'conflict', reason: 'full' } as const;
        await context.as('Ani').submit(context.rsvp(event));
        await context.as('Ani').submit(context.rsvp(event));
        await refused(context.as('Budi').submit(context.rsvp(event)), full, 'a yes without a place');
        await context.as('Budi').submit(context.rsvp(event, 'no'));
        await context.as('Ani').submit(context.rsvp(event, 'no'));
        await context.as('Budi').submit(context.rsvp(event));
        equal((await context.shown(context.stranger(), event)).going, 1, 'how many go');
      },
    },
    {
      id: 'event-9',
      rule: 'However many answer at once, no more go than there are places for, and no place stays empty.',
      title: 'fifty people and ten places',
      needs: ['event.rsvp', 'exact capacity'],
      async run(context) {
        const event = await context.event(3, { capacity: 10 });
        const answers = await Promise.allSettled(
          Array.from({ length: 50 }, (_, index) => context.as(`P${index}`).submit(context.rsvp(event))),
        );
        const reasons = answers.map((one) =>
          one.status === 'fulfilled' ? 'goes' : (one.reason as { reason?: string }).reason,
        );
        const count = (what: string) => reasons.filter((reason) => reason === what).length;
        equal([count('goes'), count('full')], [10, 40], 'those who go, and those who were told it is full');
        equal((await context.shown(context.stranger(), event)).going, 10, 'how many go');
      },
    },
    {
      id: 'event-10',
      rule: 'A cancelled event stays, with its reason; answers are refused as `closed`, `cancelled`.',
      title: 'nobody can answer a cancelled event, and everybody can read why',
      needs: ['event.rsvp'],
      async run(context) {
        const event = await context.event(3, { status: 'cancelled', reason: 'The road is flooded.' });
        const closed = { code: 'closed', reason: 'cancelled' } as const;
        await refused(context.as('Ani').submit(context.rsvp(event)), closed, 'a yes');
        const { status, reason, can } = await context.shown(context.stranger(), event);
        equal({ status, reason, can }, { status: 'cancelled', reason: event.reason, can: [] }, 'the event');
      },
    },
    {
      id: 'event-11',
      rule: 'An event that is over takes no answers: `closed`, `over`.',
      title: 'nobody can answer a past event',
      needs: ['event.rsvp'],
      async run(context) {
        const event = await context.event(-3);
        const closed = { code: 'closed', reason: 'over' } as const;
        await refused(context.as('Ani').submit(context.rsvp(event)), closed, 'a yes');
        const { going, can } = await context.shown(context.stranger(), event);
        equal({ going, can }, { going: 0, can: [] }, 'the event');
      },
    },
    {
      id: 'event-12',
      rule: 'The way into an event that is also online is shown to those alone who go.',
      title: 'the link shows to who said yes, to nobody else, and not after a no',
      needs: ['event.rsvp'],
      async run(context) {
        const url = 'https://meet.example/a-secret-room';
        const event = await context.event(3, { mode: 'hybrid', url });
        const shownTo = async (name: string) => (await context.shown(context.as(name), event)).url;
        await context.as('Ani').submit(context.rsvp(event));
        await context.as('Budi').submit(context.rsvp(event, 'no'));
        equal(await shownTo('Ani'), url, 'the link for somebody who goes');
        equal([await shownTo('Budi'), await shownTo('Citra')], [undefined, undefined], 'for who does not');
        await context.as('Ani').submit(context.rsvp(event, 'no'));
        equal(await shownTo('Ani'), undefined, 'the link for somebody who goes no more');
      },
    },
    {
      id: 'event-13',
      rule: 'An event whose times make no sense is shown last, takes no answers and spoils no list.',
      title: 'broken dates among sound ones',
      needs: ['event.rsvp'],
      async run(context) {
        const sound = await context.event(3);
        const { startsAt } = sound;
        const broken = [
          await context.event(1, { startsAt: 'next Tuesday' }),
          await context.event(1, { endsAt: '2026-02-31T10:00:00Z' }),
          await context.event(5, { endsAt: startsAt }),
        ];
        const read = await context.events(context.stranger());
        equal(idsOf(read.events), idsOf([sound, ...broken]), 'the upcoming events');
        equal(
          read.events.map(({ can }) => can.length),
          [1, 0, 0, 0],
          'what may be done with them',
        );
        await refused(
          context.as('Ani').submit(context.rsvp(broken[0]!)),
          { code: 'closed' },
          'a yes to a broken one',
        );
        equal((await context.events(context.stranger(), 'past')).events, [], 'the past events');
      },
    },
    {
      id: 'event-14',
      rule: 'An answer to an event that does not exist is `not-found`; one that is neither yes nor no `invalid`.',
      title: 'answers to nothing, and answers that are none',
      needs: ['event.rsvp'],
      async run(context) {
        const event = await context.event(3);
        const nowhere = context.as('Ani').submit(context.rsvp({ id: 'nowhere' }));
        await refused(nowhere, { code: 'not-found' }, 'an answer to nothing');
        const expected = { code: 'invalid', fields: { answer: 'unknown' } } as const;
        await refused(
          context.as('Ani').submit(context.rsvp(event, 'maybe' as never)),
          expected,
          'an answer that is none',
        );
      },
    },
    {
      id: 'event-15',
      rule: 'A draft is shown to no visitor, and there is nothing to answer: `not-found`.',
      title: 'two drafts among what is coming and what has been',
      needs: ['event.rsvp'],
      async run(context) {
        const draft = await context.event(2, { status: 'draft' });
        await context.event(-2, { status: 'draft' });
        const [coming, gone] = [await context.event(3), await context.event(-3)];
        for (const adapter of [context.stranger(), context.as('Ani')]) {
          equal(idsOf((await context.events(adapter)).events), idsOf([coming]), 'the upcoming events');
          equal(idsOf((await context.events(adapter, 'past')).events), idsOf([gone]), 'the past ones');
        }
        await refused(
          context.as('Ani').submit(context.rsvp(draft)),
          { code: 'not-found' },
          'a yes to a draft',
        );
      },
    },
    {
      id: 'event-16',
      rule: 'With an answer somebody may say what they want to be called, which they alone are shown; it goes with a no.',
      title: 'a name is given, kept from others, and taken back',
      needs: ['event.rsvp'],
      async run(context) {
        const event = await context.event(3);
        const ani = context.as('Ani');
        await ani.submit({ ...context.rsvp(event), name: 'Ani dari Kudus' });
        equal((await context.shown(ani, event)).mine?.name, 'Ani dari Kudus', 'the name for who gave it');
        const others = JSON.stringify(await context.events(context.stranger()));
        ok(!others.includes('Kudus'), 'the name is shown to others');
        await ani.submit({ ...context.rsvp(event, 'no'), name: 'Ani dari Kudus' });
        equal((await context.shown(ani, event)).mine?.name, undefined, 'the name after a no');
        const long = { ...context.rsvp(event), name: 'a'.repeat(101) };
        await refused(ani.submit(long), { code: 'invalid', fields: { name: 'too-long' } }, 'a long name');
      },
    },
    {
      id: 'event-17',
      rule: 'Whoever asks for one event by its id gets it alone, whenever it is, as the lists show it.',
      title: 'a coming, a running, a past and a cancelled event, each by itself',
      async run(context) {
        const cancelled = { status: 'cancelled', reason: 'The road is flooded.' } as const;
        const all = [
          await context.event(3),
          await context.event(-1 / 24),
          await context.event(-9),
          await context.event(5, cancelled),
          await context.event(-5, cancelled),
        ];
        const stranger = context.stranger();
        for (const event of all) {
          const { events, next } = await context.one(stranger, event);
          equal(events, [await context.shown(stranger, event)], 'what is read of one event');
          equal(next, undefined, 'what follows it');
        }
      },
    },
    {
      id: 'event-18',
      rule: 'That there is no event of an id is an answer too: `events` is empty.',
      title: 'an id that no event has, among events',
      async run(context) {
        for (const day of [-3, 3]) await context.event(day);
        for (const id of ['nowhere', context.id()])
          equal((await context.one(context.stranger(), { id })).events, [], 'what is read of no event');
      },
    },
    {
      id: 'event-19',
      rule: 'A draft is not there for visitors, also where its id is known.',
      title: 'a draft of what is coming, and one of what has been, asked for by their ids',
      needs: ['event.rsvp'],
      async run(context) {
        const status = 'draft';
        const drafts = [await context.event(3, { status }), await context.event(-3, { status })];
        for (const adapter of [context.stranger(), context.as('Ani')])
          for (const draft of drafts)
            equal((await context.one(adapter, draft)).events, [], 'what is read of a draft');
      },
    },
    {
      id: 'event-20',
      rule: 'One event by itself shows each person their own answer, and the way in to those alone who go.',
      title: 'who said yes sees the link and the yes, another the number',
      needs: ['event.rsvp'],
      async run(context) {
        const url = 'https://meet.example/a-secret-room';
        const event = await context.event(3, { mode: 'online', url });
        const command = context.rsvp(event);
        await context.as('Ani').submit(command);
        const seen = async (name: string) => {
          const [one] = (await context.one(context.as(name), event)).events;
          return { going: one?.going, answer: one?.mine?.answer, url: one?.url };
        };
        equal(await seen('Ani'), { going: 1, answer: 'yes', url }, 'the event for who goes');
        const nothing = { going: 1, answer: undefined, url: undefined };
        equal(await seen('Budi'), nothing, 'the event for who has not answered');
      },
    },
  ],
};
