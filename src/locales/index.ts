import type { Language } from './language.ts';
import type { LateMessages } from './en/late.ts';
import type { PollMessages } from './en/poll.ts';
import type { FeedbackFormMessages } from './en/feedback-form.ts';

export type { LateMessages, PollMessages, FeedbackFormMessages };

export { languageFor, languages, type Language } from './language.ts';

export type Loaders<M> = Record<Language, () => Promise<{ default: M }>>;

export const pollMessages: Loaders<PollMessages> = {
  en: () => import('./en/poll.ts'),
  id: () => import('./id/poll.ts'),
  ar: () => import('./ar/poll.ts'),
};
export const feedbackFormMessages: Loaders<FeedbackFormMessages> = {
  en: () => import('./en/feedback-form.ts'),
  id: () => import('./id/feedback-form.ts'),
  ar: () => import('./ar/feedback-form.ts'),
};
export const lateMessages: Loaders<LateMessages> = {
  en: () => import('./en/late.ts'),
  id: () => import('./id/late.ts'),
  ar: () => import('./ar/late.ts'),
};
