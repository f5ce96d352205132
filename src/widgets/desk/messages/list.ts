import { html, nothing, type TemplateResult } from 'lit/html.js';
import {
  messageStatuses,
  messageSubjects,
  subjectOf,
  waits,
  wordsOf,
  type MessageItem,
  type MessageTable,
} from '../../../stores/desk-messages.ts';
import { formatDuration } from '../../../ui/ago.ts';
import { formatNumber } from '../../../ui/format.ts';
import { formatMoment } from '../clock.ts';
import type { Place } from '../place.ts';
import type { Desk } from '../screen.ts';
import type { MessagesWords } from './messages.ts';

/** What a list is narrowed to; empty: all. */
export interface Filters {
  readonly status: string;
  readonly subject: string;
  readonly search: string;
}

/** How a list is narrowed. */
export function filterFields(
  kind: MessageTable,
  { status, subject, search }: Filters,
  words: MessagesWords,
  searchLabel: string,
  narrow: (change: Partial<Filters>) => void,
  type: (search: string) => void,
): TemplateResult {
  const value = (event: Event) => (event.target as HTMLInputElement).value;
  const options = (names: Readonly<Record<string, string>>, known: readonly string[], chosen: string) =>
    known.map((each) => html`<option value=${each} .selected=${each === chosen}>${names[each]}</option>`);
  const states = { ...words.statuses, open: words.open, '': words.all };
  return html`<div class="filters">
    <select
      class="field"
      name="status"
      aria-label=${words.status}
      @change=${(event: Event) => narrow({ status: value(event) })}
    >
      ${options(states, ['open', ...messageStatuses[kind], ''], status)}
    </select>
    <select
      class="field"
      name="subject"
      aria-label=${words.subject}
      @change=${(event: Event) => narrow({ subject: value(event) })}
    >
      ${options({ ...words.subjects, '': words.all }, ['', ...messageSubjects[kind]], subject)}
    </select>
    <input
      class="field"
      type="search"
      name="search"
      data-key="/"
      aria-label=${searchLabel}
      placeholder=${searchLabel}
      .value=${search}
      @input=${(event: Event) => type(value(event))}
    />
  </div>`;
}

interface Context {
  readonly desk: Desk;
  /** What is open. */
  readonly current: string | undefined;
  /** When the list was read. */
  readonly at: string;
  follows(place: Place): (event: MouseEvent) => void;
}

export function row(
  item: MessageItem,
  words: MessagesWords,
  { desk, current, at, follows }: Context,
): TemplateResult {
  const { tag } = desk;
  const { kind, record, replies, notes, held } = item;
  const place = { screen: kind === 'report' ? 'reports' : 'feedback', item: record.id } as const;
  const since = desk.words.waits(formatDuration(tag, record.createdAt, at));
  const moment = formatMoment(tag, record.createdAt);
  return html`<li>
    <a
      class="row"
      data-row
      href=${desk.addressOf(place)}
      aria-current=${record.id === current ? 'true' : nothing}
      @click=${follows(place)}
    >
      <span class="title" dir="auto" lang=${record.lang ?? nothing}>${wordsOf(item)}</span>
      <span class="meta">
        <span class="chip">${words.subjects[subjectOf(item)]}</span>
        <span>${words.statuses[record.status]}</span>
        <time datetime=${record.createdAt} title=${moment}>${waits(item) ? since : moment}</time>
        ${replies ? html`<span>${words.replies(replies, formatNumber(tag, replies))}</span>` : nothing}
        ${notes ? html`<span>${words.notes(notes, formatNumber(tag, notes))}</span>` : nothing}
        ${held ? html`<span>${words.held}</span>` : nothing}
      </span>
    </a>
  </li>`;
}
