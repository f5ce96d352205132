import type { DeskFeedbackMessages } from '../en/desk-feedback.ts';
import common from './desk-messages.ts';

const messages: DeskFeedbackMessages = {
  ...common,
  title: 'Masukan',
  subject: 'Jenis',
  subjects: { idea: 'Ide', complaint: 'Keluhan', praise: 'Pujian', question: 'Pertanyaan', bug: 'Masalah' },
  file: 'masukan',
  rating: (stars) => `${stars} dari 5`,
  merge: 'Ada yang menyampaikan hal sama…',
  mergeAbout:
    'Cari masukan yang jadi pegangan. Pengirim yang ini lalu ikut membaca jawaban di sana, tetapi bukan isinya.',
  mergeInto: 'Sama dengan yang ini',
  into: 'Sama dengan',
  intoGone: 'Sama dengan yang sudah tidak ada lagi.',
  apart: 'Pisahkan lagi',
  duplicates: 'Yang menyampaikan hal sama',
};

export default messages;
