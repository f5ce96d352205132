import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { App } from '../src/server/app.ts';
import { Html } from '../src/server/html.ts';
import { fallbacks } from './fallback.ts';
import { frame } from './frame.ts';
import { hostList, hostPage, hosts, olderCopy } from './hosts.ts';
import { pageAt, pages } from './pages.ts';

const here = import.meta.dirname;
const dist = join(here, '../dist');
const storybook = join(dist, 'storybook');

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const storybookTypes: Readonly<Record<string, string>> = {
  ...types,
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** As strict as a host's policy can be: nothing but the site's own files and Guyub's scripts and answers. */
const policy = (guyub: string) =>
  [
    "default-src 'none'",
    `script-src 'self' ${guyub}`,
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${guyub || "'none'"}`,
    `form-action ${guyub || "'none'"}`,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types guyub',
  ].join('; ');

/**
 * The web server of any brand: a few pages in a shared frame, and files. The backend's address is known only when
 * that has started.
 */
export function createSite(guyub: () => string): App {
  return {
    async fetch({ url }) {
      const { pathname, origin } = new URL(url);
      return (
        (await page(pathname, origin, guyub())) ??
        host(pathname, guyub()) ??
        (await older(pathname)) ??
        (await file(pathname.replace(/^\/storybook\/$/, '/storybook/index.html'))) ??
        new Response('Not found\n', { status: 404, headers: { 'Content-Type': 'text/plain' } })
      );
    },
  };
}

async function page(path: string, origin: string, guyub: string): Promise<Response | undefined> {
  const found = pageAt(path);
  if (!found) return undefined;
  const { language, name } = found;
  const source = await readFile(join(here, 'pages', language, `${name}.html`), 'utf8');
  const asking = { guyub, language, page: origin + pages[language][name].path };
  const fill = async (part: string) => (await fallbacks[part]?.(asking)) ?? drawing(part);
  const [content, mark, ridge] = await Promise.all([filled(source, fill), drawing('mark'), drawing('ridge')]);
  const hasStorybook = existsSync(join(storybook, 'index.html'));
  return answer(
    frame({ language, name, content, guyub, drawings: { mark, ridge }, hasStorybook }),
    policy(guyub),
  );
}

function host(path: string, guyub: string): Response | undefined {
  if (path === '/hosts/') return answer(hostList(), policy(guyub));
  const [, name = ''] = /^\/hosts\/([\w-]+)$/.exec(path) ?? [];
  const found = hostPage(name, guyub);
  return found && answer(found, (hosts[name]!.policy ?? policy)(guyub));
}

/** The second copy of Guyub, for the host that has two. */
async function older(path: string): Promise<Response | undefined> {
  const [, copied] = /^\/hosts\/older\/((?:v\/\w+\/)?\w[\w.-]*\.js)$/.exec(path) ?? [];
  const script = copied && (await olderCopy(dist, copied).catch(() => undefined));
  return script ? new Response(script, { headers: { 'Content-Type': types['.js']! } }) : undefined;
}

function answer({ markup }: Html, policy: string): Response {
  return new Response(markup, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': policy,
    },
  });
}

/** A text of our own, with what each `{{name}}` in it stands for. */
async function filled(source: string, fill: (name: string) => Promise<Html>): Promise<Html> {
  const pieces = source.split(/\{\{([\w-]+)\}\}/);
  const parts = await Promise.all(pieces.map((piece, at) => (at % 2 ? fill(piece) : piece)));
  return new Html(parts.join(''));
}

async function drawing(name: string): Promise<Html> {
  return new Html(await readFile(join(here, 'drawings', `${name}.svg`), 'utf8'));
}

async function file(path: string): Promise<Response | undefined> {
  const [, inStorybook] = /^\/storybook(\/.*)$/.exec(path) ?? [];
  const type = (inStorybook ? storybookTypes : types)[extname(path)];
  // Plain names only: nothing hidden, and no way out of the folder.
  if (!type || !/^(\/\w[\w-]*(\.\w[\w-]*)*)+$/.test(path)) return undefined;
  const content = await readFile(inStorybook ? join(storybook, inStorybook) : join(here, path)).catch(
    () => undefined,
  );
  return (
    content &&
    new Response(new Uint8Array(content), { headers: { 'Content-Type': type, 'Cache-Control': 'no-cache' } })
  );
}
