import type { LitElement } from 'lit';

interface Place {
  readonly canvasElement: HTMLElement;
}

/**
 * A visitor's way through a widget, step by step, each as soon as it can be taken: `button.vote` clicks,
 * `textarea=>Hello` types, `wait .summary` waits.
 */
export const act =
  (tag: string, ...steps: string[]) =>
  async ({ canvasElement }: Place): Promise<void> => {
    const element = canvasElement.querySelector<HTMLElement & Pick<LitElement, 'updateComplete'>>(tag)!;
    const root = element.shadowRoot!;
    for (const step of steps) {
      const [selector = '', value] = step.replace(/^wait /, '').split('=>');
      while (!root.querySelector(selector)) await new Promise(requestAnimationFrame);
      const target = root.querySelector<HTMLInputElement>(selector)!;
      if (value !== undefined) {
        target.focus();
        target.value = value;
        target.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      } else if (!step.startsWith('wait ')) target.click();
      await element.updateComplete;
    }
  };
