import { css } from '../../ui/css.ts';

export const qaBoardStyles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .top .field {
    flex: 12em;
  }
  .orders {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin-block: var(--_space) calc(var(--_space) * 0.5);
  }
  .orders button {
    padding: 0;
    border: 0;
    border-block-end: 2px solid transparent;
    border-radius: 0;
    background: none;
    color: var(--_muted);
  }
  .orders button:hover {
    color: inherit;
  }
  .orders [aria-pressed='true'] {
    border-color: var(--_accent);
    color: inherit;
    font-weight: 600;
  }
  .question {
    display: grid;
    grid-template-columns: 3.25em minmax(0, 1fr);
    gap: 0 var(--_space);
    padding-block: calc(var(--_space) * 0.85);
    border-block-start: 1px solid var(--_line);
  }
  .question [role='heading'] {
    margin: 0;
    font-size: 1em;
    text-wrap: pretty;
  }
  .question a:not(:hover) {
    text-decoration: none;
  }
  .vote {
    display: grid;
    justify-items: center;
    align-content: center;
    block-size: 3.25em;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
  }
  button.vote {
    border-color: var(--_line);
  }
  button.vote:hover {
    background: var(--_tint);
  }
  .vote[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  svg {
    inline-size: 1em;
    block-size: 1em;
  }
  .note b {
    font-weight: 600;
  }
  .note svg {
    vertical-align: -0.15em;
    margin-inline-end: 0.25em;
  }
  .say {
    font-size: 0.875em;
  }
  .bone {
    block-size: 1.25em;
    margin-block: 0.15em;
  }
  .bone.title {
    inline-size: 40%;
  }
  .bone.title + .bone {
    block-size: 2.75em;
    margin-block-end: 1.5em;
  }
  @media (forced-colors: active) {
    .vote[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .orders [aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;
