import type { QaBoardMessages } from '../en/qa-board.ts';

const messages: QaBoardMessages = {
  title: 'Tanya jawab',
  search: 'Cari atau tanyakan sesuatu',
  orders: { newest: 'Terbaru', votes: 'Suara terbanyak', unanswered: 'Belum dijawab' },
  order: 'Urutan',
  ask: 'Ajukan pertanyaan',
  votes: (_, text) => `${text} suara`,
  answers: (_, text) => `${text} jawaban`,
  official: 'Dijawab oleh tim',
  solved: 'Terjawab',
  waiting: 'Menunggu jawaban',
  closed: 'Ditutup',
  more: 'Muat lagi',
  empty: 'Belum ada yang bertanya. Jadilah yang pertama.',
  nothingUnanswered: 'Semua pertanyaan sudah dijawab.',
  unreachable: 'Sedang tidak ada koneksi. Silakan coba lagi sebentar lagi.',
};
export default messages;
