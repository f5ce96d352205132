import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { eventListMessages, type EventListMessages } from '../../locales/event-list.ts';
import type { Language } from '../../locales/index.ts';
import {
  eventListStore,
  placesLeft,
  timesOf,
  type EventListState,
  type EventListStore,
  type EventView,
} from '../../stores/event-list.ts';
import { GuyubElement, type Backend, type PropertyDeclarations } from '../../ui/element.ts';
import { formatNumber, painted } from '../../ui/format.ts';
import { styles } from '../../ui/styles.ts';
import { eventListStyles } from './event-list.styles.ts';
import { tell, type Told } from './times.ts';

/**
 * What a community meets for: the coming events with the time in their own zone and in the visitor's, an answer to
 * each, and what has happened.
 *
 * @tag guyub-event-list
 * @slot - What is shown until the events are there, and if they cannot be shown at all.
 * @fires {CustomEvent<{eventId: string, commandId: string, answer: 'yes' | 'no'}>} guyub-event-rsvp - Before an
 *   answer is sent; `preventDefault()` keeps it. Bubbles.
 * @fires {CustomEvent<{eventId: string, commandId: string, answer: 'yes' | 'no'}>} guyub-event-answered - The
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
  static override properties: PropertyDeclarations = {
    ...GuyubElement.properties,
    told: { state: true },
    more: { state: true },
    unreachable: { state: true },
  };
  static override styles = [styles, eventListStyles];

  /** When each event is, in words, by its id; told after the paint, which `Intl` would delay. */
  declare private told: ReadonlyMap<string, Told>;
  /** What is said after the first view. */
  declare private more: typeof import('./event-list.late.ts') | undefined;
  /** The event whose answer could not even begin its way. */
  declare private unreachable: string | undefined;
  #store: EventListStore | undefined;
  /** The last answers that arrived, by event. */
  readonly #said = new Map<string, 'yes' | 'no'>();
  #telling = false;

  constructor() {
    super();
    this.told = new Map();
  }

  protected override speak(language: Language) {
    this.told = new Map();
    return eventListMessages[language]();
  }

  protected override attach(backend: Backend): () => void {
    const store = (this.#store = eventListStore(backend));
    const stop = store.state.listen((state, before) => this.#follow(state, before));
    void store.open('upcoming');
    return () => {
      stop();
      store.close();
      this.#store = undefined;
    };
  }

  protected override prepareWriting(): Promise<unknown> {
    return Promise.all([
      this.#store?.prepareWriting(),
      import('./event-list.late.ts').then((more) => (this.more = more)),
    ]);
  }

  #follow(state: EventListState, before?: EventListState): void {
    for (const when of ['upcoming', 'past'] as const) {
      const error = state.error[when];
      if (error && error !== before?.error[when]) {
        this.report(error);
        void this.prepare();
      }
    }
    for (const { command, state: now, error } of state.sent) {
      const old = before?.sent.find((each) => each.command.id === command.id);
      if (old?.state === now) continue;
      const { eventId, answer } = command;
      const detail = { eventId, commandId: command.id };
      if (now === 'accepted') {
        this.#said.set(eventId, answer);
        this.announce('guyub-event-answered', { ...detail, answer });
      } else if (now === 'refused') {
        this.#said.delete(eventId);
        this.announce('guyub-event-refused', { ...detail, code: error?.code, reason: error?.reason });
        this.focusOn(`${this.#row(eventId)} .say`);
      }
    }
    this.requestUpdate();
  }

  protected override updated(): void {
    super.updated();
    void this.#tellTimes();
  }

  async #tellTimes(): Promise<void> {
    const { upcoming = [], past = [] } = this.#store?.state.get().lists ?? {};
    if (this.#telling || !this.messages || [...upcoming, ...past].every(({ id }) => this.told.has(id)))
      return;
    this.#telling = true;
    await painted();
    this.#telling = false;
    const told = new Map(this.told);
    for (const event of [...upcoming, ...past]) {
      const times = timesOf(event);
      if (told.has(event.id)) continue;
      told.set(event.id, times ? tell(this.tag, times.start, times.end, event.zone) : notTold);
    }
    this.told = told;
  }

  protected override view(messages: EventListMessages): TemplateResult | undefined {
    const store = this.#store;
    const { lists, more, error, reading } = store?.state.get() ?? {};
    const { upcoming } = lists ?? {};
    if (!store || !upcoming) {
      const failed = error?.upcoming;
      return failed && this.broken(failed.code, () => void store!.open('upcoming'));
    }
    const next = (when: 'upcoming' | 'past') =>
      more![when]
        ? html`<button
            class="quiet foot"
            type="button"
            aria-disabled=${reading![when] ? 'true' : nothing}
            @click=${() => void store.more(when)}
          >
            ${messages.more}
          </button>`
        : nothing;
    const stale = (when: 'upcoming' | 'past') =>
      html`<p class="say" role="status">${error![when] ? this.late?.stale : nothing}</p>`;
    return html`<section aria-label=${this.label ?? messages.title}>
      <div role="heading" aria-level=${this.level} part="heading">${this.label ?? messages.title}</div>
      ${
        upcoming.length
          ? html`<ul>
              ${upcoming.map((event) => this.#event(event, messages))}
            </ul>`
          : html`<p class="note">${messages.empty}</p>`
      }
      ${next('upcoming')} ${stale('upcoming')}
      <details @toggle=${this.#openPast}>
        <summary>${messages.past}</summary>
        ${
          lists!.past
            ? html`<ul>
                ${lists!.past.map((event) => this.#event(event, messages, true))}
              </ul>`
            : nothing
        }
        ${lists!.past?.length === 0 ? html`<p class="note">${this.late?.eventList.nothingPast}</p>` : nothing}
        ${next('past')}
        <p class="note" role="status">${error!.past ? this.late?.loadFailed.offline : nothing}</p>
      </details>
    </section>`;
  }

  readonly #openPast = (event: Event) => {
    if (!(event.target as HTMLDetailsElement).open) return;
    void this.prepare();
    void this.#store?.open('past');
  };

  #event(event: EventView, messages: EventListMessages, past = false): TemplateResult {
    const { id, title, description, lang = nothing, place, status, reason } = event;
    const cancelled = status === 'cancelled';
    const told = this.told.get(id);
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
              : html`<span class=${told ? '' : 'later'}>${told?.own ?? blank(event)}</span>
                  <span class=${told ? '' : 'later'}
                    >${told?.yours ? messages.yourTime(told.yours) : (told?.away ?? blank(event))}</span
                  >`
          }
          ${told?.unknownZone ? this.late?.eventList.unknownZone : nothing}
        </p>
        <p class="note">
          ${mode}${mode && place ? ' · ' : nothing}${place ? text(place) : nothing}
        </p>
        ${description ? html`<p class="about" dir="auto" lang=${lang}>${description}</p>` : nothing}
        ${access(event, messages)} ${link(event, messages)}
        ${this.#counts(event, messages, past)}
      </div>
      ${event.can.includes('event.rsvp') ? this.#answer(event, messages) : nothing}
      <p class="say" role="status" tabindex="-1">${this.#notice(id, messages)}</p>
    </li>`;
  }

  #counts(event: EventView, { going, left, full }: EventListMessages, past: boolean): unknown {
    const number = (n: number) => formatNumber(this.tag, n);
    if (past) return html`<p class="note">${this.late?.eventList.went(number(event.going))}</p>`;
    if (!event.can.length) return nothing;
    const free = placesLeft(event);
    // Where no answer was given yet, it is the answer's place that says that it is full.
    const scarce = free ? free < Infinity && left(free, number(free)) : event.mine && full;
    return html`<p class="note">
      ${going(event.going, number(event.going))}${scarce ? ` · ${scarce}` : nothing}
    </p>`;
  }

  #answer(event: EventView, messages: EventListMessages): TemplateResult {
    const { mine } = event;
    const full = !placesLeft(event);
    const labelled = titleOf(event);
    const say = (answer: 'yes' | 'no', words: string, look: string) =>
      html`<button
        class=${look}
        type="button"
        part=${look === 'primary' ? 'button' : nothing}
        aria-describedby=${labelled}
        @click=${() => void this.#send(event, answer)}
      >
        ${words}
      </button>`;
    const state = (words: string, icon: unknown) =>
      html`<span class="state" tabindex="-1">${icon}<span>${words}</span></span>`;
    if (mine?.answer === 'yes')
      return html`<div class="act">
        ${state(messages.goes, tick)} ${say('no', messages.cancel, 'plain')}
      </div>`;
    if (mine?.answer === 'no')
      return html`<div class="act">
        ${state(messages.goesNot, nothing)} ${full ? nothing : say('yes', messages.goAfterAll, 'plain')}
      </div>`;
    return html`<div class="act">
      ${full ? state(messages.full, nothing) : say('yes', messages.go, 'primary')}
      ${full ? nothing : say('no', messages.notGo, 'plain')}
    </div>`;
  }

  #notice(id: string, messages: EventListMessages): unknown {
    if (this.unreachable === id) return html`<span class="wrong">${messages.unreachable}</span>`;
    const store = this.#store!;
    const sent = store.state.get().sent.findLast(({ command }) => command.eventId === id);
    return this.late && this.more?.notice(sent, this.#said.get(id), this.late, store.durable ?? false);
  }

  protected override skeleton(): TemplateResult {
    return html`<div aria-hidden="true">
      <span class="bone" .style=${'inline-size:40%'}></span>
      <ul>
        ${[1, 2, 3].map(
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

  async #send(event: EventView, answer: 'yes' | 'no'): Promise<void> {
    const { id } = event;
    this.#said.delete(id);
    this.unreachable = undefined;
    if (!(await this.prepare())) {
      this.unreachable = id;
      return;
    }
    const store = this.#store;
    if (!store) return;
    store.dismiss(id);
    const command = await store.command(event, answer);
    const detail = { eventId: id, commandId: command.id, answer };
    if (!this.announce('guyub-event-rsvp', detail, true)) return;
    void store.send(command);
    this.focusOn(`${this.#row(id)} .state`);
  }
}

/** What is told of an event whose times cannot be read. */
const notTold: Told = { weekday: '', day: '', month: '', own: '', away: '', unknownZone: false };

/** As long as the words will be that wait for `Intl`: what lasts for half a day has two dates in it. */
const blank = ({ startsAt, endsAt }: EventView) =>
  Date.parse(endsAt) - Date.parse(startsAt) > 43_200_000
    ? 'Sun, 00 Dec, 00:00 – Mon, 00 Dec, 00:00 Makassar (GMT+0)'
    : '00:00 – 00:00 Makassar (GMT+0)';

/** Names the title of a row for the buttons in it. */
const titleOf = ({ id }: EventView) => `title-${id.replace(/\s/g, '_')}`;

function date({ startsAt }: EventView, told?: Told): TemplateResult {
  return html`<time class="date ${told ? '' : 'later'}" part="date" datetime=${startsAt}>
    <span>${told?.weekday ?? 'Mon'}</span> <b>${told?.day ?? '00'}</b> <span>${told?.month ?? 'Jan'}</span>
  </time>`;
}

/** The way in, or a page about it: an address of the web, or nothing. */
function link({ url = '', mode }: EventView, { join, page }: EventListMessages): unknown {
  return /^https?:\/\//i.test(url)
    ? html`<p><a href=${url} rel="nofollow ugc noopener" target="_blank">${mode === 'offline' ? page : join}</a></p>`
    : nothing;
}

const icon = (path: string) =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;
const tick = icon('m3 8.5 3.5 3.5 6.5-8');
const icons: Readonly<Record<string, string>> = {
  'step-free': 'M2 13h12M2 13 13 6v7',
  captions: 'M2 3.5h12v9H2zM4.5 10h3M9 10h2.5M4.5 7.5h7',
  'sign-language': 'M5 8V3.5M8 7.5v-5M11 8V4M3 9c0 6 10 6 10-.5V6.5',
  'quiet-room': 'M2.5 6v4H5l3 3V3L5 6zM11 6l3 4M14 6l-3 4',
  'hearing-loop': 'M4.5 7a3.5 3.5 0 1 1 7 0c0 2.5-3 3-3 5a2 2 0 0 1-4 0',
  free: 'M2 8 8 2h6v6l-6 6zM11 5v.01',
};

/** What is known here is named; what is not is nobody's business. */
function access({ access: features }: EventView, { access: names }: EventListMessages): unknown {
  const known = Array.isArray(features) ? features.filter((name) => Object.hasOwn(names, name)) : [];
  return known.length
    ? html`<ul class="access">
        ${known.map((name) => html`<li>${icon(icons[name] ?? '')}${names[name]}</li>`)}
      </ul>`
    : nothing;
}
