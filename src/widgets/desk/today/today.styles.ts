import { css } from '../../../ui/css.ts';

export const todayStyles = css`
  .today {
    display: grid;
    gap: 2em;
  }
  .kinds {
    margin-block: 0.75em 0.5em;
  }
  .empty {
    padding-block: 1.5em;
    color: var(--_muted);
  }
  .next h3 {
    margin-block: 1em 0.25em;
    padding-inline: 0.75em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  @container (min-width: 52em) {
    .today {
      grid-template-columns: minmax(0, 3fr) minmax(16em, 2fr);
    }
  }
`;
