import { css } from 'lit';

export const workbenchStyles = css`
  /* Its two parts stand in the grid of the page around it: the choices at the end, the code below the widget. */
  :host {
    display: contents;
    font: 14px/1.45 system-ui, sans-serif;
    color: CanvasText;
  }
  .choices {
    display: grid;
    gap: 1.25em;
    align-content: start;
    margin-block: 25px;
    grid-area: choices;
  }
  * {
    box-sizing: border-box;
  }
  fieldset {
    display: grid;
    gap: 0.5em;
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0 0 0.5em;
    font-weight: 600;
  }
  .row {
    display: grid;
    grid-template-columns: 7.5em minmax(0, 1fr);
    gap: 0.75em;
    align-items: center;
    min-block-size: 2em;
  }
  .row:has(output) {
    grid-template-columns: 7.5em minmax(0, 1fr) 4.5em;
  }
  code,
  output {
    font: 0.8125rem/1.4 ui-monospace, monospace;
    overflow-wrap: anywhere;
  }
  output {
    text-align: end;
  }
  output.unset {
    color: color-mix(in oklab, CanvasText 70%, Canvas);
  }
  input,
  select,
  textarea,
  button {
    font: inherit;
    color: inherit;
    accent-color: #1f5fd0;
  }
  input[type='text'],
  input[type='number'],
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 2em;
    padding: 0.25em 0.5em;
    border: 1px solid color-mix(in oklab, CanvasText 55%, Canvas);
    border-radius: 4px;
    background: Canvas;
  }
  input[type='checkbox'] {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
  }
  input[type='color'] {
    inline-size: 100%;
    block-size: 2em;
    padding: 2px;
    border: 1px solid color-mix(in oklab, CanvasText 55%, Canvas);
    border-radius: 4px;
    background: Canvas;
  }
  input[type='range'] {
    inline-size: 100%;
    min-block-size: 24px;
    margin: 0;
  }
  .code {
    grid-area: code;
    display: grid;
    gap: 0.5em;
  }
  textarea {
    font: 0.8125rem/1.5 ui-monospace, monospace;
    resize: vertical;
    white-space: pre;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  button {
    min-block-size: 2.5em;
    padding: 0 1em;
    border: 1px solid currentColor;
    border-radius: 4px;
    background: Canvas;
    cursor: pointer;
  }
  button.copy {
    border-color: transparent;
    background: #1f5fd0;
    color: #fff;
    font-weight: 600;
  }
  p {
    margin: 0;
  }
  .note {
    font-size: 0.8125rem;
    color: color-mix(in oklab, CanvasText 75%, Canvas);
  }
  :focus-visible {
    outline: 2px solid #1f5fd0;
    outline-offset: 2px;
  }
`;
