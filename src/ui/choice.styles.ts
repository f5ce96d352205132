import { css } from './css.ts';

/** Radio buttons and check boxes. */
export const choiceStyles = css`
  input[type='radio'],
  input[type='checkbox'] {
    appearance: none;
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.125em 0 0;
    border: 1.5px solid var(--_edge);
    border-radius: 50%;
    font: inherit;
    color: inherit;
    background: transparent;
    display: grid;
    place-content: center;
  }
  input[type='checkbox'] {
    border-radius: min(var(--_radius), 0.3em);
  }
  input:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  input:checked::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background: var(--_on-accent);
  }
  input[type='checkbox']:checked::before {
    inline-size: 0.17em;
    block-size: 0.47em;
    border-radius: 0;
    background: none;
    border: solid var(--_on-accent);
    border-width: 0 0.13em 0.13em 0;
    transform: rotate(45deg) translate(-0.06em, -0.06em);
  }
  @media (forced-colors: active) {
    input:checked {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }
    input:checked::before {
      background: HighlightText;
    }
    input[type='checkbox']:checked::before {
      background: none;
      border-color: HighlightText;
    }
  }
`;
