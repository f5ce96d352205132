import { css } from '../../ui/css.ts';

/** What the screens of the desk share: a list at the start, the item at the end, the next action under the hands. */
export const screenStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    container-type: inline-size !important;
  }
  h1,
  h2,
  h3 {
    margin: 0;
    line-height: 1.25;
    font-weight: 600;
    text-wrap: balance;
  }
  h1 {
    font-size: 1.25em;
  }
  h2,
  h3 {
    font-size: 1em;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    align-items: center;
    margin-block-end: 1em;
  }
  .bar h1 {
    margin-inline-end: auto;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }
  .filters .field {
    inline-size: auto;
    min-block-size: 2.25em;
    padding-block: 0.25em;
  }
  .filters input.field {
    flex: 1 1 10em;
  }
  .split {
    display: grid;
    gap: 1.5em;
    align-items: start;
  }
  .split > .item {
    min-inline-size: 0;
  }
  .back {
    display: inline-block;
    margin-block-end: 0.75em;
    padding-block: 0.25em;
  }
  /* A narrow desk shows the list or what is open, never half of both. */
  .split.open > .list {
    display: none;
  }
  .split:not(.open) > .item {
    display: none;
  }
  @container (min-width: 52em) {
    .split {
      grid-template-columns: minmax(17em, 2fr) minmax(0, 3fr);
    }
    .split.open > .list,
    .split:not(.open) > .item {
      display: block;
    }
    .split .back {
      display: none;
    }
    .split > .item {
      position: sticky;
      inset-block-start: 0;
    }
  }
  .rows {
    display: grid;
  }
  .rows > li + li {
    border-block-start: 1px solid color-mix(in oklab, var(--_text) 12%, transparent);
  }
  .row {
    display: grid;
    gap: 0.15em;
    inline-size: 100%;
    padding: 0.75em 0.75em;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    text-align: start;
    text-decoration: none;
  }
  .row:hover {
    background: color-mix(in oklab, var(--_text) 5%, transparent);
  }
  .row[aria-current='true'] {
    background: var(--_tint);
    box-shadow: inset 3px 0 var(--_accent);
  }
  .row[aria-current='true']:dir(rtl) {
    box-shadow: inset -3px 0 var(--_accent);
  }
  .row .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-weight: 600;
  }
  .row .meta,
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.75em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .chip {
    display: inline-block;
    padding: 0.05em 0.6em;
    border: 1px solid var(--_edge);
    border-radius: 99em;
    font-size: 0.875em;
    white-space: nowrap;
  }
  .stack {
    display: grid;
    gap: 1em;
  }
  .group {
    display: grid;
    gap: 0.75em;
    padding-block-start: 1em;
    border-block-start: 1px solid color-mix(in oklab, var(--_text) 12%, transparent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    align-items: center;
  }
  .words {
    white-space: pre-wrap;
    max-inline-size: 68ch;
  }
  :is(.fields, .pair, .group, .stack, fieldset) > * {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .fields {
    display: grid;
    gap: 1em;
    max-inline-size: 44em;
  }
  .pair {
    display: grid;
    gap: 1em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
  }
  /* The ring of a field that has the focus covers nothing of what is said of it. */
  .note + .field,
  .field + :is(.note, .error, [id$='-about']) {
    margin-block-start: 0.45em;
  }
  .error {
    color: var(--_danger);
    font-size: 0.875em;
    font-weight: 600;
  }
  .error:empty {
    display: none;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-variant-numeric: tabular-nums;
    /* A column is as wide as its longest word; what people wrote themselves breaks where its cell says so. */
    overflow-wrap: normal;
  }
  th,
  td {
    padding: 0.4em 0.75em 0.4em 0;
    border-block-end: 1px solid color-mix(in oklab, var(--_text) 12%, transparent);
    text-align: start;
    vertical-align: top;
  }
  th {
    font-weight: 600;
  }
  td.number,
  th.number {
    text-align: end;
  }
  .scroll {
    overflow-x: auto;
  }
  select.field {
    appearance: auto;
  }
  /* What is chosen is wider than a narrow list, and WebKit would let the page be scrolled for it. */
  select.field {
    contain: paint;
  }
  pre {
    margin: 0;
    padding: 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow-x: auto;
    font-size: 0.875em;
  }
  .quiet,
  .primary {
    padding-inline: 1em;
  }
  .pause > summary {
    inline-size: fit-content;
    font-size: 0.875em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-color: var(--_edge);
    cursor: pointer;
  }
  .pause > form {
    padding-block: 0.5em;
  }
  /* Links that look like buttons. */
  a.quiet,
  a.primary {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.25em;
    padding-block: 0;
    border-radius: var(--_radius);
    text-decoration: none;
  }
  .danger {
    color: var(--_danger);
  }
  .told {
    position: sticky;
    inset-block-end: 0.5em;
    inline-size: fit-content;
    margin: 0;
    margin-inline-start: auto;
    border-radius: var(--_radius);
    background: var(--guyub-surface, Canvas);
  }
  .told:not(:empty) {
    margin-block-start: 1em;
    padding: 0.5em 1em;
    border: 1px solid var(--_edge);
    border-inline-start: 3px solid var(--_accent);
  }
  .said {
    margin-block-end: 0.75em;
  }
  .asking {
    display: grid;
    gap: 0.75em;
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .meanwhile {
    display: grid;
    gap: 0.75em;
    padding: 0.9em 1em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  @media (forced-colors: active) {
    .row[aria-current='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  /* What a finger presses is 44 px high at least, whatever a screen says of it, and however small its words are. */
  @media (pointer: coarse) {
    :is(button, select, summary, a.quiet, a.primary, .field, .tabs a),
    :is(.choice, .switch),
    .choice label {
      min-block-size: max(2.75em, 44px) !important;
    }
    :is(.choice, .switch) {
      align-items: center;
    }
    .choice label,
    .tabs a {
      display: flex;
      align-items: center;
    }
    input:is([type='checkbox'], [type='radio']) {
      flex: none;
      inline-size: 1.5em;
      block-size: 1.5em;
    }
    summary {
      padding-block: 0.75em;
    }
    :is(a.back, .back a, .deed .what a, .summary a, .link a, .meta a) {
      display: inline-block;
      min-block-size: 44px;
      padding-block: 0.65em;
    }
  }
`;
