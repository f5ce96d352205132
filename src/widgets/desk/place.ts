// Where somebody is at the desk has an address: the page's, with the place in its query. The rest of it is the host's.

const name = 'guyub-desk';

export const screenNames = [
  'today',
  'feedback',
  'questions',
  'reports',
  'events',
  'polls',
  'conduct',
  'site',
  'figures',
  'people',
  'record',
] as const;
export type ScreenName = (typeof screenNames)[number];

/** A screen, and what is open on it: an id, or a word of the screen's own such as `new`. */
export interface Place {
  readonly screen: ScreenName;
  readonly item?: string | undefined;
}

/** The place that a text such as `feedback/<id>` names. */
export function placeIn(text: string | null | undefined): Place | undefined {
  const [first, item] = (text ?? '').split(/\/(.*)/s);
  const screen = screenNames.find((known) => known === first);
  return screen && (item ? { screen, item } : { screen });
}

export const placeInAddress = (): Place | undefined =>
  placeIn(new URLSearchParams(location.search).get(name));

export function addressOf({ screen, item }: Place): string {
  const query = new URLSearchParams(location.search);
  query.set(name, item ? `${screen}/${item}` : screen);
  return `${location.pathname}?${query.toString().replaceAll('%2F', '/')}${location.hash}`;
}

/** Says where somebody is now, and from which screen they came. Pages that have no address of their own have no history either. */
export function moveTo(place: Place, from?: ScreenName): void {
  try {
    history.pushState({ ...history.state, [cameFrom]: from }, '', addressOf(place));
  } catch {
    // The place is shown all the same.
  }
}

const cameFrom = 'guyub-desk-from';

/** The list that somebody goes back to from what is open: that of its screen, or Today where they have come from there. */
export function backFrom({ screen }: Place): Place {
  const state: unknown = history.state;
  const isFromToday = typeof state === 'object' && state && Reflect.get(state, cameFrom) === 'today';
  return { screen: isFromToday ? 'today' : screen };
}
