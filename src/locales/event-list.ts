import type { EventListMessages } from './en/event-list.ts';
import type { Loaders } from './index.ts';

export type { EventListMessages };

/** Beside the index and not in it: pages without the list need not fetch where its words are. */
export const eventListMessages: Loaders<EventListMessages> = {
  en: () => import('./en/event-list.ts'),
  id: () => import('./id/event-list.ts'),
  ar: () => import('./ar/event-list.ts'),
};
