import type { DeskPageMessages } from '../desk-page.ts';

const messages: DeskPageMessages = {
  title: (community) => `Meja kerja · ${community}`,
  needsScript: 'Meja kerja ini butuh JavaScript. Izinkan untuk halaman ini, atau pakai peramban lain.',
};

export default messages;
