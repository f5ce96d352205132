declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(options: { argv: readonly string[]; noWrite: boolean }): Promise<unknown>;
}

declare module 'virtual:custom-elements' {
  import type { Manifest } from '../manifest.ts';
  const manifest: Manifest;
  export default manifest;
}

declare module '*.mdx' {
  const page: never;
  export default page;
}
