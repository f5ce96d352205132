import type { Query } from '../../../src/backend/adapter.ts';
import { GuyubError } from '../../../src/backend/errors.ts';
import type { Question } from '../../../src/model/question.ts';
import {
  adapters,
  droppingWhenBusy,
  lastArrivalWins,
  madeUp,
  misreading,
  oneFault,
  submitting,
  watching,
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
      return read.question ? { ...read, question: { ...record, ...read.question } } : read;
    }),
  },
  'question-9': {
    fault: 'lets those ask who have declined',
    in: byAStranger('question.ask'),
  },
};

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
  'answer-9': {
    fault: 'takes an answer that claims to be official for a plain one',
    in: submitting((command, { adapter }) =>
      adapter.submit(command.type === 'answer.post' ? { ...command, official: false } : command),
    ),
  },
  'answer-10': { fault: 'takes answers for ever', in: asIf(open) },
  'answer-11': { fault: 'thanks for words about nothing', in: forgivingNothing },
};
