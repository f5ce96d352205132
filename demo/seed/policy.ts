import type { Policy } from '../../src/model/conduct.ts';

/** The rules of the demo shop's community, in words of its own. */
export function firstPolicy(now: Date): Policy {
  return {
    id: 'tata-krama',
    version: 1,
    title: 'Tata krama Rinjani Pagi',
    body: `Di sini tempat ngobrol soal kopi, dari kebun sampai cangkir. Siapa pun boleh datang, yang baru kenal kopi sachet maupun yang sudah hafal ketinggian kebun. Supaya semua betah, ini yang kita jaga bersama.

## Saling menghargai
- Anggap orang lain berniat baik, lalu bertanya dulu sebelum menyimpulkan.
- Beda selera itu wajar. Bantah pendapatnya, **bukan orangnya**.
- Pakai bahasa yang kamu pun mau menerimanya.

## Menjaga rasa aman
- Tidak ada hinaan, ancaman, atau rayuan yang tidak diminta.
- Tidak ada candaan soal suku, agama, tubuh, gender, atau kemampuan orang.
- Yang diceritakan secara pribadi, tetap pribadi. Minta izin sebelum memasang foto orang.

## Berbagi dengan jujur
- Sebutkan kalau kamu menjual sesuatu atau bekerja untuk sebuah merek.
- Cantumkan sumber resep, foto, dan angka yang bukan milikmu.

## Kalau ada yang tidak beres
1. Kalau bisa dan terasa aman, tegur baik-baik.
2. Kalau tidak, pakai *Laporkan sesuatu*. Hanya tim kami yang membacanya.
3. Kami membalas tindakan, bukan orang: mulai dari ngobrol, lalu teguran, dan baru setelah itu pembatasan. Alasannya selalu kami sampaikan.

Tidak setuju dengan aturan ini? Kamu tetap boleh membaca semuanya.`,
    lang: 'id',
    material: true,
    publishedAt: now.toISOString(),
  };
}
