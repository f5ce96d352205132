import { render } from 'lit/html.js';
import type { Styles } from './css.ts';
import { ElementBase } from './define.ts';

/** How a property is kept. */
export interface PropertyDeclaration {
  /** The attribute that sets it: its name in lower case by default. */
  readonly attribute?: string;
  /** What the attribute's text is read as: a text by default. */
  readonly type?: typeof Number | typeof Boolean;
  /** Another value makes the widget begin anew. */
  readonly anew?: true;
  /** Of the element alone: no attribute sets it. */
  readonly state?: boolean;
}
export type PropertyDeclarations = Readonly<Record<string, PropertyDeclaration>>;

/** The properties that have other values now, by their names. */
export type Changed = Map<PropertyKey, PropertyDeclaration>;

/**
 * An element that renders a Lit template into its shadow root, again after each task in which a property changed.
 * What our widgets use of `LitElement`, under the same names: all of it would cost every first view 1.8 kB more.
 */
export abstract class ReactiveElement extends ElementBase {
  static readonly properties: PropertyDeclarations = {};
  static readonly styles: readonly Styles[] = [];

  /** Asked for once, when the class is defined: the time to make its properties. */
  static get observedAttributes(): string[] {
    for (const [name, declaration] of Object.entries(this.properties)) {
      Object.defineProperty(this.prototype, name, {
        get(this: ReactiveElement) {
          return this.#values.get(name);
        },
        set(this: ReactiveElement, value: unknown) {
          if (Object.is(value, this.#values.get(name))) return;
          this.#values.set(name, value);
          this.#changed.set(name, declaration);
          this.requestUpdate();
        },
        configurable: true,
        enumerable: true,
      });
    }
    return [...attributesOf(this).keys()];
  }

  readonly renderRoot = this.attachShadow({ mode: 'open' });
  hasUpdated = false;
  /** Settles when what was changed so far is shown. */
  updateComplete: Promise<void> = Promise.resolve();
  readonly #values = new Map<string, unknown>();
  #changed: Changed = new Map();
  #connected = false;
  #pending = false;

  protected abstract render(): unknown;
  /** Just before rendering: what is set here is rendered with the rest. */
  protected willUpdate(_changed: Changed): void {}
  /** Just after rendering. */
  protected updated(): void {}

  connectedCallback(): void {
    if (this.#connected) return;
    this.#connected = true;
    const { properties, styles } = this.constructor as typeof ReactiveElement;
    this.renderRoot.adoptedStyleSheets = styles.map((sheet) => sheet());
    // A property set before the element was defined hides the accessor: it is set again through it.
    const own = this as Record<string, unknown>;
    for (const name of Object.keys(properties)) {
      if (!Object.hasOwn(own, name)) continue;
      const value = own[name];
      delete own[name];
      own[name] = value;
    }
    this.requestUpdate();
  }

  disconnectedCallback(): void {}

  attributeChangedCallback(attribute: string, _old: string | null, text: string | null): void {
    const found = attributesOf(this.constructor as typeof ReactiveElement).get(attribute);
    if (!found) return;
    const [name, { type }] = found;
    const given = text !== null;
    const value = type === Boolean ? given : given && type ? type(text) : (text ?? undefined);
    (this as Record<string, unknown>)[name] = value;
  }

  /** Renders again, once, after what is running now. */
  requestUpdate(): void {
    if (this.#pending || !this.#connected) return;
    this.#pending = true;
    this.updateComplete = Promise.resolve().then(() => this.#update());
  }

  #update(): void {
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
    } finally {
      this.#changed = new Map();
      this.#pending = false;
    }
    render(this.render(), this.renderRoot);
    this.hasUpdated = true;
    this.updated();
  }
}

/** A class's properties by the attributes that set them. */
function attributesOf({ properties }: typeof ReactiveElement): Map<string, [string, PropertyDeclaration]> {
  const declared = Object.entries(properties).filter(([, { state }]) => !state);
  return new Map(declared.map((property) => [property[1].attribute ?? property[0].toLowerCase(), property]));
}
