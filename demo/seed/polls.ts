import { newId } from '../../src/model/id.ts';
import type { Ballot, Poll } from '../../src/model/poll.ts';
import { after } from './time.ts';

/** Two polls that are open, the newest of them the community's current one, and one that is over. */
export function firstPolls(now: Date): Poll[] {
  const common = { lang: 'id', allowChange: true } as const;
  return [
    {
      ...common,
      id: 'sangrai-berikutnya',
      question: 'Biji kopi mana yang sebaiknya kami sangrai berikutnya?',
      kind: 'single',
      options: [
        { id: 'sembalun', label: 'Sembalun, Lombok: proses natural' },
        { id: 'gayo', label: 'Gayo, Aceh: giling basah' },
        { id: 'toraja', label: 'Toraja Sapan: full wash' },
        { id: 'bajawa', label: 'Bajawa, Flores: proses madu' },
      ],
      results: 'on-vote',
      closesAt: after(now, 42),
      createdAt: now.toISOString(),
    },
    {
      ...common,
      id: 'kelas-berikutnya',
      question: 'Kelas apa yang paling kamu tunggu?',
      kind: 'multiple',
      max: 2,
      options: [
        { id: 'seduh', label: 'Seduh manual dari nol' },
        { id: 'sangrai', label: 'Menyangrai di wajan sendiri' },
        { id: 'cicip', label: 'Melatih lidah: asam, manis, pahit' },
        { id: 'tanam', label: 'Menanam kopi di pekarangan' },
      ],
      results: 'on-vote',
      closesAt: after(now, 17),
      createdAt: after(now, -6),
    },
    {
      ...common,
      id: 'musim-lalu',
      question: 'Biji baru untuk musim lalu?',
      kind: 'single',
      options: [
        { id: 'tambora', label: 'Tambora, Sumbawa: robusta, proses madu' },
        { id: 'wamena', label: 'Wamena, Papua: full wash' },
        { id: 'kerinci', label: 'Kerinci, Jambi: anaerob' },
      ],
      results: 'always',
      closesAt: after(now, -150),
      createdAt: after(now, -190),
    },
  ];
}

/** The votes that were cast before the first visitor came. */
export function firstBallots(now: Date): Ballot[] {
  const cast = (pollId: string, inDays: number, ...votes: [people: number, ...choices: string[]][]) =>
    votes
      .flatMap(([people, ...choices]) => Array.from({ length: people }, () => choices))
      .map((choices, voter) => ({
        pollId,
        voter: `guest:first-${voter}`,
        choices,
        commandId: newId('', now.getTime()),
        castAt: after(now, inDays),
      }));
  return [
    ...cast('sangrai-berikutnya', 0, [14, 'sembalun'], [9, 'gayo'], [6, 'toraja'], [11, 'bajawa']),
    ...cast('kelas-berikutnya', -3, [12, 'seduh', 'cicip'], [7, 'sangrai'], [5, 'tanam', 'sangrai']),
    ...cast('musim-lalu', -160, [31, 'tambora'], [27, 'wamena'], [12, 'kerinci']),
  ];
}
