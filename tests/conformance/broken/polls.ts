import type { GuyubError } from '../../../src/backend/errors.ts';
import { readingAsTeam } from './inbox.ts';
import { adapters, madeUp, misreading, reading, submitting, type Broken, type BrokenOnes } from './tools.ts';

const typeOf = (command: { readonly type: string }) => command.type;

/** Thanks for what is refused with a code. */
const forgiving = (code: GuyubError['code']): Broken['in'] =>
  submitting((command, { adapter }) =>
    adapter.submit(command).catch((error: GuyubError) => {
      if (error.code === code) return madeUp(command);
      throw error;
    }),
  );

/** Forgets each command of a type, and thanks for it. */
const forgetting = (type: string): Broken['in'] =>
  submitting(async (command, { adapter }) =>
    typeOf(command) === type ? madeUp(command) : adapter.submit(command),
  );

export const polls: BrokenOnes = {
  'poll-1': {
    fault: 'takes a draft for open',
    in: submitting((command, { adapter }) =>
      adapter.submit(typeOf(command) === 'poll.create' ? ({ ...command, draft: false } as never) : command),
    ),
  },
  'poll-2': {
    fault: 'begins to count anew when words change',
    in: reading((read) => ({
      ...read,
      ...(read.poll?.version !== undefined && { tally: { voters: 0, counts: [0, 0, 0] } }),
    })),
  },
  'poll-3': { fault: 'thanks for other options of what people have voted on', in: forgiving('conflict') },
  'poll-4': { fault: 'closes for good', in: forgetting('poll.open') },
  'poll-5': { fault: 'thanks for words over words that nobody has seen', in: forgiving('conflict') },
  'poll-6': {
    fault: 'lists what is open as it was made',
    in: readingAsTeam('polls', async (ask, query) => {
      const read = await ask(query);
      const polls = read.polls.toSorted((a, b) => (a.poll.id < b.poll.id ? -1 : 1));
      return query.state === 'open' ? { ...read, polls } : read;
    }),
  },
  'poll-7': { fault: 'thanks anybody for a poll', in: forgiving('forbidden') },
  'poll-8': { fault: 'thanks for a poll that nobody can vote on', in: forgiving('invalid') },
  'poll-9': { fault: 'keeps the drafts that it thanks for deleting', in: forgetting('poll.discard') },
};

export const placements: BrokenOnes = {
  'placement-1': {
    fault: 'knows no placements',
    in: misreading('poll', (read, { adapter }, query) =>
      query.placement === undefined ? read : adapter.read({ type: 'poll', id: query.id }),
    ),
  },
  'placement-2': {
    fault: 'shows nothing where nothing is assigned',
    in: misreading('poll', (read, _, { placement }) =>
      placement === undefined ? read : { ...read, poll: null },
    ),
  },
  'placement-3': {
    fault: 'has placements for polls alone',
    in: misreading('conduct', (_, { adapter }) => adapter.read({ type: 'conduct' })),
  },
  'placement-4': { fault: 'thanks for a placement over another', in: forgiving('conflict') },
  'placement-5': {
    fault: 'does not look ahead',
    in: readingAsTeam('placements', async (ask, query) => {
      const read = await ask(query);
      return { ...read, placements: read.placements.map((each) => ({ ...each, next: undefined }) as never) };
    }),
  },
  'placement-6': {
    fault: 'keeps the placements that it thanks for deleting',
    in: forgetting('placement.discard'),
  },
  'placement-7': {
    fault: 'makes anew whatever a late change is of',
    in: submitting((command, { adapter }) =>
      adapter.submit(command).catch((error: GuyubError) => {
        if (typeOf(command) !== 'placement.set' || error.reason !== 'changed') throw error;
        return adapter.submit({ ...command, ifVersion: undefined } as never);
      }),
    ),
  },
  'placement-8': {
    fault: 'tells nobody that a placement is deleted',
    in: (good) => {
      let isGone = false;
      return adapters((adapter) => ({
        submit(command) {
          isGone ||= typeOf(command) === 'placement.discard';
          return adapter.submit(command);
        },
        subscribe: (heard) => adapter.subscribe!((hint) => isGone || heard(hint)),
      }))(good);
    },
  },
};
