/**
 * What every end-to-end test stands on: the built script, a real reference server with a database of its own, and on
 * another site's origin a page of whatever HTML and headers the test gives.
 */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import type { Poll } from '../../src/model/poll.ts';
import type { Table, Tables } from '../../src/model/records.ts';
import { startServer } from '../../src/server/serve.ts';
import { shapes } from '../../src/server/storage/tables.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { chromiumArgs, findChromium } from '../browsers.ts';

/** What was built; `GUYUB_DIST` names another build. */
export const dist = process.env.GUYUB_DIST ?? join(import.meta.dirname, '../../dist');
export const community = 'main';

export const poll: Poll = {
  id: 'roast',
  question: 'Which coffee next?',
  lang: 'en',
  kind: 'single',
  options: [
    { id: 'gayo', label: 'Gayo' },
    { id: 'toraja', label: 'Toraja' },
    { id: 'bajawa', label: 'Bajawa' },
    { id: 'kintamani', label: 'Kintamani' },
  ],
  results: 'on-vote',
  allowChange: true,
  closesAt: '2099-03-01T10:00:00.000Z',
  createdAt: '2026-02-01T00:00:00.000Z',
};

/** Waits until something holds outside the page: in the database, say. */
export async function until<T>(
  look: () => T | Promise<T>,
  what = String(look),
): Promise<Exclude<T, false | null | undefined>> {
  for (const begun = performance.now(); performance.now() - begun < 20_000; await pause(25)) {
    const seen = await look();
    if (seen) return seen as Exclude<T, false | null | undefined>;
  }
  throw new Error(`never came true: ${what}`);
}

// The page's site --------------------------------------------------------------------------------------------------

export const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The web server of a site that knows nothing of Guyub. */
export interface Host extends AsyncDisposable {
  readonly url: string;
  /** Puts a file on the site; returns its address. */
  put(path: string, content: string, headers?: OutgoingHttpHeaders): string;
  /** Puts an English page on the site; returns its address. */
  page(body: string, options?: PageOptions): string;
  /** Puts a copy of the script and all it loads on the site; returns the script's address. */
  selfHost(): string;
}

export interface PageOptions {
  readonly path?: string;
  readonly head?: string;
  readonly policy?: string;
  readonly lang?: string;
}

export async function openHost(): Promise<Host> {
  const files = new Map<string, { content: string; headers: OutgoingHttpHeaders }>();
  let ownCopy = false;
  const server = createServer(({ url = '/' }, response) => {
    const path = new URL(url, 'http://host').pathname;
    const built = ownCopy && /^\/assets\/((?:v\/\w+\/)?[\w.-]+\.js)$/.exec(path)?.[1];
    const file = built ? { content: readFileSync(join(dist, built), 'utf8'), headers: {} } : files.get(path);
    const type = types[extname(path)] ?? types['.html'];
    response.writeHead(file ? 200 : 404, {
      'Content-Type': type,
      'Cache-Control': 'no-store',
      ...file?.headers,
    });
    response.end(file?.content);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // The backend says "localhost": to a browser these are two sites.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const host: Host = {
    url: origin,
    put(path, content, headers = {}) {
      files.set(path, { content, headers });
      return origin + path;
    },
    page(body, { path = '/', head = '', policy, lang = 'en' } = {}) {
      const html = `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>A brand’s page</title>
    <link rel="stylesheet" href="/site.css">
    ${head}
  </head>
  <body>
    ${body}
  </body>
</html>
`;
      return host.put(path, html, policy ? { 'Content-Security-Policy': policy } : {});
    },
    selfHost() {
      ownCopy = true;
      return `${origin}/assets/guyub.js`;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  host.put('/favicon.ico', '');
  host.put('/site.css', 'body { margin: 1rem; font: 1rem/1.5 sans-serif }');
  return host;
}

// The backend --------------------------------------------------------------------------------------------------------

/** A folder that lasts as long as its scope. */
export function folder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'guyub-e2e-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

/** A reference server that can be stopped and started again on the same port and the same data. */
export interface Backend extends AsyncDisposable {
  readonly url: string;
  /** The address of the script that it serves. */
  readonly script: string;
  readonly data: string;
  /** Method and route of every request that reached it. */
  readonly requests: string[];
  /** All records of a kind, read past the server. */
  records<T extends Table>(table: T): Tables[T][];
  /** Puts a record there as it is. */
  put<T extends Table>(table: T, record: Tables[T]): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
}

export async function openBackend(host: Host, first: Poll | null = poll): Promise<Backend> {
  assert.ok(existsSync(join(dist, 'guyub.js')), `${dist} holds no guyub.js: run npm run build`);
  const place = folder();
  const data = join(place.path, 'data');
  const requests: string[] = [];
  let stopping = false;
  const start = (port: number) =>
    startServer({
      port,
      data,
      assets: dist,
      origins: [host.url],
      communities: [community],
      log({ event, method, route, error }) {
        if (event === 'request') requests.push(`${method} ${route}`);
        // A page that goes leaves requests behind, which a server that stops no longer answers.
        if (event === 'error' && !stopping) console.error(error);
      },
    });
  let server: Awaited<ReturnType<typeof start>> | undefined = await start(0);
  const { url, port } = server;
  const put: Backend['put'] = (table, record) => server!.storage.community(community).put(table, record);
  if (first) await put('poll', first);
  const stop = async () => {
    stopping = true;
    await server?.close();
    server = undefined;
  };
  return {
    url,
    script: `${url}/guyub.js`,
    data,
    requests,
    records: (table) => recordsIn(data, table),
    put,
    stop,
    async start() {
      stopping = false;
      server ??= await start(port);
      assert.equal(server.port, port, 'the backend is back where it was');
    },
    async [Symbol.asyncDispose]() {
      await stop();
      place[Symbol.dispose]();
    },
  };
}

/** The reference server as it is shipped, in a process of its own. */
export interface ServerProcess extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** As a power cut ends it. */
  kill(): Promise<void>;
}

export async function startProcess(data: string, origin: string, port = 0): Promise<ServerProcess> {
  const program = join(dist, 'server/guyub.js');
  const args = [
    program,
    'serve',
    '--port',
    String(port),
    '--data',
    data,
    '--origin',
    origin,
    '--assets',
    dist,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: 400_000 });
  const exit = once(child, 'exit');
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exit;
  };
  const url = await address(child);
  return {
    url,
    port: Number(new URL(url).port),
    kill: () => end('SIGKILL'),
    [Symbol.asyncDispose]: () => end('SIGTERM'),
  };
}

function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said = { stdout: '', stderr: '' };
    child.stderr!.on('data', (text) => (said.stderr += text));
    child.stdout!.on('data', (text) => {
      said.stdout += text;
      const url = /answers on (\S+)/.exec(said.stdout)?.[1];
      if (url) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said.stderr}`)));
  });
}

/** Makes the database and puts a poll in it, before a server process opens it. */
export async function seed(data: string, record: Poll = poll): Promise<void> {
  const storage = await openStorage(join(data, 'guyub.db'));
  await storage.community(community).put('poll', record);
  storage.close();
}

/** All records of a kind in the database file, read past the server. */
export function recordsIn<T extends Table>(data: string, table: T): Tables[T][] {
  const database = new DatabaseSync(join(data, 'guyub.db'), { readOnly: true, timeout: 1000 });
  try {
    const rows = database.prepare(`select record from ${shapes[table].name}`).all();
    return rows.map(({ record }) => JSON.parse(String(record)) as Tables[T]);
  } finally {
    database.close();
  }
}

/** What lies in the database file, read past the server. */
export function stored(data: string): {
  ballots: { voter: string; choices: string[] }[];
  feedback: Record<string, unknown>[];
  acceptances: number;
} {
  const database = new DatabaseSync(join(data, 'guyub.db'), { readOnly: true, timeout: 1000 });
  try {
    const records = (table: string) =>
      database
        .prepare(`select record from ${table}`)
        .all()
        .map(({ record }) => JSON.parse(String(record)));
    const [accepted] = database.prepare('select count(*) as n from acceptances').all();
    return { ballots: records('ballots'), feedback: records('feedback'), acceptances: Number(accepted!.n) };
  } finally {
    database.close();
  }
}

/** The choices of all ballots in the database. */
export const votes = ({ data }: { readonly data: string }) =>
  stored(data).ballots.map(({ choices }) => choices);
export const messages = ({ data }: { readonly data: string }) =>
  stored(data).feedback.map(({ message }) => message);

// The browser --------------------------------------------------------------------------------------------------------

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  assert.ok(executablePath, 'Chromium is not installed');
  return chromium.launch({ executablePath, args: chromiumArgs });
}

export interface Visit extends AsyncDisposable {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors and warnings of the console, and what was thrown at the page. */
  readonly troubles: string[];
}

export async function visit(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', ...options });
  context.setDefaultTimeout(20_000);
  await context.addInitScript(noteViolations);
  context.on('page', followRequests);
  const page = await context.newPage();
  return {
    context,
    page,
    troubles: troublesOf(page),
    async [Symbol.asyncDispose]() {
      // What a test holds back or sends on by itself may still be under way.
      await Promise.all(context.pages().map((each) => each.unrouteAll({ behavior: 'ignoreErrors' })));
      await context.close();
    },
  };
}

/** Collects what a page complains about. */
export function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  return troubles;
}

declare global {
  interface Window {
    violations: string[];
  }
}

/** Runs in the page before anything else. */
export function noteViolations(): void {
  window.violations = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    // Firefox asks for it by itself.
    if (blockedURI.endsWith('/favicon.ico')) return;
    window.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
  });
}

export const violations = (page: Page) => page.evaluate(() => window.violations);

declare global {
  interface Window {
    shifts: { value: number; hadRecentInput: boolean }[];
    takeShifts(): void;
  }
}

/** Runs in the page before anything else. */
export function noteShifts(): void {
  window.shifts = [];
  const note = (entries: PerformanceEntryList) =>
    window.shifts.push(...(entries as unknown as Window['shifts']));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  window.takeShifts = () => note(observer.takeRecords());
}

/** How far things on the page have moved so far without anybody's doing. */
export const shiftsOf = (page: Page) =>
  page.evaluate(() => {
    window.takeShifts();
    return window.shifts.filter(({ hadRecentInput }) => !hadRecentInput).map(({ value }) => value);
  });

export const nextPaint = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

const underWay = new WeakMap<Page, Set<Request>>();

/** Until all that writing needs has been fetched in idle time, after the first view: the outbox is open, and quiet. */
export async function readyToWrite(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    try {
      return (await indexedDB.databases()).some(({ name }) => name === 'guyub:outbox');
    } catch {
      // Where nothing may be stored only the words that come with it tell.
      return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('-late.js'));
    }
  });
  const requests = underWay.get(page)!;
  do {
    await until(() => requests.size === 0, 'no request is under way');
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  } while (requests.size > 0);
}

function followRequests(page: Page): void {
  const requests = new Set<Request>();
  underWay.set(page, requests);
  page.on('request', (request) => {
    // A stream is under way for as long as somebody looks.
    if (request.headers().accept !== 'text/event-stream') requests.add(request);
  });
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
}

export const pollIn = (page: Page) => page.locator('guyub-poll');
export const formIn = (page: Page) => page.locator('guyub-feedback-form');

/** Votes with the mouse, and waits until the backend has it. */
export async function vote(page: Page, choice: string): Promise<void> {
  await pollIn(page).getByRole('radio', { name: choice }).check();
  await pollIn(page).getByRole('button', { name: 'Vote', exact: true }).click();
  await pollIn(page).getByText('Thank you, your vote is in.').waitFor();
}

/** Writes a message with the mouse, and waits until the backend has it. */
export async function write(page: Page, message: string): Promise<void> {
  await formIn(page).getByRole('radio', { name: 'Idea' }).check();
  await formIn(page).getByLabel('Your message').fill(message);
  await formIn(page).getByRole('button', { name: 'Send' }).click();
  await formIn(page).getByText('Your message has arrived').waitFor();
}
