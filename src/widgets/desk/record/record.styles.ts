import { css } from '../../../ui/css.ts';

export const recordStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-end: 1em;
  }
  .tabs a {
    padding: 0.3em 0.9em;
    border: 1px solid var(--_edge);
    border-radius: 99em;
    text-decoration: none;
  }
  .tabs [aria-current='page'] {
    border-color: var(--_accent);
    background: var(--_tint);
    font-weight: 600;
  }
  .deed {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.25em 1em;
    align-items: start;
    padding: 0.75em;
  }
  .deed > .what {
    display: grid;
    gap: 0.15em;
    min-inline-size: 0;
  }
  .deed:focus-visible {
    outline-offset: -2px;
  }
  .deed .title {
    font-weight: 600;
  }
  .deed > .wrong {
    grid-column: 1 / -1;
  }
  @container (max-width: 26em) {
    .deed {
      grid-template-columns: minmax(0, 1fr);
    }
    .deed button {
      justify-self: start;
    }
  }
  @media (forced-colors: active) {
    .tabs [aria-current='page'] {
      outline: 2px solid Highlight;
    }
  }
`;
