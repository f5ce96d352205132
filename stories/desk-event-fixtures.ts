import type { CommunityEvent, Rsvp } from '../src/model/event.ts';
import type { MemoryStore } from '../src/model/memory-store.ts';
import { newId } from '../src/model/id.ts';
import { deskNow, hoursAgo } from './desk-fixtures.ts';

const inDays = (days: number, hours = 0) =>
  new Date(deskNow.getTime() + days * 86_400_000 + hours * 3_600_000).toISOString();

export const event = (id: string, days: number, rest: Partial<CommunityEvent> = {}): CommunityEvent => ({
  id,
  title: id,
  lang: 'id',
  startsAt: inDays(days),
  endsAt: inDays(days, 2),
  zone: 'Asia/Makassar',
  mode: 'offline',
  status: 'scheduled',
  createdAt: hoursAgo(300),
  ...rest,
});

/** Events of every status, and people who come and wait. */
export function plans(store: MemoryStore): void {
  const cupping = event('cupping', 11, {
    title: 'Cupping panen baru Sembalun',
    description: 'Enam cangkir, tanpa salindia. Datang apa adanya; kami jelaskan cara mencicip.',
    place: 'Gudang Sembalun, Lombok Timur',
    capacity: 3,
    waitlist: true,
    access: ['step-free', 'free'],
  });
  store.put('event', cupping);
  store.put(
    'event',
    event('online', 15, {
      title: 'Tanya penyangrai, langsung',
      mode: 'online',
      zone: 'Asia/Jakarta',
      url: 'https://meet.example/tanya',
    }),
  );
  store.put(
    'event',
    event('hike', 20, {
      title: 'Jalan pagi ke kebun kopi',
      place: 'Sembalun',
      status: 'cancelled',
      reason: 'Jalannya ditutup setelah hujan. Kita cari hari lain.',
    }),
  );
  store.put(
    'event',
    event('draft', 30, { title: 'Pasar akhir tahun', place: 'Taman Sangkareang, Mataram', status: 'draft' }),
  );
  store.put('event', event('gone', -9, { title: 'Kelas seduh pertama' }));
  const names = ['Ani dari Kudus', undefined, 'Budi', undefined, 'Citra'];
  for (const [at, name] of names.entries()) {
    const waits = at > 2;
    store.put('rsvp', {
      eventId: cupping.id,
      person: `guest:${at}`,
      answer: waits ? 'wait' : 'yes',
      ...(waits && { turn: at }),
      ...(name && { name }),
      commandId: newId('', Date.parse(hoursAgo(50 - at))),
      at: hoursAgo(50 - at),
    } satisfies Rsvp);
  }
}
