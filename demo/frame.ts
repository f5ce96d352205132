import { html, type Html } from '../src/server/html.ts';
import { languages, pageNames, pages, type Language, type PageName } from './pages.ts';
import { words } from './words.ts';

interface Framed {
  readonly language: Language;
  readonly name: PageName;
  readonly content: Html;
  /** The backend's address. */
  readonly guyub: string;
  readonly drawings: { readonly mark: Html; readonly ridge: Html };
  readonly hasStorybook: boolean;
}

/** What all pages of the shop share around their content. */
export function frame({ language, name, content, guyub, drawings, hasStorybook }: Framed): Html {
  const { title, description } = pages[language][name];
  const own = words[language];
  const other = languages.filter((each) => each !== language);
  const current = (is: boolean) => is && html` aria-current="page"`;
  const styles = ['brands', 'page', 'hero', name === 'home' ? 'home' : 'inner', 'widgets', 'plain', 'media'];
  return html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <meta name="description" content="${description}" />
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    ${other.map((each) => html`<link rel="alternate" hreflang="${each}" href="${pages[each][name].path}" />`)}
    <script src="/site.js"></script>
    ${styles.map((style) => html`<link rel="stylesheet" href="/styles/${style}.css" />`)}
    <link rel="expect" href="#${own.start}" blocking="render" />
    <script async src="${guyub}/guyub.js"></script>
  </head>
  <body>
    <a class="skip" href="#${own.content}">${own.skip}</a>

    <aside class="demo" aria-label="${own.demo}">
      <p>
        <strong>${own.demo}</strong>
        <span>${own.demoOn}</span>
        ${hasStorybook && html`<a href="/storybook/">Storybook</a>`}
      </p>
      <div class="switch" role="group" aria-label="${own.language}">
        ${languages.map((each) => html`<a href="${pages[each][name].path}" hreflang="${each}" lang="${each}"${current(each === language)}>${words[each].name}</a>`)}
      </div>
      <div class="switch needs-script" role="group" aria-label="${own.brand}">
        <button type="button" data-brand="kopi" aria-pressed="true">Kopi</button>
        <button type="button" data-brand="malam" aria-pressed="false">Malam</button>
        <button type="button" data-brand="polos" aria-pressed="false">Polos</button>
      </div>
      <div class="switch needs-script" role="group" aria-label="${own.scheme}">
        <button type="button" data-scheme="auto" aria-pressed="true">${own.schemes.auto}</button>
        <button type="button" data-scheme="light" aria-pressed="false">${own.schemes.light}</button>
        <button type="button" data-scheme="dark" aria-pressed="false">${own.schemes.dark}</button>
      </div>
    </aside>

    <header class="top wide">
      <a class="wordmark" href="${pages[language].home.path}">
        ${drawings.mark}
        <span>Kopi Rinjani Pagi</span>
      </a>
      <nav aria-label="${own.main}">
        <ul>
          <li><a href="${pages[language].home.path}#${own.beansAt}">${own.beans}</a></li>
          ${pageNames.slice(1).map((each) => html`<li><a href="${pages[language][each].path}"${current(each === name)}>${own.nav[each]}</a></li>`)}
        </ul>
      </nav>
    </header>

    <main id="${own.content}" tabindex="-1">
${content}
    </main>

    <footer class="foot${name === 'events' && ' on-paper'}">
      ${drawings.ridge}
      <div class="wide">
        <p class="sign">
          Kopi Rinjani Pagi
          <small>${own.where}</small>
        </p>
        <div class="visit">
          <div>
            <h2>${own.open}</h2>
            <dl class="hours">
              ${own.hours.map(([days, hours]) => html`<div><dt>${days}</dt><dd>${hours}</dd></div>`)}
            </dl>
            <p><small>${own.zone}</small></p>
          </div>
          <div>
            <h2>${own.address}</h2>
            <address>
              ${own.addressLines.map((line) => html`${line}<br />`)}
              <a href="mailto:halo@kopirinjanipagi.example">halo@kopirinjanipagi.example</a>
            </address>
          </div>
        </div>
      </div>
    </footer>
  </body>
</html>
`;
}
