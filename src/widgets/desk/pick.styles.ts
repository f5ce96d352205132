import { css } from '../../ui/css.ts';

/** Buttons of which one is chosen: what a list shows. */
export const pickStyles = css`
  .pick {
    padding: 0.2em 0.8em;
    border-radius: 99em;
    font-size: 0.875em;
  }
  .pick .note {
    font-size: 1em;
    font-variant-numeric: tabular-nums;
  }
  .pick[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .pick[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
