/**
 * The three browser engines the tests run in: where they are, and how the missing ones are brought.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { chromium, webkit } from 'playwright-core';

export const engines = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof engines)[number];

const isRoot = process.getuid?.() === 0;

/** For every start of Chromium: no calls home, and no sandbox only where Chromium refuses to run with one. */
export const chromiumArgs = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function findChromium(): string | undefined {
  return firstExisting(
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  );
}

export function findFirefox(): string | undefined {
  return firstExisting(
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  );
}

/** Debian's WebKit is driven over WebDriver and needs a display; Playwright's own needs neither. */
export type WebKit = { driver: string; miniBrowser: string; display: string } | { playwright: string };

export function findWebKit(): WebKit | undefined {
  const driver = firstExisting('/usr/bin/WebKitWebDriver');
  const miniBrowser = globSync('/usr/lib/*/webkit2gtk-4.{0,1}/MiniBrowser').sort().at(-1);
  const display = firstExisting('/usr/bin/Xvfb');
  if (driver && miniBrowser && display) return { driver, miniBrowser, display };
  const own = firstExisting(webkit.executablePath());
  return own ? { playwright: own } : undefined;
}

/** What tests need beside Node and npm; without the last one a test is skipped. */
export type Program = Engine | 'strace';

/**
 * Installs those of the wanted programs that are missing if nobody is there to be asked, else says how to.
 * Returns what is missing still.
 */
export function provide(wanted: readonly Program[]): Program[] {
  const missing = lacking(wanted);
  if (missing.length === 0) return [];

  const hasApt = existsSync('/usr/bin/apt-get');
  const packages = missing.flatMap((program) => debianPackages[program]);
  const mayInstall = isRoot && (process.env.CI || !process.stdin.isTTY);
  if (hasApt && mayInstall) {
    console.log(`Installing with apt-get: ${packages.join(' ')}`);
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
    return lacking(missing);
  }
  const command = hasApt
    ? `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
    : 'npx playwright-core install chromium webkit, and install Firefox (or set CHROME_PATH, FIREFOX_PATH)';
  console.error(`No ${missing.join(', no ')} found. To get what is missing: ${command}`);
  return missing;
}

const debianPackages: Record<Program, string[]> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  strace: ['strace'],
};

function lacking(wanted: readonly Program[]): Program[] {
  const strace = () => firstExisting('/usr/bin/strace');
  const find = { chromium: findChromium, firefox: findFirefox, webkit: findWebKit, strace };
  return wanted.filter((program) => !find[program]());
}

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 5 * 60_000 });
}

function firstExisting(...paths: (string | undefined)[]): string | undefined {
  return paths.find((path) => path && existsSync(path));
}
