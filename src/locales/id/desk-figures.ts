import type { DeskFiguresMessages } from '../desk-figures.ts';

const messages: DeskFiguresMessages = {
  title: 'Angka',
  about: 'Seberapa banyak yang ada dan yang menunggu, tanpa nama dan tanpa tulisan siapa pun.',
  table: 'Tabel angka',
  columns: {
    kind: 'Jenis',
    published: 'Tampil atau dibaca',
    held: 'Menunggu ditinjau',
    rejected: 'Tidak ditampilkan',
    oldest: 'Paling lama menunggu ditinjau',
    median: 'Median waktu tunggu',
  },
  kinds: { question: 'Pertanyaan', answer: 'Jawaban', feedback: 'Masukan', report: 'Laporan' },
  waits:
    'Waktu tunggu hanya dihitung untuk yang menunggu ditinjau. Pertanyaan yang sudah tampil tetapi belum dijawab tidak ikut dihitung.',
  fewer: (n) => `di bawah ${n}`,
  hidden: (n) => `Angka di bawah ${n} tidak disebut, karena bisa jadi tentang satu orang.`,
};

export default messages;
