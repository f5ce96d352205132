import type { DeskPeopleMessages } from './en/desk-people.ts';
import type { Loaders } from './index.ts';

export type { DeskPeopleMessages };

export const deskPeopleMessages: Loaders<DeskPeopleMessages> = {
  en: () => import('./en/desk-people.ts'),
  id: () => import('./id/desk-people.ts'),
  ar: () => import('./en/desk-people.ts'),
};
