import { html, type TemplateResult } from 'lit/html.js';
import { atom } from 'nanostores';
import type { Area, BackendAdapter } from '../backend/adapter.ts';
import { pageConfig } from '../backend/page.ts';
import { backendOf, resolveBackend, type Backend } from '../backend/resolve.ts';
import { languageFor, lateMessages, type Language, type LateMessages } from '../locales/index.ts';
import { defineElement, version } from './define.ts';
import { closest, ContextRequest, type CommunityContext } from './context.ts';
import type { Styles } from './css.ts';
import { idle } from './format.ts';
import type { Listening } from './listening.ts';
import { ReactiveElement, type Changed, type PropertyDeclarations } from './reactive.ts';

export type { Backend, PropertyDeclarations };

/**
 * What every widget keeps to: it finds its backend and its language, shows the light DOM or a skeleton until it
 * has something to show, and fetches what is seldom needed once it has shown it.
 *
 * @cssprop [--guyub-accent=#1f5fd0] - The brand's colour.
 * @cssprop [--guyub-on-accent=black or white] - What stands on that colour. Set it for a light accent where
 *   browsers without relative colours (Chromium before 119, Firefox before 128) matter: they use white.
 * @cssprop [--guyub-surface=transparent] - What the widget stands on.
 * @cssprop [--guyub-text=inherit] - The text's colour.
 * @cssprop [--guyub-radius=0.5em] - The corners.
 * @cssprop [--guyub-space=1em] - The distance between fields, rows and other groups.
 * @cssprop [--guyub-font=inherit] - The font family.
 * @cssprop [--guyub-font-size=inherit] - The size of the text; everything else follows from it.
 * @cssprop [--guyub-line=1.5] - The height of a line.
 */
export abstract class GuyubElement<Messages> extends ReactiveElement {
  /** The version that this class belongs to. */
  static readonly guyub = version;
  /** The tag that `define()` uses when it is given none. */
  static readonly tag: string;
  /** Which of several backends it talks to, where the page's is made of several. */
  static readonly area: Area;

  static override properties: PropertyDeclarations = {
    backend: { anew: true },
    community: { anew: true },
    label: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    messages: { state: true },
    late: { state: true },
    trouble: { state: true },
  };

  /**
   * Defines the element.
   * @param tag another name than its own
   * @param registry a scoped registry instead of the page's
   */
  static define(
    this: CustomElementConstructor & { tag: string },
    tag?: string,
    registry?: CustomElementRegistry,
  ): void {
    defineElement(tag ?? this.tag, this, registry);
  }

  /**
   * The backend's address, `browser` for this device alone, or an adapter (property only). By default that of
   * `<guyub-community>` or the page; on localhost without either, `browser`.
   */
  declare backend: string | BackendAdapter | undefined;
  /** The community on that backend. */
  declare community: string | undefined;
  /** Names the widget for assistive technology where its own heading does not say enough. */
  declare label: string | undefined;
  /** The level of the widget's heading, 1 to 6; 2 by default. */
  declare headingLevel: number | undefined;

  declare protected messages: Messages | undefined;
  declare protected late: LateMessages | undefined;
  /** What is told when something is wrong. */
  declare private trouble: typeof import('./trouble.ts') | undefined;
  protected language: Language = 'en';
  /** How long this device keeps what is written here, where nobody else gets to see it. */
  protected kept: BackendAdapter['kept'];
  /** There is no backend to talk to. */
  #unconnected = false;
  #listening: Listening | undefined;
  #context: CommunityContext = {};
  #forgetContext: (() => void) | undefined;
  #detach: (() => void) | undefined;
  /** Not before the first view is over: what costs the visitor more than a read waits for that. */
  readonly #inView = atom(false);
  #attached: unknown;
  #prepared: Promise<boolean> | undefined;
  #focusNext: string | undefined;
  /** Whether the last render showed more than a place holder. */
  #shown = false;

  /** The words for this widget in a language. */
  protected abstract speak(language: Language): Promise<{ default: Messages }>;
  /** Begins to use a backend; returns how to stop. */
  protected abstract attach(backend: Backend): () => void;
  /** Fetches what writing needs, before the network may go. */
  protected abstract prepareWriting(): Promise<unknown>;
  /** What there is to show, or nothing yet. */
  protected abstract view(messages: Messages): TemplateResult | undefined;
  /** The shape of what will be shown. */
  protected abstract skeleton(): TemplateResult;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, text: string | null): void {
    super.attributeChangedCallback(name, old, text);
    if (name === 'lang' && this.isConnected) void this.#findLanguage();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening?.begin();
    this.addEventListener('focusin', this.prepare);
    void this.#findLanguage();
    this.#askContext();
    if (closest(this, 'guyub-community:not(:defined)')) {
      void customElements.whenDefined('guyub-community').then(() => this.isConnected && this.#askContext());
    }
    if (this.hasUpdated) void this.#findBackend();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only being moved is connected again before the next task.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#listening?.end();
      this.#forgetContext?.();
      this.#context = {};
      this.#detach?.();
      this.#detach = this.#attached = undefined;
    });
  }

  protected override willUpdate(changed: Changed): void {
    for (const { anew } of changed.values()) if (anew) this.#attached = undefined;
    if (!this.#attached) void this.#findBackend();
  }

  protected override updated(): void {
    const target = this.#focusNext && this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    if (target) {
      this.#focusNext = undefined;
      target.focus();
    }
    if (this.#shown) void idle().then(this.prepare);
  }

  protected override render(): unknown {
    const { kept, late } = this;
    const content = this.#content();
    // The words come after the first view; until then their line is kept free.
    return kept ? html`${content}<p class="note kept">${late?.kept[kept] ?? '\u00a0'}</p>` : content;
  }

  #content(): unknown {
    const { messages, late } = this;
    if (this.#unconnected) {
      this.#shown = true;
      return this.trouble?.notConnected(late, this.#fallback()) ?? this.#fallback();
    }
    const view = messages && this.view(messages);
    this.#shown = view !== undefined;
    return view ?? this.#fallback() ?? this.skeleton();
  }

  /** What stands there while nothing can be loaded: the light DOM, what happened, and a way to try again now. */
  protected broken(code: string, again: () => void): TemplateResult | undefined {
    return this.late && this.trouble?.broken(this.late, code, again);
  }

  /** Puts on the styles of what is shown after the first view. */
  protected dress<M extends { readonly lateStyles: readonly Styles[] }>(more: M): M {
    const { adoptedStyleSheets } = this.renderRoot;
    const sheets = more.lateStyles.map((sheet) => sheet());
    adoptedStyleSheets.push(...sheets.filter((sheet) => !adoptedStyleSheets.includes(sheet)));
    return more;
  }

  /** The language that `Intl` is asked for: the page's own tag where it is one that we speak. */
  protected get tag(): string {
    const tag = closest(this, '[lang]')?.getAttribute('lang') ?? '';
    return languageFor(tag) === tag.split('-')[0] ? tag : this.language;
  }

  protected get level(): number {
    return Math.min(6, Math.max(1, this.headingLevel || 2));
  }

  /** Fires one of the widget's public events. False: a listener has prevented what was to follow. */
  protected announce(name: string, detail: object, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }));
  }

  /** Tells the developer about an error, once. */
  protected report(error: unknown): void {
    import('./trouble.ts').then(
      (trouble) => (this.trouble = trouble).diagnose(this, error),
      () => console.error('Guyub:', error),
    );
  }

  /**
   * Fetches what the first view did without; at the latest when somebody is about to write. False: the network
   * went before it could be fetched, and the next call tries again.
   */
  protected prepare = (): Promise<boolean> => {
    this.#prepared ??= Promise.all([
      lateMessages[this.language]().then((words) => (this.late = words.default)),
      import('./listening.ts').then(
        ({ listening }) => (this.#listening ??= listening(this, this.#listenToLanguage, this.#inView)),
      ),
      this.prepareWriting(),
    ]).then(
      () => true,
      () => {
        this.#prepared = undefined;
        return false;
      },
    );
    return this.#prepared;
  };

  #askContext(): void {
    const answer = (context: CommunityContext, unsubscribe?: () => void) => {
      this.#context = context;
      this.#forgetContext = unsubscribe;
      void this.#findLanguage();
      if (this.hasUpdated) void this.#findBackend();
    };
    this.dispatchEvent(new ContextRequest(this, answer));
  }

  /** Moves the focus from what is going away to what takes its place, as soon as that is there. */
  protected focusOn(selector: string): void {
    this.#focusNext = selector;
    this.requestUpdate();
  }

  /** What a link does that leads to something in the widget. */
  protected readonly goTo = (selector: string) => (event: Event) => {
    event.preventDefault();
    this.focusOn(selector);
  };

  #fallback(): TemplateResult | undefined {
    return [...this.children].some((child) => !child.slot) ? html`<slot></slot>` : undefined;
  }

  readonly #listenToLanguage = () => void this.#findLanguage();

  async #findLanguage(): Promise<void> {
    const language = languageFor(closest(this, '[lang]')?.getAttribute('lang') ?? '');
    if (this.messages && language === this.language) return;
    this.language = language;
    try {
      const messages = (await this.speak(language)).default;
      const late = this.late && (await lateMessages[language]()).default;
      if (language !== this.language) return; // changed its mind meanwhile
      this.messages = messages;
      this.late = late;
      this.#prepared = late && this.#prepared;
    } catch (error) {
      this.report(error);
      addEventListener('online', this.#listenToLanguage, { once: true });
    }
  }

  async #findBackend(): Promise<void> {
    // What is around it may say where, as soon as it can speak.
    if (!this.backend && closest(this, 'guyub-community:not(:defined)')) return;
    const page = pageConfig();
    const backend = this.backend ?? this.#context.backend ?? page.backend;
    const community = this.community ?? this.#context.community ?? page.community;
    const wanted = typeof backend === 'object' ? backend : `${backend} ${community}`;
    if (wanted === this.#attached) return;
    this.#detach?.();
    this.#detach = this.kept = undefined;
    this.#attached = wanted;
    const { area } = this.constructor as typeof GuyubElement;
    try {
      const found =
        typeof backend === 'object'
          ? backendOf(backend.area?.(area) ?? backend)
          : await (backend
              ? resolveBackend(backend, community)
              : (await import('./trouble.ts')).unnamedBackend(backend, community));
      if (this.#attached !== wanted || !this.isConnected) return;
      this.#unconnected = false;
      this.#prepared = undefined;
      this.kept = found.adapter.kept;
      this.#detach = this.attach({ ...found, inView: this.#inView });
    } catch (error) {
      this.#unconnected = true;
      this.report(error);
    }
    this.requestUpdate();
  }
}
