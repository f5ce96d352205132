import { atom, type ReadableAtom } from 'nanostores';
import { draftKeeper } from './draft.ts';
import { keptDraft } from './kept-draft.ts';

/** What somebody of the team has begun to write, kept on the device until it is sent. */
export interface DeskDraft<D> {
  readonly value: ReadableAtom<D>;
  /** It is that of an earlier visit. */
  readonly restored: boolean;
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
  return {
    value,
    get restored() {
      return restored;
    },
    edit(change) {
      value.set({ ...value.get(), ...change });
      keeper.save(value.get());
    },
    clear() {
      restored = false;
      keeper.clear();
      value.set(empty);
    },
    close: keeper.close,
  };
}
