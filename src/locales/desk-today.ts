import type { DeskTodayMessages } from './en/desk-today.ts';
import type { Loaders } from './index.ts';

export type { DeskTodayMessages };

export const deskTodayMessages: Loaders<DeskTodayMessages> = {
  en: () => import('./en/desk-today.ts'),
  id: () => import('./id/desk-today.ts'),
  ar: () => import('./en/desk-today.ts'),
};
