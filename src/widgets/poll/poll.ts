import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../locales/index.ts';
import { pollMessages, type PollMessages } from '../../locales/poll.ts';
import type { Poll } from '../../model/poll.ts';
import { mostChoices, pollStore, type PollState, type PollStore } from '../../stores/poll.ts';
import { choiceStyles } from '../../ui/choice.styles.ts';
import { GuyubElement, type Backend, type PropertyDeclarations } from '../../ui/element.ts';
import { formatNumber } from '../../ui/format.ts';
import { styles } from '../../ui/styles.ts';
import type { Said } from './poll.late.ts';
import { pollStyles } from './poll.styles.ts';

/**
 * A poll: choose, vote, see the result in place of the options, change or take back the vote while it is open.
 *
 * @tag guyub-poll
 * @slot - What is shown until the poll is there, and if it cannot be shown at all.
 * @fires {CustomEvent<{pollId: string, commandId: string, choices: string[]}>} guyub-poll-vote - Before a vote is
 *   sent; `preventDefault()` keeps it. Bubbles.
 * @fires {CustomEvent<{pollId: string, commandId: string, choices: string[]}>} guyub-poll-voted - The backend has
 *   accepted the vote. Bubbles.
 * @fires {CustomEvent<{pollId: string, commandId: string}>} guyub-poll-withdraw - Before a vote is taken back;
 *   cancelable. Bubbles.
 * @fires {CustomEvent<{pollId: string, commandId: string}>} guyub-poll-withdrawn - The vote was taken back. Bubbles.
 * @fires {CustomEvent<{pollId: string, commandId: string, code: string}>} guyub-poll-refused - The backend has
 *   refused a vote or its withdrawal for good. Bubbles.
 * @csspart question - The heading.
 * @csspart option - A row: an option to choose, or its result.
 * @csspart bar - The bar behind a result's words.
 * @csspart button - The main button.
 */
export class GuyubPoll extends GuyubElement<PollMessages> {
  static override readonly tag = 'guyub-poll';
  static override readonly area = 'poll';
  static override properties: PropertyDeclarations = {
    ...GuyubElement.properties,
    pollId: { attribute: 'poll-id', anew: true },
    placement: { anew: true },
    picked: { state: true },
    open: { state: true },
    said: { state: true },
    more: { state: true },
  };
  static override styles = [styles, choiceStyles, pollStyles];

  /** Which poll; without it what stands at the placement, or else the community's current one. */
  declare pollId: string | undefined;
  /**
   * A place on the site, by the name that the team gives it: `home`. The team decides which poll stands there, and from
   * when until when.
   */
  declare placement: string | undefined;
  /** The options chosen and not yet sent. */
  declare private picked: readonly string[] | undefined;
  /** Which side is up where both are possible: the options or the results. */
  declare private open: 'options' | 'results' | undefined;
  /** What the last action led to, by its name in the messages. */
  declare private said: Said | 'unreachable' | undefined;
  declare private until: { readonly of: string; readonly text: string } | undefined;
  /** What is shown after the first view. */
  declare private more: typeof import('./poll.late.ts') | undefined;
  #store: PollStore | undefined;

  protected override speak(language: Language) {
    return pollMessages[language]();
  }

  protected override attach(backend: Backend): () => void {
    const store = (this.#store = pollStore(backend, this.pollId || undefined, this.placement));
    const stop = store.state.listen((state, before) => this.#follow(state, before));
    void store.refresh();
    return () => {
      stop();
      store.close();
      this.#store = undefined;
    };
  }

  protected override prepareWriting(): Promise<unknown> {
    return Promise.all([this.#store?.prepareWriting(), this.#loadMore()]);
  }

  async #loadMore(): Promise<typeof import('./poll.late.ts')> {
    return (this.more ??= this.dress(await import('./poll.late.ts')));
  }

  #follow({ error, sent }: PollState, before?: PollState): void {
    if (error && error !== before?.error) {
      this.report(error);
      void this.prepare();
    }
    if (sent && sent.state !== before?.sent?.state) void this.#settle(sent);
    this.requestUpdate();
  }

  async #settle(sent: NonNullable<PollState['sent']>): Promise<void> {
    const settled = (await this.#loadMore()).settled(sent);
    if (!settled) return;
    this.said = settled.said;
    if (settled.picked) this.picked = settled.picked;
    this.announce(settled.event, settled.detail);
  }

  protected override view(messages: PollMessages): TemplateResult | undefined {
    const { read, error } = this.#store?.state.get() ?? {};
    if (!read) return error && this.broken(error.code, () => void this.#store?.refresh());
    const { poll, mine, tally } = read;
    if (!poll) return html`<p class="note">${messages.empty}</p>`;
    const voted = Boolean(mine?.choices.length);
    const options =
      read.can.includes('poll.vote') && (this.open ?? (voted ? 'results' : 'options')) === 'options';
    if (!options && !(this.late && this.more)) {
      void this.prepare();
      return undefined;
    }
    return html`
      <form aria-label=${this.label ?? nothing} @submit=${this.#submit} novalidate>
        ${options ? this.#options(poll, messages) : html`${this.#heading(poll)} ${this.more!.results(read, this.late!.poll, this.tag)}`}
        <div class="foot">
          ${options ? html`<button class="primary" part="button">${messages.vote}</button>` : nothing}
          <p class="note">
            ${tally ? html`${messages.voters(tally.voters, this.#number(tally.voters))} · ` : nothing}${this.#when(poll, messages, read.closed)}
          </p>
          ${this.#actions(messages, options, voted)}
        </div>
        <p class="note say" role="status">${this.#notice(poll, messages)}</p>
      </form>
    `;
  }

  #heading(poll: Poll): TemplateResult {
    return html`<div id="question" role="heading" aria-level=${this.level} part="question" dir="auto" lang=${poll.lang ?? nothing}>
      ${poll.question}
    </div>`;
  }

  #options(poll: Poll, messages: PollMessages): TemplateResult {
    const most = mostChoices(poll);
    const single = poll.kind === 'single';
    const picked = this.#picked();
    return html`<fieldset>
      <legend>${this.#heading(poll)}</legend>
      ${single ? nothing : html`<p class="note">${messages.chooseUpTo(poll.max ?? Infinity, this.#number(most))}</p>`}
      <div class="rows">
        ${poll.options.map(
          ({ id, label }) => html`<label class="row ${picked.includes(id) ? 'on' : ''}" part="option">
            <input
              type=${single ? 'radio' : 'checkbox'}
              name="choice"
              .value=${id}
              .checked=${picked.includes(id)}
              @change=${this.#pick}
            />
            <span class="words" dir="auto" lang=${poll.lang ?? nothing}>${label}</span>
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #when(poll: Poll, messages: PollMessages, closed: boolean): unknown {
    if (closed) return messages.closed;
    if (poll.closesAt === undefined) return nothing;
    const text = this.more?.formatMoment(this.tag, poll.closesAt);
    return html`<time datetime=${poll.closesAt} class=${text ? '' : 'awaited'}
      >${messages.until(text ?? '00 000 00.00 000')}</time
    >`;
  }

  #actions(messages: PollMessages, options: boolean, voted: boolean): unknown {
    const { late, more } = this;
    const { can, tally } = this.#store!.state.get().read!;
    if (!options || voted) {
      const turn = (to: 'options' | 'results') => () => this.#turn(to);
      return late && more?.actions(can, late.poll, { options, voted, turn, withdraw: this.#withdraw });
    }
    return tally
      ? html`<button class="plain" type="button" @click=${() => this.#turn('results')}>${messages.showResults}</button>`
      : nothing;
  }

  #notice(poll: Poll, messages: PollMessages): unknown {
    const { late, more } = this;
    const store = this.#store!;
    const { read } = store.state.get();
    if (this.said === 'unreachable') return html`<span class="wrong">${messages.unreachable}</span>`;
    const most = this.#number(mostChoices(poll));
    const context = late && { late, messages, most, durable: store.durable ?? false };
    const words = context && more?.notice(store.state.get(), this.said, context);
    if (words || read?.tally || read?.closed) return words;
    return poll.results === 'on-close' ? messages.resultsOnClose : messages.resultsOnVote;
  }

  protected override skeleton(): TemplateResult {
    return html`<div aria-hidden="true">
      <span class="bone title"></span>
      <div class="rows">${[1, 2, 3, 4].map(() => html`<span class="bone"></span>`)}</div>
      <div class="foot"></div>
      <p class="say"></p>
    </div>`;
  }

  #number(n: number): string {
    return formatNumber(this.tag, n);
  }

  #picked(): readonly string[] {
    return this.picked ?? this.#store?.state.get().read?.mine?.choices ?? [];
  }

  readonly #pick = () => {
    const chosen = this.renderRoot.querySelectorAll<HTMLInputElement>('input:checked');
    this.picked = Array.from(chosen, ({ value }) => value);
    this.said = undefined;
  };

  #turn(to: 'options' | 'results'): void {
    this.open = to;
    this.picked = this.said = undefined;
    this.#store?.dismiss();
    const chosen = this.#picked().length > 0 ? 'input:checked' : 'input';
    this.focusOn(to === 'options' ? chosen : 'table');
  }

  readonly #submit = (event: Event) => {
    event.preventDefault();
    const poll = this.#store?.state.get().read?.poll;
    const choices = this.#picked();
    if (!poll || !this.#store) return;
    this.#store.dismiss();
    if (!choices.length || choices.length > mostChoices(poll)) {
      void this.#say(choices.length ? 'tooMany' : 'chooseFirst');
      this.focusOn('input');
      return;
    }
    void this.#send('guyub-poll-vote', choices);
  };

  /** Says something once the words for it are there; says that they are not where they cannot be had. */
  async #say(what?: Said): Promise<boolean> {
    const ready = await this.prepare();
    this.said = ready ? what : 'unreachable';
    return ready;
  }

  readonly #withdraw = () => void this.#send('guyub-poll-withdraw');

  async #send(event: string, choices?: readonly string[]): Promise<void> {
    const store = this.#store;
    if (!store) return;
    // Without a network before what writing needs was fetched, what was chosen is still chosen.
    if (!(await this.#say())) return;
    const command = await store.command(choices);
    const detail = { pollId: command.pollId, commandId: command.id, ...(choices && { choices }) };
    if (!this.announce(event, detail, true)) return;
    this.said = this.open = this.picked = undefined;
    void store.send(command);
    this.focusOn(choices ? 'table' : 'input');
  }
}
