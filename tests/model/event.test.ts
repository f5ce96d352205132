import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  noAttendance,
  placesLeft,
  timesOf,
  type Attendance,
  type CommunityEvent,
  type EventRsvp,
  type Rsvp,
  type RsvpAnswer,
} from '../../src/model/event.ts';
import {
  applyToEvents,
  checkEventsQuery,
  decideRsvp,
  mostPromoted,
  positionOf,
  sortKeys,
  viewEvent,
  viewEvents,
} from '../../src/model/event-rules.ts';
import { newId } from '../../src/model/id.ts';
import { actor, now } from './arbitraries.ts';

const plain: CommunityEvent = {
  id: 'cupping',
  title: 'Cupping',
  startsAt: '2026-05-02T02:00:00Z',
  endsAt: '2026-05-02T04:00:00Z',
  zone: 'Asia/Makassar',
  mode: 'hybrid',
  url: 'https://meet.example/room',
  status: 'scheduled',
  createdAt: '2026-01-01T00:00:00.000Z',
};

const event: fc.Arbitrary<CommunityEvent> = fc
  .record({
    mode: fc.constantFrom('online', 'offline', 'hybrid'),
    status: fc.constantFrom('scheduled', 'scheduled', 'scheduled', 'cancelled'),
    endsAt: fc.constantFrom(plain.endsAt, plain.endsAt, '2026-05-01T11:00:00Z', 'soon'),
    capacity: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
    waitlist: fc.boolean(),
  })
  .map(({ capacity, ...changes }) => ({
    ...plain,
    ...changes,
    ...(capacity !== undefined && { capacity }),
  }));
/** Answers in the order of their making, by a few people. */
const answers = fc
  .array(
    fc.record({
      person: fc.constantFrom('ani', 'budi', 'citra', 'dewi', 'eka'),
      answer: fc.constantFrom('yes', 'no', 'wait'),
    }),
    { maxLength: 16 },
  )
  .map((list) => {
    let id = '';
    return list.map(({ person, answer }) => {
      const command: EventRsvp = { id: (id = newId(id)), type: 'event.rsvp', eventId: plain.id, answer };
      return { person, command };
    });
  });
const scene = fc.record({ event, answers });

/** A backend with one event. */
class Door {
  readonly event: CommunityEvent;
  readonly rsvps = new Map<string, Rsvp>();

  constructor(event: CommunityEvent) {
    this.event = event;
  }

  get going(): number {
    return [...this.rsvps.values()].filter(({ answer }) => answer === 'yes').length;
  }

  /** Those who wait, the first one first. */
  get line(): Rsvp[] {
    const waiting = [...this.rsvps.values()].filter(({ answer }) => answer === 'wait');
    return waiting.sort((a, b) => a.turn! - b.turn!);
  }

  get attendance(): Attendance {
    const { going, line } = this;
    return { going, waiting: line.length, lastTurn: line.at(-1)?.turn ?? 0 };
  }

  give(person: string, command: EventRsvp): boolean {
    const { event, attendance } = this;
    const line = this.line.slice(0, mostPromoted(event, attendance));
    const touched = { event, rsvp: this.rsvps.get(person), attendance, line };
    const { changes } = decideRsvp(touched, command, { ...actor, id: person }, now);
    for (const change of changes ?? [])
      if (change.table === 'rsvp') this.rsvps.set(change.record.person, change.record);
    return changes !== undefined;
  }

  read(person: string) {
    const { event, attendance } = this;
    const place = this.line.findIndex((rsvp) => rsvp.person === person) + 1;
    const view = viewEvent({ event, rsvp: this.rsvps.get(person), attendance, place }, now);
    return viewEvents([view], false, 'upcoming', { id: person, roles: [] }, '', now);
  }
}

describe('what decides about an answer', () => {
  it('never lets more people go than there are places for', () => {
    fc.assert(
      fc.property(scene, ({ event, answers }) => {
        const door = new Door(event);
        for (const { person, command } of answers) {
          door.give(person, command);
          assert.ok(door.going <= (event.capacity ?? Infinity));
        }
      }),
    );
  });

  it('lets nobody wait while there is a place, and passes each on to whoever waits longest', () => {
    fc.assert(
      fc.property(scene, ({ event, answers }) => {
        const door = new Door(event);
        for (const { person, command } of answers) {
          const before = door.line.map((rsvp) => rsvp.person);
          door.give(person, command);
          const now = door.line.map((rsvp) => rsvp.person);
          if (now.length) assert.equal(door.going, event.capacity, 'all places are taken');
          if (now.length) assert.ok(event.waitlist, 'there is a list to wait on');
          const others = before.filter((each) => each !== person);
          const stayed = others.filter((each) => now.includes(each));
          assert.deepEqual(stayed, others.slice(others.length - stayed.length), 'the first went first');
          assert.deepEqual(
            now.filter((each) => before.includes(each)),
            before.filter((each) => now.includes(each)),
            'nobody overtakes',
          );
        }
      }),
    );
  });

  it('draws places for all who wait where there are suddenly enough', () => {
    const door = new Door({ ...plain, capacity: 1, waitlist: true });
    let id = '';
    const give = (door: Door, person: string, answer: RsvpAnswer) =>
      door.give(person, { id: (id = newId(id)), type: 'event.rsvp', eventId: plain.id, answer });
    give(door, 'ani', 'yes');
    for (const person of ['budi', 'citra', 'dewi']) give(door, person, 'wait');
    const larger = new Door({ ...door.event, capacity: 3 });
    for (const [person, rsvp] of door.rsvps) larger.rsvps.set(person, rsvp);
    assert.equal(give(larger, 'eka', 'yes'), false, 'those who wait come first');
    give(larger, 'eka', 'wait');
    assert.deepEqual([larger.going, larger.line.map(({ person }) => person)], [3, ['dewi', 'eka']]);
  });

  it('never lets an older answer change a newer one', () => {
    fc.assert(
      fc.property(scene, ({ event, answers }) => {
        const door = new Door(event);
        for (const { person, command } of answers) door.give(person, command);
        const before = structuredClone([...door.rsvps]);
        for (const { person, command } of answers) {
          const known = door.rsvps.get(person);
          if (known && known.commandId >= command.id) assert.ok(door.give(person, command), 'it is accepted');
        }
        assert.deepEqual([...door.rsvps], before);
      }),
    );
  });

  it('takes a no, and frees a place, whenever it takes answers at all', () => {
    const door = new Door({ ...plain, capacity: 1 });
    const give = (person: string, answer: 'yes' | 'no') =>
      door.give(person, {
        id: newId('', now.getTime() + clock++),
        type: 'event.rsvp',
        eventId: plain.id,
        answer,
      });
    let clock = 0;
    assert.deepEqual(
      [give('ani', 'yes'), give('budi', 'yes'), give('budi', 'no'), give('ani', 'no'), give('budi', 'yes')],
      [true, false, true, true, true],
    );
  });

  it('takes nothing where `can` says so, and a no wherever it does not', () => {
    fc.assert(
      fc.property(event, (event) => {
        const door = new Door(event);
        const open = door.read('ani').events[0]!.can.includes('event.rsvp');
        const command = { id: newId(), type: 'event.rsvp', eventId: plain.id, answer: 'no' } as const;
        assert.equal(door.give('ani', command), open);
      }),
    );
  });
});

describe('what is shown before the backend has answered', () => {
  it('is what the next read shows, but for the way in', () => {
    fc.assert(
      fc.property(scene, ({ event, answers }) => {
        const door = new Door(event);
        for (const { person, command } of answers) {
          const shown = applyToEvents(door.read(person), command);
          if (!door.give(person, command)) continue;
          const { url: _, ...read } = door.read(person).events[0]!;
          const { url, ...expected } = shown.events[0]!;
          assert.deepEqual(expected, read);
          if (event.mode !== 'offline' && command.answer === 'no') assert.equal(url, undefined);
          assert.deepEqual(applyToEvents(door.read(person), command), door.read(person), 'applied once more');
        }
      }),
    );
  });

  it('leaves a read alone that does not hold the event', () => {
    const read = new Door(plain).read('ani');
    const command = { id: newId(), type: 'event.rsvp', eventId: 'another', answer: 'yes' } as const;
    assert.equal(applyToEvents(read, command), read);
  });
});

describe('who is shown the way in', () => {
  it('is whoever goes, unless it was cancelled; a page about a place is for all', () => {
    const rsvp: Rsvp = { eventId: plain.id, person: 'ani', answer: 'yes', commandId: newId(), at: '' };
    const urlOf = (changes: Partial<CommunityEvent>, answer?: 'yes' | 'no') =>
      viewEvent(
        {
          event: { ...plain, ...changes },
          rsvp: answer && { ...rsvp, answer },
          attendance: { ...noAttendance, going: 1 },
        },
        now,
      ).url;
    assert.equal(urlOf({ mode: 'online' }), undefined);
    assert.equal(urlOf({}, 'no'), undefined);
    assert.equal(urlOf({}, 'yes'), plain.url);
    assert.equal(urlOf({ status: 'cancelled' }, 'yes'), undefined);
    assert.equal(urlOf({ mode: 'offline' }), plain.url);
  });
});

describe('the times of an event', () => {
  const times = (startsAt: unknown, endsAt: unknown) => timesOf({ startsAt, endsAt } as CommunityEvent);

  it('are read from RFC 3339 with any offset', () => {
    assert.deepEqual(times('2026-05-02T10:00:00+08:00', '2026-05-02T04:00Z'), {
      start: '2026-05-02T02:00:00.000Z',
      end: '2026-05-02T04:00:00.000Z',
    });
  });

  it('are not read from anything else, nor if they contradict each other', () => {
    const end = '2026-05-03T10:00:00Z';
    const broken = ['', 'next Tuesday', '2026', '2026-05-02', '2026-02-31T10:00:00Z', '2026-05-02T25:00:00Z'];
    const odd = [...broken, '2026-05-02T10:00:00', '-000001-01-01T00:00:00Z', null, undefined, 12, {}];
    for (const start of odd) assert.equal(times(start, end), undefined, String(start));
    assert.equal(times(end, '2026-05-02T10:00:00Z'), undefined, 'ends before it starts');
    assert.equal(times('2024-01-01T00:00:00Z', end), undefined, 'lasts for years');
  });

  it('never throw, and always give something to sort by', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (startsAt, endsAt) => {
        const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
        const { start, end } = sortKeys({
          ...plain,
          startsAt: text(startsAt) as string,
          endsAt: text(endsAt) as string,
        });
        assert.ok(start <= end && start.length === 24);
      }),
    );
  });
});

describe('places and pages', () => {
  it('has no places where the limit is no number', () => {
    assert.equal(placesLeft({ going: 3 }), Infinity);
    assert.equal(placesLeft({ going: 3, capacity: 2 }), 0);
    for (const capacity of [NaN, '12', 1.5, {}])
      assert.equal(placesLeft({ going: 0, capacity: capacity as number }), 0);
  });

  it('makes cursors that it can read, whatever the id', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 100 }), (id) => {
        const view = { ...plain, id, going: 0, mine: null, can: [] };
        const { next } = viewEvents([view], true, 'upcoming', { roles: [] }, '', now);
        assert.deepEqual(positionOf(next!), { time: sortKeys(plain).start, id });
      }),
    );
  });

  it('takes sensible queries only', () => {
    const check = (changes: object) => checkEventsQuery({ type: 'events', when: 'past', ...changes });
    assert.deepEqual(check({}), {});
    assert.deepEqual(check({ when: 'someday', cursor: 'x', limit: 0 }), {
      when: 'unknown',
      cursor: 'malformed',
      limit: 'malformed',
    });
    assert.deepEqual(check({ limit: 10_000 }), { limit: 'too-many' });
  });
});
