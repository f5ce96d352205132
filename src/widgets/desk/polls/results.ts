import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeskPollsMessages } from '../../../locales/desk-polls.ts';
import type { StaffPoll } from '../../../model/poll-staff.ts';
import { csvOf } from '../../../stores/desk.ts';
import { sharesOf } from '../../../stores/poll-shares.ts';
import { formatNumber } from '../../../ui/format.ts';

/** What was counted, as a table with a bar behind each number. */
export function results({ poll, tally }: StaffPoll, words: DeskPollsMessages, tag: string): TemplateResult {
  const shares = sharesOf(poll, tally);
  const number = (n: number) => formatNumber(tag, n);
  return html`<table class="results">
      <caption class="apart">${words.resultsOf}</caption>
      <thead>
        <tr>
          <th scope="col">${words.columns.option}</th>
          <th scope="col" class="number">${words.columns.votes}</th>
          <th scope="col" class="number">${words.columns.share}</th>
        </tr>
      </thead>
      <tbody>
        ${poll.options.map(
          ({ label }, index) => html`<tr>
            <th scope="row" dir="auto" lang=${poll.lang ?? nothing}>
              ${label}
              <span class="bar-of" aria-hidden="true"><span .style=${`inline-size:${shares[index]}%`}></span></span>
            </th>
            <td class="number">${number(tally.counts[index]!)}</td>
            <td class="number">${number(shares[index]!)}%</td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${poll.kind === 'multiple' && tally.voters ? html`<p class="note">${words.sharesOfPeople}</p>` : nothing}`;
}

/** The same as a file for spreadsheets. */
export function resultsCsv({ poll, tally }: StaffPoll, words: DeskPollsMessages): string {
  const shares = sharesOf(poll, tally);
  const { option, votes, share } = words.columns;
  return csvOf([
    [words.question, poll.question],
    [words.people, tally.voters],
    [option, votes, `${share} %`],
    ...poll.options.map(({ label }, index) => [label, tally.counts[index], shares[index]]),
  ]);
}
