import { html, nothing, type TemplateResult } from 'lit/html.js';
import { eventListMessages, type EventListMessages } from '../../locales/event-list.ts';
import type { Language } from '../../locales/index.ts';
import {
  eventListStore,
  placesLeft,
  timesOf,
  type EventListState,
  type EventListStore,
  type EventsWhen,
  type EventView,
  type RsvpAnswer,
} from '../../stores/event-list.ts';
import { GuyubElement, type Backend, type PropertyDeclarations } from '../../ui/element.ts';
import { formatNumber, painted } from '../../ui/format.ts';
import { styles } from '../../ui/styles.ts';
import { titleOf } from '../../ui/title.ts';
import type { Choice } from './event-list.late.ts';
import { eventListStyles } from './event-list.styles.ts';
import { tell, type Told } from './times.ts';

/**
 * What a community meets for: the coming events with the time in their own zone and in the visitor's, an answer to
 * each, and what has happened. Or one event alone, before it and after.
 *
 * @tag guyub-event-list
 * @slot - What is shown until the events are there, and if they cannot be shown at all.
 * @fires {CustomEvent<{eventId: string, commandId: string, answer: 'yes' | 'no' | 'wait'}>} guyub-event-rsvp - Before an
 *   answer is sent; `preventDefault()` keeps it. Bubbles.
 * @fires {CustomEvent<{eventId: string, commandId: string, answer: 'yes' | 'no' | 'wait'}>} guyub-event-answered - The
 *   backend has accepted the answer. Bubbles.
 * @fires {CustomEvent<{eventId: string, commandId: string, code: string, reason?: string}>} guyub-event-refused -
 *   The backend has refused an answer for good. Bubbles.
 * @csspart heading - The list's heading.
 * @csspart event - A row.
 * @csspart date - The block with weekday, day and month.
 * @csspart button - The main button of a row.
 */
export class GuyubEventList extends GuyubElement<EventListMessages> {
  static override readonly tag = 'guyub-event-list';
  static override readonly area = 'events';
  static override properties: PropertyDeclarations = {
    ...GuyubElement.properties,
    eventId: { attribute: 'event-id', anew: true },
    told: { state: true },
    more: { state: true },
    unreachable: { state: true },
  };
  static override styles = [styles, eventListStyles];

  /** One event alone, by its id, whenever it is; without it what is coming, and what has been. */
  declare eventId: string | undefined;
  /** When something is, in words; told after the paint, which `Intl` would delay. */
  declare private told: ReadonlyMap<string, Told>;
  /** What is said after the first view. */
  declare private more: typeof import('./event-list.late.ts') | undefined;
  /** The event whose answer could not even begin its way. */
  declare private unreachable: string | undefined;
  #backend: Backend | undefined;
  /** What is coming. */
  #store: EventListStore | undefined;
  /** What has been, once somebody wants to see it. */
  #past: EventListStore | undefined;
  /** The events to which an answer has arrived. */
  readonly #answered = new Set<string>();
  #telling = false;

  protected override speak(language: Language) {
    this.told = new Map();
    return eventListMessages[language]();
  }

  protected override attach(backend: Backend): () => void {
    this.#backend = backend;
    this.#store = this.#read('upcoming');
    return () => {
      this.#store?.close();
      this.#past?.close();
      this.#store = this.#past = undefined;
    };
  }

  #read(when: EventsWhen): EventListStore {
    const store = eventListStore(this.#backend!, when, this.eventId || undefined);
    store.state.listen((state, before) => this.#follow(state, before));
    void store.open();
    return store;
  }

  protected override prepareWriting(): Promise<unknown> {
    return Promise.all([this.#store?.prepareWriting(), this.#loadMore()]);
  }

  async #loadMore(): Promise<typeof import('./event-list.late.ts')> {
    return (this.more ??= await import('./event-list.late.ts'));
  }

  #follow(state: EventListState, before?: EventListState): void {
    if (state.error && state.error !== before?.error) {
      this.report(state.error);
      void this.prepare();
    }
    if (state.sent.length) void this.#settle(state.sent, before?.sent);
    this.requestUpdate();
  }

  async #settle(sent: EventListState['sent'], before?: EventListState['sent']): Promise<void> {
    const { settled } = await this.#loadMore();
    for (const { eventId, event, detail, isAccepted } of settled(sent, before)) {
      this.announce(event, detail);
      if (isAccepted) this.#answered.add(eventId);
      else this.focusOn(`${this.#row(eventId)} .say`);
    }
    this.requestUpdate();
  }

  protected override updated(): void {
    super.updated();
    void this.#tellTimes();
  }

  async #tellTimes(): Promise<void> {
    const untold = [this.#store, this.#past]
      .flatMap((store) => store?.state.get().events ?? [])
      .filter((event) => !this.told.has(whenOf(event)));
    if (this.#telling || !this.messages || !untold.length) return;
    this.#telling = true;
    await painted();
    this.#telling = false;
    const told = new Map(this.told);
    for (const event of untold) {
      const times = timesOf(event);
      told.set(whenOf(event), times ? tell(this.tag, times.start, times.end, event.zone) : notTold);
    }
    this.told = told;
  }

  protected override view(messages: EventListMessages): TemplateResult | undefined {
    const store = this.#store;
    const { events, error } = store?.state.get() ?? {};
    if (!store || !events) return error && this.broken(error.code, () => void store!.open());
    const { late, more, eventId } = this;
    const past = this.#past;
    // One event alone has a title of its own.
    const title = this.label ?? (eventId ? '' : messages.title);
    return html`<section aria-label=${title}>
      <div role="heading" aria-level=${this.level} part="heading" ?hidden=${!title}>${title}</div>
      ${events.length ? this.#list(store, messages) : html`<p class="note">${(eventId ? late?.eventList.notFound : messages.empty) ?? '\u00a0'}</p>`}
      <p class="say" role="status">${error ? late?.stale : nothing}</p>
      ${
        eventId
          ? nothing
          : html`<details @toggle=${this.#openPast}>
            <summary>${messages.past}</summary>
            ${past && late && more?.past(past.state.get(), late, this.#list(past, messages))}
          </details>`
      }
    </section>`;
  }

  #list(store: EventListStore, messages: EventListMessages): TemplateResult {
    const { at = '', events = [], more, reading } = store.state.get();
    return html`<ul>
        ${events.map((event) => this.#event(event, messages, at))}
      </ul>
      ${
        more
          ? html`<button
            class="quiet foot"
            type="button"
            aria-disabled=${reading ? 'true' : nothing}
            @click=${() => void store.more()}
          >
            ${messages.more}
          </button>`
          : nothing
      }`;
  }

  readonly #openPast = (event: Event) => {
    if (!(event.target as HTMLDetailsElement).open || !this.#store) return;
    void this.prepare();
    if (this.#past) void this.#past.open();
    else this.#past = this.#read('past');
  };

  #event(event: EventView, messages: EventListMessages, at: string): TemplateResult {
    const { id, title, description, lang = nothing, place, status, reason } = event;
    const cancelled = status === 'cancelled';
    const told = this.told.get(whenOf(event));
    // Nobody hears of an answer that is kept here: no place is promised for it.
    const stands = !this.kept && this.#answered.has(id);
    const text = (words: string) => html`<span dir="auto" lang=${lang}>${words}</span>`;
    const mode = Object.hasOwn(messages.mode, event.mode) ? messages.mode[event.mode] : undefined;
    return html`<li class="event ${cancelled ? 'cancelled' : ''}" part="event" data-id=${id}>
      ${told === notTold ? html`<span class="date" aria-hidden="true"><b>–</b></span>` : date(event, told)}
      <div class="body">
        <div role="heading" aria-level=${Math.min(6, this.level + 1)} id=${titleOf(event)}>${text(title)}</div>
        ${cancelled ? html`<p><b class="flag">${messages.cancelled}</b> ${reason ? text(reason) : nothing}</p>` : nothing}
        <p class="note when">
          ${
            told === notTold
              ? messages.noTime
              : html`<span class=${told ? '' : 'awaited'}>${told?.own ?? blank(event)}</span>
                  <span class=${told ? '' : 'awaited'}
                    >${told?.yours ? messages.yourTime(told.yours) : (told?.away ?? blank(event))}</span
                  >`
          }
          ${told?.unknownZone ? this.late?.eventList.unknownZone : nothing}
        </p>
        <p class="note">
          ${mode}${mode && place ? ' · ' : nothing}${place ? text(place) : nothing}
        </p>
        ${description ? html`<p class="about" dir="auto" lang=${lang}>${description}</p>` : nothing}
        ${this.#access(event, messages)} ${link(event, messages)}
        ${this.#counts(event, messages, at)}
      </div>
      ${event.can.includes('event.rsvp') ? this.#answer(event, messages) : nothing}
      <p class="say" role="status" tabindex="-1">
        ${
          this.unreachable === id
            ? html`<span class="wrong">${messages.unreachable}</span>`
            : this.more?.notice(event, this.#store!, stands, this.late)
        }
      </p>
      ${this.more?.askName(event, stands, this.late, this.#send)}
    </li>`;
  }

  /** What is known here is named; what is not is nobody's business. */
  #access({ access }: EventView, { access: names }: EventListMessages): unknown {
    const known = Array.isArray(access) ? access.filter((name) => Object.hasOwn(names, name)) : [];
    return known.length
      ? html`<ul class="access">
          ${known.map((name) => html`<li>${this.#icon(name)}${names[name]}</li>`)}
        </ul>`
      : nothing;
  }

  #icon(name: string): TemplateResult {
    return html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${this.more?.icons[name] ?? nothing} /></svg>`;
  }

  #counts(event: EventView, { going, left, full }: EventListMessages, at: string): unknown {
    const number = (n: number) => formatNumber(this.tag, n);
    const isOver = (timesOf(event)?.end as string) <= at;
    if (!(isOver ? event.going : event.can.length)) return nothing;
    const said = number(event.going);
    const free = placesLeft(event);
    // Where no answer was given yet, it is the answer's place that says that it is full.
    const scarce = !isOver && (free ? free < Infinity && left(free, number(free)) : event.mine && full);
    // The words for what is over come after the first view; until then their line is kept free.
    return html`<p class="note">
      ${isOver ? (this.late?.eventList.went(said) ?? '\u00a0') : going(event.going, said)}${scarce ? ` · ${scarce}` : nothing}
    </p>`;
  }

  #answer(event: EventView, messages: EventListMessages): TemplateResult {
    const [state, ...buttons] = this.#choice(event, messages);
    const labelled = titleOf(event);
    return html`<div class="act">
      ${state ? html`<span class="state" tabindex="-1">${state === messages.goes ? this.#icon('tick') : nothing}<span>${state}</span></span>` : nothing}
      ${buttons.map(
        ([answer, words, look = 'plain']) =>
          html`<button
            class=${look}
            type="button"
            part=${look === 'primary' ? 'button' : nothing}
            aria-describedby=${labelled}
            @click=${() => void this.#send(event, answer)}
          >
            ${words}
          </button>`,
      )}
    </div>`;
  }

  #choice(event: EventView, messages: EventListMessages): Choice {
    const answer = event.mine?.answer;
    const full = !placesLeft(event);
    if (answer === 'yes') return [messages.goes, ['no', messages.cancel]];
    if (full && event.waiting !== undefined)
      return (
        this.more?.choiceInLine(event, messages, this.late, this.tag) ??
          // Its words come after the first view; until then there is room for them.
          [messages.full, ['wait', messages.full, 'quiet awaited']]
      );
    if (answer === 'no') return full ? [messages.goesNot] : [messages.goesNot, ['yes', messages.goAfterAll]];
    return full ? [messages.full] : ['', ['yes', messages.go, 'primary'], ['no', messages.notGo]];
  }

  protected override skeleton(): TemplateResult {
    return html`<div aria-hidden="true">
      <span class="bone" .style=${'inline-size:40%'}></span>
      <ul>
        ${(this.eventId ? [1] : [1, 2, 3]).map(
          () =>
            html`<li class="event">
              <span class="date bone"></span>
              <div class="body">
                ${[60, 80, 50, 30].map((width) => html`<span class="bone" .style=${`inline-size:${width}%`}></span>`)}
              </div>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #row(id: string): string {
    return `[data-id="${CSS.escape(id)}"]`;
  }

  readonly #send = async (event: EventView, answer: RsvpAnswer, name?: string): Promise<void> => {
    const { id } = event;
    this.#answered.delete(id);
    this.unreachable = undefined;
    if (!(await this.prepare())) {
      this.unreachable = id;
      return;
    }
    const store = this.#store;
    if (!store) return;
    store.dismiss(id);
    const command = await store.command(event, answer, name);
    const detail = { eventId: id, commandId: command.id, answer };
    if (!this.announce('guyub-event-rsvp', detail, true)) return;
    void store.send(command);
    this.focusOn(`${this.#row(id)} .state`);
  };
}

const whenOf = ({ startsAt, endsAt, zone }: EventView) => startsAt + zone + endsAt;

/** What is told of an event whose times cannot be read: that it is known by, and nothing in it is asked for. */
const notTold = {} as Told;

/** As long as the words will be that wait for `Intl`: what lasts for half a day has two dates in it. */
const blank = ({ startsAt, endsAt }: EventView) =>
  'Sun, 00 Dec, '.repeat(Date.parse(endsAt) - Date.parse(startsAt) > 43_200_000 ? 2 : 0) +
  '00:00 – 00:00 Makassar (GMT+0)';

function date({ startsAt }: EventView, told?: Told): TemplateResult {
  return html`<time class="date ${told ? '' : 'awaited'}" part="date" datetime=${startsAt}>
    <span>${told?.weekday ?? 'Mon'}</span> <b>${told?.day ?? '00'}</b> <span>${told?.month ?? 'Jan'}</span>
  </time>`;
}

/** The way in, or a page about it: an address of the web, or nothing. */
function link({ url = '', mode }: EventView, { join, page }: EventListMessages): unknown {
  return /^https?:\/\//i.test(url)
    ? html`<p><a href=${url} rel="nofollow ugc noopener" target="_blank">${mode === 'offline' ? page : join}</a></p>`
    : nothing;
}
