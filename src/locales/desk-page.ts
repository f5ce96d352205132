import type { DeskPageMessages } from './en/desk-page.ts';
import type { Loaders } from './index.ts';

export type { DeskPageMessages };

export const deskPageMessages: Loaders<DeskPageMessages> = {
  en: () => import('./en/desk-page.ts'),
  id: () => import('./id/desk-page.ts'),
  ar: () => import('./ar/desk-page.ts'),
};
