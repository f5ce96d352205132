// The file for the script tag: `dist/guyub.js`, a classic script without imports of its own at run time. It reads
// the page's configuration, and fetches side by side what the tags on the page need, the first read included.
import { firstReadKey, firstReads, readRequest } from '../adapters/http/request.ts';
import { requestInit } from '../backend/ask.ts';
import type { Query } from '../backend/adapter.ts';
import { keptKey } from '../backend/kept-key.ts';
import { configure, type PageConfig } from '../backend/page.ts';
import type { QuestionOrder } from '../model/question.ts';
import { languageFor } from '../locales/language.ts';

/** The folder of this build's chunks, beside this file; set by the build. */
declare const __CHUNKS__: string;

/** Each widget's first read, as an attribute names it; a widget without one reads nothing. */
const widgets: Record<string, ((element: Element) => Query) | undefined> = {
  poll: (element) => ({
    type: 'poll',
    id: attribute(element, 'poll-id'),
    placement: attribute(element, 'placement'),
  }),
  'event-list': (element) => ({ type: 'events', when: 'upcoming', id: attribute(element, 'event-id') }),
  'conduct-banner': (element) => ({
    type: 'conduct',
    id: attribute(element, 'policy-id'),
    placement: attribute(element, 'placement'),
  }),
  'qa-board': (element) => {
    const id = attribute(element, 'question-id');
    if (id) return { type: 'question', id };
    return { type: 'questions', order: (attribute(element, 'order') ?? 'newest') as QuestionOrder };
  },
  'feedback-form': undefined,
  community: undefined,
};

/** The files that a widget's first view shares with others, or with what is fetched later. */
const shared: Readonly<Record<string, readonly string[] | undefined>> = {
  poll: ['choice'],
  'event-list': ['pages', 'event-model'],
  'qa-board': ['pages', 'board'],
  'feedback-form': ['kept-draft'],
};

const attribute = (element: Element | null, name: string) => element?.getAttribute(name) ?? undefined;

// A copied or delayed script has no `currentScript`.
const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src*="guyub.js"]');
const source = new URL(script?.src ?? 'guyub.js', location.href);
const chunks = new URL(__CHUNKS__, source).href;

/** Tag managers strip `data-*`: the file's query string and a JSON block say the same. */
function configuration(): PageConfig {
  const query = source.searchParams;
  let json: Readonly<Record<string, string | undefined>> = {};
  try {
    json = JSON.parse(document.getElementById('guyub-config')?.textContent ?? '{}') as typeof json;
  } catch {
    console.error('Guyub: #guyub-config is no JSON.');
  }
  const said = (name: string) => script?.dataset[name] ?? query.get(name) ?? json[name];
  // The reference server serves this file as /guyub.js, and is the backend unless another is named.
  const backend = said('backend') ?? (source.pathname === '/guyub.js' ? source.origin : undefined);
  const token = said('token');
  return { backend: token ? `token:${token} ${backend}` : backend, community: said('community') };
}

/** A failed import stays failed in Firefox and WebKit: it is asked for again under another query. */
const load = (name: string, again = ''): Promise<unknown> =>
  import(/* @vite-ignore */ `${chunks}${name}.js${again}`).catch(() =>
    setTimeout(load, 3000, name, `?${Date.now()}`),
  );

const loaded = new Set<string>();
const once = (name: string) => {
  if (loaded.has(name)) return;
  loaded.add(name);
  void load(name);
};

function startReading(element: Element, query: Query): void {
  const around = element.closest('guyub-community[backend]');
  const setting = <T>(name: string, configured: T) =>
    attribute(element, name) ?? attribute(around, name) ?? configured;
  // An adapter and what is not said are no address either, as texts.
  const address = String(setting('backend', config.backend));
  if (!/^https?:/.test(address)) return;
  const backend = address.replace(/\/+$/, '');
  const request = readRequest(
    backend,
    setting('community', config.community) ?? 'main',
    query,
    keptKey(backend),
  );
  const key = firstReadKey(request);
  const reads = firstReads();
  if (reads.has(key)) return;
  const answer = fetch(request.url, { ...requestInit, headers: request.headers });
  // Whoever takes it hears of a failure; until then it is nobody's.
  answer.catch(() => {});
  reads.set(key, answer);
}

function need(element: Element): void {
  const name = element.localName.slice('guyub-'.length);
  const read = widgets[name];
  ['core', ...(shared[name] ?? []), name].forEach(once);
  if (name !== 'community')
    once(`${languageFor(attribute(element.closest('[lang]'), 'lang') ?? '')}-${name}`);
  if (read) startReading(element, read(element));
}

const tags = `guyub-${Object.keys(widgets).join(',guyub-')}`;
function find(root: Document | Element, selector: string): Element[] {
  const inside = [...root.querySelectorAll(selector)];
  return root instanceof Element && root.matches(selector) ? [root, ...inside] : inside;
}

function look(root: Document | Element): void {
  find(root, tags).forEach(need);
  // A place for a widget, where an editor strips unknown elements.
  if (find(root, '[data-guyub]').length) once('place');
}

// Another copy of this script may have been first.
const config = configure(configuration());
look(document);
new MutationObserver((records) => {
  for (const { addedNodes } of records)
    for (const node of addedNodes) if (node instanceof Element) look(node);
}).observe(document, { childList: true, subtree: true });
