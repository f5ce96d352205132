import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html, type Html } from '../src/server/html.ts';
import { version } from '../src/ui/define.ts';

// Pages of other sites, each with something that has broken widgets before. On all of them ours look and work the
// same, and leave the page as it was.

interface Host {
  readonly title: string;
  /** What it does to whoever stands on it. */
  readonly about: string;
  readonly lang?: string;
  readonly dir?: 'rtl';
  readonly hasStyle?: true;
  readonly hasScript?: true;
  /** More than a strict page allows: what this one needs. */
  readonly policy?: (guyub: string) => string;
  readonly head?: (guyub: string) => Html;
  readonly more?: Html;
}

const nonce = 'k0p1';
const tag = (guyub: string) => html`<script async src="${guyub}/guyub.js"></script>`;

export const hosts: Readonly<Record<string, Host>> = {
  plain: { title: 'A plain page', about: 'What all others are compared with.' },
  'small-root': { title: 'A root of 62.5 %', about: 'One rem is ten pixels here.', hasStyle: true },
  reset: {
    title: 'A thorough reset',
    about: 'Every element is reverted, boxes and margins too.',
    hasStyle: true,
  },
  globals: { title: 'Global styles', about: 'Red buttons, hidden inputs, rotated lists.', hasStyle: true },
  card: { title: 'A transformed card', about: 'Transformed, clipped and contained.', hasStyle: true },
  glass: { title: 'A card of glass', about: 'A backdrop filter over a gradient.', hasStyle: true },
  rtl: { title: 'صفحة عربية', about: 'من اليمين إلى اليسار.', lang: 'ar', dir: 'rtl' },
  strict: {
    title: 'A strict policy',
    about: 'Nothing but a nonce and what it brings, and Trusted Types.',
    policy: (guyub) =>
      [
        "default-src 'none'",
        `script-src 'nonce-${nonce}' 'strict-dynamic'`,
        "style-src 'self'",
        "img-src 'self'",
        `connect-src ${guyub}`,
        "require-trusted-types-for 'script'",
        'trusted-types guyub',
      ].join('; '),
    head: (guyub) => html`<script async nonce="${nonce}" src="${guyub}/guyub.js"></script>`,
  },
  hotkeys: {
    title: 'Keys for everything',
    about: 'The page listens to letters, ?, /, Escape, arrows and the space bar.',
    hasScript: true,
  },
  morph: {
    title: 'Nodes that move',
    about: 'Everything is moved, cloned, written anew and stripped of attributes.',
    hasScript: true,
    // Writing a page from text is what Trusted Types are there to prevent.
    policy: (guyub) => `default-src 'self'; script-src 'self' ${guyub}; connect-src ${guyub}`,
    more: html`<p>
      <button type="button" data-morph="move">Move</button>
      <button type="button" data-morph="clone">Clone</button>
      <button type="button" data-morph="rewrite">Write anew</button>
      <button type="button" data-morph="attributes">Strip</button>
    </p>
    <div id="shelf"></div>`,
  },
  versions: {
    title: 'Two versions at once',
    about: 'A second, older copy of Guyub comes after the first.',
    head: (guyub) =>
      html`${tag(guyub)}<script defer src="/hosts/older/guyub.js" data-backend="${guyub}"></script>`,
  },
};

/** The list of them all, for people. */
export function hostList(): Html {
  return page(
    'Hostile hosts',
    html`<h1>Hostile hosts</h1>
      <p>Pages that have broken widgets before. Guyub’s look and work the same on each, and leave it as it was.</p>
      <ul>
        ${Object.entries(hosts).map(([name, { title, about }]) => html`<li><a href="/hosts/${name}">${title}</a> ${about}</li>`)}
      </ul>
      <p><a href="/">Kopi Rinjani Pagi</a></p>`,
  );
}

/** One of them, with all widgets between what is its own. */
export function hostPage(name: string, guyub: string): Html | undefined {
  const host = Object.hasOwn(hosts, name) ? hosts[name] : undefined;
  if (!host) return undefined;
  const { title, about, hasStyle, hasScript, head = tag, more } = host;
  return page(
    title,
    html`<h1 class="own">${title}</h1>
      <p class="own">${about} <a href="/hosts/">All hosts</a></p>
      <p class="own"><button type="button">Its own button</button> <input value="its own field" aria-label="Its own field" /></p>
      ${more}
      <guyub-conduct-banner></guyub-conduct-banner>
      <p class="own">Between.</p>
      <guyub-poll></guyub-poll>
      <p class="own">Between.</p>
      <guyub-event-list></guyub-event-list>
      <p class="own">Between.</p>
      <guyub-qa-board></guyub-qa-board>
      <p class="own">Between.</p>
      <guyub-feedback-form rating></guyub-feedback-form>
      <p class="own">Below.</p>`,
    {
      ...host,
      links: html`<link rel="stylesheet" href="/hosts/base.css" />
    ${hasStyle && html`<link rel="stylesheet" href="/hosts/${name}.css" />`}
    ${hasScript && html`<script defer src="/hosts/${name}.js"></script>`}
    ${head(guyub)}`,
    },
  );
}

function page(
  title: string,
  content: Html,
  { lang = 'en', dir, links }: Pick<Host, 'lang' | 'dir'> & { links?: Html } = {},
): Html {
  return html`<!doctype html>
<html lang="${lang}"${dir && html` dir="${dir}"`}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    ${links ?? html`<link rel="stylesheet" href="/hosts/base.css" />`}
  </head>
  <body>
    <main>
      ${content}
    </main>
  </body>
</html>
`;
}

/** A file of what was built, as a copy of an older version would have it. */
export async function olderCopy(dist: string, path: string): Promise<string> {
  const source = await readFile(join(dist, path), 'utf8');
  return source.replaceAll(version, '0.0.9');
}
