import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { build, defineConfig, type Plugin, type UserConfig } from 'vite';
import { compileTemplates } from './src/embed/templates/compile.ts';

// `vite build --mode MODE` makes one of the four things that are published:
//   embed   dist/guyub.js and its chunks in dist/v/<hash>/, for the script tag; dist/sign-in.js for the server's own page
//   desk    dist/desk.js and its chunks in dist/desk/<hash>/, for the team alone
//   npm     dist/npm/*.js, modules for a bundler, libraries left outside
//   server  dist/server/guyub.js, the command `guyub` with all it needs but Node
export default defineConfig(({ mode }): UserConfig => {
  const modes: Record<string, () => UserConfig> = { embed, desk, npm, server };
  return modes[mode]?.() ?? {};
});

/** nanostores leaves this in a library build, where nobody replaces it. */
const define = { 'process.env.NODE_ENV': '"production"' };

const common = {
  target: ['chrome111', 'safari16.4', 'firefox115'],
  emptyOutDir: true,
  reportCompressedSize: false,
};

function embed(): UserConfig {
  return {
    define,
    plugins: [compiledTemplates(), smallStyles(), browserAdapterApart(), retriedImports(), hashedFolder()],
    build: {
      ...common,
      outDir: 'dist/v/next',
      modulePreload: false,
      lib: {
        entry: Object.fromEntries(
          ['poll', 'event-list', 'qa-board', 'feedback-form', 'conduct-banner', 'community', 'place'].map(
            (name) => [name, `src/embed/${name}.ts`],
          ),
        ),
        formats: ['es'],
      },
      rolldownOptions: {
        preserveEntrySignatures: 'strict',
        output: {
          minify: true,
          comments: false,
          entryFileNames: '[name].js',
          chunkFileNames: ({ facadeModuleId, moduleIds, name }) =>
            `${chunkName(facadeModuleId ?? moduleIds.at(-1)) ?? name}.js`,
          codeSplitting: {
            groups: [
              // Radio buttons and check boxes: the loader fetches them beside the widgets that have them.
              { name: 'choice', test: /src\/ui\/choice/ },
              // Lists that are read page by page; drafts as they were kept; what a board's first view has in common
              // with what follows it. The loader fetches these beside their widgets too.
              { name: 'pages', test: /src\/stores\/pages/ },
              { name: 'kept-draft', test: /src\/stores\/kept-draft/ },
              // What the list's first view has in common with what follows it.
              { name: 'event-model', test: /src\/model\/(event|time)\./ },
              { name: 'board', test: /src\/widgets\/qa-board\/(address|board)\./ },
              // What every widget shares: the loader fetches it beside them.
              {
                name: 'core',
                priority: 1,
                test: /node_modules\/nanostores|src\/(embed\/templates|ui\/(?!choice|challenge|keys|language|listening|trouble|moment|own-messages|markdown|page|outcome|summary)|backend\/(ask|kept-key|errors|page|resolve)|stores\/(derive|reading|writing)|locales\/(index|language|plural)|embed\/adapters|adapters\/http\/(index|request))/,
              },
            ],
          },
        },
      },
    },
  };
}

/** A language's words for a widget, an adapter and the outbox are named for what they are: the loader asks by name. */
function chunkName(module = ''): string | undefined {
  const [, language, words] = /locales\/(\w+)\/([\w-]+)\.ts$/.exec(module) ?? [];
  if (language) return `${language}-${words}`;
  return /(?:adapters\/(?=\w+\/index)|backend\/(?=\w+\/entry))(\w+)/.exec(module)?.[1];
}

/** Templates compiled beforehand, and what runs these in Lit's place. */
function compiledTemplates(): Plugin {
  return {
    name: 'guyub:compiled-templates',
    enforce: 'pre',
    resolveId: (id) => (id === 'lit/html.js' ? resolve('src/embed/templates/runtime.ts') : undefined),
    transform: (code, id) => (code.includes('lit/html.js') ? compileTemplates(id, code) : undefined),
  };
}

/** Styles without the line breaks and spaces that only people need. */
function smallStyles(): Plugin {
  return {
    name: 'guyub:small-styles',
    transform(code, id) {
      if (!id.endsWith('styles.ts')) return undefined;
      return code.replace(/css`[^`]*`/g, (styles) =>
        styles
          .replace(/\/\*.*?\*\//gs, '')
          .replace(/\s+/g, ' ')
          .replace(/ ?([{};,>]) ?/g, '$1')
          .replace(/: /g, ':')
          .replace(/(\() | (?=\)|!important)|(@\w+) (?=\()/g, '$1$2')
          .replace(/='(\w+)'\]/g, '=$1]')
          .replace(/\b0\./g, '.')
          .replace(/;}/g, '}'),
      );
    },
  };
}

/**
 * The browser adapter brings all the rules, and is built by itself: whatever it shared with a widget's first view
 * would be one more file to fetch for those who never use it.
 */
function browserAdapterApart(): Plugin {
  return {
    name: 'guyub:browser-adapter-apart',
    enforce: 'pre',
    resolveId: (id) =>
      id.endsWith('adapters/browser/index.ts') ? { id: './browser.js', external: true } : undefined,
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          ...common,
          emptyOutDir: false,
          outDir: 'dist/v/next',
          lib: { entry: 'src/adapters/browser/index.ts', formats: ['es'], fileName: () => 'browser.js' },
          rolldownOptions: { output: { minify: true, comments: false } },
        },
      });
    },
  };
}

/** A failed import stays failed in Firefox and WebKit: what is fetched later is asked for again under a query. */
function retriedImports(): Plugin {
  return {
    name: 'guyub:retried-imports',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const once = chunk.code.replace(/import\(([`"'])(\.\/[\w.-]+\.js)\1\)/g, '_again("$2")');
        if (once !== chunk.code)
          chunk.code = `${once}function _again(n){return import(n).catch(()=>import(n+"?"+Date.now()))}`;
      }
    },
  };
}

/** Chunks lie in a folder named by their content, so that they can be kept for ever; the loader knows its name. */
function hashedFolder(): Plugin {
  return {
    name: 'guyub:hashed-folder',
    async closeBundle() {
      const folder = `v/${hashOf('dist/v/next')}/`;
      for (const old of readdirSync('dist/v')) {
        if (old !== 'next') rmSync(`dist/v/${old}`, { recursive: true });
      }
      renameSync('dist/v/next', `dist/${folder}`);
      await build({
        configFile: false,
        logLevel: 'warn',
        define: { ...define, __CHUNKS__: JSON.stringify(folder) },
        build: {
          ...common,
          emptyOutDir: false,
          outDir: 'dist',
          lib: { entry: 'src/embed/loader.ts', formats: ['iife'], name: 'guyub', fileName: () => 'guyub.js' },
          rolldownOptions: { output: { minify: true, extend: true } },
        },
      });
      await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          ...common,
          emptyOutDir: false,
          outDir: 'dist',
          lib: { entry: 'src/embed/sign-in.ts', formats: ['es'], fileName: () => 'sign-in.js' },
          rolldownOptions: { output: { minify: true, comments: false, codeSplitting: false } },
        },
      });
    },
  };
}

/** Apart from what visitors load: neither may cost the other a byte. */
function desk(): UserConfig {
  return {
    define,
    plugins: [compiledTemplates(), smallStyles(), retriedImports(), hashedDesk()],
    build: {
      ...common,
      outDir: 'dist/desk/next',
      modulePreload: false,
      lib: { entry: { desk: 'src/embed/desk.ts' }, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'strict',
        output: {
          minify: true,
          comments: false,
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
        },
      },
    },
  };
}

/** The desk's chunks in a folder named by their content, and `desk.js`, which leads there. */
function hashedDesk(): Plugin {
  return {
    name: 'guyub:hashed-desk',
    closeBundle() {
      const folder = `desk/${hashOf('dist/desk/next')}`;
      for (const old of readdirSync('dist/desk')) {
        if (old !== 'next') rmSync(`dist/desk/${old}`, { recursive: true });
      }
      renameSync('dist/desk/next', `dist/${folder}`);
      writeFileSync('dist/desk.js', `export * from './${folder}/desk.js';\n`);
    },
  };
}

/** Names a folder's files by what is in them. */
function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(`${folder}/${file}`));
  return hash.digest('hex').slice(0, 12);
}

function npm(): UserConfig {
  return {
    define,
    plugins: [sqlBesideModules()],
    build: {
      ...common,
      outDir: 'dist/npm',
      minify: false,
      lib: {
        entry: {
          index: 'src/embed/index.ts',
          poll: 'src/embed/poll.ts',
          'event-list': 'src/embed/event-list.ts',
          'qa-board': 'src/embed/qa-board.ts',
          'feedback-form': 'src/embed/feedback-form.ts',
          'conduct-banner': 'src/embed/conduct-banner.ts',
          community: 'src/embed/community.ts',
          desk: 'src/embed/desk.ts',
          backend: 'src/backend/index.ts',
          conformance: 'src/backend/conformance/index.ts',
          memory: 'src/adapters/memory/index.ts',
          browser: 'src/adapters/browser/index.ts',
          http: 'src/adapters/http/index.ts',
          postgrest: 'src/adapters/postgrest/index.ts',
          msw: 'src/msw/index.ts',
        },
        formats: ['es'],
      },
      rolldownOptions: { external: [/^lit/, /^nanostores/, /^@floating-ui/, /^msw/] },
    },
  };
}

/** What somebody runs in the database that `guyub/adapters/postgrest` speaks to. */
function sqlBesideModules(): Plugin {
  return {
    name: 'guyub:sql-beside-modules',
    generateBundle() {
      const source = readFileSync('src/adapters/postgrest/guyub.sql', 'utf8');
      this.emitFile({ type: 'asset', fileName: 'guyub.sql', source });
    },
  };
}

function server(): UserConfig {
  return {
    plugins: [contractBesideServer()],
    build: {
      ...common,
      target: 'node24',
      ssr: 'src/server/guyub.ts',
      outDir: 'dist/server',
      minify: false,
      rolldownOptions: { external: [/^node:/, ...builtinModules] },
    },
    ssr: { noExternal: true },
  };
}

/** The HTTP contract as the server describes it, for whoever makes clients. */
function contractBesideServer(): Plugin {
  return {
    name: 'guyub:contract-beside-server',
    async closeBundle() {
      const { openApi } = await import('./src/server/openapi/document.ts');
      writeFileSync('dist/openapi.json', `${JSON.stringify(openApi(), null, 2)}\n`);
    },
  };
}
