import { css } from '../../ui/css.ts';

export const eventListStyles = css`
  .event {
    display: grid;
    grid-template-columns: 4em minmax(0, 1fr) minmax(9em, auto);
    gap: 0.25em var(--_space);
    padding-block: var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  .event:first-child {
    border: 0;
  }
  .date {
    display: grid;
    justify-items: center;
    block-size: max-content;
    padding: 0.4em 0.25em 0.5em;
    border-radius: var(--_radius);
    background: var(--_tint);
    text-align: center;
    line-height: 1.3;
  }
  .date span {
    font-size: 0.875em;
  }
  .date b {
    font-size: 1.25em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .body {
    display: grid;
    gap: 0.15em;
    align-content: start;
  }
  .event [role='heading'] {
    margin: 0;
    font-size: 1em;
    text-wrap: pretty;
  }
  .when {
    font-variant-numeric: tabular-nums;
  }
  .when span {
    display: block;
  }
  .about {
    white-space: pre-line;
    margin-block-start: 0.25em;
  }
  .cancelled [role='heading'] span,
  .cancelled .when span {
    text-decoration: line-through;
  }
  .flag {
    font-weight: 600;
    color: var(--_danger);
  }
  .access {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 0.9em;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .access li,
  .state {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .act {
    display: flex;
    flex-direction: column;
    gap: 0.25em;
    text-align: center;
  }
  .state {
    justify-content: center;
    min-block-size: 2.25em;
    font-weight: 600;
  }
  .say {
    grid-column: 2 / -1;
  }
  p.say {
    font-size: 0.875em;
    color: var(--_muted);
  }
  a {
    font-weight: 600;
    min-block-size: 1.75em;
  }
  .foot {
    margin-block-start: 0.5em;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.5em;
    font-weight: 600;
    cursor: pointer;
  }
  details {
    margin-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .bone {
    block-size: 1.25em;
    margin-block: 0.15em;
  }
  .date.bone {
    block-size: 4.6em;
    margin: 0;
  }
  @container (max-width: 34em) {
    .event {
      grid-template-columns: 3.6em minmax(0, 1fr);
    }
    .act {
      grid-column: 2;
      align-items: start;
      text-align: inherit;
      margin-block-start: 0.5em;
    }
    .state {
      justify-content: start;
    }
  }
  @media (pointer: coarse) {
    .plain {
      min-block-size: 2.75em;
    }
  }
  @media (forced-colors: active) {
    .date {
      border: 1px solid CanvasText;
    }
  }
`;
