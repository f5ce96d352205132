import type { BackendAdapter } from '../../../src/backend/adapter.ts';
import { GuyubError } from '../../../src/backend/errors.ts';
import type { Question } from '../../../src/model/question.ts';
import type { CommandType } from '../../../src/model/records.ts';
import {
  adapters,
  madeUp,
  misreading,
  submitting,
  type Asked,
  type Broken,
  type BrokenOnes,
} from './tools.ts';

/** Thanks for what it does not take. */
const thankingFor = (type: CommandType) =>
  submitting((command, { adapter }) =>
    adapter.submit(command).catch((error: GuyubError) => {
      if (command.type === type && error.reason === 'members-only') return madeUp(command);
      throw error;
    }),
  );

export const boards: BrokenOnes = {
  'board-1': {
    fault: 'offers what it will refuse',
    in: misreading('questions', (read) => ({ ...read, can: ['question.ask'] })),
  },
  'board-2': {
    fault: 'takes members for guests',
    in: adapters((adapter, { community, name }) =>
      name === 'Dewi' ? community.adapter('somebody else') : adapter,
    ),
  },
  'board-3': { fault: 'thanks guests for votes', in: thankingFor('poll.vote') },
  'board-4': {
    fault: 'keeps guests from staying away',
    in: submitting((command, { adapter }) =>
      command.type === 'event.rsvp'
        ? Promise.reject(new GuyubError('forbidden', { reason: 'members-only' }))
        : adapter.submit(command),
    ),
  },
  'board-5': { fault: 'thanks guests for messages', in: thankingFor('feedback.send') },
};

/** Everybody is shown what only somebody may see: the questions as this person reads them. */
const throughTheEyesOf = (name: string, type: 'questions' | 'question'): Broken['in'] =>
  adapters((adapter, { community }) => ({
    read: (query, options) => (query.type === type ? community.adapter(name) : adapter).read(query, options),
  }));

/** Gives a command and then has its record, as it is stored, changed. */
const afterwards = (type: CommandType, change: (record: Question) => Question) =>
  submitting(async (command, { adapter, community }) => {
    const receipt = await adapter.submit(command);
    if (command.type !== type) return receipt;
    const id = command.type === 'question.edit' ? command.questionId : command.id;
    const record = (await community.records!('question')).find((each) => each.id === id);
    if (record) await community.put('question', change(record));
    return receipt;
  });

const published = (question: Question): Question => {
  const { held: _, ...record } = question;
  return record;
};

/** Thanks for words about what is not shown. */
const thanking = submitting((command, { adapter }: Asked) =>
  adapter.submit(command).catch((error: GuyubError) => {
    if (error.code === 'not-found') return madeUp(command);
    throw error;
  }),
);

/** Names in each hint what was asked last. */
const telling: Broken['in'] = (good) => {
  let last = '';
  const wrap = (adapter: BackendAdapter): BackendAdapter => ({
    ...adapter,
    submit(command, options) {
      if (command.type === 'question.ask') last = command.id;
      return adapter.submit(command, options);
    },
    subscribe: (heard) =>
      adapter.subscribe!((hint) => heard(last ? { ...hint, topic: `question/${last}` } : hint)),
  });
  return {
    ...good,
    adapter: (name, roles) => wrap(good.adapter(name, roles)),
    stranger: () => wrap(good.stranger()),
  };
};

export const held: BrokenOnes = {
  'held-1': { fault: 'lists what waits for everybody', in: throughTheEyesOf('Ani', 'questions') },
  'held-2': {
    fault: 'counts what waits',
    in: misreading('question', (read) => ({
      ...read,
      question: read.question && { ...read.question, answers: read.question.answers + 1 },
    })),
  },
  'held-3': { fault: 'thanks for votes for what waits', in: thanking },
  'held-4': {
    fault: 'hides what waits from the team',
    in: adapters((adapter, { community }) => ({
      read: (query, options) =>
        (query.type === 'question' ? community.stranger() : adapter).read(query, options),
    })),
  },
  'held-5': { fault: 'publishes what somebody new writes', in: afterwards('question.ask', published) },
  'held-6': { fault: 'publishes what is edited', in: afterwards('question.edit', published) },
  'held-7': { fault: 'tells of what waits', in: telling },
};
