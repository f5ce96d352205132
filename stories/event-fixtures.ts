import { memoryAdapter, MemoryStore } from '../src/adapters/memory/index.ts';
import { newId } from '../src/model/id.ts';
import type { CommunityEvent, RsvpAnswer } from '../src/model/event.ts';
import { failing, type Failures } from './network.ts';

/** The moment at which every fixture takes place. */
const now = new Date('2026-11-20T09:00:00Z');

const event = (
  id: string,
  startsAt: string,
  hours: number,
  rest: Partial<CommunityEvent>,
): CommunityEvent => ({
  id,
  title: id,
  lang: 'en',
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + hours * 3_600_000).toISOString(),
  zone: 'Asia/Makassar',
  mode: 'offline',
  status: 'scheduled',
  createdAt: '2026-10-01T00:00:00Z',
  ...rest,
});

export const events: readonly CommunityEvent[] = [
  event('cupping', '2026-11-22T02:00:00Z', 2, {
    title: 'Cupping the new Sembalun harvest',
    description: 'Six cups, no slides. Come as you are; we explain how to taste.',
    place: 'Kopi Rinjani Pagi, Mataram',
    capacity: 12,
    access: ['step-free', 'free'],
  }),
  event('latte', '2026-11-28T12:00:00Z', 1.5, {
    title: 'Ask the roaster, live',
    mode: 'online',
    zone: 'Asia/Jakarta',
    url: 'https://meet.example/ask-the-roaster',
    access: ['captions', 'sign-language'],
  }),
  event('market', '2026-12-05T23:00:00Z', 34, {
    title: 'December market on the square',
    mode: 'hybrid',
    place: 'Taman Sangkareang',
    url: 'https://meet.example/market',
    capacity: 2,
  }),
  event('hike', '2026-12-12T22:00:00Z', 8, {
    title: 'Morning hike to the coffee gardens',
    place: 'Sembalun',
    status: 'cancelled',
    reason: 'The road is closed after the rain. We look for another day.',
  }),
];

/** All places are taken, and people may wait for one. */
export const booked: CommunityEvent = { ...events[2]!, waitlist: true };

export const pastEvents: readonly CommunityEvent[] = [
  event('open-day', '2026-10-18T01:00:00Z', 4, { title: 'Open roastery', place: 'Mataram' }),
  event('brewing', '2026-09-05T11:00:00Z', 2, {
    title: 'Brewing by hand',
    mode: 'online',
    zone: 'Asia/Jakarta',
  }),
];

export interface EventScene extends Failures {
  readonly at?: Date;
  readonly events?: readonly CommunityEvent[];
  /** How many others go to each event, by its id. */
  readonly going?: Readonly<Record<string, number>>;
  /** How many others wait for a place at each event, before the viewer. */
  readonly waiting?: Readonly<Record<string, number>>;
  /** What the viewer has answered. */
  readonly mine?: Readonly<Record<string, RsvpAnswer>>;
}

/** A community in memory in the state that a story shows. */
export function eventScene({
  events: shown = [...events, ...pastEvents],
  going = { cupping: 7, latte: 31, market: 2, 'open-day': 44, brewing: 18 },
  waiting = {},
  mine = {},
  at = now,
  ...failures
}: EventScene = {}) {
  const store = new MemoryStore();
  for (const each of shown) store.put('event', each);
  const answer = (eventId: string, person: string, answer: RsvpAnswer, turn = 0) =>
    store.put('rsvp', {
      eventId,
      person,
      answer,
      ...(answer === 'wait' && { turn }),
      commandId: newId('', 0),
      at: now.toISOString(),
    });
  for (const [id, count] of Object.entries(going)) {
    for (let n = 0; n < count; n++) answer(id, `guest-${n}`, 'yes');
  }
  for (const [id, count] of Object.entries(waiting)) {
    for (let n = 1; n <= count; n++) answer(id, `waiting-${n}`, 'wait', n);
  }
  for (const [id, own] of Object.entries(mine)) answer(id, 'me', own, (waiting[id] ?? 0) + 1);
  const adapter = memoryAdapter({ store, actor: { id: 'me', roles: [] }, now: () => at });
  return Object.assign(failing(adapter, failures), { store });
}

/** So many events, one a day. */
export const many = (count: number): CommunityEvent[] =>
  Array.from({ length: count }, (_, index) =>
    event(`e${index}`, new Date(now.getTime() + (index + 1) * 86_400_000).toISOString(), 2, {
      title: `Evening ${index + 1}`,
      place: 'Mataram',
    }),
  );

/** What a backend of somebody else's may send: one of them is sound. */
export const broken: readonly CommunityEvent[] = [
  event('sound', '2026-11-22T02:00:00Z', 2, { title: 'A sound one' }),
  { ...event('no-date', '2026-11-22T02:00:00Z', 2, { title: 'No date' }), startsAt: 'next Tuesday' },
  {
    ...event('backwards', '2026-11-22T02:00:00Z', 2, { title: 'Ends before it starts' }),
    endsAt: '2026-11-01T00:00:00Z',
  },
  event('no-zone', '2026-11-23T02:00:00Z', 2, { title: 'Unknown zone', zone: 'Mars/Olympus_Mons' }),
  event('no-mode', '2026-11-24T02:00:00Z', 2, {
    title: 'Strange in every field',
    mode: 'constructor' as never,
    access: ['toString', 'captions'] as never,
    capacity: 'many' as never,
    url: 'javascript:alert(1)',
  }),
];
