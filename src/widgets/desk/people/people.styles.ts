import { css } from '../../../ui/css.ts';

export const peopleStyles = css`
  .people {
    display: grid;
    gap: 2.5em;
  }
  .people > div {
    display: grid;
    gap: 2.5em;
    align-content: start;
    min-inline-size: 0;
  }
  .bar h2 {
    margin-inline-end: auto;
  }
  section > .group {
    margin-block-start: 1.5em;
  }
  .person {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em 1em;
    padding-block: 0.75em;
  }
  .who {
    display: grid;
    gap: 0.15em;
  }
  .title {
    font-weight: 600;
  }
  .person select.field {
    inline-size: auto;
    min-block-size: 2.25em;
    padding-block: 0.25em;
  }
  .invite,
  .new-link,
  .made,
  .person > .fields {
    display: grid;
    gap: 0.75em;
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .made,
  .invite {
    margin-block-end: 1em;
  }
  details {
    margin-block-start: 1em;
  }
  summary {
    min-block-size: 2.25em;
    color: var(--_muted);
    cursor: pointer;
  }
  @container (min-width: 36em) {
    .person {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
    }
    .person > :not(.who, .actions) {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 62em) {
    .people {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
    .people > div .person {
      grid-template-columns: minmax(0, 1fr);
    }
    .people > .first .person {
      grid-template-columns: minmax(0, 1fr) auto;
    }
  }
`;
