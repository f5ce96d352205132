import { GuyubError } from '../../../src/backend/errors.ts';
import { anew, answering, madeUp, remembering, submitting, type BrokenOnes } from './tools.ts';

export const challenges: BrokenOnes = {
  'challenge-1': {
    fault: 'holds what was solved for review',
    in: submitting((command, { adapter }, options) =>
      adapter.submit(command, {
        challenged(decline) {
          options?.challenged?.(decline);
          decline?.();
        },
      }),
    ),
  },
  'challenge-2': {
    fault: 'lets nobody decline',
    in: submitting((command, { adapter }) => adapter.submit(command)),
  },
  'challenge-3': {
    fault: 'thanks for votes that it does not take',
    in: submitting((command, { adapter }, options) =>
      adapter.submit(command, options).catch((error: GuyubError) => {
        if (error.code === 'rate-limited') return madeUp(command);
        throw error;
      }),
    ),
  },
  'challenge-4': {
    fault: 'forgets what it has accepted',
    in: remembering(() => {
      const given = new Set<string>();
      return (command, { adapter }, options) => {
        const again = given.has(command.id) ? anew(adapter, command, options) : undefined;
        given.add(command.id);
        return again ?? adapter.submit(command, options);
      };
    }),
  },
  'challenge-5': {
    fault: 'takes whatever comes with a solution',
    in: answering(async (request, send) => {
      const solved = request.headers.has('guyub-solution');
      return solved ? Response.json(madeUp(await request.json())) : send(request);
    }),
  },
};
