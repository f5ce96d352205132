import type { DeskFiguresMessages } from './en/desk-figures.ts';
import type { Loaders } from './index.ts';

export type { DeskFiguresMessages };

export const deskFiguresMessages: Loaders<DeskFiguresMessages> = {
  en: () => import('./en/desk-figures.ts'),
  id: () => import('./id/desk-figures.ts'),
  ar: () => import('./en/desk-figures.ts'),
};
