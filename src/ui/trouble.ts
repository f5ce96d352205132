import { html, nothing, type TemplateResult } from 'lit/html.js';
import { GuyubError } from '../backend/errors.ts';
import { resolveBackend, type Backend } from '../backend/resolve.ts';
import type { LateMessages } from '../locales/index.ts';

// What is told when something is wrong: to the developer, and to the visitor. Fetched when it is.

/** What a developer can do about an error. Visitors are told what it means for them; this goes to the console. */
const mending: Partial<Record<GuyubError['code'], string>> = {
  offline:
    'The backend was not reached. Check that it runs and that its address is right, that it allows this page ' +
    '(guyub serve --origin <this page’s origin>), and that the page’s Content-Security-Policy lists it in connect-src.',
  timeout: 'The backend did not answer in time.',
  unauthorized: 'The backend does not accept who is asking. Check the key or token it is given.',
  'not-found':
    'The backend does not know this community or record. Check `community` and the id on the element.',
  server: 'The backend failed or answered with something that is not Guyub’s. Check its address and its log.',
};

const unconnected =
  'Set data-backend on the script tag, a backend attribute here or on <guyub-community>, or call configure().';

const said = new Set<string>();

/** Tells the developer, once per page and kind of error. */
export function diagnose(element: Element, error: unknown): void {
  const tag = element.localName;
  const message = error instanceof Error ? error.message : String(error);
  const text =
    error instanceof GuyubError
      ? `<${tag}> ${error.code}: ${mending[error.code] ?? ''} (${message})`
      : `<${tag}> ${message}`;
  if (said.has(text)) return;
  said.add(text);
  console.error(`Guyub: ${text}`, element);
}

/** The developer's own computer. */
const isLocal = /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1]$/;

/**
 * What serves a widget that names no backend: on localhost this browser, so that a page works while it is built.
 * Nothing anywhere else, nor where the name is an empty one: nobody's words may vanish into a typo.
 */
export async function unnamedBackend(name: string | undefined, community?: string): Promise<Backend> {
  if (name === '' || !isLocal.test(location.hostname)) throw new TypeError(`no backend. ${unconnected}`);
  const text = `Guyub: this page names no backend. On localhost it is kept in this browser alone, elsewhere it is not connected. ${unconnected}`;
  if (!said.has(text)) console.warn(text);
  said.add(text);
  return resolveBackend('browser', community);
}

/** What stands there while nothing can be loaded: the light DOM, what happened, and a way to try again now. */
export function broken(
  { loadFailed, tryAgain }: LateMessages,
  code: string,
  again: () => void,
): TemplateResult {
  return html`<slot></slot>
    <p class="note" role="status">${loadFailed[code] ?? loadFailed.server}</p>
    <button class="plain" type="button" @click=${again}>${tryAgain}</button>`;
}

/** What stands there where there is no backend to talk to. */
export function notConnected(late: LateMessages | undefined, fallback: unknown = nothing): TemplateResult {
  return html`${fallback}
    <p class="note" role="status">${late?.notConnected ?? nothing}</p>`;
}
