import { GuyubError } from '../../../src/backend/errors.ts';
import { lastArrivalWins, madeUp, misreading, oneFault, submitting, type BrokenOnes } from './tools.ts';

const readingPolicies = (mistake: Parameters<typeof misreading<'conduct'>>[1]) =>
  misreading('conduct', mistake);

export const conduct: BrokenOnes = {
  'conduct-1': {
    fault: 'asks only those it knows',
    in: readingPolicies((read) => ({ ...read, asks: read.asks && read.viewer.id !== undefined })),
  },
  'conduct-2': {
    fault: 'says that an answer arrived and forgets it',
    in: submitting(async (command) => madeUp(command)),
  },
  'conduct-3': {
    fault: 'asks again after every change',
    in: readingPolicies((read) => ({ ...read, asks: read.mine?.version !== read.policy?.version })),
  },
  'conduct-4': {
    fault: 'lets the answer that arrives last win',
    in: lastArrivalWins,
  },
  'conduct-5': {
    fault: 'takes every answer for one to the newest version',
    in: submitting(async (command, { adapter }) => {
      if (!('locale' in command)) return adapter.submit(command);
      const { policy } = await adapter.read({ type: 'conduct', id: command.policyId });
      return adapter.submit({ ...command, version: policy?.version ?? command.version });
    }),
  },
  'conduct-6': {
    fault: 'lets those vote who have declined',
    in: submitting((command, { adapter, community }) =>
      (command.type === 'poll.vote' ? community.stranger() : adapter).submit(command),
    ),
  },
  'conduct-7': { fault: 'does not say which field is wrong', in: oneFault },
  'conduct-8': {
    fault: 'keeps those who have declined from giving a place back',
    in: submitting((command, { adapter }) =>
      command.type === 'event.rsvp' && command.answer === 'no'
        ? Promise.reject(new GuyubError('forbidden', { reason: 'declined' }))
        : adapter.submit(command),
    ),
  },
};

export const reports: BrokenOnes = {
  'report-1': {
    fault: 'takes out what looks like markup',
    in: submitting((command, { adapter }) =>
      adapter.submit(
        command.type === 'report.send' ? { ...command, text: command.text.replace(/<[^>]*>/g, '') } : command,
      ),
    ),
  },
  'report-2': { fault: 'does not say which field is wrong', in: oneFault },
};
