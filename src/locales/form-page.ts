import type { FormPageMessages } from './en/form-page.ts';
import type { Loaders } from './index.ts';

export type { FormPageMessages };
export type { FeedbackFormMessages, LateMessages } from './index.ts';
export { feedbackFormMessages, lateMessages, languageFor, type Language } from './index.ts';

export const formPageMessages: Loaders<FormPageMessages> = {
  en: () => import('./en/form-page.ts'),
  id: () => import('./id/form-page.ts'),
  ar: () => import('./ar/form-page.ts'),
};
