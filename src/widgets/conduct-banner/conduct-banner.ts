import { html, nothing, type TemplateResult } from 'lit/html.js';
import { conductBannerMessages, type ConductBannerMessages } from '../../locales/conduct-banner.ts';
import type { Language, LateMessages } from '../../locales/index.ts';
import type { ConductRead } from '../../model/conduct.ts';
import { conductStore, type ConductState, type ConductStore } from '../../stores/conduct.ts';
import { GuyubElement, type Backend, type PropertyDeclarations } from '../../ui/element.ts';
import { formatNumber } from '../../ui/format.ts';
import { styles } from '../../ui/styles.ts';
import type { FetchedText } from './conduct-banner.article.ts';
import type { Reporting, ReportHost } from './conduct-banner.late.ts';
import { conductBannerStyles } from './conduct-banner.styles.ts';

/**
 * The rules of a community: read, accept, decline or put off; asked again only when a change matters; and a way to
 * report something, always. It lies in the page like any other part of it: it takes no focus and covers nothing.
 *
 * @tag guyub-conduct-banner
 * @slot - What is shown until the banner is there, and if it cannot be shown at all: a link to the rules, say.
 * @slot policy - The text of the rules, in place of the backend's. What is accepted is the backend's version.
 * @fires {CustomEvent<{policyId: string, version: number, commandId: string}>} guyub-conduct-accept - Before an
 *   acceptance is sent; `preventDefault()` keeps it. Bubbles.
 * @fires {CustomEvent<{policyId: string, version: number, commandId: string}>} guyub-conduct-accepted - The backend
 *   has it. Bubbles.
 * @fires {CustomEvent<{policyId: string, version: number, commandId: string}>} guyub-conduct-decline - Before a
 *   refusal is sent; cancelable. Bubbles.
 * @fires {CustomEvent<{policyId: string, version: number, commandId: string}>} guyub-conduct-declined - The backend
 *   has it. Bubbles.
 * @fires {CustomEvent<{policyId: string, version: number, commandId: string, code: string}>} guyub-conduct-refused -
 *   The backend has turned the answer down for good. Bubbles.
 * @fires {CustomEvent<{commandId: string, reason: string}>} guyub-report-send - Before a report is sent;
 *   `preventDefault()` keeps it. Bubbles.
 * @fires {CustomEvent<{commandId: string, reason: string}>} guyub-report-sent - The backend has it. Bubbles.
 * @fires {CustomEvent<{commandId: string, reason: string, code: string}>} guyub-report-refused - The backend has
 *   turned the report down for good; it stands in the form again. Bubbles.
 * @csspart heading - The name of the rules.
 * @csspart button - A button.
 * @csspart policy - The rules, opened.
 * @csspart report - The form for a report.
 */
export class GuyubConductBanner extends GuyubElement<ConductBannerMessages> {
  static override readonly tag = 'guyub-conduct-banner';
  static override readonly area = 'conduct';
  static override properties: PropertyDeclarations = {
    ...GuyubElement.properties,
    policyId: { attribute: 'policy-id', anew: true },
    placement: { anew: true },
    src: {},
    integrity: {},
    remindDays: { type: Number, attribute: 'remind-days' },
    opened: { state: true },
    answering: { state: true },
    said: { state: true },
    more: { state: true },
    text: { state: true },
    fetched: { state: true },
  };
  static override styles = [styles, conductBannerStyles];

  /** Which policy; without it what stands at the placement, or else the community's. */
  declare policyId: string | undefined;
  /**
   * A place on the site, by the name that the team gives it: `home`. The team decides which policy stands there, and from
   * when until when.
   */
  declare placement: string | undefined;
  /**
   * Where the text of the rules lies, in Markdown, instead of on the backend. Its server has to let this page read it
   * (CORS). What is accepted is the backend's version.
   */
  declare src: string | undefined;
  /** What the text at `src` has to be (Subresource Integrity, `sha256-…`): another one is not shown. */
  declare integrity: string | undefined;
  /** After how many days somebody who chose *later* is asked again; 3 by default. */
  declare remindDays: number | undefined;
  declare private opened: 'policy' | 'report' | undefined;
  /** Somebody who is not asked wants to answer. */
  declare private answering: boolean | undefined;
  /** What the last action led to. */
  declare private said: 'accepted' | 'declined' | 'unreachable' | undefined;
  /** What is shown after the first view. */
  declare private more: typeof import('./conduct-banner.late.ts') | undefined;
  /** What shows the rules themselves. */
  declare private text: typeof import('./conduct-banner.article.ts') | undefined;
  /** What came from `src`. */
  declare private fetched: FetchedText | undefined;
  #backend: Backend | undefined;
  #store: ConductStore | undefined;
  #report: Reporting | undefined;

  protected override speak(language: Language) {
    return conductBannerMessages[language]();
  }

  protected override attach(backend: Backend): () => void {
    this.#backend = backend;
    const store = (this.#store = conductStore(
      backend,
      this.policyId || undefined,
      this.remindDays ?? 3,
      this.placement,
    ));
    const stop = store.state.listen((state, before) => this.#follow(state, before));
    void store.refresh();
    return () => {
      stop();
      store.close();
      this.#report?.dispose();
      this.#store = this.#report = undefined;
    };
  }

  protected override prepareWriting(): Promise<unknown> {
    return Promise.all([this.#store?.prepareWriting(), this.#loadMore()]);
  }

  async #loadMore(): Promise<typeof import('./conduct-banner.late.ts')> {
    return (this.more ??= this.dress(await import('./conduct-banner.late.ts')));
  }

  #follow({ error, sent }: ConductState, before?: ConductState): void {
    if (error && error !== before?.error) {
      this.report(error);
      void this.prepare();
    }
    if (sent && sent.state !== before?.sent?.state) void this.#settle(sent);
    this.requestUpdate();
  }

  async #settle(sent: NonNullable<ConductState['sent']>): Promise<void> {
    const settled = (await this.#loadMore()).settled(sent);
    if (!settled) return;
    this.said = settled.said;
    this.announce(settled.event, settled.detail);
  }

  protected override view(messages: ConductBannerMessages): TemplateResult | undefined {
    const state = this.#store?.state.get();
    const { read, error } = state ?? {};
    if (!read) return error && this.broken(error.code, () => void this.#store?.refresh());
    const { policy } = read;
    const { late } = this;
    const asking = policy !== null && (this.answering || (read.asks && !state!.later));
    return html`<section role="region" aria-label=${this.label ?? messages.label} class=${asking ? 'asks' : ''}>
      ${policy ? this.#head(read, messages, asking) : nothing}
      <div class="actions">
        ${policy || this.src || this.#ownText() ? this.#button('policy', this.opened === 'policy' ? messages.close : messages.read, asking, () => this.#open('policy'), this.opened === 'policy') : nothing}
        ${policy ? this.#answers(read, messages, asking) : nothing}
        ${this.#button('report', messages.report, false, () => this.#open('report'), this.opened === 'report')}
      </div>
      ${asking ? html`<p class="note">${messages.means}</p>` : nothing}
      <p class="note say" role="status">${this.#notice(state!, messages)}</p>
      ${late && this.opened ? this.#opened(this.opened, read, late) : nothing}
    </section>`;
  }

  #head(
    { policy, asks, mine }: ConductRead,
    messages: ConductBannerMessages,
    asking: boolean,
  ): TemplateResult {
    const { title, version, lang = nothing } = policy!;
    const standing = asks || !mine ? undefined : messages[mine.answer];
    const question = mine ? messages.askAgain : messages.ask;
    return html`<div>
      <div class="head">
        <div role="heading" aria-level=${this.level} tabindex="-1" id="title" part="heading" lang=${lang} dir="auto">
          ${title}
        </div>
        <span class="note">${messages.version(formatNumber(this.tag, version))}</span>
      </div>
      <p>${standing ?? (asking ? question : messages.later)}</p>
    </div>`;
  }

  #answers(
    { asks, mine, can }: ConductRead,
    messages: ConductBannerMessages,
    asking: boolean,
  ): TemplateResult {
    if (!asking) {
      return this.#button('change', mine && !asks ? messages.change : messages.answerNow, false, () =>
        this.#turn(true),
      );
    }
    const offered = (type: 'conduct.accept' | 'conduct.decline', id: string, words: string) =>
      can.includes(type) ? this.#button(id, words, true, () => void this.#answer(type)) : nothing;
    return html`${offered('conduct.accept', 'accept', messages.accept)}
    ${offered('conduct.decline', 'decline', messages.decline)}
    ${
      asks
        ? this.#button('later', messages.postpone, true, this.#later)
        : this.#button('later', messages.keep, true, () => this.#turn(false))
    }`;
  }

  /** All of one weight, whatever they lead to. */
  #button(id: string, words: string, equal: boolean, act: () => void, open?: boolean): TemplateResult {
    return html`<button
      id=${id}
      class="${equal ? 'equal' : 'plain'} ${id}"
      part="button"
      type="button"
      aria-expanded=${open ?? nothing}
      @click=${act}
    >
      ${words}
    </button>`;
  }

  #opened(part: 'policy' | 'report', read: ConductRead, late: LateMessages): unknown {
    if (part === 'report') return this.#report?.view(late);
    return this.text?.article(read, late, {
      level: this.level,
      number: formatNumber(this.tag, read.before?.version ?? 0),
      ownText: this.#ownText(),
      src: this.src,
      fetched: this.fetched,
      goTo: this.goTo,
    });
  }

  #notice(state: ConductState, { unreachable }: ConductBannerMessages): unknown {
    const { late, more, said } = this;
    if (said === 'unreachable') return html`<span class="wrong">${unreachable}</span>`;
    return late && more?.notice(state, said, late, this.#store?.durable ?? false);
  }

  protected override skeleton(): TemplateResult {
    return html`<section aria-hidden="true">
      <span class="bone"></span><span class="bone row"></span>
      <p class="say"></p>
    </section>`;
  }

  #ownText(): boolean {
    return [...this.children].some(({ slot }) => slot === 'policy');
  }

  /** Opens a part of the banner, or closes it; what it needs is fetched first. */
  async #open(which: 'policy' | 'report'): Promise<void> {
    if (this.opened === which) {
      this.opened = undefined;
      this.focusOn(`#${which}`);
      this.#report?.closed();
      return;
    }
    const ready = await this.prepare();
    if (ready && which === 'policy')
      this.text ??= await import('./conduct-banner.article.ts').catch(() => undefined);
    if (!ready || (which === 'policy' && !this.text)) {
      this.said = 'unreachable';
      return;
    }
    this.said = undefined;
    if (which === 'policy' && this.src) void this.#fetch(this.src);
    if (which === 'report') {
      this.#report ??= this.more!.reporting(this.#backend!, this.#reportHost());
      this.focusOn('#report-title');
    }
    this.opened = which;
  }

  /** Fetches the text at an address, and again where that failed. */
  async #fetch(src: string): Promise<void> {
    if (this.fetched?.src === src && this.fetched.body !== undefined) return;
    this.fetched = { src };
    const fetched = await this.text!.fetchFrom(src, this.integrity);
    if (this.src !== src) return;
    this.fetched = fetched;
    if (fetched.error) this.report(fetched.error);
  }

  #turn(answering: boolean): void {
    this.answering = answering;
    this.said = undefined;
    this.#store?.dismiss();
    this.focusOn(answering ? '#accept, #decline' : '#change');
  }

  readonly #later = () => {
    this.answering = false;
    this.said = undefined;
    this.#store?.postpone();
    this.focusOn('#change');
  };

  async #answer(type: 'conduct.accept' | 'conduct.decline'): Promise<void> {
    const store = this.#store;
    // Without a network before what writing needs was fetched, nothing was answered.
    const ready = await this.prepare();
    this.said = ready ? undefined : 'unreachable';
    if (!ready || !store) return;
    store.dismiss();
    const command = await store.command(type, this.tag);
    const { policyId, version, id: commandId } = command;
    if (!this.announce(`guyub-${type.replace('.', '-')}`, { policyId, version, commandId }, true)) return;
    this.answering = false;
    void store.send(command);
    this.focusOn('#change');
  }

  #reportHost(): ReportHost {
    return {
      level: () => this.level,
      tag: () => this.tag,
      update: () => this.requestUpdate(),
      announce: (event, detail, cancelable) => this.announce(event, detail, cancelable),
      focusOn: (selector) => this.focusOn(selector),
      goTo: this.goTo,
      close: () => void this.#open('report'),
      kept: () => Boolean(this.kept),
    };
  }
}
