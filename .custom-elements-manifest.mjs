// What Storybook, editors and the documentation know of the elements, read from the JSDoc beside them.
export default {
  globs: ['src/widgets/**/*.ts', 'src/ui/element.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly()],
};

/** Leaves out what no page can use: private members, reactive state, what every element has, and events without a fixed name. */
function publicOnly() {
  const isPublic = ({ name, privacy = 'public' }) =>
    !/^#|^adoptedStyleSheets$/.test(name) && privacy === 'public';
  return {
    name: 'guyub:public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const element of customElementsManifest.modules.flatMap(({ declarations }) => declarations)) {
        const { members = [], attributes = [], events = [] } = element;
        const hidden = new Set(members.filter((member) => !isPublic(member)).map(({ name }) => name));
        element.members = members.filter(isPublic);
        element.attributes = attributes.filter(({ fieldName }) => !hidden.has(fieldName));
        element.events = events.filter(({ name }) => name?.startsWith('guyub-'));
      }
    },
  };
}
