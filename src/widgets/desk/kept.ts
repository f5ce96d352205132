// What a device keeps of how somebody likes their desk.

const read = (name: string): string | null => {
  try {
    return localStorage.getItem(`guyub:desk:${name}`);
  } catch {
    return null;
  }
};
const write = (name: string, value: string): void => {
  try {
    localStorage.setItem(`guyub:desk:${name}`, value);
  } catch {
    // Nothing is kept here: it holds until the page is closed.
  }
};

export const kept = {
  /** Whether single keys mean something: whoever speaks to their computer turns them off (WCAG 2.2, 2.1.4). */
  get keys(): boolean {
    return read('keys') !== 'off';
  },
  set keys(on: boolean) {
    write('keys', on ? 'on' : 'off');
  },
  /** The language that was chosen here; empty where it is the page's. */
  get language(): string {
    return read('language') ?? '';
  },
  set language(tag: string) {
    write('language', tag);
  },
};
