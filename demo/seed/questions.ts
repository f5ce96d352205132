import { newId } from '../../src/model/id.ts';
import type { Answer, Question, Vote } from '../../src/model/question.ts';
import { after } from './time.ts';

/** A question as the shop's first visitors asked it, with what came of it. */
interface Asked {
  readonly title: string;
  readonly body?: string;
  readonly name?: string;
  readonly lang?: string;
  readonly daysAgo: number;
  readonly votes?: number;
  readonly closed?: string;
  readonly answers?: readonly Answered[];
}
interface Answered {
  readonly body: string;
  readonly name?: string;
  readonly daysAgo: number;
  readonly official?: true;
  readonly accepted?: true;
  readonly votes?: number;
}

const asked: readonly Asked[] = [
  {
    title: 'Kalau pesan hari Senin malam, sampai Mataram kapan?',
    body: 'Mau buat oleh-oleh, berangkatnya Jumat pagi. Masih keburu?',
    name: 'Wulan',
    daysAgo: 0.1,
    votes: 2,
  },
  {
    title: 'Grinder tangan di bawah 500 ribu yang layak?',
    body: 'Buat V60 sehari dua cangkir. Yang penting gilingannya rata dan tidak bikin pegal.',
    name: 'Dimas',
    daysAgo: 3,
    votes: 14,
    answers: [
      {
        body: 'Saya pakai yang burr keramik 38 mm, dua tahun belum tumpul. Sekitar 350 ribu, setelannya 18 klik untuk V60.',
        name: 'Pak Gede',
        daysAgo: 2.8,
        votes: 6,
      },
      {
        body: 'Kalau bisa nambah sedikit, burr baja jauh lebih cepat. Bedanya:\n\n- keramik: kira-kira **dua menit** untuk 15 gram\n- baja: setengah menit\n\nPergelangan tanganku memilih yang baja.',
        name: 'Lale',
        daysAgo: 2.5,
        votes: 11,
        accepted: true,
      },
      { body: 'Beli bekas saja, lalu ganti burr-nya. Di grup sering ada.', daysAgo: 1.2, votes: 1 },
    ],
  },
  {
    title: 'Biji yang sudah dibuka tahan berapa lama, dan simpannya di mana?',
    body: 'Rumahku dekat pantai, lembap sekali. Kulkas atau lemari?',
    name: 'Ayu',
    daysAgo: 12,
    votes: 23,
    answers: [
      {
        body: 'Di kantong aslinya, klepnya menghadap luar, udaranya ditekan keluar, lalu masuk lemari yang gelap. **Enam minggu** masih enak.\n\nJangan di kulkas: tiap kali dibuka, embun menempel di biji. Untuk yang lebih lama, bagi per 60 gram, bekukan, dan giling langsung selagi beku.',
        name: 'Tim sangrai',
        daysAgo: 11.6,
        official: true,
        votes: 19,
      },
      {
        body: 'Di Ampenan juga lembap. Aku tambah satu bungkus silika bekas, aman.',
        name: 'Rizal',
        daysAgo: 9,
        votes: 4,
      },
    ],
  },
  {
    title: 'My Sembalun tastes sour in a V60. What am I doing wrong?',
    body: '15 g, 250 ml, water straight off the boil, done in under two minutes.',
    name: 'Hannah',
    lang: 'en',
    daysAgo: 5,
    votes: 8,
    answers: [
      {
        body: 'Two minutes is fast: the water leaves before the sweetness does. Grind finer until it takes about three, and pour in four parts.',
        name: 'The roasting team',
        daysAgo: 4.7,
        official: true,
        accepted: true,
        votes: 9,
      },
    ],
  },
  {
    title: 'Ibu saya pakai kursi roda. Bisa ikut jalan pagi ke kebun?',
    daysAgo: 8,
    name: 'Sinta',
    votes: 17,
    answers: [
      {
        body: 'Bisa sampai gubuk pertama, jalannya sudah dicor, lebar 1,2 meter. Dari situ kebunnya kelihatan semua, dan pemetikan pertama memang di sana. Kabari kami supaya ada yang menemani dan mobilnya bisa naik.',
        name: 'Tim acara',
        daysAgo: 7.9,
        official: true,
        votes: 12,
      },
    ],
  },
  {
    title: 'Is there a decaf, or will there ever be one?',
    name: 'Joost',
    lang: 'en',
    daysAgo: 1.5,
    votes: 5,
  },
  {
    title: 'Ampas kopi dipakai apa selain buat pupuk?',
    name: 'Bu Ratna',
    daysAgo: 20,
    votes: 9,
    answers: [
      {
        body: 'Sabun cuci tangan. Campur minyak jelantah yang sudah disaring, bau bawang langsung hilang.',
        name: 'Nurul',
        daysAgo: 19,
        votes: 7,
      },
      { body: 'Taruh di rak sepatu, dijemur dulu sampai kering.', name: 'Ketut', daysAgo: 18.5, votes: 3 },
    ],
  },
  {
    title: 'Terima titip sangrai lima kilo?',
    name: 'Hadi',
    daysAgo: 60,
    votes: 3,
    closed: 'Mulai musim ini kami tidak menerima titipan lagi, mesinnya penuh.',
    answers: [
      {
        body: 'Terima, mulai tiga kilo, hari Kamis. Bawa bijinya paling lambat Rabu sore.',
        name: 'Tim sangrai',
        daysAgo: 59,
        official: true,
        votes: 2,
      },
    ],
  },
];

/** What visitors wanted to know, some of it answered by the shop, some by each other, some not yet. */
export function firstQuestions(now: Date): { questions: Question[]; answers: Answer[]; votes: Vote[] } {
  const idAt = (daysAgo: number) => newId('', Date.parse(after(now, -daysAgo)));
  const all = { questions: [] as Question[], answers: [] as Answer[], votes: [] as Vote[] };
  const voted = (targetId: string, people = 0) => {
    for (let person = 0; person < people; person++)
      all.votes.push({
        targetId,
        person: `guest:first-${person}`,
        value: 1,
        commandId: idAt(0),
        at: after(now, 0),
      });
  };
  for (const [
    nth,
    { title, body, name, lang = 'id', daysAgo, votes, closed, answers = [] },
  ] of asked.entries()) {
    const id = idAt(daysAgo);
    const author = `guest:asked-${nth}`;
    const written = answers.map(({ body, name, daysAgo, official = false, accepted, votes }, at) => {
      const answer: Answer = {
        id: idAt(daysAgo),
        questionId: id,
        body,
        lang,
        author: `guest:answered-${nth}-${at}`,
        ...(name && { name }),
        official,
        createdAt: after(now, -daysAgo),
      };
      all.answers.push(answer);
      voted(answer.id, votes);
      return { ...answer, accepted };
    });
    const helped = written.find(({ accepted }) => accepted);
    all.questions.push({
      id,
      title,
      ...(body && { body }),
      lang,
      author,
      ...(name && { name }),
      createdAt: after(now, -daysAgo),
      ...(closed && { closedAt: after(now, -10), closedReason: closed }),
      ...(helped && {
        acceptance: { answerId: helped.id, by: 'asker', commandId: idAt(0.5), at: after(now, -0.5) },
      }),
    });
    voted(id, votes);
  }
  return all;
}
