import { css } from '../../ui/css.ts';

/** The result in the rows of the options. */
export const pollLateStyles = css`
  tbody {
    display: contents;
  }
  .mine {
    border-color: var(--_accent);
    font-weight: 600;
  }
  .bar {
    position: absolute;
    z-index: -1;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: var(--share, 0%);
    background: color-mix(in oklab, var(--_accent) 18%, transparent);
    border-inline-end: 2px solid color-mix(in oklab, var(--_accent) 55%, transparent);
    transition: inline-size 200ms ease-out;
  }
  .bar.none {
    border: 0;
  }
  td {
    padding: 0;
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .count {
    color: var(--_muted);
    font-weight: 400;
  }
  th.words {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.75em;
  }
  .tick {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    font-size: 0.875em;
    white-space: nowrap;
  }
  .tick svg {
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  @container (max-width: 22em) {
    .count {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media (forced-colors: active) {
    .bar {
      forced-color-adjust: none;
      background: transparent;
      border-block-end: 4px solid Highlight;
      border-inline-end: 0;
    }
    .mine {
      border: 2px solid Highlight;
    }
  }
`;
