import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { AgendaEvent, AgendaRead, InboxItem, InboxKind, InboxRead } from '../../../model/inbox-staff.ts';
import { deskTodayMessages, type DeskTodayMessages } from '../../../locales/desk-today.ts';
import type { Language } from '../../../locales/index.ts';
import type { Pages, Reader } from '../../../stores/desk.ts';
import { formatDuration } from '../../../ui/ago.ts';
import { formatNumber } from '../../../ui/format.ts';
import { formatMoment } from '../clock.ts';
import type { PropertyDeclarations } from '../../../ui/reactive.ts';
import type { Place } from '../place.ts';
import { DeskScreen } from '../screen.ts';
import { todayStyles } from './today.styles.ts';

const kinds = ['all', 'feedback', 'question', 'report', 'held'] as const;
type Chosen = (typeof kinds)[number];

/** The first screen: who waits, the longest first, and what happens next. */
export class Today extends DeskScreen<DeskTodayMessages> {
  static override properties: PropertyDeclarations = {
    ...DeskScreen.properties,
    kind: { state: true },
  };
  static override styles = [...DeskScreen.styles, todayStyles];

  declare private kind: Chosen;
  #inbox: Pages<InboxRead> | undefined;
  #agenda: Reader<AgendaRead> | undefined;

  constructor() {
    super();
    this.kind = 'all';
  }

  protected override speak(language: Language) {
    return deskTodayMessages[language]();
  }

  protected override open(): () => void {
    this.#agenda = this.desk.store.read({ type: 'agenda' });
    const stop = this.follow(this.#agenda.reading);
    void this.#agenda.refresh();
    this.#list();
    return () => {
      stop();
      this.#agenda?.close();
      this.#inbox?.close();
      this.#inbox = undefined;
    };
  }

  /** Reads what waits, of the kind that is chosen. */
  #list(): void {
    this.#inbox?.close();
    const of = this.kind === 'all' ? {} : { kinds: [this.kind] };
    this.#inbox = this.desk.store.list({ type: 'inbox', ...of }, () => this.requestUpdate());
    void this.#inbox.open();
  }

  #choose(kind: Chosen): void {
    this.kind = kind;
    this.#list();
  }

  protected override view(words: DeskTodayMessages): TemplateResult {
    return html`<div class="bar"><h1>${words.title}</h1></div>
      <div class="today">
        <section aria-labelledby="waits">${this.#waiting(words)}</section>
        <section class="next" aria-labelledby="next">
          <h2 id="next">${words.next}</h2>
          ${this.#next(words)}
        </section>
      </div>`;
  }

  #waiting(words: DeskTodayMessages): TemplateResult {
    const reads = this.#inbox?.results() ?? [];
    const [first] = reads;
    const error = this.#inbox?.error();
    const failed = this.unread(error, first !== undefined, () => void this.#inbox?.open());
    const items = reads.flatMap(({ items }) => items).filter(({ id }) => !this.#isDealtWith(id));
    const [oldest] = items;
    const none = this.kind === 'all' ? words.nothing : words.nothingOfKind;
    return html`<h2 id="waits">${words.waits}</h2>
      <p class="note" role="status">
        ${first && oldest ? words.longest(formatDuration(this.desk.tag, oldest.since, first.at)) : nothing}
      </p>
      <div class="filters kinds">${kinds.map((kind) => this.#filter(kind, words, first))}</div>
      ${failed}
      ${
        first
          ? html`<ul class="rows">${items.map((item) => this.#row(item, first.at, words))}</ul>
            ${items.length ? nothing : html`<p class="empty">${none}</p>`}
            ${this.#inbox?.more() ? this.#more() : nothing}`
          : error
            ? nothing
            : bones
      }`;
  }

  #more(): TemplateResult {
    return html`<button class="quiet" type="button" @click=${() => void this.#inbox?.next()}>
      ${this.desk.words.showMore}
    </button>`;
  }

  /** What somebody here has answered is on its way, and does not wait here any more; refused, it does again. */
  #isDealtWith(id: string): boolean {
    const sent = this.sentAbout(id);
    return sent !== undefined && sent.state !== 'refused' && sent.command.type !== ('message.note' as string);
  }

  #filter(kind: Chosen, words: DeskTodayMessages, read: InboxRead | undefined): TemplateResult {
    const all = Object.values(read?.counts ?? {}).reduce((sum, each) => sum + each, 0);
    const count = kind === 'all' ? all : read?.counts[kind as InboxKind];
    const capped =
      read &&
      Object.entries(read.counts).some(([of, n]) => n >= read.countedTo && (kind === 'all' || of === kind));
    const number = count === undefined ? '' : formatNumber(this.desk.tag, count);
    return html`<button
      class="quiet pick"
      type="button"
      aria-pressed=${this.kind === kind ? 'true' : 'false'}
      @click=${() => this.#choose(kind)}
    >
      ${words.kinds[kind]} <span class="note">${capped ? words.atLeast(number) : number}</span>
    </button>`;
  }

  #row(item: InboxItem, at: string, words: DeskTodayMessages): TemplateResult {
    const place = placeOf(item);
    const { tag, words: shared } = this.desk;
    return html`<li>
      <a class="row" data-row href=${this.desk.addressOf(place)} @click=${this.follows(place)}>
        <span class="title" dir="auto" lang=${item.lang ?? nothing}>${item.excerpt}</span>
        <span class="meta">
          <span class="chip">${words.kind[item.record]}</span>
          <time datetime=${item.since} title=${formatMoment(tag, item.since)}>
            ${shared.waits(formatDuration(tag, item.since, at))}
          </time>
          ${words.why[item.why] ? html`<span>${words.why[item.why]}</span>` : nothing}
        </span>
      </a>
    </li>`;
  }

  #next(words: DeskTodayMessages): TemplateResult {
    const { result, error } = this.#agenda?.reading.get() ?? {};
    const failed = this.unread(error, result !== undefined, () => void this.#agenda?.refresh());
    if (!result) return html`${error ? failed : bones}`;
    const { events, polls, policies } = result;
    const { tag } = this.desk;
    const nothingNext = !events.length && !polls.length && !policies.length;
    return html`${failed}
      ${nothingNext ? html`<p class="empty">${words.nothingNext}</p>` : nothing}
      ${this.#group(
        words.events,
        events.map((event) => this.#event(event, words)),
      )}
      ${this.#group(
        words.polls,
        polls.map(({ id, question, closesAt }) =>
          this.#coming({ screen: 'polls', item: id }, question, words.closes(formatMoment(tag, closesAt))),
        ),
      )}
      ${this.#group(
        words.policies,
        policies.map(({ title, publishedAt }) =>
          this.#coming({ screen: 'conduct' }, title, words.holdsFrom(formatMoment(tag, publishedAt))),
        ),
      )}`;
  }

  #group(name: string, rows: readonly TemplateResult[]): unknown {
    return rows.length ? html`<h3>${name}</h3><ul class="rows">${rows}</ul>` : nothing;
  }

  #event(event: AgendaEvent, words: DeskTodayMessages): TemplateResult {
    const { id, title, startsAt, zone, capacity, going, waiting } = event;
    const number = (n: number) => formatNumber(this.desk.tag, n);
    const people =
      capacity === undefined
        ? words.going(going, number(going))
        : words.ofPlaces(number(going), number(capacity));
    return this.#coming(
      { screen: 'events', item: id },
      title,
      when(this.desk.tag, startsAt, zone),
      people,
      waiting ? words.waiting(number(waiting)) : '',
    );
  }

  #coming(place: Place, title: string, ...meta: readonly string[]): TemplateResult {
    return html`<li>
      <a class="row" href=${this.desk.addressOf(place)} @click=${this.follows(place)}>
        <span class="title" dir="auto">${title}</span>
        <span class="meta">${meta.filter(Boolean).map((each) => html`<span>${each}</span>`)}</span>
      </a>
    </li>`;
  }
}

/** Where something is dealt with. */
function placeOf({ record, id, questionId }: InboxItem): Place {
  switch (record) {
    case 'answer':
      return { screen: 'questions', item: questionId };
    case 'question':
      return { screen: 'questions', item: id };
    case 'report':
      return { screen: 'reports', item: id };
    case 'feedback':
      return { screen: 'feedback', item: id };
  }
}

/** In the event's own zone; in the reader's where that is not known here. */
function when(tag: string, time: string, zone: string): string {
  try {
    return formatMoment(tag, time, zone);
  } catch {
    return formatMoment(tag, time);
  }
}

const bones = html`<div aria-hidden="true">
  ${[70, 85, 60].map((width) => html`<p class="row"><span class="bone" .style=${`inline-size:${width}%;block-size:1.2em`}></span></p>`)}
</div>`;
