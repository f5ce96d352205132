import { html, nothing, type TemplateResult } from 'lit/html.js';

/** What keeps something from being sent: a field, by the selector that finds it, and what is wrong with it. */
export interface Fault {
  readonly selector: string;
  readonly words: string;
}

/** All that keeps something from being sent, each with a way to its field. It takes the focus when it appears. */
export function summary(
  title: string,
  faults: readonly Fault[],
  goTo: (selector: string) => void,
): TemplateResult {
  const link = ({ selector, words }: Fault) =>
    html`<li>
      <a
        href="#"
        @click=${(event: Event) => {
          event.preventDefault();
          goTo(selector);
        }}
        >${words}</a
      >
    </li>`;
  return html`<div class="summary" role="alert" tabindex="-1">
    <strong>${title}</strong>
    ${faults.length ? html`<ul>${faults.map(link)}</ul>` : nothing}
  </div>`;
}
