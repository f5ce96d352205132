/** Who wants to know when the page changes its language, as single-page sites do. */
const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

export const languageChanges = {
  add(listener: () => void): void {
    listeners.add(listener);
    observer ??= new MutationObserver(() => listeners.forEach((each) => each()));
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  },
  delete(listener: () => void): void {
    listeners.delete(listener);
    if (!listeners.size) observer?.disconnect();
  },
};
