import { css } from '../../../ui/css.ts';

export const siteStyles = css`
  .list.list {
    display: grid;
    gap: 1em;
  }
  .split.open > .list.list {
    display: none;
  }
  @container (min-width: 52em) {
    .split.open > .list.list {
      display: grid;
    }
  }
  .said {
    margin-block-end: 0;
  }
  #add {
    justify-self: start;
  }
  .widgets {
    display: grid;
    gap: 0.5em;
  }
  .widgets li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
    justify-content: space-between;
  }
  dl {
    display: grid;
    gap: 0.25em;
    margin: 0;
  }
  dt {
    margin-block-start: 0.5em;
    font-weight: 600;
  }
  dd {
    margin: 0;
  }
  .stands {
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_line);
  }
  .sign {
    min-inline-size: 2.75em;
    padding-inline: 0.5em;
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
`;
