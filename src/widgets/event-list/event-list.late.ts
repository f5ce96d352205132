import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LateMessages } from '../../locales/index.ts';
import type { EventListState } from '../../stores/event-list.ts';
import { outcome } from '../../ui/outcome.ts';

// What an event list shows after its first view.

export { icons } from './icons.ts';

type Sent = EventListState['sent'][number];

/** What there is to say about an answer: how it fares, or what came of it. */
export function notice(
  sent: Sent | undefined,
  said: 'yes' | 'no' | undefined,
  late: LateMessages,
  durable: boolean,
): TemplateResult | string | undefined {
  return outcome(sent, late, durable) ?? (said && late.eventList[said]);
}

/** What the page is told of an answer that is settled, and what the visitor is. */
export function settled({
  command,
  state,
  error,
}: Sent): { event: string; detail: object; said: 'yes' | 'no' | undefined } | undefined {
  const { eventId, answer, id: commandId } = command;
  if (state === 'accepted')
    return { event: 'guyub-event-answered', detail: { eventId, commandId, answer }, said: answer };
  const { code, reason } = error ?? {};
  return state === 'refused'
    ? { event: 'guyub-event-refused', detail: { eventId, commandId, code, reason }, said: undefined }
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
