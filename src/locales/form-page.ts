import type { FormPageMessages } from './en/form-page.ts';
import type { Loaders } from './index.ts';

export { feedbackFormMessages, type FeedbackFormMessages } from './feedback-form.ts';
export { languageFor, lateMessages, type Language, type LateMessages } from './index.ts';
export type { FormPageMessages };

export const formPageMessages: Loaders<FormPageMessages> = {
  en: () => import('./en/form-page.ts'),
  id: () => import('./id/form-page.ts'),
  ar: () => import('./ar/form-page.ts'),
};
