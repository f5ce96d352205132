import type { Language } from './language.ts';
import type { LateMessages } from './en/late.ts';

export type { LateMessages };

export { languageFor, languages, type Language } from './language.ts';

export type Loaders<M> = Record<Language, () => Promise<{ default: M }>>;

export const lateMessages: Loaders<LateMessages> = {
  en: () => import('./en/late.ts'),
  id: () => import('./id/late.ts'),
  ar: () => import('./ar/late.ts'),
};
