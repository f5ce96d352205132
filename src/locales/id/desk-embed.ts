import type { DeskEmbedMessages } from '../desk-embed.ts';

const messages: DeskEmbedMessages = {
  preview: 'Seperti yang dilihat pengunjung',
  tryIt: 'Coba saja: dari sini tidak ada yang terkirim.',
  ownAddress: 'Ganti alamat contoh dengan alamat server Guyub milikmu.',
  script: 'Di halaman mana pun',
  scriptAbout:
    'Tempel ini di tempat yang kamu mau. Tingginya sudah disiapkan, jadi halamanmu tidak bergeser.',
  wordpress: 'Di WordPress',
  wordpressAbout:
    'Tambahkan blok “HTML Khusus” lalu tempel ini. WordPress membiarkannya apa adanya: hanya sebuah div.',
  react: 'Di React',
  reactAbout: 'Pasang paket guyub dari npm; setelah itu ini jadi komponen.',
};

export default messages;
