// Each question has an address of its own: the page's, with the question in its query. The rest of the address is the
// host's and stays as it is.

const name = 'guyub-question';

/** The question that the page's address names. */
export const questionInAddress = (): string | undefined =>
  new URLSearchParams(location.search).get(name) ?? undefined;

/** The page's address with a question in it, or with none. */
export function addressOf(id?: string): string {
  const query = new URLSearchParams(location.search);
  if (id === undefined) query.delete(name);
  else query.set(name, id);
  const text = query.toString();
  return `${location.pathname}${text && `?${text}`}${location.hash}`;
}

/** Says where the visitor is now. Pages that have no address of their own have no history either. */
export function moveTo(id?: string): void {
  try {
    if (id !== questionInAddress()) history.pushState(history.state, '', addressOf(id));
  } catch {
    // The question is open all the same.
  }
}
