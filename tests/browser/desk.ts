import type { TemplateResult } from 'lit';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import type { GuyubDesk } from '../../src/widgets/desk/desk.ts';
import { gate, mount, one } from './helpers.ts';

// How the desk's tests look at it: what a screen shows lies in an element of its own inside.

export type Screen = HTMLElement & { readonly updateComplete: Promise<unknown> };

/** Puts a desk on the page, and gives it with the screen that is open, as soon as that shows something. */
export async function openDesk(template: TemplateResult): Promise<{ desk: GuyubDesk; screen: Screen }> {
  const desk = mount<GuyubDesk>(template);
  return { desk, screen: await screenOf(desk) };
}

/** The screen that is open, once it has words. */
export async function screenOf(desk: HTMLElement): Promise<Screen> {
  const screen = await one<Screen>(desk, 'section.screen > *:not(p)');
  await one(screen, '*');
  return screen;
}

/** The desk, and the screen inside. */
export const everything = (element: HTMLElement) => [
  element,
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('section.screen > *') ?? []),
];

/** As if whatever a backend is asked from now on were on its way; gives how to let it arrive. */
export function holdReads(backend: BackendAdapter): () => void {
  const { opened, open } = gate();
  const { read } = backend;
  Object.assign(backend, { read: (...asked: Parameters<typeof read>) => opened.then(() => read(...asked)) });
  return open;
}

/** As if whoever looks had fingers alone; gives how to end that. */
export function onlyFingers(elements: readonly HTMLElement[]): () => void {
  const rules = elements
    .flatMap(({ shadowRoot }) => [...(shadowRoot?.adoptedStyleSheets ?? [])])
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === '(pointer: coarse)')
    .map((rule) => (rule as CSSMediaRule).media);
  for (const media of rules) media.mediaText = 'all';
  return () => {
    for (const media of rules) media.mediaText = '(pointer: coarse)';
  };
}
