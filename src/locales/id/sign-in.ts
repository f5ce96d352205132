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
  byLink: 'Untuk masuk, buka tautan yang dikirim kepadamu.',
  used: 'Tautan ini sudah dipakai.',
  over: 'Tautan ini sudah kedaluwarsa.',
  unknown: 'Tautan ini bukan dari kami.',
  askAgain: 'Mintalah tautan baru kepada pengirimnya.',
  tooOften: 'Terlalu banyak tautan dicoba dari sini. Tunggu beberapa menit, ya.',
  foreign: 'Masuk dan keluar hanya bisa lewat halaman ini sendiri. Tidak ada yang terjadi.',
};
export default messages;
