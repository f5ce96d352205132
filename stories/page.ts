import { html, type TemplateResult } from 'lit';
import { brands, names, systemColours, type Brand } from './brands.ts';

/** What the toolbar says about the page around a widget. */
export interface Surroundings {
  readonly brand: Brand;
  readonly scheme: 'light' | 'dark' | 'system';
  readonly direction: 'language' | 'ltr' | 'rtl';
  readonly language: 'en' | 'id' | 'ar';
  /** The page's width in pixels, or all there is. */
  readonly width: '320' | '375' | '640' | 'full';
  readonly forcedColours: 'off' | 'imitated';
}

const schemes = { light: 'light', dark: 'dark', system: 'light dark' };

/** A brand's page with a story on it. `whole`: it has the window to itself. `still`: it is only for looking at. */
export function page(
  content: unknown,
  { brand, scheme, direction, language, width, forcedColours }: Surroundings,
  { whole, still }: { readonly whole: boolean; readonly still: boolean },
): TemplateResult {
  const fromLanguage = language === 'ar' ? 'rtl' : 'ltr';
  const look = `color-scheme: ${schemes[scheme]}; ${brands[brand]}
    ${forcedColours === 'imitated' ? systemColours : ''}
    ${width === 'full' ? '' : `max-inline-size: ${width}px;`}`;
  return html`<div
    class="page ${whole ? 'whole' : ''}"
    lang=${language}
    dir=${direction === 'language' ? fromLanguage : direction}
    ?inert=${still}
    .style=${look}
  >
    ${
      whole
        ? html`<header><h1><bdi lang="">${names[brand]}</bdi></h1></header>
          <main class="content">${content}</main>`
        : content
    }
  </div>`;
}

/** The style of what lies around the stories: a brand's page, and the page about a widget. */
export const pageStyles = `
  .page {
    box-sizing: border-box;
    margin-inline: auto;
    padding: 1.5em 16px;
    container-type: inline-size;
  }
  body:has(.page.whole) {
    background: #dcdce0;
  }
  .page.whole {
    min-block-size: 100vh;
  }
  .page > * {
    max-inline-size: 44em;
    margin-inline: auto;
  }
  .page > header {
    margin-block-end: 2em;
    padding-block-end: 0.75em;
    border-block-end: 1px solid color-mix(in oklab, currentColor 15%, transparent);
  }
  .page h1 {
    margin: 0;
    font: inherit;
    font-weight: 600;
  }
  .sbdocs.sbdocs-content {
    max-inline-size: 76rem;
  }
  .bench {
    display: grid;
    grid-template: 'widget choices' auto 'code choices' 1fr / minmax(0, 1fr) 21rem;
    gap: 0 2.5rem;
  }
  .bench > :first-child {
    grid-area: widget;
  }
  .bench + h2 {
    margin-block-start: 2.5rem !important;
  }
  .gallery {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 28rem), 1fr));
    gap: 0 2.5rem;
  }
  .gallery > h2:empty {
    display: none;
  }
  @media (width < 60rem) {
    .bench {
      grid-template: 'widget' 'choices' 'code' / minmax(0, 1fr);
    }
  }
`;
