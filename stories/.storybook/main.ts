import { cli as analyze } from '@custom-elements-manifest/analyzer/cli.js';
import type { StorybookConfig } from '@storybook/web-components-vite';
import type { Plugin } from 'vite';

const config: StorybookConfig = {
  stories: ['../guides/*.mdx', '../*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The project's own vite.config.ts describes what is published, not Storybook.
  viteFinal: (config) => ({
    ...config,
    base: './',
    build: { ...config.build, reportCompressedSize: false, chunkSizeWarningLimit: 2000 },
    plugins: [...(config.plugins ?? []), manifest()],
  }),
};
export default config;

/** What is published as `custom-elements.json`, read from the sources as they are. */
function manifest(): Plugin {
  const name = 'virtual:custom-elements';
  return {
    name: 'guyub:custom-elements',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      const argv = ['analyze', '--config', '.custom-elements-manifest.mjs', '--quiet'];
      return `export default ${JSON.stringify(await analyze({ argv, noWrite: true }))}`;
    },
  };
}
