import type { DeskPageMessages } from '../desk-page.ts';

const messages: DeskPageMessages = {
  title: (community) => `Meja kerja · ${community}`,
  needsScript: 'Meja kerja ini butuh JavaScript. Izinkan untuk halaman ini, atau pakai peramban lain.',
  nowhere: {
    title: 'Komunitas ini tidak ada',
    about: (name) =>
      `Di server ini tidak ada komunitas bernama “${name}”. Periksa lagi alamatnya, atau tanyakan kepada timmu.`,
  },
};

export default messages;
