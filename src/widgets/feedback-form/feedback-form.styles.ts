import { css } from '../../ui/css.ts';

export const feedbackFormStyles = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.25);
    max-inline-size: 40em;
  }
  [role='heading'] {
    margin-block-end: 0.25em;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .chip {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2.5em;
    padding: 0.3em 0.9em;
    border: 1px solid var(--_edge);
    border-radius: max(var(--_radius), 0.25em);
    cursor: pointer;
    transition: background 120ms ease-out;
  }
  .chip:hover {
    background: var(--_tint);
  }
  .chip.on {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .chip:focus-within {
    outline: 2px solid var(--_text);
    outline-offset: 2px;
  }
  @supports selector(:has(a)) {
    .chip:not(:has(:focus-visible)) {
      outline: none;
    }
  }
  .chip > input[type='radio'] {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  svg {
    inline-size: 1.2em;
    block-size: 1.2em;
  }
  .chips + .note {
    margin-block-start: 0.25em;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.25);
    align-items: start;
  }
  .check {
    display: flex;
    gap: 0.6em;
    align-items: flex-start;
    padding-block: 0.35em;
    cursor: pointer;
  }
  details {
    font-size: 0.875em;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.4em;
    color: var(--_muted);
    cursor: pointer;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .foot .note {
    flex: 12em;
    min-block-size: 1.5em;
  }
  .bone {
    block-size: 2.75em;
  }
  .bone.title {
    block-size: 1.5em;
    inline-size: 60%;
  }
  .bone.large {
    block-size: 7.2em;
  }
  @container (min-width: 36em) {
    .pair {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (forced-colors: active) {
    .chip.on {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
