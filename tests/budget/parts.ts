import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

/** What a part of the library costs by itself, brotli, and the most that it may. */
export interface Part {
  readonly name: string;
  readonly bytes: number;
  readonly limit: number;
}

const root = resolve(import.meta.dirname, '../..');

/** @param besides what is on the page anyway when this part is fetched */
async function sizeOf(entry: string, besides: readonly RegExp[] = []): Promise<number> {
  const [built] = (await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(root, 'src', entry), formats: ['es'] },
      rolldownOptions: { external: [...besides], output: { minify: true, comments: false } },
    },
  })) as {
    output: { type: string; code: string; fileName: string; isEntry: boolean; imports: string[] }[];
  }[];
  const chunks = new Map(built!.output.map((chunk) => [chunk.fileName, chunk]));
  /** What is loaded at once: the entry and all that it imports, not what it fetches later. */
  const loaded = new Set<string>();
  const load = (name: string) => {
    const chunk = chunks.get(name);
    if (!chunk || loaded.has(name)) return;
    loaded.add(name);
    chunk.imports.forEach(load);
  };
  for (const { isEntry, fileName } of chunks.values()) if (isEntry) load(fileName);
  return [...loaded].reduce((sum, name) => sum + brotliCompressSync(chunks.get(name)!.code).length, 0);
}

export const parts = async (): Promise<Part[]> => [
  { name: '`http` adapter', bytes: await sizeOf('adapters/http/index.ts'), limit: 1600 },
  {
    name: 'outbox, in idle time',
    bytes: await sizeOf('backend/outbox/entry.ts', [/nanostores/, /backend\/errors/]),
    limit: 3000,
  },
];
