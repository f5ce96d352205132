import { css } from './css.ts';

/**
 * The look that all widgets share. A host sets a handful of tokens, or none: everything else is derived from them
 * and from the colour, font and size that the page already has.
 *
 * Contrasts: muted text is the text colour at 75 %, which keeps 4.5:1 wherever the page's own text has 8:1. What
 * stands on the accent is black or white by its luminance (WCAG 2.2, 1.4.3): the threshold 0.179 is where both
 * contrast equally.
 */
export const styles = css`
  :host {
    --_accent: var(--guyub-accent, #1f5fd0);
    --_contrast: #fff;
    --_on-accent: var(--guyub-on-accent, var(--_contrast));
    --_text: var(--guyub-text, currentColor);
    --_muted: color-mix(in oklab, var(--_text) 75%, transparent);
    --_line: color-mix(in oklab, var(--_text) 30%, transparent);
    --_edge: color-mix(in oklab, var(--_text) 60%, transparent);
    --_tint: color-mix(in oklab, var(--_accent) 12%, transparent);
    --_danger: color-mix(in oklab, var(--_text) 30%, #d3201a);
    --_radius: var(--guyub-radius, 0.5em);
    --_space: var(--guyub-space, 1em);
    display: block;
    /* A reset of all elements ("all: revert" for "*") would take it away, and with it every wide layout. */
    container-type: inline-size !important;
    box-sizing: border-box;
    background: var(--guyub-surface, transparent);
    font-family: var(--guyub-font, inherit);
    font-size: var(--guyub-font-size, inherit);
    line-height: var(--guyub-line, 1.5);
    color: var(--guyub-text, inherit);
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  @supports (color: color(from red xyz-d65 x y z)) {
    :host {
      --_contrast: color(
        from var(--_accent) xyz-d65 clamp(0, (0.179 - y) * 9999, 0.9505) clamp(0, (0.179 - y) * 9999, 1)
          clamp(0, (0.179 - y) * 9999, 1.089)
      );
    }
  }
  /* Words of one direction, whatever the page's: what they say is read in theirs, and stands where the layout starts. */
  * {
    box-sizing: border-box;
    unicode-bidi: plaintext;
  }
  :host > * {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  [role='heading'] {
    margin: 0 0 0.5em;
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  p {
    margin: 0;
    max-inline-size: 68ch;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  svg {
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .note {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .note:empty {
    display: none;
  }
  .kept {
    margin-block-start: 0.75em;
  }
  .wrong {
    color: var(--_danger);
    font-weight: 600;
  }
  button {
    font: inherit;
    color: inherit;
    min-block-size: 2.25em;
    cursor: pointer;
    border-radius: var(--_radius);
  }
  .primary {
    padding: 0.4em 1.25em;
    font-weight: 600;
    transition: filter 120ms ease-out;
    color: var(--_on-accent);
    background: var(--_accent);
    border: 1px solid transparent;
  }
  .primary:hover {
    filter: brightness(1.1);
  }
  .primary:active {
    filter: brightness(0.92);
  }
  .quiet {
    padding: 0.4em 1.25em;
    border: 1px solid var(--_edge);
    background: none;
  }
  .quiet:hover {
    background: var(--_tint);
  }
  .plain {
    padding: 0;
    border: 0;
    background: none;
    font-size: 0.875em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-color: var(--_edge);
  }
  .plain:hover {
    text-decoration-color: currentColor;
  }
  .label {
    display: block;
    margin-block-end: 0.35em;
    font-weight: 600;
  }
  .label .note {
    font-weight: 400;
  }
  .field {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2.75em;
    padding: 0.6em 0.8em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_text) 3%, transparent);
    color: inherit;
    font: inherit;
    line-height: 1.5;
  }
  textarea.field {
    min-block-size: 7.2em;
    max-block-size: 24em;
    resize: vertical;
    field-sizing: content;
  }
  :focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
  .apart {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Its words are on their way: its place is kept. */
  .awaited {
    visibility: hidden;
  }
  .bone {
    display: block;
    border-radius: var(--_radius);
    background: var(--_line);
    opacity: 0;
    animation: bone 1ms 150ms forwards;
  }
  @keyframes bone {
    to {
      opacity: 0.5;
    }
  }
  @media (pointer: coarse) {
    button {
      min-block-size: 2.75em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .primary {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
    }
  }
`;
