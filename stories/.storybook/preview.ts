import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { brands, type Brand } from '../brands.ts';

/** The toolbar: what a designer changes about the page around a widget. */
const choice = (title: string, icon: string, items: readonly string[]) => ({
  description: title,
  toolbar: { title, icon, items: [...items], dynamicTitle: true },
});

const preview: Preview = {
  globalTypes: {
    brand: choice('Brand', 'paintbrush', Object.keys(brands)),
    scheme: choice('Scheme', 'mirror', ['light', 'dark']),
    direction: choice('Direction', 'transfer', ['ltr', 'rtl']),
    language: choice('Language', 'globe', ['en', 'id', 'ar']),
  },
  initialGlobals: { brand: 'plain', scheme: 'light', direction: 'ltr', language: 'en' },
  parameters: { layout: 'padded', a11y: { test: 'error' } },
  decorators: [
    (story, { globals }) => {
      const root = document.documentElement;
      const { scheme, direction, language } = globals as Record<string, string>;
      root.lang = language!;
      root.dir = direction!;
      root.style.colorScheme = scheme!;
      const brand = brands[globals.brand as Brand];
      document.body.style.cssText = `background: Canvas; color: CanvasText; ${brand}`;
      return html`<div style="max-inline-size: 44rem; margin-inline: auto">${story()}</div>`;
    },
  ],
};
export default preview;
