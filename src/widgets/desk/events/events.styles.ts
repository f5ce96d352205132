import { css } from '../../../ui/css.ts';

export const eventsStyles = css`
  .lists {
    margin-block-end: 0.75em;
  }
  article h2 {
    margin-block-end: 0.35em;
  }
  h2:focus {
    outline: none;
  }
  .cancelled .title,
  .cancelled h2 {
    text-decoration: line-through;
  }
  .chip.draft {
    border-style: dashed;
  }
  .chip.cancelled {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .when {
    font-variant-numeric: tabular-nums;
  }
  .clocks {
    display: grid;
    gap: 0.15em 1.25em;
    grid-template-columns: minmax(0, max-content) minmax(0, 1fr);
    margin: 0;
    padding: 0.75em 0.9em;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_text) 5%, transparent);
    font-variant-numeric: tabular-nums;
  }
  .clocks dt {
    color: var(--_muted);
  }
  .clocks dd {
    margin: 0;
    font-weight: 600;
  }
  .clocks .note {
    grid-column: 1 / -1;
  }
  @container (max-width: 30em) {
    .clocks {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .choice {
    display: flex;
    gap: 0.5em;
    align-items: baseline;
    min-block-size: 1.75em;
  }
  .choices {
    display: grid;
    gap: 0.25em 1em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
  }
  .meanwhile dl {
    display: grid;
    gap: 0.25em 1em;
    grid-template-columns: max-content minmax(0, 1fr);
    margin: 0;
  }
  .meanwhile dd {
    margin: 0;
  }
  th[scope='row'] {
    min-inline-size: 9em;
    overflow-wrap: anywhere;
  }
  .empty {
    padding-block: 1.5em;
    color: var(--_muted);
  }
  .link {
    overflow-wrap: anywhere;
  }
`;
