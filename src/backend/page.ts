import type { BackendAdapter } from './adapter.ts';

/** What a page says once for all its widgets. */
export interface PageConfig {
  /** The backend's address, `browser` for this device alone, or an adapter. */
  readonly backend?: string | BackendAdapter | undefined;
  /** The community on that backend; `main` by default. */
  readonly community?: string | undefined;
}

// Of the page and not of this copy of Guyub: two copies in different versions read the same settings.
const slot = Symbol.for('guyub:page:1');
const page = globalThis as { [slot]?: PageConfig };

/**
 * Sets the page's configuration, and returns the one that holds. The first one stands; a different one later is ignored
 * with a warning.
 */
export function configure(config: PageConfig): PageConfig {
  const standing = (page[slot] ??= config);
  if (standing.backend !== config.backend || standing.community !== config.community) {
    console.warn('Guyub: configured already; the second is ignored.', standing);
  }
  return standing;
}

export function pageConfig(): PageConfig {
  return page[slot] ?? {};
}
