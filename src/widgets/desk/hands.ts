// Where the hands are on a screen: what has the focus may go with the next update, and the hands stay where they were.

export interface Hands {
  /** What has the focus, and what it lies in, from the inside out. */
  readonly path: readonly Element[];
  /** What finds the same again where an element was given to what slid there: lists are rendered in place. */
  readonly same: string | undefined;
}

export function underHands({ activeElement }: ShadowRoot): Hands {
  const path: Element[] = [];
  for (let each = activeElement; each; each = each.parentElement) path.push(each);
  return { path, same: activeElement ? selectorOf(activeElement) : undefined };
}

function selectorOf(element: Element): string | undefined {
  if (element.id) return `[id="${CSS.escape(element.id)}"]`;
  const href = element.matches('[data-row]') && element.getAttribute('href');
  return href ? `[data-row][href="${CSS.escape(href)}"]` : undefined;
}

const isSeen = (element: Element) => element.getClientRects().length > 0;

/**
 * Where what had the focus has moved, it goes along. Where that is gone or does nothing any more, puts it on what that lay
 * in: that itself, or its heading.
 */
export function keepHands(root: ShadowRoot, { path: [had, ...around], same }: Hands): void {
  if (same && had && root.activeElement === had && !had.matches(same))
    return root.querySelector<HTMLElement>(same)?.focus();
  const isLost = had && (!had.isConnected || had.matches(':disabled'));
  if (!isLost || (root.activeElement && root.activeElement !== had)) return;
  const places = [...around.filter((each) => each.isConnected), root];
  for (const place of places) {
    const isPlace = place instanceof Element && place.hasAttribute('tabindex');
    const target = isPlace ? place : [...place.querySelectorAll('h1, h2, h3, [data-row]')].find(isSeen);
    if (!(target instanceof HTMLElement)) continue;
    if (!target.matches('a, button, [tabindex]')) target.tabIndex = -1;
    target.focus();
    return;
  }
}
