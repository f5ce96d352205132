import { readFileSync } from 'node:fs';

// The version of the contract before this one, as it was frozen.

const version = '0.1.0';
const address = (file: string) => new URL(`./${version}/${file}`, import.meta.url);

export const { httpAdapter } = (await import(address('client.mjs').href)) as typeof import('./client.ts');
export const { createApp, liveManifest, openStorage } = (await import(
  address('server.mjs').href
)) as typeof import('./server.ts');
/** The rules that there were. */
export const rules = new Set(JSON.parse(readFileSync(address('rules.json'), 'utf8')) as string[]);
