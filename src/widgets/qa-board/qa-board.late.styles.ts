import { css } from '../../ui/css.ts';

/** What somebody opens: a question with its answers, and where they are written. */
export const qaBoardLateStyles = css`
  .thread {
    grid-column: 2;
    display: grid;
    gap: 1em;
    min-inline-size: 0;
    padding-block-start: 0.5em;
  }
  .thread .question {
    padding-block: 0;
    border: 0;
  }
  .thread .question [role='heading'] {
    font-size: 1.25em;
  }
  .text p {
    white-space: pre-line;
  }
  .text blockquote {
    display: grid;
    gap: 0.75em;
    margin: 0;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }
  pre {
    margin: 0;
    padding: 0.6em 0.8em;
    overflow-x: auto;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_text) 6%, transparent);
  }
  code {
    font-size: 0.9em;
  }
  .answer {
    display: grid;
    grid-template-columns: 3.25em minmax(0, 1fr);
    gap: 0 var(--_space);
    padding-block: var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  .answer > div {
    display: grid;
    gap: 0.35em;
    justify-items: start;
  }
  .badge {
    padding: 0.1em 0.6em;
    border: 1px solid currentColor;
    border-radius: max(var(--_radius), 0.25em);
    font-size: 0.875em;
    font-weight: 600;
  }
  .badge.official {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .badge time {
    font-weight: normal;
  }
  .original summary {
    font-size: 0.875em;
    cursor: pointer;
  }
  .answer .say:empty {
    display: none;
  }
  .thread > .plain {
    justify-self: start;
  }
  .standing:not([hidden]) {
    display: grid;
    gap: 0.35em;
  }
  .plain[aria-pressed='true'] {
    font-weight: 600;
  }
  .ask,
  .edit,
  .reply {
    display: grid;
    gap: 1em;
    max-inline-size: 40em;
  }
  .ask {
    margin-block: 1.25em;
  }
  .ask,
  .edit {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_accent);
  }
  .ask [role='heading'] {
    margin: 0;
  }
  .label + .note {
    margin-block-end: 0.35em;
  }
  .reply .primary {
    justify-self: start;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .ask-this {
    inline-size: 100%;
    padding: 0.85em 1em;
    border: 1px dashed var(--_edge);
    background: none;
    font-weight: 600;
    text-align: inherit;
  }
  .ask-this:hover {
    background: var(--_tint);
  }
  @container (max-width: 34em) {
    .thread {
      grid-column: 1 / -1;
      padding-block-start: 1em;
    }
  }
  @media (forced-colors: active) {
    .badge.official {
      border-color: CanvasText;
    }
  }
`;
