import type { DeskQuestionsMessages } from './en/desk-questions.ts';
import type { Loaders } from './index.ts';

export type { DeskQuestionsMessages };

export const deskQuestionsMessages: Loaders<DeskQuestionsMessages> = {
  en: () => import('./en/desk-questions.ts'),
  id: () => import('./id/desk-questions.ts'),
  ar: () => import('./en/desk-questions.ts'),
};
