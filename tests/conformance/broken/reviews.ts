import type { GuyubError } from '../../../src/backend/errors.ts';
import { staffOf } from '../../../src/backend/staff.ts';
import type { AuditRead } from '../../../src/model/audit.ts';
import { newId } from '../../../src/model/id.ts';
import type { HeldRead } from '../../../src/model/staff.ts';
import { asTheTeam, madeUp, misreading, type Broken, type BrokenOnes } from './tools.ts';

const readingHeld = (mistake: (read: HeldRead) => HeldRead): Broken['in'] =>
  asTheTeam((staff) => ({
    read: async (query) => {
      const read = await staff.read(query);
      return (query.type === 'held' ? mistake(read as HeldRead) : read) as never;
    },
  }));

const forgiving = (code: GuyubError['code']): Broken['in'] =>
  asTheTeam((staff) => ({
    submit: (command) =>
      staff.submit(command).catch((error: GuyubError) => {
        if (error.code === code) return madeUp(command as never);
        throw error;
      }),
  }));

/** Each id after the one before: two that are made in one millisecond would come in any order. */
let last = '';

export const reviews: BrokenOnes = {
  'review-1': {
    fault: 'begins each page with who came last',
    in: readingHeld((read) => ({ ...read, posts: read.posts.toReversed() })),
  },
  'review-2': {
    fault: 'thanks for every decision and forgets it',
    in: asTheTeam(() => ({ submit: async (command) => madeUp(command as never) })),
  },
  'review-3': {
    fault: 'keeps the reason to itself',
    in: misreading('question', (read) => ({
      ...read,
      question: read.question && { ...read.question, ...(read.question.rejected && { rejected: {} }) },
    })),
  },
  'review-4': {
    fault: 'lets the decision that arrives last win',
    in: asTheTeam((staff) => ({
      submit: async (command) => ({
        ...(await staff.submit({ ...command, id: (last = newId(last)) })),
        commandId: command.id,
      }),
    })),
  },
  'review-5': { fault: 'thanks anybody for a decision', in: forgiving('forbidden') },
  'review-6': { fault: 'thanks for decisions about other words', in: forgiving('conflict') },
  'review-7': {
    fault: 'counts what was taken away',
    in: misreading('question', (read) => ({
      ...read,
      question: read.question && { ...read.question, answers: 1 },
    })),
  },
  'review-8': {
    fault: 'shows a reviewer by name what was done',
    in: asTheTeam((staff, { community }) => ({
      read: (query) => staffOf(community.adapter('Dewi')).read(query) as never,
      submit: (command) => staff.submit(command),
    })),
  },
  'review-9': {
    fault: 'tells a reviewer of one person’s question',
    in: asTheTeam((staff) => ({
      read: async (query) => {
        const read = await staff.read(query);
        if (!('figures' in read)) return read as never;
        const figures = read.figures.map((each) => ({ ...each, published: each.published ?? 1 }));
        return { ...read, figures } as never;
      },
    })),
  },
  'review-10': {
    fault: 'goes on telling what a record was called at first',
    in: asTheTeam((staff) => {
      const titles = new Map<string, string | undefined>();
      return {
        read: async (query) => {
          const read = await staff.read(query);
          if (query.type !== 'audit') return read as never;
          const entries = (read as AuditRead).entries.map((entry) => {
            if (!titles.has(entry.id)) titles.set(entry.id, entry.title);
            return { ...entry, title: titles.get(entry.id) };
          });
          return { ...read, entries } as never;
        },
      };
    }),
  },
  'review-11': {
    fault: 'lets people judge what they wrote themselves',
    in: forgiving('forbidden'),
  },
};
