import type { CommunityEvent } from '../src/model/event.ts';
import type { Policy } from '../src/model/conduct.ts';
import type { Poll } from '../src/model/poll.ts';

const days = 24 * 60 * 60 * 1000;
const weeks = 7 * 24 * 60 * 60 * 1000;

/** The poll that the demo shop begins with. */
export function firstPoll(now: Date): Poll {
  return {
    id: 'sangrai-berikutnya',
    question: 'Biji kopi mana yang sebaiknya kami sangrai berikutnya?',
    lang: 'id',
    kind: 'single',
    options: [
      { id: 'sembalun', label: 'Sembalun, Lombok: proses natural' },
      { id: 'gayo', label: 'Gayo, Aceh: giling basah' },
      { id: 'toraja', label: 'Toraja Sapan: full wash' },
      { id: 'bajawa', label: 'Bajawa, Flores: proses madu' },
    ],
    results: 'on-vote',
    allowChange: true,
    closesAt: new Date(now.getTime() + 6 * weeks).toISOString(),
    createdAt: now.toISOString(),
  };
}

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
  const wita = { zone: 'Asia/Makassar', mode: 'offline', place: 'Kopi Rinjani Pagi, Mataram' } as const;
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
    event('buka-sangrai', -26, [9, 8], 4, { ...wita, title: 'Pintu terbuka: melihat mesin sangrai bekerja' }),
    event('seduh-manual', -54, [19, 7], 2, { ...wib, title: 'Seduh manual di rumah' }),
  ];
}

/** The rules of the demo shop's community, in words of its own. */
export function firstPolicy(now: Date): Policy {
  return {
    id: 'tata-krama',
    version: 1,
    title: 'Tata krama Rinjani Pagi',
    body: `Di sini tempat ngobrol soal kopi, dari kebun sampai cangkir. Siapa pun boleh datang, yang baru kenal kopi sachet maupun yang sudah hafal ketinggian kebun. Supaya semua betah, ini yang kita jaga bersama.

## Saling menghargai
- Anggap orang lain berniat baik, lalu bertanya dulu sebelum menyimpulkan.
- Beda selera itu wajar. Bantah pendapatnya, **bukan orangnya**.
- Pakai bahasa yang kamu pun mau menerimanya.

## Menjaga rasa aman
- Tidak ada hinaan, ancaman, atau rayuan yang tidak diminta.
- Tidak ada candaan soal suku, agama, tubuh, gender, atau kemampuan orang.
- Yang diceritakan secara pribadi, tetap pribadi. Minta izin sebelum memasang foto orang.

## Berbagi dengan jujur
- Sebutkan kalau kamu menjual sesuatu atau bekerja untuk sebuah merek.
- Cantumkan sumber resep, foto, dan angka yang bukan milikmu.

## Kalau ada yang tidak beres
1. Kalau bisa dan terasa aman, tegur baik-baik.
2. Kalau tidak, pakai *Laporkan sesuatu*. Hanya tim kami yang membacanya.
3. Kami membalas tindakan, bukan orang: mulai dari ngobrol, lalu teguran, dan baru setelah itu pembatasan. Alasannya selalu kami sampaikan.

Tidak setuju dengan aturan ini? Kamu tetap boleh membaca semuanya.`,
    lang: 'id',
    material: true,
    publishedAt: now.toISOString(),
  };
}
