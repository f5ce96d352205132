import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'stories/guides/write-an-adapter.mdx'), 'utf8');

/** The code of the guide "Write your own adapter", in its order: an adapter, and in the last block its suite. */
export const blocks = Array.from(text.matchAll(/^```js\n([^]*?)^```$/gm), ([, code]) => code!);

/** Runs code of the guide where `guyub/backend` is what its reader has installed: the package as it is built. */
export function run(name: string, code: readonly string[]): Promise<unknown> {
  const folder = join(root, 'dist/guide');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, code.join('\n'));
  return import(pathToFileURL(file).href);
}
