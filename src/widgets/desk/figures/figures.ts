import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Figure, FiguresRead } from '../../../model/figures.ts';
import { deskFiguresMessages, type DeskFiguresMessages } from '../../../locales/desk-figures.ts';
import type { Language } from '../../../locales/index.ts';
import type { Reader } from '../../../stores/desk.ts';
import { durationOf } from '../../../ui/ago.ts';
import { formatNumber } from '../../../ui/format.ts';
import { DeskScreen } from '../screen.ts';
import { figuresStyles } from './figures.styles.ts';

const names = ['published', 'held', 'rejected', 'oldest', 'median'] as const;

/** How much there is and waits, without names and words: what a reviewer sees of a community. */
export class Figures extends DeskScreen<DeskFiguresMessages> {
  static override styles = [...DeskScreen.styles, figuresStyles];

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
    const { kind, ...columns } = words.columns;
    return html`<div class="scroll every" tabindex="0" role="region" aria-label=${words.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">${kind}</th>
              ${names.map((name) => html`<th scope="col" class="number">${columns[name]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${figures.map(
              (figure) => html`<tr>
                <th scope="row">${words.kinds[figure.kind]}</th>
                ${names.map((name) => this.#number(figure, name, words, fewest))}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${figures.map(
        (figure) => html`<table class="kind">
          <caption>${words.kinds[figure.kind]}</caption>
          <tbody>
            ${names.map(
              (name) => html`<tr>
                <th scope="row">${columns[name]}</th>
                ${this.#number(figure, name, words, fewest)}
              </tr>`,
            )}
          </tbody>
        </table>`,
      )}
      <p class="note">${words.waits}</p>
      ${fewest > 1 ? html`<p class="note">${words.hidden(formatNumber(this.desk.tag, fewest))}</p>` : nothing}`;
  }

  #number(
    figure: Figure,
    name: (typeof names)[number],
    words: DeskFiguresMessages,
    fewest: number,
  ): TemplateResult {
    const { tag } = this.desk;
    const told = (count: number | null) =>
      count === null ? words.fewer(formatNumber(tag, fewest)) : formatNumber(tag, count);
    const time = (seconds?: number) => (seconds === undefined ? '–' : durationOf(tag, seconds));
    const isTime = name === 'oldest' || name === 'median';
    return html`<td class="number">${isTime ? time(figure.waiting?.[name]) : told(figure[name])}</td>`;
  }
}
