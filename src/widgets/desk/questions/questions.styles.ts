import { css } from '../../../ui/css.ts';

export const questionsStyles = css`
  .filters {
    margin-block-end: 0.75em;
  }
  .pick[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
    font-weight: 600;
  }
  .item h2 {
    font-size: 1.15em;
  }
  .answers {
    display: grid;
  }
  .answer {
    gap: 0.6em;
    padding-block: 1em;
    border-block-start: 1px solid color-mix(in oklab, var(--_text) 12%, transparent);
  }
  .chip.ours {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  .chip.waits {
    border-style: dashed;
  }
  .held {
    padding-block-end: 0.75em;
  }
  .held > .actions {
    padding-inline: 0.75em;
  }
  .held > .panel {
    margin: 0.75em 0.75em 0;
  }
  .held button {
    padding-inline: 0.75em;
  }
  .excerpt {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
  }
  .panel {
    padding: 0.75em;
    border-inline-start: 3px solid var(--_accent);
  }
  .original summary {
    font-size: 0.875em;
    cursor: pointer;
  }
  .text blockquote {
    margin: 0;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }
  .switch {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
`;
