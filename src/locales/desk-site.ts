import type { DeskSiteMessages } from './en/desk-site.ts';
import type { Loaders } from './index.ts';

export type { DeskSiteMessages };

export const deskSiteMessages: Loaders<DeskSiteMessages> = {
  en: () => import('./en/desk-site.ts'),
  id: () => import('./id/desk-site.ts'),
  ar: () => import('./en/desk-site.ts'),
};
