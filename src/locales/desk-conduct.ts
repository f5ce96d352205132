import type { DeskConductMessages } from './en/desk-conduct.ts';
import type { Loaders } from './index.ts';

export type { DeskConductMessages };

export const deskConductMessages: Loaders<DeskConductMessages> = {
  en: () => import('./en/desk-conduct.ts'),
  id: () => import('./id/desk-conduct.ts'),
  ar: () => import('./en/desk-conduct.ts'),
};
