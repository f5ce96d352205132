import { css } from './css.ts';

/** A text that somebody has written: it stands at the side where its own language begins. */
export const markdownStyles = css`
  .text {
    display: grid;
    gap: 0.75em;
    min-inline-size: 0;
    max-inline-size: 68ch;
    text-align: start;
  }
  .text ul,
  .text ol {
    margin: 0;
    padding-inline-start: 1.5em;
  }
  .text ul {
    list-style: disc;
  }
`;
