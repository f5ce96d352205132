import { css } from '../../ui/css.ts';

/** Options and results share one row, so that nothing moves when the one becomes the other. */
export const pollStyles = css`
  [role='heading'] {
    margin: 0;
  }
  .rows {
    display: grid;
    gap: calc(var(--_space) * 0.5);
    margin-block: calc(var(--_space) * 0.75) var(--_space);
    inline-size: 100%;
  }
  .row {
    position: relative;
    display: flex;
    align-items: flex-start;
    gap: 0.75em;
    min-block-size: 3em;
    padding: calc(var(--_space) * 0.7) calc(var(--_space) * 0.9);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
    isolation: isolate;
    line-height: 1.5;
  }
  label.row {
    cursor: pointer;
    transition: border-color 120ms ease-out;
  }
  label.row:hover {
    border-color: var(--_edge);
  }
  .row.on {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  .row:focus-within {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
  .row :focus-visible {
    outline: none;
  }
  @supports selector(:has(a)) {
    .row:not(:has(:focus-visible)) {
      outline: none;
    }
  }
  .words {
    flex: 1;
    padding: 0;
    text-align: inherit;
    font-weight: inherit;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    min-block-size: 2.25em;
  }
  .foot .note {
    flex: 12em;
  }
  .say {
    min-block-size: 1.5em;
    margin-block-start: 0.25em;
  }
  time {
    white-space: nowrap;
  }
  @container (max-width: 22em) {
    time {
      white-space: normal;
    }
  }
  .bone {
    block-size: 3em;
  }
  .bone.title {
    block-size: 1.5em;
    inline-size: 70%;
  }
  @media (forced-colors: active) {
    .row.on {
      border: 2px solid Highlight;
    }
  }
`;
