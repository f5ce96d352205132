import { atom, type ReadableAtom } from 'nanostores';
import type { GuyubError } from '../backend/errors.ts';
import type { Backend } from '../backend/resolve.ts';
import type { Command } from '../model/records.ts';
import type {
  AnswerView,
  QuestionCommand,
  QuestionOrder,
  QuestionQuery,
  QuestionRead,
  QuestionsQuery,
  QuestionsRead,
  QuestionView,
} from '../model/question.ts';
import { pages, type Pages } from './pages.ts';
import type { Sent } from './sending.ts';
import { writing } from './writing.ts';

export type { AnswerView, QuestionCommand, QuestionOrder, QuestionRead, QuestionView };

/** Which questions are listed. */
export interface QaBoardView {
  readonly order: QuestionOrder;
  readonly search: string;
}

export interface QaBoardState extends QaBoardView {
  /** All pages that have been read so far, with what is on its way applied; absent before the first. */
  readonly questions?: readonly QuestionView[];
  /** How many others have asked meanwhile: they are not shown until somebody wants to see them. */
  readonly fresh: number;
  readonly more: boolean;
  readonly waiting: boolean;
  /** The last read of the list failed; what is shown was known before. */
  readonly error?: GuyubError;
  readonly canAsk: boolean;
  /** The question that is open. */
  readonly thread?: Thread;
  /** The viewer's commands that are not settled, the newest last. */
  readonly sent: readonly Sent<QuestionCommand>[];
}

/** A question with its answers, as far as they have been read. */
export interface Thread {
  readonly id: string;
  /** Absent before the first read. */
  readonly read?: QuestionRead;
  readonly more: boolean;
  readonly waiting: boolean;
  readonly error?: GuyubError;
}

export interface QaBoardStore {
  /** The backend's, for what is kept on the device; there is none where it is not to be. */
  readonly name: string | undefined;
  readonly state: ReadableAtom<QaBoardState>;
  /** Whether what waits survives the page; unknown before there was something. */
  readonly durable: boolean | undefined;
  /** Lists other questions. What was listed stays until they are there. */
  show(view: Partial<QaBoardView>): Promise<void>;
  /** Reads again what failed. */
  retry(): Promise<void>;
  more(): Promise<void>;
  /** Shows what others have asked meanwhile. */
  reveal(): void;
  /** Opens a question, or none. */
  open(id: string | undefined): Promise<void>;
  moreAnswers(): Promise<void>;
  /** The command that turns the viewer's vote round. */
  vote(target: QuestionView | AnswerView): Promise<QuestionCommand>;
  accept(question: QuestionView, answer: AnswerView): Promise<QuestionCommand>;
  send(command: QuestionCommand): Promise<void>;
  /** Takes note of a refusal of one of these. */
  dismiss(which: (command: QuestionCommand) => boolean): void;
  prepareWriting(): Promise<unknown>;
  close(): void;
}

const concerns = (command: Command): command is QuestionCommand =>
  /^(question|answer|vote)/.test(command.type);

export function qaBoardStore(backend: Backend, first: QaBoardView): QaBoardStore {
  const sent = atom<readonly Sent<QuestionCommand>[]>([]);
  let view = first;
  let list: Pages<QuestionsRead> | undefined;
  /** What stands in the list's place until its first page is there. */
  let before: readonly QuestionView[] | undefined;
  /** The questions in the order in which they are shown: it stays, whatever later reads say. */
  let order: string[] | undefined;
  let thread: { id: string; pages: Pages<QuestionRead> } | undefined;

  const way = writing(backend, sent, concerns, {
    readersOf: (command) => [
      ...(list?.readers ?? []),
      ...(!command || !('questionId' in command) || command.questionId === thread?.id
        ? (thread?.pages.readers ?? [])
        : []),
    ],
    fetchRules: () => import('./qa-board-writing.ts'),
  });

  /** All that has been read, each question once: one that moved between two reads stands on two pages. */
  const known = () => {
    const reads = list?.results() ?? [];
    const isWhole = view.search === '' && view.order === 'newest';
    const questions = new Map<string, QuestionView>();
    for (const [index, read] of reads.entries()) {
      const shown = way.rules?.applyToList(read, sent.get(), index === 0 && isWhole) ?? read;
      for (const question of shown.questions)
        if (!questions.has(question.id)) questions.set(question.id, question);
    }
    return reads.length ? questions : undefined;
  };
  const listed = () => {
    const questions = known();
    if (!questions) return { questions: before, fresh: 0 };
    order ??= [...questions.keys()];
    const others = [...questions.values()].filter(({ id }) => !order!.includes(id));
    const own = others.filter(({ mine }) => mine.author).map(({ id }) => id);
    if (own.length) order = [...own, ...order];
    return {
      questions: order.flatMap((id) => questions.get(id) ?? []),
      fresh: others.length - own.length,
    };
  };
  const threadNow = (): Thread | undefined => {
    if (!thread) return undefined;
    const [head, ...rest] = thread.pages.results();
    const answers = new Map(
      [head, ...rest].flatMap((read) => read?.answers ?? []).map((each) => [each.id, each]),
    );
    const whole = head && { ...head, answers: [...answers.values()] };
    const read = whole && (way.rules?.applyToThread(whole, sent.get()) ?? whole);
    const error = thread.pages.error();
    return {
      id: thread.id,
      more: thread.pages.more(),
      waiting: thread.pages.waiting,
      ...(read && { read }),
      ...(error && { error }),
    };
  };
  const compute = (): QaBoardState => {
    const { questions, fresh } = listed();
    const error = list?.error();
    const open = threadNow();
    return {
      ...view,
      fresh,
      more: list?.more() ?? false,
      waiting: list?.waiting ?? false,
      canAsk: list?.results()[0]?.can.includes('question.ask') ?? false,
      sent: sent.get(),
      ...(questions && { questions }),
      ...(error && { error }),
      ...(open && { thread: open }),
    };
  };
  const state = atom(compute());
  const update = () => {
    way.opened?.settle();
    state.set(compute());
  };
  const stop = sent.listen(() => state.set(compute()));

  return {
    name: backend.adapter.name,
    state,
    get durable() {
      return way.opened?.durable;
    },
    async show(change) {
      before = state.get().questions;
      view = { ...view, ...change };
      const { search } = view;
      list?.close();
      order = undefined;
      const query: QuestionsQuery = { type: 'questions', order: view.order, ...(search && { search }) };
      list = pages(backend, query, update);
      await list.open();
    },
    async retry() {
      await Promise.all([list?.open(), thread?.pages.open()]);
    },
    async more() {
      const ids = new Set(known()?.keys());
      await list?.next();
      for (const id of known()?.keys() ?? []) if (!ids.has(id)) order?.push(id);
      update();
    },
    reveal() {
      order = undefined;
      update();
    },
    async open(id) {
      thread?.pages.close();
      const query: QuestionQuery | undefined = id === undefined ? undefined : { type: 'question', id };
      thread = query && { id: query.id, pages: pages(backend, query, update) };
      update();
      await thread?.pages.open();
    },
    async moreAnswers() {
      await thread?.pages.next();
    },
    async vote(target) {
      await way.open();
      return way.rules!.voteCommand(target);
    },
    async accept(question, answer) {
      await way.open();
      return way.rules!.acceptCommand(question, answer);
    },
    send: async (command) => (await way.open()).send(command),
    dismiss: (which) => way.opened?.drop(({ command, state }) => state === 'refused' && which(command)),
    prepareWriting: way.open,
    close() {
      stop();
      way.close();
      list?.close();
      thread?.pages.close();
    },
  };
}
