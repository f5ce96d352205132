/** What somebody has begun to write, kept on the device until it is sent: over Escape, reload and crash. */
export interface DraftKeeper<D> {
  load(): D | undefined;
  /** Keeps a draft within half a second, or at once when the page goes away. */
  save(draft: D): void;
  clear(): void;
  /** Keeps what is not kept yet and lets go. */
  close(): void;
}

interface Kept<D> {
  readonly draft: D;
  readonly at: number;
}

/** On a shared computer nobody wants to find last month's complaint. */
const keepFor = 7 * 24 * 60 * 60 * 1000;
const pause = 300;

/**
 * @param name the form and its backend, one draft each; without one nothing outlives the page
 * @param fits whether what was stored is a draft as this version writes it
 */
export function draftKeeper<D>(
  name: string | undefined,
  fits: (draft: unknown) => draft is D,
): DraftKeeper<D> {
  const key = name === undefined ? undefined : `guyub:draft:${name}`;
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
    }
    unsaved = undefined;
  };

  return {
    load() {
      if (key === undefined) return undefined;
      try {
        const { draft, at } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept<unknown>>;
        if (fits(draft) && Date.now() - (at ?? 0) < keepFor) return draft;
        localStorage.removeItem(key);
      } catch {
        // Forbidden or not ours: there is no draft.
      }
      return undefined;
    },
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
