import { atom, type ReadableAtom } from 'nanostores';
import { draftKeeper } from './draft.ts';
import { keptDraft } from './kept-draft.ts';

/** What somebody of the team has begun to write, kept on the device until it is sent: in all tabs the same. */
export interface DeskDraft<D> {
  readonly value: ReadableAtom<D>;
  /** It is that of an earlier visit, or of another tab. */
  readonly restored: boolean;
  /** In another tab something else was written at the same time: what is typed last is what is kept. */
  readonly contested: boolean;
  edit(change: Partial<D>): void;
  /** Begins anew: it was sent, or is not wanted any more. */
  clear(): void;
  close(): void;
}

/** Whether this browser keeps what is begun: until it does not, and then until that was told. */
export const keeping = atom<'kept' | 'lost' | 'told'>('kept');
const lost = () => keeping.get() === 'kept' && keeping.set('lost');

/**
 * @param name names what is written for whom: the desk's own name and what it is about; without one nothing outlives the page
 * @param empty a draft in which nothing was written
 */
export function deskDraft<D extends object>(name: string | undefined, empty: D): DeskDraft<D> {
  const place = name === undefined ? undefined : `guyub:draft:${name}`;
  const fits = (draft: unknown): draft is D =>
    typeof draft === 'object' &&
    draft !== null &&
    Object.entries(empty).every(([field, value]) => typeof Reflect.get(draft, field) === typeof value);
  const keeper = draftKeeper<D>(place, lost);
  const kept = keptDraft(place, fits);
  const value = atom<D>(kept ?? empty);
  let restored = kept !== undefined;
  let contested = false;

  const isHere = (draft: unknown) => JSON.stringify(draft) === JSON.stringify(value.get());
  /** Another tab has kept something else, or has put away what was kept: sent, say. */
  const hear = ({ key, oldValue }: StorageEvent) => {
    if (key !== place) return;
    const theirs = keptDraft(place, fits);
    if (isHere(draftIn(oldValue)) || isHere(empty)) {
      restored = theirs !== undefined;
      contested = false;
      value.set(theirs ?? empty);
    } else if (theirs && !isHere(theirs)) {
      contested = true;
      value.set({ ...value.get() });
    }
  };
  const listen = () => place !== undefined && addEventListener('storage', hear);
  listen();

  return {
    value,
    get restored() {
      return restored;
    },
    get contested() {
      return contested;
    },
    edit(change) {
      listen();
      value.set({ ...value.get(), ...change });
      keeper.save(value.get());
    },
    clear() {
      restored = contested = false;
      keeper.clear();
      value.set(empty);
    },
    close() {
      removeEventListener('storage', hear);
      keeper.close();
    },
  };
}

/** What stood where a draft is kept. */
function draftIn(kept: string | null): unknown {
  try {
    return (JSON.parse(kept ?? '{}') as { readonly draft?: unknown }).draft;
  } catch {
    return undefined;
  }
}
