import type { BackendAdapter } from '../../../src/backend/adapter.ts';
import { staffOf } from '../../../src/backend/staff.ts';
import type { ResultOf } from '../../../src/model/reads.ts';
import type { StaffQuery, StaffReads, StaffReadType } from '../../../src/model/staff.ts';
import { adapters, type Asked, type Broken, type BrokenOnes } from './tools.ts';

/** A community in which the team is told something else of one kind. */
export const readingAsTeam = <T extends StaffReadType>(
  type: T,
  instead: (
    ask: (query: StaffReads[T]['query']) => Promise<StaffReads[T]['result']>,
    query: StaffReads[T]['query'],
    asked: Asked,
  ) => Promise<StaffReads[T]['result']>,
): Broken['in'] =>
  adapters((adapter, rest) => ({
    read: ((query: StaffQuery, options) => {
      if (query.type !== type) return adapter.read(query as never, options);
      const ask = (query: StaffQuery) => staffOf(adapter).read(query, options);
      return instead(ask as never, query as never, { adapter, ...rest });
    }) as BackendAdapter['read'],
  }));

/** Asks in a moderator's name, whoever it is. */
const toAnybody = <T extends StaffReadType>(type: T): Broken['in'] =>
  readingAsTeam(
    type,
    (_, query, { community }) =>
      staffOf(community.adapter('Fitri', ['moderator'])).read(query as StaffQuery) as Promise<
        ResultOf<never>
      >,
  );

export const inbox: BrokenOnes = {
  'inbox-1': {
    fault: 'begins each page with who came last',
    in: readingAsTeam('inbox', async (ask, query) => {
      const read = await ask(query);
      return { ...read, items: read.items.toReversed() };
    }),
  },
  'inbox-2': {
    fault: 'lets what was dealt with wait on',
    in: (community) => {
      const known = new Map<string, object>();
      return readingAsTeam('inbox', async (ask, query) => {
        const read = await ask(query);
        for (const item of read.items) known.set(item.id, item);
        return { ...read, items: [...known.values()] as never };
      })(community);
    },
  },
  'inbox-3': { fault: 'tells anybody what waits', in: toAnybody('inbox') },
  'inbox-4': {
    fault: 'keeps the polls that close soon to itself',
    in: readingAsTeam('agenda', async (ask, query) => ({ ...(await ask(query)), polls: [] })),
  },
  'inbox-5': {
    fault: 'lets what was answered wait until its status is set',
    in: (community) => {
      const answered = new Map<string, object>();
      return adapters((adapter, rest) => ({
        async submit(command, options) {
          const { type, target } = command as unknown as { type: string; target: { id: string } };
          if (type === 'message.reply') {
            const staff = staffOf(rest.community.adapter('Fitri', ['moderator']));
            const { items } = await staff.read({ type: 'inbox' });
            for (const item of items) if (item.id === target.id) answered.set(item.id, item);
          }
          return adapter.submit(command, options);
        },
        read: (async (query: StaffQuery, options) => {
          const read = await adapter.read(query as never, options);
          if (query.type !== 'inbox') return read;
          const { items } = read as unknown as { items: readonly object[] };
          return { ...(read as object), items: [...items, ...answered.values()] };
        }) as BackendAdapter['read'],
      }))(community);
    },
  },
  'presence-1': {
    fault: 'forgets at once who was there',
    in: readingAsTeam('presence', async (ask, query) => ({ ...(await ask(query)), others: [] })),
  },
  'presence-2': { fault: 'lets anybody be there', in: toAnybody('presence') },
};
