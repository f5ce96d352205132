import type { DeskFeedbackMessages } from './en/desk-feedback.ts';
import type { Loaders } from './index.ts';

export type { DeskFeedbackMessages };

export const deskFeedbackMessages: Loaders<DeskFeedbackMessages> = {
  en: () => import('./en/desk-feedback.ts'),
  id: () => import('./id/desk-feedback.ts'),
  ar: () => import('./en/desk-feedback.ts'),
};
