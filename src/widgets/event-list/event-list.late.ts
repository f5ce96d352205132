import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LateMessages } from '../../locales/index.ts';
import type { EventListMessages } from '../../locales/event-list.ts';
import type { EventListState, EventListStore, EventView, RsvpAnswer } from '../../stores/event-list.ts';
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
  { id, mine }: EventView,
  { state, durable = false }: EventListStore,
  stands: boolean,
  late: LateMessages | undefined,
): TemplateResult | string | undefined {
  if (!late) return undefined;
  const sent = state.get().sent.findLast(({ command }) => command.eventId === id);
  return outcome(sent, late, durable) ?? (stands && mine ? late.eventList[mine.answer] : undefined);
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

/** Asks whoever has just said yes, or waits, what the team may call them. Nobody has to say it. */
export function askName(
  event: EventView,
  stands: boolean,
  late: LateMessages | undefined,
  send: (event: EventView, answer: RsvpAnswer, name: string) => unknown,
): TemplateResult | typeof nothing {
  const { id, mine } = event;
  if (!late || !stands || !mine || mine.answer === 'no' || mine.name !== undefined) return nothing;
  const words = late.eventList;
  const give = (submit: SubmitEvent) => {
    submit.preventDefault();
    const name = String(new FormData(submit.target as HTMLFormElement).get('name')).trim();
    if (name) void send(event, mine.answer, name);
  };
  return html`<form class="say" @submit=${give}>
    <label class="label" for=${`name-${id}`}>${words.name}</label>
    <input
      class="field"
      id=${`name-${id}`}
      name="name"
      maxlength="100"
      autocomplete="name"
      aria-describedby=${`about-${id}`}
    />
    <p class="note" id=${`about-${id}`}>${words.nameHint}</p>
    <button class="quiet" type="submit">${words.giveName}</button>
  </form>`;
}

interface Settled {
  readonly eventId: string;
  readonly event: string;
  readonly detail: object;
  readonly isAccepted: boolean;
}

/** What the page is told of answers that are settled now and were not before. */
export const settled = (sent: readonly Sent[], before: readonly Sent[] = []): Settled[] =>
  sent.flatMap((each) => {
    const old = before.find(({ command }) => command.id === each.command.id);
    return old?.state === each.state ? [] : told(each);
  });

function told({ command, state, error }: Sent): Settled[] {
  const { eventId, answer, id: commandId } = command;
  const about = { eventId, commandId };
  if (state === 'accepted')
    return [{ eventId, event: 'guyub-event-answered', detail: { ...about, answer }, isAccepted: true }];
  const { code, reason } = error ?? {};
  return state === 'refused'
    ? [{ eventId, event: 'guyub-event-refused', detail: { ...about, code, reason }, isAccepted: false }]
    : [];
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
