/** As much of Storybook's play context as is used, so that a test can give it too. */
export interface Stage {
  readonly canvasElement: HTMLElement;
  step(words: string, body: () => Promise<void>): unknown;
}

/** A step: a selector to click, `wait` and one to wait for, or one and what is typed there. */
type Step = string | readonly [selector: string, typed: string];

/** A challenge is being solved. */
export const solving = { 'See what takes so long': 'wait [role=status] .plain' } as const;
/** The way past it. */
export const decline = {
  ...solving,
  'Do not wait for it': '[role=status] .plain',
} as const;

/** A visitor's way through a story's widget, each step by its words, as soon as it can be taken. */
export const play =
  (steps: Readonly<Record<string, Step>>) =>
  async ({ canvasElement, step }: Stage): Promise<void> => {
    const widget = Array.from(canvasElement.querySelectorAll<Widget>('*')).find(
      ({ shadowRoot }) => shadowRoot,
    )!;
    for (const [words, what] of Object.entries(steps)) await step(words, () => take(widget, what));
  };

type Widget = HTMLElement & { readonly updateComplete: Promise<unknown> };

async function take(widget: Widget, what: Step): Promise<void> {
  const [selector, typed] = typeof what === 'string' ? [what] : what;
  const target = await found(widget, selector.replace(/^wait /, ''));
  if (typed !== undefined) {
    target.focus();
    target.value = typed;
    target.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  } else if (!selector.startsWith('wait ')) target.click();
  await widget.updateComplete;
}

async function found(widget: Widget, selector: string): Promise<HTMLInputElement> {
  for (;;) {
    const element = widget.shadowRoot!.querySelector<HTMLInputElement>(selector);
    // Nobody waits for a story that was left.
    if (element || !widget.isConnected) return element ?? document.createElement('input');
    await new Promise((next) => setTimeout(next, 16));
  }
}
