import type { ReadableAtom } from 'nanostores';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { GuyubError } from '../../stores/desk.ts';
import type { DeskMessages } from '../../locales/desk.ts';
import type { Language, LateMessages } from '../../locales/index.ts';
import type {
  DeskAbility,
  DeskAttendance,
  DeskCommand,
  DeskSent,
  DeskState,
  DeskStore,
} from '../../stores/desk.ts';
import { deedOf } from '../../stores/desk-deed.ts';
import { version } from '../../ui/define.ts';
import { keepKeys } from '../../ui/keys.ts';
import { ReactiveElement, type Changed, type PropertyDeclarations } from '../../ui/reactive.ts';
import { styles } from '../../ui/styles.ts';
import { keepHands, underHands, type Hands } from './hands.ts';
import { nameOf } from './named.ts';
import { pickStyles } from './pick.styles.ts';
import { backFrom, type Place } from './place.ts';
import { screenStyles } from './screen.styles.ts';

/** What the desk gives each of its screens; another object after each change. */
export interface Desk {
  readonly store: DeskStore;
  readonly state: DeskState;
  readonly ability: DeskAbility;
  readonly words: DeskMessages;
  readonly late: LateMessages;
  readonly language: Language;
  /** What `Intl` is asked for. */
  readonly tag: string;
  /** Names what a device keeps of this desk; without one nothing outlives the page. */
  readonly name: string | undefined;
  /** The address of the backend and its community, for snippets; absent where it has none. */
  readonly address?: { readonly backend: string; readonly community: string } | undefined;
  /** Where somebody is. */
  readonly place: Place;
  /** Where a place is, as a link. */
  addressOf(place: Place): string;
  go(place: Place): void;
}

/**
 * One screen of the desk, an element of its own that is fetched when it is opened. It is known by nobody but the desk: its
 * name and its properties are no public API.
 */
export abstract class DeskScreen<Messages> extends ReactiveElement {
  static readonly guyub = version;
  static override properties: PropertyDeclarations = {
    desk: { state: true },
    item: { state: true },
    words: { state: true },
    told: { state: true },
  };
  static override styles = [styles, screenStyles, pickStyles];

  declare desk: Desk;
  /** What is open on it, where anything is. */
  declare item: string | undefined;
  declare protected words: Messages | undefined;
  /** What was done last, and what it was about: said until something else is done or looked at. */
  declare private told: { readonly deed: string; readonly about: readonly string[] } | undefined;
  /** What the hands were on before an update. */
  #hands: Hands | undefined;
  #language: Language | undefined;
  #stop: (() => void) | undefined;
  #focusNext: string | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  /** The screen's words. */
  protected abstract speak(language: Language): Promise<{ default: Messages }>;
  /** Begins to read what is shown; returns how to stop. */
  protected abstract open(): () => void;
  protected abstract view(words: Messages): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    keepKeys(this.renderRoot as ShadowRoot);
    // It would lie over what is typed or pressed next.
    for (const next of ['input', 'click']) this.renderRoot.addEventListener(next, this.#hush, true);
    this.#stop ??= this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
    this.#stop?.();
    this.#stop = undefined;
  }

  readonly #hush = () => (this.told = undefined);

  protected override willUpdate(changed: Changed): void {
    super.willUpdate(changed);
    this.#hands = underHands(this.renderRoot as ShadowRoot);
    if (changed.has('item') && !this.told?.about.some((id) => this.item?.includes(id))) this.told = undefined;
    const { language } = this.desk;
    if (language === this.#language) return;
    this.#language = language;
    void this.#speakIn(language);
  }

  async #speakIn(language: Language): Promise<void> {
    const { default: words } = await this.speak(language);
    if (language === this.#language) this.words = words;
  }

  protected override render(): unknown {
    if (!this.words) return undefined;
    const told = this.told && this.desk.words.done[this.told.deed];
    return html`${this.view(this.words)}
      <p class="told" role="status">${told ?? nothing}</p>`;
  }

  protected override updated(): void {
    const target = this.#focusNext && this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    if (!target) {
      if (this.#hands) keepHands(this.renderRoot as ShadowRoot, this.#hands);
      return;
    }
    this.#focusNext = undefined;
    target.focus();
  }

  /** Renders again whenever a store changes; returns how to stop. */
  protected follow(store: ReadableAtom<unknown>): () => void {
    return store.listen(() => this.requestUpdate());
  }

  /**
   * What is said of a read that failed: that what is shown is what was known last, or that nothing could be read, with a
   * way to try again.
   */
  protected unread(error: GuyubError | undefined, hasRead: boolean, again: () => void): unknown {
    if (!error) return nothing;
    const { late, words } = this.desk;
    const isAway = ['offline', 'timeout', 'server'].includes(error.code);
    const why = hasRead && isAway ? late.stale : (late.loadFailed[error.code] ?? late.loadFailed.server);
    return html`<p class="note" role="status">
      ${why} <button class="plain" type="button" @click=${again}>${words.tryAgain}</button>
    </p>`;
  }

  /** Which colleagues are at the same item, and whether they write. */
  protected company(attendance: DeskAttendance | undefined): unknown {
    const others = attendance?.others.get() ?? [];
    const { words, tag } = this.desk;
    const named = (all: typeof others) =>
      new Intl.ListFormat(tag).format(
        all.map(({ name, role }) => (name ? nameOf(name, words) : (words.somebody[role] ?? role))),
      );
    const [writing, here] = [others.filter((each) => each.writing), others.filter((each) => !each.writing)];
    const says = [writing.length && words.writing(named(writing)), here.length && words.here(named(here))];
    return html`<p class="note company" role="status">${says.filter(Boolean).join('. ')}</p>`;
  }

  /** The way back from what is open, for desks that are too narrow to show the list beside it. */
  protected back(): TemplateResult {
    const { words, addressOf, place } = this.desk;
    const back = backFrom(place);
    const label = back.screen === place.screen ? words.back : words.backTo(words.screens[back.screen]);
    return html`<a class="back" href=${addressOf(back)} @click=${this.follows(back)}>${label}</a>`;
  }

  /** What follows a link to a place of the desk without loading the page anew. */
  protected readonly follows = (place: Place) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    this.desk.go(place);
  };

  /** Does something once nobody has typed for a moment: not every letter is worth a request. */
  protected whenTypingRests(work: () => void): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(work, 250);
  }

  /** Moves the focus, as soon as what it names is there. */
  protected focusOn(selector: string): void {
    this.#focusNext = selector;
    this.requestUpdate();
  }

  /** Gives a command, and says once it is done; what keeps it from that, the desk says, or this screen, where `isTold`. */
  protected async give(command: DeskCommand, isTold?: boolean): Promise<DeskSent> {
    this.told = undefined;
    const sent = await this.desk.store.give(command, isTold);
    const about = [command.id, aboutOf(command)];
    if (sent.state !== 'refused') this.told = { deed: deedOf(command), about };
    return sent;
  }

  /** The last command about something that is not settled. */
  protected sentAbout(id: string): DeskSent | undefined {
    return this.desk.state.sent.findLast(({ command }) => aboutOf(command) === id);
  }

  /** What a key of the desk does here; false where it means nothing. Elements say it themselves by `data-key`. */
  press(key: string): boolean {
    if (key === 'j' || key === 'k') return this.#step(key === 'j' ? 1 : -1);
    const found = this.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (!found) return false;
    if (found.matches('button, a')) found.click();
    else found.focus();
    return true;
  }

  #step(by: 1 | -1): boolean {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-row]')];
    const focused = (this.renderRoot as ShadowRoot).activeElement;
    const current = rows.findIndex((row) => row === focused || row.getAttribute('aria-current') === 'true');
    const next = rows[current < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, current + by))];
    next?.focus();
    return next !== undefined;
  }
}

/** What a command is about. */
export function aboutOf(command: DeskCommand): string {
  if ('target' in command) return command.target.id;
  for (const name of ['questionId', 'eventId', 'pollId', 'feedbackId', 'policyId', 'name'] as const) {
    const id: unknown = Reflect.get(command, name);
    if (typeof id === 'string') return id;
  }
  return command.id;
}
