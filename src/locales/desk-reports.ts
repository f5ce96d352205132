import type { DeskReportsMessages } from './en/desk-reports.ts';
import type { Loaders } from './index.ts';

export type { DeskReportsMessages };

export const deskReportsMessages: Loaders<DeskReportsMessages> = {
  en: () => import('./en/desk-reports.ts'),
  id: () => import('./id/desk-reports.ts'),
  ar: () => import('./en/desk-reports.ts'),
};
