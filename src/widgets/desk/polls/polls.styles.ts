import { css } from '../../../ui/css.ts';

export const pollsStyles = css`
  .options {
    display: grid;
    gap: 0.5em;
    margin: 0.5em 0;
    padding: 0;
    list-style: none;
  }
  .options li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
  }
  .options .field {
    flex: 1 1 8em;
    inline-size: auto;
  }
  /* On a phone there is room for the words of an option, or for its buttons. */
  @container (max-width: 30em) {
    .options .field {
      flex-basis: 100%;
    }
  }
  .sign {
    min-inline-size: 2.75em;
    padding-inline: 0.5em;
  }
  .switch {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .results th[scope='row'] {
    inline-size: 100%;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .list .filters {
    margin-block-end: 0.5em;
  }
  .results .number {
    white-space: nowrap;
  }
  .bar-of {
    display: block;
    block-size: 0.4em;
    margin-block-start: 0.25em;
    border-radius: 99em;
    background: color-mix(in oklab, var(--_text) 10%, transparent);
    overflow: hidden;
  }
  .bar-of > span {
    display: block;
    block-size: 100%;
    background: var(--_accent);
  }
  .stands {
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_line);
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  @media (pointer: coarse) {
    .by-keys {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .bar-of {
      outline: 1px solid CanvasText;
    }
    .bar-of > span {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
