import type { QaBoardMessages } from './en/qa-board.ts';
import type { Loaders } from './index.ts';

export type { QaBoardMessages };

/** Beside the index and not in it: pages without the board need not fetch where its words are. */
export const qaBoardMessages: Loaders<QaBoardMessages> = {
  en: () => import('./en/qa-board.ts'),
  id: () => import('./id/qa-board.ts'),
  ar: () => import('./ar/qa-board.ts'),
};
