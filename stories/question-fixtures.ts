import { memoryAdapter, MemoryStore } from '../src/adapters/memory/index.ts';
import type { BackendAdapter } from '../src/backend/adapter.ts';
import type { BoardRules } from '../src/model/board.ts';
import { nobody, type Role } from '../src/model/community.ts';
import { newId } from '../src/model/id.ts';
import type { Answer, Question } from '../src/model/question.ts';
import { failing, type Failures } from './network.ts';

const hours = (count: number) => new Date(Date.now() - count * 3_600_000).toISOString();

const question = (id: string, title: string, hoursAgo: number, rest: Partial<Question> = {}): Question => ({
  id,
  title,
  lang: 'en',
  author: 'somebody',
  createdAt: hours(hoursAgo),
  ...rest,
});

const answer = (id: string, questionId: string, body: string, rest: Partial<Answer> = {}): Answer => ({
  id,
  questionId,
  body,
  lang: 'en',
  author: 'somebody else',
  official: false,
  createdAt: hours(20),
  ...rest,
});

export const questions: readonly Question[] = [
  question('grind', 'How coarse should I grind for a V60?', 3, { name: 'Ayu' }),
  question('keep', 'How long do the beans keep once the bag is open?', 30, {
    name: 'Bagus',
    body: 'I brew **one cup a day**, so a bag lasts me a month.\n\n- Does the freezer help?\n- Or a vacuum jar?',
  }),
  question('visit', 'Can I bring my students to the roastery?', 75, {
    name: 'Ibu Komang',
    acceptance: { answerId: 'visit-yes', by: 'asker', commandId: newId('', 0), at: hours(50) },
  }),
  question('decaf', 'Will there be a decaf?', 400, { name: 'Rizal' }),
  question('price', 'Why has the Bajawa become dearer?', 900, {
    closedAt: hours(600),
    closedReason: 'Answered in the October letter.',
  }),
];

export const answers: readonly Answer[] = [
  answer(
    'keep-team',
    'keep',
    'Four weeks in the closed bag, away from light. **Not** the freezer, if you open it daily: the beans draw water each time.',
    {
      official: true,
      name: 'Kopi Rinjani Pagi',
    },
  ),
  answer('keep-jar', 'keep', 'I use a jar with a valve and notice no difference for three weeks.', {
    name: 'Sekar',
  }),
  answer(
    'visit-yes',
    'visit',
    'Yes! Tuesdays are roasting days. Write to us a week before, at most fifteen at a time.',
    {
      name: 'Made',
    },
  ),
  answer('visit-school', 'visit', 'We were there with a class of ten, it was wonderful.', {
    name: 'Pak Anwar',
  }),
  answer(
    'price-letter',
    'price',
    'The harvest was small; we pay the farmers what we paid before, by the kilo.',
  ),
];

/** The same after somebody has had their words erased: of the question that others have answered it stays that it was. */
export const withOneErased = questions.map((each): Question => {
  const { id, createdAt } = each;
  if (id !== 'visit') return each;
  return { id, title: '', author: nobody, createdAt, closedAt: hours(1), erased: true };
});

const held = { why: 'guest', since: hours(1) } as const;
const review = {
  decision: 'reject',
  reason: 'Please ask about one thing at a time.',
  commandId: newId('', 0),
  at: hours(1),
} as const;
/** The same where the newest waits for the team's review, and where the team has turned it down. */
export const heldQuestions = questions.map((each) => (each.id === 'grind' ? { ...each, held } : each));
export const rejectedQuestions = questions.map((each) => (each.id === 'grind' ? { ...each, review } : each));
/** An answer that waits, and one that was turned down. */
export const heldAnswers: readonly Answer[] = [
  ...answers,
  answer('keep-held', 'keep', 'Mine kept for six weeks in a tin.', { held }),
  answer('keep-rejected', 'keep', 'Buy jars at my shop.', { review }),
];

/** What the team has made of the board: put a question at the top, asked one, edited some, and answered for an answer. */
export const questionsByTeam: readonly Question[] = [
  ...questions.map((each): Question => {
    if (each.id === 'decaf') return { ...each, pinnedAt: hours(2) };
    if (each.id !== 'keep') return each;
    const original = {
      title: 'How long??',
      body: 'Call me: +62 000 0000',
      reason: 'No phone numbers, please.',
    };
    return { ...each, version: 'team-1', editedAt: hours(4), editedBy: 'team', original };
  }),
  question('hours', 'When is the roastery open?', 40, { byTeam: true, name: 'Kopi Rinjani Pagi' }),
];
export const answersByTeam: readonly Answer[] = [
  ...answers.map((each): Answer => {
    if (each.id !== 'keep-jar') return each;
    const original = { body: 'A jar. See my shop.' };
    return {
      ...each,
      verifiedAt: hours(5),
      version: 'team-2',
      editedAt: hours(6),
      editedBy: 'team',
      original,
    };
  }),
  answer('hours-team', 'hours', 'Every day but Monday, from eight.', { official: true }),
];

export interface QuestionScene extends Failures {
  readonly questions?: readonly Question[];
  readonly answers?: readonly Answer[];
  /** How many find each question or answer useful, by its id. */
  readonly votes?: Readonly<Record<string, number>>;
  /** What the viewer finds useful. */
  readonly mine?: readonly string[];
  /** The questions and answers that the viewer has written. */
  readonly own?: readonly string[];
  readonly roles?: readonly Role[];
  /** Who may write, and what waits for review. */
  readonly boards?: BoardRules;
  /** What the viewer makes of the question on another device, just before a first edit from here arrives. */
  readonly elsewhere?: Pick<Question, 'title' | 'body'>;
  /** The viewer has declined the rules. */
  readonly declined?: boolean;
}

/** A community in memory in the state that a story shows. */
export function questionScene({
  questions: shown = questions,
  answers: given = answers,
  votes = {
    grind: 2,
    keep: 14,
    visit: 5,
    decaf: 31,
    price: 8,
    'keep-team': 9,
    'keep-jar': 3,
    'visit-school': 2,
  },
  mine = [],
  own = [],
  roles = [],
  boards = {},
  elsewhere,
  declined = false,
  ...failures
}: QuestionScene = {}) {
  // The scene before may have left a question open in the page's address.
  const address = new URL(location.href);
  address.searchParams.delete('guyub-question');
  history.replaceState(history.state, '', address);
  const store = new MemoryStore();
  const authored = <R extends Question | Answer>(record: R): R =>
    own.includes(record.id) ? { ...record, author: 'me' } : record;
  for (const each of shown) store.put('question', authored(each));
  for (const each of given) store.put('answer', authored(each));
  const vote = (targetId: string, person: string) =>
    store.put('vote', { targetId, person, value: 1, commandId: newId('', 0), at: hours(1) });
  for (const [id, count] of Object.entries(votes)) for (let n = 0; n < count; n++) vote(id, `guest-${n}`);
  for (const id of mine) vote(id, 'me');
  if (declined) {
    const policy = { id: 'rules', version: 1, title: 'Rules', body: 'Be kind.', material: true };
    store.put('policy', { ...policy, publishedAt: hours(1000) });
    const pledge = { policyId: 'rules', person: 'me', answer: 'declined', version: 1, locale: 'en' } as const;
    store.put('pledge', { ...pledge, commandId: newId('', 0), answeredAt: hours(500) });
  }
  const adapter = memoryAdapter({ store, boards, actor: { id: 'me', roles } });
  return Object.assign(failing(elsewhere ? editedBefore(adapter, elsewhere) : adapter, failures), { store });
}

/** A backend that the viewer's other device has reached a moment earlier. */
function editedBefore(adapter: BackendAdapter, words: Pick<Question, 'title' | 'body'>): BackendAdapter {
  let done = false;
  return {
    ...adapter,
    async submit(command, options) {
      if (command.type === 'question.edit' && !done) {
        done = true;
        const { questionId, ifVersion } = command;
        await adapter.submit({ id: newId(), type: 'question.edit', questionId, ifVersion, ...words });
      }
      return adapter.submit(command, options);
    },
  };
}

/** So many questions, one an hour. */
export const manyQuestions = (count: number): Question[] =>
  Array.from({ length: count }, (_, index) => question(`q${index}`, `Question ${index + 1}`, index + 1));
