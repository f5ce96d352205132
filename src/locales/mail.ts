import type { MailMessages } from './en/mail.ts';
import type { Loaders } from './index.ts';

export { languageFor, type Language } from './language.ts';
export type { MailMessages };

export const mailMessages: Loaders<MailMessages> = {
  en: () => import('./en/mail.ts'),
  id: () => import('./id/mail.ts'),
  ar: () => import('./ar/mail.ts'),
};
