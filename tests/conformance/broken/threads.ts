import type { BackendAdapter } from '../../../src/backend/adapter.ts';
import { GuyubError } from '../../../src/backend/errors.ts';
import { staffOf, type StaffBackend } from '../../../src/backend/staff.ts';
import { newId } from '../../../src/model/id.ts';
import { questionStaffCommandTypes, type ThreadsRead } from '../../../src/model/question-staff.ts';
import type { StaffCommand, StaffQuery } from '../../../src/model/staff.ts';
import { adapters, madeUp, misreading, type Broken, type BrokenOnes } from './tools.ts';

/** Does something else with what the team does on the board. */
const doing = (instead: (staff: StaffBackend, command: StaffCommand) => ReturnType<StaffBackend['submit']>) =>
  adapters((adapter) => ({
    submit: (command) => {
      const given = command as StaffCommand | Parameters<BackendAdapter['submit']>[0];
      return [...questionStaffCommandTypes, 'post.review'].includes(given.type as never)
        ? instead(staffOf(adapter), given as StaffCommand)
        : adapter.submit(command);
    },
  }));

/** Answers the team's reads with a mistake. */
const telling = (mistake: (read: object, query: StaffQuery) => object): Broken['in'] =>
  adapters((adapter) => ({
    read: (async (query: StaffQuery) =>
      mistake((await adapter.read(query as never)) as object, query)) as unknown as BackendAdapter['read'],
  }));

const forgiving = (code: GuyubError['code']): Broken['in'] =>
  doing((staff, command) =>
    staff.submit(command).catch((error: GuyubError) => {
      if (error.code === code) return madeUp(command as never);
      throw error;
    }),
  );

/** Drops a field of every question and answer. */
const without = (field: string): Broken['in'] =>
  misreading('question', (read) => {
    const drop = <R extends object>(record: R) => {
      const { [field as keyof R]: _, ...rest } = record;
      return rest as unknown as R;
    };
    return { ...read, question: read.question && drop(read.question), answers: read.answers.map(drop) };
  });

/** Each id after the one before: two that are made in one millisecond would come in any order. */
let last = '';

export const threads: BrokenOnes = {
  'thread-1': {
    fault: 'leaves out what was rejected',
    in: telling((read, query) =>
      query.type === 'threads'
        ? { ...read, threads: (read as ThreadsRead).threads.filter(({ rejected }) => !rejected) }
        : read,
    ),
  },
  'thread-2': {
    fault: 'shows everybody what the team reads',
    in: adapters((adapter, { community }) => ({
      read: ((query: StaffQuery) =>
        (['threads', 'thread'].includes(query.type)
          ? staffOf(community.adapter('Dewi'))
          : staffOf(adapter)
        ).read(query)) as unknown as BackendAdapter['read'],
    })),
  },
  'thread-3': {
    fault: 'thanks for showing something again, and does not',
    in: doing(async (staff, command) =>
      command.type === 'post.review' && command.decision === 'publish'
        ? madeUp(command as never)
        : staff.submit(command),
    ),
  },
  'thread-4': { fault: 'shows nobody what is verified', in: without('verifiedAt') },
  'thread-5': { fault: 'thanks for a mark on other words', in: forgiving('conflict') },
  'thread-6': { fault: 'keeps why to itself', in: without('closedReason') },
  'thread-7': {
    fault: 'repeats what is pinned further down',
    in: misreading('questions', (read, _, { cursor }) => {
      const pinned = read.questions.filter(({ pinnedAt }) => pinnedAt !== undefined);
      return cursor === undefined ? { ...read, questions: [...pinned, ...read.questions] } : read;
    }),
  },
  'thread-8': { fault: 'thanks for one more than can be pinned', in: forgiving('conflict') },
  'thread-9': {
    fault: 'lets the command that arrives last win',
    in: doing(async (staff, command) => ({
      ...(await staff.submit({ ...command, id: (last = newId(last)) })),
      commandId: command.id,
    })),
  },
  'thread-10': { fault: 'does not say that the team has changed the words', in: without('editedBy') },
  'thread-11': { fault: 'thanks anybody for an edit', in: forgiving('forbidden') },
  'thread-12': {
    fault: 'goes on calling the words the team’s',
    in: misreading('question', (read) => ({
      ...read,
      answers: read.answers.map((answer) => ({
        ...answer,
        ...(answer.editedAt !== undefined && { editedBy: 'team' as const }),
      })),
    })),
  },
  'thread-13': {
    fault: 'publishes the question alone',
    in: doing(async (staff, command) => {
      if (command.type !== 'question.publish') return staff.submit(command);
      const { title, id } = command;
      return (staff as unknown as BackendAdapter).submit({ type: 'question.ask', id, title });
    }),
  },
  'thread-14': {
    fault: 'keeps how it stood before to itself',
    in: telling((read, query) =>
      query.type === 'audit' && 'entries' in read
        ? { ...read, entries: (read.entries as object[]).map((entry) => ({ ...entry, before: null })) }
        : read,
    ),
  },
  'thread-15': {
    fault: 'lists all that waits, whatever is asked',
    in: adapters((adapter) => ({
      read: ((query: StaffQuery) => {
        if (query.type !== 'held') return adapter.read(query as never);
        const { only: _, ...rest } = query;
        return staffOf(adapter).read(rest);
      }) as unknown as BackendAdapter['read'],
    })),
  },
};
