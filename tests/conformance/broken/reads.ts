import type { Query } from '../../../src/backend/adapter.ts';
import { GuyubError } from '../../../src/backend/errors.ts';
import { adapters, madeUp, reading, submitting, trueTally, watching, type BrokenOnes } from './tools.ts';

export const manifest: BrokenOnes = {
  'manifest-1': {
    fault: 'writes the version of the contract as a text',
    in: adapters((adapter) => ({
      manifest: async () => ({ ...(await adapter.manifest()), spec: '1' as never }),
    })),
  },
  'manifest-2': {
    fault: 'says yes to everything',
    in: submitting((command, { adapter }) => adapter.submit(command).catch(() => madeUp(command))),
  },
  'manifest-3': {
    fault: 'takes every read for that of a poll',
    in: adapters((adapter) => ({
      read: (query, options) => adapter.read({ ...query, type: 'poll' } as Query, options),
    })),
  },
  'manifest-4': {
    fault: 'declares the opposite of what it has',
    in: adapters((adapter) => ({
      manifest: async () => ({ ...(await adapter.manifest()), live: !adapter.subscribe }),
    })),
  },
};

export const reads: BrokenOnes = {
  'read-1': {
    fault: 'gives every reader an id',
    in: reading((read) => ({ ...read, viewer: { id: 'guest', ...read.viewer } })),
  },
  'read-2': {
    fault: 'knows a stranger from the second read on',
    in: adapters((adapter) => {
      let times = 0;
      return {
        async read(query, options) {
          const read = await adapter.read(query, options);
          return times++ ? { ...read, viewer: { id: 'guest', ...read.viewer } } : read;
        },
      };
    }),
  },
  'read-3': {
    fault: 'calls every writer by the same id',
    in: reading((read) => (read.viewer.id ? { ...read, viewer: { id: 'guest', roles: [] } } : read)),
  },
  'read-4': {
    fault: 'trims what stands in a poll',
    in: reading((read) => ({
      ...read,
      poll: read.poll && {
        ...read.poll,
        options: read.poll.options.map(({ id, label }) => ({ id, label: label.trim() })),
      },
    })),
  },
  'read-5': {
    fault: 'takes the poll that was placed last for the current one',
    in: (good) => {
      let last: string | undefined;
      const changed = adapters((adapter) => ({
        read: (query, options) => adapter.read({ id: last, ...query } as Query, options),
      }))(good);
      return watching('poll', ({ id }) => (last = id), changed);
    },
  },
  'read-6': {
    fault: 'has no current poll once all are closed',
    in: reading((read, _, query) =>
      read.closed && !('id' in query) ? { ...read, poll: null, closed: false, tally: null, can: [] } : read,
    ),
  },
  'read-7': {
    fault: 'takes the absence of a poll for an error',
    in: reading((read) => {
      if (!read.poll) throw new GuyubError('not-found');
      return read;
    }),
  },
  'read-8': {
    fault: 'gives the time in the words of its own place',
    in: reading((read) => ({ ...read, at: String(new Date(read.at)) })),
  },
  'read-9': {
    fault: 'puts the greatest count first',
    in: reading((read) => ({
      ...read,
      tally: read.tally && { ...read.tally, counts: [...read.tally.counts].sort((a, b) => b - a) },
    })),
  },
  'read-10': {
    fault: 'goes on showing the counts to whoever took a vote back',
    in: reading(async (read, { community }) => {
      const shown = read.poll?.results === 'on-vote' && read.mine;
      return shown ? { ...read, tally: await trueTally(community, read.poll) } : read;
    }),
  },
  'read-11': {
    fault: 'shows the counts to voters before the close',
    in: reading(async (read, { community }) =>
      read.poll && read.mine ? { ...read, tally: await trueTally(community, read.poll) } : read,
    ),
  },
  'read-12': {
    fault: 'offers everything always',
    in: reading((read) => ({ ...read, can: ['poll.vote', 'poll.withdraw'] })),
  },
  'read-13': {
    fault: 'never calls a poll closed',
    in: reading((read) => ({ ...read, closed: false })),
  },
  'read-14': {
    fault: 'does not listen to the signal',
    in: adapters((adapter) => ({ read: (query) => adapter.read(query) })),
  },
};
