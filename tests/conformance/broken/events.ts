import { GuyubError } from '../../../src/backend/errors.ts';
import type { CommunityEvent, EventRsvp, EventsRead, EventView } from '../../../src/model/event.ts';
import {
  adapters,
  madeUp,
  misreading,
  placing,
  lastArrivalWins,
  submitting,
  watching,
  type Asked,
  type Broken,
  type BrokenOnes,
} from './tools.ts';

const listing = (mistake: Parameters<typeof misreading<'events'>>[1]) => misreading('events', mistake);

/** A mistake about one event by itself; lists are right. */
const alone = (mistake: (asked: Asked, id: string) => EventsRead['events'] | Promise<EventsRead['events']>) =>
  listing(async (read, asked, { id }) =>
    id === undefined ? read : { ...read, events: await mistake(asked, id) },
  );

const showing = (mistake: (event: EventView) => EventView) =>
  listing((read) => ({ ...read, events: read.events.map(mistake) }));

/** A mistake about answers; the community knows its events. */
const answering =
  (
    instead: (
      command: EventRsvp,
      event: CommunityEvent | undefined,
      asked: Asked,
    ) => ReturnType<Parameters<typeof submitting>[0]>,
  ): Broken['in'] =>
  (good) => {
    const placed = new Map<string, CommunityEvent>();
    const changed = submitting((command, asked) =>
      command.type === 'event.rsvp'
        ? instead(command, placed.get(command.eventId), asked)
        : asked.adapter.submit(command),
    )(good);
    return watching('event', (event) => void placed.set(event.id, event), changed);
  };

/** Takes an answer as if the event were another. */
const asIf = (change: (event: CommunityEvent, command: EventRsvp) => CommunityEvent) =>
  answering(async (command, event, { adapter, community }) => {
    if (!event) return adapter.submit(command);
    await community.put('event', change(event, command));
    try {
      return await adapter.submit(command);
    } finally {
      await community.put('event', event);
    }
  });

const unlimited = (event: CommunityEvent): CommunityEvent => {
  const { capacity: _, ...rest } = event;
  return rest;
};

/** Answers under a limit that others know nothing of. */
const countingFirst: Broken['in'] = (good) => {
  const wrapped = answering(async (command, event, { adapter }) => {
    const { events } = await adapter.read({ type: 'events', when: 'upcoming' });
    const { going } = events.find(({ id }) => id === command.eventId)!;
    if (command.answer !== 'no' && going >= event!.capacity!)
      throw new GuyubError('conflict', { reason: 'full' });
    return adapter.submit(command);
  });
  return wrapped(placing('event', unlimited)(good));
};

/** The way in, for whoever asks. */
const openDoor: Broken['in'] = (good) => {
  const placed = new Map<string, CommunityEvent>();
  const changed = showing((event) => ({ ...event, ...placed.get(event.id) }))(good);
  return watching('event', (event) => void placed.set(event.id, event), changed);
};

export const events: BrokenOnes = {
  'event-1': {
    fault: 'takes what has begun for past',
    in: listing((read) => ({ ...read, events: read.events.filter(({ startsAt }) => startsAt > read.at) })),
  },
  'event-2': {
    fault: 'ends a page in the middle of what begins at the same time',
    in: listing(({ next, ...read }) =>
      next ? { ...read, next: next.replace(/~.*/, '~ffffffff-ffff-7fff-bfff-ffffffffffff') } : read,
    ),
  },
  'event-3': {
    fault: 'begins anew where it does not know a cursor',
    in: adapters((adapter) => ({
      read: (query, options) =>
        adapter.read(query, options).catch(() => adapter.read({ ...query, cursor: undefined } as never)),
    })),
  },
  'event-4': {
    fault: 'trims descriptions',
    in: showing((event) => ({
      ...event,
      ...(event.description && { description: event.description.trim() }),
    })),
  },
  'event-5': {
    fault: 'says thank you and stores nothing',
    in: submitting(async (command) => madeUp(command)),
  },
  'event-6': {
    fault: 'shows everybody the last answer of all',
    in: listing(async (read, { community }) => {
      const last = (await community.records!('rsvp')).at(-1) ?? null;
      return { ...read, events: read.events.map((event) => ({ ...event, mine: event.mine ?? last })) };
    }),
  },
  'event-7': {
    fault: 'lets the last answer to arrive win',
    in: lastArrivalWins,
  },
  'event-8': { fault: 'knows no limit', in: asIf(unlimited) },
  'event-9': { fault: 'counts first and writes later', in: countingFirst },
  'event-10': {
    fault: 'takes a cancelled event off the list',
    in: listing((read) => ({
      ...read,
      events: read.events.filter(({ status }) => status === 'scheduled'),
    })),
  },
  'event-11': {
    fault: 'takes answers for ever',
    in: asIf((event) => ({ ...event, endsAt: '2099-01-01T00:00:00Z', startsAt: '2098-12-31T00:00:00Z' })),
  },
  'event-12': { fault: 'shows the way in to all', in: openDoor },
  'event-13': {
    fault: 'puts what it cannot read into the past',
    in: placing('event', (event) =>
      Number.isNaN(Date.parse(event.startsAt)) || event.endsAt < event.startsAt
        ? { ...event, startsAt: '1970-01-01T00:00:00Z', endsAt: '1970-01-01T00:00:00Z' }
        : event,
    ),
  },
  'event-14': {
    fault: 'takes whatever is not a yes for a no',
    in: answering((command, _, { adapter }) =>
      adapter.submit({ ...command, answer: command.answer === 'yes' ? 'yes' : 'no' }),
    ),
  },
  'event-15': {
    fault: 'shows visitors what is not published',
    in: placing('event', (event) => (event.status === 'draft' ? { ...event, status: 'scheduled' } : event)),
  },
  'event-16': {
    fault: 'forgets what people want to be called',
    in: showing(({ mine, ...event }) => {
      const { name: _, ...kept } = mine ?? {};
      return { ...event, mine: mine && (kept as typeof mine) };
    }),
  },
  'event-17': {
    fault: 'finds one event among the coming ones only',
    in: alone(async ({ adapter }, wanted) => {
      const { events } = await adapter.read({ type: 'events', when: 'upcoming' });
      return events.filter(({ id }) => id === wanted);
    }),
  },
  'event-18': {
    fault: 'knows of lists alone',
    in: alone(async ({ adapter }) => (await adapter.read({ type: 'events', when: 'upcoming' })).events),
  },
  'event-19': {
    fault: 'shows a draft to whoever knows its id',
    in: (good) => {
      const drafts = new Map<string, CommunityEvent>();
      const changed = adapters((adapter) => ({
        read: async (query, options) => {
          const read = await adapter.read(query, options);
          const draft = query.type === 'events' && drafts.get(query.id ?? '');
          return (draft ? { ...read, events: [{ ...draft, going: 0, mine: null, can: [] }] } : read) as never;
        },
      }))(good);
      return watching(
        'event',
        (event) => void (event.status === 'draft' && drafts.set(event.id, event)),
        changed,
      );
    },
  },
  'event-20': {
    fault: 'shows one event to everybody as to a stranger',
    in: alone(
      async ({ community }, id) =>
        (await community.stranger().read({ type: 'events', id, when: 'upcoming' })).events,
    ),
  },
};

export const waiting: BrokenOnes = {
  'wait-1': {
    fault: 'tells everybody that they are next',
    in: showing(({ mine, ...event }) => ({ ...event, mine: mine?.place ? { ...mine, place: 1 } : mine })),
  },
  'wait-2': {
    fault: 'lets people wait beside an empty place',
    in: asIf((event) => ({ ...event, capacity: 0 })),
  },
  'wait-3': {
    fault: 'makes a list of its own where there is none',
    in: asIf((event) => ({ ...event, waitlist: true })),
  },
  'wait-4': {
    fault: 'keeps a place that is given back for whoever comes next',
    in: asIf((event, { answer }) => (answer === 'no' ? { ...event, capacity: 0 } : event)),
  },
  'wait-5': {
    fault: 'sends whoever asks again to the end of the line',
    in: answering(async (command, _, { adapter, community }) => {
      const receipt = await adapter.submit(command);
      const rsvps = await community.records!('rsvp');
      const mine = rsvps.find(({ commandId }) => commandId === command.id)!;
      const turns = rsvps.map(({ turn = 0 }) => turn);
      if (mine.answer === 'wait') await community.put('rsvp', { ...mine, turn: Math.max(...turns) + 1 });
      return receipt;
    }),
  },
  'wait-6': { fault: 'counts first and writes later', in: countingFirst },
};
