import { html, render, type TemplateResult } from 'lit';
import type axe from 'axe-core';
import type { Table, Tables } from '../../src/model/records.ts';

/** Waits until something holds, looking once a frame; the test's own time limit ends it. */
export async function until<T>(look: () => T, what = String(look)): Promise<NonNullable<Awaited<T>>> {
  for (const start = performance.now(); ; await new Promise((next) => setTimeout(next, 16))) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() - start > 20_000)
      throw new Error(`never came true: ${what}; the page shows: ${place ? shown(place) : ''}`);
  }
}

/** Something that is held back until it is let go. */
export function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

let place: HTMLElement | undefined;

const shown = (root: Element) =>
  Array.from(root.querySelectorAll('*'), (element) => textOf(element))
    .join(' ')
    .trim();

/** Puts a template on the page, in a place of its own. */
export function mount<E extends Element = HTMLElement>(template: TemplateResult): E {
  unmount();
  place = document.createElement('main');
  document.body.append(place);
  render(template, place);
  return place.querySelector(
    'guyub-poll, guyub-event-list, guyub-qa-board, guyub-feedback-form, guyub-conduct-banner, guyub-community, guyub-desk',
  ) as unknown as E;
}

export function unmount(): void {
  place?.remove();
  place = undefined;
}

/** What stands in a widget, as its text. */
export const textOf = (element: Element) =>
  element.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

export const all = <E extends HTMLElement = HTMLElement>(element: Element, selector: string) =>
  Array.from(element.shadowRoot?.querySelectorAll<E>(selector) ?? []);

export const one = <E extends HTMLElement = HTMLElement>(element: Element, selector: string) =>
  until(() => element.shadowRoot?.querySelector<E>(selector), selector);

/** Every text that a widget shows from now on, however briefly. */
export function listen(element: Element): string[] {
  const texts = [textOf(element)];
  const root = element.shadowRoot!;
  new MutationObserver(() => texts.push(textOf(element))).observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return texts;
}

/** The button with these words on it. */
export const button = (element: Element, words: string) =>
  until(
    () => all(element, 'button').find(({ textContent }) => textContent?.trim() === words),
    `button ${words}`,
  );

export function type(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  field.focus();
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** Axe's rules for what other colours alone can break. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong, every rule on; or of an element that was looked at, what is wrong with its other colours. */
export async function violations(element: Element, other?: 'colours'): Promise<string[]> {
  if (!window.axe) {
    const script = document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    document.head.append(script);
    await loaded;
  }
  const result = await window.axe!.run(element, other ? { runOnly: ofColours } : {});
  return result.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map((node) => node.html + (node.failureSummary ?? '')).join(' | ')}`,
  );
}

export const { backend, engine } = window.__guyub as { backend: string; engine: string };
/** A community of the real server that no other test uses. */
export const newCommunity = () => `c-${crypto.randomUUID()}`;

export async function put<T extends Table>(community: string, table: T, record: Tables[T]): Promise<void> {
  await fetch(`${backend}/door/${community}/${table}`, { method: 'POST', body: JSON.stringify(record) });
}

/** All that is stored of a kind, by the database's own account. */
export async function stored<T extends Table>(community: string, table: T): Promise<Tables[T][]> {
  return (await fetch(`${backend}/door/${community}/${table}`)).json();
}

export { html };
