/** The command `guyub` as a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { as, brand } from './helpers.ts';

const root = join(import.meta.dirname, '../..');
export const guyub = join(root, 'src/server/guyub.ts');
export const demo = join(root, 'demo/start.ts');

export interface Run extends AsyncDisposable {
  /** Ended after a while, should a test forget. */
  readonly child: ChildProcess;
  readonly out: { stdout: string; stderr: string };
  readonly exit: Promise<number | null>;
  /** Waits until the program has said something; fails when it ends without. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
  /** The same for its log. */
  logged(pattern: RegExp): Promise<RegExpExecArray>;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs Node with a script and its arguments. */
export function run(args: readonly string[], { env = {}, cwd }: Surroundings = {}): Run {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
    env: { ...process.env, ...env },
    cwd,
  });
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => (out.stdout += data));
  child.stderr.on('data', (data) => (out.stderr += data));
  const exit = once(child, 'close').then(([code]) => code as number | null);
  const seen = async (stream: 'stdout' | 'stderr', pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(out[stream]);
      if (found) return found;
      const more = once(child[stream], 'data');
      if ((await Promise.race([more, exit.then(() => 'ended')])) !== 'ended') continue;
      if (!pattern.test(out[stream])) throw new Error(`ended with ${child.exitCode}: ${out.stderr}`);
    }
  };
  return {
    child,
    out,
    exit,
    said: (pattern) => seen('stdout', pattern),
    logged: (pattern) => seen('stderr', pattern),
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await exit;
    },
  };
}

/** Runs a command to its end. */
export async function done(
  args: readonly string[],
  surroundings?: Surroundings,
): Promise<Run['out'] & { readonly code: number | null }> {
  await using program = run([guyub, ...args], surroundings);
  return { code: await program.exit, ...program.out };
}

export const serve = (data: string, ...args: string[]): Run =>
  run([guyub, 'serve', '--port', '0', '--origin', brand, '--data', data, ...args]);
/** For whoever writes as fast as a machine. */
export const unlimited = ['--person-limit', '999999999', '--address-limit', '999999999'] as const;
export const urlOf = async (server: Run): Promise<string> => (await server.said(/answers on (\S+)/))[1]!;

export async function post(url: string, command: unknown, guest = 1): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', ...as(guest) };
  return fetch(`${url}/v1/main/commands`, { method: 'POST', headers, body: JSON.stringify(command) });
}
