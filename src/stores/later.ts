/** What somebody has put off, on this device alone: nobody is told, and after some days it is asked again. */
export interface Postponed {
  readonly since: number | undefined;
  set(now: number): void;
}

/** @param name what was put off; without one it is known for as long as the page is open */
export function postponed(name: string | undefined): Postponed {
  const key = name === undefined ? undefined : `guyub:later:${name}`;
  let here: number | undefined;
  return {
    get since() {
      try {
        return here ?? (Number(key && localStorage.getItem(key)) || undefined);
      } catch {
        return here;
      }
    },
    set(now) {
      here = now;
      try {
        if (key) localStorage.setItem(key, String(now));
      } catch {
        // No storage here: put off for as long as the page is open.
      }
    },
  };
}
