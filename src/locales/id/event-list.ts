import type { EventListMessages } from '../en/event-list.ts';

const messages: EventListMessages = {
  title: 'Acara mendatang',
  go: 'Aku ikut',
  notGo: 'Aku tidak bisa',
  goes: 'Kamu ikut',
  goesNot: 'Kamu tidak ikut',
  cancel: 'Lepas tempatku',
  goAfterAll: 'Jadi ikut',
  going: (_, text) => `${text} orang ikut`,
  left: (_, text) => `sisa ${text} tempat`,
  full: 'Sudah penuh',
  cancelled: 'Dibatalkan',
  mode: { online: 'Daring', offline: 'Tatap muka', hybrid: 'Tatap muka dan daring' },
  yourTime: (time) => `${time}, waktumu`,
  noTime: 'Tanggalnya masih diperbaiki.',
  join: 'Gabung daring',
  page: 'Selengkapnya',
  access: {
    'step-free': 'Tanpa tangga',
    captions: 'Teks takarir',
    'sign-language': 'Bahasa isyarat',
    'quiet-room': 'Ruang tenang',
    'hearing-loop': 'Bantu dengar',
    free: 'Gratis',
  },
  more: 'Muat lagi',
  past: 'Yang sudah berlangsung',
  empty: 'Belum ada acara saat ini. Mampir lagi nanti, ya.',
  unreachable: 'Sedang tidak ada koneksi. Silakan coba lagi sebentar lagi.',
};
export default messages;
