import type { DeskMessages } from './en/desk.ts';
import type { Loaders } from './index.ts';

export type { DeskMessages };

/** The desk speaks Indonesian and English; elsewhere it speaks English, in the direction of the page. */
export const deskMessages: Loaders<DeskMessages> = {
  en: () => import('./en/desk.ts'),
  id: () => import('./id/desk.ts'),
  ar: () => import('./en/desk.ts'),
};
