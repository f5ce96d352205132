import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LateMessages } from '../../locales/index.ts';
import type { EventListMessages } from '../../locales/event-list.ts';
import type { EventListState, EventView, RsvpAnswer } from '../../stores/event-list.ts';
import { formatNumber } from '../../ui/format.ts';
import { outcome } from '../../ui/outcome.ts';

// What an event list shows after its first view.

export { icons } from './icons.ts';

type Sent = EventListState['sent'][number];

/** How somebody stands to an event, in words if there are any, and what they may answer: in which words, how it looks. */
export type Choice = readonly [
  state: string,
  ...(readonly [answer: RsvpAnswer, words: string, look?: string])[],
];

/** What there is to say about an answer: how it fares, or what stands since it arrived. */
export function notice(
  sent: Sent | undefined,
  stands: RsvpAnswer | false | undefined,
  late: LateMessages,
  durable: boolean,
): TemplateResult | string | undefined {
  return outcome(sent, late, durable) ?? (stands ? late.eventList[stands] : undefined);
}

/** What somebody may do where all places are taken and there is a waiting list. */
export function choiceInLine(
  { mine, waiting = 0 }: EventView,
  { full }: EventListMessages,
  late: LateMessages | undefined,
  tag: string,
): Choice | undefined {
  if (!late) return undefined;
  const words = late.eventList;
  if (mine?.answer === 'wait') {
    return [words.inLine(formatNumber(tag, mine.place!)), ['no', words.leave]];
  }
  const state = waiting ? words.waiting(full, formatNumber(tag, waiting)) : full;
  return [state, ['wait', words.join, 'quiet']];
}

/** What the page is told of an answer that is settled, and what the visitor is. */
export function settled({
  command,
  state,
  error,
}: Sent): { event: string; detail: object; isAccepted: boolean } | undefined {
  const { eventId, answer, id: commandId } = command;
  if (state === 'accepted')
    return { event: 'guyub-event-answered', detail: { eventId, commandId, answer }, isAccepted: true };
  const { code, reason } = error ?? {};
  return state === 'refused'
    ? { event: 'guyub-event-refused', detail: { eventId, commandId, code, reason }, isAccepted: false }
    : undefined;
}

/** What has been, or why it is not shown. */
export function past(
  { events, error }: EventListState,
  { eventList, loadFailed }: LateMessages,
  list: TemplateResult,
): TemplateResult {
  return html`${events?.length === 0 ? html`<p class="note">${eventList.nothingPast}</p>` : list}
    <p class="note" role="status">${error ? loadFailed.offline : nothing}</p>`;
}
