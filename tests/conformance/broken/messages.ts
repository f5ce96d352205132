import type { GuyubError } from '../../../src/backend/errors.ts';
import { staffOf } from '../../../src/backend/staff.ts';
import type { FeedbackQuery } from '../../../src/model/message-staff.ts';
import type { OwnMessage } from '../../../src/model/message.ts';
import type { StaffReads } from '../../../src/model/staff.ts';
import { keeping } from './person.ts';
import { asTheTeam, madeUp, misreading, type Broken, type BrokenOnes } from './tools.ts';

/** Shows what somebody has sent with a mistake. */
const misreadingOwn = (mistake: (message: OwnMessage) => OwnMessage) =>
  misreading('messages', (read) => ({ ...read, messages: read.messages.map(mistake) }));

/** Shows the team one of its reads with a mistake. */
const misreadingTeams = <T extends keyof StaffReads>(
  type: T,
  mistake: (read: StaffReads[T]['result']) => StaffReads[T]['result'],
): Broken['in'] =>
  asTheTeam((staff) => ({
    read: async (query) => {
      const read = await staff.read(query);
      return (query.type === type ? mistake(read as StaffReads[T]['result']) : read) as never;
    },
  }));

/** Thanks for what it has refused. */
const thanking = (code: GuyubError['code']): Broken['in'] =>
  asTheTeam((staff) => ({
    submit: (command) =>
      staff.submit(command).catch((error: GuyubError) => {
        if (error.code === code) return madeUp(command as never);
        throw error;
      }),
  }));

export const messages: BrokenOnes = {
  'message-1': {
    fault: 'begins with what was sent first',
    in: misreading('messages', (read) => ({ ...read, messages: read.messages.toReversed() })),
  },
  'message-2': {
    fault: 'keeps from the team how to reach who agrees to it',
    in: misreadingTeams('feedback', (read) => ({
      ...read,
      messages: read.messages.map((message) => {
        const { contact: _, ...record } = message.record;
        return { ...message, record };
      }),
    })),
  },
  'message-3': {
    fault: 'lists all feedback whatever the team looks for',
    in: asTheTeam((staff) => ({
      read: (query) => {
        const { search: _, ...rest } = query as FeedbackQuery;
        return staff.read(rest) as never;
      },
    })),
  },
  'message-4': {
    fault: 'keeps all but the last reply to itself',
    in: misreadingOwn((message) => ({ ...message, replies: message.replies.slice(-1) })),
  },
  'message-5': {
    fault: 'tells senders what is noted about them',
    in: misreading('messages', async (read, { community }) => {
      const notes = (await community.records!('report')).flatMap((report) => report.notes ?? []);
      return { ...read, messages: read.messages.map((message) => ({ ...message, replies: notes })) };
    }),
  },
  'message-6': {
    fault: 'lets whoever comes last win',
    in: asTheTeam((staff) => ({
      submit: async (command) => {
        if (!('target' in command) || !('ifVersion' in command)) return staff.submit(command);
        const { kind, id } = command.target;
        const { message } = await staff.read({ type: 'message', kind: kind as 'feedback', id });
        return staff.submit({ ...command, ifVersion: message!.version });
      },
    })),
  },
  'message-7': { fault: 'thanks for a status that there is not', in: thanking('invalid') },
  'message-8': {
    fault: 'tells whoever sent a duplicate what they were told themselves, and no more',
    in: misreadingOwn((message) => ('merged' in message ? { ...message, replies: [] } : message)),
  },
  'message-9': { fault: 'thanks for a circle', in: thanking('invalid') },
  'message-10': {
    fault: 'shows everybody what others have sent',
    in: asTheTeam((_, { community }) => ({
      read: (query) => staffOf(community.adapter('Dewi')).read(query) as never,
    })),
  },
  'message-11': {
    fault: 'forgets how it stood before',
    in: misreadingTeams('audit', (read) => ({
      ...read,
      entries: read.entries.map((entry) => ({ ...entry, before: null })),
    })),
  },
  'message-12': {
    fault: 'keeps what the team wrote about somebody who is erased',
    in: keeping('report'),
  },
};
