import type { DeskFeedbackMessages } from '../en/desk-feedback.ts';
import common from './desk-messages.ts';

const messages: DeskFeedbackMessages = {
  ...common,
  title: 'Masukan',
  subject: 'Jenis',
  subjects: { idea: 'Ide', complaint: 'Keluhan', praise: 'Pujian', question: 'Pertanyaan', bug: 'Masalah' },
  file: 'masukan',
  rating: (stars) => `${stars} dari 5`,
  merge: 'Gabungkan dengan masukan lain…',
  mergeAbout:
    'Cari masukan utamanya. Pengirim yang ini lalu ikut membaca jawaban di sana, tetapi bukan isinya.',
  mergeInto: 'Gabungkan ke sini',
  into: 'Digabungkan ke',
  intoGone: 'Digabungkan ke masukan yang sudah tidak ada lagi.',
  apart: 'Pisahkan lagi',
  duplicates: 'Yang digabungkan ke sini',
};

export default messages;
