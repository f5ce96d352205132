import type { DeskEventsMessages } from './en/desk-events.ts';
import type { Loaders } from './index.ts';

export type { DeskEventsMessages };

export const deskEventsMessages: Loaders<DeskEventsMessages> = {
  en: () => import('./en/desk-events.ts'),
  id: () => import('./id/desk-events.ts'),
  ar: () => import('./en/desk-events.ts'),
};
