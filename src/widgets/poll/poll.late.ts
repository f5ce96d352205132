import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LateMessages } from '../../locales/index.ts';
import type { PollMessages } from '../../locales/poll.ts';
import type { PollState } from '../../stores/poll.ts';
import { sharesOf, type PollRead } from '../../stores/poll-shares.ts';
import { formatNumber } from '../../ui/format.ts';
import { outcome } from '../../ui/outcome.ts';
import { pollLateStyles } from './poll.late.styles.ts';

export { formatMoment } from '../../ui/moment.ts';

// What a poll shows after its first view, or at once to somebody who comes back to one they have voted in.

export const lateStyles = [pollLateStyles];

type PollLate = LateMessages['poll'];
type Sent = NonNullable<PollState['sent']>;

/** The result: a table for those who read or hear it, drawn as the rows it takes the place of. */
export function results(
  { poll, mine, tally }: PollRead,
  { columns, votes, yourChoice }: PollLate,
  tag: string,
): TemplateResult {
  if (!poll) return html``;
  const lang = poll.lang ?? nothing;
  const percents = tally && sharesOf(poll, tally);
  const count = tally?.counts.reduce((all, one) => all + one, 0) ?? 0;
  const whole = (poll.kind === 'single' ? count : tally?.voters) || 1;
  return html`${
    poll.kind === 'single'
      ? nothing
      : html`<p class="note ${tally ? '' : 'awaited'}">${votes(count, formatNumber(tag, count))}</p>`
  }
    <table class="rows" role="table" tabindex="-1" aria-labelledby="question">
      <thead class="apart" role="rowgroup">
        <tr role="row">
          <th role="columnheader">${columns.option}</th>
          ${
            tally
              ? html`<th role="columnheader">${columns.count}</th>
                <th role="columnheader">${columns.share}</th>`
              : nothing
          }
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${poll.options.map(({ id, label }, index) => {
          const own = mine?.choices.includes(id);
          return html`<tr class="row ${own ? 'mine' : ''}" role="row" part="option">
            <th class="words" role="rowheader">
              <span dir="auto" lang=${lang}>${label}</span>
              ${own ? html`<span class="tick">${tick}${yourChoice}</span>` : nothing}
            </th>
            ${
              percents
                ? html`<td class="count" role="cell">${formatNumber(tag, tally.counts[index]!)}</td>
                  <td role="cell">
                    <span
                      class="bar ${percents[index] ? '' : 'none'}"
                      part="bar"
                      .style=${`--share:${(tally.counts[index]! * 100) / whole}%`}
                    ></span>
                    ${formatPercent(tag, percents[index]!)}
                  </td>`
                : nothing
            }
          </tr>`;
        })}
      </tbody>
    </table>`;
}

function formatPercent(lang: string, percent: number): string {
  return /^(en|id)/.test(lang)
    ? `${percent}%`
    : new Intl.NumberFormat(lang, { style: 'percent' }).format(percent / 100);
}

const tick = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3 8.5 3.5 3.5 6.5-8" /></svg>`;

/** The ways from the result to the options and back, and out of the poll. */
export function actions(
  can: PollRead['can'],
  words: PollLate,
  {
    options,
    voted,
    turn,
    withdraw,
  }: {
    options: boolean;
    voted: boolean;
    turn: (to: 'options' | 'results') => () => void;
    withdraw: () => void;
  },
): unknown {
  const button = (text: string, act: () => void) =>
    html`<button class="plain" type="button" @click=${act}>${text}</button>`;
  if (options) return button(words.keep, turn('results'));
  return html`${can.includes('poll.vote') ? button(voted ? words.change : words.showOptions, turn('options')) : nothing}
  ${can.includes('poll.withdraw') ? button(words.withdraw, withdraw) : nothing}`;
}

/** What follows when the backend has answered: what is told to the page, and what is said and picked here. */
export function settled({
  command,
  state,
  error,
}: Sent): { event: string; detail: object; said?: Said; picked?: readonly string[] } | undefined {
  const detail = { pollId: command.pollId, commandId: command.id };
  const choices = command.type === 'poll.vote' ? command.choices : undefined;
  if (state === 'refused')
    return {
      event: 'guyub-poll-refused',
      detail: { ...detail, code: error?.code },
      ...(choices && { picked: choices }),
    };
  if (state !== 'accepted') return undefined;
  return choices
    ? { event: 'guyub-poll-voted', detail: { ...detail, choices }, said: 'voted' }
    : { event: 'guyub-poll-withdrawn', detail, said: 'withdrawn' };
}

/** What the last thing that somebody did here led to. */
export type Said = 'voted' | 'withdrawn' | 'chooseFirst' | 'tooMany';

/** What there is to say about the last action or the state of things; nothing if all is as it was. */
export function notice(
  { read, error, sent }: PollState,
  said: Said | undefined,
  {
    late,
    messages,
    durable,
    most,
  }: { late: LateMessages; messages: PollMessages; durable: boolean; most: string },
): TemplateResult | string | undefined {
  const wrong = (words: string) => html`<span class="wrong">${words}</span>`;
  if (said === 'chooseFirst') return wrong(late.poll.chooseFirst);
  if (said === 'tooMany') return wrong(late.poll.tooMany(most));
  const fares = outcome(sent, late, durable);
  if (fares) return fares;
  if (error) return late.stale;
  if (said === 'voted' && !read?.tally) return `${late.poll.voted} ${hint(read, messages)}`.trimEnd();
  return said && late.poll[said];
}

function hint(read: PollRead | undefined, { resultsOnClose }: PollMessages): string {
  return read?.poll?.results === 'on-close' ? resultsOnClose : '';
}
