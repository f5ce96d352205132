import { assert } from 'chai';
import '../../src/embed/desk.ts';
import { memoryAdapter, type MemoryStore } from '../../src/adapters/memory/index.ts';
import { staffOf } from '../../src/backend/staff.ts';
import { newId } from '../../src/model/id.ts';
import type { Command } from '../../src/model/records.ts';
import type { StaffCommand } from '../../src/model/staff.ts';
import { deskAt, deskScene } from '../../stories/desk-fixtures.ts';
import { answer, question } from '../../stories/desk-question-fixtures.ts';
import { roast, somePlacements } from '../../stories/desk-poll-fixtures.ts';
import { openDesk, type Screen } from './desk.ts';
import { all, one, type, unmount, until } from './helpers.ts';

/** What a colleague has done whose clock is a day ahead of this device's, which is the same as one here that is behind. */
interface Case {
  readonly place: string;
  readonly given: (id: string) => Command | StaffCommand;
  /** What is done here about it. */
  readonly act: (screen: Screen) => Promise<void>;
  /** Whether that is done. */
  readonly isDone: (store: MemoryStore) => boolean;
}

const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();
const press =
  (...labels: readonly string[]) =>
  async (screen: Screen) => {
    for (const label of labels) {
      const find = () => all(screen, 'button').find((each) => words(each) === label);
      await until(() => find() !== undefined, label);
      find()!.click();
    }
  };
const on =
  (...selectors: readonly string[]) =>
  async (screen: Screen) => {
    for (const selector of selectors) (await one(screen, selector)).click();
  };

const of = { questionId: 'asked' } as const;
const target = { kind: 'question', id: 'asked' } as const;
const asked = (store: MemoryStore) => store.all('question')[0]!;
const placed = (store: MemoryStore) => store.all('placement').find(({ name }) => name === 'home')!;
const { id: _, createdAt: __, ...written } = roast;
const edited = {
  type: 'poll.edit',
  ...written,
  pollId: 'roast',
  question: 'Sangrai?',
  ifVersion: 'roast',
} as const;
const poll = (store: MemoryStore) => store.all('poll').find(({ id }) => id === 'roast')!;

const cases: Readonly<Record<string, Case>> = {
  'opens a question again': {
    place: 'questions/asked',
    given: (id) => ({ id, type: 'question.close', ...of, closed: true, reason: 'Over.' }),
    act: press('Open again'),
    isDone: (store) => asked(store).closedAt === undefined,
  },
  'closes a question': {
    place: 'questions/asked',
    given: (id) => ({ id, type: 'question.close', ...of, closed: false }),
    act: async (screen) => {
      await press('Close')(screen);
      await on('.panel .primary')(screen);
    },
    isDone: (store) => asked(store).closedAt !== undefined,
  },
  'pins a question': {
    place: 'questions/asked',
    given: (id) => ({ id, type: 'question.pin', ...of, pinned: false }),
    act: press('Pin to the top'),
    isDone: (store) => asked(store).pinnedAt !== undefined,
  },
  'takes a verification back': {
    place: 'questions/asked',
    given: (id) => ({
      id,
      type: 'answer.verify',
      ...of,
      answerId: 'given',
      verified: true,
      ifVersion: 'given',
    }),
    act: press('Take the verification back'),
    isDone: (store) => store.all('answer')[0]!.verifiedAt === undefined,
  },
  'takes a mark back': {
    place: 'questions/asked',
    given: (id) => ({ id, type: 'answer.accept', ...of, answerId: 'given' }),
    act: press('Take the mark back'),
    isDone: (store) => asked(store).acceptance?.answerId === null,
  },
  'shows a question again': {
    place: 'questions/asked',
    given: (id) => ({ id, type: 'post.review', target, decision: 'reject', ifVersion: 'asked' }),
    act: press('Show it again'),
    isDone: (store) => asked(store).review?.decision === 'publish',
  },
  'lets somebody in again': {
    place: 'record/paused',
    given: (id) => ({ id, type: 'person.block', target, blocked: true, reason: 'Rude.' }),
    act: press('Let them take part again'),
    isDone: (store) => !store.all('block')[0]!.blocked,
  },
  'sets back what was done': {
    place: 'record',
    given: (id) => ({ id, type: 'question.close', ...of, closed: true }),
    act: press('Undo'),
    isDone: (store) => asked(store).closedAt === undefined,
  },
  'mends a poll': {
    place: 'polls/roast',
    given: (id) => ({ id, ...edited }),
    act: async (screen) => {
      await on('#edit')(screen);
      type(await one<HTMLInputElement>(screen, '#question'), 'Sangrai mana?');
      await on('#save')(screen);
    },
    isDone: (store) => poll(store).question === 'Sangrai mana?',
  },
  'closes a poll': {
    place: 'polls/roast',
    given: (id) => ({ id, ...edited }),
    act: on('#poll-close'),
    isDone: (store) => poll(store).closedAt !== undefined,
  },
  'sets a placement': {
    place: 'site/poll/home',
    given: (id) => ({
      id,
      type: 'placement.set',
      kind: 'poll',
      name: 'home',
      items: [{ recordId: 'roast' }],
      ifVersion: '0',
    }),
    act: async (screen) => {
      await until(() => all(screen, '[id^=record-]').length === 1);
      await on('[aria-label^="Remove"]', '#save')(screen);
    },
    isDone: (store) => placed(store).items.length === 0,
  },
};

describe('the desk beside a colleague whose clock is a day ahead', () => {
  afterEach(() => {
    unmount();
    localStorage.clear();
    history.replaceState(null, '', location.pathname);
  });

  let days = 0;
  for (const [what, { place, given, act, isDone }] of Object.entries(cases))
    it(what, async () => {
      const backend = deskScene({
        fill(store) {
          store.put('question', question('asked', 'Berapa lama biji tahan?', 30));
          store.put('answer', answer('given', 'asked', 'Empat minggu.'));
          somePlacements(store);
        },
      });
      const { store, submit } = backend;
      // One more for each: an id is greater than all that were made on this page before.
      const ahead = newId('', Date.now() + ++days * 24 * 60 * 60 * 1000);
      const command = given(ahead);
      const colleague = memoryAdapter({ store, actor: { id: 'eko', roles: ['owner'] } });
      if (command.type === 'answer.accept') await colleague.submit(command);
      else await staffOf(colleague).submit(command as StaffCommand);
      const sent: Command[] = [];
      backend.submit = (command, options) => {
        sent.push(command);
        return submit(command, options);
      };
      const { screen } = await openDesk(deskAt(place, Object.assign(backend, { name: `clock ${days}` })));
      await act(screen);
      await until(() => isDone(store), what);
      assert.isAbove(sent.length, 0);
      for (const { id } of sent) assert.isTrue(id > ahead, 'what is given comes after what was read');
    });
});
