import type { TemplateResult } from 'lit';
import type { GuyubDesk } from '../../src/widgets/desk/desk.ts';
import { mount, one } from './helpers.ts';

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
