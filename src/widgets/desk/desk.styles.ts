import { css } from '../../ui/css.ts';

export const deskStyles = css`
  :host {
    min-block-size: 100%;
    line-height: var(--guyub-line, 1.45);
  }
  .desk:focus {
    outline: none;
  }
  /* On a phone what is long scrolls between the two bars, and nothing hides behind them. */
  .desk {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    block-size: var(--guyub-desk-height, 100dvh);
  }
  .content {
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    padding: 0.6em 1em;
    border-block-end: 1px solid color-mix(in oklab, var(--_text) 12%, transparent);
  }
  header .name {
    font-weight: 600;
    margin-inline-end: auto;
  }
  header .keys {
    inline-size: 2.25em;
    padding: 0;
  }
  header select {
    min-block-size: 2.25em;
    padding: 0.2em 0.4em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    font: inherit;
    font-size: 0.875em;
  }
  .says {
    padding: 0.5em 1em;
    background: var(--_tint);
  }
  .says:empty {
    display: none;
  }
  /* Wherever one works on a long screen, it is seen what has become of it. */
  .notices {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    max-block-size: 40vh;
    overflow-y: auto;
    background: var(--guyub-surface, Canvas);
  }
  .told {
    background: var(--_tint);
  }
  :is(.refused, .told) {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: baseline;
    padding: 0.5em 1em;
  }
  .refused {
    border-inline-start: 3px solid var(--_danger);
    background: color-mix(in oklab, var(--_danger) 8%, transparent);
  }
  .screen {
    min-inline-size: 0;
    padding: 1em;
  }
  .loading {
    padding: 1em;
  }
  .screen:focus {
    outline: none;
  }
  nav {
    border-block-start: 1px solid color-mix(in oklab, var(--_text) 12%, transparent);
    background: var(--guyub-surface, Canvas);
  }
  nav ul {
    display: flex;
    flex-wrap: wrap;
  }
  nav li {
    flex: 1 1 auto;
  }
  nav.all li {
    flex-basis: 33%;
  }
  nav :is(a, button) {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.6em;
    inline-size: 100%;
    min-block-size: 3.25em;
    padding: 0.25em 0.2em;
    border: 0;
    border-radius: 0;
    background: none;
    font-size: 0.875em;
    text-align: center;
    text-decoration: none;
  }
  nav :is(a, button):hover {
    background: color-mix(in oklab, var(--_text) 5%, transparent);
  }
  nav :is(a[aria-current='page'], .within) {
    font-weight: 600;
    background: var(--_tint);
    box-shadow: inset 0 3px var(--_accent);
  }
  nav svg {
    display: none;
  }
  nav:not(.all) li.further {
    display: none;
  }
  .center {
    display: grid;
    gap: 0.75em;
    max-inline-size: 28em;
    margin: 12vh auto 0;
    justify-items: start;
  }
  .center a {
    text-decoration: none;
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    border-radius: var(--_radius);
  }
  dialog {
    max-inline-size: min(34em, calc(100vw - 2em));
    padding: 1.25em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  dialog h2 {
    margin: 0 0 0.5em;
    font-size: 1.25em;
    font-weight: 600;
  }
  dialog table {
    margin-block: 0.75em;
    border-collapse: collapse;
  }
  dialog td {
    padding: 0.25em 1.25em 0.25em 0;
  }
  kbd {
    padding: 0.1em 0.45em;
    border: 1px solid var(--_edge);
    border-radius: 0.3em;
    font: inherit;
    font-size: 0.875em;
    white-space: nowrap;
  }
  .switch {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 2.25em;
  }
  @container (min-width: 60em) {
    .desk {
      grid-template: 'header header' auto 'nav main' 1fr / 13em minmax(0, 1fr);
      block-size: auto;
      min-block-size: var(--guyub-desk-height, 100dvh);
    }
    header {
      grid-area: header;
    }
    .notices {
      grid-column: 2;
    }
    nav {
      grid-area: nav;
      position: sticky;
      align-self: start;
      inset-block: 0 auto;
      padding: 0.75em;
      border-block-start: 0;
      background: none;
    }
    nav ul {
      display: grid;
      gap: 0.15em;
    }
    nav :is(a, button) {
      justify-content: start;
      min-block-size: 2.25em;
      padding: 0.3em 0.75em;
      border-radius: var(--_radius);
      font-size: 1em;
      text-align: start;
    }
    nav a[aria-current='page'] {
      box-shadow: none;
    }
    nav svg {
      display: block;
    }
    nav:not(.all) li.further {
      display: block;
    }
    nav li.more {
      display: none;
    }
    .content {
      overflow: visible;
      grid-area: main;
      min-inline-size: 0;
      border-inline-start: 1px solid color-mix(in oklab, var(--_text) 12%, transparent);
    }
    .screen {
      padding: 1.25em 1.75em;
      max-inline-size: 84em;
    }
  }
  @media (forced-colors: active) {
    nav a[aria-current='page'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media (pointer: coarse) {
    :is(button, header select, .center a, .switch) {
      min-block-size: max(2.75em, 44px);
    }
    nav :is(a, button) {
      min-block-size: max(3.25em, 44px);
    }
    header .keys {
      inline-size: 44px;
    }
    .switch input {
      inline-size: 1.5em;
      block-size: 1.5em;
    }
  }
`;
