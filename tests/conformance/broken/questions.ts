import type { BackendAdapter, Query } from '../../../src/backend/adapter.ts';
import { GuyubError } from '../../../src/backend/errors.ts';
import type { Command } from '../../../src/model/records.ts';
import type { AnswerEdit, Question, QuestionEdit } from '../../../src/model/question.ts';
import {
  adapters,
  droppingWhenBusy,
  lastArrivalWins,
  madeUp,
  misreading,
  oneFault,
  submitting,
  watching,
  type Asked,
  type Broken,
  type BrokenOnes,
} from './tools.ts';

const listing = (mistake: Parameters<typeof misreading<'questions'>>[1]) => misreading('questions', mistake);
const opening = (mistake: Parameters<typeof misreading<'question'>>[1]) => misreading('question', mistake);

/** Asks for another list than it was asked for. */
const askingFor = (change: (query: Extract<Query, { type: 'questions' }>) => object) =>
  adapters((adapter) => ({
    read: (query: Query, options: object) =>
      adapter.read(
        (query.type === 'questions' ? { ...query, ...change(query) } : query) as never,
        options,
      ) as never,
  }));

/** Takes what is given to a question as if that were another. */
const asIf =
  (change: (question: Question) => Question): Broken['in'] =>
  (good) => {
    const placed = new Map<string, Question>();
    const changed = submitting(async (command, { adapter, community }) => {
      const question = 'questionId' in command ? placed.get(command.questionId) : undefined;
      if (!question) return adapter.submit(command);
      await community.put('question', change(question));
      try {
        return await adapter.submit(command);
      } finally {
        await community.put('question', question);
      }
    })(good);
    return watching('question', (question) => void placed.set(question.id, question), changed);
  };

const open = (question: Question): Question => {
  const { closedAt: _, ...rest } = question;
  return rest;
};

const forgivingNothing = submitting((command, { adapter }) =>
  adapter.submit(command).catch((error: GuyubError) => {
    if (error.code === 'not-found') return madeUp(command);
    throw error;
  }),
);

const byAStranger = (type: string) =>
  submitting((command, { adapter, community }) =>
    (command.type === type ? community.stranger() : adapter).submit(command),
  );

export const questions: BrokenOnes = {
  'question-1': {
    fault: 'takes out what looks like markup',
    in: submitting((command, { adapter }) =>
      adapter.submit(
        command.type === 'question.ask'
          ? { ...command, title: command.title.replace(/<[^>]*>/g, '') }
          : command,
      ),
    ),
  },
  'question-2': { fault: 'knows one order only', in: askingFor(() => ({ order: 'newest' })) },
  'question-3': {
    fault: 'ends a page in the middle of what was asked at the same time',
    in: listing(({ next, ...read }) =>
      next ? { ...read, next: next.replace(/[^~]*$/, '00000000-0000-7000-8000-000000000000') } : read,
    ),
  },
  'question-4': {
    fault: 'begins anew where it does not know a cursor',
    in: adapters((adapter) => ({
      read: (query, options) =>
        adapter.read(query, options).catch(() => adapter.read({ ...query, cursor: undefined } as never)),
    })),
  },
  'question-5': {
    fault: 'looks for the first word alone',
    in: askingFor(({ search }) => ({ search: search?.trim().split(' ')[0] })),
  },
  'question-6': {
    fault: 'takes the absence of a question for an error',
    in: opening((read) => {
      if (!read.question) throw new GuyubError('not-found');
      return read;
    }),
  },
  'question-7': { fault: 'does not say which field is wrong', in: oneFault },
  'question-8': {
    fault: 'gives its records out whole',
    in: opening(async (read, { community }) => {
      const records = await community.records!('question');
      const record = records.find(({ id }) => id === read.question?.id);
      return read.question ? { ...read, question: { ...(record as object), ...read.question } } : read;
    }),
  },
  'question-9': {
    fault: 'lets those ask who have declined',
    in: byAStranger('question.ask'),
  },
};

/** Knows no answers in the brand's name. */
const allPlain = submitting((command, { adapter }) =>
  adapter.submit(command.type === 'answer.post' ? { ...command, official: false } : command),
);

export const answers: BrokenOnes = {
  'answer-1': {
    fault: 'says thank you and stores nothing',
    in: submitting(async (command) => madeUp(command)),
  },
  'answer-2': {
    fault: 'puts the newest answer first',
    in: opening((read) => ({
      ...read,
      answers: read.answers.toSorted((a, b) => (a.createdAt > b.createdAt ? -1 : 1)),
    })),
  },
  'answer-3': {
    fault: 'takes every vote for that of somebody new',
    in: submitting((command, { adapter, community }) =>
      (command.type === 'vote.set' && command.value ? community.stranger() : adapter).submit(command),
    ),
  },
  'answer-4': { fault: 'lets the last vote to arrive win', in: lastArrivalWins },
  'answer-5': { fault: 'loses votes that arrive while it is busy', in: droppingWhenBusy },
  'answer-6': { fault: 'lets people vote for themselves', in: byAStranger('vote.set') },
  'answer-7': {
    fault: 'lets anybody accept an answer',
    in: submitting((command, { adapter, community }) =>
      (command.type === 'answer.accept' ? community.adapter('Ani') : adapter).submit(command),
    ),
  },
  'answer-8': { fault: 'lets the acceptance that arrives last win', in: lastArrivalWins },
  'answer-9': { fault: 'takes an answer that claims to be official for a plain one', in: allPlain },
  'answer-10': { fault: 'takes answers for ever', in: asIf(open) },
  'answer-11': { fault: 'thanks for words about nothing', in: forgivingNothing },
  'answer-12': { fault: 'takes the team for anybody', in: allPlain },
  'answer-13': {
    fault: 'lets the asker alone accept an answer',
    in: submitting((command, { adapter, name }) => {
      if (command.type === 'answer.accept' && name !== 'Ani') throw new GuyubError('forbidden');
      return adapter.submit(command);
    }),
  },
};

type Edit = QuestionEdit | AnswerEdit;
const isEdit = (command: Command): command is Edit =>
  command.type === 'question.edit' || command.type === 'answer.edit';

/** Does something else with edits. */
const editing = (instead: (edit: Edit, asked: Asked) => ReturnType<BackendAdapter['submit']>) =>
  submitting((command, asked) => (isEdit(command) ? instead(command, asked) : asked.adapter.submit(command)));

/** The version of the words that stand there now. */
async function versionNow(edit: Edit, adapter: BackendAdapter): Promise<string> {
  const { question, answers } = await adapter.read({ type: 'question', id: edit.questionId });
  const target = edit.type === 'answer.edit' ? answers.find(({ id }) => id === edit.answerId) : question;
  return target?.version ?? '';
}

/** Writes over whatever stands there. */
async function overwrite(edit: Edit, adapter: BackendAdapter): ReturnType<BackendAdapter['submit']> {
  for (;;) {
    try {
      return await adapter.submit({ ...edit, ifVersion: await versionNow(edit, adapter) });
    } catch (error) {
      if ((error as GuyubError).reason !== 'changed') throw error;
    }
  }
}

const byItsAuthor = (name: string) => editing((edit, { community }) => community.adapter(name).submit(edit));

/** Says that it was done where it was refused for this reason. */
const forgiving = (why: GuyubError['reason']) =>
  editing((edit, { adapter }) =>
    adapter.submit(edit).catch((error: GuyubError) => {
      if (error.reason === why) return madeUp(edit);
      throw error;
    }),
  );

export const edits: BrokenOnes = {
  'edit-1': {
    fault: 'keeps silent about edits',
    in: opening((read) => {
      const { editedAt: _, ...question } = read.question ?? {};
      return { ...read, question: read.question && (question as typeof read.question) };
    }),
  },
  'edit-2': {
    fault: 'takes what was edited for a new question, which nobody has voted for',
    in: opening((read) => ({
      ...read,
      question: read.question && { ...read.question, ...(read.question.editedAt && { votes: 0 }) },
    })),
  },
  'edit-3': {
    fault: 'lets the last edit win',
    in: editing((edit, { adapter }) => overwrite(edit, adapter)),
  },
  'edit-4': {
    fault: 'looks at the version before it writes, and not while',
    in: editing(async (edit, { adapter }) => {
      if ((await versionNow(edit, adapter)) === edit.ifVersion) return overwrite(edit, adapter);
      throw new GuyubError('conflict', { reason: 'changed' });
    }),
  },
  'edit-5': { fault: 'lets anybody edit a question', in: byItsAuthor('Ani') },
  'edit-6': { fault: 'thanks for edits of what is closed', in: forgiving('question-closed') },
  'edit-7': {
    fault: 'writes over words that nobody says to have read',
    in: editing((edit, { adapter }) =>
      edit.ifVersion === undefined ? overwrite(edit, adapter) : adapter.submit(edit),
    ),
  },
  'edit-8': { fault: 'thanks for edits by who has declined', in: forgiving('declined') },
  'edit-9': {
    fault: 'takes the mark from an answer that was edited',
    in: opening((read) => ({
      ...read,
      answers: read.answers.map((each) => (each.editedAt ? { ...each, accepted: false } : each)),
    })),
  },
  'edit-10': {
    fault: 'thanks for every edit and keeps the first',
    in: forgiving('changed'),
  },
  'edit-11': { fault: 'lets anybody edit an answer', in: byItsAuthor('Budi') },
};
