import { GuyubError } from '../../../src/backend/errors.ts';
import type { Receipt } from '../../../src/model/community.ts';
import type { Command } from '../../../src/model/records.ts';
import type { FeedbackSend } from '../../../src/model/feedback.ts';
import { newId } from '../../../src/model/id.ts';
import {
  adapters,
  anew,
  reading,
  remembering,
  submitting,
  type Asked,
  type Broken,
  type BrokenOnes,
} from './tools.ts';

/** A mistake about what a message says. */
const rewriting = (change: (message: FeedbackSend) => Partial<FeedbackSend>) =>
  submitting((command, { adapter }) =>
    adapter.submit(command.type === 'feedback.send' ? { ...command, ...change(command) } : command),
  );

/** Stores everything that stands in a command. */
const storingAll: Broken['in'] = (good) => {
  const sent = new Map<string, Command>();
  return {
    ...submitting((command, { adapter }) => {
      sent.set(command.id, command);
      return adapter.submit(command);
    })(good),
    async records(table) {
      const records = await good.records!(table);
      const whole = (record: (typeof records)[number]) => {
        const { type: _, ...content } = sent.get('id' in record ? record.id : '')!;
        return { ...record, ...content };
      };
      return table === 'feedback' ? records.map(whole) : records;
    },
  };
};

export const feedback: BrokenOnes = {
  'feedback-1': {
    fault: 'takes out what looks like markup',
    in: rewriting(({ message }) => ({ message: message.replace(/<[^>]*>/g, '') })),
  },
  'feedback-2': {
    fault: 'takes every message for one of somebody new',
    in: submitting((command, { community }) => community.stranger().submit(command)),
  },
  'feedback-3': {
    fault: 'names the first of several faults only',
    in: submitting((command, { adapter }) =>
      adapter.submit(command).catch(({ code, fields = {} }: GuyubError) => {
        throw new GuyubError(code, { fields: Object.fromEntries(Object.entries(fields).slice(0, 1)) });
      }),
    ),
  },
  'feedback-4': {
    fault: 'takes a contact for consent',
    in: rewriting(({ contact }) => (contact ? { consent: true } : {})),
  },
  'feedback-5': {
    fault: 'quietly replaces half characters',
    in: rewriting(({ message }) => (message ? { message: message.toWellFormed() } : {})),
  },
  'feedback-6': {
    fault: 'cuts long messages short',
    in: rewriting(({ message }) => ({ message: message.slice(0, 5000) })),
  },
  'feedback-7': { fault: 'stores fields it does not know', in: storingAll },
  'feedback-8': {
    fault: 'takes the same words for the same message',
    in: remembering(() => {
      const known = new Map<string, Promise<Receipt>>();
      return async (command, { adapter }) => {
        const words = JSON.stringify({ ...command, id: '' });
        if (!known.has(words)) known.set(words, adapter.submit(command));
        return known.get(words)!;
      };
    }),
  },
  'permission-4': { fault: 'lets a message say who wrote it', in: storingAll },
};

/** Does the first of several commands with one id, and something else with the others. */
const withFirst = (
  others: (command: Command, first: Command, asked: Asked, owner: string) => Promise<Receipt>,
) =>
  remembering(() => {
    const firsts = new Map<string, { command: Command; owner: string }>();
    return async (command, asked) => {
      const known = firsts.get(command.id);
      if (known) return others(command, known.command, asked, known.owner);
      firsts.set(command.id, { command, owner: await asked.adapter.actor() });
      return asked.adapter.submit(command);
    };
  });

export const once: BrokenOnes = {
  'once-1': {
    fault: 'gives receipts without a version',
    in: submitting(async (command, { adapter }) => ({ ...(await adapter.submit(command)), version: '' })),
  },
  'once-2': {
    fault: 'does every copy of a command',
    in: submitting((command, { adapter }) => anew(adapter, command)),
  },
  'once-3': {
    fault: 'does a command again when it is sent again',
    in: withFirst((command, _, { adapter }) => anew(adapter, command)),
  },
  'once-4': {
    fault: 'looks whether it knows a command before it waits for its turn',
    in: remembering(() => {
      const known = new Map<string, Receipt>();
      return async (command, { adapter }) => {
        const receipt = known.get(command.id) ?? (await anew(adapter, command));
        known.set(command.id, receipt);
        return receipt;
      };
    }),
  },
  'once-5': {
    fault: 'compares commands letter for letter',
    in: withFirst(async (command, first, { adapter }) => {
      if (JSON.stringify(command) !== JSON.stringify(first))
        throw new GuyubError('conflict', { reason: 'id-taken' });
      return adapter.submit(command);
    }),
  },
  'once-6': {
    fault: 'looks at the close before it looks at what it knows',
    in: submitting(async (command, { adapter }) => {
      const { closed } = await adapter.read({ type: 'poll' });
      if (closed) throw new GuyubError('closed');
      return adapter.submit(command);
    }),
  },
  'once-7': {
    fault: 'lets a second command have the id of a first',
    in: submitting((command, { adapter }) => adapter.submit(command).catch(() => anew(adapter, command))),
  },
  'once-8': {
    fault: 'says whose the id is',
    in: withFirst((command, _, { adapter }, owner) =>
      adapter.submit(command).catch(({ code, reason }: GuyubError) => {
        throw new GuyubError(code, { reason, detail: `This id is ${owner}’s.` });
      }),
    ),
  },
  'once-9': {
    fault: 'remembers refusals',
    in: remembering(() => {
      const refused = new Map<string, unknown>();
      return async (command, { adapter }) => {
        if (refused.has(command.id)) throw refused.get(command.id);
        return adapter.submit(command).catch((error: unknown) => {
          refused.set(command.id, error);
          throw error;
        });
      };
    }),
  },
  'once-10': {
    fault: 'gives commands that were aborted',
    in: submitting((command, { adapter }) => adapter.submit(command)),
  },
};

export const order: BrokenOnes = {
  'order-1': {
    fault: 'lets the last to arrive win',
    in: submitting((command, { adapter }) => anew(adapter, command)),
  },
  'order-2': {
    fault: 'forgets a ballot that was taken back, and when that was',
    in: submitting((command, { adapter }) =>
      adapter.submit(command.type === 'poll.withdraw' ? { ...command, id: newId('', 0) } : command),
    ),
  },
  'order-3': {
    fault: 'refuses what comes late',
    in: remembering(() => {
      let newest = '';
      return async (command, { adapter }) => {
        if (command.id < newest) throw new GuyubError('conflict');
        newest = command.id;
        return adapter.submit(command);
      };
    }),
  },
  'version-1': {
    fault: 'reads from a cache that no write empties',
    in: adapters((adapter) => {
      const cache = new Map<string, ReturnType<typeof adapter.read>>();
      return {
        read(query, options) {
          const name = JSON.stringify(query);
          if (!cache.has(name)) cache.set(name, adapter.read(query, options));
          return cache.get(name)! as never;
        },
      };
    }),
  },
  'version-2': {
    fault: 'claims to have read the far future',
    in: reading((read) => ({ ...read, version: newId('', Date.parse('2999-01-01')) })),
  },
  'version-3': {
    fault: 'reads the records first and the version afterwards',
    in: reading(async (read, { adapter }, query) => ({
      ...read,
      version: (await adapter.read(query)).version,
    })),
  },
};
