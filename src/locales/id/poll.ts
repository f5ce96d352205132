import type { PollMessages } from '../en/poll.ts';

const messages: PollMessages = {
  vote: 'Pilih',
  chooseUpTo: (max, text) =>
    max === Infinity ? 'Boleh pilih lebih dari satu' : `Pilih paling banyak ${text}`,
  voters: (_, text) => `${text} orang`,
  votes: (_, text) => `${text} suara`,
  until: (date) => `Dibuka sampai ${date}`,
  closed: 'Pemungutan suara sudah ditutup',
  noVotes: 'Belum ada yang memilih',
  yourChoice: 'Pilihanmu',
  change: 'Ubah pilihanku',
  withdraw: 'Batalkan pilihanku',
  keep: 'Tetap dengan pilihanku',
  showResults: 'Lihat hasil',
  showOptions: 'Kembali memilih',
  resultsOnClose: 'Hasil ditampilkan setelah pemungutan suara ditutup.',
  resultsOnVote: 'Hasil ditampilkan setelah kamu memilih.',
  columns: { option: 'Pilihan', share: 'Persentase', count: 'Suara' },
  empty: 'Belum ada jajak pendapat saat ini.',
  unreachable: 'Sedang tidak ada koneksi. Silakan coba lagi sebentar lagi.',
};
export default messages;
