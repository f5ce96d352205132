import { html, type TemplateResult } from 'lit';
import '../src/embed/desk.ts';
import { memoryAdapter, MemoryStore } from '../src/adapters/memory/index.ts';
import type { BackendAdapter } from '../src/backend/adapter.ts';
import type { Role } from '../src/model/community.ts';
import { failing, type Failures } from './network.ts';
import type { Stage } from './play.ts';

/** The moment at which the desk's stories take place. */
export const deskNow = new Date('2026-11-20T09:00:00Z');

/** So long before that, as records write it. */
export const hoursAgo = (hours: number): string =>
  new Date(deskNow.getTime() - hours * 3_600_000).toISOString();

export interface DeskScene extends Failures {
  /** What whoever is at the desk may; an owner by default. */
  readonly roles?: readonly Role[];
  /** Whose name that is, in the records. */
  readonly actor?: string;
  /** Puts the community's records there. */
  readonly fill?: (store: MemoryStore) => void;
  readonly store?: MemoryStore;
  /** The screen, and what is open on it. */
  readonly place?: string;
}

/** A community in memory as somebody of its team sees it. */
export function deskScene({
  roles = ['owner'],
  actor = 'dewi',
  fill,
  store = new MemoryStore(),
  ...failures
}: DeskScene = {}): BackendAdapter & { readonly store: MemoryStore } {
  fill?.(store);
  const adapter = memoryAdapter({ store, actor: { id: actor, roles }, now: () => deskNow });
  return Object.assign(failing(adapter, failures), { store });
}

/** The desk, open at a place. Stories share one page: its address names no place of theirs, nor where one before went. */
export function deskAt(place: string, backend: BackendAdapter): TemplateResult {
  const address = new URL(location.href);
  address.searchParams.delete('guyub-desk');
  history.replaceState(history.state, '', address);
  return html`<guyub-desk screen=${place} .backend=${backend}></guyub-desk>`;
}

/** A way through the screen that is open, each step by its words: a selector to click, or one and what is typed there. */
export const playOnScreen =
  (steps: Readonly<Record<string, string | readonly [selector: string, typed: string]>>) =>
  async ({ canvasElement, step }: Stage): Promise<void> => {
    const desk = canvasElement.querySelector('guyub-desk')!;
    for (const [words, what] of Object.entries(steps)) {
      await step(words, async () => {
        const [selector, typed] = typeof what === 'string' ? [what] : what;
        const target = await onScreen(desk, selector.replace(/^wait /, ''));
        if (typed !== undefined) {
          target.focus();
          target.value = typed;
          target.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
          target.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
        } else if (!selector.startsWith('wait ')) target.click();
      });
    }
  };

/** What the screen that is open shows for a selector, as soon as it does. */
export async function onScreen(desk: Element, selector: string): Promise<HTMLInputElement> {
  for (;;) {
    const screen = desk.shadowRoot?.querySelector('section.screen > *');
    const found = screen?.shadowRoot?.querySelector<HTMLInputElement>(selector);
    // Nobody waits for a story that was left.
    if (found || !desk.isConnected) return found ?? document.createElement('input');
    await new Promise((next) => setTimeout(next, 16));
  }
}
