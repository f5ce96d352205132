// Where the hands are on a screen: what has the focus may go with the next update, and the hands stay where they were.

/** What has the focus, and what it lies in, from the inside out. */
export function underHands({ activeElement }: ShadowRoot): readonly Element[] {
  const path: Element[] = [];
  for (let each = activeElement; each; each = each.parentElement) path.push(each);
  return path;
}

const isSeen = (element: Element) => element.getClientRects().length > 0;

/** Where what had the focus is gone or does nothing any more, puts it on what that lay in: that itself, or its heading. */
export function keepHands(root: ShadowRoot, [had, ...around]: readonly Element[]): void {
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
