import type { BackendAdapter } from '../../../src/backend/adapter.ts';
import { GuyubError } from '../../../src/backend/errors.ts';
import type { Poll, PollVote } from '../../../src/model/poll.ts';
import {
  adapters,
  madeUp,
  reading,
  remembering,
  submitting,
  type Asked,
  type Broken,
  type BrokenOnes,
  placing,
  watching,
  droppingWhenBusy,
} from './tools.ts';

/** A mistake about the choices of a vote. */
const voting = (
  instead: (vote: PollVote, asked: Asked) => Promise<Awaited<ReturnType<BackendAdapter['submit']>>>,
) =>
  submitting((command, asked) =>
    command.type === 'poll.vote' ? instead(command, asked) : asked.adapter.submit(command),
  );

/** A mistake that needs to know the polls. */
const knowingPolls =
  (make: (polls: Map<string, Poll>) => Broken['in']): Broken['in'] =>
  (good) => {
    const polls = new Map<string, Poll>();
    return watching('poll', (poll) => void polls.set(poll.id, poll), make(polls)(good));
  };

export const votes: BrokenOnes = {
  'vote-1': {
    fault: 'says thank you and stores nothing',
    in: submitting(async (command) => madeUp(command)),
  },
  'vote-2': {
    fault: 'does not show voters their ballot',
    in: reading((read) => ({ ...read, mine: null })),
  },
  'vote-3': {
    fault: 'takes every vote for that of somebody new',
    in: submitting((command, { community }) => community.stranger().submit(command)),
  },
  'vote-4': {
    fault: 'ignores withdrawals',
    in: submitting(async (command, { adapter }) =>
      command.type === 'poll.withdraw' ? madeUp(command) : adapter.submit(command),
    ),
  },
  'vote-5': {
    fault: 'does not let anybody vote again after a withdrawal',
    in: remembering(() => {
      const gone = new Set<string | undefined>();
      return async (command, { adapter, name }) => {
        if (command.type === 'poll.withdraw') gone.add(name);
        else if (gone.has(name)) return madeUp(command);
        return adapter.submit(command);
      };
    }),
  },
  'vote-6': {
    fault: 'quietly takes the first of too many choices',
    in: voting((vote, { adapter }) => adapter.submit({ ...vote, choices: vote.choices.slice(0, 1) })),
  },
  'vote-7': {
    fault: 'counts choices as people',
    in: reading((read) => ({
      ...read,
      tally: read.tally && {
        ...read.tally,
        voters: read.tally.counts.reduce((sum, count) => sum + count, 0),
      },
    })),
  },
  'vote-8': {
    fault: 'quietly drops choices it does not know',
    in: voting((vote, { adapter }) =>
      adapter.submit({ ...vote, choices: vote.choices.filter((choice) => 'abc'.includes(choice)) }),
    ),
  },
  'vote-9': {
    fault: 'counts a repeated choice twice',
    in: voting((vote, { adapter }) =>
      vote.choices.length > 1
        ? Promise.reject(new GuyubError('invalid', { fields: { choices: 'too-many' } }))
        : adapter.submit(vote),
    ),
  },
  'vote-10': {
    fault: 'takes an empty vote for a withdrawal',
    in: voting(({ id, pollId, choices }, { adapter }) =>
      adapter.submit(
        choices.length ? { id, type: 'poll.vote', pollId, choices } : { id, type: 'poll.withdraw', pollId },
      ),
    ),
  },
  'vote-11': {
    fault: 'takes votes after the close',
    in: knowingPolls((polls) =>
      submitting(async (command, { adapter, community }) => {
        const poll = 'pollId' in command ? polls.get(command.pollId) : undefined;
        if (!poll) return adapter.submit(command);
        const { closesAt: _, ...open } = poll;
        await community.put('poll', open);
        try {
          return await adapter.submit(command);
        } finally {
          await community.put('poll', poll);
        }
      }),
    ),
  },
  'vote-12': {
    fault: 'forgets that a vote cannot be changed',
    in: placing('poll', (poll) => ({ ...poll, allowChange: true })),
  },
  'vote-13': {
    fault: 'refuses a second vote even when it is the same',
    in: knowingPolls((polls) =>
      remembering(() => {
        const voted = new Set<string>();
        return async (command, { adapter, name }) => {
          if ('pollId' in command && !polls.get(command.pollId)?.allowChange) {
            const key = `${command.pollId} ${name}`;
            if (voted.has(key)) throw new GuyubError('forbidden', { reason: 'no-change' });
            voted.add(key);
          }
          return adapter.submit(command);
        };
      }),
    ),
  },
  'vote-14': {
    fault: 'takes votes for polls that do not exist',
    in: submitting((command, { adapter }) =>
      adapter.submit(command).catch((error: GuyubError) => {
        if (error.code === 'not-found') return madeUp(command);
        throw error;
      }),
    ),
  },
  'vote-15': {
    fault: 'keeps one ballot per person, for all polls together',
    in: knowingPolls((polls) =>
      reading(async (read, { community }) => {
        const ballots = await community.records!('ballot');
        const last = ballots.at(-1)?.pollId;
        const lost = read.poll && polls.size > 1 && read.poll.id !== last;
        return lost ? { ...read, mine: null, tally: { voters: 0, counts: [0, 0, 0] } } : read;
      }),
    ),
  },
  'vote-16': {
    fault: 'loses votes that arrive while it is busy',
    in: droppingWhenBusy,
  },
  'vote-17': {
    fault: 'keeps the first of simultaneous votes',
    in: droppingWhenBusy,
  },
};

export const permissions: BrokenOnes = {
  'permission-1': {
    fault: 'shows the last ballot as everybody’s own',
    in: reading(async (read, { community }) => {
      const ballots = await community.records!('ballot');
      return { ...read, mine: read.mine ?? ballots.at(-1) ?? null };
    }),
  },
  'permission-2': {
    fault: 'lets anybody take back everybody’s vote',
    in: (good) => {
      const people = new Set<BackendAdapter>();
      return submitting(async (command, { adapter }) => {
        people.add(adapter);
        const receipt = await adapter.submit(command);
        if (command.type === 'poll.withdraw') {
          for (const other of people) {
            if (other !== adapter) await other.submit({ ...command, id: `f${command.id.slice(1)}` });
          }
        }
        return receipt;
      })(good);
    },
  },
  'permission-3': {
    fault: 'believes in the roles that a command claims',
    in: adapters((adapter) => {
      let claimed: readonly [] | undefined;
      return {
        submit(command) {
          claimed = (command as { roles?: [] }).roles;
          return adapter.submit(command);
        },
        async read(query, options) {
          const read = await adapter.read(query, options);
          return { ...read, viewer: { ...read.viewer, roles: claimed ?? read.viewer.roles } };
        },
      };
    }),
  },
};
