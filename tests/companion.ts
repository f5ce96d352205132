import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

export interface Companion {
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
}

/** Ends a program when its input ends: with this process, then, however that comes to its end. */
const script = 'exec 3<&0; "$@" & program=$!; { read -r _ <&3; kill -s INT $program; } & wait $program';

/** Starts a program that runs beside a test, and waits until it says that it is ready. */
export async function accompany(
  command: readonly [program: string, ...args: string[]],
  ready: RegExp,
  options: SpawnOptions,
): Promise<Companion> {
  const shell = spawn('/bin/sh', ['-c', script, 'sh', ...command], {
    ...options,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const ended = once(shell, 'exit');
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: shell.stderr! }).on('line', (line) => {
      said.push(line);
      if (ready.test(line)) resolve();
    });
    ended.then(() => reject(new Error(`${command[0]} ended:\n${said.join('\n')}`)), reject);
  });
  return {
    async stop() {
      shell.stdin!.end();
      await ended;
    },
  };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
