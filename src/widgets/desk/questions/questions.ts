import { html, nothing, type TemplateResult } from 'lit/html.js';
import { deskQuestionsMessages, type DeskQuestionsMessages } from '../../../locales/desk-questions.ts';
import type { Language } from '../../../locales/index.ts';
import type { BlocksRead } from '../../../model/block-staff.ts';
import type { StaffQuestion, ThreadRead, ThreadsRead, ThreadState } from '../../../model/question-staff.ts';
import type { HeldRead } from '../../../model/staff.ts';
import type { DeskAttendance, Pages } from '../../../stores/desk.ts';
import { questionLimits, threadOf, threadsOf, type ShownQuestion } from '../../../stores/desk-questions.ts';
import { formatDuration } from '../../../ui/ago.ts';
import { formatNumber } from '../../../ui/format.ts';
import { markdownStyles } from '../../../ui/markdown.styles.ts';
import { formatMoment } from '../clock.ts';
import type { Changed, PropertyDeclarations } from '../../../ui/reactive.ts';
import { dialogStyles } from '../dialog.ts';
import { showEmbed } from '../embed.ts';
import { Pausing, readPaused } from '../pause.ts';
import { questionAsRead } from '../question-preview.ts';
import { DeskScreen } from '../screen.ts';
import { begunIn, Drafts, lostFor, replyTo, takeBack, type Here, type Panel } from './here.ts';
import { beginReject, decide, heldList, isWords, rowOf, type HeldWords } from './held.ts';
import { coming, publishForm } from './publish.ts';
import { questionsStyles } from './questions.styles.ts';
import { isUnseen, thread } from './thread.ts';

const lists = ['unanswered', 'held', 'open', 'closed', 'hidden', 'all'] as const;
type List = ThreadState | 'held';

/** The board as its team looks after it: who waits for an answer, what waits for review, and all the rest. */
export class Questions extends DeskScreen<DeskQuestionsMessages> {
  static override properties: PropertyDeclarations = {
    ...DeskScreen.properties,
    list: { state: true },
    panel: { state: true },
    faults: { state: true },
  };
  static override styles = [...DeskScreen.styles, markdownStyles, dialogStyles, questionsStyles];

  declare private list: List;
  declare private panel: Panel | undefined;
  declare private faults: ReadonlySet<string>;
  #search = '';
  #threads: Pages<ThreadsRead> | undefined;
  #held: Pages<HeldRead> | undefined;
  #thread: { readonly id: string; readonly pages: Pages<ThreadRead> } | undefined;
  #drafts: Drafts | undefined;
  #attendance: DeskAttendance | undefined;
  /** Who is paused, while a question is open. */
  #paused: Pages<BlocksRead> | undefined;
  readonly #pausing = new Pausing({
    desk: () => this.desk,
    update: () => this.requestUpdate(),
    focusOn: (selector) => this.focusOn(selector),
  });
  #stopWatching: (() => void) | undefined;
  /** What was decided about here, while it is still read as waiting. */
  readonly #decided = new Set<string>();
  /** What the hands were on before an update. */
  #under: string | undefined;
  /** The question, or the list, whose panel was looked for: what was typed on an earlier visit is open again. */
  #resumed: string | undefined;
  /** What was refused, once its words are back where they were written. */
  readonly #takenBack = new Set<string>();

  constructor() {
    super();
    this.list = 'unanswered';
    this.faults = new Set();
  }

  protected override speak(language: Language) {
    return deskQuestionsMessages[language]();
  }

  protected override open(): () => void {
    this.#drafts = new Drafts(this.desk.name, () => this.requestUpdate());
    this.#read();
    return () => {
      this.#drafts?.close();
      this.#threads?.close();
      this.#held?.close();
      this.#thread?.pages.close();
      this.#leave();
      this.#threads = this.#held = this.#thread = undefined;
    };
  }

  /** Whether what is searched for is more than the backend looks for: it is not cut, and the whole list stands there. */
  get #isTooLong(): boolean {
    return this.#search.trim().length > questionLimits.search;
  }

  /** Reads the list that is chosen. */
  #read(): void {
    this.#threads?.close();
    this.#held?.close();
    this.#threads = this.#held = undefined;
    const { list } = this;
    const search = this.#search.trim();
    const update = () => this.requestUpdate();
    if (list === 'held') {
      this.#held = this.desk.store.list({ type: 'held', only: 'posts' }, update);
      void this.#held.open();
    } else {
      const query = { type: 'threads', state: list, ...(search && !this.#isTooLong && { search }) } as const;
      this.#threads = this.desk.store.list(query, update);
      void this.#threads.open();
    }
  }

  protected override willUpdate(changed: Changed): void {
    super.willUpdate(changed);
    this.#under = this.#focused();
    const { item } = this;
    const id = item === 'new' ? undefined : item;
    if (this.#thread?.id !== id) this.#openThread(id);
    this.#resume();
    this.#attendance?.write(id !== undefined && this.#isWriting(id));
    for (const { command, state } of this.desk.state.sent)
      if (state === 'refused' && this.#drafts && !this.#takenBack.has(command.id)) {
        this.#takenBack.add(command.id);
        this.panel = takeBack(this.#drafts, command) ?? this.panel;
        if (command.type === 'post.review') this.#decided.delete(command.target.id);
        if (command.type === 'question.publish' && command.id === item)
          queueMicrotask(() => this.desk.go({ screen: 'questions', item: 'new' }));
      }
  }

  #openThread(id: string | undefined): void {
    this.#thread?.pages.close();
    this.#leave();
    this.#thread = undefined;
    this.panel = this.#resumed = undefined;
    if (id === undefined) return;
    const pages = this.desk.store.list({ type: 'thread', id }, () => this.requestUpdate());
    this.#thread = { id, pages };
    void pages.open();
    this.#paused = readPaused(this.desk, () => this.requestUpdate());
    this.#attendance = this.desk.store.attend({ kind: 'question', id });
    this.#stopWatching = this.#attendance && this.follow(this.#attendance.others);
  }

  /** Opens what somebody has begun to write below a post, once that is read. */
  #resume(): void {
    const { item, list } = this;
    const reads = this.#thread?.pages.results() ?? [];
    const ids = item
      ? reads.flatMap(({ question, answers }) => [question, ...answers]).flatMap((post) => post?.id ?? [])
      : this.#waiting().map(({ record }) => record.id);
    const place = item ?? list;
    if (!ids.length || this.#resumed === place) return;
    this.#resumed = place;
    this.panel ??= this.#drafts && begunIn(this.#drafts, ids);
  }

  #leave(): void {
    this.#stopWatching?.();
    this.#attendance?.close();
    this.#paused?.close();
    this.#pausing.close();
    this.#attendance = this.#paused = this.#stopWatching = undefined;
  }

  /** Whether somebody writes about the question that is open: an answer, or in what is open below a post. */
  #isWriting(id: string): boolean {
    return this.panel !== undefined || Boolean(this.#drafts?.of(replyTo(id)).value.get().body);
  }

  /** Where the list has moved under the hands, they go with what they were on: nobody decides about what slid there. */
  protected override updated(): void {
    const under = this.#under;
    super.updated();
    if (under === undefined || this.#decided.has(under) || this.#focused() === under) return;
    const place = this.renderRoot.querySelector<HTMLElement>(rowOf(under));
    (place ?? this.renderRoot.querySelector<HTMLElement>('#lists [aria-pressed=true]'))?.focus();
  }

  /** What waits and has the focus in it. */
  #focused(): string | undefined {
    const { activeElement } = this.renderRoot as ShadowRoot;
    return activeElement?.closest<HTMLElement>('[data-held]')?.dataset['held'];
  }

  #here(words: DeskQuestionsMessages): Here {
    return {
      desk: this.desk,
      words,
      drafts: this.#drafts!,
      panel: this.panel,
      faults: this.faults,
      setPanel: (panel, focus) => {
        this.panel = panel;
        this.faults = new Set();
        if (panel && focus) this.focusOn(`.panel [id$="-${focus}"]`);
        else if (focus) this.focusOn(`[id="${CSS.escape(focus)}"]`);
      },
      give: (command) => {
        this.faults = new Set();
        void this.give(command);
        if (command.type === 'question.publish') this.desk.go({ screen: 'questions', item: command.id });
      },
      passes: (form, faults) => {
        this.faults = new Set(faults.map((name) => `${form}:${name}`));
        if (faults.length) this.focusOn('[aria-invalid=true]');
        return !faults.length;
      },
      decided: (id) => this.#decided.add(id),
      focusOn: (selector) => this.focusOn(selector),
      pausing: (target) => this.#pausing.view(target, this.#paused),
      embed: (read) =>
        void showEmbed(this.renderRoot, this.desk, {
          tag: 'guyub-qa-board',
          attributes: { 'question-id': read.question!.id },
          preview: { question: questionAsRead(read) },
        }),
    };
  }

  protected override view(words: DeskQuestionsMessages): TemplateResult {
    const { item, desk } = this;
    const here = this.#here(words);
    const publish = { screen: 'questions', item: 'new' } as const;
    return html`<div class="bar">
        <h1>${words.title}</h1>
        <button class="primary" type="button" data-key="n" @click=${() => desk.go(publish)}>
          ${words.write}
        </button>
      </div>
      <div class="split ${item ? 'open' : ''}">
        <div class="list">${this.#listed(here)}</div>
        <div class="item">${this.#opened(here)}</div>
      </div>`;
  }

  #opened(here: Here): TemplateResult {
    const { item, desk } = this;
    if (!item) return html`<p class="note">${desk.words.chooseItem}</p>`;
    return html`${this.back()}
      ${item === 'new' ? publishForm(here) : html`${this.company(this.#attendance)} ${this.#threadOf(here)}`}`;
  }

  #threadOf(here: Here): unknown {
    const { pages } = this.#thread ?? {};
    const read = threadOf(pages?.results() ?? [], this.desk.state.sent);
    const failed = this.unread(pages?.error(), read !== undefined, () => void pages?.open());
    if (!read?.question) {
      const sent = this.desk.state.sent.find(({ command }) => command.id === this.item);
      if (sent?.command.type === 'question.publish') return coming(here, sent.command);
      if (!read) return pages?.error() ? failed : bones;
      return html`<p class="note" role="status">${this.desk.words.notFound}</p>
        ${lostFor(here, this.item!)}`;
    }
    const { question } = read;
    return html`${failed} ${thread(here, { ...read, question: question as ShownQuestion })}
      ${
        pages?.more()
          ? html`<button class="quiet" type="button" @click=${() => void pages.next()}>
              ${here.words.moreAnswers}
            </button>`
          : nothing
      }`;
  }

  #listed(here: Here): TemplateResult {
    const { words, desk } = here;
    const isLong = this.#isTooLong;
    const pages = this.list === 'held' ? this.#held : this.#threads;
    const error = pages?.error();
    const hasRead = Boolean(pages?.results().length);
    return html`<div class="filters" id="lists" role="group" aria-label=${words.lists}>
        ${lists.map(
          (list) =>
            html`<button
              class="quiet pick"
              type="button"
              aria-pressed=${this.list === list ? 'true' : 'false'}
              @click=${() => this.#choose(list)}
            >
              ${words.states[list]}
            </button>`,
        )}
      </div>
      ${
        this.list === 'held'
          ? nothing
          : html`<div class="filters">
              <input
                class="field"
                type="search"
                data-key="/"
                aria-invalid=${isLong ? 'true' : nothing}
                aria-label=${desk.words.search}
                placeholder=${desk.words.search}
                .value=${this.#search}
                @input=${this.#type}
              />
            </div>`
      }
      ${
        isLong && this.list !== 'held'
          ? html`<p class="error" role="alert">
              ${desk.words.searchTooLong(formatNumber(desk.tag, questionLimits.search))}
            </p>`
          : nothing
      }
      ${this.unread(error, hasRead, () => void pages?.open())}
      ${hasRead ? (this.list === 'held' ? this.#heldList(here) : this.#rows(here)) : error ? nothing : bones}
      ${
        pages?.more()
          ? html`<button class="quiet" type="button" @click=${() => void pages.next()}>${desk.words.showMore}</button>`
          : nothing
      }`;
  }

  #choose(list: List): void {
    this.list = list;
    this.panel = this.#resumed = undefined;
    this.#read();
  }

  readonly #type = (event: Event) => {
    this.#search = (event.target as HTMLInputElement).value;
    this.requestUpdate();
    this.whenTypingRests(() => this.#read());
  };

  /** What waits and was not decided here. */
  #waiting(): HeldWords[] {
    const isOnItsWay = (id: string) =>
      this.desk.state.sent.some(
        ({ command, state }) =>
          command.type === 'post.review' && command.target.id === id && state !== 'refused',
      );
    const posts = this.#held?.results().flatMap((read) => read.posts) ?? [];
    // Once it is read as decided it may come to wait again.
    for (const id of this.#decided)
      if (!posts.some(({ record }) => record.id === id)) this.#decided.delete(id);
    return posts.filter(isWords).filter(({ record: { id } }) => !this.#decided.has(id) && !isOnItsWay(id));
  }

  #heldList(here: Here): TemplateResult {
    const posts = this.#waiting();
    if (!posts.length) return html`<p class="empty">${here.words.nothing.held}</p>`;
    return heldList(here, posts, this.#held!.results()[0]!.at, this.follows);
  }

  #rows(here: Here): TemplateResult {
    const { words } = here;
    const reads = this.#threads?.results() ?? [];
    const [first] = reads;
    const all = reads.flatMap(({ threads }) => threads);
    const shown = first ? threadsOf(all, first, this.desk.state.sent) : [];
    if (!shown.length)
      return html`<p class="empty">${this.#search.trim() ? words.nothingFound : words.nothing[this.list]}</p>`;
    return html`<ul class="rows">${shown.map((question) => this.#row(question, first!.at, words))}</ul>`;
  }

  #row(question: StaffQuestion, at: string, words: DeskQuestionsMessages): TemplateResult {
    const { id, title, lang, createdAt, name } = question;
    const { tag, words: shared } = this.desk;
    const place = { screen: 'questions', item: id } as const;
    const waits = !question.answers && !question.closedAt && !question.rejected;
    const chips = this.#chips(question, words);
    return html`<li>
      <a
        class="row"
        data-row
        href=${this.desk.addressOf(place)}
        aria-current=${this.item === id ? 'true' : nothing}
        @click=${this.follows(place)}
      >
        <span class="title" dir="auto" lang=${lang ?? nothing}>${title || words.erased}</span>
        <span class="meta">
          ${chips.map((each) => html`<span class="chip">${each}</span>`)}
          <time datetime=${createdAt} title=${formatMoment(tag, createdAt)}>
            ${waits ? shared.waits(formatDuration(tag, createdAt, at)) : words.asked(formatMoment(tag, createdAt))}
          </time>
          ${name ? html`<bdi>${name}</bdi>` : nothing}
        </span>
      </a>
    </li>`;
  }

  #chips(question: StaffQuestion, words: DeskQuestionsMessages): string[] {
    const { answers, official, acceptance, closedAt, pinnedAt, held, rejected } = question;
    const number = (n: number) => formatNumber(this.desk.tag, n);
    const heldInIt = question.heldPosts - Number(Boolean(held));
    const hiddenInIt = question.rejectedPosts - Number(Boolean(rejected));
    const stand = official
      ? words.official
      : acceptance?.answerId
        ? words.solved
        : answers
          ? words.answers(number(answers))
          : '';
    return [
      pinnedAt ? words.pinned : '',
      held && isUnseen(held) ? words.held : '',
      rejected ? words.hidden : '',
      closedAt ? words.closed : '',
      stand,
      heldInIt > 0 ? words.heldInIt(number(heldInIt)) : '',
      hiddenInIt > 0 ? words.hiddenInIt(number(hiddenInIt)) : '',
    ].filter(Boolean);
  }

  /** `a` shows what waits under the hands, `x` begins to say why not. */
  override press(key: string): boolean {
    if ((key === 'a' || key === 'x') && this.list === 'held' && this.words) {
      const here = this.#here(this.words);
      const posts = this.#waiting();
      const focused = this.#focused();
      const at = posts.findIndex(({ record }) => record.id === focused);
      const post = posts[at];
      if (!post) return false;
      if (key === 'a') decide(here, post, 'publish', posts[at + 1] ?? posts[at - 1]);
      else beginReject(here, post);
      return true;
    }
    return super.press(key);
  }
}

const bones = html`<div aria-hidden="true">
  ${[70, 85, 60].map((width) => html`<p class="row"><span class="bone" .style=${`inline-size:${width}%;block-size:1.2em`}></span></p>`)}
</div>`;
