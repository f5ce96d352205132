import { css } from '../../ui/css.ts';

/** What somebody opens: the rules, and the form for a report. */
export const conductBannerLateStyles = css`
  .part {
    display: grid;
    gap: 1em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
    min-inline-size: 0;
  }
  .text [role='heading'] {
    margin-block-start: 0.5em;
  }
  .part p {
    white-space: pre-line;
  }
  .part [role='heading'] {
    font-size: 1em;
  }
  nav ul {
    font-size: 0.875em;
  }
  nav a {
    display: inline-block;
    padding-block: 0.25em;
  }
  .changes {
    display: grid;
    gap: 0.5em;
  }
  .changes ul {
    display: grid;
    gap: 0.5em;
  }
  .changes li {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_text);
  }
  .changes .removed {
    border-inline-start-style: dashed;
  }
  b {
    display: block;
    font-size: 0.875em;
  }
  ins {
    text-decoration: none;
  }
  form {
    display: grid;
    gap: 1em;
    max-inline-size: 40em;
  }
  .reasons {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 0 1em;
  }
  .reason {
    display: flex;
    gap: 0.6em;
    padding-block: 0.4em;
    cursor: pointer;
  }
  .field {
    margin-block-start: 0.5em;
  }
`;
