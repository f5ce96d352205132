import type { Feedback } from '../../src/model/feedback.ts';
import { newId } from '../../src/model/id.ts';
import type { Question } from '../../src/model/question.ts';
import type { Report } from '../../src/model/report.ts';
import { after } from './time.ts';

type Said = Pick<Feedback, 'kind' | 'message' | 'rating' | 'name' | 'contact'> & { readonly daysAgo: number };

const said: readonly Said[] = [
  {
    kind: 'complaint',
    message:
      'Pesanan saya bilangnya dua hari, sampainya enam hari. Kopinya enak, tapi kado ulang tahunnya sudah lewat. Paling tidak kabari kalau telat.',
    rating: 2,
    name: 'Rahma',
    contact: 'rahma@example.org',
    daysAgo: 4.2,
  },
  {
    kind: 'idea',
    message: 'Bisa bikin paket kecil 50 gram buat nyoba? Kalau langsung 250 gram takut tidak cocok.',
    rating: 4,
    name: 'Bagus',
    daysAgo: 2.6,
  },
  {
    kind: 'bug',
    message: 'Di HP saya tombol bayar tertutup papan ketik. Harus digeser dulu baru kelihatan.',
    daysAgo: 1.1,
  },
  {
    kind: 'praise',
    message: 'Terima kasih kelas seduhnya kemarin. Mas Jaya sabar sekali menjawab pertanyaan pemula.',
    rating: 5,
    name: 'Ibu Nengah',
    daysAgo: 0.3,
  },
];

const id = (now: Date, daysAgo: number) => newId('', Date.parse(after(now, -daysAgo)));

export const firstFeedback = (now: Date): Feedback[] =>
  said.map(({ daysAgo, ...content }, at) => ({
    ...content,
    ...(content.contact !== undefined && { consent: true }),
    id: id(now, daysAgo),
    lang: 'id',
    author: `guest:seed-feedback-${at}`,
    status: 'received',
    createdAt: after(now, -daysAgo),
  }));

export const firstReports = (now: Date): Report[] => [
  {
    id: id(now, 1.7),
    reason: 'harassment',
    text: 'Di kelas seduh Sabtu lalu ada peserta yang terus mengomentari logat teman saya. Teman saya jadi tidak mau ikut lagi.',
    lang: 'id',
    author: 'guest:seed-report-0',
    status: 'received',
    createdAt: after(now, -1.7),
  },
];

/** What a newcomer has asked, and nobody is shown before the team has seen it. */
export const firstHeld = (now: Date): Question => ({
  id: id(now, 0.6),
  title: 'Kopi kalian ditanam tanpa pestisida, kan?',
  body: 'Ibuku alergi. Kalau ada sertifikatnya, boleh lihat?',
  lang: 'id',
  name: 'Tari',
  author: 'guest:seed-held-0',
  createdAt: after(now, -0.6),
  held: { why: 'first', since: after(now, -0.6) },
});
