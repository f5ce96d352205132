/** Templates of every kind that our widgets use: read by Lit, and with `?compiled` as the script tag's build has them. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';

export { nothing, render };

/** What is shown for a value: a text or nothing as it is, a list item by item, and else one of the templates. */
export type Shown = string | number | null | undefined | false | Shown[] | { template: string; of: Shown[] };

const fill = (value: Shown | symbol): unknown => {
  if (Array.isArray(value)) return value.map(fill);
  if (value === null || typeof value !== 'object') return value === false ? nothing : value;
  const [a, b, c] = value.of;
  return templates[value.template]!(a, b, c);
};
const text = (value: Shown) => (typeof value === 'object' ? 'list' : value || '');

export const templates: Readonly<Record<string, (...values: Shown[]) => TemplateResult>> = {
  bare: (a: Shown) => html`${fill(a)}`,
  two: (a: Shown, b: Shown) => html`${fill(a)}${fill(b)}`,
  around: (a: Shown, b: Shown) => html`before ${fill(a)} between ${fill(b)} after`,
  still: () => html`<hr /><p>No “expression" in &lt;here&gt;</p>`,
  deep: (a: Shown, b: Shown, c: Shown) => html`
    <section class="wide" data-empty="">
      <p id="${text(b)}-id" title=${a === false ? nothing : text(a)}>${fill(a)}</p>
      <ul>
        ${[b, c].map((each) => html`<li class="row ${text(each)}">${fill(each)}</li>`)}
      </ul>
    </section>
  `,
  table: (a: Shown, b: Shown) =>
    html`<table><tbody><tr><td>${fill(a)}</td>${b ? html`<td>${fill(b)}</td>` : nothing}</tr></tbody></table>`,
  icon: (a: Shown) => html`<svg viewBox="0 0 16 16"><path d=${text(a)} /></svg>`,
  field: (a: Shown, b: Shown, c: Shown) =>
    html`<label ?hidden=${!a} lang='id'
      ><input aria-label=${`${text(a)}`} type="checkbox" .checked=${Boolean(b)} ?disabled=${Boolean(c)} @click=${b ? count : nothing} />
      <textarea .value=${String(text(c))}></textarea></label
    >`,
};

export let clicks = 0;
const count = () => void clicks++;

export const show = (value: Shown, place: HTMLElement) => render(fill(value), place);
