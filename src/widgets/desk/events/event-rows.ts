import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { EventPlan, PlanList } from '../../../model/event-staff.ts';
import type { DeskEventsMessages } from '../../../locales/desk-events.ts';
import { formatNumber } from '../../../ui/format.ts';
import type { Place } from '../place.ts';
import type { Desk } from '../screen.ts';
import { timeIn } from './when.ts';

/** In the order of the screen. */
const lists: readonly PlanList[] = ['upcoming', 'draft', 'past'];

/** The longest search, in UTF-16 code units. */
export const longestSearch = 200;

/** What a list of events is given by its screen. */
export interface Listed {
  readonly desk: Desk;
  readonly words: DeskEventsMessages;
  readonly list: PlanList;
  readonly search: string;
  /** Absent until they are read. */
  readonly plans: readonly EventPlan[] | undefined;
  /** What is said of a read that failed. */
  readonly failed: unknown;
  /** The id of the event that is open. */
  readonly open: string | undefined;
  readonly more: (() => void) | undefined;
  choose(list: PlanList): void;
  find(search: string): void;
  follows(place: Place): (event: MouseEvent) => void;
}

/** What is coming, what is not published, what has been: one of them, and a search in it. */
export function eventRows(listed: Listed): TemplateResult {
  const { desk, words, list, search, plans, failed, more } = listed;
  const isLong = search.trim().length > longestSearch;
  const none = search.trim() ? words.nothingFound : words.empty[list];
  return html`<div class="filters lists">
      ${lists.map(
        (each) =>
          html`<button
            class="quiet pick"
            type="button"
            aria-pressed=${each === list ? 'true' : 'false'}
            @click=${() => listed.choose(each)}
          >
            ${words.lists[each]}
          </button>`,
      )}
      <input
        class="field"
        type="search"
        data-key="/"
        aria-label=${desk.words.search}
        placeholder=${desk.words.search}
        aria-invalid=${isLong ? 'true' : nothing}
        .value=${search}
        @input=${(event: Event) => listed.find((event.target as HTMLInputElement).value)}
      />
    </div>
    ${isLong ? html`<p class="error" role="alert">${desk.words.searchTooLong(formatNumber(desk.tag, longestSearch))}</p>` : nothing}
    ${failed ?? nothing}
    ${
      plans
        ? html`<ul class="rows">${plans.map((plan) => row(plan, listed))}</ul>
          ${plans.length ? nothing : html`<p class="empty">${none}</p>`}
          ${
            more
              ? html`<button class="quiet" type="button" @click=${more}>${desk.words.showMore}</button>`
              : nothing
          }`
        : failed
          ? nothing
          : bones
    }`;
}

function row(plan: EventPlan, { desk, words, open, follows }: Listed): TemplateResult {
  const { id, title, lang, startsAt, endsAt, zone, status } = plan;
  const place: Place = { screen: 'events', item: id };
  const people = peopleOf(plan, words, desk.tag);
  return html`<li class=${status}>
    <a
      class="row"
      data-row
      aria-current=${open === id ? 'true' : 'false'}
      href=${desk.addressOf(place)}
      @click=${follows(place)}
    >
      <span class="title" dir="auto" lang=${lang ?? nothing}>${title}</span>
      <span class="meta">
        ${status === 'scheduled' ? nothing : html`<span class="chip ${status}">${words.status[status]}</span>`}
        <span class="when">${timeIn(desk.tag, zone, startsAt, endsAt) ?? words.noTime}</span>
        ${people ? html`<span>${people}</span>` : nothing}
      </span>
    </a>
  </li>`;
}

/** How many come and wait, or could, in words; nothing where there is nothing to say. */
export function peopleOf(
  { status, going, waiting, capacity }: EventPlan,
  words: DeskEventsMessages,
  tag: string,
): string {
  const number = (n: number) => formatNumber(tag, n);
  if (status === 'draft') return capacity === undefined ? '' : words.places(capacity, number(capacity));
  if (status === 'cancelled' && !going && !waiting) return '';
  const come =
    capacity === undefined
      ? words.going(going, number(going))
      : words.ofPlaces(number(going), number(capacity));
  return waiting ? `${come}, ${words.waiting(number(waiting))}` : come;
}

/** As long as nothing is read. */
export const bones = html`<div aria-hidden="true">
  ${[70, 85, 60].map((width) => html`<p class="row"><span class="bone" .style=${`inline-size:${width}%;block-size:1.2em`}></span></p>`)}
</div>`;
