import { css } from '../../ui/css.ts';

export const qaBoardStyles = css`
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  label {
    display: block;
    margin-block-end: 0.35em;
    font-weight: 600;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .top .field {
    flex: 1 1 12em;
  }
  .field {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2.75em;
    padding: 0.6em 0.8em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_text) 3%, transparent);
    color: inherit;
    font: inherit;
  }
  .orders {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin-block: 1em 0.5em;
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
    gap: 0 1em;
    padding-block: 0.85em;
    border-block-start: 1px solid var(--_line);
  }
  .question [role='heading'] {
    margin: 0;
    font-size: 1em;
    text-wrap: pretty;
  }
  .question a {
    color: inherit;
    text-decoration: none;
  }
  .question a:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
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
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
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
  .later {
    visibility: hidden;
  }
  .quiet {
    padding: 0.4em 1.25em;
    border: 1px solid var(--_edge);
    background: none;
  }
  .quiet:hover {
    background: var(--_tint);
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
  .bone.vote {
    block-size: 3.25em;
    margin: 0;
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
