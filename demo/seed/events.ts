import type { CommunityEvent, Rsvp } from '../../src/model/event.ts';
import { newId } from '../../src/model/id.ts';
import { days } from './time.ts';

/** The shop's calendar: what is coming, one of it cancelled, and what has been. */
export function firstEvents(now: Date): CommunityEvent[] {
  /** So many days from now, at an hour of the clock there. */
  const event = (
    id: string,
    inDays: number,
    [hour, offset]: readonly [hour: number, offset: number],
    hours: number,
    rest: Pick<CommunityEvent, 'title' | 'zone' | 'mode'> & Partial<CommunityEvent>,
  ): CommunityEvent => {
    const day = new Date(now.getTime() + inDays * days).toISOString().slice(0, 10);
    const start = Date.parse(`${day}T00:00:00Z`) + (hour - offset) * 3_600_000;
    return {
      id,
      lang: 'id',
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(start + hours * 3_600_000).toISOString(),
      status: 'scheduled',
      createdAt: now.toISOString(),
      ...rest,
    };
  };
  const wita = {
    zone: 'Asia/Makassar',
    mode: 'offline',
    place: 'Gudang Kopi Rinjani Pagi, Sembalun',
  } as const;
  const wib = { zone: 'Asia/Jakarta', mode: 'online' } as const;
  return [
    event('cupping-sembalun', 5, [10, 8], 2, {
      ...wita,
      title: 'Cupping panen baru Sembalun',
      description: 'Enam cangkir, tanpa presentasi. Belum pernah cupping? Kami ajari pelan-pelan.',
      capacity: 12,
      access: ['step-free', 'free'],
    }),
    event('tanya-penyangrai', 9, [19, 7], 1.5, {
      ...wib,
      title: 'Tanya penyangrai: dari kebun sampai cangkir',
      url: 'https://meet.example/tanya-penyangrai',
      access: ['captions', 'free'],
    }),
    event('latte-art', 16, [15, 8], 3, {
      ...wita,
      title: 'Belajar latte art untuk pemula',
      capacity: 8,
      waitlist: true,
      access: ['step-free'],
    }),
    event('jalan-pagi', 20, [6, 8], 6, {
      ...wita,
      title: 'Jalan pagi ke kebun kopi',
      place: 'Sembalun, Lombok Timur',
      status: 'cancelled',
      reason: 'Jalan ke Sembalun ditutup sementara setelah hujan. Kami cari hari lain.',
    }),
    event('kumpul-akhir-tahun', 30, [16, 8], 5, {
      ...wita,
      mode: 'hybrid',
      title: 'Kumpul akhir tahun, di kedai dan daring',
      url: 'https://meet.example/kumpul-akhir-tahun',
      capacity: 60,
      access: ['step-free', 'sign-language', 'quiet-room', 'free'],
    }),
    event('buka-sangrai', -26, [9, 8], 4, {
      ...wita,
      title: 'Pintu terbuka: melihat mesin sangrai bekerja',
      description: 'Dua puluh tujuh orang, tiga kilo contoh, dan satu anjing yang ikut antre.',
    }),
    event('seduh-manual', -54, [19, 7], 2, { ...wib, title: 'Seduh manual di rumah' }),
  ];
}

/** Who said that they come, so many to each event, and who waits for a place. */
export function firstRsvps(now: Date): Rsvp[] {
  const going = {
    'cupping-sembalun': 9,
    'tanya-penyangrai': 34,
    'latte-art': 8,
    'kumpul-akhir-tahun': 21,
    'buka-sangrai': 27,
    'seduh-manual': 41,
  };
  const rsvp = (eventId: string, person: string) => ({
    eventId,
    person: `guest:${person}`,
    commandId: newId('', now.getTime()),
    at: now.toISOString(),
  });
  const some = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return [
    ...Object.entries(going).flatMap(([id, count]) =>
      some(count).map((n): Rsvp => ({ ...rsvp(id, `first-${n}`), answer: 'yes' })),
    ),
    ...some(2).map((turn): Rsvp => ({ ...rsvp('latte-art', `waiting-${turn}`), answer: 'wait', turn })),
  ];
}
