import { addons } from 'storybook/manager-api';
import { themes } from 'storybook/theming';

addons.setConfig({
  // They would fire while somebody types into a widget: what is typed in a shadow root looks like the page to them.
  ui: { enableShortcuts: false },
  selectedPanel: 'storybook/actions/panel',
  theme: { ...themes.normal, brandTitle: 'Guyub' },
});
