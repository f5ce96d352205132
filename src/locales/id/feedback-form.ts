import type { FeedbackFormMessages } from '../en/feedback-form.ts';

const messages: FeedbackFormMessages = {
  title: 'Bagaimana menurutmu?',
  intro: 'Ceritakan dengan kata-katamu sendiri. Semua kami baca.',
  kind: 'Tentang apa?',
  kinds: { idea: 'Ide', complaint: 'Keluhan', praise: 'Pujian', question: 'Pertanyaan', bug: 'Masalah' },
  message: 'Pesanmu',
  rating: 'Seberapa puas kamu?',
  ratings: ['Sangat tidak puas', 'Tidak puas', 'Biasa saja', 'Puas', 'Sangat puas'],
  optional: 'opsional',
  name: 'Nama',
  contact: 'Email atau telepon',
  contactHint: 'Hanya kalau kamu ingin dibalas.',
  attached: 'Yang ikut terkirim',
  send: 'Kirim',
  unreachable: 'Sedang tidak ada koneksi. Silakan coba lagi sebentar lagi.',
};
export default messages;
