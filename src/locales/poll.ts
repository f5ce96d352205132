import type { PollMessages } from './en/poll.ts';
import type { Loaders } from './index.ts';

export type { PollMessages };

/** Beside the index and not in it: pages without a poll need not fetch where its words are. */
export const pollMessages: Loaders<PollMessages> = {
  en: () => import('./en/poll.ts'),
  id: () => import('./id/poll.ts'),
  ar: () => import('./ar/poll.ts'),
};
