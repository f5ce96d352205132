import type { Language } from '../locales/language.ts';
import { html, Html } from './html.ts';
import { base64url } from './identity.ts';

const style = `
:root { color-scheme: light dark; background: Canvas; color: CanvasText; font: 1.0625rem/1.6 system-ui, sans-serif }
body { max-inline-size: 38rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; overflow-wrap: anywhere }
h1 { margin: 0 0 .75rem; font-size: 1.375rem; line-height: 1.3 }
h2 { font-size: 1.125rem }
a { color: LinkText }
.alert { padding: 1rem 1.25rem; border: 2px solid #c8231d; border-radius: .5rem }
.alert ul { margin: .5rem 0 0; padding-inline-start: 1.25rem }
.alert h1 { margin: 0; font-size: 1.125rem }
fieldset { margin: 0 0 1.25rem; padding: 0; border: 0; min-inline-size: 0 }
fieldset label { display: inline-block; margin-inline-end: 1.25rem; padding-block: .25rem }
legend, p > label:not(:has(input)) { display: block; padding: 0; font-weight: 600 }
p { margin: 0 0 1.25rem }
strong { display: block; color: #b3201a }
small { font-weight: 400 }
textarea, input:not([type=radio], [type=checkbox]) {
  box-sizing: border-box; inline-size: 100%; padding: .5rem .625rem;
  border: 1px solid GrayText; border-radius: .375rem; font: inherit
}
/* Nobody sees it, and what fills in forms cannot tell. */
.leave-empty { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
button { min-block-size: 2.75rem; padding: .375rem 1.5rem; border: 1px solid; border-radius: .375rem; font: inherit; font-weight: 600; cursor: pointer }
:focus-visible { outline: 2px solid; outline-offset: 2px }
@media (prefers-color-scheme: dark) { strong { color: #ff9a92 } .alert { border-color: #ff7a70 } }
`;

const headers = (nonce: string, hasScript: boolean) => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    ...(hasScript
      ? [
          `script-src 'nonce-${nonce}'`,
          "connect-src 'self'",
          "require-trusted-types-for 'script'",
          "trusted-types 'none'",
        ]
      : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  // With "no-referrer" a browser would not say that the form here is sent from here.
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
});

/** The direction in which a language is written. */
export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

/**
 * A page for whoever comes without script: nothing but text, links and forms, from nowhere else.
 *
 * @param script the address of a file of ours that does more where it can
 */
export function page(
  language: Language,
  title: string,
  body: Html,
  status: number,
  script?: string,
): Response {
  const nonce = base64url(crypto.getRandomValues(new Uint8Array(16)));
  const { markup } = html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <style nonce="${nonce}">${new Html(style)}</style>
    ${script !== undefined && html`<script nonce="${nonce}" type="module" src="${script}"></script>`}
  </head>
  <body>
    <main>
    ${body}
    </main>
  </body>
</html>
`;
  return new Response(markup, { status, headers: headers(nonce, script !== undefined) });
}
