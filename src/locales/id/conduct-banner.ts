import type { ConductBannerMessages } from '../en/conduct-banner.ts';

const messages: ConductBannerMessages = {
  label: 'Aturan komunitas ini',
  ask: 'Sebelum ikut serta, yuk baca dulu cara kita saling memperlakukan di sini.',
  askAgain: 'Ada perubahan penting pada aturan ini. Yuk, lihat dulu.',
  accepted: 'Kamu sudah menyetujui aturan ini. Terima kasih sudah ikut menjaganya.',
  declined:
    'Kamu tidak menyetujui aturan ini. Kamu tetap bisa membaca dan melapor, tetapi belum bisa ikut serta.',
  later: 'Tidak perlu buru-buru. Beberapa hari lagi kami tanya kembali.',
  version: (text) => `Versi ${text}`,
  read: 'Baca',
  close: 'Tutup',
  accept: 'Setuju',
  decline: 'Tidak setuju',
  postpone: 'Nanti saja',
  answerNow: 'Jawab sekarang',
  change: 'Ubah jawabanku',
  keep: 'Tetap dengan jawabanku',
  means: 'Kalau tidak setuju, kamu tetap bisa membaca. Ini soal cara kita bersikap, bukan soal datamu.',
  report: 'Laporkan sesuatu',
  unreachable: 'Sedang tidak ada koneksi. Silakan coba lagi sebentar lagi.',
};
export default messages;
