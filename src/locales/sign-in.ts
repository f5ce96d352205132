import type { SignInMessages } from './en/sign-in.ts';
import type { Loaders } from './index.ts';

export { languageFor, type Language } from './language.ts';
export type { SignInMessages };

export const signInMessages: Loaders<SignInMessages> = {
  en: () => import('./en/sign-in.ts'),
  id: () => import('./id/sign-in.ts'),
  ar: () => import('./ar/sign-in.ts'),
};
