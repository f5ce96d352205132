export const storageKey = (backend: string) => `guyub:key:${backend}`;

/** The key that this browser keeps for a backend, if it has one and may. */
export function keptKey(backend: string): string | undefined {
  try {
    return localStorage.getItem(storageKey(backend)) ?? undefined;
  } catch {
    return undefined;
  }
}
