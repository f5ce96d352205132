import { languageFor } from '../locales/sign-in.ts';
import { deskPageMessages } from '../locales/desk-page.ts';
import type { Handler } from './handlers.ts';
import { html, Html } from './html.ts';
import { base64url } from './identity.ts';
import { directionOf } from './page.ts';
import type { ServerContext } from './server-handlers.ts';

// The page that the team's desk stands on: its own files and this server, and nothing else.

const style = `
:root { color-scheme: light dark; font: 1rem/1.45 system-ui, sans-serif; --guyub-accent: light-dark(#1f5fd0, #8fb5ff) }
body { margin: 0 }
noscript p { padding: 1.25rem }
`;

const headers = (nonce: string) => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types guyub',
  ].join('; '),
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
  Vary: 'Accept-Language',
  'X-Robots-Tag': 'noindex',
});

/** The desk of a community. It holds nothing: what the team sees, it asks for. */
export const getDesk: Handler = async ({ community, request }) => {
  const language = languageFor(request.headers.get('accept-language') ?? '');
  const { default: words } = await deskPageMessages[language]();
  const nonce = base64url(crypto.getRandomValues(new Uint8Array(16)));
  const { markup } = html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${words.title(community)}</title>
    <link rel="icon" href="data:," />
    <style nonce="${nonce}">${new Html(style)}</style>
    <script type="module" src="../desk.js"></script>
  </head>
  <body>
    <main><guyub-desk backend="session:" community="${community}" sign-in-url="../v1/${community}/sign-in"></guyub-desk></main>
    <noscript><p>${words.needsScript}</p></noscript>
  </body>
</html>
`;
  return new Response(markup, { status: 200, headers: headers(nonce) });
};

/** Leads to the desk of the first community. Beside it: behind some proxies the server does not know its own path. */
export const getFirstDesk = async ({ communities, request }: ServerContext): Promise<Response> =>
  new Response(null, {
    status: 302,
    headers: {
      Location: `desk/${communities[0]}${new URL(request.url).search}`,
      'Cache-Control': 'no-store',
    },
  });
