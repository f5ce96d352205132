import { css } from '../../../ui/css.ts';

export const messagesStyles = css`
  .about {
    margin-block: -0.5em 1em;
  }
  .list > .filters {
    margin-block-end: 0.5em;
  }
  .empty {
    padding-block: 1em;
  }
  .pick {
    padding: 0.2em 0.8em;
    border-radius: 99em;
    font-size: 0.875em;
  }
  .pick[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
    font-weight: 600;
  }
  .written {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_line);
  }
  .field.then {
    inline-size: auto;
    min-block-size: 2.25em;
    padding-block: 0.25em;
  }
  @media (forced-colors: active) {
    .pick[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
