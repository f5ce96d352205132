/** What a device keeps of a draft. */
export interface Kept<D> {
  readonly draft: D;
  readonly at: number;
}

/** On a shared computer nobody wants to find last month's complaint. */
const keepFor = 7 * 24 * 60 * 60 * 1000;

/**
 * What somebody has begun to write, as it was kept.
 *
 * @param key where it is kept; without one nothing outlives the page
 * @param fits whether what was stored is a draft as this version writes it
 */
export function keptDraft<D>(key: string | undefined, fits: (draft: unknown) => draft is D): D | undefined {
  if (key === undefined) return undefined;
  try {
    const { draft, at } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept<unknown>>;
    if (fits(draft) && Date.now() - (at ?? 0) < keepFor) return draft;
    localStorage.removeItem(key);
  } catch {
    // Forbidden or not ours: there is no draft.
  }
  return undefined;
}
