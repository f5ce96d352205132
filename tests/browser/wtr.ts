/**
 * Runs component tests in one browser engine: `node wtr.ts firefox tests/browser/some.test.ts …`.
 * Prints what happened and sends the counts to the process that started it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { relative } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import {
  formatError,
  startTestRunner,
  type BrowserLauncher,
  type Reporter,
  type TestRunnerConfig,
  type TestRunnerPlugin,
  type TestSession,
} from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { compileTemplates } from '../../src/embed/templates/compile.ts';
import { chromiumArgs, findChromium, findFirefox, findWebKit, type Engine } from '../browsers.ts';
import { freePort } from '../companion.ts';

const [engine, ...files] = process.argv.slice(2) as [Engine, ...string[]];
const helpers: ChildProcess[] = [];
const counts = { passed: 0, failed: 0, skipped: 0 };

// One page at a time where pages in the background are slowed down or share what they store.
const launchers: Record<Engine, () => BrowserLauncher | Promise<BrowserLauncher>> = {
  chromium: () =>
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: found(findChromium()), args: chromiumArgs },
      concurrency: 2,
    }),

  firefox: () =>
    puppeteerLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: found(findFirefox()),
        // The list of downloads would take the focus out of the page, for all the files that come after.
        extraPrefsFirefox: { 'browser.download.alwaysOpenPanel': false },
      },
      concurrency: 1,
    }),

  webkit: async () => {
    const webkit = found(findWebKit());
    if ('playwright' in webkit)
      return playwrightLauncher({
        product: 'webkit',
        launchOptions: { executablePath: webkit.playwright },
        concurrency: 1,
      });
    const display = await startDisplay(webkit.display);
    const port = await startDriver(webkit.driver, display);
    return webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: webkit.miniBrowser, args: ['--automation'] },
      } as WebdriverIO.Capabilities,
    }) as BrowserLauncher;
  },
};

function found<T>(browser: T | undefined): T {
  if (browser === undefined) throw new Error(`${engine} is not installed`);
  return browser;
}

/** Returns the display's name. It picks a free number itself. */
async function startDisplay(xvfb: string): Promise<string> {
  const process = spawn(xvfb, ['-displayfd', '3', '-nolisten', 'tcp', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  helpers.push(process);
  const [number] = (await once(process.stdio[3] as Readable, 'data')) as [Buffer];
  return `:${number.toString().trim()}`;
}

/** Returns the driver's port, once it answers there. */
async function startDriver(driver: string, display: string): Promise<number> {
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display };
  helpers.push(spawn(driver, ['--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore', env }));
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return port;
    await pause(100);
  }
  throw new Error('WebKitWebDriver does not answer');
}

const reporter: Reporter = {
  reportTestFileResults({ sessionsForTestFile }) {
    for (const session of sessionsForTestFile) report(session);
  },
};

function report(session: TestSession): void {
  const tests = testsOf(session);
  const failures = tests.filter(({ test }) => !test.passed && !test.skipped);
  const skipped = tests.filter(({ test }) => test.skipped).length;
  const passed = tests.length - failures.length - skipped;
  const troubles = session.errors.map(({ message, stack }) => stack ?? message);
  if (tests.length === 0) troubles.push('No test ran in this file.');
  const failed = Math.max(failures.length, troubles.length > 0 ? 1 : 0);

  const file = relative(process.cwd(), session.testFile);
  console.log(`${failed > 0 ? '✖' : '✔'} ${engine} ${file}: ${passed} passed, ${failed} failed`);
  for (const { name, test } of failures) {
    console.log(`  ✖ ${engine}: ${name}`);
    if (test.error) console.log(indented(formatError(test.error)));
  }
  if (failed > 0) {
    for (const trouble of troubles) console.log(indented(trouble));
    for (const log of session.logs) console.log(indented(['console:', ...log].join(' ')));
    for (const address of session.request404s) console.log(indented(`not found: ${address}`));
  }

  counts.passed += passed;
  counts.failed += failed;
  counts.skipped += skipped;
}

/** Every test of a file with its full name. */
function testsOf({ testResults }: TestSession) {
  type Suite = NonNullable<typeof testResults>;
  type Named = { name: string; test: Suite['tests'][number] };
  const flatten = (suite: Suite, path: string[]): Named[] => [
    ...suite.tests.map((test) => ({ name: [...path, test.name].join(' › '), test })),
    ...suite.suites.flatMap((inner) => flatten(inner, [...path, inner.name])),
  ];
  return testResults ? flatten(testResults, []) : [];
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}

function page(framework: string): string {
  const given = { ...JSON.parse(process.env.GUYUB_TESTS ?? '{}'), engine };
  return `<!doctype html>
    <html lang="en">
      <head><meta charset="utf-8"><title>Guyub component tests</title></head>
      <body>
        <script>
          window.__guyub = ${JSON.stringify(given).replaceAll('<', String.raw`\u003c`)};
          localStorage.clear();
          sessionStorage.clear();
        </script>
        <script type="module" src="${framework}"></script>
      </body>
    </html>`;
}

/** What an assertion got may be an element or a function: the runner cannot send those, and would wait for ever. */
const sendOnlyWords: TestRunnerPlugin = {
  name: 'send-only-words',
  transform({ path, body }) {
    if (!path.endsWith('/__web-dev-server__web-socket.js')) return undefined;
    const words = `JSON.parse(JSON.stringify(obj, (key, value) =>
      /^(actual|expected)$/.test(key) && typeof value !== 'string' ? undefined : value))`;
    return String(body).replace('structuredClone(obj)', words);
  },
};

/** Our widgets as the script tag has them; with Lit itself the built Storybook runs them, in the same engines. */
const compiledTemplates: TestRunnerPlugin = {
  name: 'compiled-templates',
  transform({ path, originalUrl, body }) {
    if (!/^\/src\/.*\.ts$/.test(path) && !originalUrl.endsWith('?compiled')) return undefined;
    const code = String(body);
    if (!code.includes("'lit/html.js'")) return undefined;
    return compileTemplates(path, code).replace("'lit/html.js'", "'/src/embed/templates/runtime.ts'");
  },
};

const config: TestRunnerConfig = {
  files,
  rootDir: process.cwd(),
  // Loopback and nothing else: written as "localhost" or "127.0.0.1", it would listen on every interface.
  hostname: '127.1',
  port: await freePort(),
  browsers: [await launchers[engine]()],
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  testFramework: { config: { timeout: 30_000 } },
  testRunnerHtml: page,
  reporters: [reporter],
  nodeResolve: { browser: true, exportConditions: ['browser', 'development'] },
  plugins: [
    sendOnlyWords,
    compiledTemplates,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: 'tsconfig.json',
      loaders: { '.mjs': 'js' },
      define: { 'process.env.NODE_ENV': '"development"' },
    }),
  ],
  middleware: [
    function serveServiceWorkerOfMsw(context, next) {
      if (context.path === '/mockServiceWorker.js')
        context.url = '/node_modules/msw/lib/mockServiceWorker.js';
      return next();
    },
    function letSandboxedFramesImport(context, next) {
      context.set('Access-Control-Allow-Origin', '*');
      return next();
    },
  ],
};

const runner = await startTestRunner({
  config,
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
});
await new Promise((stopped) => runner?.on('stopped', stopped));
for (const helper of helpers) helper.kill();
process.send?.(counts);
process.disconnect?.();
