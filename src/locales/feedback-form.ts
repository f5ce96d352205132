import type { FeedbackFormMessages } from './en/feedback-form.ts';
import type { Loaders } from './index.ts';

export type { FeedbackFormMessages };

/** Beside the index and not in it: pages without the form need not fetch where its words are. */
export const feedbackFormMessages: Loaders<FeedbackFormMessages> = {
  en: () => import('./en/feedback-form.ts'),
  id: () => import('./id/feedback-form.ts'),
  ar: () => import('./ar/feedback-form.ts'),
};
