/**
 * Runs compiled templates as Lit would run their sources: what our widgets use of it, and nothing besides. Lit's
 * reading of templates in the browser, with all it knows beyond that, would cost every first view 1.6 kB more.
 */

/** What `html` makes. A class, so that nothing that came as data can pass for one. */
class TemplateResult {
  readonly html: string;
  readonly values: readonly unknown[];
  constructor(html: string, values: readonly unknown[]) {
    this.html = html;
    this.values = values;
  }
}

/** A place for a value: a child, or an attribute by its name with Lit's prefix (`.` property, `?` boolean, `@` event). */
interface Place {
  /** How many elements and comments stand before its node. */
  readonly at: number;
  readonly name?: string;
}
interface Template {
  readonly content: DocumentFragment;
  readonly places: readonly Place[];
}
type SetValue = (value: unknown) => void;
interface Item {
  readonly end: Node;
  readonly set: SetValue;
}

/** For a child: nothing. For an attribute: none. */
export const nothing: unique symbol = Symbol();

export const html = (html: string, ...values: unknown[]) => new TemplateResult(html, values);

/** One for the page: a strict host allows the name `guyub`, and two copies may not both create it. */
const policy: { createHTML(html: string): string } = ((globalThis as unknown as Record<symbol, never>)[
  Symbol.for('guyub:trusted-types')
] ??= (
  globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): never } }
).trustedTypes?.createPolicy('guyub', { createHTML: (html: string) => html }) as never);

const templates = new Map<string, Template>();

const nodesOf = (root: Node) =>
  // Elements and comments.
  document.createTreeWalker(root, 1 | 128);

function templateOf(html: string): Template {
  let template = templates.get(html);
  if (!template) {
    const element = document.createElement('template');
    // The build's own text: values never get into it.
    element.innerHTML = policy?.createHTML(html) ?? html;
    const { content } = element;
    const places: Place[] = [];
    const nodes = nodesOf(content);
    for (let at = 0; nodes.nextNode(); at++) {
      const node = nodes.currentNode as Element & Comment;
      if (node.data === '?') places.push({ at });
      for (const name of node.getAttributeNames?.() ?? []) {
        if (node.getAttribute(name) !== '?') continue;
        node.removeAttribute(name);
        places.push({ at, name });
      }
    }
    templates.set(html, (template = { content, places }));
  }
  return template;
}

/** A copy of a template, and what sets its values. */
function copyOf({ content, places }: Template) {
  const fragment = document.importNode(content, true);
  const nodes = nodesOf(fragment);
  let at = -1;
  const setters = places.map((place) => {
    for (; at < place.at; at++) nodes.nextNode();
    const node = nodes.currentNode;
    return place.name ? attribute(node as Element, place.name) : child(node, node.nextSibling);
  });
  return { fragment, set: (values: readonly unknown[]) => setters.forEach((set, i) => set(values[i])) };
}

function attribute(element: Element, name: string): SetValue {
  const bare = name.slice(1);
  let last: unknown = nothing;
  if (name[0] === '@') {
    element.addEventListener(bare, (event) => (last as ((event: Event) => void) | undefined)?.(event));
    return (value) => void (last = value === nothing ? undefined : value);
  }
  return (value) => {
    if (value === last) return;
    last = value;
    const given = value === nothing ? undefined : value;
    if (name[0] === '.') (element as unknown as Record<string, unknown>)[bare] = given;
    else if (name[0] === '?') element.toggleAttribute(bare, !!given);
    else if (value === nothing) element.removeAttribute(name);
    else element.setAttribute(name, `${given ?? ''}`);
  };
}

/** What stands between two nodes: a text, a template's copy, or a list of such. */
function child(start: Node, end: Node | null): SetValue {
  let shown: Text | Template | Item[] | undefined;
  let set: (values: readonly unknown[]) => void;

  const put = <N extends Node>(node: N): N => start.parentNode!.insertBefore(node, end);
  const clear = (from = start) => {
    while (from.nextSibling !== end) (from.nextSibling as ChildNode).remove();
    shown = undefined;
  };
  return (value) => {
    if (value instanceof TemplateResult) {
      const template = templateOf(value.html);
      if (shown === template) return set(value.values);
      clear();
      const copy = copyOf(template);
      set = copy.set;
      set(value.values);
      put(copy.fragment);
      shown = template;
    } else if (Array.isArray(value)) {
      if (!Array.isArray(shown)) clear();
      const items = ((shown as Item[] | undefined) ?? []).slice(0, value.length);
      clear(items.at(-1)?.end);
      shown = items;
      value.forEach((each, i) => {
        if (!items[i]) {
          const end = new Comment();
          items[i] = { end, set: child(put(new Comment()), put(end)) };
        }
        items[i].set(each);
      });
    } else {
      const text = `${value === nothing ? '' : (value ?? '')}`;
      if (!(shown instanceof Text) || !text) clear();
      if (shown instanceof Text) {
        if (shown.data !== text) shown.data = text;
      } else if (text) shown = put(new Text(text));
    }
  };
}

const roots = new WeakMap<Node, SetValue>();

/** Shows a value at the end of a node, in place of what was shown there before. */
export function render(value: unknown, container: Node): void {
  let set = roots.get(container);
  if (!set) roots.set(container, (set = child(container.appendChild(new Comment()), null)));
  set(value);
}
