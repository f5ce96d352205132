import type { EventListMessages } from './en/event-list.ts';
import type { Language } from './language.ts';

export type { EventListMessages, Language };

/** In a module of its own, so that no other widget's first view pays for it. */
export const eventListMessages: Record<Language, () => Promise<{ default: EventListMessages }>> = {
  en: () => import('./en/event-list.ts'),
  id: () => import('./id/event-list.ts'),
  ar: () => import('./ar/event-list.ts'),
};
