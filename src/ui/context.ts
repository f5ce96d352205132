import type { BackendAdapter } from '../backend/adapter.ts';

export type { BackendAdapter };

/** What `<guyub-community>` tells the widgets inside it. */
export interface CommunityContext {
  readonly backend?: string | BackendAdapter | undefined;
  readonly community?: string | undefined;
}

/** Of the page and not of this copy of Guyub; the number is the protocol's. */
export const communityContext = Symbol.for('guyub:community:1');

type Answer = (value: CommunityContext, unsubscribe?: () => void) => void;

/** The request of the community protocol for context (webcomponents-cg), which crosses shadow roots. */
export class ContextRequest extends Event {
  readonly context = communityContext;
  readonly contextTarget: Element;
  readonly callback: Answer;
  readonly subscribe = true;

  constructor(contextTarget: Element, callback: Answer) {
    super('context-request', { bubbles: true, composed: true });
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

/** The nearest ancestor that fits, seen across shadow roots. */
export function closest(from: Element, selector: string): Element | null {
  const found = from.closest(selector);
  if (found) return found;
  const root = from.getRootNode();
  return root instanceof ShadowRoot ? closest(root.host, selector) : null;
}
