/** The shop of `npm start`: its site and the backend beside it, as one process on data of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Demo extends AsyncDisposable {
  readonly site: string;
  readonly backend: string;
  /** By which the owner signs in, once. */
  readonly ownerLink: string;
  /** As a power cut ends it. */
  kill(): Promise<void>;
}

/** Starts the shop on two free ports, or where an earlier one stood. */
export async function startDemo(data: string, before?: Demo): Promise<Demo> {
  const port = (url?: string) => (url ? new URL(url).port : '0');
  const args = ['--port', port(before?.backend), '--site-port', port(before?.site), '--data', data];
  const program = join(import.meta.dirname, '../../demo/start.ts');
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Longer than a file of tests may take: it is shared by all of one.
    timeout: 400_000,
  });
  const exit = once(child, 'exit');
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exit;
  };
  const [site, backend, ownerLink] = await new Promise<string[]>((resolve, reject) => {
    let [said, complained] = ['', ''];
    child.stderr.on('data', (text) => (complained += text));
    child.stdout.on('data', (text) => {
      said += text;
      const urls = said.match(/http:\S+(?=\n)/g);
      if (urls?.length === 3) resolve(urls);
    });
    child.once('exit', (code) => reject(new Error(`the demo ended with ${code}: ${complained}`)));
  });
  return {
    site: site!,
    backend: backend!,
    ownerLink: ownerLink!,
    kill: () => end('SIGKILL'),
    [Symbol.asyncDispose]: () => end('SIGTERM'),
  };
}
