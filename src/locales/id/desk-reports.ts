import type { DeskReportsMessages } from '../en/desk-reports.ts';
import common from './desk-messages.ts';

const messages: DeskReportsMessages = {
  ...common,
  title: 'Laporan',
  about: 'Hanya tim yang membaca ini. Orang yang dilaporkan tidak diberi tahu siapa penulisnya.',
  subject: 'Alasan',
  subjects: {
    harassment: 'Pelecehan atau hinaan',
    hate: 'Kebencian atau diskriminasi',
    safety: 'Ada yang bisa celaka',
    privacy: 'Hal pribadi disebarkan',
    spam: 'Iklan atau penipuan',
    other: 'Hal lain',
  },
  file: 'laporan',
};

export default messages;
