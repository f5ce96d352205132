import type { PollMessages } from '../en/poll.ts';

const messages: PollMessages = {
  vote: 'Pilih',
  chooseUpTo: (max, text) =>
    max === Infinity ? 'Boleh pilih lebih dari satu' : `Pilih paling banyak ${text}`,
  voters: (_, text) => `${text} orang`,
  until: (date) => `Dibuka sampai ${date}`,
  closed: 'Pemungutan suara sudah ditutup',
  showResults: 'Lihat hasil',
  resultsOnClose: 'Hasil ditampilkan setelah pemungutan suara ditutup.',
  resultsOnVote: 'Hasil ditampilkan setelah kamu memilih.',
  empty: 'Belum ada jajak pendapat saat ini.',
  unreachable: 'Sedang tidak ada koneksi. Silakan coba lagi sebentar lagi.',
};
export default messages;
