import type { DeskPollsMessages } from './en/desk-polls.ts';
import type { Loaders } from './index.ts';

export type { DeskPollsMessages };

export const deskPollsMessages: Loaders<DeskPollsMessages> = {
  en: () => import('./en/desk-polls.ts'),
  id: () => import('./id/desk-polls.ts'),
  ar: () => import('./en/desk-polls.ts'),
};
