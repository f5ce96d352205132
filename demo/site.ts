import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { App } from '../src/server/app.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** As strict as a host's policy can be: nothing but the site's own files and Guyub's scripts and answers. */
const policy = (guyub: string) =>
  [
    "default-src 'none'",
    `script-src 'self' ${guyub}`,
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${guyub || "'none'"}`,
    "require-trusted-types-for 'script'",
    'trusted-types guyub',
  ].join('; ');

/**
 * A small static site. It stands for the web server of any brand and knows nothing of Guyub, but that its HTML
 * names the backend's address as `{{guyub}}` or `{{backend}}`, which is known only when that has started.
 */
export function createSite(folder: string, guyub: () => string): App {
  return {
    async fetch(request) {
      const { pathname } = new URL(request.url);
      // Plain names only: nothing hidden, and no way out of the folder.
      const isPlain = /^(\/\w[\w-]*(\.\w[\w-]*)*)*\/?$/.test(pathname);
      const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      const type = types[extname(path)];
      const content = isPlain && type && (await readFile(join(folder, path)).catch(() => undefined));
      if (!content)
        return new Response('Not found\n', { status: 404, headers: { 'Content-Type': 'text/plain' } });
      const isHtml = extname(path) === '.html';
      const body = isHtml
        ? content.toString('utf8').replace(/\{\{(guyub|backend)\}\}/g, guyub)
        : new Uint8Array(content);
      const headers = new Headers({ 'Content-Type': type, 'Cache-Control': 'no-cache' });
      if (isHtml) headers.set('Content-Security-Policy', policy(guyub()));
      return new Response(body, { headers });
    },
  };
}
