import { rule } from '../../src/ui/embed-code.ts';

/** How a token is chosen: its control, and the value from which somebody starts. */
export type Control =
  | { readonly kind: 'colour'; readonly from: string }
  | {
      readonly kind: 'range';
      readonly from: number;
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly unit: string;
    }
  | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>> };

const range = (min: number, from: number, max: number, step: number, unit = '') =>
  ({ kind: 'range', min, from, max, step, unit }) as const;

export const controls: Readonly<Record<string, Control>> = {
  '--guyub-accent': { kind: 'colour', from: '#1f5fd0' },
  '--guyub-on-accent': { kind: 'colour', from: '#ffffff' },
  '--guyub-surface': { kind: 'colour', from: '#ffffff' },
  '--guyub-text': { kind: 'colour', from: '#1c1c1c' },
  '--guyub-radius': range(0, 0.5, 1.5, 0.125, 'em'),
  '--guyub-space': range(0.5, 1, 2, 0.125, 'em'),
  '--guyub-font': {
    kind: 'choice',
    choices: {
      Sans: 'system-ui, sans-serif',
      Serif: 'Georgia, "Noto Serif", serif',
      Humanist: '"Trebuchet MS", "DejaVu Sans", sans-serif',
      Monospace: 'ui-monospace, monospace',
    },
  },
  '--guyub-font-size': range(11, 16, 24, 1, 'px'),
  '--guyub-line': range(1.2, 1.5, 2, 0.05),
};

/** What was chosen so far. It holds for every widget and story until it is reset. */
export const chosen = new Map<string, string>();

const sheet = new CSSStyleSheet();

/** Puts what was chosen on every widget of the page: the same rule that is copied. */
export function wear(tags: Iterable<string>): void {
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  sheet.replaceSync(rule([...tags].join(', '), chosen));
}
