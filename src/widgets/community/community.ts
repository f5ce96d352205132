import {
  communityContext,
  type BackendAdapter,
  type CommunityContext,
  type ContextRequest,
} from '../../ui/context.ts';
import { defineElement, ElementBase, version } from '../../ui/define.ts';

/**
 * Says for all widgets inside it where their backend is, and by its `lang` what language they speak. It has no
 * look of its own.
 *
 * @tag guyub-community
 * @slot - The page's content, with widgets anywhere in it, also in shadow roots.
 */
export class GuyubCommunity extends ElementBase {
  static readonly guyub = version;
  static readonly tag = 'guyub-community';
  static readonly observedAttributes = ['backend', 'community', 'lang'];

  /** Defines the element, under another name or in a scoped registry where they are given. */
  static define(tag?: string, registry?: CustomElementRegistry): void {
    defineElement(tag ?? GuyubCommunity.tag, GuyubCommunity, registry);
  }

  readonly #told = new Set<ContextRequest['callback']>();
  #adapter: BackendAdapter | undefined;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    this.shadowRoot!.adoptedStyleSheets = [(sheet ??= styleSheet())];
    this.addEventListener('context-request', (event) => this.#answer(event as ContextRequest));
  }

  /** The backend's address, or an adapter (property only). */
  get backend(): string | BackendAdapter | undefined {
    return this.#adapter ?? this.getAttribute('backend') ?? undefined;
  }
  set backend(backend: string | BackendAdapter | undefined) {
    this.#adapter = typeof backend === 'object' ? backend : undefined;
    if (typeof backend === 'string') this.setAttribute('backend', backend);
    else this.#tell();
  }

  /** The community on that backend. @attr community */
  get community(): string | undefined {
    return this.getAttribute('community') ?? undefined;
  }
  set community(community: string) {
    this.setAttribute('community', community);
  }

  connectedCallback(): void {
    // A property set before the element was defined hides the accessor: it is set again through it.
    if (Object.hasOwn(this, 'backend')) {
      const { backend } = this;
      delete (this as { backend?: unknown }).backend;
      this.backend = backend;
    }
  }

  attributeChangedCallback(): void {
    this.#tell();
  }

  #answer(event: ContextRequest): void {
    if (event.context !== communityContext || event.contextTarget === this) return;
    event.stopPropagation();
    const { callback } = event;
    if (event.subscribe) this.#told.add(callback);
    callback(this.#context(), () => this.#told.delete(callback));
  }

  #tell(): void {
    for (const callback of this.#told) callback(this.#context(), () => this.#told.delete(callback));
  }

  #context(): CommunityContext {
    return { backend: this.backend, community: this.community };
  }
}

let sheet: CSSStyleSheet | undefined;

function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host{display:contents}:host([hidden]){display:none}');
  return sheet;
}
