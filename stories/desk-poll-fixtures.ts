import type { MemoryStore } from '../src/model/memory-store.ts';
import type { Poll } from '../src/model/poll.ts';
import { deskNow, hoursAgo } from './desk-fixtures.ts';

export const roast: Poll = {
  id: 'roast',
  question: 'Sangrai mana untuk pasar Desember?',
  lang: 'id',
  kind: 'single',
  options: [
    { id: 'gayo', label: 'Gayo, gelap dan pekat' },
    { id: 'kintamani', label: 'Kintamani, cerah dengan aroma jeruk' },
    { id: 'toraja', label: 'Toraja, berempah' },
  ],
  results: 'on-vote',
  allowChange: true,
  closesAt: new Date(deskNow.getTime() + 3 * 86_400_000 + 30_000).toISOString(),
  createdAt: hoursAgo(200),
};

/** A draft, an open poll with votes, one that chooses several, and one that is over. */
export function somePolls(store: MemoryStore): void {
  store.put('poll', roast);
  store.put('poll', {
    ...roast,
    id: 'hours',
    question: 'Kapan kamu biasanya mampir?',
    kind: 'multiple',
    options: ['Pagi', 'Siang', 'Sore'].map((label) => ({ id: label, label })),
    results: 'always',
    closesAt: hoursAgo(20),
    createdAt: hoursAgo(400),
  });
  const { closesAt: _, ...open } = roast;
  store.put('poll', {
    ...open,
    id: 'class',
    question: 'Which class next?',
    lang: 'en',
    draft: true,
    createdAt: hoursAgo(2),
  });
  const cast = (pollId: string, voter: number, ...choices: string[]) =>
    store.put('ballot', { pollId, voter: `guest:${voter}`, choices, commandId: '0', castAt: hoursAgo(50) });
  for (let voter = 0; voter < 6; voter++) {
    cast('roast', voter, voter < 3 ? 'gayo' : voter < 5 ? 'toraja' : 'kintamani');
    cast('hours', voter, ...(voter % 2 ? ['Pagi', 'Sore'] : ['Siang']));
  }
}

/** Two placements of polls, of which one holds nothing, and one of the rules. */
export function somePlacements(store: MemoryStore): void {
  somePolls(store);
  store.put('policy', {
    id: 'rules',
    version: 1,
    title: 'Cara kita saling memperlakukan',
    body: 'Baik-baik saja.',
    material: true,
    publishedAt: hoursAgo(500),
  });
  store.put('placement', {
    kind: 'poll',
    name: 'home',
    items: [
      { recordId: 'hours', until: new Date(deskNow.getTime() + 86_400_000).toISOString() },
      { recordId: 'class' },
    ],
    version: '0',
  });
  store.put('placement', { kind: 'poll', name: 'menu', items: [], version: '0' });
  store.put('placement', { kind: 'policy', name: 'footer', items: [{ recordId: 'rules' }], version: '0' });
}
