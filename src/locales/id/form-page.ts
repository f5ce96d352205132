import type { FormPageMessages } from '../en/form-page.ts';

const messages: FormPageMessages = {
  back: 'Kembali ke halaman tadi',
  foreign: 'Formulir ini tidak bisa dikirim dari halaman itu, dan tidak ada yang kami simpan.',
  tooLarge: 'Itu terlalu banyak untuk sekali kirim, dan tidak ada yang kami simpan.',
  goBack: 'Tekan tombol kembali di perambanmu: tulisanmu seharusnya masih ada di sana.',
  unknown: 'Tidak ada pesan di sini.',
  leaveEmpty: 'Biarkan kolom ini kosong',
};
export default messages;
