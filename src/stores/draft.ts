import type { Kept } from './kept-draft.ts';

/** What somebody has begun to write, kept on the device until it is sent: over Escape, reload and crash. */
export interface DraftKeeper<D> {
  /** Keeps a draft within half a second, or at once when the page goes away. */
  save(draft: D): void;
  clear(): void;
  /** Keeps what is not kept yet and lets go. */
  close(): void;
}

const pause = 300;

/**
 * @param key where it is kept; without one nothing outlives the page
 * @param lost told whenever it cannot be kept there: the browser stores nothing, or has no room
 */
export function draftKeeper<D>(key: string | undefined, lost?: () => void): DraftKeeper<D> {
  let unsaved: D | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const store = () => {
    clearTimeout(timer);
    timer = undefined;
    removeEventListener('pagehide', store);
    if (unsaved === undefined || key === undefined) return;
    try {
      localStorage.setItem(key, JSON.stringify({ draft: unsaved, at: Date.now() } satisfies Kept<D>));
    } catch {
      // No storage here: the words live as long as the page.
      lost?.();
    }
    unsaved = undefined;
  };

  return {
    save(draft) {
      unsaved = draft;
      if (timer) return;
      timer = setTimeout(store, pause);
      addEventListener('pagehide', store);
    },
    clear() {
      unsaved = undefined;
      store();
      try {
        if (key !== undefined) localStorage.removeItem(key);
      } catch {
        // There was none.
      }
    },
    close: store,
  };
}
