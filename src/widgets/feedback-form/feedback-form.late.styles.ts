import { css } from '../../ui/css.ts';

/** What is sent along, and thanks. */
export const feedbackFormLateStyles = css`
  details code {
    font: inherit;
    color: var(--_muted);
  }
  .thanks {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    max-inline-size: 40em;
  }
  .thanks blockquote {
    margin: 0;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
    white-space: pre-line;
    color: var(--_muted);
    max-block-size: 9em;
    overflow: auto;
  }
`;
