import { html, nothing, type TemplateResult } from 'lit/html.js';
import { deskPollsMessages, type DeskPollsMessages } from '../../../locales/desk-polls.ts';
import type { Language } from '../../../locales/index.ts';
import type { PollContent, PollsRead, PollState, StaffPoll } from '../../../model/poll-staff.ts';
import type { Poll } from '../../../model/poll.ts';
import { csvName, newId, type DeskAttendance, type Pages } from '../../../stores/desk.ts';
import { download } from '../../../ui/download.ts';
import { formatNumber } from '../../../ui/format.ts';
import { formatMoment } from '../clock.ts';
import type { Changed, PropertyDeclarations } from '../../../ui/reactive.ts';
import { summaryStyles } from '../../../ui/summary.ts';
import { dialogStyles } from '../dialog.ts';
import { Discarding } from '../discarding.ts';
import { showEmbed, showPreview } from '../embed.ts';
import { pollAsRead } from '../poll-preview.ts';
import { DeskScreen } from '../screen.ts';
import { PollForm } from './form.ts';
import { pollsStyles } from './polls.styles.ts';
import { results, resultsCsv } from './results.ts';

const states = ['all', 'draft', 'open', 'closed'] as const;
/** How many pages of the list are looked through for what an address names. */
const mostPages = 20;

/** Polls: the list by state, and of the one that is open what was counted, or the form. */
export class Polls extends DeskScreen<DeskPollsMessages> {
  static override properties: PropertyDeclarations = {
    ...DeskScreen.properties,
    state: { state: true },
    form: { state: true },
  };
  static override styles = [...DeskScreen.styles, summaryStyles, dialogStyles, pollsStyles];

  declare private state: PollState | 'all';
  declare private form: PollForm | undefined;
  /** Which poll the form is about; `new` for one that is to be. */
  #formOf: string | undefined;
  /** The poll of which it is known whether something was typed on an earlier visit. */
  #looked: string | undefined;
  /** All of them: what is open is shown in whatever list. */
  #all: Pages<PollsRead> | undefined;
  /** Those of the state that was chosen. */
  #chosen: Pages<PollsRead> | undefined;
  /** Who else of the team looks at the poll that is open. */
  #attendance: DeskAttendance | undefined;
  #attended: string | undefined;
  readonly #discarding = new Discarding({
    desk: () => this.desk,
    words: () => this.desk.words.discarding.draft,
    update: () => this.requestUpdate(),
    focusOn: (selector) => this.focusOn(selector),
    give: (command) => this.give(command),
    leave: () => this.desk.go({ screen: 'polls' }),
  });

  constructor() {
    super();
    this.state = 'all';
  }

  protected override speak(language: Language) {
    return deskPollsMessages[language]();
  }

  protected override open(): () => void {
    this.#all = this.#read('all');
    if (this.state !== 'all') this.#chosen = this.#read(this.state);
    return () => {
      this.form?.close();
      this.form = undefined;
      this.#attend(undefined);
      this.#all?.close();
      this.#chosen?.close();
      this.#all = this.#chosen = undefined;
    };
  }

  #read(state: PollState | 'all'): Pages<PollsRead> {
    const list = this.desk.store.list({ type: 'polls', state }, () => this.requestUpdate());
    void list.open();
    return list;
  }

  #choose(state: PollState | 'all'): void {
    this.state = state;
    this.#chosen?.close();
    this.#chosen = state === 'all' ? undefined : this.#read(state);
  }

  /** What the list shows. */
  get #list(): Pages<PollsRead> | undefined {
    return this.#chosen ?? this.#all;
  }

  /** Without those whose deletion is on its way, or has arrived and is not read yet. */
  #pollsIn(list: Pages<PollsRead> | undefined): StaffPoll[] {
    const all = (list?.results() ?? []).flatMap(({ polls }) => polls);
    return all.filter(({ poll }) => !this.#isLeaving(poll.id));
  }

  #isLeaving(id: string): boolean {
    return this.desk.state.sent.some(
      ({ command, state }) => command.type === 'poll.discard' && command.pollId === id && state !== 'refused',
    );
  }

  #found(): StaffPoll | undefined {
    return this.#pollsIn(this.#all).find(({ poll }) => poll.id === this.item);
  }

  protected override willUpdate(changed: Changed): void {
    super.willUpdate(changed);
    if (changed.has('item') && this.item) this.#discarding.forget();
    const found = this.#found();
    this.#attend(found?.poll.id);
    this.#attendance?.write(this.form !== undefined);
    if (this.item !== this.#formOf) {
      this.#closeForm();
      if (this.item === 'new') this.#openForm('new');
    }
    if (!this.form && this.#looked !== this.item) this.#resume(found);
    // What is known to be gone is not brought back by a list that was read before.
    if (!this.form?.of) return;
    if (found) this.form.of = found;
    else if (this.#isRead && !this.#lookFurther()) this.form.gone();
  }

  #attend(id: string | undefined): void {
    if (this.#attended === id) return;
    this.#attended = id;
    this.#attendance?.close();
    this.#attendance = id === undefined ? undefined : this.desk.store.attend({ kind: 'poll', id });
    this.#attendance?.others.listen(() => this.requestUpdate());
  }

  #openForm(id: string, of?: StaffPoll): void {
    this.#formOf = id;
    this.form = this.#formFor(id, of);
    this.focusOn('#question');
  }

  /** What was typed on an earlier visit stands in the form again, also where the poll is gone by now. */
  #resume(found: StaffPoll | undefined): void {
    const { item } = this;
    if (!item || (!found && (!this.#isRead || this.#isLeaving(item) || this.#lookFurther()))) return;
    this.#looked = item;
    const form = this.#formFor(item, found);
    if (!form.isRestored) return form.close();
    this.#formOf = item;
    this.form = form;
    if (!found) form.gone();
  }

  #formFor(id: string, of?: StaffPoll): PollForm {
    return new PollForm(
      {
        desk: () => this.desk,
        update: () => this.requestUpdate(),
        focusOn: (selector) => this.focusOn(selector),
        give: (command) => this.give(command, true),
        done: (id) => this.#written(id),
        cancel: () => this.#cancel(),
        preview: (content) => this.#preview(this.#asPoll(content, of?.poll)),
      },
      of,
      id,
    );
  }

  #closeForm(): void {
    this.form?.close();
    this.form = this.#formOf = undefined;
  }

  #written(id: string): void {
    this.#closeForm();
    if (this.item === 'new') this.#formOf = 'new';
    if (this.state !== 'all') this.#choose('all');
    this.desk.go({ screen: 'polls', item: id });
    this.focusOn('#title');
  }

  #cancel(): void {
    const isThere = this.#found() !== undefined;
    this.#closeForm();
    if (!isThere) this.desk.go({ screen: 'polls' });
    else this.focusOn('#edit');
  }

  #asPoll(content: PollContent, before?: Poll): Poll {
    return { id: before?.id ?? 'new', createdAt: before?.createdAt ?? new Date().toISOString(), ...content };
  }

  #preview(poll: Poll, of?: StaffPoll): void {
    const preview = { poll: pollAsRead(poll, of) };
    void showPreview(this.renderRoot, this.desk, { tag: 'guyub-poll', preview });
  }

  #embed(of: StaffPoll): void {
    const { id, options } = of.poll;
    void showEmbed(this.renderRoot, this.desk, {
      tag: 'guyub-poll',
      attributes: { 'poll-id': id },
      preview: { poll: pollAsRead(of.poll, of) },
      height: Math.max(20, 14 + 3 * options.length),
    });
  }

  #export(of: StaffPoll, words: DeskPollsMessages): void {
    download(csvName(words.file, of.poll.question), 'text/csv;charset=utf-8', resultsCsv(of, words));
  }

  async #turn(type: 'poll.open' | 'poll.close', { poll, version }: StaffPoll): Promise<void> {
    await this.give({ id: newId(version), type, pollId: poll.id, ifVersion: version });
    this.focusOn('#title');
  }

  protected override view(words: DeskPollsMessages): TemplateResult {
    const place = { screen: 'polls', item: 'new' } as const;
    return html`<div class="bar">
        <h1>${words.title}</h1>
        <a class="primary" data-key="n" href=${this.desk.addressOf(place)} @click=${this.follows(place)}>${words.newPoll}</a>
      </div>
      <div class="split ${this.item ? 'open' : ''}">
        <section class="list" aria-label=${words.list}>
          ${this.#discarding.said()} ${this.#rows(words)}
        </section>
        <section class="item stack" aria-label=${words.poll}>${this.#item(words)}</section>
      </div>`;
  }

  #rows(words: DeskPollsMessages): TemplateResult {
    const reads = this.#list?.results() ?? [];
    const polls = this.#pollsIn(this.#list);
    const error = this.#list?.error();
    return html`<div class="filters">
        ${states.map(
          (state) =>
            html`<button
              class="quiet pick"
              type="button"
              aria-pressed=${this.state === state ? 'true' : 'false'}
              @click=${() => this.#choose(state)}
            >
              ${words.states[state]}
            </button>`,
        )}
      </div>
      ${this.unread(error, reads.length > 0, () => void this.#list?.open())}
      <ul class="rows">${polls.map((each) => this.#row(each, words))}</ul>
      ${reads.length && !polls.length ? html`<p class="note">${words.none[this.state]}</p>` : nothing}
      ${
        this.#list?.more()
          ? html`<button class="quiet" type="button" @click=${() => void this.#list?.next()}>
              ${this.desk.words.showMore}
            </button>`
          : nothing
      }`;
  }

  #row(each: StaffPoll, words: DeskPollsMessages): TemplateResult {
    const { poll, state, tally } = each;
    const place = { screen: 'polls', item: poll.id } as const;
    return html`<li>
      <a
        class="row"
        data-row
        href=${this.desk.addressOf(place)}
        aria-current=${this.item === poll.id ? 'true' : nothing}
        @click=${this.follows(place)}
      >
        <span class="title" dir="auto" lang=${poll.lang ?? nothing}>${poll.question}</span>
        <span class="meta">
          <span class="chip">${words.is[state]}</span>
          ${state === 'draft' ? nothing : html`<span>${this.#voters(tally.voters, words)}</span>`}
          ${this.#end(each, words)}
        </span>
      </a>
    </li>`;
  }

  #voters(n: number, words: DeskPollsMessages): string {
    return words.voters(n, formatNumber(this.desk.tag, n));
  }

  #end({ poll, state }: StaffPoll, words: DeskPollsMessages): unknown {
    const end = poll.closedAt ?? poll.closesAt;
    if (end === undefined) return nothing;
    const when = formatMoment(this.desk.tag, end);
    return html`<time datetime=${end}>${state === 'closed' ? words.closedAt(when) : words.closesAt(when)}</time>`;
  }

  #item(words: DeskPollsMessages): unknown {
    const { item, form } = this;
    const { words: shared } = this.desk;
    const link = this.back();
    const company = this.company(this.#attendance);
    if (form) return html`${link} ${company} ${form.view(words)}`;
    if (!item) return html`<p class="note">${shared.chooseItem}</p>`;
    const found = this.#found();
    if (found) return html`${link} ${company} ${this.#details(found, words)}`;
    return html`${link} <p class="note" role="status">${this.#lookFurther() ? shared.loading : shared.notFound}</p>`;
  }

  get #isRead(): boolean {
    return this.#all !== undefined && this.#all.results().length > 0;
  }

  /** What an address names may lie on a later page. */
  #lookFurther(): boolean {
    const list = this.#all;
    // What was made just now is read in a moment.
    if (this.sentAbout(this.item!)?.command.id === this.item) return !this.#isLeaving(this.item!);
    if (!list || list.waiting || !this.#isRead) return !list?.error();
    if (!list.more() || list.readers.length >= mostPages) return false;
    void list.next();
    return true;
  }

  #details(of: StaffPoll, words: DeskPollsMessages): TemplateResult {
    const { poll, state, tally } = of;
    const { words: shared } = this.desk;
    const sent = this.sentAbout(poll.id);
    const isOnWay = sent !== undefined && sent.state !== 'refused' && sent.state !== 'accepted';
    const lang = poll.lang ?? nothing;
    const turn = (type: 'poll.open' | 'poll.close', label: string, look: string) =>
      html`<button class=${look} type="button" id=${type.replace('.', '-')} ?disabled=${isOnWay} @click=${() => void this.#turn(type, of)}>
        ${label}
      </button>`;
    // An older backend may not know of it.
    const mayDiscard = state === 'draft' && this.desk.ability.can.includes('poll.discard');
    const discard = () =>
      ({ id: newId(of.version), type: 'poll.discard', pollId: poll.id, ifVersion: of.version }) as const;
    return html`<h2 id="title" tabindex="-1" dir="auto" lang=${lang}>${poll.question}</h2>
      <p class="meta">
        <span class="chip">${words.is[state]}</span>
        <span>${words.kinds[poll.kind]}</span>
        <span>${words.resultsAre[poll.results]}</span>
        ${state === 'draft' ? nothing : html`<span>${this.#voters(tally.voters, words)}</span>`}
        ${this.#end(of, words)}
      </p>
      <div class="actions">
        ${
          state === 'open'
            ? turn('poll.close', words.close, 'quiet')
            : turn('poll.open', state === 'draft' ? words.open : words.reopen, 'primary')
        }
        <button class="quiet" type="button" id="edit" @click=${() => this.#openForm(poll.id, of)}>
          ${state === 'draft' ? words.edit : words.mend}
        </button>
        <button class="quiet" type="button" id="preview" @click=${() => this.#preview(poll, of)}>${words.preview}</button>
        <button class="quiet" type="button" id="embed" @click=${() => this.#embed(of)}>${shared.embed}</button>
        ${mayDiscard ? this.#discarding.button(poll.id, isOnWay) : nothing}
        ${
          state === 'draft'
            ? nothing
            : html`<button class="quiet" type="button" id="export" @click=${() => this.#export(of, words)}>${shared.exportCsv}</button>`
        }
      </div>
      ${mayDiscard ? this.#discarding.question(poll.id, discard) : nothing}
      ${
        state === 'draft'
          ? html`<p class="note">${words.draftHint}</p>
              <ol>
                ${poll.options.map(({ label }) => html`<li><span class="words" dir="auto" lang=${lang}>${label}</span></li>`)}
              </ol>`
          : results(of, words, this.desk.tag)
      }`;
  }
}
