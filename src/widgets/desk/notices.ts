import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeskMessages } from '../../locales/desk.ts';
import type { LateMessages } from '../../locales/en/late.ts';
import { keeping } from '../../stores/desk-draft.ts';
import type { DeskSent, DeskStore } from '../../stores/desk.ts';
import { formatNumber } from '../../ui/format.ts';
import { whyRefused } from '../../ui/outcome.ts';

type Close = (note: () => void) => void;

/** Takes note of those of them that were refused. */
export function noteRefused(store: DeskStore, sent: readonly DeskSent[]): void {
  for (const { command, state } of sent) if (state === 'refused') store.dismiss(command.id);
}

/**
 * What is on its way, what was refused, that there is no network, that somebody else is here, and that nothing is kept.
 *
 * @param close takes note of what was said once it was read
 */
export function notices(
  store: DeskStore,
  words: DeskMessages,
  late: LateMessages | undefined,
  tag: string,
  close: Close,
): TemplateResult {
  const { sent, turn } = store.state.get();
  const hasTurned = turn === 'role' || turn === 'person';
  return html`<p class="says" role="status">${onTheirWay(store, words, late, tag)}</p>
    <div role="status">
      ${hasTurned ? notice(words.turn[turn], 'told', words, () => close(() => store.noteTurn())) : nothing}
    </div>
    ${refusals(store, sent, words, late, close)}
    <div role="status">
      ${keeping.get() === 'lost' ? notice(words.unkept, 'told', words, () => close(() => keeping.set('told'))) : nothing}
    </div>`;
}

function onTheirWay(
  { state, durable }: DeskStore,
  words: DeskMessages,
  late: LateMessages | undefined,
  tag: string,
): string {
  const open = state.get().sent.filter(({ state }) => state === 'sending' || state === 'waiting');
  if (!open.some(({ state }) => state === 'waiting')) return '';
  const isResting = open.some(({ resting }) => resting);
  const resting = isResting ? (durable ? late?.resting : late?.restingHere) : undefined;
  const why = resting ?? (durable ? words.offline : words.offlineHere);
  return `${why} ${words.pending(open.length, formatNumber(tag, open.length))}`;
}

/** What was refused and is told nowhere else; of several that say the same, one. */
function refusals(
  store: DeskStore,
  sent: readonly DeskSent[],
  words: DeskMessages,
  late: LateMessages | undefined,
  close: Close,
): TemplateResult[] {
  const said = new Map<string, DeskSent[]>();
  for (const each of sent) {
    if (each.state !== 'refused' || store.isTold(each.command.id)) continue;
    const says = refusal(each, words, late);
    said.set(says, [...(said.get(says) ?? []), each]);
  }
  return [...said].map(([says, alike]) =>
    notice(says, 'refused', words, () => close(() => noteRefused(store, alike))),
  );
}

function refusal(sent: DeskSent, words: DeskMessages, late: LateMessages | undefined): string {
  const why = sent.error?.reason === 'changed' ? words.changed : late && whyRefused(sent as never, late);
  return words.refused(words.deeds[sent.command.type] ?? words.wasRefused, why ?? '');
}

const notice = (
  says: string,
  look: 'told' | 'refused',
  words: DeskMessages,
  close: () => void,
): TemplateResult =>
  html`<div class=${look} role=${look === 'refused' ? 'alert' : nothing}>
    <span>${says}</span>
    <button class="plain" type="button" @click=${close}>${words.close}</button>
  </div>`;
