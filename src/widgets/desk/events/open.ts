/** What is open on the screen: a form, or an event. */
export type Open =
  | { readonly as: 'new'; readonly id?: undefined }
  | { readonly as: 'copy' | 'edit' | 'show'; readonly id: string };

export function openIn(item: string | undefined): Open | undefined {
  if (item === undefined) return undefined;
  if (item === 'new') return { as: 'new' };
  const [, as, id] = /^(copy|edit)\/(.+)$/.exec(item) ?? [];
  return id ? { as: as as 'copy' | 'edit', id } : { as: 'show', id: item };
}
