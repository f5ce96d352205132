import { html, nothing, type TemplateResult } from 'lit/html.js';
import { qaBoardMessages, type QaBoardMessages } from '../../locales/qa-board.ts';
import type { Language } from '../../locales/index.ts';
import {
  qaBoardStore,
  type AnswerView,
  type QaBoardState,
  type QaBoardStore,
  type QuestionCommand,
  type QuestionOrder,
  type QuestionView,
} from '../../stores/qa-board.ts';
import { GuyubElement, type Backend, type PropertyDeclarations } from '../../ui/element.ts';
import { styles } from '../../ui/styles.ts';
import { titleOf } from '../../ui/title.ts';
import { addressOf, moveTo, questionInAddress } from './address.ts';
import { aboutOf, type Board } from './board.ts';
import { qaBoardStyles } from './qa-board.styles.ts';
import { stateOf, vote } from './rows.ts';

const orders = ['newest', 'votes', 'unanswered'] as const;

/**
 * Questions to a community and its answers: search and ask in one field, vote, open a question in place, answer it,
 * say which answer helped. Every question has an address of its own.
 *
 * @tag guyub-qa-board
 * @slot - What is shown until the questions are there, and if they cannot be shown at all.
 * @fires {CustomEvent<{commandId: string}>} guyub-question-ask - Before a question is sent; `preventDefault()` keeps
 *   it. Bubbles.
 * @fires {CustomEvent<{commandId: string, questionId: string}>} guyub-question-asked - The backend has it. Bubbles.
 * @fires {CustomEvent<{commandId: string, questionId: string}>} guyub-question-edit - Before other words for a question
 *   are sent; cancelable. Bubbles.
 * @fires {CustomEvent<{commandId: string, questionId: string}>} guyub-question-edited - The backend has them. Bubbles.
 * @fires {CustomEvent<{commandId: string, questionId?: string, code: string}>} guyub-question-refused - The backend has
 *   turned a question, or an edit of one, down for good; its words stand in the form again. Bubbles.
 * @fires {CustomEvent<{commandId: string, questionId: string}>} guyub-answer-post - Before an answer is sent;
 *   cancelable. Bubbles.
 * @fires {CustomEvent<{commandId: string, questionId: string}>} guyub-answer-posted - The backend has it. Bubbles.
 * @fires {CustomEvent<{commandId: string, questionId: string, answerId: string}>} guyub-answer-edit - Before other words
 *   for an answer are sent; cancelable. Bubbles.
 * @fires {CustomEvent<{commandId: string, questionId: string, answerId: string}>} guyub-answer-edited - The backend has
 *   them. Bubbles.
 * @fires {CustomEvent<{commandId: string, questionId: string, answerId: string | null}>} guyub-answer-accept - Before
 *   it is said which answer helped (`null`: none any more); cancelable. Bubbles.
 * @fires {CustomEvent<{commandId: string, questionId: string, answerId: string | null}>} guyub-answer-accepted - The
 *   backend has it. Bubbles.
 * @fires {CustomEvent<{commandId: string, questionId: string, code: string}>} guyub-answer-refused - The backend has
 *   turned an answer, an edit or the acceptance of one down for good. Bubbles.
 * @fires {CustomEvent<{commandId: string, questionId: string, answerId?: string, value: 0 | 1}>} guyub-vote-set -
 *   Before a vote is sent; cancelable. Bubbles.
 * @fires {CustomEvent<{commandId: string, questionId: string, answerId?: string, value: 0 | 1}>} guyub-vote-counted -
 *   The backend has it. Bubbles.
 * @fires {CustomEvent<{commandId: string, questionId: string, code: string}>} guyub-vote-refused - The backend has
 *   turned a vote down for good. Bubbles.
 * @fires {CustomEvent<{questionId: string}>} guyub-question-open - Before a question opens in place;
 *   `preventDefault()` leaves that to the page. Does not bubble.
 * @csspart heading - The board's heading.
 * @csspart question - A row.
 * @csspart thread - A question that is open, with its answers.
 * @csspart answer - An answer.
 * @csspart button - A main button.
 */
export class GuyubQaBoard extends GuyubElement<QaBoardMessages> {
  static override readonly tag = 'guyub-qa-board';
  static override readonly area = 'questions';
  static override properties: PropertyDeclarations = {
    ...GuyubElement.properties,
    order: { anew: true },
    questionId: { attribute: 'question-id', anew: true },
    more: { state: true },
    asking: { state: true },
    unreachable: { state: true },
  };
  static override styles = [styles, qaBoardStyles];

  /** In which order the board begins: `newest` (by default), `votes` or `unanswered`. */
  declare order: QuestionOrder | undefined;
  /** Shows this question alone. */
  declare questionId: string | undefined;
  /** What is shown after the first view. */
  declare private more: typeof import('./qa-board.late.ts') | undefined;
  /** A question is being written. */
  declare private asking: boolean | undefined;
  /** What could not even begin its way: the id of a question or an answer. */
  declare private unreachable: string | undefined;
  #store: QaBoardStore | undefined;
  /** What came of the last commands, by what they are about. */
  readonly #said = new Map<string, QuestionCommand['type']>();
  #searching: ReturnType<typeof setTimeout> | undefined;
  /** What stands in the field, letter for letter: what is looked for has no space around it. */
  #typed = '';

  protected override speak(language: Language) {
    return qaBoardMessages[language]();
  }

  protected override attach(backend: Backend): () => void {
    const order = orders.find((known) => known === this.order) ?? 'newest';
    const store = (this.#store = qaBoardStore(backend, { order, search: '' }));
    const stop = store.state.listen((state, before) => this.#follow(state, before));
    if (!this.questionId) void store.show({});
    const named = this.questionId || questionInAddress();
    if (named) void this.#openThread(named);
    addEventListener('popstate', this.#goBack);
    return () => {
      stop();
      clearTimeout(this.#searching);
      removeEventListener('popstate', this.#goBack);
      this.more?.forget(store);
      store.close();
      this.#store = undefined;
    };
  }

  protected override async prepareWriting(): Promise<void> {
    await Promise.all([this.#store?.prepareWriting(), this.#loadMore()]);
  }

  async #loadMore(): Promise<typeof import('./qa-board.late.ts')> {
    return (this.more ??= this.dress(await import('./qa-board.late.ts')));
  }

  #follow(state: QaBoardState, before?: QaBoardState): void {
    const error = state.error ?? state.thread?.error;
    if (error && error !== before?.error && error !== before?.thread?.error) {
      this.report(error);
      void this.prepare();
    }
    for (const sent of state.sent) {
      const old = before?.sent.find(({ command }) => command.id === sent.command.id);
      if (old?.state !== sent.state) void this.#settle(sent);
    }
    this.requestUpdate();
  }

  /** Says what became of a command, also of one that an earlier visit left. */
  async #settle(sent: QaBoardState['sent'][number]): Promise<void> {
    const { command, state } = sent;
    const store = this.#store;
    if (!store || (state !== 'accepted' && state !== 'refused')) return;
    const more = await this.#loadMore();
    if (state === 'accepted') this.#said.set(aboutOf(command), command.type);
    else if (more.takeBack(store, sent) === 'question') this.asking = true;
    more.tellOutcome(sent, (name, detail) => this.announce(name, detail));
    this.requestUpdate();
  }

  protected override view(messages: QaBoardMessages): TemplateResult | undefined {
    const store = this.#store;
    if (!store) return undefined;
    const state = store.state.get();
    const { questions, thread, error, waiting, search } = state;
    if (this.questionId) return thread && this.#thread(messages, true);
    if (!questions) return error && this.broken(error.code, () => void store.retry());
    // A question that was opened by its address may be on none of the pages.
    const opened = thread?.read?.question;
    const rows = opened && !questions.some(({ id }) => id === opened.id) ? [opened, ...questions] : questions;
    return html`<section aria-label=${this.label ?? messages.title}>
      <div role="heading" aria-level=${this.level} part="heading">${this.label ?? messages.title}</div>
      ${this.#top(state, messages)} ${this.asking && this.late ? this.more?.askForm(this.#board(messages)) : nothing}
      <div class="orders" role="group" aria-label=${messages.order}>
        ${orders.map(
          (order) =>
            html`<button
              type="button"
              aria-pressed=${order === state.order ? 'true' : 'false'}
              @click=${() => this.#show({ order })}
            >
              ${messages.orders[order]}
            </button>`,
        )}
      </div>
      <p class="note say" role="status">${this.late && this.more?.boardNotice(this.#board(messages))}</p>
      ${state.fresh && this.late ? this.more?.fresh(this.#board(messages)) : nothing}
      ${
        rows.length
          ? html`<ul aria-busy=${waiting ? 'true' : nothing}>
              ${rows.map((question) => this.#row(question, messages))}
            </ul>`
          : html`<p class="note">${search ? nothing : messages[state.order === 'unanswered' ? 'nothingUnanswered' : 'empty']}</p>`
      }
      ${search && this.late && state.canAsk && !this.asking ? this.more?.askThis(this.#board(messages)) : nothing}
      ${
        state.more
          ? html`<button
              class="quiet"
              type="button"
              aria-disabled=${waiting ? 'true' : nothing}
              @click=${() => void store.more()}
            >
              ${messages.more}
            </button>`
          : nothing
      }
    </section>`;
  }

  /** One field to look for a question and to ask one. */
  #top({ canAsk }: QaBoardState, messages: QaBoardMessages): TemplateResult {
    return html`<form role="search" @submit=${this.#submitSearch}>
      <label class="label" for="search">${messages.search}</label>
      <div class="top">
        <input
          id="search"
          type="search"
          class="field"
          dir="auto"
          maxlength="100"
          autocomplete="off"
          enterkeyhint="search"
          .value=${this.#typed}
          @input=${this.#type}
        />
        ${
          canAsk && !this.asking
            ? html`<button class="primary" type="button" part="button" @click=${() => void this.#ask()}>
                ${messages.ask}
              </button>`
            : nothing
        }
      </div>
      ${this.unreachable === '' ? html`<p class="wrong" role="status">${messages.unreachable}</p>` : nothing}
    </form>`;
  }

  #row(question: QuestionView, messages: QaBoardMessages): TemplateResult {
    const { id, title, lang = nothing } = question;
    const open = this.#store!.state.get().thread?.id === id;
    return html`<li class="question" part="question" data-id=${id}>
      ${this.#vote(question, messages)}
      <div>
        <div role="heading" aria-level=${Math.min(6, this.level + 1)} id=${titleOf(question)}>
          <a
            href=${addressOf(id)}
            aria-expanded=${open ? 'true' : 'false'}
            dir="auto"
            lang=${lang}
            @click=${(event: MouseEvent) => this.#openByHand(event, id)}
            >${title || this.late?.qaBoard.removed}</a
          >
        </div>
        <p class="note">${this.#stateOf(question, messages)}</p>
        <p class="say" role="status" tabindex="-1">${this.#notice(question, messages)}</p>
      </div>
      ${open ? this.#thread(messages, false) : nothing}
    </li>`;
  }

  #stateOf(question: QuestionView, messages: QaBoardMessages): TemplateResult {
    return stateOf(question, messages, this.tag, this.more?.told(question, this.tag, this.late));
  }

  #vote(target: QuestionView | AnswerView, messages: QaBoardMessages): TemplateResult {
    return vote(target, messages, this.tag, () => void this.#setVote(target));
  }

  #thread(messages: QaBoardMessages, alone: boolean): TemplateResult | undefined {
    const { more, late } = this;
    if (!more || !late) return alone ? undefined : html`<div class="thread"><span class="bone"></span></div>`;
    return more.thread({ ...this.#board(messages), alone });
  }

  /** What the parts that are fetched later need of the board. */
  #board(messages: QaBoardMessages): Board {
    return {
      store: this.#store!,
      messages,
      late: this.late!,
      tag: this.tag,
      language: this.language,
      level: this.level,
      update: () => this.requestUpdate(),
      vote: (target: QuestionView | AnswerView) => this.#vote(target, messages),
      stateOf: (question: QuestionView) => this.#stateOf(question, messages),
      notice: (target: QuestionView | AnswerView) => this.#notice(target, messages),
      accept: (question: QuestionView, answer: AnswerView) => void this.#accept(question, answer),
      post: (command: QuestionCommand) => this.#send(command),
      ask: () => void this.#ask(),
      endAsking: () => {
        this.asking = false;
        this.focusOn('#search');
      },
      showNewest: () => {
        this.#typed = '';
        this.#show({ order: 'newest', search: '' });
      },
      focusOn: (selector: string) => this.focusOn(selector),
      goTo: this.goTo,
    };
  }

  #notice({ id }: QuestionView | AnswerView, messages: QaBoardMessages): unknown {
    if (this.unreachable === id) return html`<span class="wrong">${messages.unreachable}</span>`;
    return this.late && this.more?.notice(this.#board(messages), id, this.#said.get(id));
  }

  protected override skeleton(): TemplateResult {
    return html`<div aria-hidden="true">
      <span class="bone title"></span><span class="bone"></span>
      <ul>
        ${[70, 50, 80].map(
          (width) =>
            html`<li class="question">
              <span class="bone" .style=${'block-size:2.95em'}></span>
              <div>
                <span class="bone" .style=${`inline-size:${width}%`}></span>
                <span class="bone" .style=${'inline-size:40%'}></span>
              </div>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  readonly #type = (event: Event) => {
    this.#typed = (event.target as HTMLInputElement).value;
    clearTimeout(this.#searching);
    // Asked once the typing rests.
    this.#searching = setTimeout(this.#search, 250);
    void this.prepare();
  };

  readonly #submitSearch = (event: Event) => {
    event.preventDefault();
    this.#search();
  };

  readonly #search = () => {
    clearTimeout(this.#searching);
    this.#show({ search: this.#typed.trim() });
  };

  #show(view: { order?: QuestionOrder; search?: string }): void {
    const { order, search } = this.#store!.state.get();
    if ((view.order ?? order) !== order || (view.search ?? search) !== search) void this.#store!.show(view);
    this.requestUpdate();
  }

  async #ask(): Promise<void> {
    this.unreachable = undefined;
    if (!(await this.prepare())) {
      this.unreachable = '';
      return;
    }
    this.more!.beginAsking(this.#store!, this.#typed.trim());
    this.asking = true;
    this.focusOn('#title');
  }

  #openByHand(event: MouseEvent, id: string): void {
    // Another tab or window is the visitor's wish.
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const open = this.#store!.state.get().thread?.id === id;
    if (open) {
      moveTo();
      void this.#store!.open(undefined);
      return;
    }
    const opening = new CustomEvent('guyub-question-open', { cancelable: true, detail: { questionId: id } });
    if (!this.dispatchEvent(opening)) return;
    moveTo(id);
    void this.#openThread(id);
  }

  async #openThread(id: string): Promise<void> {
    void this.prepare();
    await this.#store?.open(id);
  }

  /** Back and forward lead through the questions that were open. */
  readonly #goBack = () => {
    const id = questionInAddress();
    if (!this.questionId && id !== this.#store?.state.get().thread?.id) {
      if (id === undefined) void this.#store?.open(undefined);
      else void this.#openThread(id);
    }
  };

  async #setVote(target: QuestionView | AnswerView): Promise<void> {
    if (await this.#ready(target.id)) await this.#send(await this.#store!.vote(target));
  }

  async #accept(question: QuestionView, answer: AnswerView): Promise<void> {
    if (await this.#ready(answer.id)) await this.#send(await this.#store!.accept(question, answer));
  }

  /** Whether what writing needs is there; says so where it is about something. */
  async #ready(about: string): Promise<boolean> {
    this.unreachable = undefined;
    const ready = (await this.prepare()) && this.#store !== undefined;
    if (!ready) this.unreachable = about;
    else this.#store!.dismiss((command) => aboutOf(command) === about);
    return ready;
  }

  /** Sends a command unless the page holds it back. */
  async #send(command: QuestionCommand): Promise<boolean> {
    const [name, detail] = this.more!.eventBefore(command);
    if (!this.announce(name, detail, true)) return false;
    this.#said.delete(aboutOf(command));
    void this.#store!.send(command);
    return true;
  }
}
