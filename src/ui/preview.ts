// Widgets that the desk shows as visitors see them. It knows none of them: whoever embeds it says how each is fetched.

const loaders = new Map<string, () => Promise<unknown>>();

/** Says how the element of a tag is fetched and defined. */
export function provideWidget(tag: string, load: () => Promise<unknown>): void {
  loaders.set(tag, load);
}

/** Fetches and defines an element, where somebody has said how. */
export async function fetchWidget(tag: string): Promise<void> {
  await loaders.get(tag)?.();
}
