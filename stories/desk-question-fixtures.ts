import type { BackendAdapter } from '../src/backend/adapter.ts';
import { staffOf } from '../src/backend/staff.ts';
import { memoryAdapter } from '../src/adapters/memory/index.ts';
import { newId } from '../src/model/id.ts';
import type { MemoryStore } from '../src/model/memory-store.ts';
import type { Answer, Question } from '../src/model/question.ts';
import { deskNow, hoursAgo } from './desk-fixtures.ts';

export const question = (
  id: string,
  title: string,
  hours: number,
  rest: Partial<Question> = {},
): Question => ({
  id,
  title,
  lang: 'id',
  author: `guest:${id}`,
  createdAt: hoursAgo(hours),
  ...rest,
});
export const answer = (id: string, questionId: string, body: string, rest: Partial<Answer> = {}): Answer => ({
  id,
  questionId,
  body,
  lang: 'id',
  author: `guest:${id}`,
  official: false,
  createdAt: hoursAgo(2),
  ...rest,
});
const review = { decision: 'reject', commandId: newId('', 0), at: hoursAgo(20) } as const;

/** A board with something in every state. */
export function aBoard(store: MemoryStore): void {
  for (const each of [
    question('wait', 'Apakah kalian kirim ke Kupang?', 52, { name: 'Yanti' }),
    question('fresh', 'Kelas seduh berikutnya kapan?', 3),
    question('keep', 'Berapa lama biji tahan setelah kemasan dibuka?', 90, {
      name: 'Bagus',
      body: 'Saya seduh **satu cangkir sehari**.\n\n- Perlu masuk kulkas?\n- Atau toples kedap?',
      version: 'team-1',
      editedAt: hoursAgo(30),
      editedBy: 'team',
      original: {
        title: 'Berapa lama biji tahan??',
        body: 'Telepon saya di 0812 0000 0000.',
        reason: 'Nomor telepon sebaiknya tidak di tempat umum.',
      },
    }),
    question('hours', 'Buka jam berapa?', 200, { byTeam: true, pinnedAt: hoursAgo(100), author: 'dewi' }),
    question('price', 'Kenapa Bajawa jadi lebih mahal?', 300, {
      closedAt: hoursAgo(100),
      closedReason: 'Sudah dijawab di surat Oktober.',
    }),
    question('spam', 'Obral toples di toko saya', 40, {
      review: { ...review, reason: 'Papan ini bukan untuk iklan.' },
    }),
    question('held', 'Kopi kalian ditanam tanpa pestisida, kan?', 14, {
      name: 'Rina',
      held: { why: 'first', since: hoursAgo(14) },
    }),
    question('held-2', 'Boleh beli biji mentah?', 12, { held: { why: 'guest', since: hoursAgo(12) } }),
  ])
    store.put('question', each);
  for (const each of [
    answer('jar', 'keep', 'Saya pakai toples berkatup, tiga minggu masih enak.', { name: 'Sekar' }),
    answer('official', 'keep', 'Empat minggu, jauh dari cahaya. **Jangan** di kulkas.', {
      official: true,
      author: 'eko',
      name: 'Kopi Rinjani Pagi',
    }),
    answer('ad', 'keep', 'Beli toples di toko saya.', { review: { ...review, reason: 'Tanpa iklan, ya.' } }),
    answer('tin', 'keep', 'Di kaleng bisa enam minggu.', { held: { why: 'guest', since: hoursAgo(5) } }),
    answer('hours-a', 'hours', 'Setiap hari kecuali Senin, mulai jam delapan.', {
      official: true,
      author: 'dewi',
    }),
  ])
    store.put('answer', each);
}

/** A colleague edits the question just before the first edit from here arrives. */
export function fasterElsewhere(scene: BackendAdapter & { readonly store: MemoryStore }): BackendAdapter & {
  readonly store: MemoryStore;
} {
  let done = false;
  const eko = memoryAdapter({
    store: scene.store,
    actor: { id: 'eko', roles: ['moderator'] },
    now: () => deskNow,
  });
  return {
    ...scene,
    async submit(command, options) {
      const given = command as {
        readonly type: string;
        readonly ifVersion?: string;
        readonly target?: never;
      };
      if (given.type === 'post.edit' && !done) {
        done = true;
        const { target, ifVersion } = given;
        const title = 'Bisa kirim ke Kupang?';
        await staffOf(eko).submit({
          id: newId(),
          type: 'post.edit',
          target: target!,
          title,
          ifVersion: ifVersion!,
        });
      }
      return scene.submit(command, options);
    },
  };
}
