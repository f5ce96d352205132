/**
 * The address of the page around a widget, without what stands after `?` and `#`, which may be private; empty in a
 * frame that has none of its own.
 */
export function pageAddress(): string {
  return location.origin === 'null' ? '' : location.origin + location.pathname;
}
