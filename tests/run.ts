/**
 * What `npm test` runs. The last line says how it went: `N passed, N failed`, with `, N skipped` if any were.
 *
 *   npm test                                        everything
 *   npm test -- --browsers chromium,firefox         component tests in these engines only
 *   npm test -- --only check|node|e2e|browser       one part of it ("e2e" takes dist/ as it is)
 *   npm test -- tests/model tests/browser/poll      only test files with this in their path, and no checks
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { engines, provide, type Engine } from './browsers.ts';
import { endAllBelow } from './processes.ts';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}
const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };
const onePassed: Tally = { ...nothing, passed: 1 };
const oneFailed: Tally = { ...nothing, failed: 1 };

const stepTimeout = 20 * 60_000;
/** Of one file of Node tests. */
const testTimeout = 5 * 60_000;

process.chdir(resolve(import.meta.dirname, '..'));
process.env.PATH = resolve('node_modules/.bin') + delimiter + process.env.PATH;
// Every test file, and every server that one starts, is a process that loads the same modules.
process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/compiled');
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    endAllBelow();
    process.exit(1);
  });
}

const parts = ['check', 'node', 'e2e', 'browser'] as const;
const { only, browsers, paths } = options();
const wants = (part: (typeof parts)[number]) =>
  only ? part === only : part !== 'check' || paths.length === 0;

const browserFiles = testFiles('tests/browser/');
const e2eFiles = testFiles('tests/e2e/');
const nodeFiles = testFiles('tests/').filter(
  (file) => !browserFiles.includes(file) && !e2eFiles.includes(file),
);

const runs = {
  check: wants('check'),
  node: wants('node') && nodeFiles.length > 0,
  e2e: wants('e2e') && e2eFiles.length > 0,
  browser: wants('browser') && browserFiles.length > 0,
};
// Before anything else: the byte budget is measured in Chromium too.
const missing = provide([
  ...engines.filter(
    (engine) =>
      (runs.browser && browsers.includes(engine)) ||
      (runs.e2e && engine !== 'webkit') ||
      (runs.check && engine === 'chromium'),
  ),
  ...(runs.node && process.platform === 'linux' ? (['strace'] as const) : []),
]);

let total = nothing;
let built = true;
const inChromium = (work: () => Promise<Tally>) =>
  missing.includes('chromium') ? failing('Not run: it needs Chromium.') : work();
const ifBuilt = (work: () => Promise<Tally>) => (built ? work() : failing('Not run: it needs the build.'));

if (runs.check) {
  await step('types', () => command('tsc', '--noEmit'));
  await step('lint', () => command('npm', 'run', '-s', 'lint'));
  await step('format', () => command('npm', 'run', '-s', 'format:check'));
  built = (await step('build', () => command('npm', 'run', '-s', 'build'))).failed === 0;
  await step('Storybook', () => ifBuilt(() => command('npm', 'run', '-s', 'storybook:build')));
  await step('budget', () => ifBuilt(() => inChromium(() => command('node', 'tests/budget/check.ts'))));
}
if (runs.node) await step('Node tests', (signal) => nodeTests(nodeFiles, signal));

if (runs.e2e)
  await step('end-to-end tests', (signal) => ifBuilt(() => inChromium(() => nodeTests(e2eFiles, signal))));
if (runs.browser) await step('component tests', componentTests);

console.log(`\n${sentence(total)}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

function options() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { browsers: { type: 'string', default: engines.join() }, only: { type: 'string' } },
  });
  return {
    only: values.only === undefined ? undefined : oneOf(parts, values.only),
    browsers: values.browsers.split(',').map((name) => oneOf(engines, name)),
    paths: positionals,
  };
}

function oneOf<T extends string>(known: readonly T[], given: string): T {
  const match = known.find((name) => name === given);
  if (match) return match;
  console.error(`Not "${given}", but one of: ${known.join(', ')}`);
  return process.exit(1);
}

function testFiles(folder: string): string[] {
  return globSync(`${folder}**/*.test.ts`)
    .filter((file) => paths.length === 0 || paths.some((path) => file.includes(path)))
    .sort();
}

/** Runs one step of all, says how it went, and ends it if it takes too long. */
async function step(name: string, work: (signal: AbortSignal) => Promise<Tally>): Promise<Tally> {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const watchdog = new AbortController();
  const timer = setTimeout(() => {
    watchdog.abort();
    endAllBelow();
  }, stepTimeout);
  const tooLate = once(watchdog.signal, 'abort').then(() => {
    console.error(`Ended: it took more than ${stepTimeout / 60_000} minutes.`);
    return pause(5_000, oneFailed);
  });
  const tally = await Promise.race([work(watchdog.signal), tooLate]).catch((error) => failing(error));
  clearTimeout(timer);
  total = plus(total, tally);
  console.log(`── ${name}: ${sentence(tally)} (${seconds(began)})`);
  return tally;
}

async function command(file: string, ...args: string[]): Promise<Tally> {
  const [code] = await once(spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'] }), 'exit');
  return code === 0 ? onePassed : oneFailed;
}

async function nodeTests(files: string[], signal: AbortSignal): Promise<Tally> {
  const tally = { ...nothing };
  const tests = run({ files, concurrency: 2, timeout: testTimeout, signal });
  let success = true;
  type Ended = { name: string; skip?: unknown; todo?: unknown; details: { type?: string | undefined } };
  const count = (outcome: 'passed' | 'failed', { name, skip, todo, details }: Ended) => {
    const isFileWithoutTests = outcome === 'passed' && files.some((file) => resolve(file) === name);
    if (details.type !== 'suite' && !isFileWithoutTests) tally[skip || todo ? 'skipped' : outcome]++;
  };
  tests.on('test:pass', (test) => count('passed', test));
  tests.on('test:fail', (test) => count('failed', test));
  tests.on('test:summary', (summary) => (success &&= summary.success));
  const output = tests.compose(new spec());
  output.pipe(process.stdout, { end: false });
  await finished(output);
  // A hook that fails after the last test fails the file, but no test.
  return success || tally.failed > 0 ? tally : plus(tally, oneFailed);
}

/** The component tests in each engine, two engines at a time. */
async function componentTests(signal: AbortSignal): Promise<Tally> {
  const servers = await componentTestServers();
  const queue = browsers.filter((engine) => !missing.includes(engine));
  const ran: Tally[] = [];
  const work = async () => {
    for (let engine = queue.shift(); engine && !signal.aborted; engine = queue.shift())
      ran.push(await testsIn(engine, servers.env));
  };
  await Promise.all([work(), work()]);
  await servers.close();

  const inOneEngine = Math.max(1, ...ran.map(({ passed, failed, skipped }) => passed + failed + skipped));
  const leftOut = engines.length - browsers.length;
  const notRun = { passed: 0, failed: browsers.length - ran.length, skipped: leftOut * inOneEngine };
  return ran.reduce(plus, notRun);
}

/** What the component tests talk to: `servers.ts` starts it. */
async function componentTestServers(): Promise<{ env: Record<string, string>; close(): Promise<void> }> {
  const file = resolve('tests/browser/servers.ts');
  return existsSync(file) ? (await import(file)).default() : { env: {}, close: async () => {} };
}

/** A browser that falls over is started once more, with all of its tests; a test that fails is not. */
async function testsIn(engine: Engine, env: Record<string, string>, first = true): Promise<Tally> {
  const began = performance.now();
  const runner = spawn(process.execPath, ['tests/browser/wtr.ts', engine, ...browserFiles], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, GUYUB_TESTS: JSON.stringify(env) },
  });
  let output = '';
  let tally: Tally | undefined;
  runner.stdout?.on('data', (text) => (output += text));
  runner.stderr?.on('data', (text) => (output += text));
  runner.on('message', (message) => (tally = message as Tally));
  await once(runner, 'close');
  console.log(stripVTControlCharacters(output).replaceAll(/^\s*\n/gm, ''));
  if (!tally && first) {
    console.log(`${engine}: the browser has gone; all of its tests are run once more.\n`);
    return testsIn(engine, env, false);
  }
  tally ??= await failing(
    `The test runner ended before its tests, with ${runner.exitCode ?? runner.signalCode}.`,
  );
  console.log(`${engine}: ${sentence(tally)} (${seconds(began)})\n`);
  return tally;
}

async function failing(why: unknown): Promise<Tally> {
  console.error(why);
  return oneFailed;
}

function plus(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

function sentence({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
