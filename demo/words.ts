import type { Language } from './pages.ts';

/** What the shop's server says around its pages, and where a widget would stand if it could. */
interface Words {
  readonly name: string;
  readonly start: string;
  readonly content: string;
  readonly skip: string;
  readonly demo: string;
  readonly demoOn: string;
  readonly language: string;
  readonly brand: string;
  readonly scheme: string;
  readonly schemes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly main: string;
  readonly nav: Readonly<Record<string, string>>;
  readonly beans: string;
  readonly beansAt: string;
  readonly where: string;
  readonly open: string;
  readonly hours: readonly (readonly [days: string, hours: string])[];
  readonly zone: string;
  readonly address: string;
  readonly addressLines: readonly string[];
  readonly cancelled: string;
  readonly modes: Readonly<Record<string, string>>;
  readonly past: string;
  readonly noEvents: string;
  readonly readPolicy: string;
  readonly answers: (count: number) => string;
  readonly closed: string;
  readonly official: string;
  readonly accepted: string;
  readonly unavailable: string;
}

export const words: Readonly<Record<Language, Words>> = {
  id: {
    name: 'Indonesia',
    start: 'awal',
    content: 'isi',
    skip: 'Langsung ke isi',
    demo: 'Peragaan Guyub',
    demoOn: 'di halaman merek rekaan',
    language: 'Bahasa',
    brand: 'Merek',
    scheme: 'Terang atau gelap',
    schemes: { auto: 'Otomatis', light: 'Terang', dark: 'Gelap' },
    main: 'Utama',
    nav: { events: 'Acara', community: 'Komunitas', help: 'Bantuan' },
    beans: 'Biji',
    beansAt: 'biji',
    where: 'Disangrai di kaki timur Rinjani',
    open: 'Buka',
    hours: [
      ['Selasa–Jumat', '07.00–16.00'],
      ['Sabtu, Minggu', '06.30–17.00'],
      ['Senin', 'Tutup'],
    ],
    zone: 'Waktu Indonesia Tengah (WITA)',
    address: 'Alamat',
    addressLines: ['Gudang kopi di timur lapangan', 'Sembalun Lawang', 'Lombok Timur, NTB'],
    cancelled: 'Dibatalkan',
    modes: { online: 'Daring', offline: 'Tatap muka', hybrid: 'Tatap muka dan daring' },
    past: 'Yang sudah berlangsung',
    noEvents: 'Belum ada acara saat ini. Mampir lagi nanti, ya.',
    readPolicy: 'Sebelum ikut serta, baca dulu cara kita saling memperlakukan di sini.',
    answers: (count) => (count ? `${count} jawaban` : 'Belum dijawab'),
    closed: 'Ditutup.',
    official: 'Dijawab tim kami',
    accepted: 'Membantu penanya',
    unavailable: 'Bagian ini sedang tidak bisa dibuka. Coba lagi sebentar lagi, atau tulis ke kami.',
  },
  en: {
    name: 'English',
    start: 'start',
    content: 'content',
    skip: 'Skip to content',
    demo: 'Guyub demo',
    demoOn: 'on an invented brand’s page',
    language: 'Language',
    brand: 'Brand',
    scheme: 'Light or dark',
    schemes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
    main: 'Main',
    nav: { events: 'Events', community: 'Community', help: 'Help' },
    beans: 'Beans',
    beansAt: 'beans',
    where: 'Roasted at the eastern foot of Rinjani',
    open: 'Open',
    hours: [
      ['Tuesday–Friday', '07:00–16:00'],
      ['Saturday, Sunday', '06:30–17:00'],
      ['Monday', 'Closed'],
    ],
    zone: 'Central Indonesia Time (WITA)',
    address: 'Address',
    addressLines: ['East of the village green', 'Sembalun Lawang', 'East Lombok, Indonesia'],
    cancelled: 'Cancelled',
    modes: { online: 'Online', offline: 'In person', hybrid: 'In person and online' },
    past: 'What has been',
    noEvents: 'Nothing is planned right now. Look in again soon.',
    readPolicy: 'Before you take part, please read how we treat each other here.',
    answers: (count) => (count === 1 ? '1 answer' : count ? `${count} answers` : 'Not answered yet'),
    closed: 'Closed.',
    official: 'Answered by our team',
    accepted: 'Helped the one who asked',
    unavailable: 'This part cannot be opened right now. Try again in a moment, or write to us.',
  },
};
