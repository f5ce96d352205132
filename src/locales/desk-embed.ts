import type { DeskEmbedMessages } from './en/desk-embed.ts';
import type { Loaders } from './index.ts';

export type { DeskEmbedMessages };

export const deskEmbedMessages: Loaders<DeskEmbedMessages> = {
  en: () => import('./en/desk-embed.ts'),
  id: () => import('./id/desk-embed.ts'),
  ar: () => import('./en/desk-embed.ts'),
};
