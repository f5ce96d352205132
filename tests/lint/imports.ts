/**
 * Who may import whom: keeps src/ in layers. `node tests/lint/imports.ts` prints each offence and exits with 1.
 */
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync, Visitor, type ESTree } from 'vite';

interface Layer {
  /** Layers it may import. Its own it always may. */
  imports: string[];
  /** Layers of which it may import types, and nothing that runs. */
  importsTypes?: string[];
  /** Its folders know nothing of each other. */
  foldersApart?: boolean;
  mayUseLit?: boolean;
  mayUseNode?: boolean;
  mayFetch?: boolean;
}

const layers: Record<string, Layer> = {
  model: { imports: [], mayFetch: true },
  backend: { imports: ['model'], mayFetch: true },
  adapters: { imports: ['backend', 'model'], mayFetch: true, foldersApart: true },
  stores: { imports: ['backend', 'model'] },
  locales: { imports: ['model'], mayFetch: true },
  ui: { imports: ['locales', 'backend', 'model'], mayUseLit: true },
  widgets: {
    imports: ['ui', 'stores', 'locales'],
    importsTypes: ['model'],
    foldersApart: true,
    mayUseLit: true,
  },
  embed: {
    imports: ['model', 'backend', 'adapters', 'stores', 'locales', 'ui', 'widgets'],
    mayUseLit: true,
    mayFetch: true,
  },
  server: { imports: ['locales', 'backend', 'model'], mayUseNode: true, mayFetch: true },
  msw: { imports: ['server', 'adapters'], mayFetch: true },
};

/** What a source file says that may matter here. `at` is where, counted in characters. */
type Said = { at: number } & ({ imports: string; typesOnly: boolean } | { calls: string });

/** Everything in the folder `root`/src that breaks the rules, as `file:line: why`. */
export function offences(root: string): string[] {
  return globSync('src/**/*.ts', { cwd: root })
    .sort()
    .flatMap((file) => {
      const source = readFileSync(join(root, file), 'utf8');
      const { said, error } = read(file, source);
      if (error) return [`${file}:1: cannot be read: ${error}`];
      return said.flatMap((item) => {
        const why = 'calls' in item ? whyNotCall(file, item.calls) : whyNotImport(file, item);
        return why ? [`${file}:${source.slice(0, item.at).split('\n').length}: ${why}`] : [];
      });
    });
}

function read(file: string, source: string): { said: Said[]; error?: string } {
  const said: Said[] = [];
  const importing = (at: number, specifier: string | null | undefined, kind?: string | null) => {
    if (specifier) said.push({ at, imports: specifier, typesOnly: kind === 'type' });
  };
  const { program, errors } = parseSync(file, source);
  new Visitor({
    ImportDeclaration: (node) => importing(node.start, node.source.value, node.importKind),
    ExportNamedDeclaration: (node) => importing(node.start, node.source?.value, node.exportKind),
    ExportAllDeclaration: (node) => importing(node.start, node.source.value, node.exportKind),
    ImportExpression: (node) => importing(node.start, knownStart(node.source)),
    TSImportType: (node) => importing(node.start, node.source.value, 'type'),
    CallExpression: ({ start, callee }) =>
      said.push({ at: start, calls: source.slice(callee.start, callee.end) }),
  }).visit(program);
  said.sort((a, b) => a.at - b.at);
  return errors[0] ? { said, error: errors[0].message } : { said };
}

/** Of a dynamic import's argument, as much as is known before it runs. */
function knownStart(argument: ESTree.Expression): string | null | undefined {
  if (argument.type === 'TemplateLiteral') return argument.quasis[0]?.value.cooked;
  return argument.type === 'Literal' && typeof argument.value === 'string' ? argument.value : undefined;
}

function whyNotCall(file: string, callee: string): string | undefined {
  const { name, layer } = place(file);
  if (layer && !layer.mayFetch && /^((window|globalThis|self)\.)?fetch$/.test(callee))
    return `${name} may not call fetch: data comes through the backend`;
  return undefined;
}

function whyNotImport(
  file: string,
  { imports, typesOnly }: { imports: string; typesOnly: boolean },
): string | undefined {
  const from = place(file);
  if (!from.layer) return `src/${from.name} is not one of the layers`;
  if (imports.startsWith('node:'))
    return from.layer.mayUseNode ? undefined : `${from.name} may not import ${imports}: it runs in browsers`;
  if (/^(lit|@lit|@nanostores\/lit|lit-html|lit-element)($|\/)/.test(imports))
    return from.layer.mayUseLit ? undefined : `${from.name} may not import ${imports}: it knows no Lit`;
  if (!imports.startsWith('.')) return undefined;

  const target = posix.join(posix.dirname(file), imports);
  if (!target.startsWith('src/')) return `${imports} leaves src/`;
  const to = place(target);
  if (from.name === to.name)
    return from.layer.foldersApart && from.folder && to.folder && from.folder !== to.folder
      ? `${from.name}/${from.folder} may not import ${to.name}/${to.folder}`
      : undefined;
  if (from.layer.imports.includes(to.name)) return undefined;
  if (from.layer.importsTypes?.includes(to.name))
    return typesOnly ? undefined : `${from.name} may import only types from ${to.name}: write "import type"`;
  return `${from.name} may not import ${to.name}`;
}

/** `src/widgets/poll/poll.ts` is in the layer `widgets`, in its folder `poll`. */
function place(file: string) {
  const [, name = '', ...rest] = file.split('/');
  return { name, layer: layers[name], folder: rest.length > 1 ? rest[0] : undefined };
}

if (import.meta.main) {
  const found = offences(join(import.meta.dirname, '../..'));
  for (const offence of found) console.error(offence);
  process.exitCode = found.length > 0 ? 1 : 0;
}
