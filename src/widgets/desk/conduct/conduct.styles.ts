import { css } from '../../../ui/css.ts';

export const conductStyles = css`
  .rules {
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .rules [role='heading'] {
    margin: 0.25em 0 0;
    font-size: 1.05em;
  }
  textarea.rules-field {
    min-block-size: 16em;
    max-block-size: 60vh;
  }
  .modes {
    display: flex;
    gap: 0.5em;
    margin-block-end: 0.5em;
  }
  .modes [aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
    font-weight: 600;
  }
  .changes {
    display: grid;
    gap: 0.75em;
  }
  .changes li {
    display: grid;
    gap: 0.25em;
    justify-items: start;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_line);
  }
  .changes .added {
    border-inline-start-style: double;
  }
  .changes .removed {
    border-inline-start-style: dashed;
  }
  ins {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
    background: var(--_tint);
  }
  del {
    text-decoration: line-through;
    color: var(--_muted);
  }
  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.1em 0.6em;
    padding-block: 0.4em;
    align-items: baseline;
  }
  .choice input {
    inline-size: 1.1em;
    block-size: 1.1em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .choice .note {
    grid-column: 2;
  }
  .count {
    text-align: end;
  }
  .meanwhile {
    gap: 0.5em;
    justify-items: start;
    border: 2px solid var(--_accent);
  }
  @media (forced-colors: active) {
    .modes [aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
