import { atom, type ReadableAtom } from 'nanostores';

/**
 * A store computed from others, kept up to date for as long as they live together. (nanostores' own `computed`
 * also waits, mounts and unmounts, which none of ours needs and every first view would pay for: 0.9 kB.)
 */
export function derive<T>(sources: readonly ReadableAtom<unknown>[], compute: () => T): ReadableAtom<T> {
  const state = atom(compute());
  for (const source of sources) source.listen(() => state.set(compute()));
  return state;
}
