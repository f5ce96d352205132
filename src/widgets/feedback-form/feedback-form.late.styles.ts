import { css } from '../../ui/css.ts';

/** Errors and thanks. */
export const feedbackFormLateStyles = css`
  .field[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  details ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  details code {
    font: inherit;
    color: var(--_muted);
    unicode-bidi: isolate;
  }
  .error {
    display: block;
    margin-block: 0.35em 0;
    color: var(--_danger);
    font-size: 0.875em;
    font-weight: 600;
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
