// What Storybook, editors and the documentation know of the elements, read from the JSDoc beside them.
export default {
  globs: ['src/widgets/**/*.ts', 'src/ui/element.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
