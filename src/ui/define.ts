/** The version of this copy of Guyub; a test holds it to the package's. */
export const version = '0.1.0';

/** What elements extend: modules with elements can be imported where there are none, on a server. */
export const ElementBase = (globalThis.HTMLElement ?? Object) as typeof HTMLElement;

interface Defined {
  readonly guyub?: string;
}

/**
 * Gives a class its tag. A second copy of the same version is silent, one of another version says so once and
 * leaves the first in place; neither throws into the page.
 */
export function defineElement(
  tag: string,
  element: CustomElementConstructor,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void {
  if (!registry) return;
  const standing = registry.get(tag) as (CustomElementConstructor & Defined) | undefined;
  if (!standing) {
    // A registry takes a class only once: a second tag needs a class of its own.
    registry.define(tag, registry.getName?.(element) == null ? element : class extends element {});
  } else if (standing.guyub !== version) {
    console.warn(
      `Guyub: <${tag}> is already defined by version ${standing.guyub ?? 'unknown'}; ${version} is not used.`,
    );
  }
}
