import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Figure, FiguresRead } from '../../../model/figures.ts';
import { deskFiguresMessages, type DeskFiguresMessages } from '../../../locales/desk-figures.ts';
import type { Language } from '../../../locales/index.ts';
import type { Reader } from '../../../stores/desk.ts';
import { durationOf } from '../../../ui/ago.ts';
import { formatNumber } from '../../../ui/format.ts';
import { DeskScreen } from '../screen.ts';

/** How much there is and waits, without names and words: what a reviewer sees of a community. */
export class Figures extends DeskScreen<DeskFiguresMessages> {
  #figures: Reader<FiguresRead> | undefined;

  protected override speak(language: Language) {
    return deskFiguresMessages[language]();
  }

  protected override open(): () => void {
    const figures = (this.#figures = this.desk.store.read({ type: 'figures' }));
    const stop = this.follow(figures.reading);
    void figures.refresh();
    return () => {
      stop();
      figures.close();
    };
  }

  protected override view(words: DeskFiguresMessages): TemplateResult {
    const { result, error } = this.#figures?.reading.get() ?? {};
    return html`<div class="bar"><h1>${words.title}</h1></div>
      <div class="stack">
        <p class="note">${words.about}</p>
        ${this.unread(error, result !== undefined, () => void this.#figures?.refresh())}
        ${result ? this.#table(result, words) : nothing}
      </div>`;
  }

  #table({ figures, fewest }: FiguresRead, words: DeskFiguresMessages): TemplateResult {
    const { columns } = words;
    const names = ['kind', 'published', 'held', 'rejected', 'oldest', 'median'] as const;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.table}>
        <table>
          <thead>
            <tr>
              ${names.map((name) => html`<th scope="col" class=${name === 'kind' ? '' : 'number'}>${columns[name]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${figures.map((figure) => this.#row(figure, words, fewest))}
          </tbody>
        </table>
      </div>
      ${fewest > 1 ? html`<p class="note">${words.hidden(formatNumber(this.desk.tag, fewest))}</p>` : nothing}`;
  }

  #row(
    { kind, published, held, rejected, waiting }: Figure,
    words: DeskFiguresMessages,
    fewest: number,
  ): TemplateResult {
    const { tag } = this.desk;
    const told = (count: number | null) =>
      count === null ? words.fewer(formatNumber(tag, fewest)) : formatNumber(tag, count);
    const time = (seconds?: number) => (seconds === undefined ? '–' : durationOf(tag, seconds));
    return html`<tr>
      <th scope="row">${words.kinds[kind]}</th>
      ${[published, held, rejected].map((count) => html`<td class="number">${told(count)}</td>`)}
      <td class="number">${time(waiting?.oldest)}</td>
      <td class="number">${time(waiting?.median)}</td>
    </tr>`;
  }
}
