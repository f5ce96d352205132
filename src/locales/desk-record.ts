import type { DeskRecordMessages } from './en/desk-record.ts';
import type { Loaders } from './index.ts';

export type { DeskRecordMessages };

export const deskRecordMessages: Loaders<DeskRecordMessages> = {
  en: () => import('./en/desk-record.ts'),
  id: () => import('./id/desk-record.ts'),
  ar: () => import('./en/desk-record.ts'),
};
