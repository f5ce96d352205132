import type { ConductBannerMessages } from './en/conduct-banner.ts';
import type { Loaders } from './index.ts';

export type { ConductBannerMessages };

/** Beside the index and not in it: pages without the banner need not fetch where its words are. */
export const conductBannerMessages: Loaders<ConductBannerMessages> = {
  en: () => import('./en/conduct-banner.ts'),
  id: () => import('./id/conduct-banner.ts'),
  ar: () => import('./ar/conduct-banner.ts'),
};
