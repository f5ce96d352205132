import { css } from '../../ui/css.ts';

export const conductBannerStyles = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 0.75);
    padding: var(--_space) calc(var(--_space) * 1.25);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  [role='heading'] {
    margin: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.75em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .equal {
    align-self: stretch;
    min-inline-size: 6em;
    padding: 0.4em 1em;
    border: 1px solid var(--_edge);
    background: none;
    font-weight: 600;
    transition: background 120ms ease-out;
  }
  .equal:hover {
    background: var(--_tint);
  }
  .actions .plain {
    margin-inline-end: 0.75em;
  }
  .actions .report {
    margin-inline: auto 0;
  }
  .say {
    min-block-size: 1.5em;
  }
  .bone {
    block-size: 1.5em;
    inline-size: 60%;
  }
  .bone.row {
    block-size: 2.25em;
    inline-size: 100%;
  }
  @container (max-width: 26em) {
    .asks .equal {
      flex: 40%;
    }
    .actions .report {
      margin-inline: 0;
    }
  }
`;
