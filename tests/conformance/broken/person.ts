import { GuyubError } from '../../../src/backend/errors.ts';
import { givenTables } from '../../../src/model/given.ts';
import type { Table, Tables } from '../../../src/model/records.ts';
import {
  adapters,
  answering,
  anew,
  changed,
  madeUp,
  misreading,
  remembering,
  submitting,
  type Asked,
  type Broken,
  type BrokenOnes,
} from './tools.ts';

/** Does something else with an erasure. */
const erasing = (
  instead: (command: { id: string; type: 'person.erase' }, asked: Asked) => Promise<unknown>,
): Broken['in'] =>
  submitting(async (command, asked) => {
    if (command.type !== 'person.erase') return asked.adapter.submit(command);
    await instead(command, asked);
    return madeUp(command);
  });

/** Erases, and then puts back what there was of a kind. */
export const keeping = <T extends Table>(table: T, which: (record: Tables[T]) => boolean = () => true) =>
  erasing(async (command, { adapter, community }) => {
    const before = await community.records!(table);
    await adapter.submit(command);
    for (const record of before.filter(which)) await community.put(table, record);
  });

export const person: BrokenOnes = {
  'person-1': {
    fault: 'leaves messages out of the copy',
    in: misreading('person', (read) => ({ ...read, given: { ...read.given, feedback: [] } })),
  },
  'person-2': {
    fault: 'puts all answers to a question into the copy',
    in: misreading('person', async (read, { community }) => ({
      ...read,
      given: { ...read.given, answer: await community.records!('answer') },
    })),
  },
  'person-3': {
    fault: 'makes everybody known who asks',
    in: adapters((adapter) => ({
      async read(query, options) {
        if (query.type === 'person') await adapter.actor();
        return adapter.read(query, options);
      },
    })),
  },
  'person-4': { fault: 'forgets the pledges', in: keeping('pledge') },
  'person-5': { fault: 'keeps who has sent a report', in: keeping('report') },
  'person-6': { fault: 'goes on counting a vote', in: keeping('vote') },
  'person-7': { fault: 'keeps the words of a question', in: keeping('question') },
  'person-8': {
    fault: 'leaves a question solved by what is gone',
    in: keeping('question', ({ acceptance }) => acceptance !== undefined),
  },
  'person-9': {
    fault: 'empties the ballots of all',
    in: erasing(async (command, { adapter, community }) => {
      await adapter.submit(command);
      for (const ballot of await community.records!('ballot')) {
        await community.put('ballot', { ...ballot, choices: [] });
      }
    }),
  },
  'person-10': { fault: 'keeps the place for nobody', in: keeping('rsvp') },
  'person-11': {
    fault: 'lets people wait for ever',
    in: keeping('rsvp', ({ answer }) => answer === 'wait'),
  },
  'person-12': {
    fault: 'forgets with the words that it has accepted them',
    in: remembering(() => {
      const erased = new Set<string | undefined>();
      return (command, { adapter, name }) => {
        if (command.type === 'person.erase') erased.add(name);
        else if (erased.has(name)) return anew(adapter, command);
        return adapter.submit(command);
      };
    }),
  },
  'person-13': {
    fault: 'erases whoever the command names',
    in: erasing((command, { adapter, community }) =>
      ('person' in command ? community.adapter('Ani') : adapter).submit(command),
    ),
  },
  'person-14': {
    fault: 'takes an erasure of nothing for a mistake',
    in: erasing(async (command, { adapter }) => {
      const { given } = await adapter.read({ type: 'person' });
      if (givenTables.every((table) => !given[table].length)) throw new GuyubError('not-found');
      return adapter.submit(command);
    }),
  },
  'person-15': {
    fault: 'never takes anything of them again',
    in: remembering(() => {
      const erased = new Set<string | undefined>();
      return (command, { adapter, name }) => {
        if (erased.has(name)) throw new GuyubError('forbidden');
        if (command.type === 'person.erase') erased.add(name);
        return adapter.submit(command);
      };
    }),
  },
  'person-16': {
    fault: 'lets the browser keep the copy',
    in: answering(async (request, send) => {
      const response = await send(request);
      return changed(response, { 'cache-control': 'private, no-cache', etag: 'W/"1"' });
    }),
  },
};
