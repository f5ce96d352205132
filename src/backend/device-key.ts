import { keptKey, storageKey } from './kept-key.ts';

/**
 * The key by which a backend knows a guest again: `<name>.<secret>`, kept by this browser for one backend. The
 * name may be shown and logged, the secret is only ever sent to the backend.
 */
export interface DeviceKey {
  /** The key if there is one. */
  peek(): string | undefined;
  /** The key, made now if there was none. */
  obtain(): string;
}

export const nameOfKey = (key: string): string => key.split('.')[0]!;

/** A key in `localStorage`; where that is forbidden, one for as long as the page is open. */
export function deviceKey(backend: string): DeviceKey {
  let inMemory: string | undefined;
  const peek = () => keptKey(backend) ?? inMemory;
  return {
    peek,
    obtain() {
      const known = peek();
      if (known) return known;
      const random = (bytes: number) =>
        Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
          byte.toString(16).padStart(2, '0'),
        );
      inMemory = `${random(8).join('')}.${random(24).join('')}`;
      try {
        localStorage.setItem(storageKey(backend), inMemory);
      } catch {
        // Known until the page closes: the widgets say so where it matters.
      }
      return inMemory;
    },
  };
}
