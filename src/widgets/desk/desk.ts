import { html, nothing, type TemplateResult } from 'lit/html.js';
import { deskMessages, type DeskMessages } from '../../locales/desk.ts';
import type { Language } from '../../locales/index.ts';
import { keeping } from '../../stores/desk-draft.ts';
import { deskStore, type DeskCommand, type DeskSent, type DeskStore } from '../../stores/desk.ts';
import { defineElement } from '../../ui/define.ts';
import { GuyubElement, type Backend, type PropertyDeclarations } from '../../ui/element.ts';
import type { Changed } from '../../ui/reactive.ts';
import { styles } from '../../ui/styles.ts';
import { deskStyles } from './desk.styles.ts';
import { kept } from './kept.ts';
import { keysDialog } from './keys.ts';
import { navigation } from './navigation.ts';
import { noteRefused, notices } from './notices.ts';
import {
  addressOf,
  backFrom,
  moveTo,
  placeIn,
  placeInAddress,
  screenNames,
  type Place,
  type ScreenName,
} from './place.ts';
import { aboutOf, type Desk, type DeskScreen } from './screen.ts';
import { screens } from './screens.ts';

/** The languages that the desk speaks, each in its own words. */
const spoken = { id: 'Indonesia', en: 'English' };

/**
 * The community manager's desk: what waits and who waits longest, answers, events, polls, rules, and who is in the team. It
 * is for staff alone, and loaded by nobody else; the reference server serves it at `/desk`. On a page of your own it is
 * `<script type="module" src="/desk.js">` and this element with a `backend`: an address with a token
 * (`token:/community-token https://community.brand.example`) or an adapter. Its page may need
 * `trusted-types guyub` in its Content-Security-Policy.
 *
 * @tag guyub-desk
 * @cssprop [--guyub-desk-height=100dvh] - The least height of the desk.
 * @fires {CustomEvent<{commandId: string, type: string}>} guyub-desk-accepted - The backend has accepted what somebody of
 *   the team has given. Bubbles.
 * @fires {CustomEvent<{commandId: string, type: string, code: string, reason?: string}>} guyub-desk-refused - The backend
 *   has refused it for good. Bubbles.
 */
export class GuyubDesk extends GuyubElement<DeskMessages> {
  static override readonly tag = 'guyub-desk';
  static override readonly area = 'questions';
  static override properties: PropertyDeclarations = {
    ...GuyubElement.properties,
    screen: {},
    signInUrl: { attribute: 'sign-in-url' },
    place: { state: true },
    shown: { state: true },
    all: { state: true },
    me: { state: true },
  };
  static override styles = [styles, deskStyles];

  /** The screen to begin with where the page's address names none: `today` by default. */
  declare screen: ScreenName | undefined;
  /** Where one signs in, for whoever is not; without it nothing is offered. */
  declare signInUrl: string | undefined;
  declare private place: Place | undefined;
  /** The element of the screen that is open. */
  declare private shown: DeskScreen<unknown> | undefined;
  /** On a phone the whole menu is open. */
  declare private all: boolean;
  /** What whoever is here is called, and where they sign out, where the backend knows. */
  declare private me: { readonly name: string | undefined; readonly signOut: string } | undefined;
  #backend: Backend | undefined;
  #store: DeskStore | undefined;
  #opening: ScreenName | undefined;
  #viewer: string | undefined;
  readonly #settled = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    if (kept.language) this.lang = kept.language;
    this.addEventListener('keydown', this.#press);
    document.addEventListener('keydown', this.#pressOnPage);
    addEventListener('popstate', this.#followAddress);
    this.#followAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#pressOnPage);
    removeEventListener('popstate', this.#followAddress);
  }

  protected override speak(language: Language) {
    return deskMessages[language]();
  }

  protected override attach(backend: Backend): () => void {
    this.#backend = backend;
    const store = (this.#store = deskStore(backend));
    const stop = store.state.listen(({ sent, error, turn }, before) => {
      if (error && error !== before?.error) this.report(error);
      if (turn === 'out' && turn !== before?.turn && this.matches(':focus-within')) this.focusOn('.center');
      for (const each of sent) this.#tell(each, sent);
      this.requestUpdate();
    });
    const forget = keeping.listen(() => this.requestUpdate());
    void this.prepare();
    void store.open();
    return () => {
      stop();
      forget();
      store.close();
      this.shown = this.#store = this.#opening = undefined;
    };
  }

  protected override async prepareWriting(): Promise<void> {
    // What the desk needs is there with the first screen.
  }

  #tell({ command, state, error }: DeskSent, sent: readonly DeskSent[]): void {
    const { id, type } = command;
    if ((state !== 'accepted' && state !== 'refused') || this.#settled.has(id)) return;
    this.#settled.add(id);
    const detail = { commandId: id, type };
    if (state === 'accepted') {
      this.announce('guyub-desk-accepted', detail);
      // It was tried again, or what it was about has gone on.
      const earlier = sent.filter((other) => other.command.id < id && isAlike(other.command, command));
      noteRefused(this.#store!, earlier);
    } else this.announce('guyub-desk-refused', { ...detail, code: error?.code, reason: error?.reason });
  }

  readonly #followAddress = () => {
    this.#move(placeInAddress() ?? placeIn(this.screen) ?? { screen: 'today' });
  };

  async #askMe(): Promise<void> {
    const store = this.#store;
    const me = await store?.me?.();
    if (me && store === this.#store) this.me = me;
  }

  #move(place: Place): void {
    // What was told there is not told elsewhere; what is refused only now is.
    const store = this.#store;
    if (store) {
      const { sent } = store.state.get();
      noteRefused(
        store,
        sent.filter(({ command }) => store.isTold(command.id)),
      );
      if (place.screen !== this.place?.screen) store.untold();
    }
    // There one may have been given another name.
    if (this.place?.screen === 'people') void this.#askMe();
    this.place = place;
  }

  #go(place: Place, focus = true): void {
    moveTo(place, this.place?.screen);
    this.#move(place);
    this.all = false;
    if (focus) this.focusOn('.screen');
  }

  /** Where the backend is, for snippets: the page's own origin, or the address in the attribute. */
  #address(): Desk['address'] {
    const { backend, community = 'main' } = this;
    if (typeof backend !== 'string') return undefined;
    const address = backend === 'session:' ? location.origin : /https?:.*$/.exec(backend)?.[0];
    return address ? { backend: address.replace(/\/+$/, ''), community } : undefined;
  }

  /** What a screen is given, as it is now. */
  #desk(messages: DeskMessages): Desk | undefined {
    const [store, late, backend] = [this.#store, this.late, this.#backend];
    const { ability } = store?.state.get() ?? {};
    if (!store || !late || !backend || !ability) return undefined;
    const { name } = backend.adapter;
    return {
      store,
      state: store.state.get(),
      ability,
      words: messages,
      late,
      language: this.language,
      tag: this.tag,
      // What one has begun to write is not for who comes after them.
      name: name && `desk:${name}:${ability.viewer.id}`,
      address: this.#address(),
      place: this.place!,
      addressOf,
      go: (place) => this.#go(place),
    };
  }

  protected override willUpdate(changed: Changed): void {
    super.willUpdate(changed);
    const { messages } = this;
    const desk = messages && this.#desk(messages);
    const viewer = desk && JSON.stringify(desk.ability.viewer);
    // Who comes after another, or as something else, begins with screens of their own: nothing of what was there stays.
    if (viewer !== this.#viewer) {
      this.shown = this.#opening = this.me = undefined;
      if (viewer) void this.#askMe();
    }
    this.#viewer = viewer;
    if (!desk || !this.place) return;
    const [first, ...others] = this.#openScreens();
    // What its address names may be for others.
    if (first && ![first, ...others].includes(this.place.screen)) this.place = { screen: first };
    const { place } = this;
    if (this.#opening !== place.screen) void this.#open(place.screen);
    const shown = this.#opening === place.screen ? this.shown : undefined;
    if (shown) Object.assign(shown, { desk, item: place.item });
  }

  protected override updated(): void {
    const { shown } = this;
    // Not that of the skeleton, which is whoever's who renders it.
    const room = this.renderRoot.querySelector('section.screen[tabindex]');
    if (room && shown?.parentElement !== room) room.replaceChildren(...(shown ? [shown] : []));
    // Where the focus goes within a screen is heard of in it alone.
    shown?.shadowRoot?.addEventListener('focusin', this.#uncover);
    super.updated();
    if (this.messages) this.#entitle(this.messages);
    this.#uncover();
  }

  /** On the backend's own page its title says where one is, in the desk's language; another page's is its own. */
  #entitle(messages: DeskMessages): void {
    if (this.backend !== 'session:') return;
    const { title, screens: names } = messages;
    const where = this.#desk(messages) && this.place ? names[this.place.screen] : title;
    document.title = `${where} · ${this.community ?? 'main'}`;
    document.documentElement.lang = this.language;
  }

  /** What is said above stays in view, and covers nothing that somebody works in. */
  readonly #uncover = () => {
    const notices = this.renderRoot.querySelector('.notices');
    let focused = (this.renderRoot as ShadowRoot).activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (!notices || !focused || focused.matches('.screen') || notices.contains(focused)) return;
    const [over, under] = [notices.getBoundingClientRect(), focused.getBoundingClientRect()];
    if (under.top < over.bottom && under.bottom > over.top) focused.scrollIntoView({ block: 'end' });
  };

  /** Fetches a screen; until it is there the one before stays. */
  async #open(name: ScreenName): Promise<void> {
    this.#opening = name;
    try {
      const element = await screens[name].load();
      defineElement(`guyub-desk-${name}`, element);
      if (this.#opening !== name || !this.messages) return;
      const desk = this.#desk(this.messages);
      if (!desk) this.#opening = undefined;
      else this.shown = Object.assign(new element(), { desk, item: this.place?.item });
    } catch (error) {
      this.#opening = undefined;
      this.report(error);
    }
  }

  protected override view(messages: DeskMessages): TemplateResult | undefined {
    const { state } = this.#store ?? {};
    if (!state) return undefined;
    const { ability, error } = state.get();
    if (ability) return ability.can.length ? this.#whole(messages) : html`<p>${messages.unsupported}</p>`;
    if (error?.code === 'unauthorized' || error?.code === 'forbidden')
      return this.#signIn(messages, error.code);
    return error && this.broken(error.code, () => void this.#store?.open());
  }

  #signIn({ title, signIn }: DeskMessages, code: 'unauthorized' | 'forbidden'): TemplateResult {
    const isOver = this.#store?.state.get().turn === 'out' && code === 'unauthorized';
    const why = isOver ? signIn.ended : signIn.about;
    return html`<section class="center" tabindex="-1" aria-label=${this.label ?? title}>
      <h1>${signIn.title}</h1>
      <p role="status">${code === 'forbidden' ? signIn.notYours : why}</p>
      ${
        this.signInUrl
          ? html`<a class="primary" href=${this.#signInAddress(this.signInUrl)}>${isOver ? signIn.again : signIn.go}</a>`
          : nothing
      }
    </section>`;
  }

  /** The server's own page leads back to where somebody was. */
  #signInAddress(page: string): string {
    const { search, hash } = location;
    const to = search ? search : hash;
    return this.backend === 'session:' && to ? `${page}?to=${encodeURIComponent(to)}` : page;
  }

  #whole(messages: DeskMessages): TemplateResult {
    const { words, place } = { words: messages, place: this.place! };
    // Keys mean something while the focus is in the desk: a click anywhere in it brings it there. (On the element itself a
    // `tabindex` of -1 would take all that is in it out of the order of Tab.)
    return html`<div class="desk" tabindex="-1">
      <header>
        <span class="name">${this.label ?? words.title}</span>
        <slot name="header"></slot>
        <div class="who">${this.#who(words)}</div>
        ${this.#languages(words)}
        <button
          class="quiet keys"
          type="button"
          title=${words.keys.title}
          aria-label=${words.keys.open}
          @click=${() => this.#showKeys()}
        >
          ?
        </button>
      </header>
      <div class="content">
        <div class="notices">
          ${this.#store ? notices(this.#store, words, this.late, this.tag, (note) => this.#close(note)) : nothing}
        </div>
        ${this.shown ? nothing : html`<p class="note loading">${words.loading}</p>`}
        <section class="screen" tabindex="-1" aria-label=${words.screens[place.screen]}></section>
      </div>
      ${this.all ? html`<div class="veil" @click=${() => this.#closeMore()}></div>` : nothing}
      ${this.#navigation(words, place)} ${keysDialog(words)}
    </div>`;
  }

  /** Who is signed in, and the way out. */
  #who({ roles, signOut }: DeskMessages): TemplateResult {
    const role = this.#store?.state.get().ability?.viewer.roles.find((each) => each in roles) ?? '';
    return html`<bdi>${this.me?.name || roles[role]}</bdi>
      ${
        this.me
          ? html`<form method="post" action=${this.me.signOut}><button class="plain">${signOut}</button></form>`
          : nothing
      }`;
  }

  #closeMore(): void {
    this.all = false;
    this.focusOn('nav .more button');
  }

  #languages({ language }: DeskMessages): TemplateResult {
    const choose = (event: Event) => (this.lang = kept.language = (event.target as HTMLSelectElement).value);
    return html`<select aria-label=${language} @change=${choose}>
      ${Object.entries(spoken).map(
        ([tag, name]) =>
          html`<option value=${tag} lang=${tag} .selected=${this.language === tag}>${name}</option>`,
      )}
    </select>`;
  }

  #navigation(words: DeskMessages, place: Place): TemplateResult {
    return navigation({
      words,
      place,
      screens: this.#openScreens(),
      who: this.#who(words),
      hasWayOut: this.me !== undefined,
      isOpen: this.all,
      turn: () => (this.all = !this.all),
      follow: (event, to) => this.#follow(event, to),
    });
  }

  /** The screens for which the backend has what they need, and that are for whoever is here. */
  #openScreens(): readonly ScreenName[] {
    const { state, team } = this.#store ?? {};
    const { can = [], viewer } = state?.get().ability ?? {};
    const isTeam = viewer?.roles.some((role) => role === 'owner' || role === 'moderator');
    return screenNames.filter((name) => {
      const { needs, isOfTeam, forReviewers } = screens[name];
      const isMeant = (isTeam || forReviewers) && (team || !isOfTeam);
      return isMeant && needs.every((need) => can.includes(need));
    });
  }

  #follow(event: MouseEvent, place: Place): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    this.#go(place);
  }

  /** What was said goes when it was read, and the focus to where one works. */
  #close(note: () => void): void {
    note();
    this.focusOn('.notices button, .screen');
  }

  #showKeys(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  readonly #press = (event: KeyboardEvent) => {
    const key = event.key;
    const at = event.composedPath()[0] as HTMLInputElement;
    const isTyping = at.matches('input:not([type=radio], [type=checkbox]), textarea, select');
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
    if (key !== 'Escape' && (isTyping || !kept.keys)) return;
    // It empties what one searches by first, as everywhere.
    if (isTyping && at.type === 'search' && at.value) return;
    if (isTyping) this.#leaveField();
    else if (!this.#pressed(key)) return;
    event.preventDefault();
  };

  /** Where the page is about nothing but the desk, keys are for it also while nothing on it has the focus. */
  readonly #pressOnPage = (event: KeyboardEvent) => {
    const isNowhere = event.target === document.body || event.target === document.documentElement;
    if (isNowhere && this.closest('main, body > guyub-desk')) this.#press(event);
  };

  /** Out of a field, and no further: what is typed in it stays, and keys mean something again. */
  #leaveField(): void {
    this.renderRoot.querySelector<HTMLElement>('.screen')?.focus({ preventScroll: true });
  }

  #pressed(key: string): boolean {
    if (this.renderRoot.querySelector('dialog')?.open) return false;
    if (key === '?') {
      this.#showKeys();
      return true;
    }
    const number = '1234567890-'.indexOf(key);
    const screen = key.length === 1 ? this.#openScreens()[number] : undefined;
    if (number >= 0 && screen) {
      this.#go({ screen });
      return true;
    }
    if (key === 'Escape' && this.all) {
      this.#closeMore();
      return true;
    }
    if (key === 'Escape') return this.#leave();
    return this.shown?.press(key) ?? false;
  }

  /** Back to the list. */
  #leave(): boolean {
    const { place } = this;
    if (!place?.item) return false;
    this.#go(backFrom(place));
    return true;
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="desk" aria-hidden="true">
      <header><span class="bone" .style=${'inline-size:6em;block-size:1.25em'}></span></header>
      <div class="content">
        <div class="notices"></div>
        <section class="screen">
          ${[40, 90, 80, 85].map(
            (width) =>
              html`<p><span class="bone" .style=${`inline-size:${width}%;block-size:1.5em`}></span></p>`,
          )}
        </section>
      </div>
      <nav></nav>
    </div>`;
  }
}

/** Whether two commands are about the same; of what is made anew, whether they make the same kind of thing. */
function isAlike(one: DeskCommand, other: DeskCommand): boolean {
  const isMade = (command: DeskCommand) => aboutOf(command) === command.id;
  return isMade(one) && isMade(other) ? one.type === other.type : aboutOf(one) === aboutOf(other);
}
