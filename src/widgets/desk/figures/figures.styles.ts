import { css } from '../../../ui/css.ts';

export const figuresStyles = css`
  .kind {
    display: none;
  }
  .kind caption {
    padding-block: 0.5em 0.25em;
    font-weight: 600;
    text-align: start;
  }
  .kind th {
    font-weight: 400;
  }
  td {
    white-space: nowrap;
  }
  /* Six columns would be read letter by letter: each kind has a small table of its own. */
  @container (max-width: 40em) {
    .every {
      display: none;
    }
    .kind {
      display: table;
    }
  }
`;
