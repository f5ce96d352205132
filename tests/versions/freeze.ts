/**
 * Keeps this version of client and server beside the tests, so that the next one can be held to work with it:
 * `node tests/versions/freeze.ts 0.1.0`, once, when the contract is about to change. Libraries are left outside.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { themes } from '../../src/backend/conformance/index.ts';

const [version] = process.argv.slice(2);
if (!version) throw new Error('Say which version: node tests/versions/freeze.ts 0.1.0');
const folder = join(import.meta.dirname, version);
for (const part of ['client', 'server']) {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, `${part}.ts`), formats: ['es'], fileName: () => `${part}.mjs` },
      rolldownOptions: {
        external: (id) => !/^[./]/.test(id) && !id.startsWith('\0'),
        output: { codeSplitting: false },
      },
    },
  });
}
const rules = themes.flatMap((theme) => theme.rules.map(({ id }) => id));
await writeFile(join(folder, 'rules.json'), `${JSON.stringify(rules, null, 2)}\n`);
