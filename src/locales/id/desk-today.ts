import type { DeskTodayMessages } from '../desk-today.ts';

const messages: DeskTodayMessages = {
  title: 'Hari ini',
  waits: 'Menunggu kamu',
  next: 'Yang berikutnya',
  nothing: 'Tidak ada yang menunggu. Saatnya memikirkan ide baru.',
  nothingOfKind: 'Tidak ada yang menunggu untuk jenis ini.',
  longest: (time) => `Yang paling lama sudah menunggu ${time}.`,
  kinds: {
    all: 'Semua',
    feedback: 'Masukan',
    question: 'Pertanyaan',
    report: 'Laporan',
    held: 'Perlu ditinjau',
  },
  kind: {
    feedback: 'Masukan',
    question: 'Pertanyaan',
    report: 'Laporan',
    answer: 'Jawaban',
  },
  why: {
    received: '',
    unanswered: 'belum dijawab',
    guest: 'dari tamu, belum ditampilkan',
    first: 'tulisan pertamanya, belum ditampilkan',
    challenge: 'mungkin bukan manusia, belum ditampilkan',
    edited: 'diubah setelah ditampilkan',
  },
  atLeast: (n) => `${n}+`,
  events: 'Acara',
  polls: 'Polling yang segera ditutup',
  policies: 'Tata krama yang sedang ditinjau',
  going: (_, text) => `${text} orang datang`,
  ofPlaces: (going, capacity) => `${going} dari ${capacity} tempat terisi`,
  waiting: (text) => `${text} orang menunggu tempat`,
  closes: (when) => `ditutup ${when}`,
  holdsFrom: (when) => `versi ini berlaku mulai ${when}`,
  nothingNext: 'Belum ada rencana untuk beberapa hari ke depan.',
};

export default messages;
