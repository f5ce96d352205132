import { html, nothing, type TemplateResult } from 'lit/html.js';
import { css } from './css.ts';

/** What keeps something from being sent: a field, by the selector that finds it, and what is wrong with it. */
export interface Fault {
  readonly selector: string;
  readonly words: string;
}

/** All that keeps something from being sent, each with a way to its field. It takes the focus when it appears. */
export function summary(
  title: string,
  faults: readonly Fault[],
  goTo: (selector: string) => (event: Event) => void,
): TemplateResult {
  const link = ({ selector, words }: Fault) =>
    html`<li><a href="#" @click=${goTo(selector)}>${words}</a></li>`;
  return html`<div class="summary" role="alert" tabindex="-1">
    <strong>${title}</strong>
    ${faults.length ? html`<ul>${faults.map(link)}</ul>` : nothing}
  </div>`;
}

export const summaryStyles = css`
  .summary {
    padding: 0.9em 1em;
    border: 2px solid var(--_danger);
    border-radius: var(--_radius);
  }
  .summary ul {
    margin: 0.35em 0 0;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .summary li {
    padding-block: 0.2em;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .error {
    display: block;
    margin-block: 0.35em 0;
    color: var(--_danger);
    font-size: 0.875em;
    font-weight: 600;
  }
  .error:empty {
    display: none;
  }
`;
