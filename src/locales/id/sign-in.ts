import type { SignInMessages } from '../en/sign-in.ts';

const messages: SignInMessages = {
  title: 'Masuk',
  roles: { owner: 'pemilik', moderator: 'moderator', reviewer: 'peninjau' },
  invited: (by, community, role) => `${by} mengundangmu ke tim ${community} sebagai ${role}.`,
  welcome: (community, role) => `Dengan tautan ini kamu masuk ke tim ${community} sebagai ${role}.`,
  name: (name) => `Rekan setimmu akan melihatmu sebagai ${name}.`,
  once: 'Tautan ini hanya berlaku sekali, dan kamu tetap masuk selama 12 jam di perambanmu ini.',
  signIn: 'Masuk',
  signedIn: (name, community, role) => `Kamu masuk sebagai ${name}, ${role} ${community}.`,
  signOut: 'Keluar',
  byLink:
    'Sudah dikirimi tautan? Buka saja tautan itu. Pemilik komunitas bisa membuatkan yang baru; pemilik sendiri membuatnya di server dengan guyub owner-link.',
  address: 'Alamat emailmu di tim',
  noAddress: 'Ini bukan alamat email. Tulis seperti nama@contoh.com.',
  mailLink: 'Kirimi saya tautan',
  mailed: 'Kalau alamat ini kami kenal, tautannya sedang dikirim.',
  mailedHint:
    'Tautan itu hanya berlaku sekali, selama 15 menit. Kalau tidak ada yang datang, periksa folder spam atau tanyakan kepada pemilik komunitas.',
  desk: 'Buka meja kerja',
  otherWays: 'Semua cara masuk',
  passkey: {
    use: 'Masuk dengan kunci sandi',
    offer:
      'Dengan kunci sandi (passkey), lain kali kamu tidak perlu tautan: cukup sidik jari, wajah, atau kunci layarmu.',
    make: 'Buat kunci sandi',
    made: 'Kunci sandimu siap. Lain kali kamu bisa masuk dengannya.',
    thereAlready: 'Perangkat ini sudah punya kunci sandimu.',
    stopped: 'Belum selesai. Kamu bisa mencobanya sekali lagi.',
    unknown: 'Kunci sandi ini tidak berlaku di komunitas ini. Coba yang lain, atau pakai tautan.',
    failed: 'Server tidak bisa dihubungi, atau jawabannya tidak seperti seharusnya. Coba sekali lagi, ya.',
  },
  used: 'Tautan ini sudah dipakai.',
  over: 'Tautan ini sudah kedaluwarsa.',
  unknown: 'Tautan ini bukan dari kami.',
  askAgain: 'Mintalah tautan baru kepada pengirimnya.',
  tooOften: 'Terlalu banyak percobaan dari sini. Tunggu beberapa menit, ya.',
  foreign: 'Masuk dan keluar hanya bisa lewat halaman ini sendiri. Tidak ada yang terjadi.',
};
export default messages;
