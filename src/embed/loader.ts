// The file for the script tag: `dist/guyub.js`, a classic script without imports of its own at run time. It reads
// the page's configuration, and fetches side by side what the tags on the page need, the first read included.
import { firstReadKey, firstReads, readRequest, requestInit } from '../adapters/http/request.ts';
import type { Query } from '../backend/adapter.ts';
import { keptKey } from '../backend/device-key.ts';
import { configure, pageConfig, type PageConfig } from '../backend/page.ts';
import { languageFor } from '../locales/language.ts';

/** The folder of this build's chunks, beside this file; set by the build. */
declare const __CHUNKS__: string;

/** Each widget's first read, as an attribute names it; a widget without one reads nothing. */
const widgets: Record<string, ((element: Element) => Query) | undefined> = {
  poll: (element) => ({ type: 'poll', id: element.getAttribute('poll-id') ?? undefined }),
  'event-list': () => ({ type: 'events', when: 'upcoming' }),
  'conduct-banner': (element) => ({ type: 'conduct', id: element.getAttribute('policy-id') ?? undefined }),
  'feedback-form': undefined,
  community: undefined,
};

// A copied or delayed script has no `currentScript`.
const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src*="guyub.js"]');
const source = new URL(script?.src ?? 'guyub.js', location.href);
const chunks = new URL(__CHUNKS__, source).href;

/** Tag managers strip `data-*`: the file's query string and a JSON block say the same. */
function configuration(): PageConfig {
  const query = source.searchParams;
  let json: PageConfig = {};
  try {
    json = JSON.parse(document.getElementById('guyub-config')?.textContent ?? '{}') as PageConfig;
  } catch {
    console.error('Guyub: the JSON in #guyub-config cannot be read.');
  }
  const { backend, community } = script?.dataset ?? {};
  return {
    // The reference server serves this file as /guyub.js, and is the backend unless another is named.
    backend:
      backend ??
      query.get('backend') ??
      json.backend ??
      (source.pathname === '/guyub.js' ? source.origin : undefined),
    community: community ?? query.get('community') ?? json.community,
  };
}

/** A failed import stays failed in Firefox and WebKit: it is asked for again under another query. */
const load = (name: string, again = ''): Promise<unknown> =>
  import(/* @vite-ignore */ `${chunks}${name}.js${again}`).catch(
    () => new Promise((resolve) => setTimeout(() => resolve(load(name, `?${Date.now()}`)), 3000)),
  );

/** Reads that were asked for on this page; by another copy of this script too. */
const asked = ((globalThis as { [name: symbol]: Set<string> | undefined })[Symbol.for('guyub:asked')] ??=
  new Set());
const loaded = new Set<string>();
const once = (name: string) => {
  if (!loaded.has(name)) {
    loaded.add(name);
    void load(name);
  }
};

function startReading(element: Element, name: string): void {
  const around = element.closest('guyub-community[backend]');
  const backend = (
    element.getAttribute('backend') ??
    around?.getAttribute('backend') ??
    config.backend
  )?.replace(/\/+$/, '');
  const query = widgets[name]?.(element);
  if (!query || !backend || !/^https?:/.test(backend)) return;
  const community =
    element.getAttribute('community') ?? around?.getAttribute('community') ?? config.community ?? 'main';
  const request = readRequest(backend, community, query, keptKey(backend));
  const key = firstReadKey(request);
  if (asked.has(key)) return;
  asked.add(key);
  const answer = fetch(request.url, { ...requestInit, headers: request.headers });
  // Whoever takes it hears of a failure; until then it is nobody's.
  answer.catch(() => {});
  firstReads().set(key, answer);
}

function need(element: Element): void {
  const name = element.localName.slice('guyub-'.length);
  if (!Object.hasOwn(widgets, name)) return;
  if (!loaded.has(name)) {
    once('core');
    if (name === 'feedback-form') once('form');
    if (name === 'feedback-form' || name === 'poll') once('choice');
    once(name);
    if (name !== 'community')
      once(`${languageFor(element.closest('[lang]')?.getAttribute('lang') ?? '')}-${name}`);
  }
  startReading(element, name);
}

/** `<div data-guyub="poll" data-poll-id="…">`, for editors that strip unknown elements. */
function replace(place: HTMLElement): void {
  const { guyub, ...rest } = place.dataset;
  if (!Object.hasOwn(widgets, guyub!)) return;
  const element = document.createElement(`guyub-${guyub}`);
  for (const name in rest)
    element.setAttribute(
      name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`),
      rest[name]!,
    );
  element.append(...place.childNodes);
  place.replaceWith(element);
  // Nothing is observed yet when the page is first looked at.
  need(element);
}

const places = '[data-guyub]';
const tags = Object.keys(widgets)
  .map((name) => `guyub-${name}`)
  .join();
function look(root: Document | Element): void {
  if (root instanceof Element) {
    if (root.matches(places)) return replace(root as HTMLElement);
    if (root.matches(tags)) need(root);
  }
  root.querySelectorAll(tags).forEach(need);
  root.querySelectorAll<HTMLElement>(places).forEach(replace);
}

configure(configuration());
// Another copy of this script may have been first.
const config = pageConfig();
look(document);
new MutationObserver((records) => {
  for (const { addedNodes } of records)
    for (const node of addedNodes) if (node instanceof Element) look(node);
}).observe(document, { childList: true, subtree: true });
