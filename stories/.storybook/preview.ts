import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { guard } from 'lit/directives/guard.js';
import { withActions } from 'storybook/actions/decorator';
import manifest from 'virtual:custom-elements';
import { names } from '../brands.ts';
import { elementsOf } from '../manifest.ts';
import { setNetwork, type Network } from '../network.ts';
import { page, pageStyles, type Surroundings } from '../page.ts';
import { Workbench } from '../workbench/workbench.ts';
import widgetPage from './widget-page.mdx';

setCustomElementsManifest(manifest);
const sheet = new CSSStyleSheet();
sheet.replaceSync(pageStyles);
document.adoptedStyleSheets.push(sheet);
customElements.define('story-workbench', Workbench);

type ToolbarConfig = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>;

/** One menu of the toolbar: what is chosen, and its words. It begins with the first. */
const menu = (
  title: string,
  icon: ToolbarConfig['icon'] & string,
  items: readonly (readonly [value: string, title: string])[],
) => ({
  description: title,
  toolbar: { title, icon, dynamicTitle: true, items: items.map(([value, title]) => ({ value, title })) },
});
const menus = {
  brand: menu('Brand', 'paintbrush', Object.entries(names)),
  scheme: menu('Scheme', 'mirror', [
    ['light', 'Light'],
    ['dark', 'Dark'],
    ['system', 'As the system'],
  ]),
  language: menu('Language', 'globe', [
    ['en', 'English'],
    ['id', 'Indonesia'],
    ['ar', 'العربية'],
  ]),
  direction: menu('Direction', 'transfer', [
    ['language', 'As the language'],
    ['ltr', 'Left to right'],
    ['rtl', 'Right to left'],
  ]),
  width: menu('Width', 'ruler', [
    ['full', 'Full width'],
    ['320', '320 px'],
    ['375', '375 px'],
    ['640', '640 px'],
  ]),
  forcedColours: menu('Forced colours', 'contrast', [
    ['off', 'Brand’s colours'],
    ['imitated', 'Forced colours (imitated)'],
  ]),
  network: menu('Network', 'lightning', [
    ['online', 'Online'],
    ['slow', 'Slow network'],
    ['offline', 'Offline'],
    ['failing', 'Failing server'],
  ]),
};

const preview: Preview = {
  globalTypes: menus,
  initialGlobals: Object.fromEntries(
    Object.entries(menus).map(([name, { toolbar }]) => [name, toolbar.items[0]!.value]),
  ),
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    actions: {
      handles: [...elementsOf(manifest).values()].flatMap(({ events = [] }) =>
        events.map(({ name }) => name),
      ),
    },
    // The toolbar's own width and brand take their place; the controls of a widget are on its page.
    backgrounds: { disable: true },
    viewport: { disable: true },
    controls: { disable: true },
    docs: {
      page: widgetPage,
      story: { autoplay: true },
      source: { type: 'code' },
      canvas: { sourceState: 'none' },
    },
    options: { storySort: { order: ['Start here', 'Brand it', 'Brands', 'Widgets'] } },
  },
  decorators: [
    (story, { id, args, globals, viewMode, canvasElement }) => {
      setNetwork(globals.network as Network);
      // A change around a widget leaves it as it is, with all that was typed and sent.
      const content = guard([id, JSON.stringify(args)], story);
      return page(content, globals as unknown as Surroundings, {
        whole: viewMode === 'story',
        // Many that play at once would fight for the focus, and scroll the page with it.
        still: canvasElement.closest('.gallery') !== null,
      });
    },
    withActions,
  ],
};
export default preview;
